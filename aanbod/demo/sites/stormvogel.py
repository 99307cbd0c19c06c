"""A bot wall: every address answers 200 with a challenge, whatever stands behind it."""

from aanbod.demo.content import NOT_FOUND, Pages, Setting, Site
from aanbod.demo.render import html, robots
from register.words import Outcome

NAME = "ROC Stormvogel"


def _pages(setting: Setting) -> Pages:
    wall = html("stormvogel/challenge.html", ray=f"8f2c41d7ab{setting.phase}e0")
    return {NOT_FOUND: wall, "/": wall, "/robots.txt": robots(setting.addresses["stormvogel"], lines=("Disallow:",))}


SITE = Site("stormvogel", NAME, "een muur tegen robots", {"stormvogel": _pages}, hidden=True, outcome=Outcome.BLOCKED)
