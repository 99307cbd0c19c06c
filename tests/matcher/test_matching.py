from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from matcher.matching import Matcher
from register.certificate import Certificate, Register
from register.offer import Match, Offer
from register.reasons import PENDING_REASONS, REJECT_REASONS
from register.signals import Signal, SignalName
from register.words import Category, Decision, PageKind, Place, Status
from tests.matcher.conftest import AS_OF, ON
from tests.matcher.offers import KEUZEDEEL, RESULT_FIELD, SAYS, SAYS_IN_TITLE, offer, official, signal

Ask = Callable[[Offer], Match]


@pytest.fixture(scope="session")
def ask(matcher: Matcher) -> Ask:
    return lambda one: matcher.match([one])[0]


def over(*certificates: Certificate) -> Ask:
    matcher = Matcher(Register.of(AS_OF, certificates), ON)
    return lambda one: matcher.match([one])[0]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Cursus Helpende Plus (mbo-certificaat)", "K0905"),
        ("Helpende+", "K0905"),
        ("HELPENDE PLUS", "K0905"),
        ("Helpende plus niveau 2 2026/2027", "K0905"),
        ("Keuzedeel K0905 Helpende plus", "K0905"),
        ("Helpende plus - mbo-certificaat - Deltion", "K0905"),
        ("Module 3: Helpende plus", "K0905"),
        ("Cursus 4-8 jaar BSO", "K0793"),
        ("Elective: Helpende plus", "K0905"),
        ("Zorg innovaties en technologie", "K0138"),
        ("Zorginovaties & technologie", "K0138"),
        ("Technologie en zorginnovaties", "K0138"),
        ("Basis management", "K0008"),
        ("Training NAH", "K0067"),
        ("Mensen met niet-aangeboren hersenletsel (NAH)", "K0067"),
        ("Geriatrische revalidatiezorg (GRZ)", "K0902"),
        ("Verpleegtechnisch handelen niveau 4", "C0156"),
        ("Verpleegtechnisch handelen N3", "C0106"),
        ("Verplegende en verpleegtechnische handelingen", "K0119"),
        ("Verzorgende en verpleegtechnishe handelingen", "K0118"),
        ("Individuele zorg verlenen, mbo-3", "C0053"),
        ("Ondernemend gedrag (geschikt voor niveau 1 en 2)", "K0211"),
        ("BSO 4 tot 8 jaar", "K0793"),
        ("Duits A1/A2 in het beroepsonderwijs", "K0959"),
        ("Meet en regeltechniek", "K0977"),
        ("Koken in de horeca | ROC Voorbeeld", "C0021"),
        ("Triage", "C0141"),
    ],
)
def test_a_deviating_title_that_promises_an_mbo_certificate_is_accepted(ask: Ask, title: str, code: str) -> None:
    match = ask(offer(title, SAYS))
    assert (match.decision, match.code, match.reason) == (Decision.ACCEPT, code, "")


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Individuele zorg verlenen (niveau 2)", "title differs"),
        ("Terugkomdag Helpende plus", "title differs"),
        ("Schoonheidsspecialist", "no similar title"),
        ("Cursus", "no similar title"),
    ],
)
def test_a_near_miss_is_rejected_whatever_the_page_promises(ask: Ask, title: str, reason: str) -> None:
    match = ask(offer(title, SAYS))
    assert (match.decision, match.code, match.reason) == (Decision.REJECT, None, reason)


@pytest.mark.parametrize(
    ("official_title", "offered"),
    [
        ("Helpende plus", "Helpende plus niveau 3"),
        ("Digitale vaardigheden basis", "Digitale vaardigheden gevorderd"),
        ("Duits A1/A2", "Duits B1"),
        ("Sportspecialisatie 1", "Sportspecialisatie 2"),
    ],
)
def test_what_differs_in_level_grade_or_number_is_another_certificate(official_title: str, offered: str) -> None:
    match = over(Certificate("K0001", official_title, level=2))(offer(offered, SAYS, RESULT_FIELD))
    assert (match.decision, match.reason) == (Decision.REJECT, "title differs")


