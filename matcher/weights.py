"""Every weight of the matcher's logistic, in log-odds, in one place.

Set by hand so that the examples in the tests come out right; not fitted to labelled offers and not calibrated. The sign
of each is fixed: what speaks for never lowers, what speaks against never raises (tested).
"""

from dataclasses import dataclass
from types import MappingProxyType

from register.signals import SignalName
from register.words import PageKind


@dataclass(frozen=True, slots=True)
class Weight:
    """`size` log-odds for a value of 1, none up to `floor`, in proportion between."""

    size: float
    floor: float = 0.0


BIAS = -6.6

TITLE = MappingProxyType(
    {
        "exact": Weight(0.6),
        "covered": Weight(1.8, floor=0.4),
        "covering": Weight(1.8, floor=0.4),
        "likeness": Weight(1.4, floor=0.6),
        "ratio": Weight(0.5, floor=0.5),
        "conflict": Weight(-6.0),
        "loose": Weight(-1.2),
        "nested": Weight(-0.6),
        "left_over": Weight(-1.2),
        "one_word": Weight(-0.7),
    }
)

# How much sharper than the confidence the choice between certificates is.
CHOICE = 2.0
# Beside the title: what tells certificates with equal titles apart. No part of the confidence that it is one at all.
PRINTED_CODE_CHOICE = 2.5
CREBO_CHOICE = 2.0
QUALIFICATION_CHOICE = 1.5
LEVEL_CHOICE = 1.2

PRINTED_NEAR = 2.6
PRINTED_AROUND = 2.0

SIGNALS = MappingProxyType(
    {
        SignalName.SAYS_MBO_CERTIFICATE: 3.6,
        SignalName.RESULT_FIELD: 3.9,
        SignalName.PRINTED_CODE: 0.0,  # counted by PRINTED_NEAR and PRINTED_AROUND, where the code is the certificate's
        SignalName.SAYS_KEUZEDEEL: 0.6,
        SignalName.THIRD_PATH: 0.8,
        SignalName.CERTIFICATE_HOLDER: 1.2,
        SignalName.WORK_PROCESSES: 0.3,
        SignalName.SAYS_RECOGNISED: 0.6,
        SignalName.NEGATED: -5.0,
        SignalName.CONDITIONAL: -3.0,
        SignalName.DIPLOMA: -2.2,
        SignalName.BOL_BBL: -1.6,
        SignalName.BRANCH_CERTIFICATE: -2.5,
        SignalName.PROOF_OF_PARTICIPATION: -2.0,
        SignalName.PRACTICE_STATEMENT: -2.5,
        SignalName.MBO_STATEMENT: -2.5,
        SignalName.EVC: -3.0,
        SignalName.OWN_CERTIFICATE: -2.0,
        SignalName.AT_MBO_LEVEL: -1.0,
        SignalName.NEWS: -8.0,
        SignalName.VACANCY: -8.0,
        SignalName.MANY_UNDER_DIPLOMA: -8.0,
    }
)
# Pages that promise an mbo-certificaat say so in several ways: together they tell hardly more than the clearest.
MOST_FOR = 4.5

# By where it stands. An address that says "nieuws" says it of the whole page; one that says "certificaat" is a path.
WHERE_FOR = MappingProxyType({"title": 1.1, "field": 1.2, "context": 1.0, "url": 0.5, "page": 0.4})
WHERE_AGAINST = MappingProxyType({"title": 1.0, "field": 1.0, "context": 1.0, "url": 1.0, "page": 0.5})

PAGE_KINDS = MappingProxyType(
    {
        PageKind.COURSE: 0.2,
        PageKind.OVERVIEW: 0.0,
        PageKind.OTHER: 0.0,
        PageKind.INFORMATION: -7.0,
        PageKind.DIPLOMA: -7.0,
        PageKind.GUIDE: -8.0,
        PageKind.NEWS: -8.0,
        PageKind.VACANCY: -8.0,
    }
)
