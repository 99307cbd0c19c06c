"""The made-up web answers as real hosts do: over real sockets, with a log, through three phases."""

import socket
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest

from aanbod.demo.content import PHASES
from aanbod.demo.web import DemoWeb


def ask(web: DemoWeb, host: str, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(web.addresses[host]).netloc, timeout=5)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_every_host_answers_on_an_address_of_its_own(web: DemoWeb) -> None:
    assert len(set(web.addresses.values())) == len(web.addresses) >= 17
    for host in web.addresses:
        response, body = ask(web, host, "/")
        assert response.status == 200
        assert b"</html>" in body.lower()


def test_an_address_that_does_not_exist_answers_404_but_softly_at_one_site(web: DemoWeb) -> None:
    assert ask(web, "zilverdijk", "/bestaat/niet/")[0].status == 404
    soft, body = ask(web, "zonnewende", "/bestaat/niet")
    assert soft.status == 200
    assert b"Pagina niet gevonden" in body


def test_unknown_parameters_lead_to_the_same_page_and_known_ones_to_their_own(web: DemoWeb) -> None:
    assert ask(web, "zilverdijk", "/kosten/?utm_source=x")[1] == ask(web, "zilverdijk", "/kosten/")[1]
    assert ask(web, "vakkracht", "/alle-opleidingen?pagina=2")[1] != ask(web, "vakkracht", "/alle-opleidingen")[1]


def test_a_page_of_the_client_rendered_site_is_an_empty_shell(web: DemoWeb) -> None:
    _, overview = ask(web, "havenmeer", "/cursussen")
    assert overview == ask(web, "havenmeer", "/cursus/helpende-plus")[1]
    assert b"Helpende" not in overview
    assert "Helpende Plus" in ask(web, "havenmeer", "/api/inhoud.json")[1].decode()


def test_the_bot_wall_answers_200_with_a_challenge_to_everything(web: DemoWeb) -> None:
    for path in ("/", "/cursussen/", "/sitemap.xml"):
        response, body = ask(web, "stormvogel", path)
        assert response.status == 200
        assert b"challenge-form" in body


def test_a_page_that_did_not_change_is_not_sent_again(web: DemoWeb) -> None:
    first, body = ask(web, "zilverdijk", "/cursussen/")
    again, nothing = ask(web, "zilverdijk", "/cursussen/", If_None_Match=first.headers["ETag"])
    assert (again.status, nothing) == (304, b"")
    assert body


def test_head_says_how_long_the_page_is_and_sends_none_of_it(web: DemoWeb) -> None:
    response, body = ask(web, "duinrand", "/avondschool", "HEAD")
    assert response.status == 200
    assert int(response.headers["Content-Length"]) > 500
    assert body == b""


def test_the_log_tells_who_asked_what_where_and_when(web: DemoWeb) -> None:
    web.phase = 3
    before = len(web.log)
    ask(web, "waterland-zakelijk", "/scholing?x=1", User_Agent="Proef/1")
    visit = web.log[before]
    assert (visit.provider_id, visit.host) == ("waterland", "waterland-zakelijk")
    assert (visit.path, visit.user_agent, visit.status, visit.phase) == ("/scholing?x=1", "Proef/1", 200, 3)
    assert visit.at.tzinfo is not None


def test_only_visits_to_the_forbidden_section_are_forbidden(web: DemoWeb) -> None:
    ask(web, "grensland", "/mbo/")
    ask(web, "zilverdijk", "/cursussen/")
    assert web.forbidden_visits() == ()
    ask(web, "grensland", "/cursussen/helpende-plus/")
    assert [visit.path for visit in web.forbidden_visits()] == ["/cursussen/helpende-plus/"]


def test_the_site_that_is_down_refuses_connections_and_comes_back_at_the_same_address(web: DemoWeb) -> None:
    address = web.addresses["eilandpoort"]
    assert ask(web, "eilandpoort", "/bijscholing/")[0].status == 200
    web.phase = 2
    with pytest.raises(ConnectionRefusedError):
        ask(web, "eilandpoort", "/bijscholing/")
    web.phase = 3
    assert web.addresses["eilandpoort"] == address
    assert ask(web, "eilandpoort", "/bijscholing/")[0].status == 200


def test_nobody_can_take_the_port_of_the_site_that_is_down(web: DemoWeb) -> None:
    web.phase = 2
    port = urlsplit(web.addresses["eilandpoort"]).port
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", port))


def test_a_connection_kept_open_is_cut_when_the_site_goes_down(web: DemoWeb) -> None:
    connection = HTTPConnection(urlsplit(web.addresses["eilandpoort"]).netloc, timeout=5)
    connection.request("GET", "/")
    connection.getresponse().read()
    web.phase = 2
    connection.request("GET", "/")
    with pytest.raises(ConnectionError):
        connection.getresponse()
    connection.close()


def test_addresses_stay_over_the_phases(web: DemoWeb) -> None:
    seen = []
    for phase in PHASES:
        web.phase = phase.number
        seen.append(dict(web.addresses))
    assert seen[0] == seen[1] == seen[2]


def test_a_phase_that_does_not_exist_is_refused(web: DemoWeb) -> None:
    with pytest.raises(ValueError, match="1, 2 or 3"):
        web.phase = 4
    assert web.phase == 1


def test_two_webs_side_by_side_get_other_ports_and_a_stopped_one_frees_its_own() -> None:
    with DemoWeb(first_port=18700) as one, DemoWeb(first_port=18700) as two:
        assert not set(one.addresses.values()) & set(two.addresses.values())
        addresses = dict(one.addresses)
        assert ask(two, "vakkracht", "/")[0].status == 200
    with DemoWeb(first_port=18700) as again:
        assert dict(again.addresses) == addresses
        assert ask(again, "vakkracht", "/")[0].status == 200
