"""Which addresses belong to a provider, and when it is active."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from register.provider import Provider


def provider(website: str | None = "https://www.deltion.nl/", **keys: Any) -> Provider:
    return Provider(id="x", name="X", website=website, **keys)


class TestOwns:
    @pytest.mark.parametrize(
        "url",
        [
            "https://www.deltion.nl/cursus/helpende-plus",
            "http://deltion.nl",
            "https://zakelijk.deltion.nl:8443/a?b#c",
            "https://WWW.DELTION.NL./",
        ],
    )
    def test_the_websites_registrable_domain_with_its_subdomains(self, url: str) -> None:
        assert provider().owns(url)

    @pytest.mark.parametrize(
        "url",
        [
            "https://www.deltion.nl.example.com/",
            "https://notdeltion.nl/",
            "https://www.deltion.com/",
            "https://www.example.nl/?u=https://www.deltion.nl/",
            "https://www.deltion.nl@example.nl/",
            "https://nl/",
            "mailto:info@deltion.nl",
            "ftp://www.deltion.nl/",
            "javascript:void(0)",
            "/cursus",
            "https://[broken/",
            "https://www.deltion.nl:port/",
            "",
        ],
    )
    def test_nothing_else(self, url: str) -> None:
        assert not provider().owns(url)

    def test_further_domains_stand_for_themselves_and_what_is_under_them(self) -> None:
        school = provider(domains=("zakelijk.groep.nl",))
        assert school.owns("https://zakelijk.groep.nl/")
        assert school.owns("https://inschrijven.zakelijk.groep.nl/")
        assert not school.owns("https://www.groep.nl/")
        assert not school.owns("https://groep.nl/")

    def test_start_urls_add_no_hosts(self) -> None:
        assert not provider(start_urls=("https://elders.nl/",)).owns("https://elders.nl/")

    def test_of_a_host_that_sells_names_only_the_own_name(self) -> None:
        school = provider("https://school.github.io/aanbod")
        assert school.owns("https://school.github.io/x")
        assert not school.owns("https://andere.github.io/")

    def test_a_name_outside_the_public_list_follows_its_default_rule(self) -> None:
        assert provider("http://www.school.test:8080/").owns("http://zakelijk.school.test:9090/")

    @pytest.mark.parametrize(
        ("website", "own", "foreign"),
        [
            ("http://127.0.0.1:8001/", "http://127.0.0.1:8001/a", "http://127.0.0.1:8002/a"),
            ("http://localhost:8001", "http://LOCALHOST:8001/a", "http://localhost/a"),
            ("http://127.0.0.1/", "http://127.0.0.1:80/", "https://127.0.0.1/"),
            ("http://[::1]:8001/", "http://[0:0:0:0:0:0:0:1]:8001/", "http://[::1]:8002/"),
            ("http://a.localhost:8001/", "http://a.localhost:8001/x", "http://b.localhost:8001/"),
            ("http://intranet/", "http://intranet:80/x", "http://www.intranet/"),
        ],
    )
    def test_an_address_or_localhost_counts_with_its_port(self, website: str, own: str, foreign: str) -> None:
        assert provider(website).owns(own)
        assert not provider(website).owns(foreign)

    def test_an_address_among_the_domains(self) -> None:
        school = provider(domains=("127.0.0.1:8002", "10.0.0.1"))
        assert school.owns("http://127.0.0.1:8002/")
        assert not school.owns("http://127.0.0.1:8003/")
        assert school.owns("http://10.0.0.1/")
        assert school.owns("https://10.0.0.1/")

    def test_international_names_in_both_forms(self) -> None:
        assert provider("https://www.école.nl/").owns("https://xn--cole-9oa.nl/")
        assert provider("https://xn--cole-9oa.nl/").owns("https://cursus.ÉCOLE.nl/")

    def test_without_a_website_only_the_domains(self) -> None:
        assert provider(None, domains=("school.nl",)).owns("https://school.nl/")
        assert not provider(None).owns("https://school.nl/")

    @given(st.text() | st.text().map("http://{}".format))
    def test_any_text_can_be_asked(self, url: str) -> None:
        assert provider().owns(url) in {True, False}


class TestKeys:
    @pytest.mark.parametrize(
        "domain", ["nl", "co.uk", "github.io", "https://x.nl", "x.nl/pad", "*.x.nl", "x.nl:80", "", "a b"]
    )
    def test_a_domain_is_one_host_of_its_own(self, domain: str) -> None:
        with pytest.raises(ValidationError):
            provider(domains=(domain,))

    @pytest.mark.parametrize("website", ["www.x.nl", "ftp://x.nl", "https://", "https://x.nl:0/", "https://x y.nl", ""])
    def test_a_website_is_a_web_address(self, website: str) -> None:
        with pytest.raises(ValidationError):
            provider(website)

    @given(st.booleans(), st.none() | st.dates(), st.lists(st.sampled_from(["a.nl", "127.0.0.1:1"]), max_size=2))
    def test_a_stored_block_comes_back_the_same(self, funded: bool, day: date | None, domains: list[str]) -> None:
        stored = provider(funded=funded, active_from=day, domains=domains, exclude=["/nieuws/"])
        assert Provider.model_validate(stored.as_json()) == stored


def test_active_up_to_but_not_on_the_day_of_the_successor() -> None:
    school = provider(active_from=date(2020, 8, 1), active_to=date(2023, 8, 1))
    days = [date(2020, 7, 31), date(2020, 8, 1), date(2023, 7, 31), date(2023, 8, 1)]
    assert [school.active_on(day) for day in days] == [False, True, True, False]
