"""What a reader does on a page of the explorer, in words."""

from __future__ import annotations

from playwright.sync_api import Page


def find(page: Page, name: str, *, field: str = "#query") -> None:
    """Type a name and take the first that is offered."""
    page.fill(field, name)
    page.press(field, "Enter")


def picture(page: Page) -> bytes:
    """Return what the picture looks like, once it is drawn."""
    page.evaluate("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))")
    return page.locator("#canvas").screenshot()


def heading(page: Page) -> str:
    """Return whose name stands above the panel."""
    return page.locator("#chosen h2").first.text_content() or ""


def numbers(page: Page) -> list[int]:
    """Return how many people, ties and works are said to be shown."""
    told = (page.text_content("#status") or "").split(" · ")
    return [int(part.split()[0].replace(",", "")) for part in told]
