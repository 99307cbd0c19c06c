"""Scripts, styles and data of one site, kept while its pages are rendered: each is asked for once."""

from collections import OrderedDict

from scrapy.http import Response

MOST_BYTES = 16_000_000


class Assets:
    """The least recently used go first."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Response] = OrderedDict()
        self._size = 0

    def get(self, url: str) -> Response | None:
        if url in self._held:
            self._held.move_to_end(url)
        return self._held.get(url)

    def put(self, url: str, response: Response) -> None:
        if url in self._held or response.status != 200 or _may_not_be_kept(response):  # noqa: PLR2004
            return
        self._held[url] = response
        self._size += len(response.body)
        while self._size > MOST_BYTES:
            _, dropped = self._held.popitem(last=False)
            self._size -= len(dropped.body)


def _may_not_be_kept(response: Response) -> bool:
    return b"no-store" in (response.headers.get("Cache-Control") or b"").lower()
