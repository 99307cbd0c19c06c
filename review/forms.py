"""What is sent to the server: a decision, an undo, a name. Every form carries the visitor's token."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from register.judgement import Review
from register.words import Verdict
from review import dutch
from review.deciding import Answer, UnclearFormError, decide, read_answer, undo
from review.desk import desk_of, page
from review.offer_view import OfferView, certificates_in_scope
from review.pages import find_offer
from review.queue import Choice, Queue, address, read_queue
from review.visitor import LONGEST_NAME, Done, Visitor
from storage.reviews import DecidedMeanwhileError

OLD_FORM = "Deze pagina is verlopen; ga terug, laad haar opnieuw en probeer het nog eens."
READ_AGAIN = "De pagina is intussen opnieuw gelezen en de tekst is veranderd: kijk nog eens. Er is niets vastgelegd."
NOT_UNDONE = "Niet teruggenomen: er is daarna opnieuw beslist."
UNKNOWN_CODE = "Dat certificaat telt in deze meting niet mee; kies een ander."


async def post_decision(request: Request) -> Response:
    form = await checked_form(request)
    return await run_in_threadpool(_decide, request, form)


async def post_undo(request: Request) -> Response:
    await checked_form(request)
    return await run_in_threadpool(_undo, request)


async def post_name(request: Request) -> Response:
    form = await checked_form(request)
    name = " ".join(str(form.get("naam", "")).split())
    if not name or len(name) > LONGEST_NAME:
        return page(request, "name.html", 400, mistake=f"Vul een naam in van ten hoogste {LONGEST_NAME} tekens.")
    Visitor(request).name = name
    return RedirectResponse(request.session.pop("back", "/"), 303)


def show_name(request: Request) -> Response:
    return page(request, "name.html", mistake="")


async def checked_form(request: Request) -> FormData:
    """Answers 403 unless the form came from one of our pages in this browser."""
    form = await request.form(max_files=0, max_fields=20)
    if not Visitor(request).sent(form.get("bewijs")):
        raise HTTPException(403, OLD_FORM)
    return form


def _decide(request: Request, form: FormData) -> Response:
    visitor, here = Visitor(request), f"{request.url.path}{Choice.of(request).query}"
    if not visitor.name:
        request.session["back"] = here
        return RedirectResponse("/naam", 303)
    queue, view = find_offer(request)
    try:
        review = _add(request, queue, view, read_answer(form))
    except UnclearFormError as error:
        raise HTTPException(400, str(error)) from error
    except DecidedMeanwhileError as error:
        visitor.tell(_first(error.review), loud=True)
        return RedirectResponse(here, 303)
    if review is None:
        visitor.tell(READ_AGAIN, loud=True)
        return RedirectResponse(here, 303)
    visitor.remember(Done(view.provider_id, view.offer_key, review.id))
    visitor.tell(f"Vastgelegd: {view.title} → {dutch.decision(review)}.")
    return RedirectResponse(_next(queue, view, Choice.of(request)), 303)


def _add(request: Request, queue: Queue, view: OfferView, answer: Answer) -> Review | None:
    """None if the offer's text is no longer the one that was shown."""
    if answer.text_digest != view.text_digest:
        return None
    desk = desk_of(request)
    with desk.database.transaction() as session:
        if answer.verdict is Verdict.MATCH:
            codes = {c.code for c in certificates_in_scope(session, queue.interpretation_id)}
            if answer.code not in codes:
                raise UnclearFormError(UNKNOWN_CODE)
        return decide(session, view, answer, Visitor(request).name, desk.clock())


def _next(queue: Queue, view: OfferView, choice: Choice) -> str:
    following = queue.after(choice, view.provider_id, view.title, view.offer_key)
    return address(following.provider_id, following.offer_key, choice) if following else f"/{choice.query}"


def _undo(request: Request) -> Response:
    visitor, desk = Visitor(request), desk_of(request)
    done = visitor.take_back()
    if done is None:
        visitor.tell("Er is niets om ongedaan te maken.")
        return RedirectResponse("/", 303)
    try:
        with desk.database.transaction() as session:
            undone = undo(session, done.provider_id, done.offer_key, done.review_id, desk.clock())
            queue = read_queue(session, desk.wave)
    except DecidedMeanwhileError as error:
        visitor.tell(_first(error.review), loud=True)
        return RedirectResponse("/", 303)
    visitor.tell("Teruggenomen." if undone else NOT_UNDONE, loud=not undone)
    return RedirectResponse(address(done.provider_id, done.offer_key, Choice()) if queue else "/", 303)


def _first(review: Review) -> str:
    return (
        f"{review.reviewer} besliste dit aanbod op {dutch.moment(review.decided_at)}: {dutch.decision(review)}. "
        "Uw beslissing is niet vastgelegd; beslis opnieuw als u het er niet mee eens bent."
    )
