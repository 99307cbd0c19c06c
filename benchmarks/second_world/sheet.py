"""What one page says, before any layout, and the truth about it."""

from dataclasses import dataclass, field

from register.words import PageKind, Status

Fact = tuple[str, str]


@dataclass(frozen=True)
class Shown:
    """One course that a page shows: its title as printed and what a careful researcher would write down.

    `code` None = no certificate that counts. `status` None = the page doesn't say. Not `clear` = nobody could know;
    such a course belongs in review, and `code` is one of the certificates it may be. `noise`: done to the title.
    """

    title: str
    code: str | None
    kind: str
    status: Status | None = None
    clear: bool = True
    noise: tuple[str, ...] = ()

    @property
    def is_offer(self) -> bool:
        return self.code is not None and self.clear


@dataclass(frozen=True)
class Section:
    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()  # the first row is the head


@dataclass(frozen=True)
class Row:
    """A line of an overview: a course's title, where it leads, what it is called there, and a few words."""

    title: str
    href: str
    tag: str = ""
    note: str = ""


@dataclass(frozen=True)
class Sheet:
    """`heading` is what stands largest; `evidence` = the sentences that decide the truth, for a perfect extraction."""

    heading: str
    path: str
    kind: PageKind
    what: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    rows: tuple[Row, ...] = ()
    rows_heading: str = ""
    action: str = ""
    byline: str = ""
    crumb: str = ""
    language: str = "nl"
    official: str = ""  # the title where the heading is a slogan: in the meta data and a fact only
    shown: tuple[Shown, ...] = ()
    evidence: tuple[str, ...] = ()
    pdf: bool = field(default=False)


@dataclass(frozen=True)
class MadePage:
    provider: str
    group: str
    layout: str
    url: str
    content_type: str
    body: bytes
    sheet: Sheet

    @property
    def shown(self) -> tuple[Shown, ...]:
        return self.sheet.shown
