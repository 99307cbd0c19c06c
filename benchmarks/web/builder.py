"""Puts a site together: addresses in the site's own style, lists in pages, sections in menus."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.web.content import PAGE_SIZE, Link, Look, Offer, Page, Site, Sort
from benchmarks.web.dutch import Dialect, Dutch, certificates, dutch, slug

FIRST_DAY = date(2023, 1, 1)
DAYS = 1200


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a list leads to."""

    page: Page
    teaser: str

    @property
    def link(self) -> Link:
        return Link(self.page.target, self.page.title, self.teaser)


@dataclass
class Builder:
    """`style` of addresses: pretty, html, flat, query, node, aspx."""

    site: Site
    seed: str
    style: str
    dialect: Dialect
    rng: Random = field(init=False)
    dutch: Dutch = field(init=False)

    def __post_init__(self) -> None:
        self.rng = Random(f"{self.seed}/{self.site.id}")
        self.dutch = Dutch(self.rng)

    def address(self, folder: str, title: str) -> str:
        """A free one. Only in the styles pretty and html the folder shows."""
        name = slug(title)
        number = self.rng.randrange(1_000, 99_999)
        target = {
            "pretty": f"/{folder}/{name}/" if name else f"/{folder}/",
            "html": f"/{folder}/{name}.html" if name else f"/{folder}.html",
            "flat": f"/{name or slug(folder)}",
            "query": f"/index.php?id={number}",
            "node": f"/node/{number}",
            "aspx": f"/cms/show.aspx?pid={number}",
        }[self.style]
        taken = target in self.site.pages or f"//1{target}" in self.site.pages or target in self.site.moved
        return target if not taken else self.address(folder, f"{title} {number}")

    def day(self) -> str:
        return (FIRST_DAY + timedelta(days=self.rng.randrange(DAYS))).isoformat()

    def page(self, folder: str, title: str, sort: Sort, text: tuple[str, ...] = (), **more: object) -> Page:
        """A new page of the site at an address of its own."""
        return self.put(Page(self.address(folder, title), title, sort, text=text, changed=self.day(), **more))  # type: ignore[arg-type]

    def put(self, page: Page) -> Page:
        self.site.pages[page.target] = page
        return page

    def section(self, folder: str, title: str, sort: Sort, entries: Sequence[Entry], per_page: int = PAGE_SIZE) -> Page:
        """A list with as many pages as it takes; gives the first. Each entry gets its neighbours as related pages."""
        first = self.page(folder, "", sort)
        first.title = title
        pages = [first]
        for number in range(2, -(-len(entries) // per_page) + 1):
            following = Page(self._paged(first.target, number), f"{title}, pagina {number}", sort)
            pages.append(self.put(following))
        for number, page in enumerate(pages):
            shown = entries[number * per_page : (number + 1) * per_page]
            page.links.extend(entry.link for entry in shown)
            page.links.extend(Link(near.target, str(pages.index(near) + 1)) for near in _near(pages, number))
            page.parent = "/" if number == 0 else first.target
        for place, entry in enumerate(entries):
            entry.page.parent = first.target
            entry.page.links.extend(
                Link(other.page.target, other.page.title)
                for other in (*entries[place - 1 : place], *entries[place + 1 : place + 3])
            )
        return first

    def _paged(self, target: str, number: int) -> str:
        if self.style == "pretty":
            return f"{target}page/{number}/"
        return f"{target}{'&' if '?' in target else '?'}{'p' if self.style == 'query' else 'pagina'}={number}"

    def offers(self, number: int) -> list[Offer]:
        """As the school writes them; markers are unlike any code of the field."""
        drawn = [self.rng.choice(certificates())[0] for _ in range(number)]
        patterns = dutch()["offers"]["titles"]
        return [
            Offer(f"nr-{self.site.id}-{place:03}x", self.dutch.fill(self.rng.choice(patterns), title=title))
            for place, title in enumerate(drawn)
        ]

    def offer_page(self, offer: Offer, folder: str = "", look: Look = Look.HTML) -> Page:
        """One offer with its story."""
        text = (*self.dutch.paragraphs("offers", 3), self.dutch.promise(offer.title))
        folder = folder or f"{self.dialect.folder}/{self.dialect.item}"
        return self.page(folder, offer.title, Sort.OFFER, text, offers=(offer,), look=look)


def _near(pages: list[Page], number: int) -> list[Page]:
    """What a pager shows: the first, the neighbours, the last."""
    places = sorted({0, number - 1, number + 1, len(pages) - 1} - {number, -1, len(pages)})
    return [pages[place] for place in places]
