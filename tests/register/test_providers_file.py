"""What `providers.yaml` may hold, and what is said when it is wrong."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from register.errors import FileMistakeError, UsageError
from register.providers_file import Providers, read_providers
from register.words import Render

Write = Callable[[str], Path]
WHOLE = """\
version: 1
defaults: {render: http, delay: 2, max_pages: 500, max_depth: 4}
providers:
  - id: roc-a
    name: "ROC A"
    funded: yes
    brin: 25PJ
    website: https://www.roc-a.nl/
    start_urls: [https://www.roc-a.nl/volwassenen]
    domains: [zakelijk.groep.nl]
    sitemaps: [https://www.roc-a.nl/kaart.xml]
    render: browser
    delay: 1.5
    exclude: ['/nieuws/']
    active_to: 2027-08-01
    successor: b
    note:
  - {id: b, name: B, website: "https://b.nl"}
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_yaml(text: str) -> Path:
        path = tmp_path / "providers.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_yaml


def block(*lines: str) -> str:
    """A file with one good provider on lines 3-5 and a second, made of `lines`, from line 6."""
    second = "\n    ".join(lines)
    return f"version: 1\nproviders:\n  - id: good\n    name: Good\n    website: https://good.nl/\n  - {second}\n"


def mistakes(path: Path) -> list[str]:
    with pytest.raises(FileMistakeError) as caught:
        read_providers(path)
    lines = str(caught.value).replace(str(path), "FILE").splitlines()
    return [line.strip().removeprefix("FILE, ") for line in (lines[1:] or lines)]


def test_every_key(write: Write) -> None:
    providers = read_providers(write(WHOLE))
    a, b = providers
    assert (a.id, a.name, a.funded, a.brin, a.website) == ("roc-a", "ROC A", True, "25PJ", "https://www.roc-a.nl/")
    assert (a.start_urls, a.domains) == (("https://www.roc-a.nl/volwassenen",), ("zakelijk.groep.nl",))
    assert (a.sitemaps, a.exclude) == (("https://www.roc-a.nl/kaart.xml",), ("/nieuws/",))
    assert (a.active_to, a.successor, a.note) == (date(2027, 8, 1), "b", None)
    assert (a.render, a.delay, a.max_pages, a.max_depth) == (Render.BROWSER, 1.5, 500, 4)
    assert (b.render, b.delay, b.max_pages, b.max_depth) == (Render.HTTP, 2, 500, 4)
    assert providers.warnings == ()


def test_the_order_of_the_file_is_kept_and_ids_find_their_provider(write: Write) -> None:
    providers = read_providers(write(WHOLE))
    assert [provider.id for provider in providers] == ["roc-a", "b"]
    assert providers.by_id["b"].name == "B"
    assert [provider.id for provider in providers.active_on(date(2027, 8, 1))] == ["b"]
    assert [provider.id for provider in providers.select(["b", "roc-a", "b"])] == ["b", "roc-a"]


def test_an_id_that_is_asked_for_and_not_there(write: Write) -> None:
    with pytest.raises(UsageError, match="no provider with the id 'roc-aa'; roc-a was perhaps meant"):
        read_providers(write(WHOLE)).select(["roc-aa"])


def test_a_byte_order_mark_is_no_matter(write: Write) -> None:
    assert len(read_providers(write("\ufeff" + WHOLE))) == 2


@pytest.mark.parametrize(
    ("lines", "line", "expected"),
    [
        (["name: B", "website: https://b.nl"], 6, "id: lower-case letters and digits"),
        (["id: b", "website: https://b.nl"], 6, "name: a name was expected; the key is missing"),
        (["id: b", "name:", "website: https://b.nl"], 7, "name: a name was expected; the key has no value"),
        (
            ["id: b", "name: B"],
            6,
            "website: a web address that begins with http:// or https:// was expected; the key is",
        ),
        (["id: b", "name: B", "website:"], 8, "website: a web address was expected, or a note that says why not"),
        (["id: b", "name: B", "website: www.b.nl"], 8, "website: a web address that begins with http:// or https://"),
        (["id: b", "name: B", "website: https://b.nl", "dely: 2"], 9, "dely: unknown key; delay was perhaps expected"),
        (["id: b", "name: B", "website: https://b.nl", "xyz: 2"], 9, "xyz: unknown key; one of id, name"),
        (
            ["id: b", "name: B", "website: https://b.nl", "name: C"],
            9,
            "name: each key once was expected; it stands on line 7 too",
        ),
        (
            ["id: good", "name: B", "website: https://b.nl"],
            6,
            "id: each id once was expected; good stands on line 3",
        ),
        (["id: ROC B", "name: B", "website: https://b.nl"], 6, "id: lower-case letters and digits with hyphens"),
        (
            ["id: 123", "name: B", "website: https://b.nl"],
            6,
            "id: lower-case letters and digits with hyphens",
        ),
        (
            ["id: b", "name: no", "website: https://b.nl"],
            7,
            "not 'no' (with quotation marks around it, it is",
        ),
        (["id: b", "name: [B]", "website: https://b.nl"], 7, "name: a name was expected, not a list"),
    ],
)
def test_mistakes_in_what_a_provider_is(write: Write, lines: list[str], line: int, expected: str) -> None:
    found = mistakes(write(block(*lines)))
    assert len(found) == 1
    assert found[0].startswith(f"line {line}: ")
    assert expected in found[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("delay: fast", "a number of seconds from 0 to 600 was expected, not 'fast'"),
        ("delay: -1", "a number of seconds from 0 to 600 was expected, not '-1'"),
        ("delay: .nan", "a number of seconds from 0 to 600 was expected, not '.nan'"),
        ("delay: true", "a number of seconds from 0 to 600 was expected, not 'true'"),
        ("max_pages: 0", "a whole number from 1 was expected, not '0'"),
        ("max_pages: yes", "a whole number from 1 was expected, not 'yes'"),
        ("max_depth: 1.5", "a whole number from 0 was expected, not '1.5'"),
        ("funded: maybe", "true or false was expected, not 'maybe'"),
        ("brin: 25E4", "two digits and two capitals were expected, such as 25PJ, not '25E4'"),
        ("brin: 2512", "two digits and two capitals were expected, such as 25PJ, not '2512'"),
        ("render: chrome", "auto, http or browser was expected, not 'chrome'"),
        ("start_urls: https://b.nl/x", "a list of web addresses was expected, not 'https://b.nl/x'"),
        ("domains: [a.nl, https://b.nl/]", "a host name without http:// or path was expected"),
        ("domains: [nl]", "everything under this one belongs to many, not 'nl'"),
        ("exclude: ['(']", "a regular expression was expected (missing ), unterminated subpattern"),
        ("active_from: 2020-02-30", "a date such as 2026-01-31 was expected, not '2020-02-30'"),
        ("active_from: 20200801", "a date such as 2026-01-31 was expected, not '20200801'"),
        ("note: 12", "text was expected, not '12'"),
    ],
)
def test_mistakes_in_values(write: Write, line: str, expected: str) -> None:
    found = mistakes(write(block("id: b", "name: B", "website: https://b.nl", line)))
    assert len(found) == 1
    assert found[0].startswith(f"line 9: {line.split(':', maxsplit=1)[0]}: ")
    assert expected in found[0]


def test_an_item_of_a_list_has_a_line_of_its_own(write: Write) -> None:
    lines = ["id: b", "name: B", "website: https://b.nl", "exclude:", "  - /nieuws/", "  - '['"]
    assert mistakes(write(block(*lines)))[0].startswith("line 11: exclude: a regular expression was expected")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["active_to: 2027-08-01", "successor: c"],
            "line 10: successor: the id of a provider in this file was expected, not 'c'",
        ),
        (
            ["active_to: 2027-08-01", "successor: b"],
            "line 10: successor: a later provider was expected",
        ),
        (["successor: good"], "line 6: active_to: the date from which good has taken over was expected"),
        (
            ["active_from: 2027-08-01", "active_to: 2027-08-01"],
            "line 10: active_to: a date after active_from",
        ),
    ],
)
def test_mistakes_in_periods_and_successors(write: Write, lines: list[str], expected: str) -> None:
    found = mistakes(write(block("id: b", "name: B", "website: https://b.nl", *lines)))
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_successors_that_lead_in_a_circle(write: Write) -> None:
    one = "{id: a, name: A, website: 'https://a.nl', active_to: 2020-01-01, successor: b}"
    other = "{id: b, name: B, website: 'https://b.nl', active_to: 2021-01-01, successor: a}"
    found = mistakes(write(f"version: 1\nproviders:\n  - {one}\n  - {other}\n"))
    assert [line.split(" was")[0] for line in found] == [
        "line 3: successor: a later provider",
        "line 4: successor: a later provider",
    ]


