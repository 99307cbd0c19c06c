"""Data behind pages: where two pages of a shape were drawn from one request each, the next ones need no browser.

What the browser showed of a page is compared with each JSON answer that the page asked for, and with the JSON that it
brought along in its own source. Where one of them holds (nearly) all of it, its address is kept with the parts of the
page's address in it left open (`/api/course?name={last}`). Two pages whose addresses fit the same pattern make a rule.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit

from crawler.gain import Gain, characters, shown
from crawler.shapes import shape_of
from extractor.data import readable
from extractor.document import Document
from extractor.links import find_links
from extractor.state import state_page

MISSING = 0.25  # share of a page's new text that need not stand in its data: labels, buttons
LEAST = 40  # characters of a page that other pages of its shape do not have
FAILURES = 2  # answers in a row that hold too little, after which a rule is given up
RECHECK = 40  # pages without a browser, after which one is shown to it again
HALF = 0.5
MUCH_MORE = 5
OWN = "own source"  # in place of an address: the data came with the page
_OPEN = re.compile(r"\{([^{}|]+)\|(\d)\}")
_OPEN_WHOLE = re.compile(r"(\{[^{}|]+\|\d\})")
_LONGEST_VALUE = 200
_ENCODINGS: tuple[Callable[[str], str], ...] = (
    lambda value: quote(value, safe="!'()*~"),  # as encodeURIComponent writes it
    lambda value: quote(value, safe="/!'()*~"),
    quote_plus,
    str,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of a rendered page that was answered with data: its headers, and the answer as a document."""

    headers: Mapping[str, str]
    document: Document


@dataclass(frozen=True, slots=True)
class Sample:
    """One page with the data that might stand for it; `rest` is what the data does not hold."""

    pattern: str
    headers: Mapping[str, str]
    gain: Gain
    rest: Gain
    size: int
    digest: int


@dataclass(slots=True)
class Rule:
    """`least` = characters below which an answer is not believed."""

    pattern: str
    headers: Mapping[str, str]
    least: int
    failures: int = 0
    used: int = 0


@dataclass(slots=True)
class Behind:
    """Of one site, during one crawl."""

    _samples: dict[str, list[Sample]] = field(default_factory=dict)
    _rules: dict[str, Rule] = field(default_factory=dict)

    def rule_for(self, plain: Document) -> Rule | None:
        """None from time to time where there is one: then the browser checks it."""
        rule = self._rules.get(shape_of(plain.url))
        if rule is None:
            return None
        rule.used += 1
        return rule if rule.used % RECHECK else None

    def learn(self, plain: Document, gain: Gain, asked: Sequence[Asked]) -> None:
        shape = shape_of(plain.url)
        samples = list(_samples(plain, gain, asked))
        before = self._samples.get(shape, [])
        fitting = next((rule for a in before for b in samples if (rule := _rule(a, b))), None)
        self._samples[shape] = samples
        if fitting is None:
            self._rules.pop(shape, None)
        elif shape not in self._rules:
            self._rules[shape] = fitting

    def judge(self, plain: Document, rule: Rule, data: Document | None) -> Document | None:
        """The page that the answer to a rule's request is, or None: it holds too little, or is no answer at all."""
        page = readable(data) if data is not None else None
        if page is not None and len(shown(page)) >= rule.least:
            rule.failures = 0
            return page
        rule.failures += 1
        if rule.failures >= FAILURES:
            self._rules.pop(shape_of(plain.url), None)
        return None


def address_for(rule: Rule, plain: Document) -> str | None:
    """The address to ask for the data of a page; None when the page lacks a part that the pattern needs."""
    parts = _parts(plain)
    if any(name not in parts for name, _ in _OPEN.findall(rule.pattern)):
        return None
    return _OPEN.sub(lambda found: _ENCODINGS[int(found[2])](parts[found[1]]), rule.pattern)


