"""Judged offers for training: the world's pages as the extractor reads them, each offer with its truth."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import groupby
from typing import Any

from benchmarks.first_world.aligning import align
from benchmarks.first_world.drawing import Drawn
from benchmarks.first_world.families import plain
from benchmarks.first_world.sheet import Truth
from benchmarks.reading_sites import read_site
from extractor.page import Page
from register.offer import Offer


@dataclass
class Tally:
    """What was read: offers by verdict, and the truth's offers that the extractor did not find, by template."""

    verdicts: Counter[str] = field(default_factory=Counter)
    offers_of_truth: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    @property
    def extraction_recall(self) -> float:
        return 1 - self.missed.total() / self.offers_of_truth if self.offers_of_truth else 1.0


def judged_offers(pages: Iterable[Drawn], families: Mapping[str, str], tally: Tally) -> Iterator[dict[str, Any]]:
    """One row for each extracted offer, in the order of the pages, a provider's together; `tally` is added to."""
    number = 0
    for _, site in groupby(pages, key=lambda drawn: drawn.provider.id):
        for row in _of_site(list(site), tally):
            number += 1
            family = families.get(row["of"] or "", f"other: {row['kind']}")
            tally.verdicts[row["verdict"]] += 1
            yield {"id": f"w1-{number:06d}", **row, "family": family}


def _of_site(site: Sequence[Drawn], tally: Tally) -> Iterator[dict[str, Any]]:
    for drawn, page in zip(site, read_site([drawn.document for drawn in site]), strict=True):
        aligned = align(page.offers, drawn.sheet.truths)
        tally.offers_of_truth += sum(truth.verdict == "offer" for truth in drawn.sheet.truths)
        tally.missed.update(drawn.sheet.template for _ in aligned.missed)
        yield from (judged_offer(drawn, page, offer, truth) for offer, truth in aligned.pairs)


def judged_offer(drawn: Drawn, page: Page, offer: Offer, truth: Truth | None) -> dict[str, Any]:
    """`code` and `status` are null for what is no offer; `kind` says what it is."""
    truth = truth or _text(offer, drawn)
    return {
        "title": offer.title,
        "context": offer.context,
        "url": offer.url,
        "page_kind": str(offer.page_kind),
        "place": str(offer.place),
        "signals": [asdict(signal) for signal in offer.signals],
        "language": page.language,
        **labels(truth),
        "provider": drawn.provider.id,
        "provider_name": drawn.provider.name,
        "group": drawn.provider.style.group,
        "template": drawn.sheet.template,
        "page": drawn.sheet.url,
        "source": "first_world",
        "made_up": True,
    }


def labels(truth: Truth) -> dict[str, Any]:
    return {
        "verdict": truth.verdict,
        "kind": truth.kind,
        "code": truth.code,
        "codes": list(truth.codes),
        "status": truth.status,
        "of": truth.of,
    }


def _text(offer: Offer, drawn: Drawn) -> Truth:
    """No title of the truth: a heading, or a sentence, which may hold a certificate's title."""
    shown = plain(offer.title)
    held = next((truth.of for truth in drawn.sheet.truths if truth.of and plain(truth.title) in shown), None)
    return Truth(offer.title, "none", "other_text", of=held)
