"""A researcher without a browser: keeps cookies, fills in forms, follows redirects."""

from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from lxml import html


@dataclass(frozen=True)
class Page:
    """An answer of the server; `path` is where redirects ended."""

    status: int
    path: str
    headers: dict[str, str]
    text: str

    @property
    def heading(self) -> str:
        return self.texts("//h1")[0]

    def texts(self, xpath: str) -> list[str]:
        return [" ".join(found.text_content().split()) for found in html.fromstring(self.text).xpath(xpath)]

    @property
    def words(self) -> str:
        """All text of the page, on one line."""
        return self.texts("//body")[0]

    def field(self, name: str) -> str:
        return html.fromstring(self.text).xpath(f"//input[@name='{name}']/@value")[0]


@dataclass
class Visitor:
    """One browser's worth of cookies at one server."""

    base: str
    opener: OpenerDirector = field(default_factory=lambda: build_opener(HTTPCookieProcessor(CookieJar())))

    def get(self, path: str, **headers: str) -> Page:
        return self._ask(Request(self.base + path, headers=headers))

    def post(self, path: str, **fields: str) -> Page:
        return self._ask(Request(self.base + path, urlencode(fields).encode()))

    def enter(self, name: str) -> "Visitor":
        self.post("/naam", naam=name, bewijs=self.get("/naam").field("bewijs"))
        return self

    def decide(self, page: Page, choice: str, **fields: str) -> Page:
        """What pressing a button on an offer's page sends."""
        known = {name: page.field(name) for name in ("bewijs", "gezien", "tekst")}
        return self.post(page.path, **known | {"keuze": choice, "status": "", "opmerking": ""} | fields)

    def _ask(self, request: Request) -> Page:
        try:
            answer = self.opener.open(request, timeout=30)
        except HTTPError as error:
            answer = error
        with answer:
            path = answer.url.removeprefix(self.base)
            return Page(answer.status, path, dict(answer.headers.items()), answer.read().decode())
