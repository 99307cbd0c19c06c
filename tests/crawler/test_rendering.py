"""Pages that show themselves only in a browser: real Chromium on real pages, all of its requests under our rules."""

import json
import os
from collections.abc import Mapping
from dataclasses import replace

import pytest

from crawler.browser import find_browser
from crawler.order import Limits
from tests.crawler.world import IMPATIENT, World
from tests.web import LocalSite, LocalWeb, Page, Reply, html, links

BROWSER = find_browser(os.environ)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")
SHELL = (
    "<!doctype html><html><head><title>School</title></head>"
    '<body><div id="root"></div><script src="/app.js"></script></body></html>'
)
COURSES = '["lassen", "zorg", "groen"]'
APP = """
const root = document.getElementById('root');
const route = location.pathname;
if (route === '/') {
  fetch('/api/courses').then(r => r.json()).then(courses => {
    root.innerHTML = '<h1>Ons aanbod voor volwassenen</h1>' + '<p>Alles over onze cursussen. </p>'.repeat(30) +
      courses.map(c => `<a href="/cursus/${c}">${c}</a>`).join(' ');
  });
} else {
  root.innerHTML = `<h1>Cursus ${route.split('/').pop()}</h1>` + '<p>Alles over deze cursus. </p>'.repeat(30);
}
"""
MORE = """
const all = [...Array(9).keys()].map(i => `<li><a href="/cursus/${i}">Cursus nummer ${i}</a></li>`);
let shown = 0;
const list = document.getElementById('root');
list.innerHTML = '<ul></ul><button>Toon meer</button>';
const show = () => { list.firstChild.innerHTML = all.slice(0, shown += 3).join(''); };
list.querySelector('button').onclick = show;
show();
"""
NOSY = """
for (const url of ['//127.0.0.9:1/spy.js', '/picture.png', 'http://169.254.169.254/', '/forbidden/data'])
  fetch(url).catch(() => {});
new Image().src = '/picture.png';
try { new WebSocket('ws://' + location.host + '/socket'); } catch (e) {}
document.getElementById('root').innerHTML = '<h1>Nieuwsgierig</h1>' + '<p>Tekst van deze pagina. </p>'.repeat(30);
"""


LEAVING = """
document.getElementById('root').innerHTML = '<h1>Aanbod</h1>' + '<p>Alles over onze cursussen. </p>'.repeat(30);
location.href = '/elders';
"""
PROSE = "<p>Op deze pagina lees je wat wij voor volwassenen doen, en hoe je je daarvoor aanmeldt. </p>" * 20
LATER = """
const list = document.querySelector('[data-source]');
if (list) fetch(list.dataset.source).then(r => r.json()).then(courses => {
  list.innerHTML = courses.map(c => `<li><a href="/cursus/${c}">Cursus ${c} voor volwassenen</a></li>`).join('');
});
"""
DRAWN = """
const name = location.pathname.split('/').pop();
fetch('/api/course?name=' + encodeURIComponent(name)).then(r => r.json()).then(course => {
  const html = `<h1>${course.title}</h1><p>${course.text}</p><button>Schrijf je in</button>`;
  document.getElementById('root').innerHTML = html;
});
"""
FOLDED = """
const root = document.getElementById('root');
root.innerHTML = '<main><h1>Aanbod</h1><div class="tabs"><div role="tablist"><button role="tab" aria-selected="true">' +
  'Zorg</button><button role="tab" aria-selected="false">Techniek</button></div>' +
  '<div role="tabpanel">Cursus verzorgen</div></div>' +
  '<div class="fold"><button aria-expanded="false" aria-controls="f">Kosten</button><div id="f"></div></div>' +
  '<section><ul><li>Cursus op bladzijde 1</li></ul><button>Volgende</button></section><x-list></x-list></main>';
const [zorg, techniek] = root.querySelectorAll('[role=tab]');
techniek.onclick = () => { root.querySelector('[role=tabpanel]').textContent = 'Cursus lassen'; };
root.querySelector('.fold button').onclick = e => {
  e.target.setAttribute('aria-expanded', 'true'); document.getElementById('f').textContent = 'Kosten: 895 euro';
};
let sheet = 1;
root.querySelector('section button').onclick = () => {
  if (sheet < 3) root.querySelector('section li').textContent = 'Cursus op bladzijde ' + (sheet += 1);
};
const shadow = root.querySelector('x-list').attachShadow({mode: 'open'});
shadow.innerHTML = '<a href="/in-de-schaduw">Cursus in de schaduw</a>';
const frame = document.createElement('iframe');
frame.src = '/lijst/inhoud';
root.append(frame);
"""


