"""The one rule of canonical addresses: two addresses of one page become the same text."""

import re
from urllib.parse import unquote, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from extractor.remembering import remembered

_TRACKING = re.compile(
    r"(?:utm|pk|mtm|piwik|matomo|hsa|oly)_\w*|"
    r"gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|mc_cid|mc_eid|"
    r"_ga|_gl|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|_ke",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|session_?id|sessid|osCsid|zenid", re.IGNORECASE
)
_MAYBE_SESSION = re.compile(r"(?:sid|session)=[0-9a-zA-Z%-]{16,}", re.IGNORECASE)
_PRINT = re.compile(r"print(?:er|version|able|friendly)?=(?:1|true|yes|ja)|(?:format|view|output|layout|mode)=print")
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;?#]*|/\([SAF]\([^()/]*\)\)(?=/|$)", re.IGNORECASE)
# Most addresses: no port, no query, nothing that is percent-encoded. Taking them apart takes a hundred times as long.
_IS_CANONICAL = re.compile(
    r"https?://(?:[a-z0-9]{1,31}[.-]){1,8}[a-z]{2,31}(?:/(?!\.)[A-Za-z0-9._~-]*)+", re.ASCII
).fullmatch
LONGEST_KEPT = 300  # characters of an address that is remembered
_DEFAULT_PORT = {"http": re.compile(r":0*80$"), "https": re.compile(r":0*443$")}


@remembered(20_000, LONGEST_KEPT)  # the menu of a site stands on each of its pages
def canonical(url: str) -> str:
    """Lower-case host, no default port, no tracking, session or print variant, sorted query, one percent-encoding.

    A fragment goes, unless it is the route of a client-side application (`#/...`, `#!...`).
    Raises ValueError when the text is no address at all (`http://[::1`).
    """
    if _IS_CANONICAL(url):
        return url
    cleaned = _cleaned(canonicalize_url(url.strip(), keep_fragments=True))
    return cleaned if cleaned == url else canonical(cleaned)


def _cleaned(url: str) -> str:
    parts = urlsplit(url)
    port = _DEFAULT_PORT.get(parts.scheme)
    netloc = port.sub("", parts.netloc) if port else parts.netloc
    path = _PATH_SESSION.sub("", parts.path) or ("/" if netloc else "")
    query = "&".join(item for item in parts.query.split("&") if not _is_noise(item))
    fragment = parts.fragment if parts.fragment.startswith(("/", "!")) else ""
    return urlunsplit((parts.scheme, netloc, path, query, fragment))


def _is_noise(item: str) -> bool:
    name = unquote(item.partition("=")[0])
    return bool(
        _TRACKING.fullmatch(name)
        or _SESSION.fullmatch(name)
        or _MAYBE_SESSION.fullmatch(item)
        or _PRINT.fullmatch(item.lower())
    )


def is_plain(url: str) -> bool:
    """Whether an address is canonical as it stands, with a path of unreserved characters and no more."""
    return _IS_CANONICAL(url) is not None


@remembered(4096, LONGEST_KEPT)
def path_of(url: str) -> str:
    """The path in readable characters; "" for what is no address (pages hold links such as `http://[naam]`)."""
    if is_plain(url):
        return url[url.index("/", len("https://")) :]
    try:
        return unquote(urlsplit(url).path).replace("\x00", "")
    except ValueError:
        return ""


@remembered(1024, LONGEST_KEPT)
def host_of(url: str) -> str:
    """The host in lower case; "" for what is no address."""
    if is_plain(url):
        return url.split("/", 3)[2]
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
