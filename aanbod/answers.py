"""What `aanbod match` says of its lines. Every process that helps imports this, so it imports no more than it needs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict

from extractor.signals import read_signals
from matcher.matching import Matcher
from register.offer import Match, Offer
from register.words import Decision, PageKind, Status


class Line(BaseModel):
    """What a line must hold; other keys are allowed and left alone."""

    model_config = ConfigDict(extra="ignore")

    id: str | int
    title: str
    context: str | None = None
    url: str | None = None


def answer_all(matcher: Matcher, lines: Sequence[Line]) -> str:
    """One JSON object a line, in the order of the lines."""
    offers = [_offer(line) for line in lines]
    told = (_answer(*one) for one in zip(lines, offers, matcher.match(offers), strict=True))
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)


def _offer(line: Line) -> Offer:
    """What kind of page it was is not known here; the signals in the text must tell."""
    context, url = line.context or "", line.url or ""
    return Offer(
        title=line.title,
        context=context,
        url=url,
        page_kind=PageKind.OTHER,
        signals=read_signals(line.title, context, url),
    )


def _answer(line: Line, offer: Offer, found: Match) -> dict[str, Any]:
    """`accept` promises that it is counted; what is no longer offered is not, so a person may look at it."""
    counted = found.status is not Status.DISCONTINUED
    decision = found.decision if counted or found.decision is not Decision.ACCEPT else Decision.REVIEW
    return {
        "id": line.id,
        "code": found.code,
        "confidence": found.confidence,
        "decision": decision.value,
        "candidates": [asdict(candidate) for candidate in found.candidates],
        "signals": [asdict(signal) for signal in offer.signals],
        "status": found.status.value,
        "reason": found.reason,
        "explanation": [asdict(argument) for argument in found.arguments],
    }
