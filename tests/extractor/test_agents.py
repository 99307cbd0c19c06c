"""Who gives a course, its exam or its certificate, as a sentence says it."""

import pytest

from extractor.signals import read_signals
from extractor.signals.agents import given_elsewhere
from extractor.signals.institutions import Own, masked
from register.signals import SignalName

OTHERS = ["ROC Noordrand", "het Vechtdal College", "Zorgacademie Oost", "Stichting De Leerkamer", "een andere school"]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Deze cursus wordt verzorgd door {}.",
        "Het examen wordt door {} afgenomen.",
        "Na afloop ontvang je een certificaat van {}.",
        "Het mbo-certificaat wordt uitgereikt door {}.",
        "De uitvoering is in handen van {}.",
        "Je doet examen bij {}.",
        "Deze cursus is ondergebracht bij {}.",
        "De opleiding wordt in samenwerking met ons gegeven door {}.",
    ],
)
def test_another_institution_as_agent_place_or_owner_gives_it(sentence: str, other: str) -> None:
    assert given_elsewhere(sentence.format(other))


@pytest.mark.parametrize(
    "sentence",
    [
        "Aanbieder: Noordsteven",
        "Vakcollege Noord schrijft je in, neemt de toets af en reikt het mbo-certificaat uit.",
        "Wij maken het lesmateriaal; ROC Noordrand examineert en certificeert.",
        "De lessen worden verzorgd in ons gebouw door Kappersacademie Noord.",
        "Voor het examen ga je terug naar je eigen school.",
        "Het certificaat regel je bij de school waar je staat ingeschreven.",
        "Papier: Mbo-certificaat van ROC Noordrand",
        "Je doet bij exameninstituut Noordtoets het examen, en zij geven het mbo-certificaat.",
        "Dat examen leg je af bij een school die daar een licentie voor heeft.",
        "Vakcollege Noord verleent het mbo-certificaat, wij zijn alleen gastheer.",
        "Bij andere roc's kun je een mbo-certificaat halen.",
        "Deze cursus is overgenomen door de Bakkersschool in Zwolle.",
        "Uitvoerder: ROC Noordrand",
        "Noordsteven verzorgt deze cursus.",
        "Deze cursus bieden wij niet zelf aan.",
        "Dit mbo-certificaat kun je elders behalen.",
        "Het mbo-certificaat haal je niet hier maar bij Noordsteven.",
    ],
)
def test_a_field_or_a_plain_word_says_so_too(sentence: str) -> None:
    assert given_elsewhere(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Deze cursus wordt verzorgd door onze eigen docenten.",
        "In samenwerking met ROC Noordrand bieden wij deze cursus aan.",
        "Samen met onze partner het Vechtdal College leiden wij je op.",
        "ROC Noordrand en wij geven deze cursus samen.",
        "Voor dit certificaat hoef je niet naar een andere school.",
        "De lunch wordt verzorgd door Bakkerij Academie Oost.",
        "Gastlessen worden gegeven door het Vechtdal College.",
        "De lessen worden gegeven door Anja de Wit.",
        "Het certificaat is erkend door het ministerie van OCW.",
        "Je ontvangt het certificaat van DUO.",
        "Aanmelden kan via Studielink.",
        "Je hebt deze module eerder elders gevolgd.",
        "Uitvoering: Online",
        "Triage geeft je inzicht in de zorgvraag.",
    ],
)
def test_working_together_small_parts_people_and_ministries_give_nothing_away(sentence: str) -> None:
    assert not given_elsewhere(sentence)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Toelating: Noordsteven College verzorgt deze scholing.", True),
        ("Vooropleiding: dit is een opleiding van ROC Noordrand", True),
        ("Toelatingseisen: wij zijn tussenpersoon, de uitvoering ligt bij ROC Noordrand.", True),
        ("Instroom: aanmelden gaat rechtstreeks via ROC Noordrand.", True),
        ("Toelating: een diploma dat je bij ROC Noordrand hebt gehaald.", False),
        ("Vooropleiding: de basistraining van ROC Noordrand, verzorgd door het Vechtdal College", False),
        ("Start op 4 maart 2027 ROC Noordrand geeft het mbo-certificaat af.", True),
        ("Prijs € 1495,- ROC Noordrand geeft het mbo-certificaat af.", True),
        ("Prijs € 1495,- ROC Noordrand, lokaal 12", False),
    ],
)
def test_who_gives_this_course_is_said_under_any_label_and_behind_facts(text: str, elsewhere: bool) -> None:
    told = {signal.name for signal in read_signals("Helpende plus", text)}
    assert (SignalName.OFFERED_ELSEWHERE in told) is elsewhere


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.roc-de-kompas.nl", "ROC De Kompas"),
        ("www.rocmn.nl", "ROC Midden Nederland"),
        ("vechtdalcollege.nl", "het Vechtdal College"),
    ],
)
def test_a_provider_knows_its_own_name(host: str, name: str) -> None:
    assert Own(host).is_called(name)
    assert not Own(host).is_called("ROC Noordrand")
    assert Own("www.example.nl", (name,)).is_called(name)


