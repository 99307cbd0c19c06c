"""A page of a made-up site as bytes: menus and all, some 10 to 20 kB, the same at every request."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from urllib.parse import quote

from benchmarks.web.content import Link, Look, Page, Site, Way

WAYS = 10  # a decorated site gives each address out in so many ways
STYLE = "".join(
    f".b{n}{{margin:{n}px auto;padding:{n % 9}px;color:#{n * 4099:06x};grid-area:g{n}}}" for n in range(1, 160)
)
CONSENT = """window.voorkeur=window.voorkeur||{};(function(d){var k=d.querySelector('.koekjes');
if(k){k.addEventListener('click',function(){k.hidden=true;});}})(document);"""
# Draws what the address shows from the site's own JSON; a list shows twelve and a button for the rest.
SCRIPT = """(function(){var vak=document.getElementById('app')||document.getElementById('lijst');if(!vak)return;
fetch('/api/pagina?pad='+encodeURIComponent(location.pathname+location.search)).then(function(a){return a.json();})
.then(function(g){vak.innerHTML=g.inhoud;var alle=[].slice.call(vak.querySelectorAll('.kaart')),getoond=12;
function toon(){alle.forEach(function(k,i){if(i>=getoond){k.remove();}else if(!k.isConnected){rij.appendChild(k);}});
knop.hidden=getoond>=alle.length;}
var rij=alle.length?alle[0].parentNode:vak,knop=document.createElement('button');knop.textContent='Toon meer';
knop.onclick=function(){getoond+=12;toon();};if(alle.length>12){vak.appendChild(knop);toon();}
document.title=g.titel;});})();"""


@dataclass(frozen=True)
class Draw:
    """Draws the pages of one site. `addresses` are those of its hosts, such as http://127.0.0.1:8000."""

    site: Site
    addresses: Sequence[str]

    def page(self, page: Page) -> str:
        if page.look is Look.FRAMES:
            return self._frames(page)
        if page.look is Look.REFRESH:
            return self._refresh(page)
        if page.look is Look.BARE:
            head = f'<title>{self.site.id.title()}</title><script src="/static/app.js" defer></script>'
            return f'<!doctype html><html lang="nl"><head>{head}</head><body>{_SHELL}</body></html>'
        return self._whole(page, _SHELL if page.look is Look.APP else self.main(page))

    def data(self, page: Page) -> str:
        """The JSON from which the script draws an `app` page, or the list of a `partly` page."""
        shown = self._list(page) if page.look is Look.PARTLY else self.main(page)
        if page.look is Look.BARE:
            shown = f"<nav>{self._menu(page, self.site.menu)}</nav>{shown}{self._menu(page, self.site.footer)}"
        return json.dumps({"titel": page.title, "inhoud": shown}, ensure_ascii=False)

    def missing(self, target: str) -> str:
        """What the site says of an address that it doesn't know."""
        gone = Page(target, "Deze pagina is er niet (meer)", sort=next(iter(self.site.pages.values())).sort)
        gone.text = ("De pagina die je zoekt bestaat niet of is verplaatst. Gebruik het menu hierboven.",)
        return self._whole(gone, self.main(gone))

    def main(self, page: Page) -> str:
        text = "".join(f"<p>{escape(line)}</p>" for line in page.text)
        offers = self._offers(page)
        links = _WAITING if page.look is Look.PARTLY else self._list(page)
        return f"<h1>{escape(page.title)}</h1>{text}{offers}{links}{self._form(page)}"

    def _whole(self, page: Page, main: str) -> str:
        base = f'<base href="{self.addresses[0]}/wortel/">' if self.site.base else ""
        script = '<script src="/static/app.js" defer></script>' if page.look.needs_browser else ""
        crumbs = f'<a href="{self.href(page, "/")}">Home</a> / <a href="{self.href(page, page.parent)}">Terug</a>'
        return (
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(page.title)}</title>{base}'
            f"<style>{STYLE}</style><script>{CONSENT}</script>{script}</head><body>"
            f'<header><nav class="hoofd">{self._menu(page, self.site.menu)}</nav></header>'
            f'<div class="kruimels">{crumbs}</div><main>{main}</main>'
            f"<footer>{self._menu(page, self.site.footer)}</footer></body></html>"
        )

    def _menu(self, page: Page, links: Sequence[Link]) -> str:
        items = (f'<li><a href="{self.href(page, link.target)}">{escape(link.title)}</a></li>' for link in links)
        return f"<ul>{''.join(items)}</ul>"

    def _offers(self, page: Page) -> str:
        if page.look is Look.TABLE:
            rows = (f"<tr><td>{escape(o.title)}</td><td>240 uur</td><td>{o.marker}</td></tr>" for o in page.offers)
            return f"<table><tr><th>Wat</th><th>Omvang</th><th>Nummer</th></tr>{''.join(rows)}</table>"
        if page.look is Look.FOLDED:
            return "".join(
                f"<details><summary>{escape(o.title)}</summary><p>Inschrijven met nummer {o.marker}.</p></details>"
                for o in page.offers
            )
        return "".join(f"<p>{escape(o.title)}: inschrijven met nummer {o.marker}.</p>" for o in page.offers)

    def _list(self, page: Page) -> str:
        entries = [link for link in page.links if link.way is Way.ANCHOR]
        return f'<div class="lijst">{"".join(self._entry(page, link) for link in entries)}</div>' if entries else ""

    def _entry(self, page: Page, link: Link) -> str:
        href, title, teaser = self.href(page, link.target), escape(link.title), escape(link.teaser)
        if not link.teaser:  # pages of a list, related pages
            return f'<p class="los"><a href="{href}">{title}</a></p>'
        if self.site.anchors == "more":
            return f'<div class="kaart"><h3>{title}</h3><p>{teaser}</p><a href="{href}">Lees verder</a></div>'
        if self.site.anchors == "card":
            return f'<a class="kaart" href="{href}"><h3>{title}</h3><p>{teaser}</p></a>'
        if self.site.anchors == "row":
            return f'<div class="kaart"><span>{title}</span><span>{teaser}</span><a href="{href}">Bekijk</a></div>'
        if self.site.anchors == "image":
            return f'<div class="kaart"><a href="{href}"><img src="/beeld.png" alt="{title}"></a><p>{teaser}</p></div>'
        return f'<div class="kaart"><h3><a href="{href}">{title}</a></h3><p>{teaser}</p></div>'

    def _form(self, page: Page) -> str:
        """A course finder: the addresses behind it can only be had by choosing and sending."""
        found = [link for link in page.links if link.way is Way.FORM]
        if not found:
            return ""
        action, _, query = found[0].target.partition("?")
        name = query.partition("=")[0]
        options = (f'<option value="{link.target.partition("=")[2]}">{escape(link.title)}</option>' for link in found)
        return (
            f'<form method="get" action="{action}"><label>Kies <select name="{name}">'
            f"{''.join(options)}</select></label><button>Zoek</button></form>"
        )

    def _frames(self, page: Page) -> str:
        frames = (f'<frame src="{self.href(page, link.target)}">' for link in page.links if link.way is Way.FRAME)
        title = escape(page.title)
        return f'<html><head><title>{title}</title></head><frameset cols="20%,80%">{"".join(frames)}</frameset></html>'

    def _refresh(self, page: Page) -> str:
        target = self.href(page, page.links[0].target)
        return (
            f'<html><head><meta http-equiv="refresh" content="0; url={target}"><title>{escape(page.title)}</title>'
            "</head><body><p>Een ogenblik.</p></body></html>"
        )

    def href(self, page: Page, target: str) -> str:
        """As the site writes it on this page."""
        path = self.decorated(page, target)
        if path.startswith("//1/"):
            return escape(self.addresses[1] + path[3:])
        on_the_other = page.target.startswith("//1/")
        if self.site.base and not on_the_other and page.look not in {Look.FRAMES, Look.REFRESH}:
            return escape(f"..{path}")
        return escape(self.addresses[0] + path if on_the_other else path)

    def decorated(self, page: Page, target: str) -> str:
        """With the parameter that this site hangs on every link; it depends on the page that holds the link."""
        if not self.site.decorate:
            return target
        digest = sha256(f"{page.target}".encode()).digest()
        value = sha256(bytes([digest[0] % WAYS])).hexdigest()[:26]
        return f"{target}{'&' if '?' in target else '?'}{quote(self.site.decorate)}={value}"


_SHELL = '<div id="app"></div><noscript>Zet JavaScript aan om deze pagina te zien.</noscript>'
_WAITING = '<div id="lijst"><p>Even geduld, het aanbod wordt geladen…</p></div>'
