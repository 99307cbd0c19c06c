"""Every weight of the matcher's logistic, in log-odds: what there is to weigh, on which side, and the hand-set values.

The hand-set values are where training starts and what it falls back on where data say nothing. The sides are fixed:
what speaks for never lowers, what speaks against never raises (`matcher/model.py` refuses a model that breaks this).
"""

from collections.abc import Mapping
from types import MappingProxyType

from register.signals import AGAINST, FOR, SignalName
from register.words import PageKind

# A title's features count from these values on, in proportion up to 1.
FLOORS: Mapping[str, float] = MappingProxyType({"covered": 0.4, "covering": 0.4, "likeness": 0.6, "ratio": 0.5})

# How near two titles are, for the rules that guard a decision: fixed, so that these do not move with the model.
NEARNESS: Mapping[str, float] = MappingProxyType(
    {
        "exact": 0.6,
        "covered": 1.8,
        "covering": 1.8,
        "likeness": 1.4,
        "ratio": 0.5,
        "conflict": -6.0,
        "loose": -1.2,
        "nested": -0.6,
        "left_over": -1.2,
        "one_word": -0.7,
    }
)

# Beside the title: what tells certificates with like titles apart. No part of the confidence that it is one at all.
PRINTED_CODE_CHOICE = 2.5
ONLY_CODE_CHOICE = 4.0  # no other code is printed, and the title is like no other certificate's
CREBO_CHOICE = 2.0
QUALIFICATION_CHOICE = 1.5
LEVEL_CHOICE = 1.2
SAME_PRINTED_LEVEL_CHOICE = 0.8  # both titles print the same level, or both none

# By where a signal stands. "nieuws" in an address says it of the whole page; "certificaat" there is but a path.
WHERE_FOR = MappingProxyType({"title": 1.1, "field": 1.2, "context": 1.0, "url": 0.5, "page": 0.4})
WHERE_AGAINST = MappingProxyType({"title": 1.0, "field": 1.0, "context": 1.0, "url": 1.0, "page": 0.5})

# Group -> name -> hand-set weight. `title`: of a pair of titles; `codes`: of a certificate and what is printed;
# `together`: of an offer's title and text as a whole; `signals` and `page_kinds`: of its page.
HAND: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "title": MappingProxyType({**NEARNESS, "fits": 0.5}),
        "codes": MappingProxyType({"near": 2.6, "around": 2.0, "elsewhere": -1.0, "supported": 0.5}),
        "together": MappingProxyType(
            {
                "promised": 0.5,
                "promised_fit": 0.5,
                "identified": 6.0,
                "nearly": 3.5,
                "unpromised": 0.0,
                "unfit": 0.0,
                "strongly_against": -0.5,
                "only_a_part": 0.0,
                "for_others": 0.0,
                "occasion": -3.0,
                "sentence": -1.0,
                "no_offer": -6.0,
                "half_believed": 0.0,
                "doubted": -1.0,
                "disbelieved": -1.5,
                "hinted": 1.0,
            }
        ),
        "signals": MappingProxyType(
            {
                SignalName.SAYS_MBO_CERTIFICATE.value: 2.6,
                SignalName.RESULT_FIELD.value: 2.6,
                SignalName.SAYS_KEUZEDEEL.value: 0.6,
                SignalName.THIRD_PATH.value: 0.8,
                SignalName.CERTIFICATE_HOLDER.value: 1.0,
                SignalName.WORK_PROCESSES.value: 0.3,
                SignalName.SAYS_RECOGNISED.value: 0.5,
                SignalName.NEGATED.value: -5.0,
                SignalName.CONDITIONAL.value: -3.0,
                SignalName.DIPLOMA.value: -2.2,
                SignalName.BOL_BBL.value: -1.6,
                SignalName.BRANCH_CERTIFICATE.value: -2.5,
                SignalName.PROOF_OF_PARTICIPATION.value: -2.0,
                SignalName.PRACTICE_STATEMENT.value: -2.5,
                SignalName.MBO_STATEMENT.value: -2.5,
                SignalName.EVC.value: -3.0,
                SignalName.OWN_CERTIFICATE.value: -2.0,
                SignalName.AT_MBO_LEVEL.value: -1.0,
                SignalName.NEWS.value: -8.0,
                SignalName.VACANCY.value: -8.0,
                SignalName.MANY_UNDER_DIPLOMA.value: -8.0,
                SignalName.OFFERED_ELSEWHERE.value: -4.0,
            }
        ),
        "page_kinds": MappingProxyType(
            {
                PageKind.COURSE.value: 0.2,
                PageKind.OVERVIEW.value: 0.0,
                PageKind.OTHER.value: 0.0,
                PageKind.INFORMATION.value: -7.0,
                PageKind.DIPLOMA.value: -7.0,
                PageKind.GUIDE.value: -8.0,
                PageKind.NEWS.value: -8.0,
                PageKind.VACANCY.value: -8.0,
            }
        ),
    }
)
HAND_BIAS = -6.1
HAND_CHOICE = 2.0  # how much sharper than the confidence the choice between certificates is

LEAST_KEPT, LEAST_KEPT_NEVER = 0.25, -6.0
# Real courses say where one can go on to as well, where made-up ones that do are whole programmes: data say too much.
WEAKLY_AGAINST = frozenset({SignalName.BOL_BBL, SignalName.AT_MBO_LEVEL})

_NOT_OFFERING = {kind.value for kind in PageKind} - {PageKind.COURSE, PageKind.OVERVIEW, PageKind.OTHER}
_SPEAKS_AGAINST = frozenset(
    {
        *("conflict", "loose", "nested", "left_over", "one_word", "elsewhere"),
        *("unpromised", "unfit", "strongly_against", "only_a_part", "for_others", "occasion", "sentence", "no_offer"),
        *("half_believed", "doubted", "disbelieved"),
        *(name.value for name in AGAINST),
        *_NOT_OFFERING,
    }
)
# On these a rule rejects whatever is offered, so that data say hardly more of them than where reading failed.
_NEVER = frozenset({PageKind.NEWS.value, PageKind.VACANCY.value, PageKind.GUIDE.value, PageKind.INFORMATION.value})
_EITHER = frozenset({PageKind.COURSE.value, PageKind.OVERVIEW.value})
# Signals that weigh: a printed code counts under `codes`, where it is the certificate's.
WEIGHED_SIGNALS = (FOR | AGAINST) - {SignalName.PRINTED_CODE}


def side(name: str) -> int:
    """1 = never lowers, -1 = never raises, 0 = either; "other" is what other kinds of page are compared with."""
    if name in _EITHER:
        return 0
    return -1 if name in _SPEAKS_AGAINST else 1


def bounds(name: str) -> tuple[float, float]:
    """Between which values a weight may lie."""
    if name == PageKind.OTHER.value:
        return 0.0, 0.0
    return {1: (0.0, 12.0), -1: (-12.0, 0.0), 0: (-3.0, 3.0)}[side(name)]


def learnable(name: str, hand: float) -> tuple[float, float]:
    """Between which values training may put a weight: what speaks for or against keeps a part of its hand-set weight,
    because made-up offers that lack a kind of evidence, or have two kinds always together, say nothing against it;
    what is only weakly against weighs no more than by hand.
    """
    low, high = bounds(name)
    if name in WEAKLY_AGAINST:
        low = hand
    if name in _NEVER:
        return low, LEAST_KEPT_NEVER
    kept = LEAST_KEPT * hand
    return {1: (kept, high), -1: (low, kept), 0: (low, high)}[side(name)]