@pytest.mark.parametrize(
    "title",
    [
        "Zorg en technologie voor beginners",
        "Gastouderopvang",
        "Werken met baby's en peuters in de sport",
        "Assisteren bij zorg en welzijn in de wijk",
        "Verpleegtechnisch handelen",
        "Engels",
    ],
)
def test_more_or_half_a_title_with_a_promise_is_a_question(ask: Ask, title: str) -> None:
    assert ask(offer(title, SAYS)).decision is Decision.REVIEW
    assert ask(offer(title)).decision is Decision.REJECT


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Begeleiden bij NAH", "K0067"),
        ("Zorg voor mensen met niet-aangeboren hersenletsel (NAH)", "K0067"),
        ("Helpende plus: sterker aan het bed", "K0905"),
        ("Helpende plus - Sport", "K0905"),
        ("Zorg en technologie toepassen bij jongeren", "K0136"),
        ("Helpende plus voor medewerkers van Voorbeeldzorg", "K0905"),
        ("Helpende plus op dinsdagavond", "K0905"),
        ("Helpende plus in het weiland van Voorbeeldboer", "K0905"),
        ("Triage aan de telefoon", "C0141"),
        ("Triage voor ervaren doktersassistenten", "C0141"),
        ("Co\u00f6rdineren en organiseren", "C0094"),
        ("Voeding en hospitality", "K1137"),
    ],
)
def test_a_longer_or_shorter_title_that_is_nearly_one_certificates_counts_with_a_promise(
    ask: Ask, title: str, code: str
) -> None:
    assert (ask(offer(title, SAYS)).decision, ask(offer(title, SAYS)).code) == (Decision.ACCEPT, code)
    assert ask(offer(title)).decision is Decision.REJECT
    assert ask(offer(title, SAYS, signal(SignalName.BRANCH_CERTIFICATE))).decision is not Decision.ACCEPT


@pytest.mark.parametrize(
    ("title", "decision"),
    [
        ("Helpende plus: plusmodule in het kort", Decision.REVIEW),
        ("Helpende plus: de 20-urenscholing", Decision.REVIEW),
        ("Terugkomdag Helpende plus: voor oud-leerlingen", Decision.REJECT),
    ],
)
def test_a_title_of_a_short_course_or_meeting_is_no_certificates(ask: Ask, title: str, decision: Decision) -> None:
    assert ask(offer(title, SAYS)).decision is decision


def test_a_shorter_title_is_a_question_where_two_certificates_begin_so() -> None:
    climate = Certificate("C0125", "Pedagogisch klimaat in de kinderopvang")
    school = Certificate("C0200", "Pedagogisch klimaat in het basisonderwijs")
    asked = offer("Pedagogisch klimaat", SAYS)
    assert over(climate)(asked).decision is Decision.ACCEPT
    assert over(climate, school)(asked).decision is Decision.REVIEW


@pytest.mark.parametrize("title", ["Helpende plus", "Verzorgende en verpleegtechnische handelingen", "Pedicure"])
def test_the_title_alone_is_never_official(ask: Ask, title: str) -> None:
    for kind in PageKind:
        assert ask(offer(title, kind=kind)).decision is not Decision.ACCEPT
        assert ask(offer(title, context="", kind=kind)).decision is not Decision.ACCEPT


def test_a_title_that_says_mbo_certificate_itself_is_enough(ask: Ask) -> None:
    match = ask(Offer("MBO-certificaat Helpende plus", signals=(SAYS_IN_TITLE,)))
    assert (match.decision, match.code) == (Decision.ACCEPT, "K0905")


def test_weak_evidence_beside_an_exact_title_is_a_question(ask: Ask) -> None:
    match = ask(offer("Verzorgende en verpleegtechnische handelingen", KEUZEDEEL))
    assert (match.decision, match.code, match.reason) == (Decision.REVIEW, "K0118", "title only")


