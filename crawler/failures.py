"""Why an address could not be had, in the words that tables show (`register.reasons.OUTCOME_REASONS`)."""

from urllib.parse import urlsplit

from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from twisted.internet.ssl import VerificationError

ADDRESS = "address not allowed"
TOO_LARGE = "too large"
FORBIDDEN = "robots.txt"
WORDS = {
    CannotResolveHostError: "DNS",
    DownloadTimeoutError: "timeout",
    DownloadCancelledError: TOO_LARGE,
    ResponseDataLossError: "connection: answer broken off",
}


NOT_MODIFIED = 304


class ForbiddenError(IgnoreRequest):
    """robots.txt says no."""


class UnreadableRobotsError(IgnoreRequest):
    """robots.txt could not be had, so nothing of the host may be asked (RFC 9309, 2.3.1.4)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = f"{reason}: robots.txt" if reason.startswith("server error") else reason


def reason_of(error: BaseException, url: str, refused_hosts: set[str]) -> str:
    """The word-group for an error that a download ended with."""
    if isinstance(error, UnreadableRobotsError):
        return error.reason
    if isinstance(error, CannotResolveHostError) and urlsplit(url).hostname in refused_hosts:
        return ADDRESS
    if isinstance(error, IgnoreRequest) and "MAXSIZE" in str(error):  # a bomb: small until it is unpacked
        return TOO_LARGE
    if _is_tls(error):
        return "TLS"
    return next((word for kind, word in WORDS.items() if isinstance(error, kind)), "connection")


def reason_of_status(status: int) -> str:
    """For an answer that is neither content, redirect nor `not here`."""
    if status in {401, 407}:
        return f"login page: {status}"
    if status in {403, 429}:
        return f"challenge page: {status}"
    if status == NOT_MODIFIED:
        return "server error: says not modified unasked"
    return f"server error: {status}"


def _is_tls(error: BaseException) -> bool:
    """Twisted wraps the reasons of a failed exchange one in another."""
    seen = [error]
    for candidate in seen:
        if isinstance(candidate, (TlsError, VerificationError)):
            return True
        reasons = getattr(candidate, "reasons", None) or []
        seen.extend(failure.value for failure in reasons)
        if candidate.__cause__ is not None and candidate.__cause__ not in seen:
            seen.append(candidate.__cause__)
    return False
