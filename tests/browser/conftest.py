"""A Chromium that is offline and counts every request that a page makes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Opened:
    """A page in the browser, and what it did: requests to elsewhere, messages, dialogs."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def quiet(self) -> bool:
        return not (self.requests or self.messages or self.dialogs)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no chromium on the PATH; install Debian's chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The text of axe-core: from where STAFFROLL_AXE says, or in CI from the registry of npm."""
    given = os.environ.get("STAFFROLL_AXE")
    if given is None and not os.environ.get("CI"):
        pytest.skip("set STAFFROLL_AXE to a file axe.min.js")
    if given is not None:
        return Path(given).read_text(encoding="utf-8")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run(["npm", "install", "--ignore-scripts", "--no-save", "axe-core@4"], cwd=folder, check=True)
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def visit(browser: Browser, tmp_path: Path):
    """Return a function that opens a page's text in the browser and waits until its script has run."""
    contexts = []

    def open_(text: str, *, wait: bool = True, width: int = 1280, height: int = 800, **options) -> Opened:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(text, encoding="utf-8")
        kept = {"offline": True, "reduced_motion": "reduce", "viewport": {"width": width, "height": height}}
        context = browser.new_context(**kept | options)
        contexts.append(context)
        opened = Opened(context.new_page())
        listen(opened)
        opened.page.goto(path.as_uri())
        if wait:
            opened.page.wait_for_selector("html[data-ready]", state="attached")
        return opened

    yield open_
    for context in contexts:
        context.close()


def listen(opened: Opened) -> None:
    """Write down in `opened` what its page does from now on."""
    page = opened.page
    here = ("file:", "data:", "blob:", "about:")
    page.on("request", lambda request: request.url.startswith(here) or opened.requests.append(request.url))
    page.on("console", lambda message: opened.messages.extend(_said(message)))
    page.on("pageerror", lambda error: opened.messages.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (opened.dialogs.append(dialog.message), dialog.dismiss()))


def _said(message: ConsoleMessage) -> Iterator[str]:
    """Yield what a page told the console; what a graphics driver tells there is of the machine, not of the page."""
    if "GL Driver Message" not in message.text:
        yield f"{message.type}: {message.text}"