def test_a_successor_with_a_mistake_of_its_own_is_still_in_the_file(write: Write) -> None:
    text = WHOLE.replace('name: B, website: "https://b.nl"', 'name: B, website: "b.nl"')
    assert len(mistakes(write(text))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "line 1: `version:` and `providers:` were expected"),
        ("- a\n- b\n", "line 1: `version:` and `providers:` were expected"),
        ("version: 1\nproviders: [\n", "line 3: valid YAML was expected"),
        ("version: 1\n\tproviders: 2\n", "line 2: valid YAML was expected"),
        ("version: 1\n\nproviders: '\x01'\n", "line 3: valid YAML was expected (it holds a character"),
        ("version: 1\nproviders:\n", "line 2: providers: a list of at least one provider was expected"),
        ("version: 1\nproviders: []\n", "line 2: providers: a list of at least one provider was expected"),
        ("version: 1\nproviders:\n  - deltion\n", "line 3: providers: a block of keys was expected"),
        (WHOLE.replace("version: 1", "version: 2"), "line 1: version: 1 was expected"),
        (WHOLE.replace("version: 1", "version: true"), "line 1: version: 1 was expected"),
        (WHOLE.replace("version: 1\n", ""), "line 1: version: 1 was expected"),
        (WHOLE.replace("version: 1", "version: 1\nsettings: {}"), "line 2: settings: unknown key; one of version"),
        (WHOLE.replace("delay: 2", "dealy: 2"), "line 2: dealy: unknown key; delay was perhaps expected"),
        (WHOLE.replace("delay: 2", "delay: two"), "line 2: delay: a number of seconds from 0 to 600 was expected"),
        (WHOLE.replace("delay: 2", "website: 2"), "line 2: website: unknown key; one of render, delay"),
        (WHOLE.replace("ROC A", "!!python/name:os.system x"), ""),
    ],
)
def test_mistakes_in_the_file_as_a_whole(write: Write, text: str, expected: str) -> None:
    if expected:
        assert mistakes(write(text)) == [mistakes(write(text))[0]]
        assert mistakes(write(text))[0].startswith(expected)
    else:
        assert read_providers(write(text)).by_id["roc-a"].name.startswith("!!python")


