"""From an offer's signals to its evidence: each once, where it weighs most."""

from matcher.believing import belief_in
from matcher.evidence import NEAR, PROMISES, Evidence, Weighed
from matcher.model import Weights
from matcher.of_all_rows import with_said_of_rows
from matcher.outcomes import tells_other_outcome
from matcher.promises import SecondReader
from matcher.weights import WEIGHED_SIGNALS, WHERE_AGAINST, WHERE_FOR
from matcher.wording import names_official_one
from register.offer import Offer
from register.signals import AGAINST, Signal, SignalName

_SURE = 0.9  # belief from which a sentence is taken for a promise that no rule found


def weigh(offer: Offer, weights: Weights, second: SecondReader | None = None) -> Evidence:
    """Saying a thing twice does not make it stronger; contrary evidence only adds to what speaks against. `second`:
    who doubts what the rules take for a promise; None = nobody.
    """
    weighed: dict[SignalName, Weighed] = {}
    signals = with_said_of_rows(offer)
    for signal in signals:
        name = signal.name
        if name in WEIGHED_SIGNALS:
            share = (WHERE_AGAINST if name in AGAINST else WHERE_FOR)[signal.where]
            if name not in weighed or share > weighed[name].share:
                weighed[name] = Weighed(signal, share, share * weights.signals[name])
    near = [signal for signal in signals if signal.where in NEAR]
    promised = [signal for signal in near if signal.name in PROMISES]
    belief = belief_in(promised, offer, second)
    return Evidence(
        tuple(weighed.values()),
        frozenset([signal.name for signal in signals]),
        frozenset([signal.name for signal in near]),
        offer.page_kind,
        weights.page_kinds[offer.page_kind],
        bool(offer.context) and not offer.context.isspace(),
        1.0 if belief is None else belief,
        not promised and belief is not None and belief >= _SURE,
        not promised and names_official_one(offer.context),
        not promised and _is_coded(near) and tells_other_outcome(offer.context),
    )


def _is_coded(near: list[Signal]) -> bool:
    return any(signal.name is SignalName.PRINTED_CODE for signal in near)
