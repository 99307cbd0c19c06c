"""The pages that show: the queue, one offer, the decisions made, and the register to choose from."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from register.words import Status
from review.desk import desk_of, fragment, page
from review.offer_view import OfferView, card, certificates_in_scope, read_offer
from review.queue import Choice, Queue, address, listed_reason, read_queue
from review.register_search import search
from review.visitor import Visitor
from storage.reviews import in_force

SHOWN_PER_PROVIDER = 25  # in the queue of all providers
SHOWN_DECISIONS = 200
NO_WAVE = "Er is nog geen meting om te beoordelen: begin met `aanbod wave run`."
NOT_FOUND = "Dit aanbod staat niet in de huidige meting."


def show_queue(request: Request) -> Response:
    choice = Choice.of(request)
    desk = desk_of(request)
    with desk.database.reading() as session:
        queue = read_queue(session, desk.wave)
    if queue is None:
        return page(request, "message.html", heading="Nog niets te beoordelen", text=NO_WAVE)
    most = None if choice.provider_id else SHOWN_PER_PROVIDER
    return page(
        request, "queue.html", queue=queue, choice=choice, most=most, address=address, listed_reason=listed_reason
    )


def show_offer(request: Request) -> Response:
    if not Visitor(request).name:
        request.session["back"] = f"{request.url.path}{Choice.of(request).query}"
        return RedirectResponse("/naam", 303)
    queue, view = find_offer(request)
    choice = Choice.of(request)
    following = queue.after(choice, view.provider_id, view.title, view.offer_key)
    words = request.query_params.get("zoek", "")
    return page(
        request,
        "offer.html",
        queue=queue,
        view=view,
        choice=choice,
        left=len(queue.chosen(choice)),
        skip=address(following.provider_id, following.offer_key, choice) if following else f"/{choice.query}",
        reason=_reason(queue, view),
        words=words,
        found=_found(request, queue.interpretation_id, words),
        statuses=list(Status),
    )


def find_offer(request: Request) -> tuple[Queue, OfferView]:
    """The offer of the address, in the wave that is being reviewed; answers 404 if there is none."""
    desk = desk_of(request)
    with desk.database.reading() as session:
        queue = read_queue(session, desk.wave)
        if queue is not None:
            where = request.path_params
            view = read_offer(session, queue.interpretation_id, where["provider_id"], where["offer_key"])
            if view is not None:
                return queue, view
    raise HTTPException(404, NOT_FOUND)


def show_found(request: Request) -> Response:
    """The part of an offer's page that lists looked-up certificates."""
    desk = desk_of(request)
    with desk.database.reading() as session:
        queue = read_queue(session, desk.wave)
    if queue is None:
        raise HTTPException(404, NO_WAVE)
    words = request.query_params.get("zoek", "")
    return fragment(request, "found.html", words=words, found=_found(request, queue.interpretation_id, words))


def show_decisions(request: Request) -> Response:
    desk = desk_of(request)
    with desk.database.reading() as session:
        reviews = sorted(in_force(session).values(), key=lambda r: (r.decided_at, r.id), reverse=True)
        queue = read_queue(session, desk.wave)
    return page(
        request,
        "decisions.html",
        reviews=reviews[:SHOWN_DECISIONS],
        total=len(reviews),
        names=queue.names if queue else {},
        address=lambda review: address(review.provider_id, review.offer_key, Choice()),
    )


def _found(request: Request, interpretation_id: int, words: str) -> list[object]:
    if not words.strip():
        return []
    with desk_of(request).database.reading() as session:
        certificates = certificates_in_scope(session, interpretation_id)
    return [card(certificate) for certificate in search(certificates, words)]


def _reason(queue: Queue, view: OfferView) -> str:
    """Why it waits; "" if it does not."""
    key = view.provider_id, view.offer_key
    return next((o.reason for o in queue.offers if (o.provider_id, o.offer_key) == key), "")