def test_a_long_exact_title_about_which_nothing_is_known_is_a_question_a_short_one_is_not(ask: Ask) -> None:
    assert ask(Offer("Verzorgende en verpleegtechnische handelingen")).reason == "title only"
    assert ask(offer("Werken met baby's", kind=PageKind.COURSE)).reason == "no evidence"


def test_a_mention_elsewhere_on_the_page_is_not_enough(ask: Ask) -> None:
    match = ask(offer("Helpende plus", signal(SignalName.SAYS_MBO_CERTIFICATE, "page"), kind=PageKind.COURSE))
    assert match.decision is Decision.REVIEW


@pytest.mark.parametrize("place", [Place.LIST_ROW, Place.TABLE_ROW])
def test_what_is_promised_of_all_rows_of_a_list_is_promised_of_each(ask: Ask, place: Place) -> None:
    def row(quote: str, kind: PageKind = PageKind.OVERVIEW) -> Decision:
        above = Signal(SignalName.SAYS_MBO_CERTIFICATE, quote, "page")
        return ask(replace(offer("Helpende plus", above, kind=kind), place=place)).decision

    assert row("Onderstaande mbo-certificaten kun je los volgen.") is Decision.ACCEPT
    assert row("Met deze modules haal je een mbo-certificaat:") is Decision.ACCEPT
    assert row("Je krijgt een mbo-certificaat, tenzij anders vermeld.") is Decision.ACCEPT
    assert row("Wij bieden ook mbo-certificaten aan.") is Decision.REVIEW
    assert row("Onderstaande mbo-certificaten kun je los volgen.", PageKind.COURSE) is Decision.REVIEW


def test_a_recognised_certificate_in_the_third_path_is_one_unless_the_title_is_a_common_word(ask: Ask) -> None:
    both = (signal(SignalName.THIRD_PATH), signal(SignalName.SAYS_RECOGNISED))
    assert ask(offer("Helpende plus", *both)).decision is Decision.ACCEPT
    assert ask(offer("Triage", *both)).decision is not Decision.ACCEPT
    assert all(ask(offer("Helpende plus", one)).decision is Decision.REVIEW for one in both)


def test_a_keuzedeel_on_a_list_without_price_or_start_is_no_question(ask: Ask) -> None:
    listed = offer("K0905 Helpende plus", KEUZEDEEL, kind=PageKind.OVERVIEW)
    assert (ask(listed).decision, ask(listed).reason) == (Decision.REJECT, "no evidence")
    enrol, price = signal(SignalName.ENROL), signal(SignalName.PRICE)
    assert ask(replace(listed, signals=(KEUZEDEEL, enrol))).decision is Decision.REJECT
    assert ask(replace(listed, signals=(KEUZEDEEL, price))).decision is Decision.ACCEPT
    assert ask(replace(listed, page_kind=PageKind.OTHER)).decision is Decision.REVIEW  # nothing is known of the page


def test_a_keuzedeel_with_its_code_in_a_programme_is_no_question(ask: Ask) -> None:
    route = signal(SignalName.DIPLOMA)
    assert ask(offer("Helpende plus (K0905)", KEUZEDEEL, route)).decision is Decision.REJECT
    assert ask(offer("Helpende plus (K0905)", KEUZEDEEL, SAYS, route)).decision is Decision.REVIEW


def test_an_example_in_a_sentence_is_no_question(ask: Ask) -> None:
    told = "Keuzedelen kunnen certificeerbaar zijn. Bijvoorbeeld Helpende plus (K0905)."
    assert ask(offer(told, KEUZEDEEL, kind=PageKind.OVERVIEW)).decision is Decision.REJECT


def test_a_one_word_title_needs_strong_evidence(ask: Ask) -> None:
    assert ask(offer("Triage", KEUZEDEEL, signal(SignalName.SAYS_RECOGNISED))).decision is Decision.REJECT
    assert ask(offer("Triage", RESULT_FIELD)).decision is Decision.ACCEPT