def course_data(name: str) -> Reply:
    text = f"In deze cursus {name} leer je in tien bijeenkomsten alles van {name}, ook in de praktijk van {name}."
    return Reply(json.dumps({"title": f"Cursus {name}", "text": text}), content_type="application/json")


def drawn_pages() -> dict[str, Page]:
    """Twelve pages that are drawn from data; the data of one cannot be had."""
    names = [f"vak-{letter}" for letter in "abcdefghijkl"]
    data: dict[str, Page] = {f"/api/course?name={name}": course_data(name) for name in names}
    data["/api/course?name=vak-l"] = Reply("{}", status=500, content_type="application/json")
    lists = html(PROSE, links(*(f"/vak/{name}" for name in names)))
    data |= {"/": lists, "/vak/*": SHELL, "/app.js": script(DRAWN)}
    return data


def script(text: str) -> Reply:
    return Reply(text, content_type="text/javascript")


def site_pages() -> dict[str, dict[str, Page]]:
    return {
        "client": {
            "/": SHELL,
            "/cursus/*": SHELL,
            "/app.js": script(APP),
            "/api/courses": Reply(COURSES, content_type="application/json"),
        },
        "more": {"/": SHELL, "/app.js": script(MORE), "/cursus/*": html()},
        "nosy": {
            "/robots.txt": Reply("User-agent: *\nDisallow: /forbidden", content_type="text/plain"),
            "/": SHELL,
            "/app.js": script(NOSY),
        },
        "later": {
            "/": html(
                PROSE, "<ul data-source='/api/courses'></ul><script src='/app.js'></script>", links("/over", "/team")
            ),
            "/over": html(PROSE, "<div class='news-list'></div><script src='/app.js'></script>"),
            "/team": html(PROSE, "<script src='/app.js'></script>"),
            "/app.js": script(LATER),
            "/api/courses": Reply(COURSES, content_type="application/json"),
            "/cursus/*": html(PROSE),
        },
        "drawn": drawn_pages(),
        "catalogue": {"/": SHELL, "/c/*": SHELL, "/app.js": script(CATALOGUE)},
        "folded": {
            "/": SHELL,
            "/app.js": script(FOLDED),
            "/lijst/inhoud": html("<p>Cursus in een lijst</p><a href='meer'>Meer daarvan</a>"),
            "/lijst/meer": html(),
            "/in-de-schaduw": html(),
        },
        "leaving": {"/": SHELL, "/app.js": script(LEAVING), "/elders": html("<h1>Elders</h1>")},
        "plain": {"/": html(links("/a"), "<script>1</script>"), "/a": html()},
    }


CATALOGUE = """
const courses = [...Array(8).keys()].map(i => ({name: 'c' + i, text: 'Cursus nummer ' + i + ' voor volwassenen.'}));
const found = courses.filter(c => location.pathname === '/' || location.pathname === '/c/' + c.name);
document.getElementById('root').innerHTML = '<h1>Ons aanbod</h1>' + '<p>Wat je leert telt mee. </p>'.repeat(20) +
  found.map(c => `<p>${c.text} <a href="/c/${c.name}">Meer</a></p>`).join('') +
  (found.length > 1 ? '' : '<b>' + found[0].name + '</b>');
"""


@pytest.fixture(scope="module")
def sites(module_web: LocalWeb, module_world: World) -> Mapping[str, LocalSite]:
    built = {name: module_web.site(pages) for name, pages in site_pages().items()}
    for name, site in built.items():
        module_world.enlist(site, name, render="auto", delay=0.05)
    module_world.enlist(built["plain"], "always", render="browser")
    module_world.crawl(browser=BROWSER)
    return built


