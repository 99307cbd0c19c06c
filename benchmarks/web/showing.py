"""The ways in which schools show their offers. Each gives the page that leads to them all."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from benchmarks.web.builder import Builder, Entry
from benchmarks.web.content import Link, Look, Offer, Page, Sort, Way
from benchmarks.web.decoys import course
from benchmarks.web.dutch import dutch, slug

Show = Callable[[Builder, Sequence[Offer]], Page]


def archive(builder: Builder, offers: Sequence[Offer]) -> Page:
    """A list in pages, offers among as many other courses, in no order."""
    return _list(builder, _mixed(builder, offers))


def pure(builder: Builder, offers: Sequence[Offer]) -> Page:
    """A list of offers alone."""
    return _list(builder, _entries(builder, offers))


def tree(builder: Builder, offers: Sequence[Offer]) -> Page:
    """By field, then by place, then by season: four clicks deep, with the same list of offers nowhere else."""
    folder = builder.dialect.folder
    branches = []
    for number, field in enumerate(dutch()["names"]["fields"][:4]):
        share = offers[number::4]
        twigs = [
            Entry(_branch(builder, f"{folder}/{slug(field)}", place, share[part::3]), builder.dutch.teaser())
            for part, place in enumerate(dutch()["names"]["places"][:3])
        ]
        page = builder.section(f"{folder}/{slug(field)}", f"Werken in {field}", Sort.LIST, twigs)
        branches.append(Entry(page, builder.dutch.teaser()))
    return builder.section(folder, builder.dialect.corner, Sort.LIST, branches)


def _branch(builder: Builder, folder: str, place: str, offers: Sequence[Offer]) -> Page:
    seasons = []
    for part, season in enumerate(("Najaar", "Voorjaar")):
        below = f"{folder}/{slug(place)}/{slug(season)}"
        entries = _entries(builder, offers[part::2], below)
        seasons.append(
            Entry(builder.section(below, f"{season} in {place}", Sort.LIST, entries), builder.dutch.teaser())
        )
    return builder.section(f"{folder}/{slug(place)}", f"In {place}", Sort.LIST, seasons)


def table(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Everything on two long pages."""
    return _long_pages(builder, offers, Look.TABLE)


