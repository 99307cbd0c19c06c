"""The fixed corpus (`quality/`): made-up pages with their truth, pages and cases written by hand, real judged pages, a
register.

The pages are those of generator one with a seed that nothing is trained on, kept as they were, so that a change of the
generator changes no figure.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks import judged_pages
from benchmarks.first_world.certificates import AS_OF
from benchmarks.first_world.sheet import Truth
from benchmarks.first_world.world import Size, World
from benchmarks.judged_pages import JudgedPage
from benchmarks.written.pages import FILE as WRITTEN
from benchmarks.written.pages import WrittenPage, written_pages
from extractor.document import Document
from extractor.signals import read_signals
from register.certificate import Register
from register.offer import Match, Offer
from register.register_file import read_register
from register.words import Decision

FOLDER = Path(__file__).resolve().parents[2] / "quality"
SIZE = Size(seed=70_001, providers=40, groups=16, pages=12, prevalence=0.2)


@dataclass(frozen=True)
class JudgedPageOfWorld:
    provider: str
    document: Document
    truths: tuple[Truth, ...]


@dataclass(frozen=True)
class Case:
    """`expect`: one of the decisions, or two with `or`; `codes`: the ones that are right, where it is no rejection."""

    why: str
    offer: Offer
    expect: str
    codes: frozenset[str]
    status: str | None

    def expects(self, match: Match) -> bool:
        """A decision that names no code is right for a rejection only, where a code is expected."""
        decided = str(match.decision) in self.expect.split(" or ")
        named = match.decision is Decision.REJECT or not self.codes or match.code in self.codes
        return decided and named and (self.status is None or match.status == self.status)


@dataclass(frozen=True)
class Corpus:
    """`hashes`: of each part (`pages`, `written`, `cases`, `real`, `register`) the SHA-256, unpacked. `written`: those
    of schools that rules were written with.
    """

    hashes: Mapping[str, str]
    register: Register
    pages: tuple[JudgedPageOfWorld, ...]
    written: tuple[WrittenPage, ...]
    cases: tuple[Case, ...]
    real: tuple[JudgedPage, ...]


def read_corpus(folder: Path = FOLDER) -> Corpus:
    pages = gzip.decompress((folder / "pages.jsonl.gz").read_bytes())
    cases = (folder / "handwritten.jsonl").read_bytes()
    real, register = judged_pages.FILE.read_bytes(), (folder / "register.csv").read_bytes()
    written = gzip.decompress(WRITTEN.read_bytes())
    parts = {"pages": pages, "written": written, "cases": cases, "real": real, "register": register}
    return Corpus(
        hashes={name: hashlib.sha256(part).hexdigest() for name, part in parts.items()},
        register=read_register(folder / "register.csv", AS_OF),
        pages=tuple(map(_page, _rows(pages))),
        written=tuple(page for page in written_pages() if not page.held_out),
        cases=tuple(map(_case, _rows(cases))),
        real=tuple(judged_pages.judged_pages(real.decode())),
    )


def make_pages(folder: Path = FOLDER) -> None:
    """Draws the pages anew; the same generator gives the same bytes."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _drawn())
    (folder / "pages.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))


def _drawn() -> Iterator[dict[str, Any]]:
    for drawn in World(SIZE).pages():
        document = drawn.document
        body = document.body.decode(_encoding(document.content_type))
        yield {
            "provider": drawn.provider.name,
            "url": document.url,
            "content_type": document.content_type,
            "body": body,
            "truths": [asdict(truth) for truth in drawn.sheet.truths],
        }


def _page(row: dict[str, Any]) -> JudgedPageOfWorld:
    body = row["body"].encode(_encoding(row["content_type"]))
    truths = tuple(Truth(**{**truth, "codes": tuple(truth["codes"])}) for truth in row["truths"])
    return JudgedPageOfWorld(row["provider"], Document(row["url"], row["content_type"], body), truths)


def _encoding(content_type: str) -> str:
    """A PDF's bytes as characters one to one: uncompressed, they pack well with the rest."""
    return "utf-8" if "html" in content_type else "latin-1"


def _case(row: dict[str, Any]) -> Case:
    title, context, url = row["title"], row["context"], row["url"]
    offer = Offer(title, context, url, signals=read_signals(title, context, url))
    return Case(row["why"], offer, row["expect"], frozenset(row["codes"]), row["status"])


def _rows(text: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.decode().splitlines()]
