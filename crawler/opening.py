"""What a page in the browser holds back: behind tabs and folds, on next pages of a list, in frames and shadow roots.

It is put at the end of the page's main part, so that the archived DOM holds all that a visitor can come to see.
"""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from urllib.parse import urldefrag

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from crawler.page_scripts import BEGIN_STATES, FRAME, KEEP_STATE, OPEN_NEXT, STATES

MOST_OPENED = 30  # clicks on one page
MOST_FRAMES = 10


async def open_all(page: Page, quiet: Callable[[], Awaitable[None]], on_leaving: Callable[[str], None]) -> None:
    """Opens one thing after the other. A click that leads to another address ends it, and that address is told."""
    await page.evaluate(BEGIN_STATES)
    address = urldefrag(page.url)[0]
    for _ in range(MOST_OPENED):
        if not await page.evaluate(OPEN_NEXT):
            return
        await quiet()
        if urldefrag(page.url)[0] != address:
            on_leaving(page.url)
            return
        await page.evaluate(KEEP_STATE)


async def opened(page: Page) -> list[str]:
    """What came to light so far, each piece as HTML."""
    with suppress(PlaywrightError):
        found: list[str] = await page.evaluate(STATES)
        return found
    return []


async def frames_of(page: Page, owns: Callable[[str], bool]) -> list[str]:
    """The provider's own frames; those of other parties were never loaded."""
    found: list[str] = []
    for frame in page.frames[1 : MOST_FRAMES + 1]:
        if frame.url == "about:srcdoc" or owns(frame.url):
            with suppress(PlaywrightError):
                found.append(await frame.evaluate(FRAME))
    return [html for html in found if html.strip()]


def with_beside(html: str, beside: Sequence[str]) -> str:
    """Pieces of HTML put at the end of the page's main part."""
    if not beside:
        return html
    end = next((end for tag in ("</main>", "</body>") if (end := html.rfind(tag)) >= 0), len(html))
    pieces = "".join(f'<section class="opened">{piece}</section>' for piece in beside)
    return html[:end] + pieces + html[end:]
