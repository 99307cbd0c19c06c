"""Sentences of real course pages' kind, with everything of weight that each of them says."""

import pytest

from extractor.signals import read_signals
from register.signals import AGAINST, FOR
from register.signals import SignalName as Name

_STATUS = {
    Name.EMPLOYERS_ONLY,
    Name.WAITING_LIST,
    Name.DISCONTINUED,
    Name.ENOUGH_PARTICIPANTS,
    Name.NATIONAL_CARE_CLASS,
}


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Aan deze training is (vooralsnog) geen officieel certificaat gekoppeld.", {Name.NEGATED}),
        ("Je sluit de training af zonder certificaat.", {Name.NEGATED}),
        ("Voor deze workshop ontvang je geen certificaat.", {Name.NEGATED}),
        ("You will not receive an mbo certificate.", {Name.NEGATED}),
        ("Zonder certificaat mag je hier niet mee werken.", set()),
        ("Als je niet slaagt krijg je geen certificaat.", set()),
        ("Heb je nog geen certificaat?", set()),
        ("Haal je niet het hele diploma? Dan krijg je mbo-certificaten.", {Name.CONDITIONAL}),
        ("Met een keuzedeel kun je soms een mbo-certificaat halen.", {Name.CONDITIONAL, Name.SAYS_KEUZEDEEL}),
        ("We zijn bezig dit te laten erkennen als mbo-certificaat.", {Name.CONDITIONAL}),
        ("Deze cursus is de opvolger van het mbo-certificaat Triage.", {Name.CONDITIONAL}),
        ("Wat levert het op: een mbo-certificaat", {Name.SAYS_MBO_CERTIFICATE, Name.RESULT_FIELD}),
        ("Uitstroom: Mbo-certificaat", {Name.SAYS_MBO_CERTIFICATE, Name.RESULT_FIELD}),
        ("Twaalf medewerkers ontvingen hun mbo-certificaat.", {Name.SAYS_MBO_CERTIFICATE, Name.NEWS}),
        ("Bij een voldoende resultaat krijg je een mbo-certificaat uitgereikt.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Dit is een officiële mbo-certificaatopleiding.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Leidt op tot een certificaat voor een onderdeel van de kwalificatie Kapper.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Je krijgt geen certificaat dat onderdeel is van de kwalificatie.", {Name.NEGATED}),
        ("Een door de minister vastgesteld certificaat.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Het certificaat is niet erkend door het ministerie van OCW.", set()),
        ("Je certificaat wordt niet opgenomen in het diplomaregister.", set()),
        ("Je sluit af met een microcredential.", {Name.OWN_CERTIFICATE}),
        ("Ook mogelijk als edubadge.", {Name.OWN_CERTIFICATE}),
        ("Diploma/certificaat: NIL-certificaat", {Name.OWN_CERTIFICATE}),
        ("BOL / BBL", {Name.BOL_BBL}),
        ("3 jaar", {Name.DIPLOMA}),
        ("We bieden deze cursus momenteel niet aan.", {Name.DISCONTINUED}),
        ("Eerstvolgende start: vervallen", {Name.DISCONTINUED}),
        ("We starten zodra er 10 aanmeldingen zijn.", {Name.ENOUGH_PARTICIPANTS}),
        ("Krijg ik een diploma?", set()),
        ("Wil je een mbo-certificaat halen? Dat kan bij ons niet.", {Name.NEGATED}),
        ("Na het examen reiken we het mbo-certificaat uit.", {Name.SAYS_MBO_CERTIFICATE}),
        ("De wethouder reikte de certificaten uit.", {Name.NEWS}),
        ("Deze cursus is op dit moment niet beschikbaar.", {Name.DISCONTINUED}),
        ("De training is geannuleerd.", {Name.DISCONTINUED}),
        ("\u2718 mbo-certificaat", {Name.NEGATED}),
        ("Mbo-certificaat: pas vanaf 2031", {Name.CONDITIONAL}),
        ("Kies een diploma, een mbo-certificaat of een losse training.", set()),
        ("Het mbo-certificaat haal je op school, maar dat doen we in deze plaats niet.", {Name.NEGATED}),
        ("Met het behaalde mbo-certificaat kun je meteen aan de slag.", {Name.SAYS_MBO_CERTIFICATE}),
        (
            "Gisteren namen zes verzorgenden uit Ede hun mbo-certificaat in ontvangst.",
            {Name.SAYS_MBO_CERTIFICATE, Name.NEWS},
        ),
        ("Blog van de docent", {Name.NEWS}),
        ("Dit keuzedeel is niet apart te volgen.", {Name.SAYS_KEUZEDEEL, Name.DIPLOMA}),
        ("Dit keuzedeel is ook apart te volgen.", {Name.SAYS_KEUZEDEEL}),
        ("Het certificaat is aan studenten van de opleiding voorbehouden.", {Name.DIPLOMA}),
        ("De lessen zijn gebaseerd op het keuzedeel.", {Name.SAYS_KEUZEDEEL, Name.AT_MBO_LEVEL}),
        ("Is dit een volledige opleiding? Nee, een deel ervan.", set()),
        ("Je krijgt het mbo-certificaat dat hoort bij Werken in de Keuken.", {Name.SAYS_MBO_CERTIFICATE}),
        ("De cursus kan worden geannuleerd bij te weinig belangstelling.", set()),
        ("Deelname is alleen mogelijk als je in dienst bent bij een zorginstelling.", {Name.EMPLOYERS_ONLY}),
        ("The course is only available to employees of our partners.", {Name.EMPLOYERS_ONLY}),
        ("Het mbo-certificaat Snoeien wordt aangeboden door het Lindehof College.", {Name.OFFERED_ELSEWHERE}),
        ("Bij ROC Overveen kun je dit mbo-certificaat halen.", {Name.OFFERED_ELSEWHERE}),
        ("Deze cursus wordt verzorgd door een andere school.", {Name.OFFERED_ELSEWHERE}),
        ("Met ROC Overveen in samenwerking bieden we dit mbo-certificaat aan.", {Name.SAYS_MBO_CERTIFICATE}),
        ("De lessen worden gegeven door ervaren docenten.", set()),
        ("Hierna kun je het mbo-certificaat Snoeien halen.", set()),
        ("Daarna ontvang je een mbo-certificaat.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Voor wie het mbo-certificaat Snoeien al heeft.", set()),
        ("Instapeis: mbo-certificaat Snoeien.", set()),
        ("Voor wie een mbo-certificaat wil halen.", {Name.SAYS_MBO_CERTIFICATE}),
        ("Wij bieden ook mbo-certificaten aan.", set()),
        ("Zoek je een mbo-certificaat? Kijk dan verder.", set()),
        ("Certificaat: geen", {Name.NEGATED}),
        ("Krijg ik een certificaat? Nee.", {Name.NEGATED}),
        ("Mbo-certificaat: \u2717", {Name.NEGATED}),
        ("Mbo-certificaat: \u2713", {Name.SAYS_MBO_CERTIFICATE, Name.RESULT_FIELD}),
        ("Dit keuzedeel kies je binnen je mbo-opleiding.", {Name.DIPLOMA, Name.SAYS_KEUZEDEEL}),
        ("Dit keuzedeel volg je los van je opleiding.", {Name.SAYS_KEUZEDEEL}),
        ("Aanmelden kan alleen via je werkgever.", {Name.EMPLOYERS_ONLY}),
    ],
)
def test_a_sentence_says_no_more_and_no_less(sentence: str, says: set[Name]) -> None:
    names = {signal.name for signal in read_signals("", sentence)}
    assert names & (FOR | AGAINST | _STATUS) == says