def _samples(plain: Document, gain: Gain, asked: Sequence[Asked]) -> Iterator[Sample]:
    own = state_page(plain)
    if own is not None:
        yield _sample(OWN, {}, gain, own)
    for one in asked:
        pattern = _pattern(one.document.url, _parts(plain))
        if _OPEN.search(pattern):  # else every page of the shape would be the same
            yield _sample(
                pattern, one.headers, gain, readable(Document(plain.url, one.document.content_type, one.document.body))
            )


def _sample(pattern: str, headers: Mapping[str, str], gain: Gain, data: Document) -> Sample:
    text, links = shown(data), {link.url for link in find_links(data)}
    rest = Gain(frozenset(one for one in gain.texts if one not in text), gain.links - links, gain.plain)
    return Sample(pattern, headers, gain, rest, len(text), hash(text))


def _rule(a: Sample, b: Sample) -> Rule | None:
    """What both pages show and neither's data holds belongs to all pages: labels, menus. Data that is the same for
    both, or much more than what they show, is that of the whole site.
    """
    if a.pattern != b.pattern or a.digest == b.digest:
        return None
    if any(one.size > MUCH_MORE * (characters(one.gain.texts) + one.gain.plain) for one in (a, b)):
        return None
    same = (a.rest.texts & b.rest.texts, a.rest.links & b.rest.links)
    if not all(_is_told(one.gain.without(*same), one.rest.without(*same)) for one in (a, b)):
        return None
    return Rule(a.pattern, b.headers, int(HALF * min(a.size, b.size)))


def _is_told(gain: Gain, rest: Gain) -> bool:
    amount = characters(gain.texts)
    return amount >= LEAST and characters(rest.texts) <= MISSING * amount and not rest.links


def _pattern(url: str, parts: Mapping[str, str]) -> str:
    """The address with the longest parts of the page's own left open, each in the way in which it is written there."""
    host, path = re.match(r"(\w+://[^/]*)(.*)", url).groups()  # type: ignore[union-attr]  # it was fetched
    pattern = path.replace("{", "%7B").replace("}", "%7D").replace("|", "%7C")
    for name, value in sorted(parts.items(), key=lambda part: -len(part[1])):
        for number, encode in enumerate(_ENCODINGS):
            written = re.compile(rf"(?<![\w-]){re.escape(encode(value))}(?![\w-])")
            pieces = _OPEN_WHOLE.split(pattern)
            if any(written.search(piece) for piece in pieces[::2]):
                pieces[::2] = [written.sub(f"{{{name}|{number}}}", piece) for piece in pieces[::2]]
                pattern = "".join(pieces)
                break
    return host + pattern


def _parts(plain: Document) -> dict[str, str]:
    """What the address of a page, and the data that its source gives to scripts, hold that can stand in a request."""
    address = urlsplit(plain.url)
    segments = [segment for segment in address.path.split("/") if segment]
    parts = {"target": address.path + (f"?{address.query}" if address.query else ""), "path": address.path}
    parts["below"] = address.path.strip("/")
    parts |= {f"segment {number}": segment for number, segment in enumerate(reversed(segments))}
    if segments:
        parts["stem"] = segments[-1].rpartition(".")[0] or segments[-1]
        parts |= {f"number {n}": found for n, found in enumerate(re.findall(r"\d+", segments[-1]))}
    parts |= {f"parameter {name}": value for name, value in parse_qsl(address.query)}
    parts |= _attributes(plain)
    return {name: value for name, value in parts.items() if value and value != "/" and not re.search(r"[{}|]", name)}


def _attributes(plain: Document) -> dict[str, str]:
    """`data-*` of the page; a name that is given different values says nothing of the page as a whole."""
    if plain.root is None:
        return {}
    found: dict[str, set[str]] = {}
    for attribute in plain.root.xpath("//@*[starts-with(name(), 'data-')]"):
        found.setdefault(attribute.attrname, set()).add(str(attribute))
    return {
        name: value for name, values in found.items() if len(values) == 1 and len(value := min(values)) < _LONGEST_VALUE
    }
