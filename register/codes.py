"""The official codes printed in a text, in all the forms that occur, and none of their look-alikes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CODE = re.compile(r"[KC]\d{4}")


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code as the register writes it (`K0905`), and the text in which it stood, with its offsets."""

    code: str
    quote: str
    start: int
    end: int


# `25604K0059` (crebo glued on), `k0186`, `-c0125-llo`; not `C0054-1` (exam code), not `MK0905`, not `K09051`.
_CODE = re.compile(r"(?<![A-Za-z])(?P<code>[KkCc]\d{4})(?!\d)(?!-\d+\b)(?P<more>(?:\s?/\s?\d{1,4}(?!\d))*)")
# `keuzedeel 0913`, `keuzedeel: 0913`; a year (19.., 20..) is no code.
_BARE = re.compile(r"\bkeuzede(?:el|len)\s*(?:nr\.?|nummer|code|:)?\s*(?P<digits>0\d{3}|1\d{3})(?!\d)", re.IGNORECASE)


def printed_codes(text: str) -> list[PrintedCode]:
    """All printed codes in the order of the text; `K0042/43` gives K0042 and K0043."""
    found = [*_full_codes(text), *_bare_codes(text)]
    return sorted(found, key=lambda printed: (printed.start, printed.code))


def _full_codes(text: str) -> Iterator[PrintedCode]:
    for hit in _CODE.finditer(text):
        code = hit["code"].upper()
        yield PrintedCode(code, hit[0], hit.start(), hit.end())
        for ending in re.findall(r"\d+", hit["more"]):
            yield PrintedCode(code[: 5 - len(ending)] + ending, hit[0], hit.start(), hit.end())


def _bare_codes(text: str) -> Iterator[PrintedCode]:
    for hit in _BARE.finditer(text):
        if not hit["digits"].startswith("19"):
            yield PrintedCode(f"K{hit['digits']}", hit[0], hit.start(), hit.end())
