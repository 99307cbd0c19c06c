"""Made-up spellings of real titles: a floor under blocking and choosing; no score, because the noise is ours."""

import random
from collections import Counter

from matcher.blocking import NEAREST, Blocker
from matcher.matching import Matcher
from matcher.names import names_of
from matcher.normalise import normalise
from matcher.queries import Query
from matcher.rules import DEFAULT_RULES
from register.certificate import Register
from register.words import Decision
from tests.matcher.conftest import ON
from tests.matcher.offers import SAYS, offer

BEFORE = ("Cursus ", "Keuzedeel ", "Mbo-certificaat ", "Training: ", "")
AFTER = (" (mbo-certificaat)", " - ROC Voorbeeld", " | Cursus", " 2026", " (240 sbu)", "")


def noisy(title: str, chance: random.Random) -> str:
    change = chance.randrange(6)
    at = chance.randrange(len(title) - 1)
    if change == 0:
        title = title[:at] + title[at + 1 :]
    elif change == 1:
        title = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    elif change == 2:
        title = title.replace(" en ", " & ")
    elif change == 3:
        title = title.upper()
    elif change == 4:
        title = title.replace(" ", "-", 1)
    return chance.choice(BEFORE) + title + chance.choice(AFTER)


def spellings(register: Register) -> list[tuple[str, str]]:
    """(code, spelling): ten of every certificate with a title that no other has."""
    chance = random.Random(2026)
    counted = register.in_scope(ON).certificates
    named = Counter(normalise(name).text for c in counted for name in {c.title, *c.aliases})
    own = [certificate for certificate in counted if named[normalise(certificate.title).text] == 1]
    return [(certificate.code, noisy(certificate.title, chance)) for certificate in own for _ in range(10)]


def test_the_true_certificate_is_among_the_nearest(register: Register) -> None:
    certificates = register.certificates
    names = names_of(certificates, DEFAULT_RULES)
    asked = [(code, normalise(title)) for code, title in spellings(register)]
    rows, columns = Blocker(names).pairs([Query(n.text, n.compact, whole=True) for _, n in asked])
    found = {(row, certificates[names[column].certificate].code) for row, column in zip(rows, columns, strict=True)}
    recall = sum((row, code) in found for row, (code, _) in enumerate(asked)) / len(asked)
    assert recall >= 0.995, f"recall@{NEAREST} {recall:.4f}"


def test_the_true_certificate_is_the_first_and_no_other_is_accepted(matcher: Matcher, register: Register) -> None:
    asked = spellings(register)
    matches = matcher.match([offer(title, SAYS) for _, title in asked])
    first = [bool(m.candidates) and m.candidates[0].code == c for (c, _), m in zip(asked, matches, strict=True)]
    wrong = [t for (c, t), m in zip(asked, matches, strict=True) if m.decision is Decision.ACCEPT and m.code != c]
    assert sum(first) / len(first) >= 0.98, f"first {sum(first) / len(first):.4f}"
    assert wrong == []
