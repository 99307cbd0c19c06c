"""Data behind pages in a second wave: the browser learns anew, the rest is asked for only if it changed."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from crawler.browser import find_browser
from tests.crawler.test_unchanged import LATER, tagged
from tests.crawler.world import World
from tests.web import LocalSite, LocalWeb, Page, Reply, html, links

BROWSER = find_browser(os.environ)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")
SHELL = (
    '<html><head><title>School</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>'
)
NAMES = [f"vak-{letter}" for letter in "abcdef"]
APP = """
fetch('/api' + location.pathname + '.json').then(r => r.json()).then(course => {
  document.getElementById('app').innerHTML = `<h1>${course.title}</h1><p>${course.text}</p>`;
});
"""


def data_of(name: str) -> Page:
    text = f"In deze cursus {name} leer je in tien bijeenkomsten alles van {name}, ook in de praktijk van {name}."
    page = tagged(json.dumps({"title": f"Cursus {name}", "text": text * 3}))
    assert callable(page)

    def answer(hit: object) -> Reply:
        reply = page(hit)  # type: ignore[arg-type]
        assert isinstance(reply, Reply)
        return Reply(reply.body, reply.status, "application/json", reply.headers)

    return answer


@dataclass
class Waves:
    site: LocalSite
    first: World
    second: World
    asked: int


@pytest.fixture(scope="module")
def waves(tmp_path_factory: pytest.TempPathFactory, module_web: LocalWeb) -> Iterator[Waves]:
    pages: dict[str, Page] = {"/": html(*[links(*(f"/vak/{name}" for name in NAMES))]), "/vak/*": tagged(SHELL)}
    pages |= {f"/api/vak/{name}.json": data_of(name) for name in NAMES}
    site = module_web.site(pages | {"/app.js": Reply(APP, content_type="text/javascript")})
    folder = tmp_path_factory.mktemp("waves")
    with World(folder) as first, World(folder, *LATER) as second:
        for world in (first, second):
            world.enlist(site, render="auto")
        first.crawl(browser=BROWSER)
        asked = len(site.hits)
        second.crawl(browser=BROWSER)
        yield Waves(site, first, second, asked)


def data_pages(world: World) -> set[str]:
    return {path for path, page in world.pages().items() if "json" in page.content_type}


def test_both_waves_learn_from_two_pages(waves: Waves) -> None:
    assert len(data_pages(waves.first)) == len(data_pages(waves.second)) == len(NAMES) - 2


def test_data_that_both_waves_have_lies_in_the_archive_once(waves: Waves) -> None:
    both = data_pages(waves.first) & data_pages(waves.second)
    conditional = {hit.path for hit in waves.site.hits[waves.asked :] if "If-None-Match" in hit.headers}

    assert both
    for path in both:
        earlier, now = waves.first.pages()[path], waves.second.pages()[path]
        assert f"/api{path}.json" in conditional
        assert (now.archive_file, now.archive_offset) == (earlier.archive_file, earlier.archive_offset)
        assert b"In deze cursus" in waves.second.body(now)
