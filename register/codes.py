"""The official codes printed in a text, in all the forms that occur, and none of their look-alikes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CODE = re.compile(r"[KC][0-9]{4}")


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code as the register writes it (`K0905`), and the text in which it stood, with its offsets."""

    code: str
    quote: str
    start: int
    end: int


# A capital may have a crebo glued to it (`25604K0059`) and stand in an encoded address (`%20K0905`); a small letter,
# as in `k0186` and `-c0125-llo`, stands alone, or any hexadecimal number would hold codes. `C0054-1` is an exam.
_BEFORE = r"(?:(?<![^\W_])|(?<=(?<![0-9])[0-9]{5})|(?<=%20))"
_MORE = r"(?P<more>(?:/0?[0-9]{1,2}(?![0-9])|\s?/\s?[01][0-9]{3}(?![0-9])){0,40})"
_MAYBE = re.compile("[KkCc][0-9]{4}")  # quick: what begins with any other character is no code
_CODE = re.compile(
    rf"{_BEFORE}(?P<code>[KC][0-9]{{4}})(?![0-9])(?!-[0-9]{{1,2}}(?![0-9]))(?!-[A-Z][0-9]){_MORE}"
    rf"|(?<![^\W_])(?P<small>[kc][0-9]{{4}})(?![^\W_])"
)
_MAYBE_BARE = re.compile("[Kk\u212a](?i:euzede)")  # quick, as _MAYBE; the last is a k too where case is ignored
# `keuzedeel 0913`, `keuzedeel: 0913`; a year (19..) or a size (`keuzedeel 1200 sbu`) is no code.
_BARE = re.compile(
    r"\bkeuzede(?:el|len)\s*(?:nr\.?|nummer|code|:)?\s*(?P<digits>0[0-9]{3}|1[0-8][0-9]{2})(?![^\W_])"
    r"(?!\s*(?:sbu|uur|uren|euro|studie))",
    re.IGNORECASE,
)


def printed_codes(text: str) -> list[PrintedCode]:
    """All printed codes in the order of the text; `K0042/43` gives K0042 and K0043."""
    found = [*_full_codes(text), *_bare_codes(text)]
    return sorted(found, key=lambda printed: (printed.start, printed.code))


def _full_codes(text: str) -> Iterator[PrintedCode]:
    for hit in _hits(text, _MAYBE, _CODE):
        code = (hit["code"] or hit["small"]).upper()
        yield PrintedCode(code, hit[0], hit.start(), hit.end())
        for ending in re.findall(r"[0-9]+", hit["more"] or ""):
            yield PrintedCode(code[: 5 - len(ending)] + ending, hit[0], hit.start(), hit.end())


def _hits(text: str, maybe: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """As `pattern.finditer`, many times as fast: only where `maybe` says that it may begin."""
    end = 0
    for begun in maybe.finditer(text):
        if begun.start() >= end and (hit := pattern.match(text, begun.start())):
            end = hit.end()
            yield hit


def _bare_codes(text: str) -> Iterator[PrintedCode]:
    for hit in _hits(text, _MAYBE_BARE, _BARE):
        yield PrintedCode(f"K{hit['digits']}", hit[0], hit.start(), hit.end())
