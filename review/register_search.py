"""Looking up a certificate by code or by words of its title."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from register.certificate import Certificate

MOST = 8
_LEAST_SCORE = 70


def search(certificates: Sequence[Certificate], words: str) -> list[Certificate]:
    """Best first: a code that begins so, titles that hold all the words, then titles that look like them."""
    wanted = words.strip()
    if not wanted:
        return []
    by_code = [c for c in certificates if c.code.startswith(wanted.upper())]
    exact = [c for c in certificates if all(word in _text(c) for word in wanted.casefold().split())]
    titles = {c.code: _text(c) for c in certificates}
    similar = process.extract(
        wanted, titles, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_LEAST_SCORE, limit=MOST
    )
    known = {c.code: c for c in certificates}
    found = dict.fromkeys([*(c.code for c in [*by_code, *exact]), *(code for _, _, code in similar)])
    return [known[code] for code in list(found)[:MOST]]


def _text(certificate: Certificate) -> str:
    return " ".join((certificate.title, *certificate.aliases)).casefold()
