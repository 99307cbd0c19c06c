"""Pages of one list: which address is the next page of which list."""

import re
from urllib.parse import urlsplit

_IN_PATH = re.compile(r"/(?:page|pagina|paged|seite|p)[/-]?\d{1,4}(?=/|$)", re.IGNORECASE)
_NAMES = frozenset(
    ["page", "pagina", "paged", "p", "pg", "pagenr", "pagenumber", "pageindex", "start", "offset", "skip", "from"]
)


def list_of(url: str) -> str:
    """The address of the list that a page belongs to: itself without its page number."""
    parts = urlsplit(url)
    path = _IN_PATH.sub("", parts.path) or "/"
    query = "&".join(item for item in parts.query.split("&") if item and not _is_number(item))
    return f"{parts.netloc}{path.rstrip('/')}" + (f"?{query}" if query else "")


def is_paging(url: str, found_on: str) -> bool:
    """Whether one is another page of the list that the other belongs to."""
    return bool(found_on) and url != found_on and list_of(url) == list_of(found_on)


def _is_number(item: str) -> bool:
    name, _, value = item.partition("=")
    return name.lower() in _NAMES and value.isdigit()
