"""False alarms on real pages that a person judged to be no offer."""

from typing import Any

from benchmarks.judged_pages import judged_pages
from benchmarks.matching.cells import share
from benchmarks.second_world.registers import ON, STARTER
from matcher.matching import Matcher
from register.offer import Match
from register.register_file import read_register
from register.words import Decision

_LABEL = "not_offer"


def real_pages() -> dict[str, Any]:
    """With the whole starter register; once with the signs the judge noted, once from the judge's description alone."""
    pages = [page for page in judged_pages() if page.label == _LABEL]
    matcher = Matcher(read_register(STARTER, ON), ON)
    owners = [page.provider for page in pages]
    return {
        "pages": len(pages),
        "with_the_judges_signs": _figures(owners, matcher.match([page.as_judged for page in pages])),
        "from_the_description": _figures(owners, matcher.match([page.as_text for page in pages])),
    }


def _figures(owners: list[str], matches: list[Match]) -> dict[str, Any]:
    accepted = [owner for owner, match in zip(owners, matches, strict=True) if match.decision is Decision.ACCEPT]
    asked = [owner for owner, match in zip(owners, matches, strict=True) if match.decision is Decision.REVIEW]
    providers = sorted(set(owners))
    return {"accepted": len(accepted), "reviewed": share(providers, asked, owners).as_json()}