def test_a_tag_that_would_run_code_is_a_mistake(write: Write) -> None:
    found = mistakes(write(block("id: b", "name: !!python/name:os.system x", "website: https://b.nl")))
    assert found[0].startswith("line 7: name: a plain value was expected")


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(write: Write) -> None:
    path = write(WHOLE.replace("version: 1", "version: 3").replace("delay: 1.5", "delay: x").replace("25PJ", "25pj"))
    with pytest.raises(FileMistakeError) as caught:
        read_providers(path)
    assert str(caught.value).splitlines()[0] == f"{path} has 3 mistakes; nothing was changed:"
    assert [line.split(":")[0] for line in mistakes(path)] == ["line 1", "line 7", "line 13"]


def test_not_utf_8_and_no_file(tmp_path: Path) -> None:
    path = tmp_path / "providers.yaml"
    path.write_bytes(b"version: 1\n# caf\xe9\n")
    assert mistakes(path) == ["line 2: text in UTF-8 was expected"]
    with pytest.raises(UsageError, match="cannot be read"):
        read_providers(tmp_path / "none.yaml")


class TestWarnings:
    def warned(self, write: Write, *blocks: str) -> tuple[str, ...]:
        rows = "".join(f"  - {{id: p{number}, name: P, {keys}}}\n" for number, keys in enumerate(blocks))
        return self.read(write, rows).warnings

    def read(self, write: Write, rows: str) -> Providers:
        return read_providers(write(f"version: 1\nproviders:\n{rows}"))

    def test_a_provider_without_a_website(self, write: Write) -> None:
        assert self.warned(write, "website: , note: none known") == ("p0: no website is known; a wave skips it",)

    def test_a_short_delay_on_a_public_host_only(self, write: Write) -> None:
        found = self.warned(write, "website: 'https://a.nl', delay: 0.2", "website: 'http://127.0.0.1:8001', delay: 0")
        assert found == ("p0: delay 0.2 is under 1 second",)

    def test_two_that_have_a_host_at_the_same_time(self, write: Write) -> None:
        found = self.warned(write, "website: 'https://www.groep.nl'", "website: 'https://b.nl', domains: [x.groep.nl]")
        assert found == ("p0 and p1 both have x.groep.nl at the same time; its pages can count for both",)

    @pytest.mark.parametrize(
        "keys",
        [
            "website: 'https://www.groep.nl', active_from: 2027-08-01",  # one after the other
            "website: 'https://www.andere.nl', domains: [groep.example]",
            "website: 'http://127.0.0.1:8002'",
        ],
    )
    def test_not_otherwise(self, write: Write, keys: str) -> None:
        first = "website: 'https://www.groep.nl', domains: ['127.0.0.1:8001'], active_to: 2027-08-01"
        assert self.warned(write, first, keys) == ()
