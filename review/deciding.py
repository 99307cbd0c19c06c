"""What a researcher's click does: one review more, or the word that a colleague was first."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session
from starlette.datastructures import FormData

from register.judgement import Review
from register.words import Status, Verdict
from review.offer_view import OfferView
from storage.reviews import add_review, history

UNDONE = "ongedaan gemaakt"
LONGEST_COMMENT = 2000


@dataclass
class UnclearFormError(Exception):
    """A form that our page cannot have sent; the sentence is for the researcher."""

    sentence: str

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """What the form says; `after` is the newest review that the researcher saw, `text_digest` the offer's text."""

    verdict: Verdict
    code: str
    status: Status | None
    comment: str
    after: int
    text_digest: str


def read_answer(form: FormData) -> Answer:
    """`keuze` is `match:K0905`, `none` or `unsure`."""
    word, _, code = _text(form, "keuze").partition(":")
    try:
        verdict = Verdict(word)
        status = Status(_text(form, "status")) if _text(form, "status") else None
        after = int(_text(form, "gezien"))
    except ValueError:
        raise UnclearFormError("Het formulier is niet compleet; kies een certificaat, of geen, of twijfel.") from None
    comment = " ".join(_text(form, "opmerking").split())[:LONGEST_COMMENT]
    return Answer(verdict, code, status, comment, after, _text(form, "tekst"))


def decide(session: Session, view: OfferView, answer: Answer, reviewer: str, now: datetime) -> Review:
    """Raises DecidedMeanwhileError if there is a newer review than the one that was shown."""
    review = Review(
        provider_id=view.provider_id,
        offer_key=view.offer_key,
        verdict=answer.verdict,
        code=answer.code,
        status=answer.status,
        reviewer=reviewer,
        decided_at=_after(view.history[-1] if view.history else None, now),
        comment=answer.comment,
        offered_title=view.title,
        url=view.url,
        best_code=view.best_code,
        confidence=view.match.confidence,
        text_digest=view.text_digest,
        wave=view.wave,
    )
    return add_review(session, review, answer.after)


def undo(session: Session, provider_id: str, offer_key: str, review_id: int, now: datetime) -> bool:
    """A new review that says what was in force before, or doubt if nothing was; False if a later one is in force."""
    told = history(session, provider_id, offer_key)
    if not told or told[-1].id != review_id:
        return False
    last = told[-1]
    before = told[-2] if len(told) > 1 else replace(last, verdict=Verdict.UNSURE, code="", status=None)
    again = replace(before, reviewer=last.reviewer, decided_at=_after(last, now), comment=UNDONE)
    add_review(session, again, after=max(review.id for review in told))
    return True


def _after(last: Review | None, now: datetime) -> datetime:
    """A decision counts from now, also where a file brought one with a later date."""
    return max(now, last.decided_at + timedelta(microseconds=1)) if last else now


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
