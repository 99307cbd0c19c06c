"""A branch trainer whose courses bear official titles and give certificates of its own: nothing of it counts."""

from aanbod.demo.content import Course, Pages, Setting, Site
from aanbod.demo.filler import INFORMATION
from aanbod.demo.render import drawer, robots
from aanbod.demo.views import Catalogue, Link, information_pages, not_found

NAME = "Babywijs Trainingen"
COURSE = "/trainingen/{}"
_OWN = "Na afloop krijg je het Babywijs-certificaat, een eigen certificaat van de branche. Het is geen mbo-certificaat."
_BRANCH = "Je wordt opgeleid voor het branchediploma van de beroepsvereniging."
_PROOF = "Je ontvangt een bewijs van deelname met vijf accreditatiepunten."
COURSES = (
    Course("werken-met-babys", "Werken met baby's", None, "kind", proof=_OWN, result="Babywijs-certificaat", price=395),
    Course("bso", "BSO 8 tot 12 jaar", None, "kind", proof=_PROOF, result="Bewijs van deelname", price=295),
    Course("pedicure", "Pedicure", None, proof=_BRANCH, result="Branchediploma", price=2495),
    Course("grz", "Geriatrische revalidatiezorg", None, proof=_PROOF, result="Bewijs van deelname", price=545),
    Course("leesbevordering", "Specialist leesbevordering 0 tot 12 jaar", None, "kind",
           proof="Een training op mbo-niveau, met een eigen certificaat.", result="Eigen certificaat", price=445),
)  # fmt: skip


def _pages(setting: Setting) -> Pages:
    draw = drawer("babywijs/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/trainingen")
    pages = catalogue.course_pages(draw, "babywijs/course.html")
    links = [Link(course.href, course.title) for course in catalogue.listed()]
    pages |= {path: draw("shared/links.html", heading="Trainingen", links=links) for path in ("/", "/trainingen")}
    pages |= information_pages(draw, "/{}", INFORMATION[:6])
    return pages | not_found(draw) | {"/robots.txt": robots(setting.addresses["babywijs"], lines=("Disallow:",))}


SITE = Site(
    "babywijs", NAME, "branchetrainingen met offici\u00eble titels", {"babywijs": _pages}, COURSES, funded=False,
    no_offer={COURSE.format(course.slug): course.result.lower() for course in COURSES},
)  # fmt: skip
