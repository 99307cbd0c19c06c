"""News, vacancies and an EVC page that name certificates, and one real offer among them."""

from aanbod.demo.content import Course, Pages, Setting, Site
from aanbod.demo.filler import NEWS, SHORT_COURSES, Text
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, Link, diploma_pages, information_pages, news_pages, not_found, paths

NAME = "Kustlijn College"
COURSE = "/volwassenen/{}/"
COURSES = (
    Course("verplegende-handelingen", "Verplegende en verpleegtechnische handelingen", "K0119",
           proof="Met dit keuzedeel (K0119) behaal je een mbo-certificaat."),
)  # fmt: skip
_NEWS = (
    Text("certificaten-uitgereikt", "Eerste mbo-certificaten Helpende Plus uitgereikt",
         ("Twaalf medewerkers van zorggroep De Vuurtoren kregen vrijdag hun mbo-certificaat Helpende Plus (K0905).",
          "\u201cIk durf nu veel meer\u201d, vertelt een van hen. Er waren rozen voor iedereen."),
         "2026-01-19", "Redactie"),
    Text("waterstof", "Nieuw keuzedeel Waterstoftechnologie voor onze studenten",
         ("Studenten techniek op niveau 4 kunnen na de zomer het keuzedeel Waterstoftechnologie kiezen.",
          "Wie slaagt, krijgt naast het diploma een officieel certificaat."), "2025-11-28", "Team techniek"),
    *NEWS,
)  # fmt: skip
_JOBS = (
    Text("docent-verpleegkunde", "Docent verpleegkunde (Individuele zorg verlenen)",
         ("Je geeft les in de opleiding Verzorgende IG en in mbo-certificaten zoals Individuele zorg verlenen (C0053).",
          "Je bent verpleegkundige en hebt een lesbevoegdheid, of bent bereid die te halen.")),
    Text("instructeur-techniek", "Instructeur Meet- en regeltechniek",
         ("Samen met docenten verzorg je de praktijklessen meet- en regeltechniek voor bol en bbl.",)),
)  # fmt: skip
_EVC = Text("evc", "EVC: erkenning van wat je al kunt", (
    "Met een EVC-traject laat je vastleggen wat je in je werk hebt geleerd. Je krijgt een ervaringscertificaat.",
    "Daarmee vraag je vrijstellingen aan, bijvoorbeeld voor Individuele basiszorg verlenen (C0039).",
    "Een ervaringscertificaat is geen mbo-certificaat."))  # fmt: skip


def _pages(setting: Setting) -> Pages:
    draw = drawer("kustlijn/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/volwassenen/", SHORT_COURSES[:6])
    pages = catalogue.course_pages(draw, "kustlijn/course.html")
    pages |= news_pages(draw, "/nieuws/{}/", "/nieuws/", _NEWS) | information_pages(draw, "/{}/")
    pages |= {f"/werken-bij/{job.slug}/": draw("kustlijn/vacancy.html", text=job) for job in _JOBS}
    pages |= diploma_pages(draw, "/mbo/{}/", "/mbo/") | {"/evc/": draw("shared/text.html", text=_EVC)}
    jobs = [Link(f"/werken-bij/{job.slug}/", f"Vacature {job.title}") for job in _JOBS]
    courses = [Link(course.href, course.title) for course in catalogue.listed()]
    lists = {"/werken-bij/": ("Werken bij het Kustlijn College", jobs), "/volwassenen/": ("Voor volwassenen", courses)}
    pages |= {path: draw("shared/links.html", heading=head, links=links) for path, (head, links) in lists.items()}
    pages |= {"/": draw("shared/links.html", heading="Kustlijn College", links=[*courses[:2], *jobs])} | not_found(draw)
    address = setting.addresses["kustlijn"]
    return pages | {"/robots.txt": robots(address), "/sitemap.xml": sitemap(address, paths(pages))}


SITE = Site(
    "kustlijn", NAME, "nieuws, vacatures en EVC die certificaten noemen", {"kustlijn": _pages}, COURSES,
    no_offer={"/nieuws/certificaten-uitgereikt/": "nieuws", "/nieuws/waterstof/": "nieuws", "/evc/": "EVC",
              "/werken-bij/docent-verpleegkunde/": "vacature", "/werken-bij/instructeur-techniek/": "vacature"},
)  # fmt: skip
