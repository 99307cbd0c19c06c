import pickle

from register.details import Details
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind, Place


def test_an_offer_is_the_same_in_another_process() -> None:
    signals = (Signal(SignalName.PRICE, "100 euro", "field"), Signal(SignalName.EVC, "EVC", "title"))
    offer = Offer("Triage", "Tekst.", "https://a.nl/", Place.LIST_ROW, PageKind.OVERVIEW, signals, Details(price="100"))
    taken_up = pickle.loads(pickle.dumps(offer))
    assert taken_up == offer
    assert taken_up.signals[0].name is SignalName.PRICE
