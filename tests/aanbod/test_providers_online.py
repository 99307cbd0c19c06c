"""`aanbod providers check --online`: what each site allows, as people see it."""

import pytest

from tests.aanbod.conftest import Aanbod
from tests.web import LocalWeb, Reply, html, links

BLOCK = "version: 1\nproviders:\n"
CONTACT = {"AANBOD_USER_AGENT_CONTACT": "mailto:onderzoek@example.nl", "AANBOD_ALLOW_PRIVATE_NETWORK": "1"}


def provider(name: str, website: str) -> str:
    return f'  - {{id: {name}, name: {name}, website: "{website}", delay: 0}}\n'


def test_nobody_is_visited_without_a_contact(aanbod: Aanbod) -> None:
    aanbod.write("providers.yaml", BLOCK + provider("roc", "http://127.0.0.1:1/"))
    done = aanbod("providers", "check", "--online", status=None)
    assert done.returncode == 2
    assert "AANBOD_USER_AGENT_CONTACT" in done.stderr


@pytest.mark.parametrize(("robots", "status"), [("Allow: /", 0), ("Disallow: /", 1)])
def test_the_exit_status_says_whether_a_site_needs_attention(aanbod: Aanbod, robots: str, status: int) -> None:
    with LocalWeb() as web:
        rules = Reply(f"User-agent: *\n{robots}\n", content_type="text/plain")
        site = web.site({"/robots.txt": rules, "/": html(links("/cursussen")), "/cursussen": html("<h1>Cursus</h1>")})
        aanbod.write("providers.yaml", BLOCK + provider("roc", site.url()))
        aanbod.settings.update(CONTACT)
        done = aanbod("providers", "check", "--online", status=None)
    assert done.returncode == status, done.stderr
    assert f"1 sites visited; {status} need attention" in done.stdout
    assert f"127.0.0.1:{site.port}" in done.stdout or status
