"""A site of a few courses on this machine that a test changes between two waves."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

COURSE = """<!doctype html><html lang="nl"><head><title>{title} | ROC</title></head><body><main><h1>{title}</h1>
<p>Met deze korte opleiding voor volwassenen leer je het vak in de praktijk. Na afronding ontvang je een officieel
mbo-certificaat.</p><dl><dt>Resultaat</dt><dd>Mbo-certificaat</dd><dt>Duur</dt><dd>20 weken</dd></dl></main></body>
</html>"""
LIST = '<!doctype html><html lang="nl"><body><h1>Ons aanbod</h1><ul>{rows}</ul></body></html>'


class SmallSite:
    """`courses` by path; `asked` = the paths that were asked for, in order."""

    def __init__(self) -> None:
        self.courses: dict[str, str] = {}
        self.asked: list[str] = []
        self.address = ""

    def page(self, path: str) -> str | None:
        if path == "/":
            rows = "".join(f'<li><a href="{path}">{title}</a></li>' for path, title in self.courses.items())
            return LIST.format(rows=rows)
        return COURSE.format(title=self.courses[path]) if path in self.courses else None


@contextmanager
def served() -> Iterator[SmallSite]:
    site = SmallSite()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            page = site.page(self.path)
            body = (page or "<h1>Niet gevonden</h1>").encode()
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            """A test's output is not for this."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
