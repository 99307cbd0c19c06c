"""The review pages as one ASGI application."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from register.errors import UsageError
from review.desk import Desk, make_templates, page
from review.evidence_pages import show_archived, show_source
from review.forms import post_decision, post_name, post_undo, show_name
from review.headers import SecurityHeaders
from review.pages import show_decisions, show_found, show_offer, show_queue
from storage.archive import Archive
from storage.database import Database

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")  # any other name in a Host header is DNS rebinding
STATIC = Path(__file__).parent / "static"
NO_PAGE = "Deze pagina bestaat niet."
_HEADINGS = {400: "Dat kan niet", 403: "Verlopen", 404: "Niet gevonden"}


def make_app(
    database: Database,
    archive_root: Path,
    secret: str,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    wave: str | None = None,
) -> Starlette:
    """`secret` signs the cookie with the reviewer's name; the same one keeps names over a restart.

    `wave` None = at each request the newest one that was read.
    """
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=LOOPBACK_NAMES, www_redirect=False),
            Middleware(SessionMiddleware, secret_key=secret, session_cookie="aanbod_review", max_age=365 * 86400),
        ],
        exception_handlers={HTTPException: _show_mistake, UsageError: _show_mistake},
    )
    app.state.desk = Desk(database, Archive(archive_root), clock, make_templates(), wave)
    return app


def _routes() -> list[Route | Mount]:
    return [
        Route("/", show_queue),
        Route("/aanbod/{provider_id}/{offer_key}", show_offer),
        Route("/aanbod/{provider_id}/{offer_key}", post_decision, methods=["POST"]),
        Route("/ongedaan", post_undo, methods=["POST"]),
        Route("/naam", show_name),
        Route("/naam", post_name, methods=["POST"]),
        Route("/beslissingen", show_decisions),
        Route("/register", show_found),
        Route("/archief/{offer_id:int}", show_archived),
        Route("/archief/{offer_id:int}/bron", show_source),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _show_mistake(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    text = error.detail if isinstance(error, HTTPException) else str(error)
    if text == HTTPStatus.NOT_FOUND.phrase:  # what Starlette says of an address that no page has
        text = NO_PAGE
    return page(request, "message.html", status, heading=_HEADINGS.get(status, "Er ging iets mis"), text=text)
