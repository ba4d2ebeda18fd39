"""The site of a store handed out by a small web server: each page is made when somebody asks for it.

What is handed out is the same as `staffroll site` writes. Nothing can be changed through it, and other names than the
server's own are refused, so that no page of elsewhere can read along by pointing its own name here.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from urllib.parse import unquote

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from staffroll.errors import UsageError
from staffroll.graph import Graph
from staffroll.views.site import Folder

LOOPBACK = ("127.0.0.1", "localhost")
_ALL = "0.0.0.0"  # noqa: S104 - whoever asks for it
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_KEPT = 64  # pages that were asked for last
_ENDINGS = {".xml": "application/xml", ".js": "text/javascript", ".css": "text/css", ".txt": "text/plain"}


class Pages:
    """The pages of a graph by their paths, the last ones kept, and its data, which are written when first asked for."""

    def __init__(self, graph: Graph) -> None:
        self._site = graph.pages()
        self._lock = Lock()  # a graph answers one question at a time
        self._folder = TemporaryDirectory(prefix="staffroll-")
        self._page: Callable[[str], str] = lru_cache(_KEPT)(lambda path: self._site.pages[path]())

    def text(self, path: str) -> str | None:
        """Return the text of a page; None where there is none of that path."""
        if path not in self._site.pages:
            return None
        with self._lock:
            return self._page(path)

    def file(self, path: str) -> Path | None:
        """Return where a file of data lies; None where there is none of that path."""
        root = Path(self._folder.name, "site")
        with self._lock:
            if not root.exists():
                with Folder(root) as folder:
                    self._site.write_data(folder)
        wanted = (root / path).resolve()
        return wanted if wanted.is_relative_to(root.resolve()) and wanted.is_file() else None

    def close(self) -> None:
        """Take the data away again."""
        self._folder.cleanup()


def application(pages: Pages, hosts: tuple[str, ...] = LOOPBACK) -> Starlette:
    """Return what answers requests for pages that are addressed to one of these names."""

    def answer(request: Request) -> Response:
        path = unquote(request.path_params["path"]) or "index.html"
        text = pages.text(path)
        if text is not None:
            return Response(text.encode("utf-8", "replace"), media_type=_type(path), headers=_HEADERS)
        file = pages.file(path) if path == "data.html" or path.startswith("data/") else None
        if file is not None:
            return FileResponse(file, media_type=_type(path), headers=_HEADERS)
        missing = (pages.text("404.html") or "").replace("./index.html", "/index.html")
        return Response(missing, 404, media_type="text/html", headers=_HEADERS)

    routes = [Route("/{path:path}", answer, methods=["GET", "HEAD"])]
    trusted = Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    return Starlette(routes=routes, middleware=[trusted])


def serve(graph: Graph, *, host: str, port: int, told: Callable[[str], None]) -> None:
    """Hand out the pages of a graph until it is stopped; `told` is given the address once it answers.

    A port of 0 is any that is free. Raises UsageError where the address cannot be taken.
    """
    taken = _taken(host, port)
    with taken, closing(Pages(graph)) as pages:
        hosts = ("*",) if host == _ALL else (*LOOPBACK, host)
        server = uvicorn.Server(uvicorn.Config(application(pages, hosts), log_level="warning", server_header=False))
        told(f"http://{host}:{taken.getsockname()[1]}/")
        server.run(sockets=[taken])


def _taken(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except (OSError, OverflowError) as error:
        raise UsageError(f"port {port} of {host} cannot be taken ({error}); name another one with --port") from error


def _type(path: str) -> str:
    return _ENDINGS.get(Path(path).suffix) or guess_type(path)[0] or "application/octet-stream"
