"""How long 20,000 offers take against the invented register, beside brute WRatio over all pairs."""

import random
import time
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from benchmarks.matching.in_processes import seconds_side_by_side
from benchmarks.matching.taking import given
from benchmarks.second_world.bank import Speaker
from benchmarks.second_world.courses import Courses
from benchmarks.second_world.layouts.parts import e
from benchmarks.second_world.noise import Habits, Noise
from benchmarks.second_world.registers import ON, Shelf
from benchmarks.second_world.sheet import MadePage, Sheet
from matcher.matching import Matcher
from register.offer import Offer

_OF_ONE_SCHOOL = 20


def speed(shelf: Shelf, number: int, brute: int) -> dict[str, Any]:
    """`seconds`: as `aanbod match` does it, by all processors, preparation and start of processes included.

    `brute`: offers for which WRatio is really computed, by all processors too; its time grows with their number, the
    rest is reckoned.
    """
    offers = _offers(shelf, number)
    side_by_side = seconds_side_by_side(shelf.register, ON, offers)
    start, cpu = time.perf_counter(), time.process_time()
    matcher = Matcher(shelf.register, ON)
    made = time.perf_counter() - start
    matcher.match(offers)
    took, used = time.perf_counter() - start, time.process_time() - cpu
    slow, slow_cpu = _brute(shelf, offers[:brute])
    factor = len(offers) / len(offers[:brute])
    return {
        "offers": len(offers),
        "different_titles": len({one.title for one in offers}),
        "certificates": len(shelf.register.certificates),
        "seconds": round(side_by_side, 2),
        "seconds_in_one_process": round(took, 2),
        "processor_seconds": round(used, 2),
        "of_which_preparing": round(made, 2),
        "wratio_seconds": round(slow * factor, 1),
        "wratio_processor_seconds": round(slow_cpu * factor, 1),
        "wratio_measured_on": len(offers[:brute]),
        "times_faster": round(slow * factor / side_by_side, 1),
        "times_faster_by_processor": round(slow_cpu * factor / used, 1),
    }


def _brute(shelf: Shelf, offers: list[Offer]) -> tuple[float, float]:
    names = [default_process(one.title) for one in shelf.register.certificates]
    titles = [default_process(one.title) for one in offers]
    start, cpu = time.perf_counter(), time.process_time()
    for at in range(0, len(titles), 500):
        process.cdist(titles[at : at + 500], names, scorer=fuzz.WRatio, workers=-1, dtype=np.uint8)
    return time.perf_counter() - start, time.process_time() - cpu


def _offers(shelf: Shelf, number: int) -> list[Offer]:
    """As on sites: two of three offers are of a certificate, the others of another credential or another topic."""
    rng = random.Random(f"speed {number}")
    names = (name for one in shelf.register.certificates for name in (one.title, *one.aliases))
    noise, pages = Noise(names), []
    for school in range(number // _OF_ONE_SCHOOL):
        speaker = Speaker(rng, f"g{school % 30}", f"School {school}", "Zwolle")
        courses = Courses(speaker, Habits.of(rng, f"School {school}", "Zwolle"), noise, shelf)
        pages += [_page(school, _sheet(rng, courses, shelf)) for _ in range(_OF_ONE_SCHOOL)]
    return [one.offer for one in given(pages)]


def _sheet(rng: random.Random, courses: Courses, shelf: Shelf) -> Sheet:
    certificate = rng.choice(shelf.counted)
    return rng.choice([courses.true, courses.true, courses.same_topic])(certificate)


def _page(school: int, sheet: Sheet) -> MadePage:
    return MadePage(
        f"s{school}", "g", "none", f"https://www.school{school}.example/{e(sheet.path)}", "text/html", b"", sheet
    )
