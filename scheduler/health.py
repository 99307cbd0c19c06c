"""What a wave shows of the providers' health: too few offers cast doubt, and each change of state is told once."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from crawler.health import OF_THE_READING, examine
from register.words import Outcome
from storage import health
from storage.frontier import Visit
from storage.health import Past, Statistics
from storage.waves import coverage_of


@dataclass(frozen=True, slots=True)
class Alarm:
    """A provider's state changed since the wave before it that visited it."""

    provider_id: str
    recovered: bool
    text: str


def doubt_offers(session: Session, label: str) -> None:
    """A provider that was crawled completely and shows far fewer offers than usual was not really measured."""
    for provider_id, covered in coverage_of(session, label).items():
        if covered.outcome is not Outcome.COMPLETE:
            continue
        visit = Visit(label, provider_id)
        counted = Statistics(offers=covered.offers_found)
        verdict = examine(counted, health.past(session, visit), OF_THE_READING)
        if verdict.renewed:
            health.note_renewed(session, visit)
        elif verdict.doubt:
            health.doubt(session, visit, verdict.doubt)


def alarms(session: Session, label: str) -> list[Alarm]:
    """In the order of the providers; nothing for who is as well, or as ill in the same way, as in the wave before."""
    found = []
    for provider_id, covered in coverage_of(session, label).items():
        if covered.outcome is None or covered.outcome is Outcome.SKIPPED:
            continue
        visit = Visit(label, provider_id)
        past = health.past(session, visit)
        now = Past(covered.outcome, covered.reason, health.is_renewed(session, visit), Statistics())
        if past and _state(now) != _state(past[0]):
            found.append(_alarm(provider_id, now, past[0]))
    return found


def _state(wave: Past) -> tuple[Outcome, str]:
    """`failed pages: 3 of 40` and `failed pages: 5 of 40` are one state; whatever is complete is well."""
    well = wave.outcome is Outcome.COMPLETE
    return wave.outcome, "" if well else wave.reason.partition(":")[0].partition(" than usual")[0]


def _alarm(provider_id: str, now: Past, before: Past) -> Alarm:
    was = f"it was {before.outcome}: {before.reason}"
    if now.outcome is not Outcome.COMPLETE:
        return Alarm(provider_id, recovered=False, text=f"{provider_id}: {now.outcome}: {now.reason} ({was})")
    again = "complete; as small as in the wave before, which counts as usual from now on" if now.renewed else "complete"
    return Alarm(provider_id, recovered=True, text=f"{provider_id}: {again} ({was})")
