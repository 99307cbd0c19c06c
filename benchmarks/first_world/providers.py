"""The providers of the world, in groups that share a site builder, its templates and a way of speaking."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.first_world.noise import Habits
from benchmarks.first_world.words import Dialect, fill, slug, words

_SHARE_OF_SCHOOLS = 0.6
_CASES = ("as_is",) * 7 + ("lower", "title", "upper")
COURSE_TEMPLATES = (
    "plain", "definition_list", "facts_table", "bold_facts", "sidebar", "tabs", "accordion", "details", "json_ld",
    "microdata", "layout_table", "spans", "og_title", "drupal", "brochure_pdf",
)  # fmt: skip
LIST_TEMPLATES = (
    "cards", "rows_table", "code_table", "link_list", "list_accordion", "long_page", "image_cards", "term_list",
    "by_sector", "table_pdf",
)  # fmt: skip
TEXT_TEMPLATES = ("article", "faq", "numbered", "bare", "guide_pdf")


@dataclass(frozen=True)
class Style:
    """What the sites of a group share."""

    group: str
    dialect: Dialect
    shell: str
    courses: tuple[str, ...]
    lists: tuple[str, ...]
    texts: tuple[str, ...]
    corner: str
    slug_style: str
    menu: tuple[str, ...]
    footer: tuple[str, ...]


@dataclass(frozen=True)
class Provider:
    id: str
    name: str
    town: str
    school: bool
    style: Style
    habits: Habits

    @property
    def domain(self) -> str:
        return f"www.{self.id}.example"

    @property
    def slots(self) -> dict[str, str]:
        return {"name": self.name, "town": self.town, "domain": self.domain}


def make_providers(seed: int, number: int = 60, groups: int = 16) -> list[Provider]:
    """Groups differ in size: the first ones are large."""
    styles = [_style(Random(f"{seed}/group/{at}"), at) for at in range(groups)]
    rng = Random(f"{seed}/providers")
    weights = [1 / (at + 2) for at in range(groups)]
    chosen = [*styles, *rng.choices(styles, weights, k=max(0, number - groups))][:number]
    made: dict[str, Provider] = {}
    for style in chosen:
        provider = _provider(rng, style, made)
        made[provider.id] = provider
    return list(made.values())


def _style(rng: Random, at: int) -> Style:
    sites = words()["sites"]
    return Style(
        group=f"group-{at:02d}",
        dialect=Dialect(rng),
        shell=rng.choice(("main", "divs", "old", "app")),
        courses=_turn(rng, COURSE_TEMPLATES, at, 3),
        lists=_turn(rng, LIST_TEMPLATES, at, 2),
        texts=_turn(rng, TEXT_TEMPLATES, at, 2),
        corner=rng.choice(sites["corners"]),
        slug_style=rng.choice(("title", "title", "official", "number", "html")),
        menu=tuple(rng.sample(sites["menu"], rng.randint(6, 12))),
        footer=tuple(rng.sample(sites["footer"], rng.randint(4, 9))),
    )


def _turn(rng: Random, names: Sequence[str], at: int, number: int) -> tuple[str, ...]:
    """One in turn, so that every template has a group, and others by chance."""
    first = names[at % len(names)]
    return (first, *rng.sample([name for name in names if name != first], number - 1))


def _provider(rng: Random, style: Style, made: dict[str, Provider]) -> Provider:
    names, school = words()["names"], rng.random() < _SHARE_OF_SCHOOLS
    while True:
        town = rng.choice(names["towns"])
        pattern = rng.choice(names["schools" if school else "companies"])
        name = fill(pattern, {"town": town, "word": rng.choice(names["words"])})
        if slug(name) not in made:
            break
    habits = Habits(decorated=rng.uniform(0.05, 0.7), changed=rng.uniform(0.1, 0.5), case=rng.choice(_CASES))
    return Provider(slug(name), name, town, school, style, habits)
