"""What a sentence says about an offer, and what it only seems to say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.signals import read_signals
from register.signals import Signal, SignalName

SAYS, FIELD = SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD
NEGATED, CONDITIONAL = SignalName.NEGATED, SignalName.CONDITIONAL
CLAIMS = {SAYS, FIELD, NEGATED, CONDITIONAL}


def _names(context: str, title: str = "", url: str = "") -> set[SignalName]:
    return {signal.name for signal in read_signals(title, context, url)}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Je krijgt een mbo-certificaat.", {SAYS}),
        ("MBO certificaat", {SAYS}),
        ("Je ontvangt een mbocertificaat", {SAYS}),
        ("Afgesloten met mbo-certificaten op niveau 3.", {SAYS}),
        ("Je behaalt een erkend mbo-keuzedeelcertificaat.", {SAYS}),
        ("Je ontvangt een mbo-deelcertificaat.", {SAYS}),
        ("Je krijgt een mbo\u2011certi\u00adficaat", {SAYS}),
        ("Je krijgt een certificaat van het ministerie van OCW.", {SAYS}),
        ("Een landelijk erkend certificaat, geregistreerd bij DUO in het diplomaregister.", {SAYS}),
        ("Resultaat: MBO-certificaat", {SAYS, FIELD}),
        ("Resultaat MBO-certificaat Duur 10 weken", {SAYS, FIELD}),
        ("Duur: 10 weken · Diploma/certificaat: officieel mbo-certificaat", {SAYS, FIELD}),
        ("Type opleiding: mbo-certificaat", {SAYS, FIELD}),
        ("Mbo-certificaat: ja", {SAYS, FIELD}),
        ("Een mbo-certificaat is nog niet haalbaar.", {NEGATED}),
        ("Je krijgt geen mbo-certificaat.", {NEGATED}),
        ("Geen (officieel) mbo-certificaat", {NEGATED}),
        ("Dit keuzedeel leidt niet tot een mbo-certificaat.", {NEGATED}),
        ("Er wordt geen landelijk erkend mbo-certificaat afgegeven.", {NEGATED}),
        ("Krijg ik een mbo-certificaat? Nee, helaas.", {NEGATED}),
        ("Mbo-certificaat: nee", {NEGATED}),
        ("Deze training geeft geen recht op een mbo-certificaat.", {NEGATED}),
        ("Het is niet mogelijk om hiermee een mbo-certificaat te behalen.", {NEGATED}),
        ("Deze cursus is (nog) niet erkend als mbo-certificaat.", {NEGATED}),
        ("This course does not lead to an official mbo certificate.", {NEGATED}),
        ("Dit is vergelijkbaar met een mbo-certificaat.", {NEGATED}),
        ("Je krijgt geen diploma, maar wel een mbo-certificaat.", {SAYS}),
        ("Niet alleen een mbo-certificaat, maar ook ervaring.", {SAYS}),
        ("Kosten: geen. Je krijgt een mbo-certificaat.", {SAYS}),
        ("Je hebt geen vooropleiding nodig en je krijgt een mbo-certificaat.", {SAYS}),
        ("Als je eerder stopt heb je recht op het mbo-certificaat.", {CONDITIONAL}),
        ("Bij voortijdig verlaten van de opleiding ontvang je het mbo-certificaat.", {CONDITIONAL}),
        ("Stop je eerder? Dan heb je recht op het mbo-certificaat.", {CONDITIONAL}),
        ("Sommige keuzedelen kunnen leiden tot een mbo-certificaat.", {CONDITIONAL}),
        ("Deze training is onderdeel van een mbo-certificaat.", {CONDITIONAL}),
        ("Deze cursus bereidt je voor op het mbo-certificaat.", {CONDITIONAL}),
        ("Je volgt een aantal lessen en krijgt een mbo-certificaat.", {SAYS}),
        ("Je bent in het bezit van een mbo-certificaat.", set()),
        ("Je hebt geen mbo-certificaat nodig.", set()),
        ("Wat is een mbo-certificaat?", set()),
        ("Je ontvangt een certificaat.", set()),
    ],
)
def test_claim_of_a_certificate(text: str, claims: set[SignalName]) -> None:
    assert _names(text) & CLAIMS == claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Je behaalt een mbo-diploma op niveau 3.", SignalName.DIPLOMA),
        ("Een volledige opleiding van drie jaar.", SignalName.DIPLOMA),
        ("Een 3-jarige opleiding tot kok.", SignalName.DIPLOMA),
        ("Te volgen als BBL.", SignalName.BOL_BBL),
        ("Leerweg: BOL", SignalName.BOL_BBL),
        ("Je ontvangt een branche-erkend diploma.", SignalName.BRANCH_CERTIFICATE),
        ("Afsluiting met het SVH-examen.", SignalName.BRANCH_CERTIFICATE),
        ("Na afloop ontvang je een bewijs van deelname.", SignalName.PROOF_OF_PARTICIPATION),
        ("Je krijgt een certificaat van deelname.", SignalName.PROOF_OF_PARTICIPATION),
        ("Je krijgt een praktijkverklaring.", SignalName.PRACTICE_STATEMENT),
        ("De overige keuzedelen leiden tot een mbo-verklaring.", SignalName.MBO_STATEMENT),
        ("Vrijstellingen via een EVC-traject.", SignalName.EVC),
        ("Je ontvangt ons eigen certificaat.", SignalName.OWN_CERTIFICATE),
        ("Je ontvangt een certificaat van het Rivierland College.", SignalName.OWN_CERTIFICATE),
        ("Een training op mbo-niveau.", SignalName.AT_MBO_LEVEL),
        ("Geplaatst op 3 mei 2026.", SignalName.NEWS),
        ("Solliciteer voor 1 mei.", SignalName.VACANCY),
        ("Dit keuzedeel volg je los.", SignalName.SAYS_KEUZEDEEL),
        ("In de derde leerweg.", SignalName.THIRD_PATH),
        ("Je bent dan certificaathouder.", SignalName.CERTIFICATE_HOLDER),
        ("Je werkt aan werkproces B1-K1-W2.", SignalName.WORK_PROCESSES),
        ("Het certificaat is landelijk erkend.", SignalName.SAYS_RECOGNISED),
        ("Alleen voor werkgevers en bedrijven.", SignalName.EMPLOYERS_ONLY),
        ("Deze opleiding wordt alleen incompany aangeboden.", SignalName.EMPLOYERS_ONLY),
        ("Je wordt in overleg met je werkgever aangemeld.", SignalName.EMPLOYERS_ONLY),
        ("Inschrijven kan uitsluitend via je werkgever.", SignalName.EMPLOYERS_ONLY),
        ("Particulieren kunnen zich niet inschrijven.", SignalName.EMPLOYERS_ONLY),
        ("Er is een wachtlijst.", SignalName.WAITING_LIST),
        ("De groep van september is helaas vol.", SignalName.WAITING_LIST),
        ("Deze cursus wordt niet meer aangeboden.", SignalName.DISCONTINUED),
        ("We bieden deze opleiding niet langer aan.", SignalName.DISCONTINUED),
        ("De laatste groep is gestart.", SignalName.DISCONTINUED),
        ("Er is geen nieuwe instroom.", SignalName.DISCONTINUED),
        ("Deze training is per 1 augustus vervallen.", SignalName.DISCONTINUED),
        ("Deze cursus start niet meer.", SignalName.DISCONTINUED),
        ("Deze opleiding is beëindigd.", SignalName.DISCONTINUED),
        ("Start bij voldoende deelnemers.", SignalName.ENOUGH_PARTICIPANTS),
        ("Onderdeel van de Nationale Zorgklas.", SignalName.NATIONAL_CARE_CLASS),
        ("Kosten: € 795,-", SignalName.PRICE),
        ("We starten op 12 september 2026.", SignalName.START_DATE),
        ("Meld je nu aan!", SignalName.ENROL),
        ("Omvang: 240 SBU", SignalName.HOURS),
    ],
)
def test_words_that_say_it(text: str, name: SignalName) -> None:
    assert name in _names(f"Wat vooraf gaat. {text} Wat volgt.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toelating: mbo-diploma niveau 3.", SignalName.DIPLOMA),
        ("Met meerdere certificaten werk je toe naar een mbo-diploma.", SignalName.DIPLOMA),
        ("Je krijgt geen mbo-diploma.", SignalName.DIPLOMA),
        ("Geregistreerd in het diplomaregister.", SignalName.DIPLOMA),
        ("Deze cursus is ook incompany mogelijk.", SignalName.EMPLOYERS_ONLY),
        ("Niet alleen voor werkgevers, ook voor particulieren.", SignalName.EMPLOYERS_ONLY),
        ("Er is geen wachtlijst.", SignalName.WAITING_LIST),
        ("Is de groep vol? Dan kom je op de wachtlijst.", SignalName.WAITING_LIST),
        ("Een cursus vol praktijk.", SignalName.WAITING_LIST),
        ("Stoppen met roken: als je bent gestopt.", SignalName.DISCONTINUED),
        ("Wij zijn een erkend leerbedrijf.", SignalName.SAYS_RECOGNISED),
        ("Een branche-erkend certificaat.", SignalName.SAYS_RECOGNISED),
        ("Mbo werk- en denkniveau is gewenst.", SignalName.AT_MBO_LEVEL),
        ("Je leert solliciteren.", SignalName.VACANCY),
        ("Je krijgt een mbo-certificaat van het Rivierland College.", SignalName.OWN_CERTIFICATE),
        ("De inschrijving is gesloten.", SignalName.ENROL),
        ("Bestel het boek via bol.com.", SignalName.BOL_BBL),
        ("Meld je aan voor de nieuwsbrief.", SignalName.ENROL),
    ],
)
def test_words_that_only_seem_to_say_it(text: str, name: SignalName) -> None:
    assert name not in _names(f"Wat vooraf gaat. {text} Wat volgt.")


def test_codes_are_read_in_title_context_and_address_as_they_are_printed() -> None:
    found = read_signals("Triage (c0141)", "Crebo 25604K0059. Code K0042/43.", "https://school.nl/triage-c0125-llo")
    codes = {(signal.quote, signal.where) for signal in found if signal.name is SignalName.PRINTED_CODE}
    assert codes == {("c0141", "title"), ("K0059", "context"), ("K0042/43", "context"), ("c0125", "url")}


def test_an_address_tells_news_and_vacancies_but_an_upload_folder_does_not() -> None:
    assert SignalName.NEWS in _names("", url="https://school.nl/nieuws/open-dag")
    assert SignalName.VACANCY in _names("", url="https://school.nl/vacatures/docent")
    assert SignalName.NEWS not in _names("", url="https://school.nl/wp-content/uploads/2026/05/03/brochure.pdf")


def test_five_codes_beside_diploma_wording_are_a_list_of_electives() -> None:
    codes = " ".join(f"K{number:04}" for number in range(100, 105))
    assert SignalName.MANY_UNDER_DIPLOMA in _names(f"Je behaalt een mbo-diploma. Keuzedelen: {codes}")
    assert SignalName.MANY_UNDER_DIPLOMA not in _names(f"Losse mbo-certificaten: {codes}")


def test_a_quote_is_the_sentence_with_the_place_where_it_stood() -> None:
    found = read_signals("Triage", "Eerst dit. Je krijgt een mbo-certificaat. Dan dat.")
    assert Signal(SAYS, "Je krijgt een mbo-certificaat.", "context") in found


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read_and_read_again_with_the_same_answer(text: str) -> None:
    found = read_signals(text, text, "https://school.nl/")
    assert found == read_signals(text, text, "https://school.nl/")
    assert all(0 < len(signal.quote) <= 200 for signal in found)