@pytest.mark.parametrize("kind", [PageKind.NEWS, PageKind.VACANCY, PageKind.GUIDE, PageKind.INFORMATION])
def test_pages_that_offer_nothing_are_rejected_also_with_code_and_promise(ask: Ask, kind: PageKind) -> None:
    match = ask(offer("Helpende plus K0905", SAYS, RESULT_FIELD, kind=kind))
    assert (match.decision, match.reason) == (Decision.REJECT, "not an offer")
    assert match.confidence < 0.5


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (offer("Helpende plus", SAYS, signal(SignalName.NEWS, "url")), "not an offer"),
        (offer("Helpende plus", SAYS, signal(SignalName.VACANCY)), "not an offer"),
        (offer("Helpende plus K0905", SAYS, kind=PageKind.DIPLOMA), "diploma programme"),
        (offer("Helpende plus", SAYS, signal(SignalName.MANY_UNDER_DIPLOMA)), "diploma programme"),
        (offer("Helpende plus", signal(SignalName.DIPLOMA)), "diploma programme"),
        (offer("Pedicure", signal(SignalName.BRANCH_CERTIFICATE)), "other credential"),
        (offer("Helpende plus", signal(SignalName.PRACTICE_STATEMENT)), "other credential"),
        (offer("Helpende plus", signal(SignalName.NEGATED)), "no evidence"),
    ],
)
def test_what_leads_elsewhere_is_rejected_with_the_reason(ask: Ask, one: Offer, reason: str) -> None:
    match = ask(one)
    assert (match.decision, match.code, match.reason) == (Decision.REJECT, None, reason)


@pytest.mark.parametrize(
    "name",
    [
        SignalName.NEGATED,
        SignalName.CONDITIONAL,
        SignalName.DIPLOMA,
        SignalName.BRANCH_CERTIFICATE,
        SignalName.EVC,
        SignalName.PRACTICE_STATEMENT,
    ],
)
def test_promise_and_contradiction_together_are_a_question(ask: Ask, name: SignalName) -> None:
    match = ask(offer("Helpende plus", SAYS, signal(name)))
    assert (match.decision, match.reason) == (Decision.REVIEW, "evidence disagrees")


def test_a_code_with_its_title_needs_support_on_the_page(ask: Ask) -> None:
    assert ask(offer("Keuzedeel K0905 Helpende plus", KEUZEDEEL)).decision is Decision.REVIEW
    assert ask(offer("K0905 Helpende plus", signal(SignalName.THIRD_PATH))).decision is Decision.ACCEPT
    assert ask(Offer("K0905 Helpende plus", signals=(KEUZEDEEL,))).decision is Decision.REVIEW


@pytest.mark.parametrize("title", ["Helpende plus (K0905)", "C0141 Triage"])
def test_a_code_with_its_title_counts_where_it_is_sold(ask: Ask, title: str) -> None:
    price, start, enrol = (signal(name) for name in (SignalName.PRICE, SignalName.START_DATE, SignalName.ENROL))
    assert ask(offer(title, price, kind=PageKind.COURSE)).decision is Decision.ACCEPT
    assert ask(offer(title, start, kind=PageKind.OVERVIEW)).decision is Decision.ACCEPT
    assert ask(offer(title, price)).decision is Decision.ACCEPT
    assert ask(offer(title, enrol, kind=PageKind.COURSE)).decision is Decision.REVIEW
    assert ask(offer(title, start)).decision is Decision.REVIEW  # a start on a page of which nothing is known


@pytest.mark.parametrize(
    "said",
    [
        "Voor wie al een mbo-certificaat bezit en verder wil.",
        "Onze docenten schreven ook mee aan het MBO-certificaat van vorig jaar.",
        "Handig als opstap naar mbo certificaten.",
    ],
)
def test_a_code_where_an_mbo_certificaat_is_only_mentioned_is_a_question(ask: Ask, said: str) -> None:
    price = signal(SignalName.PRICE)
    sold = offer("Helpende plus (K0905)", price, context=said, kind=PageKind.COURSE)
    assert (ask(sold).decision, ask(sold).code) == (Decision.REVIEW, "K0905")
    assert ask(replace(sold, signals=(price, SAYS))).decision is Decision.ACCEPT


