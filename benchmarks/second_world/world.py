"""The second world: schools with their pages, and the truth about every page."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from benchmarks.second_world import overviews
from benchmarks.second_world.bank import Speaker
from benchmarks.second_world.courses import Courses
from benchmarks.second_world.layouts import LAYOUTS, paper
from benchmarks.second_world.layouts.parts import Site, address
from benchmarks.second_world.noise import Noise
from benchmarks.second_world.others import Others
from benchmarks.second_world.registers import Shelf, invented, starter
from benchmarks.second_world.schools import School, schools
from benchmarks.second_world.sheet import MadePage, Sheet
from register.certificate import Certificate
from register.words import Status

# what the pages without an offer are, of a hundred
_REST = {
    "plain": 22,
    "diploma": 20,
    "news": 15,
    "same": 11,
    "topic": 11,
    "vacancy": 6,
    "guide": 6,
    "information": 5,
    "story": 4,
    "evc": 2,
    "external": 2,
}
_ABSENT_SHARE = 0.12  # certificates of no register, ended or lnv, beside each that counts
_UNCLEAR_SHARE = 0.08
_TEASERS = 4


@dataclass(frozen=True)
class World:
    """`shelves`: the register of the schools with an invented one (True) and of the others (False)."""

    schools: tuple[School, ...]
    shelves: dict[bool, Shelf]
    pages: tuple[MadePage, ...]


def build(seed: int, number: int, pages: int, in_group: int = 4) -> World:
    """`number` schools of about `pages` pages each."""
    shelves = {False: starter(), True: invented(seed)}
    noises = {which: _noise(shelf) for which, shelf in shelves.items()}
    all_schools = schools(seed, number, in_group)
    made = [
        page for one in all_schools for page in _pages(seed, one, shelves[one.invented], noises[one.invented], pages)
    ]
    return World(tuple(all_schools), shelves, tuple(made))


def _noise(shelf: Shelf) -> Noise:
    names = (name for one in (*shelf.register.certificates, *shelf.missing) for name in (one.title, *one.aliases))
    return Noise(names)


def _pages(seed: int, school: School, shelf: Shelf, noise: Noise, pages: int) -> Iterator[MadePage]:
    rng = random.Random(f"pages {seed} {school.id}")
    speaker = Speaker(rng, school.group, school.name, school.place)
    offers, unoffered = _choose(rng, shelf, pages)
    courses = Courses(speaker, school.habits, noise, shelf)
    sheets = list(_with_offers(rng, speaker, courses, offers, shelf))
    sheets += _doubtful(rng, courses, unoffered, shelf, len(offers))
    rest = _rest(rng, courses, Others(speaker, tuple(unoffered)), unoffered)
    sheets += islice(rest, max(0, pages - len(sheets)))
    teasers = [(sheet.heading, f"/{sheet.path}") for sheet in sheets if sheet.path.startswith("cursus/")]
    site = school.site(rng, tuple(rng.sample(teasers, min(_TEASERS, len(teasers)))))
    rng.shuffle(sheets)
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.path not in seen:
            seen.add(sheet.path)
            yield _laid_out(sheet, school, site)


def _choose(rng: random.Random, shelf: Shelf, pages: int) -> tuple[list[Certificate], list[Certificate]]:
    """What a school offers, and what it doesn't. No school has two certificates with the same title."""
    number = max(2, min(len(shelf.counted) // 3, round(pages * 0.06 * rng.lognormvariate(0, 0.5))))
    shuffled = rng.sample(shelf.counted, len(shelf.counted))
    offers: list[Certificate] = []
    titles: set[str] = set()
    for one in shuffled:
        if one.title.casefold() not in titles and len(offers) < number:
            offers.append(one)
            titles.add(one.title.casefold())
    return offers, [one for one in shuffled if one.title.casefold() not in titles]


def _with_offers(
    rng: random.Random, speaker: Speaker, courses: Courses, offers: Sequence[Certificate], shelf: Shelf
) -> Iterator[Sheet]:
    """Most offers have a page of their own; lists and brochures show some again, and a few are nowhere else."""
    pages = [courses.true(one) for one in offers]
    pairs = list(zip(offers, pages, strict=True))
    listable = [
        (one, page)
        for one, page in pairs
        if one.code not in shelf.shared and page.shown[0].is_offer and page.shown[0].status is not Status.DISCONTINUED
    ]
    form, only_there = rng.random(), set()
    if len(listable) > 2 and form < 0.6:  # noqa: PLR2004
        only_there = {one.code for one, _ in listable if rng.random() < 0.2}  # noqa: PLR2004
        yield _listed(rng, speaker, courses, listable, form)
    for one, page in pairs:
        if one.code not in only_there:
            yield page
    if listable and rng.random() < 0.15:  # noqa: PLR2004
        yield overviews.english(speaker, rng.choice(listable)[1])
    if listable and rng.random() < 0.3:  # noqa: PLR2004
        extra = [courses.other_topic() for _ in range(5)]
        yield overviews.mixed(speaker, [page for _, page in listable], extra, labelled=False)


def _listed(
    rng: random.Random, speaker: Speaker, courses: Courses, listable: Sequence[tuple[Certificate, Sheet]], form: float
) -> Sheet:
    pages = [page for _, page in listable]
    if form < 0.2:  # noqa: PLR2004
        return overviews.of_certificates(speaker, pages, pdf=rng.random() < 0.1)  # noqa: PLR2004
    if form < 0.45:  # noqa: PLR2004
        extra = [courses.other_topic() for _ in range(rng.randint(3, 9))]
        return overviews.mixed(speaker, pages, extra, labelled=True)
    return overviews.brochure(speaker, [(one, page.shown[0]) for one, page in listable])


def _doubtful(
    rng: random.Random, courses: Courses, unoffered: list[Certificate], shelf: Shelf, number: int
) -> Iterator[Sheet]:
    """Certificates that don't count, and pages of which nobody could know. What is used is taken off `unoffered`."""
    for _ in range(number):
        if rng.random() < _ABSENT_SHARE:
            kind = rng.choice(["official, of no register", "official, not counted"])
            pool = shelf.missing if kind.endswith("register") else shelf.outside
            yield courses.absent(rng.choice(pool), kind)
        if rng.random() < _UNCLEAR_SHARE:
            yield courses.unclear(unoffered.pop())


def _rest(rng: random.Random, courses: Courses, others: Others, unoffered: Sequence[Certificate]) -> Iterator[Sheet]:
    make: dict[str, Callable[[], Sheet]] = {
        "plain": others.plain,
        "diploma": others.diploma,
        "news": others.news,
        "vacancy": others.vacancy,
        "guide": others.guide,
        "information": others.information,
        "story": others.story,
        "evc": others.evc,
        "external": others.external,
        "topic": courses.other_topic,
        "same": lambda: courses.same_topic(rng.choice(unoffered)),
    }
    while True:
        yield make[rng.choices(list(_REST), list(_REST.values()))[0]]()


def _laid_out(sheet: Sheet, school: School, site: Site) -> MadePage:
    if sheet.pdf:
        body, kind, end = paper.render(sheet, school.name), "application/pdf", ".pdf"
    else:
        body, kind, end = LAYOUTS[school.layout](sheet, site).encode(), "text/html; charset=utf-8", ""
    layout = "paper" if sheet.pdf else school.layout
    return MadePage(school.id, school.group, layout, f"{address(sheet, site)}{end}", kind, body, sheet)
