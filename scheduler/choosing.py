"""Which captures of an imported archive a wave is made of: one for each address of a provider."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from urllib.parse import urlsplit, urlunsplit

from extractor.urls import canonical
from register.provider import Provider
from storage.captures import Capture

_DOCUMENTS = ("html", "pdf", "wordprocessingml", "text/plain")
_NOT_MODIFIED = 304
_OTHER_METHOD = re.compile(r"[?&]__wb_method=", re.IGNORECASE)  # how archives write the answer to a POST

OWNER = "of no provider"
TIME = "too far from the day"
KIND = "no page or brochure"
LATER = "another capture of the same page is nearer"
UNRESOLVED = "says `unchanged`, but of a page that is not there"
UNREADABLE = "cannot be decoded, or too large"


@dataclass
class Tally:
    """What became of the captures: how many make the wave, how many were left out and why."""

    imported: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The capture that stands for a canonical address, and the one whose payload it has (another for a revisit)."""

    provider_id: str
    url: str
    capture: Capture
    payload: Capture

    @property
    def head(self) -> Capture:
        """Whose status and headers count: a revisit's own, unless it only says `not modified`."""
        own = self.capture.kind != "revisit" or self.capture.status not in {None, _NOT_MODIFIED}
        return self.capture if own else self.payload


@dataclass(frozen=True, slots=True)
class Wanted:
    """`within`: captures further than this from the day are left out."""

    providers: Sequence[Provider]
    day: date
    within: timedelta

    @property
    def end(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC) + timedelta(days=1)


def choose(captures: Iterable[Capture], wanted: Wanted, tally: Tally) -> list[Chosen]:
    """For each address the newest capture up to the end of the day, else the first one after; ordered by provider."""
    owner_of = _owners([provider for provider in wanted.providers if provider.active_on(wanted.day)])
    found: dict[tuple[str, str, bool], list[Capture]] = defaultdict(list)
    originals: dict[str, Capture] = {}
    for capture in captures:
        if capture.kind != "revisit" and capture.digest:
            originals.setdefault(capture.digest, capture)
        owner = owner_of(capture.url)
        why_not = _why_not(capture, wanted) if owner else OWNER
        if why_not:
            tally.left_out[why_not] += 1
        else:
            found[owner, canonical(capture.url), capture.rendered].append(capture)
    return list(_nearest_of(found, originals, wanted, tally))


def _nearest_of(
    found: dict[tuple[str, str, bool], list[Capture]], originals: dict[str, Capture], wanted: Wanted, tally: Tally
) -> Iterator[Chosen]:
    for (owner, url, _), captures in sorted(found.items()):
        resolved = [(one, _payload(one, originals)) for one in sorted(captures, key=lambda c: _distance(c, wanted))]
        found_again = [(one, payload) for one, payload in resolved if payload is not None]
        whole = [(one, payload) for one, payload in found_again if not _is_no_document(payload)]
        tally.left_out[UNRESOLVED] += len(resolved) - len(found_again)
        tally.left_out[KIND] += len(found_again) - len(whole)
        tally.left_out[LATER] += max(len(whole) - 1, 0)
        if whole:
            capture, payload = whole[0]
            yield Chosen(owner, url, capture, payload)


def _payload(capture: Capture, originals: dict[str, Capture]) -> Capture | None:
    return originals.get(capture.digest) if capture.kind == "revisit" else capture


def _distance(capture: Capture, wanted: Wanted) -> tuple[bool, timedelta]:
    late = capture.fetched_at >= wanted.end
    return late, abs(capture.fetched_at - wanted.end)


def _why_not(capture: Capture, wanted: Wanted) -> str:
    if abs(capture.fetched_at - wanted.end) > wanted.within:
        return TIME
    return KIND if _OTHER_METHOD.search(capture.url) else ""


def _is_no_document(payload: Capture) -> bool:
    """A picture, a style sheet, a script. What redirects or fails says nothing of its kind."""
    kind = payload.content_type.lower()
    return payload.status in {None, 200} and bool(kind) and not any(one in kind for one in _DOCUMENTS)


def _owners(providers: Sequence[Provider]) -> Callable[[str], str]:
    """The id of the provider whose address it is and does not leave out, "" for none."""

    @cache
    def of_host(host: str) -> Provider | None:
        return next((provider for provider in providers if provider.owns(host)), None)

    def owner_of(url: str) -> str:
        try:
            parts = urlsplit(url)
            owner = of_host(urlunsplit((parts.scheme, parts.netloc, "/", "", "")))
        except ValueError:
            return ""
        return owner.id if owner and not any(re.search(pattern, url) for pattern in owner.exclude) else ""

    return owner_of
