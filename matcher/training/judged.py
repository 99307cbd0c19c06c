"""Judged offers, one JSON object a line: an offer as it is read, and the certificate it truly is or none."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from matcher.identity import offer_key
from register.errors import FileMistakeError
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind

ReadSignals = Callable[[str, str, str], tuple[Signal, ...]]


@dataclass(frozen=True, slots=True)
class JudgedOffer:
    """`code` None = no official certificate. `group`, `family` and `template` say which offers are alike: of kindred
    providers, titles and page makers. `made_up`: of no provider that there is, so that no audit can hold it.
    """

    offer: Offer
    code: str | None
    provider: str
    group: str
    family: str
    template: str
    source: str
    made_up: bool = False

    @property
    def label(self) -> str:
        """8 hex digits that tell whether an audit holds an offer that a model was trained on."""
        return label_of(offer_key(self.provider, self.offer))


def as_line(judged: JudgedOffer, read_signals: ReadSignals) -> JudgedOffer:
    """The same offer as `aanbod match` gets it: title, context and address, and nothing known of the page."""
    offer = judged.offer
    signals = read_signals(offer.title, offer.context, offer.url)
    return replace(judged, offer=replace(offer, page_kind=PageKind.OTHER, signals=signals))


def label_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:8]


class _Signal(BaseModel):
    name: SignalName
    quote: str = ""
    where: str = "context"


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")

    title: str
    context: str | None = None
    url: str | None = None
    page_kind: PageKind | None = None
    signals: tuple[_Signal, ...] | None = None
    code: str | None
    verdict: str | None = None
    provider: str
    group: str = ""
    family: str = ""
    template: str = ""
    source: str = ""
    made_up: bool = False

    @field_validator("code")
    @classmethod
    def _empty_is_none(cls, code: str | None) -> str | None:
        return code or None


def read_judged(path: Path, read_signals: ReadSignals) -> list[JudgedOffer]:
    """Offers whose judge was not sure are left out. `read_signals(title, context, url)` where a line holds none.

    Errors: FileMistakeError with file, line and key.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FileMistakeError.at(str(path), None, "", f"cannot be read ({error})") from error
    found = [_judged(line, read_signals) for line in _lines(lines, str(path)) if line.verdict != "unsure"]
    if not found:
        raise FileMistakeError.at(str(path), None, "", "no judged offers stand in it")
    return found


def _lines(lines: list[str], file: str) -> Iterator[_Line]:
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            yield _Line.model_validate(json.loads(text))
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise FileMistakeError.at(file, number, key, first["msg"]) from error
        except json.JSONDecodeError as error:
            raise FileMistakeError.at(file, number, "", f"no JSON object ({error.msg})") from error


def _judged(line: _Line, read_signals: ReadSignals) -> JudgedOffer:
    context, url = line.context or "", line.url or ""
    if line.signals is None:
        signals = read_signals(line.title, context, url)
    else:
        signals = tuple(Signal(one.name, one.quote, one.where) for one in line.signals)
    offer = Offer(line.title, context, url, page_kind=line.page_kind or PageKind.OTHER, signals=signals)
    family = line.family or line.code or f"other {line.title.casefold()}"
    group, template = line.group or line.provider, line.template or "none"
    return JudgedOffer(offer, line.code, line.provider, group, family, template, line.source, line.made_up)
