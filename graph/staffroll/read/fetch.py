"""Web addresses, fetched politely: robots.txt, a pause between requests to a site, a cache, retries, no private hosts.

The cache holds each page with the validators its server gave; a page that did not change is not sent again.
"""

from __future__ import annotations

import hashlib
import ipaddress
import json
import re
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from protego import Protego

from staffroll import __version__
from staffroll.errors import UnreadableError
from staffroll.read.documents import LIMIT, checked

AGENT = f"staffroll/{__version__}"
_URL = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_MOST_REDIRECTS = 5
_AGAIN = frozenset((429, 500, 502, 503, 504))
_LONGEST_WAIT = 60.0  # seconds that a server may ask for
_FOUND, _UNCHANGED, _REDIRECTS = 200, 304, frozenset((301, 302, 303, 307, 308))


def is_url(text: str) -> bool:
    """Say whether a text is a web address.

    >>> is_url("https://news.example/rook"), is_url("news/rook.html")
    (True, False)
    """
    return _URL.match(text) is not None


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent: its bytes, the address it came from in the end, the media type and charset it said."""

    url: str
    data: bytes
    media: str
    charset: str | None


@dataclass(slots=True)
class Fetcher:
    """Fetches pages, one at a time.

    `cache` is a folder; `private` allows hosts of private networks; `pause` is how many seconds lie at least between
    two requests to a host, `retries` how often an overloaded or silent one is asked again, `timeout` how many seconds
    it may be silent. `sleep` and `clock` are those of `time` unless given.
    """

    cache: Path
    private: bool = False
    pause: float = 1.0
    retries: int = 3
    timeout: float = 20.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _robots: dict[str, Protego] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Page:
        """Return the page at an address.

        Raises UnreadableError where the site forbids it, refuses it or does not answer, or it is no public address.
        """
        self._allowed(url)
        kept = self._kept(url)
        answer, final = self._follow(url, _validators(kept), robots=True)
        if answer.status == _UNCHANGED and kept:
            return _page(kept, self._file(url).with_suffix(".body").read_bytes())
        if answer.status != _FOUND:
            raise UnreadableError(f"the server answered {answer.status} {answer.reason or ''}".strip())
        data = checked(answer.data)
        about = {"url": final} | {name: answer.headers[name] for name in _KEPT if name in answer.headers}
        self._keep(url, about, data)
        return _page(about, data)

    def _allowed(self, url: str) -> None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._rules(origin)
        if not self._robots[origin].can_fetch(url, AGENT):
            raise UnreadableError("the site's robots.txt asks that this page not be fetched")

    def _rules(self, origin: str) -> Protego:
        """Return a site's rules: none where it has no robots.txt, none allowed where it cannot say (RFC 9309)."""
        answer, _ = self._follow(f"{origin}/robots.txt", {}, robots=False)
        if answer.status >= 500:
            raise UnreadableError(f"the site's robots.txt cannot be read: the server answered {answer.status}")
        text = answer.data[:500_000].decode("utf-8", "replace") if answer.status == _FOUND else ""
        return Protego.parse(text)

    def _follow(self, url: str, headers: Mapping[str, str], *, robots: bool) -> tuple[_Answer, str]:
        """Ask an address and those it sends on to, each looked at anew."""
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._patiently(url, headers)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not target:
                return answer, url
            url = urljoin(url, target)
            if robots:
                self._allowed(url)
        raise UnreadableError(f"the server sends on more than {_MOST_REDIRECTS} times")

    def _patiently(self, url: str, headers: Mapping[str, str]) -> _Answer:
        reason = ""
        for attempt in range(self.retries + 1):
            self._wait(url)
            try:
                answer = self._ask(url, headers)
            except (urllib3.exceptions.HTTPError, OSError) as error:
                reason = f"the server does not answer: {_plainly(error)}"
                answer = None
            if answer and answer.status not in _AGAIN:
                return answer
            if attempt == self.retries:
                break
            self.sleep(_patience(answer, attempt))
        if answer:
            return answer
        raise UnreadableError(reason)

    def _wait(self, url: str) -> None:
        """Leave a pause between two requests to a host: as long as its robots.txt asks for, a minute at most."""
        parts = urlsplit(url)
        rules = self._robots.get(f"{parts.scheme}://{parts.netloc}")
        asked = (rules and rules.crawl_delay(AGENT)) or 0.0
        pause = max(self.pause, min(asked, _LONGEST_WAIT))
        since = self.clock() - self._asked.get(parts.netloc, -pause)
        if since < pause:
            self.sleep(pause - since)
        self._asked[parts.netloc] = self.clock()

    def _ask(self, url: str, headers: Mapping[str, str]) -> _Answer:
        """Send one request to the very address that was looked up, so that the name cannot lead elsewhere meanwhile."""
        parts = urlsplit(url)
        secure = parts.scheme.lower() == "https"
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            raise UnreadableError("it is no address of the web; it begins with http:// or https://")
        try:
            port = parts.port or (443 if secure else 80)
        except ValueError:
            raise UnreadableError("its port is no number") from None
        address = self._address(parts.hostname, port)
        options: dict[str, Any] = {"timeout": self.timeout, "retries": False}
        if secure:
            options |= {
                "server_hostname": parts.hostname,
                "assert_hostname": parts.hostname,
                "cert_reqs": "CERT_REQUIRED",
            }
        kind = urllib3.HTTPSConnectionPool if secure else urllib3.HTTPConnectionPool
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        with kind(address, port, **options) as pool:
            answer = pool.urlopen(
                "GET",
                target,
                headers={
                    "Host": parts.netloc.rpartition("@")[2],
                    "User-Agent": AGENT,
                    "Accept-Encoding": "gzip",
                    **headers,
                },
                redirect=False,
                preload_content=False,
            )
            data = answer.read(LIMIT + 1, decode_content=True)
            return _Answer(
                answer.status, answer.reason, {name.lower(): value for name, value in answer.headers.items()}, data
            )

    def _address(self, host: str, port: int) -> str:
        try:
            found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        except (OSError, UnicodeError):
            raise UnreadableError(f"there is no host {host}") from None
        private = [address for address in found if not ipaddress.ip_address(address.partition("%")[0]).is_global]
        if private and not self.private:
            raise UnreadableError(f"{host} is an address of a private network; allow those with --private")
        return min(found, key=lambda address: (":" in address, address))

    def _file(self, url: str) -> Path:
        name = hashlib.sha256(url.encode()).hexdigest()
        return self.cache / name[:2] / name

    def _kept(self, url: str) -> dict[str, str]:
        path = self._file(url)
        try:
            found = json.loads(path.with_suffix(".json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        whole = isinstance(found, dict) and path.with_suffix(".body").is_file()
        return {str(name): str(value) for name, value in found.items()} if whole else {}

    def _keep(self, url: str, about: Mapping[str, str], data: bytes) -> None:
        path = self._file(url)
        path.parent.mkdir(parents=True, exist_ok=True)
        for suffix, content in ((".body", data), (".json", json.dumps(about).encode())):
            part = path.with_suffix(suffix + ".part")
            part.write_bytes(content)
            part.replace(path.with_suffix(suffix))


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str | None
    headers: dict[str, str]
    data: bytes


_KEPT = ("content-type", "etag", "last-modified")


def _validators(kept: Mapping[str, str]) -> dict[str, str]:
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    return {header: kept[name] for name, header in names.items() if name in kept}


def _page(about: Mapping[str, str], data: bytes) -> Page:
    label = Message()
    label["content-type"] = about.get("content-type", "")
    media = label.get_content_type() if about.get("content-type") else ""
    return Page(about["url"], data, media, label.get_content_charset())


def _patience(answer: _Answer | None, attempt: int) -> float:
    """Return how many seconds to wait before asking again: as many as the server says, else ever more."""
    said = answer.headers.get("retry-after", "") if answer else ""
    return min(float(said), _LONGEST_WAIT) if said.isdigit() else min(2.0**attempt, _LONGEST_WAIT)


def _plainly(error: Exception) -> str:
    text = str(error).rpartition(": ")[2] or type(error).__name__
    return re.sub(r"^\[[^\]]*\]\s*", "", text)[:100]


def addresses(text: str) -> Iterator[str]:
    """Yield the addresses of a list, one a line; empty lines and those that begin with # are passed over."""
    for line in text.splitlines():
        bare = line.strip()
        if bare and not bare.startswith("#"):
            yield bare
