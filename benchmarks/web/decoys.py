"""What a school's site is full of beside its offers: most of its pages, and most words that sound like offers."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from benchmarks.web.builder import Builder, Entry
from benchmarks.web.content import Link, Look, Page, Sort
from benchmarks.web.dutch import certificates, dutch, slug

Fill = Callable[[Builder, int], Page]


def diplomas(builder: Builder, number: int) -> Page:
    """Programmes with their sub-pages: up to ten pages a programme, in several places when there is room for more."""
    titles = dutch()["diplomas"]["titles"]
    entries: list[Entry] = []
    made = 0
    while made < number:
        title = titles[len(entries) % len(titles)]
        if len(entries) >= len(titles):
            title = f"{title} {builder.dutch.fill('{place}')}"
        page = _programme(builder, title, min(10, number - made))
        made += 1 + len(page.links)
        entries.append(Entry(page, builder.dutch.fill("Niveau {n}, in {place}.")))
    return builder.section("opleidingen", "Mbo-opleidingen", Sort.SECTION, entries, per_page=24)


def _programme(builder: Builder, title: str, pages: int) -> Page:
    text = builder.dutch.paragraphs("diplomas", 3, title=title)
    top = builder.page("opleidingen", title, Sort.DIPLOMA, text)
    for name in dutch()["subpages"]["titles"][: pages - 1]:
        below = builder.page(f"opleidingen/{slug(title)}", f"{title}: {name.lower()}", Sort.DIPLOMA, text[:1])
        below.parent = top.target
        top.links.append(Link(below.target, name))
    return top


def guide(builder: Builder, number: int) -> Page:
    """Keuzedelen for one's own students: every title of a certificate, and not one offer."""
    entries = []
    for place in range(number):
        title, _ = certificates()[place % len(certificates())]
        name = f"Keuzedeel {title}" if place < len(certificates()) else f"Keuzedeel {title}, {_programme_of(place)}"
        text = builder.dutch.paragraphs("guide", 3, title=title)
        page = builder.page("studiegids/keuzedelen", name, Sort.GUIDE, text)
        entries.append(Entry(page, "Voor eigen studenten."))
    return builder.section("studiegids/keuzedelen", "Keuzedelengids", Sort.SECTION, entries, per_page=30)


def _programme_of(place: int) -> str:
    titles = dutch()["diplomas"]["titles"]
    return str(titles[place // len(certificates()) % len(titles)])


def courses(builder: Builder, number: int) -> Page:
    """Courses without an official certificate, in a corner of their own."""
    entries = [course(builder, "cursussen") for _ in range(number)]
    return builder.section("cursussen", "Cursussen en workshops", Sort.SECTION, entries)


def course(builder: Builder, folder: str) -> Entry:
    title = builder.dutch.title("courses")
    page = builder.page(folder, title, Sort.COURSE, builder.dutch.paragraphs("courses", 3))
    return Entry(page, builder.dutch.teaser())


def mirror(builder: Builder, number: int) -> Page:
    """The same pages in English, under /en/; they show no offer a second time."""
    originals = [page for page in builder.site.pages.values() if page.sort is not Sort.MIRROR][:number]
    entries = [Entry(_translated(builder, page), "Also in English.") for page in originals]
    return builder.section("en", "English", Sort.MIRROR, entries, per_page=40)


def _translated(builder: Builder, page: Page) -> Page:
    target = f"/en{page.target}" if page.target.startswith("/") else page.target
    text = ("This page is a translation. Lessons are in Dutch only.",)
    return builder.put(Page(target, f"{page.title} (English)", Sort.MIRROR, text=text, changed=page.changed))


def documents(builder: Builder, number: int) -> Page:
    """Rules, guides and reports as PDF."""
    entries = [Entry(document(builder, builder.dutch.title("documents")), "PDF") for _ in range(number)]
    return builder.section("downloads", builder.dutch.section("documents"), Sort.SECTION, entries, per_page=40)


def document(builder: Builder, title: str) -> Page:
    target = f"/media/{builder.rng.randrange(10**6)}/{slug(title)}.pdf"
    text = builder.dutch.paragraphs("documents", 3)
    return builder.put(Page(target, title, Sort.DOCUMENT, look=Look.PDF, text=text, changed=builder.day()))


def _simple(kind: str, sort: Sort, per_page: int = 12) -> Fill:
    def fill(builder: Builder, number: int) -> Page:
        title = builder.dutch.section(kind)
        folder = slug(title)
        entries = [
            Entry(
                builder.page(folder, _title(builder, kind), sort, builder.dutch.paragraphs(kind, 3)), _teaser(builder)
            )
            for _ in range(number)
        ]
        return builder.section(folder, title, Sort.SECTION, entries, per_page)

    return fill


def _title(builder: Builder, kind: str) -> str:
    return builder.dutch.fill("{person}") if kind == "people" else builder.dutch.title(kind)


def _teaser(builder: Builder) -> str:
    return builder.dutch.fill("{place}, {n} maart.")


FILLS: Mapping[str, Fill] = MappingProxyType(
    {
        "diplomas": diplomas,
        "guide": guide,
        "courses": courses,
        "news": _simple("news", Sort.NEWS),
        "agenda": _simple("agenda", Sort.AGENDA, 20),
        "vacancies": _simple("vacancies", Sort.VACANCY),
        "people": _simple("people", Sort.PERSON, 30),
        "stories": _simple("stories", Sort.STORY),
        "documents": documents,
        "information": _simple("information", Sort.INFORMATION, 40),
        "mirror": mirror,
    }
)
