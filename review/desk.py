"""What every page needs: the database, the archive, the templates and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from review import dutch
from review.visitor import Visitor
from storage.archive import Archive
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Desk:
    """Put into `app.state.desk`; one for all requests."""

    database: Database
    archive: Archive
    clock: Callable[[], datetime]
    templates: Environment
    wave: str | None = None  # None = the newest that was read


def make_templates() -> Environment:
    """HTML that escapes everything; a name that is not given is an error."""
    templates = Environment(
        loader=PackageLoader("review"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    templates.globals["dutch"] = dutch
    return templates


def desk_of(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def page(request: Request, template: str, status_code: int = 200, **values: Any) -> HTMLResponse:
    """A whole page, with the visitor's name, message and form token."""
    visitor = Visitor(request)
    common = {"visitor": visitor, "token": visitor.token, "message": visitor.told(), "path": request.url.path}
    content = desk_of(request).templates.get_template(template).render(**common | values)
    return HTMLResponse(content, status_code)


def fragment(request: Request, template: str, **values: Any) -> HTMLResponse:
    """A part of a page."""
    return HTMLResponse(desk_of(request).templates.get_template(template).render(**values))