def test_what_the_provider_promises_under_its_own_name_is_its_promise() -> None:
    said = "Na het examen krijg je een mbo-certificaat van ROC Noordrand."
    own = {signal.name for signal in read_signals("", said, "https://www.rocnoordrand.nl/triage")}
    other = {signal.name for signal in read_signals("", said, "https://www.vechtdal.nl/triage")}
    assert SignalName.SAYS_MBO_CERTIFICATE in own - other
    assert SignalName.OFFERED_ELSEWHERE in other - own


def test_a_certificate_of_a_school_that_is_called_mbo_is_not_an_mbo_certificaat_by_its_name() -> None:
    said = "Je ontvangt een certificaat van MBO Zuidrand."
    for url in ("https://www.mbozuidrand.nl/triage", "https://www.vechtdal.nl/triage"):
        assert SignalName.SAYS_MBO_CERTIFICATE not in {signal.name for signal in read_signals("", said, url)}


def test_institutions_stand_as_signs_and_other_capitals_as_words() -> None:
    assert masked("Het examen bij ROC van Oostmark is op maandag.") == "het examen bij \u00a71 is op maandag."
    assert masked("Mbo-certificaat Triage van een andere school.").endswith("van \u00a72.")
    assert masked("Het ministerie van OCW erkent het.") == "het ministerie van ocw erkent het."


def test_where_one_registers_afterwards_gives_nothing() -> None:
    assert not given_elsewhere("Met het certificaat kun je je inschrijven bij de brancheorganisatie.")
    assert given_elsewhere("Het certificaat krijg je van de brancheorganisatie.")


@pytest.mark.parametrize("label", ["Waar", "School", "Te volgen bij", "Wie geeft het"])
def test_in_a_list_of_several_schools_a_field_tells_whose_a_course_is(label: str) -> None:
    assert given_elsewhere(f"{label}: ROC Noordrand")
    assert not given_elsewhere(f"{label}: Oude Werf, lokaal 3")
    kept = read_signals("Keramiek", f"{label}: ROC Noordrand", "https://www.rocnoordrand.nl/")
    assert SignalName.OFFERED_ELSEWHERE not in {signal.name for signal in kept}


ISSUED = "Na het examen ontvang je het mbo-certificaat, uitgereikt door ROC Zuidrand."


@pytest.mark.parametrize(
    ("text", "url", "promised", "elsewhere"),
    [
        (ISSUED, "", True, True),  # whose page it is, nobody knows
        (ISSUED, "https://www.leerhuis.example/triage", False, True),
        (ISSUED, "https://www.roczuidrand.example/triage", True, False),
        ("Het mbo-certificaat krijg je van ROC Zuidrand, niet van ons.", "", False, True),
    ],
)
def test_who_issues_it_may_be_the_provider_where_no_one_knows_that(
    text: str, url: str, promised: bool, elsewhere: bool
) -> None:
    names = {s.name for s in read_signals("", text, url)}

    assert (SignalName.SAYS_MBO_CERTIFICATE in names, SignalName.OFFERED_ELSEWHERE in names) == (promised, elsewhere)
