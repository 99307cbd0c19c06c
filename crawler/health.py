"""Whether a site looks as it usually does: its statistics against those of its own earlier waves. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from crawler.shapes import shape_of
from register.words import Outcome
from storage.health import Past, Statistics

DROP = 0.5  # less than this share of what is usual is a large drop
WAVES = 4  # earlier complete waves whose median is what is usual
SAME = 0.2  # by which a second low level may differ from the first one and still be the same
FEWER = "far fewer"  # how the reasons of this module begin


@dataclass(frozen=True, slots=True)
class Measure:
    """`least`: where less than so many are usual, a share says nothing."""

    name: str
    least: int
    reason: str


OF_THE_CRAWL = (
    Measure("pages", 20, "far fewer pages than usual: {now} of {usual}"),
    Measure("likely", 10, "far fewer pages than usual: {now} of {usual} that look like courses"),
    Measure("kinds", 6, "far fewer pages than usual: {now} of {usual} kinds"),
)
OF_A_PART = (Measure("known", 40, "far fewer pages than usual: {now} of {usual} addresses"),)  # not all was fetched
OF_THE_READING = (Measure("offers", 6, "far fewer offers than usual: {now} of {usual}"),)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`doubt` is the reason why the site was not really measured, empty when it looks as usual.

    `renewed`: it does not, but for the second time in a row it looks the same; so that is what is usual from now on.
    """

    doubt: str = ""
    renewed: bool = False


def examine(now: Statistics, past: Sequence[Past], measures: Iterable[Measure]) -> Verdict:
    """For a crawl that was complete by itself; `past` the newest first."""
    usual = _usual_waves(past)
    fallen = [measure for measure in measures if _has_fallen(measure, now, usual)]
    if not fallen:
        return Verdict()
    if all(_is_second_time(measure.name, now, past) for measure in fallen):
        return Verdict(renewed=True)
    first = fallen[0]
    return Verdict(first.reason.format(now=getattr(now, first.name), usual=_usual(first.name, usual)))


def kinds_of(addresses: Iterable[str]) -> int:
    """Kinds of pages: course, news, location, ... each with its own shape of address."""
    return len({shape_of(address) for address in addresses})


def _usual_waves(past: Sequence[Past]) -> list[Statistics]:
    """Complete waves; none from before a level that became usual."""
    found: list[Statistics] = []
    for wave in past:
        if wave.outcome is Outcome.COMPLETE:
            found.append(wave.counted)
        if len(found) >= WAVES or wave.renewed:
            break
    return found


def _usual(name: str, waves: Iterable[Statistics]) -> int | None:
    numbers = [getattr(wave, name) for wave in waves if getattr(wave, name) is not None]
    return round(median(numbers)) if numbers else None


def _has_fallen(measure: Measure, now: Statistics, usual_waves: Sequence[Statistics]) -> bool:
    number, usual = getattr(now, measure.name), _usual(measure.name, usual_waves)
    return number is not None and usual is not None and usual >= measure.least and number < DROP * usual


def _is_second_time(name: str, now: Statistics, past: Sequence[Past]) -> bool:
    """The wave before was complete but for a doubt like this one, and counted about as many."""
    if not past or past[0].outcome is not Outcome.PARTIAL or not past[0].reason.startswith(FEWER):
        return False
    before, number = getattr(past[0].counted, name), getattr(now, name)
    return before is not None and abs(number - before) <= max(1, SAME * before)
