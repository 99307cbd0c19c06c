"""A 200 that is a wall is no content; a page with a form on it is."""

import pytest

from extractor.document import Document
from extractor.walls import CHALLENGE_PAGE, LOGIN_PAGE, is_login_address, wall_of

COURSE = "<h1>Triage</h1>" + "<p>Je leert in twaalf bijeenkomsten hulpvragen inschatten en doorverwijzen. " * 12
CHALLENGES = {
    "cloudflare": "<title>Just a moment...</title><body><noscript>Enable JavaScript and cookies to continue</noscript>"
    "<script>window._cf_chl_opt={}</script></body>",
    "incapsula": "<title></title><body><iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula "
    "incident ID: 1</iframe></body>",
    "datadome": "<title>school.nl</title><body><p>Please enable JS and disable any ad blocker</p>"
    "<script src='https://ct.captcha-delivery.com/c.js'></script></body>",
    "sucuri": "<title>Sucuri WebSite Firewall - Access Denied</title><body><h1>Access Denied</h1><p>Block ID: "
    "X</p></body>",
    "dutch": "<title>Even geduld...</title><body><p>We controleren of u een mens bent voordat u verder "
    "gaat.</p></body>",
    "captcha only": "<title>school.nl</title><body><form><div "
    "class='h-captcha'></div><button>Verder</button></form></body>",
}
NORMAL = {
    "login form in the header": f"<header><form><input type='text'><input "
    f"type='password'><button>Inloggen</button></form></header><main>{COURSE}</main>",
    "captcha on a form": "<title>Contact</title><body><h1>Contact</h1><form><label>Naam<input type='text'></label>"
    "<textarea></textarea><div class='g-recaptcha'></div></form></body>",
    "cloudflare's script": f"<main>{COURSE}</main><script src='/cdn-cgi/challenge-platform/jsd.js'></script>",
    "shell behind cloudflare": "<title>School</title><body><div id='app'></div><script "
    "src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script></body>",
    "short course, login": "<main><h1>Triage</h1><p>Je leert hulpvragen inschatten en krijgt na het examen een "
    "mbo-certificaat van het ministerie."
    " Meld je aan voor de groep van september in Zwolle of Hoorn.</p></main><form><input type='password'></form>",
    "course about captchas": f"<title>Cursus Captcha bouwen</title><main>{COURSE}</main>",
}
LOGINS = {
    "form": "<title>Inloggen</title><body><h1>Inloggen</h1><form><input name='u'><input type='password'></form></body>",
    "single sign-on": "<title>Sign in to your account</title><body><form><input "
    "type='email'><button>Next</button></form></body>",
    "choice of services": "<title>Inloggen | School</title><body><h1>Inloggen</h1><a "
    "href='https://engine.surfconext.nl/x'>Met SURFconext</a></body>",
    "handed on": "<title>Even geduld</title><body onload='document.forms[0].submit()'><form method='post' "
    "action='https://sso.school.nl/x'><input type='hidden' name='SAMLRequest' value='x'><noscript>Klik op verder."
    "</noscript></form></body>",
}
LOGIN_ADDRESSES = (
    "https://login.microsoftonline.com/x/oauth2/authorize?client_id=1",
    "https://engine.surfconext.nl/authentication/idp/single-sign-on",
    "https://sso.school.nl/adfs/ls/?wa=wsignin1.0",
    "https://school.eu.auth0.com/authorize",
    "https://www.school.nl/login?ReturnUrl=%2Fcursus%2Ftriage",
    "https://www.school.nl/mijn/inloggen/",
    "https://www.school.nl/wp-login.php?redirect_to=x",
    "https://www.school.nl/Account/Login.aspx",
)
OTHER_ADDRESSES = (
    "https://www.school.nl/cursus/triage",
    "https://www.school.nl/aanmelden",
    "https://www.school.nl/cursus/inloggen-in-de-zorg",
    "https://www.school.nl/cursus?terug=/login",
    "https://loginschool.nl/",
)


def _wall(html: str, status: int = 200) -> str | None:
    return wall_of(Document("https://school.nl/", "text/html; charset=utf-8", f"<html>{html}</html>".encode()), status)


@pytest.mark.parametrize("name", CHALLENGES)
def test_bot_walls_are_recognised_also_with_status_200(name: str) -> None:
    assert _wall(CHALLENGES[name]) == CHALLENGE_PAGE


@pytest.mark.parametrize("name", LOGINS)
def test_login_pages_are_recognised(name: str) -> None:
    assert _wall(LOGINS[name]) == LOGIN_PAGE


@pytest.mark.parametrize("name", NORMAL)
def test_normal_pages_are_no_walls(name: str) -> None:
    assert _wall(NORMAL[name]) is None


@pytest.mark.parametrize("url", LOGIN_ADDRESSES)
def test_where_one_logs_in_is_seen_at_the_address(url: str) -> None:
    assert is_login_address(url)


@pytest.mark.parametrize("url", OTHER_ADDRESSES)
def test_other_addresses_only_look_like_it(url: str) -> None:
    assert not is_login_address(url)


def test_status_401_asks_for_a_login() -> None:
    assert _wall("<body>Unauthorized</body>", 401) == LOGIN_PAGE
