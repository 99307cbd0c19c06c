from benchmarks.first_world.certificates import AS_OF, starter
from benchmarks.written.cards import counted, decided, read_cards
from matcher.matching import Matcher
from register.words import Decision


def test_every_card_shows_the_words_that_decide() -> None:
    cards = read_cards()
    assert len({card.id for card in cards}) == len(cards) == 500
    assert all(card.words in card.context for card in cards)
    assert sum(card.held_out for card in cards) == 250


def test_of_the_known_cards_none_counts_where_no_certificate_is_promised() -> None:
    cards = [card for card in read_cards() if not card.held_out]
    counts = counted(cards, decided(cards, Matcher(starter(), AS_OF)))
    assert not {label for label, count in counts.items() if count[Decision.ACCEPT] and label != "promise"}
    assert counts["promise"][Decision.ACCEPT] > counts["promise"][Decision.REJECT]
