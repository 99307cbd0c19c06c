"""A server that never comes to the end of its headers: Scrapy limits bodies, this limits what stands before them."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientProtocol
from twisted.web._newclient import HEADER, STATUS
from twisted.web.client import _HTTP11ClientFactory

MOST_BYTES = 256_000


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Hangs up when an answer's status line and headers grow beyond any reason."""

    _head = 0

    def request(self, request: Any) -> Any:
        self._head = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's name
        if self._parser is not None and self._parser.state in {STATUS, HEADER}:
            self._head += len(data)
            if self._head > MOST_BYTES:
                assert self.transport is not None
                self.transport.abortConnection()
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedFactory(_HTTP11ClientFactory):
    """For the connection pool of a download handler."""

    noisy = False

    def buildProtocol(self, addr: Any) -> BoundedProtocol:  # noqa: ARG002, N802 - Twisted's name and signature
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
