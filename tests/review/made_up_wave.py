"""A small wave in a database with a real archive: two providers, four pages, eight offers, five of them waiting."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from fpdf import FPDF
from sqlalchemy import select
from sqlalchemy.orm import Session

from register.certificate import Certificate, Register
from register.judgement import Review
from register.offer import Argument, Candidate, Match, Offer
from register.provider import Provider
from register.signals import Signal, SignalName
from register.words import Decision, Outcome, PageKind, Status, Verdict
from storage.archive import Archive
from storage.database import Database
from storage.frontier import Visit
from storage.interpretations import Versions, finish_interpretation, open_interpretation
from storage.offers import MatchedOffer, add_reading, values_of
from storage.pages import Answer, find_page, index
from storage.registers import add_register
from storage.tables import CoverageRow
from storage.tables.evidence import PageRole
from storage.warc import Exchange
from storage.waves import begin_wave, enlist, find_wave, get_wave

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
REGISTER = date(2026, 9, 1)
CERTIFICATES = (
    Certificate("C0012", "Maakt een offerte op maat", "Handel", 240, 3, "Commercieel medewerker", "25150"),
    Certificate("C0034", "Verzorgt planten in het interieur", "Groen", None, 2, "Medewerker groen", "25451"),
    Certificate("K0186", "Zorg en technologie", "Zorg en welzijn", 240, 4, None, None),
    Certificate("K0420", "Verdieping verpleeghulp", "Zorg en welzijn", 480, 3, None, None),
    Certificate("K0421", "Verdieping verpleeghulp in de thuiszorg", "Zorg en welzijn", 240, 3, None, None),
    Certificate("K0900", "Werken met drones", "Techniek", 240, 3, None, None),
    Certificate("K0901", "Oud ambacht", "Techniek", 240, 3, None, None, valid_to=date(2025, 7, 31)),
)
TITLES = {certificate.code: certificate.title for certificate in CERTIFICATES}
PROVIDERS = (
    Provider(id="de-linde", name="De Linde College", website="https://www.delinde.example/"),
    Provider(id="merwedal", name="ROC Merwedal", website="https://www.merwedal.example/"),
)
HTML = "text/html; charset=utf-8"
COURSE = """<!doctype html><html lang="nl"><head><title>Zorg &amp; technologie</title>
<script>alert('weg')</script><style>@import url(https://kwaad.example/x.css)</style></head>
<body onload="alert(1)"><nav><a href="/">Home</a> <a href="javascript:alert(2)">Cursussen</a></nav>
<h1>Zorg en <em>technologie</em></h1><p>In deze cursus leert u werken met zorgtechnologie, van beeldzorg tot
medicijndispenser. U sluit af met een <strong>mbo-certificaat</strong> of een bewijs van deelname.</p>
<form action="https://kwaad.example/"><label>E-mail <input name="mail"></label><button>Aanmelden</button></form>
<img src="https://kwaad.example/pixel.gif" onerror="alert(3)"><iframe src="https://kwaad.example/"></iframe>
<table><tr><th>Duur</th><td>20 weken</td></tr><tr><th>Studiebelasting</th><td>240 uur</td></tr></table></body></html>"""


@dataclass(frozen=True)
class MadeUpOffer:
    """One offer as a test writes it down; the rest follows from it."""

    key: str
    title: str
    url: str
    decision: Decision = Decision.REVIEW
    codes: tuple[str, ...] = ()
    confidence: float = 0.6
    reason: str = "near the threshold"
    context: str = "Een korte cursus voor volwassenen."
    signals: tuple[Signal, ...] = ()
    arguments: tuple[Argument, ...] = ()
    digest: str = "d0d0d0d0d0d0d0d0"
    status: Status = Status.OPEN


LINDE = (
    MadeUpOffer(
        "aaaa000000000001",
        "Zorg en technologie",
        "https://www.delinde.example/cursus/zorg-en-technologie",
        codes=("K0186", "K0420"),
        confidence=0.71,
        reason="evidence disagrees",
        context=(
            "Zorg en technologie. In deze cursus leert u werken met zorgtechnologie, van beeldzorg tot "
            "medicijndispenser. U sluit af met een mbo-certificaat of een bewijs van deelname. Duur 20 weken."
        ),
        signals=(
            Signal(SignalName.SAYS_MBO_CERTIFICATE, "U sluit af met een mbo-certificaat", "context"),
            Signal(SignalName.PROOF_OF_PARTICIPATION, "bewijs van deelname", "context"),
        ),
        arguments=(
            Argument("De titel is op een lidwoord na gelijk aan die van het register", 2.4, "Zorg en technologie"),
            Argument("Bij de titel staat dat het een mbo-certificaat is", 1.1, "U sluit af met een mbo-certificaat"),
            Argument("Er staat ook iets over een bewijs van deelname", -1.6, "bewijs van deelname"),
        ),
    ),
    MadeUpOffer(
        "aaaa000000000002",
        "Verdieping verpleeghulp",
        "https://www.delinde.example/cursussen",
        codes=("K0420", "K0421"),
        confidence=0.55,
        reason="two codes fit",
    ),
    MadeUpOffer(
        "aaaa000000000003",
        "Werken met drones",
        "https://www.delinde.example/cursussen",
        Decision.ACCEPT,
        ("K0900",),
        0.98,
        reason="",
    ),
    MadeUpOffer(
        "aaaa000000000004",
        "Koken met kruiden",
        "https://www.delinde.example/cursussen",
        Decision.REJECT,
        ("C0034",),
        0.04,
        reason="no similar title",
    ),
)
MERWEDAL = (
    MadeUpOffer(
        "bbbb000000000001",
        "Offerte op maat maken",
        "https://www.merwedal.example/bedrijven/offerte",
        codes=("C0012",),
        confidence=0.64,
        status=Status.EMPLOYERS_ONLY,
    ),
    MadeUpOffer(
        "bbbb000000000002",
        "Planten <script>alert(1)</script> in het interieur",
        "https://www.merwedal.example/bedrijven/groen",
        codes=("C0034",),
        confidence=0.4,
        reason="title only",
    ),
    MadeUpOffer(
        "bbbb000000000003",
        "Zorg & technologie",
        "https://www.merwedal.example/brochure.pdf",
        codes=("K0186",),
        confidence=0.5,
        reason="title only",
    ),
    MadeUpOffer(
        "bbbb000000000004",
        "Bloemschikken",
        "https://www.merwedal.example/bedrijven/groen",
        Decision.REJECT,
        (),
        0.01,
        reason="no similar title",
    ),
)


@dataclass
class MadeUpWave:
    """Fills a database; `offers` per provider."""

    label: str = "2026Q4"
    measured_on: date = date(2026, 10, 1)
    begun_at: datetime = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
    offers: dict[str, tuple[MadeUpOffer, ...]] = field(
        default_factory=lambda: {"de-linde": LINDE, "merwedal": MERWEDAL}
    )

    def fill(self, database: Database, archive_root: Path) -> int:
        """Returns the id of the interpretation."""
        with database.transaction() as session:
            add_register(session, Register.of(REGISTER, CERTIFICATES), "made up", NOW)
            if find_wave(session, self.label) is None:
                begin_wave(session, self.label, self.measured_on, REGISTER, self.begun_at)
                enlist(session, get_wave(session, self.label), PROVIDERS, None)
                self._crawl(session, archive_root)
            return self._read(session)

    def _crawl(self, session: Session, archive_root: Path) -> None:
        for provider_id, offers in self.offers.items():
            row = session.get_one(CoverageRow, (self.label, provider_id))
            row.outcome, row.reason = Outcome.COMPLETE, "finished"
            writer = Archive(archive_root).writer(self.label, provider_id, {})
            for url in sorted({offer.url for offer in offers}):
                archive_page(session, writer, Visit(self.label, provider_id), url)
            writer.close()

    def _read(self, session: Session) -> int:
        interpretation = open_interpretation(session, self.label, Versions(REGISTER, "test", "test"), NOW)
        for provider_id, offers in self.offers.items():
            matched = [values_of(_matched(session, self.label, provider_id, offer)) for offer in offers]
            add_reading(session, interpretation.id, provider_id, matched, (len(offers), 0))
        finish_interpretation(session, interpretation.id, NOW)
        return interpretation.id


def review(offer: MadeUpOffer, verdict: Verdict, code: str = "", **others: object) -> Review:
    """A decision of one person about an offer as it was seen."""
    provider_id = "de-linde" if offer in LINDE else "merwedal"
    decided = Review(
        provider_id=provider_id,
        offer_key=offer.key,
        verdict=verdict,
        code=code,
        status=None,
        reviewer="Anne",
        decided_at=NOW,
        offered_title=offer.title,
        url=offer.url,
        best_code=offer.codes[0] if offer.codes and offer.decision is not Decision.REJECT else "",
        confidence=offer.confidence,
        text_digest=offer.digest,
        wave="2026Q4",
    )
    return replace(decided, **others)  # type: ignore[arg-type]


def archive_page(session: Session, writer: object, visit: Visit, url: str) -> None:
    pdf = url.endswith(".pdf")
    body = _brochure() if pdf else COURSE.encode()
    kind = "application/pdf" if pdf else HTML
    archived = writer.exchange(Exchange(url, NOW, 200, (("Content-Type", kind),), body))
    index(session, visit, Answer(url, url, PageRole.CONTENT, NOW, 200, kind), archived)
    session.flush()


@cache
def _brochure() -> bytes:
    brochure = FPDF()
    brochure.set_font("Helvetica", size=12)
    for text in ("Cursusgids 2026", "Zorg & technologie\n\nMet mbo-certificaat. Start in januari."):
        brochure.add_page()
        brochure.multi_cell(0, text=text)
    return bytes(brochure.output())


def _matched(session: Session, wave: str, provider_id: str, offer: MadeUpOffer) -> MatchedOffer:
    page = find_page(session, wave, provider_id, offer.url)
    rejected = offer.decision is Decision.REJECT
    match = Match(
        decision=offer.decision,
        code=None if rejected else offer.codes[0],
        confidence=offer.confidence,
        status=offer.status,
        candidates=tuple(_candidates(offer)),
        reason=offer.reason,
        arguments=offer.arguments,
    )
    shown = Offer(offer.title, offer.context, offer.url, page_kind=PageKind.COURSE, signals=offer.signals)
    return MatchedOffer(page.id, offer.key, offer.digest, shown, match)


def _candidates(offer: MadeUpOffer) -> Iterable[Candidate]:
    for place, code in enumerate(offer.codes):
        yield Candidate(code, TITLES[code], round(offer.confidence / (place + 1), 4))


def rows(database: Database, table: type) -> list[object]:
    with database.transaction() as session:
        return list(session.scalars(select(table).order_by(table.id)))
