"""What an answer is: content, a redirect, `not here`, a wall, an error. Pure."""

from dataclasses import dataclass

from crawler.failures import reason_of_status
from crawler.priority import LIKELY
from extractor.document import Document
from extractor.walls import LOGIN_PAGE, is_login_address, wall_of
from storage.frontier import Waiting
from storage.tables.evidence import PageRole, UrlState

MISSING = frozenset({404, 410, 451})


@dataclass(frozen=True, slots=True)
class Judgement:
    """The answer's role in the index, and what becomes of the address for which reason."""

    role: PageRole
    state: UrlState
    reason: str = ""


def judge(status: int, document: Document, waiting: Waiting) -> Judgement:
    """For every answer but a redirect. A wall is no content whatever its status says."""
    wall = wall_of(document, status)
    if wall:
        return _walled(wall, waiting)
    if 200 <= status < 300:  # noqa: PLR2004 - HTTP's classes
        return Judgement(PageRole.CONTENT, UrlState.DONE)
    if status in MISSING:
        return Judgement(PageRole.MISSING, UrlState.DONE, f"missing: {status}")
    return _refused(status, waiting)


def judge_redirect(target: str, waiting: Waiting) -> Judgement | None:
    """A redirect to where one logs in is a wall, wherever that is. None for any other, and if a login was asked for."""
    if is_login_address(target) and not is_login_address(waiting.url):
        return _walled(LOGIN_PAGE, waiting)
    return None


def _walled(wall: str, waiting: Waiting) -> Judgement:
    """Sites have a login corner; only where courses should be, it stands in the way."""
    if wall == LOGIN_PAGE and _matters_little(waiting):
        return Judgement(PageRole.WALL, UrlState.DROPPED, wall)
    return Judgement(PageRole.WALL, UrlState.FAILED, wall)


def _refused(status: int, waiting: Waiting) -> Judgement:
    reason = reason_of_status(status)
    if status in {401, 403} and _matters_little(waiting):
        return Judgement(PageRole.ERROR, UrlState.DROPPED, reason)
    if 400 <= status < 500 and status not in {401, 403, 407, 408, 425, 429}:  # noqa: PLR2004 - our question was wrong
        return Judgement(PageRole.ERROR, UrlState.DROPPED, f"refused: {status}")
    return Judgement(PageRole.ERROR, UrlState.FAILED, reason)


def _matters_little(waiting: Waiting) -> bool:
    return waiting.depth > 0 and waiting.priority < LIKELY
