"""What people see on the terminal."""

from tests.aanbod.conftest import Aanbod


def test_a_title_stands_there_as_it_is_also_with_brackets_and_colons(aanbod: Aanbod) -> None:
    titles = ("Werken met [/b] haken", "Zorg [deel 2]", "Dieren :dog: verzorgen")
    rows = "".join(f"K{number:04},{title}\n" for number, title in enumerate(titles, 10))
    file = aanbod.write("register.csv", "code,title\n" + rows)
    aanbod("register", "import", str(file), "--as-of", "2026-01-01")
    listed = aanbod("register", "list").stdout
    assert [title for title in titles if title not in listed] == []
