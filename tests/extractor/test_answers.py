"""Questions about the certificate, and marks that say yes or no: they promise only where the answer is yes."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


def denied(text: str) -> bool:
    return any(s.name is Name.NEGATED for s in read_signals("", text))


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "Droom rustig door.",
            "Nee hoor.",
            "Helaas.",
            "Vergeet het maar.",
            "Was het maar zo.",
            "Echt niet.",
            "\u2717",
        ),
        *("Daarvoor ga je naar een andere school.", "Ja, maar dan wel elders."),
        *("Dan is deze cursus niet de juiste.", "Dan zit je hier verkeerd."),
    ],
)
def test_an_answer_that_says_no_denies(answer: str) -> None:
    text = f"Acht avonden. En een mbo-certificaat? {answer}"
    assert denied(text)
    assert not promised(text)


@pytest.mark.parametrize("answer", ["Wie weet.", "Goede vraag!", "Kijk eens rond op onze site.", ""])
def test_an_answer_that_says_nothing_leaves_it_open(answer: str) -> None:
    text = f"Acht avonden. Een mbo-certificaat? {answer}"
    assert not denied(text)
    assert not promised(text)


@pytest.mark.parametrize(
    "answer",
    [
        "Ja!",
        "Zeker weten.",
        "Dat krijg je als je slaagt.",
        "Absoluut.",
        "Dan zit je hier goed.",
        "Meld je aan.",
        "\u2713",
    ],
)
def test_an_answer_that_says_yes_promises(answer: str) -> None:
    assert promised(f"Acht avonden. Een mbo-certificaat? {answer}")


def test_a_question_that_invites_to_this_course_promises() -> None:
    assert promised("Wil je een mbo-certificaat halen? Volg dan deze cursus.")
    assert not promised("Wil je een mbo-certificaat halen? Volg dan de lange variant.")


def test_the_answer_may_stand_in_the_next_line() -> None:
    assert denied("Krijg ik een mbo-certificaat? | Nee, een oorkonde.")
    assert promised("Krijg ik een mbo-certificaat? | Ja, na het examen.")


def test_a_question_that_takes_it_for_granted_promises() -> None:
    assert promised("Wanneer krijg ik mijn mbo-certificaat? Zes weken na het examen.")


@pytest.mark.parametrize("mark", ["\u2717", "\u2718", "\u274c", "\u2716", "\u274c\ufe0f", "\u00d7", "\U0001f6ab"])
@pytest.mark.parametrize(
    "text", ["Mbo-certificaat te behalen {}", "Mbo-certificaat bij een voldoende {} \u00b7 Duur: 1 dag"]
)
def test_a_mark_at_the_end_denies_what_stands_before_it(mark: str, text: str) -> None:
    assert denied(text.format(mark))
    assert not promised(text.format(mark))


@pytest.mark.parametrize("mark", ["\u2713", "\u2714", "\u2705", "\u2714\ufe0f"])
def test_a_tick_at_the_end_promises(mark: str) -> None:
    assert promised(f"Mbo-certificaat te behalen {mark}")
    assert promised(f"Mbo-certificaat te behalen {mark} \u00b7 Branchediploma \u2717")


def test_a_number_of_them_is_no_mark() -> None:
    assert promised("Mbo-certificaat en 2 \u00d7 een lesboek")
