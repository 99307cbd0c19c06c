"""What a made-up site consists of: pages, the links between them, and the offers that they show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

PAGE_SIZE = 12  # entries on one page of a list


class Sort(StrEnum):
    """What a page is in truth. `list` leads to offers, `section` to anything else."""

    HOME = "home"
    OFFER = "offer"
    LIST = "list"
    COURSE = "course"
    SECTION = "section"
    DIPLOMA = "diploma"
    GUIDE = "guide"
    NEWS = "news"
    AGENDA = "agenda"
    VACANCY = "vacancy"
    PERSON = "person"
    STORY = "story"
    INFORMATION = "information"
    DOCUMENT = "document"
    MIRROR = "mirror"
    FORBIDDEN = "forbidden"


class Look(StrEnum):
    """How a page is built. Without its script an `app` page has only menus, a `bare` one nothing at all, and a
    `partly` one lacks its list.
    """

    HTML = "html"
    PDF = "pdf"
    FRAMES = "frames"
    REFRESH = "refresh"
    APP = "app"
    BARE = "bare"
    PARTLY = "partly"
    TABLE = "table"
    FOLDED = "folded"

    @property
    def needs_browser(self) -> bool:
        return self in {Look.APP, Look.BARE, Look.PARTLY}


class Way(StrEnum):
    """How a link is written; `form` = only as the answer to a GET form."""

    ANCHOR = "anchor"
    FORM = "form"
    FRAME = "frame"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class Offer:
    """`marker` stands on every page that shows the offer, and nowhere else."""

    marker: str
    title: str


@dataclass(frozen=True, slots=True)
class Link:
    """`target` is a path with query on the site's first host; `//1/path` is one on its second."""

    target: str
    title: str
    teaser: str = ""
    way: Way = Way.ANCHOR


@dataclass(slots=True)
class Page:
    """`parent` is the target of the page above it. `seed` makes its text. `changed` as ISO date."""

    target: str
    title: str
    sort: Sort
    parent: str = "/"
    links: list[Link] = field(default_factory=list)
    offers: tuple[Offer, ...] = ()
    look: Look = Look.HTML
    changed: str = "2026-01-01"
    text: tuple[str, ...] = ()
    listed: bool = True  # in the sitemap, where there is one


@dataclass(frozen=True, slots=True)
class Trap:
    """Addresses without end: `page` makes one of a path that begins with `start`, or says that there is none."""

    start: str
    page: Callable[[str], Page | None]


@dataclass(frozen=True, slots=True)
class Prohibition:
    """One Disallow line, and the beginning of the paths that it forbids."""

    line: str
    start: str


@dataclass(slots=True)
class Site:
    """A school's web. `pages` by target: each document once, under the address that counts.

    `variants` are query parameters that change nothing of a page. `menu` and `footer` stand on every page.
    """

    id: str
    about: str
    hosts: int = 1
    pages: dict[str, Page] = field(default_factory=dict)
    menu: list[Link] = field(default_factory=list)
    footer: list[Link] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    traps: list[Trap] = field(default_factory=list)
    variants: tuple[str, ...] = ()
    prohibitions: tuple[Prohibition, ...] = ()
    crawl_delay: float = 0.0
    sitemap: str = ""  # "", "flat", "index", "dated"
    validators: str = "etag"  # "etag", "date", "none"
    soft_missing: bool = False
    anchors: str = "title"  # how a list names its links: title, more, card, row, image
    base: bool = False  # relative links that count from a <base>
    decorate: str = ""  # a parameter that every link carries: a session, a visit, tracking

    @property
    def offers(self) -> dict[str, tuple[str, ...]]:
        """Marker of each offer -> targets of the pages that show it."""
        shown: dict[str, tuple[str, ...]] = {}
        for page in self.pages.values():
            for offer in page.offers:
                shown[offer.marker] = (*shown.get(offer.marker, ()), page.target)
        return shown

    @property
    def offer_pages(self) -> list[str]:
        return [page.target for page in self.pages.values() if page.offers]

    def links_of(self, page: Page) -> list[Link]:
        """Everything a visitor can go to from a page, menus included."""
        return [*self.menu, *page.links, *self.footer]


Sites = Mapping[str, Site]
