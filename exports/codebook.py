"""The codebook: every column of every exported table, with its type and meaning. `datapackage.json` is made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from register.reasons import CHANGE_REASONS, OUTCOME_REASONS, PENDING_REASONS
from register.words import Change, DecidedBy, Kind, Outcome, Status


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is a type of Frictionless' Table Schema; `words` the closed list of values."""

    name: str
    kind: str
    description: str
    required: bool = False
    words: tuple[str, ...] = ()
    pattern: str = ""

    def as_field(self) -> dict[str, Any]:
        constraints: dict[str, Any] = {"required": True} if self.required else {}
        if self.words:
            constraints["enum"] = list(self.words)
        if self.pattern:
            constraints["pattern"] = self.pattern
        described: dict[str, Any] = {"name": self.name, "type": self.kind, "description": self.description}
        return described | ({"constraints": constraints} if constraints else {})


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the dataset. `key` = the columns that together stand once."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    explained: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"{self.name}.csv"

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _words(*lists: Iterable[StrEnum], without: Iterable[StrEnum] = ()) -> tuple[str, ...]:
    left_out = set(without)
    return tuple(word.value for words in lists for word in words if word not in left_out)


CODE = r"[KC]\d{4}"
WAVE = Column("wave", "string", "Label of the wave (meting).", required=True)
PROVIDER = Column("provider_id", "string", "Stable id of the provider in config/providers.yaml.", required=True)

OBSERVATIONS = Table(
    "observations",
    "Observations (waarnemingen)",
    "One row per provider and certificate that the provider showed on its website in this wave. "
    "Offers that are discontinued are not counted and not listed.",
    (
        WAVE,
        Column("measured_on", "date", "The day for which the wave counts.", required=True),
        PROVIDER,
        Column("provider_name", "string", "Name of the provider as it was on that day.", required=True),
        Column("brin", "string", "BRIN of the provider (DUO's instellingscode), where known."),
        Column("funded", "boolean", "Whether the provider is publicly funded (bekostigd); empty = not known."),
        Column("code", "string", "Official code of the certificate.", required=True, pattern=CODE),
        Column(
            "kind",
            "string",
            "K = hangs on a keuzedeel, C = hangs on a beroepsgericht onderdeel.",
            required=True,
            words=_words(Kind),
        ),
        Column("certificate_title", "string", "Official title in the register of `register_as_of`.", required=True),
        Column("sector", "string", "Sector of the certificate in that register, where known."),
        Column(
            "status",
            "string",
            "open = anyone can apply; employers_only = only through an employer or in-company; waiting_list = shown, "
            "but full or with a waiting list; unclear = the page does not say.",
            required=True,
            words=_words(Status, without=[Status.DISCONTINUED]),
        ),
        Column("offered_title", "string", "The title as the page shows it.", required=True),
        Column("url", "string", "Address of the archived page that shows it.", required=True),
        Column(
            "content_sha256",
            "string",
            "SHA-256 of the archived content of that page, hexadecimal.",
            required=True,
            pattern="[0-9a-f]{64}",
        ),
        Column("fetched_at", "datetime", "When that page was fetched (UTC).", required=True),
        Column("confidence", "number", "The matcher's confidence in this code, 0 to 1."),
        Column(
            "decided_by",
            "string",
            "auto = the matcher; reviewer = a researcher for this wave; carried = an earlier review of the same offer "
            "text at the same provider.",
            required=True,
            words=_words(DecidedBy),
        ),
        Column("first_seen", "date", "Day of the first wave that showed it at this provider.", required=True),
        Column("last_seen", "date", "Day of the last wave that showed it, up to this one.", required=True),
        Column(
            "change",
            "string",
            "new = never seen here before; continued = also in the wave before, or not measured then; returned = it "
            "was gone in between.",
            required=True,
            words=_words([Change.NEW, Change.CONTINUED, Change.RETURNED]),
        ),
        Column("register_as_of", "date", "The register version that was used.", required=True),
    ),
    ("wave", "provider_id", "code"),
)

CHANGES = Table(
    "changes",
    "Changes against the wave before",
    "One row per provider and certificate that differs from the wave before. Empty for a first wave.",
    (
        WAVE,
        Column("previous_wave", "string", "Label of the wave before.", required=True),
        PROVIDER,
        Column("code", "string", "Official code of the certificate.", required=True, pattern=CODE),
        Column(
            "change",
            "string",
            "new; returned (after gone); gone; moved (lives on under this code or provider); unmeasured (shown before, "
            "but this time the site was not really measured).",
            required=True,
            words=_words(Change, without=[Change.CONTINUED]),
        ),
        Column(
            "reason",
            "string",
            "Why; the list of reasons stands in `reasons`. A detail may follow, such as the day of a second visit that "
            "found it gone as well.",
            required=True,
        ),
    ),
    ("wave", "provider_id", "code"),
    CHANGE_REASONS,
)

COVERAGE = Table(
    "coverage",
    "Coverage (dekking)",
    "One row per provider of the wave: was its site really measured?",
    (
        WAVE,
        PROVIDER,
        Column(
            "outcome",
            "string",
            "complete; partial; blocked (by robots.txt or a wall); failed; skipped. Only `complete` may make a "
            "certificate `gone`.",
            required=True,
            words=_words(Outcome),
        ),
        Column("pages_fetched", "integer", "Pages with content that were fetched and archived.", required=True),
        Column("pages_failed", "integer", "Pages that could not be had, also after trying again.", required=True),
        Column("pages_disallowed", "integer", "Pages left alone because robots.txt forbids them.", required=True),
        Column(
            "offers_found",
            "integer",
            "Distinct offers that may be an official certificate: accepted or sent to review.",
            required=True,
        ),
        Column("started_at", "datetime", "When the visit to the provider's site began (UTC)."),
        Column("finished_at", "datetime", "When it ended (UTC)."),
        Column(
            "reason", "string", "Why this outcome; the list stands in `reasons`. A detail may follow.", required=True
        ),
    ),
    ("wave", "provider_id"),
    OUTCOME_REASONS,
)

PENDING = Table(
    "pending",
    "Offers that wait for review",
    "One row per provider and offer text on which a researcher has to decide. They are not counted as observations.",
    (
        WAVE,
        PROVIDER,
        Column("offer_key", "string", "Identity of the offer at this provider, stable over waves.", required=True),
        Column("offered_title", "string", "The title as the page shows it.", required=True),
        Column("url", "string", "Address of the offer.", required=True),
        Column("best_code", "string", "The certificate it most resembles; empty = none.", pattern=f"({CODE})?"),
        Column("confidence", "number", "The matcher's confidence in that code, 0 to 1."),
        Column("reason", "string", "Why it waits; the list stands in `reasons`.", required=True),
    ),
    ("wave", "provider_id", "offer_key"),
    PENDING_REASONS,
)

TABLES = (OBSERVATIONS, CHANGES, COVERAGE, PENDING)