def test_a_code_in_the_address_is_a_code(ask: Ask) -> None:
    url = "https://www.example.nl/cursus/helpende-plus-k0905-llo"
    assert ask(offer("Helpende plus", signal(SignalName.THIRD_PATH), url=url)).decision is Decision.ACCEPT


@pytest.mark.parametrize("printed", ["K0118 Helpende plus", "Helpende plus (keuzedeel K9999)", "C0106 Helpende plus"])
def test_a_code_that_belongs_to_another_title_is_a_question(ask: Ask, printed: str) -> None:
    match = ask(offer(printed, SAYS))
    assert (match.decision, match.code, match.reason) == (Decision.REVIEW, "K0905", "code and title disagree")


def test_a_code_beside_a_title_like_no_other_is_a_question_about_that_code(ask: Ask) -> None:
    match = ask(offer("K0905 Bloemschikken voor gevorderden"))
    assert (match.decision, match.code, match.reason) == (Decision.REVIEW, "K0905", "code and title disagree")


def test_what_is_asked_has_the_confidence_of_its_own_code(ask: Ask) -> None:
    match = ask(offer("Boekhouden voor de thuiszorg (K0905)", SAYS))
    shown = {candidate.code: candidate.confidence for candidate in match.candidates}
    assert match.code == "K0905"
    assert match.confidence == shown["K0905"]


def test_the_certificate_of_a_printed_code_is_shown_beside_the_titles(ask: Ask) -> None:
    match = ask(offer("C0106 Verpleegtechnisch handelen niveau 4", SAYS))
    assert match.reason == "code and title disagree"
    assert {"C0106", "C0156"} <= {candidate.code for candidate in match.candidates}


@pytest.mark.parametrize(
    ("title", "context"),
    [
        ("Word technologiecoach", "In het keuzedeel Zorginnovaties en technologie leer je meer."),
        (
            "Zorginnovatie op de werkvloer",
            "Je haalt het mbo-certificaat \u2018Zorginnovaties & technologie\u2019 (K0138).",
        ),
    ],
)
def test_a_title_of_ones_own_counts_where_the_text_gives_the_official_one(ask: Ask, title: str, context: str) -> None:
    match = ask(offer(title, SAYS, context=context))
    assert (match.decision, match.code) == (Decision.ACCEPT, "K0138")
    assert any("De tekst noemt de officiële titel van K0138" in argument.text for argument in match.arguments)


def test_an_official_title_in_the_text_that_is_unlike_the_title_is_a_question(ask: Ask) -> None:
    match = ask(offer("Kom bij ons leren", SAYS, context="Met het keuzedeel Zorginnovaties en technologie."))
    assert (match.decision, match.code) == (Decision.REVIEW, "K0138")


@pytest.mark.parametrize(
    ("context", "decision"),
    [
        ("In dit keuzedeel, Zorginnovaties en technologie, leer je met robots te werken.", Decision.ACCEPT),
        ("Titel op papier: Zorginnovaties en technologie", Decision.ACCEPT),
        ("Deze leergang heet officieel Zorginnovatie en technologie.", Decision.ACCEPT),
        ("De stof is gelijk aan het keuzedeel Zorginnovaties en technologie.", Decision.REVIEW),
        ("Daarna kun je het keuzedeel Zorginnovaties en technologie doen.", Decision.REJECT),
    ],
)
def test_a_title_like_no_other_counts_where_the_text_says_what_it_officially_is(
    ask: Ask, context: str, decision: Decision
) -> None:
    match = ask(offer("Morgen is er al", SAYS, context=context))
    assert match.decision is decision
    assert match.code == (None if decision is Decision.REJECT else "K0138")


