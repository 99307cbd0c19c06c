"""From recipes to sites. The same seed and scale give the same web, byte for byte."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.web.builder import Builder, Entry
from benchmarks.web.content import Link, Look, Page, Prohibition, Site, Sort
from benchmarks.web.decoys import FILLS
from benchmarks.web.dutch import dialects
from benchmarks.web.recipes import Recipe, recipes
from benchmarks.web.showing import WAYS
from benchmarks.web.traps import TRAPS

SMALLEST = 60
UNFOLDED = {"diplomas": 18, "information": 14, "news": 3}  # so many entries of a section stand in the menus themselves
SEVERAL_A_PAGE = frozenset({"table", "folded", "frames", "brochures"})


def make_web(seed: int, scale: float = 1.0, most: int | None = None, only: Sequence[str] = ()) -> list[Site]:
    """`scale` shrinks sites, `most` cuts the biggest; they keep at least 60 pages. `only` = ids, all when empty."""
    wanted = [recipe for recipe in recipes() if not only or recipe.id in only]
    return [make_site(_shrunk(_worded(recipe, seed), scale, most), str(seed)) for recipe in wanted]


def _worded(recipe: Recipe, seed: int) -> Recipe:
    """In the web of another seed the schools speak each other's words."""
    names = list(dialects())
    spoken = names[(names.index(recipe.dialect) + seed - 1) % len(names)]
    return recipe.model_copy(update={"dialect": spoken})


def _shrunk(recipe: Recipe, scale: float, most: int | None) -> Recipe:
    """Offers shrink less than pages, but stay few among them: at most one page in twelve shows some."""
    pages = max(SMALLEST, min(round(recipe.pages * scale), most or recipe.pages))
    offers = recipe.offers if recipe.show in SEVERAL_A_PAGE else min(recipe.offers, max(6, pages // 12))
    useless = min(recipe.useless_scripts, pages // 10)
    return recipe.model_copy(update={"pages": pages, "offers": offers, "useless_scripts": useless})


def make_site(recipe: Recipe, seed: str) -> Site:
    site = Site(recipe.id, recipe.about)
    for name in ("sitemap", "validators", "soft_missing", "anchors", "base", "decorate", "crawl_delay"):
        setattr(site, name, getattr(recipe, name))
    site.variants = (*recipe.variants, *filter(None, [recipe.decorate]))
    builder = Builder(site, seed, recipe.style, dialects()[recipe.dialect])
    home = builder.put(Page("/", "Welkom", Sort.HOME, text=builder.dutch.paragraphs("information", 2)))
    corner = WAYS[recipe.show](builder, builder.offers(recipe.offers))
    _hide(site, corner, unlisted=recipe.unlisted_offers)
    _fill(builder, recipe)
    _scripts(builder, recipe.useless_scripts)
    site.menu += [TRAPS[name](builder) for name in recipe.traps]
    if recipe.forbidden:
        _forbid(builder)
    _name(builder, recipe.corner, corner)
    _cross(builder, home, recipe.variants)
    return site


def _hide(site: Site, corner: Page, *, unlisted: bool) -> None:
    """A sitemap that knows nothing of the corner, as with a course system beside the site."""
    for page in site.pages.values():
        page.listed = page.listed and (not unlisted or page.sort is Sort.HOME)
    corner.listed = not unlisted


def _fill(builder: Builder, recipe: Recipe) -> None:
    left = recipe.pages - len(builder.site.pages) - recipe.useless_scripts
    shares = sum(recipe.filled_with.values())
    for kind, share in recipe.filled_with.items():
        number = max(1, round(left * share / shares * 0.95))  # the rest are pages of lists
        first = FILLS[kind](builder, number)
        menu = builder.site.footer if kind in {"information", "documents"} else builder.site.menu
        menu.append(Link(first.target, first.title))
        if kind in UNFOLDED:
            menu += [Link(link.target, link.title) for link in first.links[: UNFOLDED[kind]]]


def _scripts(builder: Builder, number: int) -> None:
    """Pages that are drawn by a script and show nothing that matters."""
    if number:
        pages = [builder.page("rooster", f"Rooster klas {n}", Sort.INFORMATION, look=Look.APP) for n in range(number)]
        first = builder.section("rooster", "Roosters", Sort.SECTION, [Entry(page, "Per week.") for page in pages], 20)
        builder.site.menu.append(Link(first.target, first.title))


def _forbid(builder: Builder) -> None:
    """Two sections that visitors see and robots may not; one of them is told with a wildcard."""
    site = builder.site
    site.prohibitions = (Prohibition("/mijn/", "/mijn/"), Prohibition("/*/intern/", "/portaal/intern/"))
    for rule in site.prohibitions:
        inside = [Page(f"{rule.start}{n}/", f"Cursus {n} voor ingelogden", Sort.FORBIDDEN) for n in range(10)]
        for page in inside:
            page.listed = False
            builder.put(page)
        site.menu.append(Link(inside[0].target, "Mijn cursussen"))
        inside[0].links = [Link(page.target, page.title, "Inloggen nodig.") for page in inside[1:]]


def _name(builder: Builder, where: str, corner: Page) -> None:
    """The corner stands somewhere in the menus; when nowhere, the page that leads to it hangs below the news."""
    link = Link(corner.target, builder.dialect.corner if where != "nowhere" else corner.title)
    if where == "main":
        builder.site.menu.insert(builder.rng.randrange(len(builder.site.menu) + 1), link)
    elif where == "footer":
        builder.site.footer.append(link)
    else:
        first = next(page for page in builder.site.pages.values() if page.sort is Sort.SECTION)
        first.links.append(replace(link, teaser="Lees ook."))


def _cross(builder: Builder, home: Page, variants: Sequence[str]) -> None:
    """The home page shows the latest; other pages link here and there to something else, some with a variant."""
    pages = [page for page in builder.site.pages.values() if page.sort not in {Sort.FORBIDDEN, Sort.HOME}]
    common = [page for page in pages if page.sort not in {Sort.OFFER, Sort.LIST}]
    home.links += [
        Link(page.target, page.title, "Lees meer.") for page in builder.rng.sample(common, min(8, len(common)))
    ]
    for page in common[::3]:
        other = builder.rng.choice(common)
        page.links.append(Link(other.target, other.title))
    for page in pages if variants else ():
        name = builder.rng.choice(list(variants))
        sign = "&" if "?" in page.target else "?"
        page.links.append(Link(f"{page.target}{sign}{name}=1", "Deze pagina"))
