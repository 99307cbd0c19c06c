"""The mbo-certificaat in other words, beside what only sounds like it."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promises(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    "text",
    [
        "Na afloop ontvang je een certificaat dat is erkend door het ministerie van OCW.",
        "Het certificaat is vastgesteld door de minister van OCW.",
        "De minister van Onderwijs heeft dit certificaat vastgesteld.",
        "De minister van OCW erkent dit certificaat.",
        "Wie slaagt is klaar: wij nemen het werk over en dan registreren wij je certificaat bij DUO.",
        "Wie slaagt, vindt het mbo-certificaat na drie weken terug in Mijn diploma's.",
        "Het certificaat wordt geregistreerd bij DUO.",
        "Je ontvangt een certificaat. DUO registreert het in je diplomaregister.",
        "Het certificaat is opgenomen in het certificatenregister van SBB.",
        "Je krijgt een landelijk erkend bewijs dat opgenomen is in het diplomaregister.",
        "Je behaalt een officieel erkend deel van een mbo-diploma.",
        "Je rondt een erkend onderdeel van een mbo-opleiding af.",
        "Je ontvangt een certificaat dat meetelt voor je mbo-diploma.",
        "Slaag je, dan ontvang je een certificaat dat hoort bij de mbo-kwalificatie Onderwijsassistent.",
        "Je sluit dit onderdeel af met een landelijk erkend certificaat.",
        "Je behaalt het certificaat van het keuzedeel.",
        "Aan dit keuzedeel is een certificaat verbonden.",
        "Je krijgt het certificaat dat de minister aan dit onderdeel verbindt.",
        "Wie slaagt ontvangt een certificaat dat OCW aan het keuzedeel heeft gekoppeld.",
        "Wij geven namens de minister van Onderwijs een certificaat af.",
        "Na het examen tekenen wij een certificaat voor deel C0999 van de mbo-opleiding.",
        "Wij reiken het certificaat van de overheid uit.",
        "Papier: een certificaat volgens de Wet educatie en beroepsonderwijs",
        "Onze school geeft door het ministerie erkende certificaten uit.",
        "Je ontvangt een erkend certificaat voor dit mbo-keuzedeel.",
        "Slaag je, dan ontvang je het mbo-papier.",
        "Waardepapier: OCW-certificaat",
        "De minister van OCW heeft aan dit keuzedeel een certificaat verbonden.",
        "Windmolens - keuzedeel met certificaat, geregistreerd bij DUO",
        "Bij slagen: certificaat, bijgeschreven in Mijn diploma's",
        "Je gaat naar huis met een certificaat van overheidswege.",
        "Opbrengst: officieel certificaat mbo",
        "De cursus is een certificeerbare eenheid van het mbo en levert een certificaat op.",
        "Wat je meeneemt: een certificaat dat deel uitmaakt van een mbo-kwalificatie.",
        "Wie zakt voor de toets, krijgt geen mbo-certificaat.",
        "Bewijs: certificaat conform de WEB",
        "Je ontvangt een certificaat als bedoeld in artikel 7.2.3 van de WEB.",
        "Wij geven een certificaat af op grond van artikel 7.4.6 van de Wet educatie en beroepsonderwijs.",
        "Je sluit af met een examen: het ministerie van OCW heeft dit keuzedeel aangemerkt als mbo-certificaat.",
        "De minister heeft dit deel van de kwalificatie erkend als certificaat, en dat krijg je dus mee naar huis.",
    ],
)
def test_what_only_the_official_one_is(text: str) -> None:
    assert promises(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dit certificaat wordt niet opgenomen in het diplomaregister.",
        "Je krijgt een certificaat, maar geen certificaat als bedoeld in de WEB.",
        "Je krijgt een bewijs; de minister heeft dit keuzedeel nog niet aangewezen als certificaat.",
        "Je krijgt een certificaat van de webwinkel.",
        "Je krijgt een certificaat dat de overheid niet erkent.",
        "Je krijgt een certificaat dat de branche aan de cursus heeft gekoppeld.",
        "Er hoort geen mbo-papier bij deze avonden.",
        "De minister van OCW erkent dit certificaat niet.",
        "Je aanwezigheid registreren wij, je certificaat meld je zelf bij de branche.",
        "Het certificaat is niet door het ministerie van OCW erkend.",
        "Je ontvangt een certificaat. Wij zijn een erkend leerbedrijf van SBB.",
        "Onze school is erkend door het ministerie. Je ontvangt een certificaat.",
        "Je krijgt een certificaat dat erkend is door V&VN en het ministerie van Defensie.",
        "Je ontvangt een ervaringscertificaat dat door OCW is erkend.",
        "De training geeft vrijstelling voor een onderdeel van de mbo-opleiding. Je ontvangt een certificaat.",
        "Vraag studiefinanciering aan bij DUO. Je ontvangt een certificaat.",
    ],
)
def test_recognition_of_something_else(text: str) -> None:
    assert not promises(text)


def test_recognition_that_others_must_have_says_nothing() -> None:
    names = {s.name for s in read_signals("", "Een erkend mbo-certificaat is verplicht om te mogen starten.")}
    assert Name.SAYS_RECOGNISED not in names


def test_certificates_that_follow_are_those_that_were_named() -> None:
    assert promises("Een mbo-certificaat is van de overheid. Wij leiden op voor de volgende certificaten.")
    assert not promises("Wij leiden op voor de volgende certificaten.")
