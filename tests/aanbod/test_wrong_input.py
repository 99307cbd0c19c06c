"""Whatever is wrong is answered with one clear sentence on standard error and exit status 2; nothing is changed."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.aanbod.conftest import Aanbod


def refusal(aanbod: Aanbod, *arguments: str, given: str = "") -> str:
    done = aanbod(*arguments, given=given, status=2)
    assert done.stdout == ""
    return done.stderr.strip()


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("version: 1\nproviders:\n  - id: [roc\n", "line 4"),
        ("version: 1\nproviders:\n  - {id: roc, name: ROC, website: 'http://x.nl/', dealy: 2}\n", "line 3: dealy"),
        ("version: 1\nproviders:\n" + "  - {id: roc, name: ROC, website: 'http://x.nl/'}\n" * 2, "line 4: id"),
        ("version: 1\nproviders:\n  - {id: roc, name: ROC, website: 'http://x.nl/', delay: soon}\n", "line 3: delay"),
        ("version: 1\nproviders:\n  - {id: roc, name: R, website: 'http://x.nl/', night_window: 22}\n", "night_window"),
    ],
)
def test_a_mistake_in_providers_yaml_names_file_line_key_and_expectation(aanbod: Aanbod, yaml: str, said: str) -> None:
    file = aanbod.write("providers.yaml", yaml)
    for command in (["providers", "check"], ["wave", "run", "2026Q4"]):
        answer = refusal(aanbod, *command)
        assert answer.startswith(str(file))
        assert said in answer
        assert "expected" in answer
    assert not (aanbod.home / "aanbod.db").exists()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (",Helpende plus\n", "line 2"),
        ("K0905,Helpende plus\nK0905,Helpende\n", "line 3"),
        ("K905,Helpende plus\n", "line 2"),
        ("K0905,\n", "line 2"),
    ],
)
def test_a_register_row_that_cannot_be_read_changes_nothing(
    aanbod: Aanbod, tmp_path: Path, rows: str, said: str
) -> None:
    file = tmp_path / "register.csv"
    file.write_text("code,title\n" + rows)
    assert said in refusal(aanbod, "register", "import", str(file), "--as-of", "2026-10-01")
    assert "No register was imported yet" in aanbod("register", "list").stdout


def test_a_register_is_never_changed_afterwards(aanbod: Aanbod, register_file: Path, tmp_path: Path) -> None:
    aanbod("register", "import", str(register_file), "--as-of", "2026-10-01")
    assert "imported before" in aanbod("register", "import", str(register_file), "--as-of", "2026-10-01").stdout
    other = tmp_path / "other.csv"
    other.write_text("code,title\nK0905,Another title\n")
    assert "never changed" in refusal(aanbod, "register", "import", str(other), "--as-of", "2026-10-01")


def test_a_day_that_is_none(aanbod: Aanbod, register_file: Path) -> None:
    assert "--as-of" in refusal(aanbod, "register", "import", str(register_file), "--as-of", "1 oktober")


def test_an_unknown_wave_is_answered_with_the_waves_there_are(aanbod: Aanbod, tmp_path: Path) -> None:
    for command in (
        ["wave", "show", "2025Q1"],
        ["wave", "show", "2025Q1", "--json"],
        ["wave", "reinterpret", "2025Q1"],
        ["export", "2025Q1", "--out", str(tmp_path / "out")],
    ):
        assert "2025Q1" in refusal(aanbod, *command)
    assert not (tmp_path / "out").exists()


def test_a_real_crawl_without_a_contact_address_is_refused(aanbod: Aanbod, register_file: Path) -> None:
    aanbod("register", "import", str(register_file), "--as-of", "2026-10-01")
    assert "AANBOD_USER_AGENT_CONTACT" in refusal(aanbod, "wave", "run", "2026Q4")
    assert "There are no waves yet" in aanbod("wave", "list").stdout


def test_a_wave_without_a_register_is_refused(aanbod: Aanbod) -> None:
    aanbod.settings["AANBOD_USER_AGENT_CONTACT"] = "test@example.invalid"
    assert "register import" in refusal(aanbod, "wave", "run", "2026Q4")


def test_a_provider_that_is_not_in_the_file(aanbod: Aanbod) -> None:
    assert "rock" in refusal(aanbod, "wave", "run", "2026Q4", "--providers", "rock")


def test_a_database_of_a_newer_version_is_refused(aanbod: Aanbod) -> None:
    aanbod("db", "upgrade")
    engine = create_engine(f"sqlite:///{aanbod.home / 'aanbod.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    for command in (["wave", "list"], ["db", "upgrade"]):
        assert "newer version" in refusal(aanbod, *command)


def test_a_folder_that_cannot_be_written(aanbod: Aanbod, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("this is no folder")
    aanbod.settings["AANBOD_HOME"] = str(tmp_path / "file" / "data")
    for command in (["wave", "list"], ["db", "upgrade"], ["doctor"]):
        done = aanbod(*command, status=None)
        assert done.returncode != 0
        assert "cannot be written" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [("not json", "line 2"), ('{"id": 2}', "line 2: title"), ('{"id": 2, "title": 3}', "line 2: title")],
)
def test_match_names_the_line_that_it_cannot_read(aanbod: Aanbod, register_file: Path, line: str, said: str) -> None:
    aanbod("register", "import", str(register_file), "--as-of", "2026-10-01")
    assert said in refusal(aanbod, "match", given='{"id": 1, "title": "x"}\n' + line + "\n")


@pytest.mark.parametrize(
    ("settings", "said"),
    [("home = = 3\n", "line 1"), ("hom = '/x'\n", "line 1: hom"), ("\nallow_private_network = 'perhaps'\n", "line 2")],
)
def test_a_mistake_in_settings_toml(aanbod: Aanbod, settings: str, said: str) -> None:
    aanbod.write("settings.toml", settings)
    assert said in refusal(aanbod, "wave", "list")


@pytest.mark.parametrize(("key", "meant"), [("night_window", "22:00-06:00"), ("time_zone", "Europe/Amsterdam")])
def test_a_night_that_is_none_is_said_in_a_sentence(aanbod: Aanbod, key: str, meant: str) -> None:
    file = aanbod.write("settings.toml", f'{key} = "by night"\n')
    said = refusal(aanbod, "wave", "list")
    assert said.startswith(f"{file}, line 1: {key}: ")
    assert said.count("\n") == 0
    assert f"expected, such as {meant}" in said.replace('"', "")
    aanbod.settings[f"AANBOD_{key.upper()}"] = "22 to 6"
    assert "not '22 to 6'" in refusal(aanbod, "wave", "list")


def test_a_wrong_setting_in_the_environment_is_named(aanbod: Aanbod) -> None:
    aanbod.settings["AANBOD_ALLOW_PRIVATE_NETWORK"] = "perhaps"
    assert "AANBOD_ALLOW_PRIVATE_NETWORK" in refusal(aanbod, "wave", "list")


def test_a_database_address_that_is_none(aanbod: Aanbod) -> None:
    aanbod.settings["AANBOD_DATABASE_URL"] = "nonsense"
    assert "AANBOD_DATABASE_URL" in refusal(aanbod, "wave", "list")


@pytest.mark.parametrize(
    "command", [["wave", "run"], ["wave", "walk"], ["walk"], ["wave", "run", "a b"], ["export", "x"]]
)
def test_a_command_that_is_used_wrongly(aanbod: Aanbod, command: list[str]) -> None:
    assert len(refusal(aanbod, *command).splitlines()) == 1


def test_an_export_format_that_is_not_there(aanbod: Aanbod, tmp_path: Path) -> None:
    assert "--formats" in refusal(aanbod, "export", "2026Q4", "--out", str(tmp_path / "x"), "--formats", "doc")
