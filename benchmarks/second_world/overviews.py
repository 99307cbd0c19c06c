"""Pages with many courses: lists of certificates, mixed lists with and without labels, and English short versions."""

import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.second_world.bank import Speaker, prose, wording
from benchmarks.second_world.sheet import Row, Section, Sheet, Shown
from register.certificate import Certificate
from register.words import PageKind

_TAGS = {
    "offer": ("Mbo-certificaat", "MBO-certificaat", "mbo-certificaat niveau 3"),
    "none": ("Training", "Cursus", "Workshop", "Branchecursus", "Bewijs van deelname"),
}
_NOTES = ("start in september", "6 maanden", "1 avond per week", "10 bijeenkomsten", "")


def of_certificates(speaker: Speaker, pages: Sequence[Sheet], pdf: bool) -> Sheet:
    """Only official ones, and the page says so above the list."""
    bank, rng = prose(), speaker.rng
    shown = tuple(_as_row(page.shown[0], "row: certificate list") for page in pages)
    heading = speaker.say(bank["certificate_overviews"])
    lead = speaker.say(bank["certificate_leads"])
    return Sheet(
        heading,
        f"certificaten/{rng.randint(1, 999)}",
        PageKind.OVERVIEW,
        "list of certificates",
        lead=lead,
        rows=_rows(rng, pages, ""),
        shown=shown,
        evidence=(heading, lead),
        pdf=pdf,
    )


def mixed(speaker: Speaker, official: Sequence[Sheet], others: Sequence[Sheet], labelled: bool) -> Sheet:
    """With labels every row can be known; without, only the courses' own pages can tell."""
    rng, bank = speaker.rng, prose()
    pages = [(page, "offer" if page.shown[0].is_offer else "none") for page in (*official, *others)]
    rng.shuffle(pages)
    labels = {name: rng.choice(tags) for name, tags in _TAGS.items()}
    rows = tuple(row for page, name in pages for row in _rows(rng, [page], labels[name] if labelled else ""))
    kind = "row: labelled" if labelled else "row: no label"
    shown = tuple(_in_list(page.shown[0], kind, labelled) for page, _ in pages)
    heading = speaker.say(bank["overview_titles"])
    return Sheet(
        heading,
        f"aanbod/{rng.randint(1, 9999)}",
        PageKind.OVERVIEW,
        "mixed list",
        lead=speaker.say(bank["audience"], t="je vak"),
        rows=rows,
        shown=shown,
    )


def brochure(speaker: Speaker, certificates: Sequence[tuple[Certificate, Shown]]) -> Sheet:
    """A PDF table with code, title, hours and price in columns of their own."""
    rng = speaker.rng
    coded = rng.random() < 0.5  # noqa: PLR2004
    head = ("Code", "Mbo-certificaat", "SBU", "Prijs") if coded else ("Mbo-certificaat", "Niveau", "SBU", "Prijs")
    lines = [_line(rng, one, shown, coded) for one, shown in certificates]
    shown = tuple(replace(_as_row(one, "row: brochure"), clear=one.clear or coded) for _, one in certificates)
    lead = speaker.say(prose()["certificate_leads"])
    table = Section("Overzicht mbo-certificaten", table=(head, *lines))
    return Sheet(
        "Scholingsgids werkenden 2026-2027",
        f"documenten/scholingsgids-{rng.randint(1, 99)}",
        PageKind.OVERVIEW,
        "brochure",
        lead=lead,
        sections=(table,),
        shown=shown,
        evidence=(lead, head[0], head[1]),
        pdf=True,
    )


def english(speaker: Speaker, page: Sheet) -> Sheet:
    """Short version of a course page; the Dutch title stands in it."""
    shown = page.shown[0]
    said = speaker.say(wording()["offer"]["english"]["texts"])
    notes = tuple(speaker.some(prose()["english_notes"], 2))
    return Sheet(
        shown.title,
        f"en/course/{speaker.rng.randint(1, 9999)}",
        PageKind.COURSE,
        "english",
        lead=f"{said} {notes[0]}",
        sections=(Section("About this course", ("You will learn on the job and at school.", *notes)),),
        language="en",
        shown=(replace(shown, kind="offer: english", status=None),),
        evidence=(said,),
    )


def _rows(rng: random.Random, pages: Sequence[Sheet], tag: str) -> tuple[Row, ...]:
    return tuple(Row(page.shown[0].title, f"/{page.path}", tag, rng.choice(_NOTES)) for page in pages)


def _in_list(shown: Shown, kind: str, labelled: bool) -> Shown:
    return replace(_as_row(shown, kind), clear=(labelled and shown.clear) or shown.code is None)


def _as_row(shown: Shown, kind: str) -> Shown:
    """A list prints the title as it is; a slogan and a status are the course page's own."""
    return replace(shown, kind=kind, status=None, noise=tuple(name for name in shown.noise if name != "slogan"))


def _line(rng: random.Random, one: Certificate, shown: Shown, coded: bool) -> tuple[str, ...]:
    price = f"€ {rng.randint(4, 30) * 75}"
    hours = str(one.sbu or 240)
    return (one.code, shown.title, hours, price) if coded else (shown.title, str(one.level or "-"), hours, price)
