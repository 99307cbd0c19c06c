"""A browser is for pages that show nothing without one."""

import pytest

from extractor.document import Document
from extractor.rendering import needs_browser

TEXT = "<h1>Triage</h1><p>Je leert hulpvragen inschatten en ontvangt na het examen een mbo-certificaat.</p>"
SHELLS = {
    "empty root": '<body><div id="app"></div><script src="/main.js"></script></body>',
    "menu but no content": '<body><nav><a href="/">Home</a><a href="/c">Contact</a></nav><main id="root"></main>'
    '<footer>Adres en openingstijden van de school</footer><script type="module" src="/x.js"></script></body>',
    "spinner": "<body><h1>Aanbod</h1><p>Bekijk hieronder alles wat wij geven.</p><div>Cursussen worden "
    'geladen...</div><script src="/x.js"></script></body>',
    "asks for scripts": "<body><noscript>Zet JavaScript aan om deze pagina te zien</noscript><h1>Aanbod</h1><script "
    'src="/x.js"></script></body>',
    "angular": "<body><app-root></app-root><script src='/main.js'></script></body>",
}
REAL = {
    "short page with a counter": f"<body>{TEXT}<script src='https://stats.example/x.js'></script></body>",
    "server-side rendered": f'<body><div id="__next">{TEXT * 3}</div><script id="__NEXT_DATA__" '
    f'type="application/json">{{}}</script><script src="/x.js"></script></body>',
    "no scripts, no text": "<body><div id='app'></div></body>",
    "only data": "<body><div id='app'></div><script type='application/ld+json'>{}</script></body>",
    "tracking in noscript": f"<body><noscript><img src='https://stats.example/p.gif'></noscript>{TEXT}<script "
    f"src='/x.js'></script></body>",
}


def _document(body: str, *, rendered: bool = False) -> Document:
    return Document("https://school.nl/", "text/html; charset=utf-8", f"<html>{body}</html>".encode(), rendered)


@pytest.mark.parametrize("name", SHELLS)
def test_a_shell_needs_a_browser(name: str) -> None:
    assert needs_browser(_document(SHELLS[name]))


@pytest.mark.parametrize("name", REAL)
def test_a_page_that_shows_its_text_does_not(name: str) -> None:
    assert not needs_browser(_document(REAL[name]))


def test_what_a_browser_has_rendered_is_not_rendered_again() -> None:
    assert not needs_browser(_document(SHELLS["empty root"], rendered=True))


def test_a_pdf_needs_no_browser() -> None:
    assert not needs_browser(Document("https://school.nl/a.pdf", "application/pdf", b"%PDF-1.4"))
