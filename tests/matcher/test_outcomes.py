"""Other outcomes beside a printed code: what a text gives instead of an mbo-certificaat, or that it gives none."""

import pytest

from matcher.outcomes import tells_other_outcome


@pytest.mark.parametrize(
    "text",
    [
        "Acht avonden. Na afloop krijg je een getuigschrift van de school.",
        "Er wordt een verklaring uitgereikt door de werkgever.",
        "Prijs: € 300 \u00b7 Resultaat: badge",
        "Erkend: nee",
        "Dit onderdeel wordt niet geëxamineerd.",
        "Het is een training zonder officiële afsluiting.",
        "Er is geen officieel papier aan verbonden.",
        "Een officiële erkenning is er niet.",
        "De lessen behandelen thema's uit het keuzedeel.",
        "Een kennismaking met het keuzedeel.",
        "You receive a certificate of our own, an open badge.",
    ],
)
def test_it_is_told(text: str) -> None:
    assert tells_other_outcome(text)


@pytest.mark.parametrize(
    "text",
    [
        "Acht avonden van drie uur, op dinsdag.",
        "Je hebt een diploma of een verklaring van je werkgever nodig.",
        "Neem je legitimatiebewijs mee.",
        "Je behaalt: certificaat C0160, een officieel onderdeel van de opleiding.",
        "Afsluiting: praktijkexamen in de werkplaats.",
        "Je krijgt les van vakmensen. Papier en pen liggen klaar.",
        "",
    ],
)
def test_other_texts_tell_none(text: str) -> None:
    assert not tells_other_outcome(text)
