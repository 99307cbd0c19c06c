"""A page before it has a template, and the truth about every title on it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Truth:
    """What a careful researcher would say of one title on one page.

    `verdict` is `offer` (it is the certificate `code`, with that status), `none`, or `unsure`: the page does not say
    enough, and asking is right. `codes`: all that the page leaves possible, more than one where the title is shared.
    `kind` names what it is: `offer` with its evidence, or the sort of distractor. `of` is the certificate whose title
    it resembles, for what is none too.
    """

    title: str
    verdict: str
    kind: str
    code: str | None = None
    codes: tuple[str, ...] = ()
    status: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    texts: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """One course as shown: its title, its labelled facts, its texts; `tag` is a label on its card.

    `says`: the sentences about its credential and its status; they stand among the texts, and a row of a list
    has only them.
    """

    truth: Truth
    facts: tuple[tuple[str, str], ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    url: str = ""
    tag: str = ""
    says: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return self.truth.title


@dataclass(frozen=True)
class Sheet:
    """`kind` is the page's kind for the truth file. `mentions` are titles in its running text and lists."""

    url: str
    title: str
    kind: str
    template: str
    courses: tuple[Course, ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    mentions: tuple[Truth, ...] = ()
    teasers: tuple[Truth, ...] = ()
    language: str = "nl"
    byline: str = ""
    crumbs: tuple[str, ...] = field(default=("Home",))

    @property
    def truths(self) -> tuple[Truth, ...]:
        return (*(course.truth for course in self.courses), *self.mentions, *self.teasers)