@pytest.mark.parametrize(
    ("title", "context", "decision"),
    [
        ("Robotvriend", "Code: K0138 · Bewijs: mbo-certificaat", Decision.REVIEW),
        ("Robotvriend", "Je krijgt een mbo-certificaat (K0138).", Decision.REVIEW),
        ("Robotvriend K0138", "Je krijgt een mbo-certificaat.", Decision.REVIEW),
        ("Robotvriend", "Codes: K0138, K0137. Je krijgt een mbo-certificaat.", Decision.REJECT),
        ("Robotvriend", "Je krijgt een mbo-certificaat. Daarna volgt K0138.", Decision.REJECT),
        ("Helpende plus", "Je krijgt een mbo-certificaat (K0138).", Decision.REVIEW),
        ("Robotvriend niveau 3, verdieping", "Je krijgt een mbo-certificaat (K0022).", Decision.REJECT),
    ],
)
def test_a_title_of_ones_own_beside_the_one_code_that_is_promised_is_a_question(
    ask: Ask, title: str, context: str, decision: Decision
) -> None:
    assert ask(offer(title, SAYS, context=context)).decision is decision
    assert ask(offer(title, context=context)).decision is not Decision.ACCEPT


@pytest.mark.parametrize("lookalike", ["B1-K1-W2", "crebo 25498", "P83", "KZ 5", "C0054-1", "U05-2"])
def test_what_only_looks_like_a_code_changes_nothing(ask: Ask, lookalike: str) -> None:
    match = ask(offer("Helpende plus", SAYS, context=f"Je ontvangt een mbo-certificaat ({lookalike})."))
    assert (match.decision, match.code) == (Decision.ACCEPT, "K0905")


TWINS = (
    Certificate("C0024", "Ondersteuning thuis", level=2, crebo="25498", qualification="Helpende Zorg en Welzijn"),
    Certificate("C0165", "Ondersteuning thuis", level=3, crebo="25960", qualification="Begeleider thuis"),
)


def test_two_certificates_with_one_title_are_a_question() -> None:
    match = over(*TWINS)(offer("Ondersteuning thuis", SAYS))
    assert (match.decision, match.reason) == (Decision.REVIEW, "two codes fit")
    assert {candidate.code for candidate in match.candidates} == {"C0024", "C0165"}


@pytest.mark.parametrize(
    "one",
    [
        offer("Ondersteuning thuis (niveau 3)", SAYS),
        offer("Ondersteuning thuis C0165", SAYS),
        offer("Ondersteuning thuis", SAYS, context="Dit mbo-certificaat hoort bij crebo 25960."),
        offer("Ondersteuning thuis", SAYS, context="Dit mbo-certificaat hoort bij de kwalificatie Begeleider thuis."),
        offer("Ondersteuning thuis", SAYS, context="Dit mbo-certificaat is op niveau 3."),
    ],
)
def test_level_code_crebo_or_qualification_tells_them_apart(one: Offer) -> None:
    match = over(*TWINS)(one)
    assert (match.decision, match.code) == (Decision.ACCEPT, "C0165")


def test_validity_tells_them_apart() -> None:
    old, new = TWINS
    ask = over(replace(old, valid_to=date(2024, 7, 31)), new)
    assert ask(offer("Ondersteuning thuis", SAYS)).code == "C0165"
    printed = ask(offer("Ondersteuning thuis C0024", SAYS))
    assert (printed.decision, printed.code, printed.reason) == (Decision.REVIEW, "C0165", "code and title disagree")


