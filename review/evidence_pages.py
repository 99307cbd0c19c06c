"""The archived page beside an offer: harmless in a frame of its own, or as plain text."""

from dataclasses import dataclass

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from register.errors import UsageError
from review.archived_html import decoded, harmless
from review.archived_pdf import read_pdf
from review.desk import Desk, desk_of, fragment
from review.marking import marked, spans_of
from storage.archive import ArchivedDocument
from storage.tables import OfferRow, PageRow

FRAME_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'; sandbox"
)
_FRAME_HEADERS = {"Content-Security-Policy": FRAME_POLICY, "X-Frame-Options": "SAMEORIGIN"}


@dataclass(frozen=True, slots=True)
class _Evidence:
    title: str
    document: ArchivedDocument

    @property
    def is_pdf(self) -> bool:
        return self.document.body.lstrip()[:5] == b"%PDF-"

    @property
    def is_html(self) -> bool:
        kind = self.document.content_type.lower()
        return self.document.rendered or "html" in kind or (not kind and b"<" in self.document.body[:200])


def show_archived(request: Request) -> Response:
    """For the frame: its policy lets nothing run and nothing be fetched."""
    try:
        response = _frame(request, _evidence(desk_of(request), request.path_params["offer_id"]))
    except UsageError as error:
        response = fragment(request, "frame.html", problem=str(error), pdf=None, content=Markup(""))
    response.headers.update(_FRAME_HEADERS)
    return response


def show_source(request: Request) -> Response:
    """As it came from the site, but as text: the HTML, or the text of a PDF."""
    evidence = _evidence(desk_of(request), request.path_params["offer_id"])
    if evidence.is_pdf:
        pdf = read_pdf(evidence.document.body, evidence.title)
        return PlainTextResponse("\n\n".join(pdf.texts) if pdf else "Dit PDF-bestand is niet te lezen.")
    return PlainTextResponse(decoded(evidence.document.content_type, evidence.document.body))


def _frame(request: Request, evidence: _Evidence) -> Response:
    document, title = evidence.document, evidence.title
    if evidence.is_pdf:
        pdf = read_pdf(document.body, title)
        texts = [marked(text, spans_of(text, title)) for text in pdf.texts] if pdf else []
        problem = "" if pdf else "Dit PDF-bestand is niet te lezen."
        return fragment(request, "frame.html", problem=problem, pdf=pdf, texts=texts, content=Markup(""))
    text = decoded(document.content_type, document.body)
    if evidence.is_html:
        content = harmless(text, title)
    else:
        content = Markup("<pre>{}</pre>").format(marked(text, spans_of(text, title)))
    return fragment(request, "frame.html", problem="", pdf=None, content=content)


def _evidence(desk: Desk, offer_id: int) -> _Evidence:
    with desk.database.reading() as session:
        title, file, offset = _place(session, offer_id)
    return _Evidence(title, desk.archive.read(file, offset))


def _place(session: Session, offer_id: int) -> tuple[str, str, int]:
    query = (
        select(OfferRow.title, PageRow.archive_file, PageRow.archive_offset)
        .join(PageRow, PageRow.id == OfferRow.page_id)
        .where(OfferRow.id == offer_id)
    )
    found = session.execute(query).first()
    if found is None:
        raise HTTPException(404, "Deze pagina is niet bewaard.")
    title, file, offset = found
    return title, file, offset
