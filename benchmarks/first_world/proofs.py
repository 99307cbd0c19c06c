"""What makes a course an official certificate on its page: one sort of evidence each, and the status beside it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.first_world.facts import Speaker

Slots = dict[str, str]


@dataclass
class Proof:
    """What a kind of evidence adds to a course. `code_in_title`, `code_in_url`: where the code is printed."""

    facts: list[tuple[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tag: str = ""
    in_title: str = ""
    code_in_title: bool = False
    code_in_url: bool = False

    @property
    def has_code(self) -> bool:
        return self.code_in_title or self.code_in_url or any("code" in label.lower() for label, _ in self.facts)


def _result_field(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(facts=[(speaker.say("proof.result_labels", slots), speaker.say("proof.result_values", slots))])


def _says(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(texts=[speaker.say("proof.says", slots)])


def _says_more(speaker: Speaker, slots: Slots) -> Proof:
    texts = [speaker.say("proof.says", slots), speaker.say("proof.unit", slots)]
    return Proof(texts=[*texts, speaker.say("proof.third_path", slots)] if speaker.maybe(0.5) else texts)


def _in_title(speaker: Speaker, _slots: Slots) -> Proof:
    return Proof(in_title=speaker.rng.choice(("MBO-certificaat {t}", "{t} (mbo-certificaat)", "Mbo-certificaat: {t}")))


def _tag(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(tag=speaker.say("proof.tags", slots))


def _part(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(texts=[speaker.say("proof.part", slots)])


def _recognised(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(texts=[speaker.say(f"proof.{name}", slots) for name in ("unit", "recognised", "third_path")])


def _processes(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(texts=[speaker.say("proof.processes", slots), speaker.say("proof.recognised", slots)])


def _code(speaker: Speaker, slots: Slots) -> Proof:
    """Only the code: in the title, in a field or in the address."""
    proof = Proof(texts=[speaker.say("proof.unit", slots)] if speaker.maybe(0.4) else [])
    place = speaker.rng.choice(("title", "title", "field", "url"))
    if place == "field":
        proof.facts.append((speaker.say("course.code_labels", slots), _as_field(speaker, slots)))
    proof.code_in_title, proof.code_in_url = place == "title", place == "url"
    return proof


def _code_and_word(speaker: Speaker, slots: Slots) -> Proof:
    proof, word = _code(speaker, slots), speaker.rng.choice((_says, _result_field, _part))(speaker, slots)
    proof.facts += word.facts
    proof.texts += word.texts
    return proof


def _as_field(speaker: Speaker, slots: Slots) -> str:
    code = slots["code"]
    return speaker.rng.choice((code, code, code.lower(), f"{slots['crebo']}{code}", f"{slots['crebo']} / {code}"))


def _third_path(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(facts=[(speaker.say("course.path_labels", slots), "derde leerweg")])


def _keuzedeel(speaker: Speaker, slots: Slots) -> Proof:
    return Proof(texts=[speaker.say("proof.unit", slots)])


Maker = Callable[[Speaker, Slots], Proof]
OFFICIAL: dict[str, tuple[Maker, int]] = {
    "result_field": (_result_field, 18),
    "says": (_says, 18),
    "says_more": (_says_more, 10),
    "in_title": (_in_title, 10),
    "tag": (_tag, 6),
    "part": (_part, 9),
    "recognised": (_recognised, 6),
    "processes": (_processes, 3),
    "code": (_code, 8),
    "code_and_word": (_code_and_word, 14),
}
UNCLEAR: dict[str, tuple[Maker, int]] = {"third_path_only": (_third_path, 1), "keuzedeel_only": (_keuzedeel, 1)}


def draw_proof(speaker: Speaker, slots: Slots, kinds: dict[str, tuple[Maker, int]]) -> tuple[str, Proof]:
    name = speaker.rng.choices(list(kinds), [weight for _, weight in kinds.values()])[0]
    return name, kinds[name][0](speaker, slots)


STATUSES = {
    "open": 76, "employers_only": 9, "waiting_list": 6, "discontinued": 5, "open_care_class": 2, "open_enough": 2,
}  # fmt: skip


def draw_status(speaker: Speaker, slots: Slots) -> tuple[str, list[str]]:
    """The status and the sentence that says so; most open courses say nothing."""
    drawn = speaker.rng.choices(list(STATUSES), list(STATUSES.values()))[0]
    name = drawn.removeprefix("open_")
    texts = [] if drawn == "open" else [speaker.say(f"status.{name}", slots)]
    return ("open" if drawn.startswith("open") else drawn), texts
