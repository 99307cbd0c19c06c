from pathlib import Path

from aanbod.demo.providers import providers_yaml
from aanbod.demo.sites import SITES
from aanbod.demo.web import DemoWeb
from register.providers_file import Providers, read_providers


def read(web: DemoWeb, folder: Path) -> Providers:
    path = folder / "providers.yaml"
    path.write_text(providers_yaml(web), encoding="utf-8")
    return read_providers(path)


def test_the_file_is_valid_and_names_every_institution(web: DemoWeb, tmp_path: Path) -> None:
    providers = read(web, tmp_path)
    assert [provider.id for provider in providers] == [site.provider_id for site in SITES]
    assert [provider.id for provider in providers if not provider.funded] == ["babywijs", "vakkracht"]


def test_a_provider_owns_its_hosts_and_no_other(web: DemoWeb, tmp_path: Path) -> None:
    providers = read(web, tmp_path)
    for site in SITES:
        provider = providers.by_id[site.provider_id]
        owned = {host for host, address in web.addresses.items() if provider.owns(f"{address}/x")}
        assert owned == set(site.hosts)


def test_the_addresses_are_those_that_answer(web: DemoWeb, tmp_path: Path) -> None:
    websites = {str(provider.website) for provider in read(web, tmp_path)}
    assert websites == {f"{web.addresses[site.provider_id]}/" for site in SITES}
