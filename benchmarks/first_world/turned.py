"""Pages that deny a certificate with one phrase, and their nearest true offers: the phrase turned (`turned.toml`)."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from benchmarks.first_world.courses import Courses
from benchmarks.first_world.proofs import OFFICIAL, Proof, draw_proof
from benchmarks.first_world.sheet import Course, Truth
from benchmarks.first_world.words import fill
from register.certificate import Certificate

SEEN, HELD_OUT = "turned.toml", "turned_held_out.toml"
_PROMISES = {name: OFFICIAL[name] for name in ("says", "result_field", "tag", "part")}
_CODE_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Pair:
    """`none` and `offer`: what the two pages say; `label` makes it a fact; `promise`: the turned phrase makes none."""

    kind: str
    none: str
    offer: str
    label: str = ""
    promise: bool = False


@dataclass(frozen=True)
class Phrases:
    pairs: tuple[Pair, ...]
    lists: dict[str, list[str]]


@cache
def phrases(file: str) -> Phrases:
    read = tomllib.loads(files("benchmarks.first_world").joinpath(file).read_text(encoding="utf-8"))
    lists = read.pop("lists")
    return Phrases(tuple(Pair(kind, **one) for kind, listed in read.items() for one in listed), lists)


class Turned(Courses):
    def drawn(self, certificate: Certificate, *, offer: bool) -> Course:
        return self.turned(certificate, self.rng.choice(phrases(SEEN).pairs), phrases(SEEN), offer=offer)

    def turned(self, certificate: Certificate, pair: Pair, known: Phrases, *, offer: bool) -> Course:
        slots = self.speaker.slots("", certificate)
        proof = self._proof(pair, slots | self._names(known), offer=offer)
        course = self._shown(certificate, proof, slots, promising=False)
        of = certificate.code
        if not offer:
            return replace(course, truth=Truth(course.title, "none", pair.kind, of=of))
        codes = self._possible(certificate, proof, course)
        return replace(course, truth=Truth(course.title, "offer", f"near_{pair.kind}", of, codes, "open", of))

    def _proof(self, pair: Pair, slots: dict[str, str], *, offer: bool) -> Proof:
        said = fill(pair.offer if offer else pair.none, slots)
        said = said if pair.label else said[0].upper() + said[1:]
        promises = "certifica" not in said.lower() or (offer and pair.promise)
        proof = draw_proof(self.speaker, slots, _PROMISES)[1] if promises else Proof()
        proof.code_in_title = self.speaker.maybe(_CODE_SHARE)
        if pair.label:
            proof.facts.append((pair.label, said))
        else:
            proof.texts.insert(self.rng.randint(0, len(proof.texts)), said)
        return proof

    def _names(self, known: Phrases) -> dict[str, str]:
        other, other2 = self.rng.sample(known.lists["other"], 2)
        drawn = {name: self.rng.choice(listed) for name, listed in known.lists.items() if name != "other"}
        capital = {"Course": drawn["course"].capitalize(), "a_cert_": drawn["a_cert"].capitalize()}
        return {"own": self.provider.name, "other": other, "other2": other2} | drawn | capital
