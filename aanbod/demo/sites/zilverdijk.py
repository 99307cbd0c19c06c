"""WordPress with Yoast's sitemap index and a paginated archive; some courses come, go and return."""

from functools import partial

from aanbod.demo.content import ABSENT, FROM_TWO, OPEN, RETURNS, Course, Pages, Setting, Showing, Site
from aanbod.demo.filler import NEWS, SHORT_COURSES
from aanbod.demo.render import asset, drawer, robots, sitemap, sitemap_index
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found, paged, paths

NAME = "ROC Zilverdijk"
COURSE = "/cursus/{}/"
_PART = "Je haalt een mbo-certificaat: een officieel bewijs voor een deel van de opleiding Verzorgende IG."
COURSES = (
    Course("helpende-plus", "Helpende Plus", "K0905", prints_code=True),
    Course("verzorgende-en-verpleegtechnische-handelingen-vvh", "Verzorgende en verpleegtechnische handelingen (VVH)",
           "K0118", prints_code=True, price=1150),
    Course("werken-met-babys", "Werken met baby\u2019s in de kinderopvang", "K0290", "kind", prints_code=True),
    Course("individuele-basiszorg", "Individuele basiszorg verlenen", "C0039", timeline=FROM_TWO, price=2450),
    Course("nah", "Niet-aangeboren hersenletsel (NAH)", "K0067", timeline=RETURNS, prints_code=True),
    Course("individuele-zorg-verlenen", "Individuele zorg verlenen, niveau 3", "C0053", proof=_PART, price=2650),
    Course("koerier-bestelauto", "Koerier bestelauto", "K0869", "transport", (OPEN, OPEN, Showing.REDIRECTED)),
    Course("onbegrepen-gedrag-dementie", "Omgaan met onbegrepen gedrag bij dementie", "K1145", prints_code=True),
    Course("digitale-vaardigheden", "Digitale vaardigheden (basis)", "K0022", "ict", price=450),
    Course("koken-in-de-horeca", "Koken in de horeca", "C0021", "horeca", hours=480, price=1890),
    Course("praktijkopleider-worden", "Praktijkopleider worden", None, "handel", (OPEN, OPEN, ABSENT),
           "Je ontvangt een certificaat van deelname; dit is geen mbo-certificaat.", "Bewijs van deelname"),
)  # fmt: skip


def _pages(setting: Setting) -> Pages:
    draw = partial(drawer("zilverdijk/base.html", name=NAME), news=NEWS)
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/cursussen/", SHORT_COURSES)
    courses = catalogue.course_pages(draw, "zilverdijk/course.html")
    posts = news_pages(draw, "/nieuws/{}/", "/nieuws/")
    texts = information_pages(draw, "/{}/") | diploma_pages(draw, "/mbo-opleidingen/{}/", "/mbo-opleidingen/")
    shown = sorted(catalogue.listed(), key=lambda course: course.title)
    archive = paged(draw, "zilverdijk/archive.html", shown, 6, _archive_page)
    texts |= {"/": draw("zilverdijk/home.html")}
    return courses | posts | texts | archive | not_found(draw) | _machine_pages(setting, courses, posts, texts)


def _archive_page(number: int) -> str:
    return "/cursussen/" if number == 1 else f"/cursussen/page/{number}/"


def _machine_pages(setting: Setting, courses: Pages, posts: Pages, texts: Pages) -> Pages:
    address = setting.addresses["zilverdijk"]
    parts = {"/cursus-sitemap.xml": courses, "/post-sitemap.xml": posts, "/page-sitemap.xml": texts}
    maps = {path: sitemap(address, paths(pages)) for path, pages in parts.items()}
    maps["/sitemap_index.xml"] = sitemap_index(address, parts)
    lines = ("Disallow: /wp-admin/", "Allow: /wp-admin/admin-ajax.php")
    return maps | {
        "/robots.txt": robots(address, sitemap="/sitemap_index.xml", lines=lines),
        "/wp-content/themes/zilver/style.css": asset("zilverdijk/style.css", "text/css"),
    }


SITE = Site(
    "zilverdijk", NAME, "WordPress-achtig, met sitemaps en bladeren", {"zilverdijk": _pages}, COURSES, etags=True,
    no_offer={"/cursus/bhv-basis/": "bewijs van deelname", "/veelgestelde-vragen/": "uitleg over mbo-certificaten",
              "/mbo-opleidingen/verzorgende-ig/": "diploma-opleiding"},
)  # fmt: skip