def folded(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Everything behind summaries that open when clicked."""
    return _long_pages(builder, offers, Look.FOLDED)


def _long_pages(builder: Builder, offers: Sequence[Offer], look: Look) -> Page:
    pages = [
        builder.page(
            builder.dialect.folder, f"Overzicht {season}", Sort.OFFER, offers=tuple(offers[part::2]), look=look
        )
        for part, season in enumerate(("najaar", "voorjaar"))
    ]
    return builder.section(
        builder.dialect.folder, builder.dialect.corner, Sort.LIST, [Entry(page, "Alles op een rij.") for page in pages]
    )


def brochures(builder: Builder, offers: Sequence[Offer]) -> Page:
    """In PDF alone, six offers in each."""
    entries = []
    for part, start in enumerate(range(0, len(offers), 6)):
        shown = tuple(offers[start : start + 6])
        title = f"Brochure {builder.dialect.item} {part + 1}"
        target = f"/media/{builder.rng.randrange(10**6)}/{slug(title)}.pdf"
        page = Page(target, title, Sort.OFFER, offers=shown, look=Look.PDF, changed=builder.day())
        entries.append(Entry(builder.put(page), "PDF, 2 MB"))
    return _list(builder, entries)


def other_host(builder: Builder, offers: Sequence[Offer]) -> Page:
    """On the site's second host, behind one link on a page of the first."""
    builder.site.hosts = 2
    entries = []
    for offer in offers:
        page = builder.offer_page(offer)
        del builder.site.pages[page.target]
        page.target = f"//1{page.target}"
        entries.append(Entry(builder.put(page), builder.dutch.teaser()))
    home = Page("//1/", builder.dialect.corner, Sort.LIST, links=[entry.link for entry in entries])
    builder.put(home)
    door = builder.page(builder.dialect.folder, builder.dialect.corner, Sort.LIST)
    door.links.append(Link(home.target, "Naar de website", "Daar staat alles."))
    return door


def finder(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Behind a form: choose a field, see what there is."""
    entries = _mixed(builder, offers)
    form = builder.page(builder.dialect.folder, builder.dialect.corner, Sort.LIST)
    fields = dutch()["names"]["fields"][:6]
    for number, field in enumerate(fields):
        target = f"/vinden?veld={slug(field)}"
        found = Page(
            target, f"Gevonden in {field}", Sort.LIST, form.target, [e.link for e in entries[number :: len(fields)]]
        )
        builder.put(found).listed = False
        form.links.append(Link(target, field, way=Way.FORM))
    return form


def frames(builder: Builder, offers: Sequence[Offer]) -> Page:
    """In one frame the contents, in the other the first of three long pages."""
    top = _long_pages(builder, offers, Look.TABLE)
    frameset = builder.page(f"{builder.dialect.folder}-start", builder.dialect.corner, Sort.LIST, look=Look.FRAMES)
    frameset.links = [Link(top.target, "inhoud", way=Way.FRAME), Link(top.links[0].target, "blad", way=Way.FRAME)]
    return frameset


def moved(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Lists still link to the old addresses, which redirect; the way in is a page that sends one on."""
    entries = []
    for offer in offers:
        page = builder.offer_page(offer)
        old = builder.address(f"oud/{builder.dialect.item}", offer.title)
        builder.site.moved[old] = page.target
        entries.append(Entry(page, builder.dutch.teaser()))
    list_page = _list(builder, entries)
    for old, new in builder.site.moved.items():
        list_page.links = [
            Link(old, link.title, link.teaser) if link.target == new else link for link in list_page.links
        ]
    door = builder.page(f"{builder.dialect.folder}-welkom", builder.dialect.corner, Sort.LIST, look=Look.REFRESH)
    door.links = [Link(list_page.target, "verder", way=Way.REFRESH)]
    return door


def app_details(builder: Builder, offers: Sequence[Offer]) -> Page:
    """The list is plain, each offer's own page is drawn by a script."""
    return _list(builder, _entries(builder, offers, look=Look.APP))


def app_list(builder: Builder, offers: Sequence[Offer]) -> Page:
    """One long list drawn by a script, with a button for more; what it leads to is plain."""
    return _list(builder, _mixed(builder, offers), look=Look.APP, per_page=len(offers) * 2)


def app_part(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Pages with a text of their own, whose lists come later."""
    return _list(builder, _entries(builder, offers), look=Look.PARTLY)


def app_routes(builder: Builder, offers: Sequence[Offer]) -> Page:
    """A whole corner that exists in the browser alone, menus included."""
    return _list(builder, _entries(builder, offers, look=Look.BARE), look=Look.BARE)


def buried(builder: Builder, offers: Sequence[Offer]) -> Page:
    """Linked from the news: six articles about the corner, of which no menu knows."""
    corner = archive(builder, offers)
    told = [builder.page("actueel", f"{builder.dialect.corner}: hoe werkt dat", Sort.NEWS) for _ in range(3)]
    for page in told:
        page.links.append(Link(corner.target, builder.dialect.corner, "Bekijk alles."))
    return builder.section(
        "actueel/uitleg", "Uitleg", Sort.LIST, [Entry(page, builder.dutch.teaser()) for page in told]
    )


def _entries(builder: Builder, offers: Sequence[Offer], folder: str = "", look: Look = Look.HTML) -> list[Entry]:
    return [Entry(builder.offer_page(offer, folder, look), builder.dutch.teaser()) for offer in offers]


def _mixed(builder: Builder, offers: Sequence[Offer]) -> list[Entry]:
    entries = _entries(builder, offers)
    entries += [course(builder, f"{builder.dialect.folder}/{builder.dialect.item}") for _ in offers]
    builder.rng.shuffle(entries)
    return entries


def _list(builder: Builder, entries: Sequence[Entry], look: Look = Look.HTML, per_page: int = 12) -> Page:
    first = builder.section(builder.dialect.folder, builder.dialect.corner, Sort.LIST, entries, per_page)
    for page in builder.site.pages.values():
        if page.sort is Sort.LIST and (page is first or page.parent == first.target):
            page.look = look
            page.text = builder.dutch.paragraphs("offers", 2) * (4 if look is Look.PARTLY else 1)
    return first


WAYS: Mapping[str, Show] = MappingProxyType(
    {
        show.__name__: show
        for show in (
            archive, pure, tree, table, folded, brochures, other_host, finder, frames, moved,
            app_details, app_list, app_part, app_routes, buried,
        )
    }
)  # fmt: skip
