"""140 real pages that a person judged, as offers: what the web looks like, where fitting words are rarely an offer.

`judged_pages.jsonl` holds facts only: address, provider, titles, the judge's description, the signs the judge saw, and
the label. The description is not the page's own text: this measures the decision, not the reading of pages.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from extractor.signals import read_signals
from register.offer import Offer
from register.signals import Signal, SignalName

FILE = Path(__file__).with_name("judged_pages.jsonl")
# The judge's word for a sign -> ours; `crebo` says nothing by itself, and a printed code needs its text.
SEEN: Mapping[str, SignalName] = MappingProxyType(
    {
        "says_mbo_certificaat": SignalName.SAYS_MBO_CERTIFICATE,
        "says_keuzedeel": SignalName.SAYS_KEUZEDEEL,
        "says_erkend": SignalName.SAYS_RECOGNISED,
        "derde_leerweg": SignalName.THIRD_PATH,
        "bol_bbl_diploma": SignalName.BOL_BBL,
        "branche_certificate": SignalName.BRANCH_CERTIFICATE,
        "evc": SignalName.EVC,
        "news_or_blog": SignalName.NEWS,
        "price": SignalName.PRICE,
        "startdate": SignalName.START_DATE,
        "b2b_only": SignalName.EMPLOYERS_ONLY,
        "waitlist": SignalName.WAITING_LIST,
        "sbu_or_hours": SignalName.HOURS,
    }
)


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """`label` is `not_offer` or `unclear`."""

    provider: str
    label: str
    title: str
    context: str
    url: str
    signs: tuple[str, ...]

    @property
    def as_judged(self) -> Offer:
        """With the signs that the judge saw on the page."""
        signals = tuple(Signal(SEEN[sign], self.context, "page") for sign in self.signs if sign in SEEN)
        return Offer(self.title, self.context, self.url, signals=signals)

    @property
    def as_text(self) -> Offer:
        """With the signals that the description alone gives, as `aanbod match` would see it."""
        return Offer(self.title, self.context, self.url, signals=read_signals(self.title, self.context, self.url))


def judged_pages(text: str | None = None) -> list[JudgedPage]:
    """`text`: the lines, else those of the file."""
    lines = (FILE.read_text(encoding="utf-8") if text is None else text).splitlines()
    return [_page(json.loads(line)) for line in lines]


def _page(row: Mapping[str, object]) -> JudgedPage:
    site, context = row.get("site_title", ""), row["context"]
    signs = row["signals"]
    assert isinstance(signs, list)
    return JudgedPage(
        provider=str(row["provider"]),
        label=str(row["label"]),
        title=str(row["offer_title"]),
        context=f"{site}. {context}" if site else str(context),
        url=str(row["url"]),
        signs=tuple(map(str, signs)),
    )
