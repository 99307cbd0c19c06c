"""Reading a page without holding up the others."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from extractor.document import Document

SMALL = 200_000  # bytes: with a thread for each page, most of them smaller, a crawl took longer

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


async def aside(document: Document, work: Callable[Asked, Answer], *args: Asked.args, **named: Asked.kwargs) -> Answer:
    """`work`, which reads the document: in a thread where it is large, for that takes seconds and other sites wait."""
    if len(document.body) <= SMALL:
        return work(*args, **named)
    return await asyncio.to_thread(work, *args, **named)
