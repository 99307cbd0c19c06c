"""A row: one of several courses that a page lists, as a table row, a list item, a card or a definition."""

from dataclasses import dataclass

from register.signals import AGAINST, FOR, SignalName
from register.words import Place

# What running text above a list says of each of its rows.
FROM_INTRO = FOR | AGAINST | {SignalName.EMPLOYERS_ONLY, SignalName.DISCONTINUED, SignalName.NATIONAL_CARE_CLASS}


@dataclass(frozen=True, slots=True)
class Row:
    """`section` is the heading it stands under, `intro` the text between that heading and the first row.

    `blocks` are the numbers of the layout's blocks that it takes up; `url` its own page, "" when it names none.
    """

    title: str
    text: str
    url: str = ""
    section: str = ""
    intro: str = ""
    codes: frozenset[str] = frozenset()
    place: Place = Place.LIST_ROW
    blocks: frozenset[int] = frozenset()