@pytest.mark.parametrize(
    "change",
    [{"valid_to": date(2025, 1, 1)}, {"valid_from": date(2027, 1, 1)}, {"category": Category.LNV}],
)
def test_a_certificate_out_of_scope_is_not_counted_as_its_neighbour(change: dict[str, object]) -> None:
    ended = replace(Certificate("K0118", "Verzorgende en verpleegtechnische handelingen"), **change)
    ask = over(ended, Certificate("K0119", "Verplegende en verpleegtechnische handelingen"))
    for title in (
        "Verzorgende en verpleegtechnische handelingen",
        "K0118 Verzorgende en verpleegtechnische handelingen",
    ):
        assert ask(offer(title, SAYS)).reason == "not in scope"


@pytest.mark.parametrize(
    ("name", "status"),
    [
        (SignalName.EMPLOYERS_ONLY, Status.EMPLOYERS_ONLY),
        (SignalName.WAITING_LIST, Status.WAITING_LIST),
        (SignalName.DISCONTINUED, Status.DISCONTINUED),
        (SignalName.ENROL, Status.OPEN),
    ],
)
def test_for_whom_it_is_changes_the_status_not_the_match(ask: Ask, name: SignalName, status: Status) -> None:
    match = ask(offer("Helpende plus", SAYS, signal(name)))
    assert (match.decision, match.code, match.status) == (Decision.ACCEPT, "K0905", status)


@pytest.mark.parametrize(
    ("title", "reason"), [("Engels niveau 2", "not in scope"), ("Engels niveau 3", "no similar title")]
)
def test_a_register_of_ended_certificates_counts_nothing(title: str, reason: str) -> None:
    ask = over(Certificate("K0001", "Engels niveau 2", valid_to=date(2020, 1, 1)))
    match = ask(offer(title, SAYS))
    assert (match.decision, match.reason) == (Decision.REJECT, reason)


def test_an_empty_register_rejects_everything() -> None:
    match = over()(offer("Helpende plus K0905", SAYS))
    assert (match.decision, match.code, match.confidence, match.candidates) == (Decision.REJECT, None, 0.0, ())


def test_no_offers_no_matches(matcher: Matcher) -> None:
    assert matcher.match([]) == []


def test_a_provider_name_that_is_given_is_removed_anywhere(register: Register) -> None:
    named = Matcher(register, ON, names=("Vista college",))
    assert named.match(official(["Vista College Helpende plus"]))[0].code == "K0905"


def test_an_abbreviation_with_two_meanings_is_a_question(ask: Ask) -> None:
    match = ask(offer("Cursus VVH", SAYS))
    assert match.reason == "two codes fit"
    assert [candidate.code for candidate in match.candidates] == ["K0118", "K0119"]


def test_reasons_are_from_the_documented_lists_and_candidates_best_first(matcher: Matcher) -> None:
    titles = ["Helpende plus", "Pedicure", "Engels", "Zorg", "", "K0905", "VVH", "Ondersteuning thuis", "!!!"]
    for match in matcher.match([offer(t, *signals) for t in titles for signals in ((), (SAYS,), (SAYS, KEUZEDEEL))]):
        reasons = {Decision.ACCEPT: {""}, Decision.REVIEW: PENDING_REASONS, Decision.REJECT: REJECT_REASONS}
        assert match.reason in reasons[match.decision]
        assert (match.code is None) == (match.decision is Decision.REJECT)
        confidences = [candidate.confidence for candidate in match.candidates]
        assert confidences == sorted(confidences, reverse=True)
        assert sum(confidences) <= 1.001
        assert len(confidences) <= 5


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("Tien avonden in de praktijkruimte.", Decision.ACCEPT),
        ("Je ontvangt een getuigschrift van de school.", Decision.REVIEW),
        ("Resultaat: verklaring", Decision.REVIEW),
        ("Er is geen officieel papier aan verbonden.", Decision.REVIEW),
    ],
)
def test_a_code_with_a_price_counts_where_no_other_outcome_is_told(said: str, decision: Decision) -> None:
    signals = (Signal(SignalName.PRINTED_CODE, "C0141", "context"), signal(SignalName.PRICE))
    told = over(Certificate(code="C0141", title="Triage"))(offer("Triage", *signals, context=f"{said} C0141."))

    assert told.decision is decision
