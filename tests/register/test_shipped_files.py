"""The files that come with the software: they are read without a mistake and hold what they promise."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from register.cells import READERS
from register.certificate import Register
from register.columns import check_mapping
from register.provider import Provider
from register.providers_file import Providers, read_providers
from register.register_file import read_register, read_register_file
from register.words import Category

CONFIG = Path(__file__).parents[2] / "config"
STARTERS = sorted((CONFIG / "register").glob("starter-*.csv"))
MONITOR_DAY = date(2022, 2, 1)

# Tables 5 and 6 of the monitor of 2022: the name as printed there, and the id here.
MONITOR_2022 = {
    "Deltion": "deltion",
    "Vistacollege": "vista",
    "Alfacollege": "alfa-college",
    "ROC v Mid. Ned.": "roc-midden-nederland",
    "ROC Mondriaan": "roc-mondriaan",
    "Drenthe College": "drenthe-college",
    "Summacollege": "summa-college",
    "Noorderpoort": "noorderpoort",
    "ROC Friese Poort": "roc-friese-poort",
    "ROC van Twente": "roc-van-twente",
    "Curio": "curio",
    "ROC KW1C": "koning-willem-i-college",
    "Frieslandcollege": "friesland-college",
    "Albedacollege": "albeda",
    "Graafschapcollege": "graafschap-college",
    "Horizon College": "horizon-college",
    "ROC De Leijgraaf": "roc-de-leijgraaf",
    "Onderw.gr. NW-NL": "roc-kop-van-noord-holland",
    "Da Vinci College": "da-vinci-college",
    "MBO Amersfoort": "mbo-amersfoort",
    "Scalda": "scalda",
    "Landstede": "landstede",
    "Rivor": "roc-rivor",
    "ROCvA": "roc-van-amsterdam",
    "Aventus": "aventus",
    "ROC A12": "roc-a12",
    "Rijnland": "mborijnland",
    "ROC Nijmegen": "roc-nijmegen",
    "ROC Ter AA": "roc-ter-aa",
    "Hoornbeeckcoll.": "hoornbeeck-college",
    "De Rooi Pannen": "de-rooi-pannen",
    "Aeres": "aeres",
    "Nimeto": "nimeto",
    "NTI": "nti",
    "Gilde Bedrijfsopleidingen": "gilde-bedrijfsopleidingen",
    "OPPstap Zorg & Welzijn": "oppstap",
    "Capabel": "capabel",
    "Technicom": "technicom",
    "Vakwijs": "vakwijs",
    "Medivus": "medivus",
    "NCOI": "ncoi",
    "Maatwerk Zorgcollege": "maatwerk-zorgcollege",
    "SVOZ": "svoz",
    "Food Academy Nijkerk": "food-academy-nijkerk",
    "Dutch Healthtec Academy": "dutch-healthtec-academy",
    "Instituut Broersen": "instituut-broersen",
}


@pytest.fixture(scope="module")
def providers() -> Providers:
    return read_providers(CONFIG / "providers.yaml")


def starter(path: Path) -> Register:
    return read_register(path, date.fromisoformat(path.stem.removeprefix("starter-")))


class TestProviders:
    def test_the_46_institutions_of_the_monitor_are_there_and_were_active_then(self, providers: Providers) -> None:
        assert len(MONITOR_2022) == len(set(MONITOR_2022.values())) == 46
        assert set(MONITOR_2022.values()) <= {provider.id for provider in providers.active_on(MONITOR_DAY)}

    def test_33_of_them_are_funded(self, providers: Providers) -> None:
        assert sum(bool(providers.by_id[provider_id].funded) for provider_id in MONITOR_2022.values()) == 33

    @pytest.mark.parametrize(
        ("old", "successor", "day"),
        [
            ("friesland-college", "firda", date(2023, 8, 1)),
            ("roc-friese-poort", "firda", date(2023, 8, 1)),
            ("roc-de-leijgraaf", "koning-willem-i-college", date(2022, 8, 1)),
            ("roc-kop-van-noord-holland", "vonk", date(2022, 8, 1)),
            ("clusius-college", "vonk", date(2022, 8, 1)),
            ("horizon-college", "talland", date(2024, 8, 1)),
            ("regio-college", "talland", date(2024, 8, 1)),
        ],
    )
    def test_mergers_hand_over_on_a_day(self, providers: Providers, old: str, successor: str, day: date) -> None:
        gone, now = providers.by_id[old], providers.by_id[successor]
        assert (gone.successor, gone.active_to) == (successor, day)
        assert not gone.active_on(day)
        assert now.active_on(day)

    def test_none_is_asked_for_pages_faster_than_one_a_second(self, providers: Providers) -> None:
        assert {provider.id for provider in providers if provider.delay < 1} == set()

    def test_brins_and_websites_stand_once(self, providers: Providers) -> None:
        brins = [provider.brin for provider in providers if provider.brin]
        websites = [provider.website for provider in providers if provider.website]
        assert len(brins) == len(set(brins)) > 40
        assert len(websites) == len(set(websites)) > 50

    def test_only_what_is_not_known_deserves_a_look(self, providers: Providers) -> None:
        assert providers.warnings == (
            "vakwijs: no website is known; a wave skips it",
            "food-academy-nijkerk: no website is known; a wave skips it",
        )


class TestStarterRegisters:
    @pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
    def test_each_is_read_and_every_column_is_used(self, path: Path) -> None:
        assert read_register_file(path, MONITOR_DAY).ignored_columns == ()

    def test_the_one_of_the_monitor(self) -> None:
        register = starter(STARTERS[0])
        assert register.as_of == MONITOR_DAY
        assert len(register.in_scope(MONITOR_DAY).certificates) == 106
        assert register.by_code["K0905"].title == "Helpende plus"
        assert register.by_code["K0511"].successor == "K1257"
        assert register.by_code["C0013"].category is Category.LNV

    def test_a_later_one_drops_no_code_of_an_earlier(self) -> None:
        codes = [set(starter(path).by_code) for path in STARTERS]
        assert len(codes) == 2
        assert codes[0] < codes[1]

    @pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
    def test_no_alias_is_the_title_of_another(self, path: Path) -> None:
        certificates = starter(path).certificates
        titles = {certificate.title.casefold() for certificate in certificates}
        assert [alias for c in certificates for alias in c.aliases if alias.casefold() in titles] == []


def test_the_example_in_settings_toml_maps_columns_that_exist() -> None:
    lines = (CONFIG / "settings.toml").read_text(encoding="utf-8").splitlines()
    settings = [line.removeprefix("# ") for line in lines if re.match(r"# (\w+ = |\[)", line)]
    columns = tomllib.loads("\n".join(settings))["register"]["columns"]
    check_mapping(columns)
    assert {"code", "title"} <= set(columns)


def test_the_columns_in_the_docs_are_those_that_are_read() -> None:
    text = (CONFIG.parent / "docs/register.md").read_text(encoding="utf-8")
    assert {name for name in READERS if f"`{name}`" not in text} == set()


def test_the_example_in_the_docs_is_read_and_every_key_is_explained(tmp_path: Path) -> None:
    text = (CONFIG.parent / "docs/providers.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert example is not None
    (tmp_path / "providers.yaml").write_text(example[1], encoding="utf-8")
    assert len(read_providers(tmp_path / "providers.yaml")) == 2
    assert {key for key in Provider.model_fields if f"`{key}`" not in text} == set()
