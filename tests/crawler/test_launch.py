from tests.crawler.world import World
from tests.web import LocalWeb, html, links


def test_a_site_is_fetched_archived_and_concluded(local_web: LocalWeb, world: World) -> None:
    site = local_web.site(
        {
            "/": html(links("/cursussen", "/nieuws")),
            "/cursussen": html(links("/cursus/lassen")),
            "/nieuws": html("n"),
            "/cursus/lassen": html("<h1>Lassen</h1>"),
        }
    )
    world.enlist(site)

    told = world.crawl()

    assert world.outcome() == "complete: finished"
    assert set(world.pages()) == {site.url(path) for path in ("/", "/cursussen", "/nieuws", "/cursus/lassen")}
    assert told[-1].outcome == "complete"
    assert b"<h1>Lassen</h1>" in world.body(world.pages()[site.url("/cursus/lassen")])
