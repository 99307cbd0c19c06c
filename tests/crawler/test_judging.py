import pytest

from crawler.judging import judge, judge_redirect
from crawler.priority import LIKELY
from extractor.document import Document
from storage.frontier import Waiting
from storage.tables.evidence import PageRole, UrlRole, UrlState

SITE = "https://www.school.nl"
LOGIN = b"<html><title>Inloggen</title><body><h1>Inloggen</h1><form><input><input type='password'></form></body></html>"


def waiting(path: str = "/cursus/triage", depth: int = 2, priority: int = LIKELY) -> Waiting:
    return Waiting(1, SITE + path, "www.school.nl", UrlRole.PAGE, depth, 0, priority)


@pytest.mark.parametrize("target", [f"{SITE}/login?terug=/cursus", "https://login.microsoftonline.com/x/authorize"])
def test_a_likely_page_behind_a_login_is_a_wall_and_not_looked_for_any_further(target: str) -> None:
    judgement = judge_redirect(target, waiting())

    assert judgement is not None
    assert (judgement.role, judgement.state, judgement.reason) == (PageRole.WALL, UrlState.FAILED, "login page")


def test_a_login_corner_that_does_not_look_like_courses_costs_nothing() -> None:
    judgement = judge_redirect(f"{SITE}/login", waiting("/intranet", priority=0))

    assert judgement is not None
    assert judgement.state is UrlState.DROPPED


def test_a_site_that_asks_for_a_login_at_its_door_is_not_seen() -> None:
    judgement = judge_redirect(f"{SITE}/login", waiting("/", depth=0, priority=0))

    assert judgement is not None
    assert judgement.state is UrlState.FAILED


def test_other_redirects_and_logins_that_were_asked_for_go_on() -> None:
    assert judge_redirect(f"{SITE}/cursus/triage-2", waiting()) is None
    assert judge_redirect(f"{SITE}/login/", waiting("/login")) is None


def test_a_login_page_is_no_content_though_its_status_is_200() -> None:
    judgement = judge(200, Document(SITE, "text/html", LOGIN), waiting())

    assert (judgement.role, judgement.state) == (PageRole.WALL, UrlState.FAILED)