def test_a_client_rendered_site_is_seen_as_a_visitor_sees_it(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    pages = module_world.pages("client")

    assert set(pages) == {"/", "/cursus/lassen", "/cursus/zorg", "/cursus/groen"}
    assert all(page.rendered for page in pages.values())
    assert b"<h1>Cursus groen</h1>" in module_world.body(pages["/cursus/groen"])
    assert module_world.outcome("client") == "complete: finished"
    assert module_world.coverage("client").pages_fetched == 4


def test_nothing_is_fetched_twice_for_the_browser(sites: Mapping[str, LocalSite]) -> None:
    asked = sites["client"].paths

    assert sorted(asked) == sorted(set(asked))
    assert sites["client"].smallest_gap() >= 0.05
    assert max(hit.at_once for hit in sites["client"].hits) == 1


def test_the_plain_answer_is_kept_beside_what_the_browser_made_of_it(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    home = [row for row in module_world.answers("client") if row.url == sites["client"].url()]

    assert [(row.role, row.rendered) for row in home] == [("content", False), ("content", True)]
    assert b'<div id="root"></div>' in module_world.body(home[0])
    assert b"Ons aanbod voor volwassenen" in module_world.body(home[1])


def test_show_more_is_clicked_until_no_more_comes(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages("more")) == {"/", *(f"/cursus/{number}" for number in range(9))}


def test_the_browser_keeps_to_the_rules(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert b"Nieuwsgierig" in module_world.body(module_world.pages("nosy")["/"])
    assert set(sites["nosy"].paths) == {"/robots.txt", "/", "/sitemap.xml", "/app.js", "/picture.png"}
    assert sites["nosy"].asked("/picture.png") == 1  # by fetch, as data; not as a picture


def test_a_list_that_comes_later_is_seen_beside_the_text_of_the_page(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    pages = module_world.pages("later")

    assert {"/cursus/lassen", "/cursus/zorg", "/cursus/groen"} <= set(pages)
    assert pages["/"].rendered
    assert not pages["/team"].rendered
    assert not any(page.rendered for path, page in pages.items() if path.startswith("/cursus/"))


def test_shells_are_rendered_though_their_text_was_seen_on_a_list_before(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    assert {path for path, page in module_world.pages("catalogue").items() if page.rendered} == {
        "/", *(f"/c/c{number}" for number in range(8))
    }  # fmt: skip


def test_what_pages_are_drawn_from_replaces_the_browser(sites: Mapping[str, LocalSite], module_world: World) -> None:
    pages = {path: page for path, page in module_world.pages("drawn").items() if path.startswith("/vak/")}
    drawn = [path for path, page in pages.items() if "html" in page.content_type and page.rendered]
    data = {path: page for path, page in pages.items() if "json" in page.content_type}

    assert (len(drawn), len(data)) == (3, 9)  # two to learn from, and the one whose data cannot be had
    for path, page in data.items():
        name = path.removeprefix("/vak/")
        assert page.final_url == sites["drawn"].url(path)
        assert f"Cursus {name}".encode() in module_world.body(page)
        assert sites["drawn"].asked(f"/api/course?name={name}") == 1


def test_tabs_folds_frames_and_further_pages_of_a_list_are_in_the_archived_page(
    sites: Mapping[str, LocalSite], module_world: World
) -> None:
    body = module_world.body(module_world.pages("folded")["/"]).decode()

    for text in (
        "Cursus verzorgen",
        "Cursus lassen",
        "Kosten: 895 euro",
        "Cursus in een lijst",
        "Cursus in de schaduw",
    ):
        assert text in body
    assert [f"bladzijde {number}" in body for number in (1, 2, 3)] == [True] * 3
    assert {"/lijst/meer", "/in-de-schaduw"} <= set(module_world.pages("folded"))


def test_where_a_page_wants_to_go_the_crawler_goes(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert set(module_world.pages("leaving")) == {"/", "/elders"}
    assert b"<h1>Aanbod</h1>" in module_world.body(module_world.pages("leaving")["/"])


def test_a_page_with_text_of_its_own_is_not_rendered(sites: Mapping[str, LocalSite], module_world: World) -> None:
    assert not any(page.rendered for page in module_world.pages("plain").values())
    assert all(page.rendered for page in module_world.pages("always").values())


def test_without_a_browser_the_site_is_half_seen(local_web: LocalWeb, world: World) -> None:
    world.enlist(local_web.site(site_pages()["client"]), render="auto")

    world.crawl(browser=None)

    assert world.outcome() == "partial: no browser: 1 pages"


def test_a_page_that_never_gets_quiet_is_taken_as_it_is(local_web: LocalWeb, world: World) -> None:
    restless = """
      setInterval(() => { document.getElementById('root').innerHTML += '<p>Nog een regel tekst erbij.</p>'; }, 50);
    """
    world.enlist(local_web.site({"/": SHELL, "/app.js": script(restless)}), render="auto")

    world.crawl(browser=BROWSER, patience=replace(IMPATIENT, rendering=3.0))

    assert b"Nog een regel" in world.body(world.pages()["/"])


def test_a_page_that_hangs_is_given_up_and_the_next_is_rendered(local_web: LocalWeb, world: World) -> None:
    hanging = local_web.site({"/": SHELL, "/app.js": script("while (true) {}")})
    world.enlist(hanging, render="auto")
    world.enlist(local_web.site(site_pages()["client"]), "client", render="auto")

    world.crawl(browser=BROWSER, patience=replace(IMPATIENT, rendering=4.0), limits=Limits(renderings_at_once=1))

    assert world.frontier()["/"].reason == "not rendered: timeout"
    assert world.outcome() == "partial: failed pages: 1 of 2"
    assert world.outcome("client") == "complete: finished"
