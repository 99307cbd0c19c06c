"""Pages that are no content although the server said 200: bot walls and login pages."""

import re

from lxml.etree import _Element as Element

from extractor.document import Document
from extractor.layout.blocks import read_layout
from extractor.layout.text import text_of
from extractor.urls import path_of

CHALLENGE_PAGE = "challenge page"
LOGIN_PAGE = "login page"

_WALL_TITLE = re.compile(
    r"^(?:just a moment|attention required|access denied|pardon our interruption|one moment, please|een moment geduld|"
    r"een ogenblik geduld|even geduld|bot (?:verification|check|detect\w*)|robot check|security check|"
    r"beveiligingscontrole|ddos-guard|"
    r"checking your browser|verifying|human verification|you (?:have been|are) blocked|"
    r"client challenge|request rejected|request unsuccessful|sucuri website firewall|captcha|are you (?:a robot|human)|"
    r"ben je een (?:robot|mens)|bent u een (?:robot|mens)|toegang geweigerd)",
    re.IGNORECASE,
)
_WALL_TEXT = re.compile(
    r"verify(?:ing)? (?:that )?(?:you are|you're) (?:a )?(?:human|not a robot)|checking (?:your browser|if the "
    r"site connection)|"
    r"(?:controleren|verifi[eë]ren|bevestig\w*|nagaan).{0,40}(?:een mens|geen robot)|"
    r"(?:enable|schakel) (?:javascript|cookies).{0,40}(?:to continue|om (?:verder|door) te gaan)|"
    r"incapsula incident|unusual (?:traffic|activity)|ongebruikelijk (?:veel )?verkeer|complete the security check|"
    r"los de captcha op|(?:vul|voer) de (?:captcha|tekens)|performance (?:&|and) security by cloudflare|"
    r"request (?:was )?blocked|sucuri website firewall|ddos protection by|why have i been blocked|bewijs dat "
    r"(?:je|u) (?:geen robot|een mens)",
    re.IGNORECASE,
)
_WALL_SOURCE = re.compile(
    r"_incapsula_resource|captcha-delivery\.com|cf[-_]chl|cf-browser-verification|px-captcha|awswaf|aws-waf|sgcaptcha|"
    r"ddos-guard|/_sec/cp_challenge|sucuri_cloudproxy",
    re.IGNORECASE,
)
# Cloudflare puts its script into normal pages too, and contact forms carry captchas: these need an otherwise bare page.
_CAPTCHA = (
    "boolean(//*[contains(@class, 'h-captcha') or contains(@class, 'g-recaptcha') or contains(@class, 'cf-turnstile')])"
)
_FIELDS = (
    "boolean(//textarea | //input[not(@type) or @type='text' or @type='email' or @type='password' or @type='search'])"
)
_LOGIN_TITLE = re.compile(
    r"\b(?:inloggen|log ?in|sign ?in|aanmelden bij|mijn account|single sign-on|authenticat\w+|inlogpagina)\b",
    re.IGNORECASE,
)
# Where one logs in: hosts for that alone, of the provider or of a service, and folders of a site.
_LOGIN_HOST = re.compile(
    r"^(?:(?:login|signin|sso|idp|adfs|accounts|oauth|oidc|saml|surfconext)\d*\.|engine\.surfconext\.nl$)|"
    r"\.(?:okta|auth0|onelogin|b2clogin)\.com$",
    re.IGNORECASE,
)
_LOGIN_FOLDER = re.compile(
    r"/(?:log[-_]?in|inloggen|sign[-_]?in|sso|saml2?|adfs|oauth2?|openid-connect|oidc|wp-login|user/login|account/login|"
    r"shibboleth(?:\.sso)?|simplesaml)(?:\.(?:php|aspx?|jsp|html?))?(?:/|$)",
    re.IGNORECASE,
)
_HANDED_ON = "boolean(//input[@type='hidden' and (@name='SAMLRequest' or @name='SAMLResponse' or @name='wresult')])"
_SCARCE_TEXT = 700
_UNEXPLAINED_TEXT = 150
_UNAUTHORISED = 401


def wall_of(document: Document, status: int) -> str | None:
    """`"challenge page"`, `"login page"` or None. A page with a text of its own is never a wall."""
    if document.root is None:
        return LOGIN_PAGE if status == _UNAUTHORISED else None
    shown = _shown(document.root)
    if len(shown) > _SCARCE_TEXT:
        return None
    if len(shown) < _UNEXPLAINED_TEXT * 2 and document.root.xpath(_HANDED_ON) is True:
        return LOGIN_PAGE
    if _is_challenge(document, shown):
        return CHALLENGE_PAGE
    return LOGIN_PAGE if status == _UNAUTHORISED or _is_login(document, shown) else None


def is_login_address(url: str) -> bool:
    """Whether an address says that one logs in there; nobody is led to such a one who was let in."""
    host = re.sub(r"^https?://|[:/].*$", "", url)
    return bool(_LOGIN_HOST.search(host) or _LOGIN_FOLDER.search(path_of(url)))


def _shown(root: Element) -> str:
    """All text of the body, menus included: a wall has no menus."""
    body = root.find("body")
    if body is None:
        return ""
    parts = body.xpath(
        ".//text()[not(ancestor::script or ancestor::style or ancestor::template or ancestor::noscript)]"
    )
    return " ".join("".join(parts).split())


def _is_challenge(document: Document, shown: str) -> bool:
    assert document.root is not None
    if _WALL_TEXT.search(shown):
        return True
    bare, titled = len(shown) < _UNEXPLAINED_TEXT, bool(_WALL_TITLE.search(_title(document)))
    if not (bare or titled):
        return False
    marked = bool(_WALL_SOURCE.search(document.text))
    if (titled and (marked or bare)) or (marked and bare):
        return True
    return bare and document.root.xpath(_CAPTCHA) is True and document.root.xpath(_FIELDS) is False


def _is_login(document: Document, shown: str) -> bool:
    """A password field, or words for it, and nothing else to read beside the form; or a way on to where one logs in."""
    assert document.root is not None
    titled = bool(_LOGIN_TITLE.search(_title(document)))
    if not document.root.xpath("boolean(//input[@type='password'])"):
        leads = document.root.find(".//form") is not None or any(
            map(is_login_address, document.root.xpath("//a/@href"))
        )
        return titled and leads and len(shown) < _UNEXPLAINED_TEXT * 2
    forms = document.root.xpath("//form[.//input[@type='password']]")
    in_form = sum(len(" ".join(text_of(form).split())) for form in forms)
    beside = max(0, len(read_layout(document).text) - in_form)
    return beside < (_SCARCE_TEXT / 2 if titled else _UNEXPLAINED_TEXT)


def _title(document: Document) -> str:
    assert document.root is not None
    found = (document.root.find(".//title"), document.root.find(".//h1"))
    return " ".join(" ".join(text_of(element).split()) for element in found if element is not None)
