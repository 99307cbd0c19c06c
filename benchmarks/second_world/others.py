"""Pages that are about no course of the kind that counts: diploma programmes, news, vacancies, guides, and the rest."""

from benchmarks.second_world.bank import Speaker, prose
from benchmarks.second_world.credentials import NONE_WAYS, chosen, other
from benchmarks.second_world.sheet import Section, Sheet, Shown
from register.certificate import Certificate
from register.words import PageKind

_CERTIFIED = 0.3  # of a programme's keuzedelen, those that carry a certificate
_SENTENCES = 5


class Others:
    """`titles`: certificates of the register that texts mention; none of them is offered by the provider."""

    def __init__(self, speaker: Speaker, titles: tuple[Certificate, ...]) -> None:
        self._speaker, self._titles = speaker, titles
        self._rng = speaker.rng

    def diploma(self) -> Sheet:
        rng, bank = self._rng, prose()
        name, crebo, level = rng.choice(bank["diplomas"])
        path = rng.choice(["BOL", "BBL", "BOL / BBL", "bbl"])
        units = self._units(rng.randint(3, 9))
        with_codes = rng.random() < 0.3  # noqa: PLR2004
        lines = tuple(f"{code} {title}" if with_codes else title for code, title in units)
        facts = [
            ("Niveau", level),
            ("Leerweg", path),
            ("Duur", f"{rng.choice([1, 2, 3, 4])} jaar"),
            ("Crebo", crebo),
            ("Diploma", f"mbo-diploma {name}"),
        ]
        sections = [
            Section(rng.choice(bank["learn_headings"]), tuple(self._speaker.some(bank["diploma_texts"], 4, q=name))),
            Section(rng.choice(bank["diploma_headings"]), bullets=lines),
        ]
        if rng.random() < 0.3:  # noqa: PLR2004
            sections.append(
                Section(
                    "Werkprocessen",
                    bullets=tuple(f"B1-K1-W{n}: {one}" for n, one in enumerate(bank["processes"][:4], 1)),
                )
            )
        if rng.random() < 0.35:  # noqa: PLR2004
            sections.append(Section("Certificaten", (self._speaker.say(bank["early"], t=units[0][1]),)))
        kept = tuple(fact for fact in facts if rng.random() < 0.75)  # noqa: PLR2004
        shown = (
            Shown(name, None, "diploma programme"),
            *(Shown(line, None, "keuzedeel under a diploma") for line in lines),
        )
        return Sheet(
            rng.choice([name, f"{name} ({path})", f"Opleiding {name}"]),
            f"mbo/{crebo}-{rng.randint(1, 999)}",
            PageKind.DIPLOMA,
            "diploma programme",
            facts=kept,
            sections=tuple(sections),
            action="Meld je aan",
            shown=shown,
            crumb="Mbo-opleidingen",
        )

    def news(self) -> Sheet:
        return self._told("news", "nieuws", PageKind.NEWS, byline=self._speaker.fill("{d} | {v}"))

    def vacancy(self) -> Sheet:
        return self._told("vacancy", "vacatures", PageKind.VACANCY)

    def information(self) -> Sheet:
        return self._told("info", "informatie", PageKind.INFORMATION)

    def story(self) -> Sheet:
        byline = self._speaker.fill("Door {v}, {d}")
        return self._told("story", "verhalen", PageKind.NEWS, byline=byline)

    def plain(self) -> Sheet:
        return self._told("other", "over", PageKind.OTHER)

    def evc(self) -> Sheet:
        rng, bank = self._rng, prose()
        title = self._speaker.fill(rng.choice(bank["evc_titles"]), q=rng.choice(bank["diplomas"])[0])
        said = other(self._speaker, title, "evc")
        section = Section(rng.choice(bank["result_headings"]), said.sentences)
        shown = (Shown(title, None, "evc"),)
        return Sheet(
            title,
            f"evc/{rng.randint(1, 9999)}",
            PageKind.COURSE,
            "evc",
            facts=said.facts,
            sections=(section,),
            shown=shown,
        )

    def guide(self) -> Sheet:
        """An exam regulation: codes, full titles and the word, but for students of the programme."""
        rng, bank = self._rng, prose()
        name, crebo, level = rng.choice(bank["diplomas"])
        units = self._units(rng.randint(4, 8))
        rows = (("Code", "Keuzedeel", "SBU"), *((code, title, str(rng.choice([240, 480]))) for code, title in units))
        early = tuple(self._speaker.say(bank["early"], t=title) for _, title in units[:2])
        sections = (
            Section("Inleiding", tuple(self._speaker.some(bank["guide_texts"], 4))),
            Section("Keuzedelen in deze opleiding", table=rows),
            Section(
                "Examens",
                tuple(self._speaker.some(bank["guide_texts"], 3)),
                tuple(f"{crebo} {code}-1 B1-K1-W{n}" for n, (code, _) in enumerate(units, 1)),
            ),
            Section("Mbo-certificaten en verklaringen", early),
        )
        heading = rng.choice(["Onderwijs- en examenregeling {}", "OER {} 2025-2026", "Studiegids {}"]).format(name)
        shown = tuple(Shown(title, None, "guide") for _, title in units)
        return Sheet(
            heading,
            f"oer/{crebo}-{rng.randint(1, 9999)}",
            PageKind.GUIDE,
            "guide",
            sections=sections,
            shown=shown,
            facts=(("Niveau", level), ("Crebo", crebo), ("Cohort", "2025")),
            pdf=rng.random() < 0.4,  # noqa: PLR2004
        )

    def external(self) -> Sheet:
        """Somebody else's course, mentioned with a link."""
        rng = self._rng
        one = rng.choice(self._titles)
        said = other(self._speaker, one.title, "elsewhere")
        way = chosen(rng, NONE_WAYS)
        section = Section("Bij onze partner", (*said.evidence, *other(self._speaker, one.title, way).sentences))
        shown = (Shown(one.title, None, "third party"),)
        return Sheet(
            one.title,
            f"partners/{rng.randint(1, 9999)}",
            PageKind.INFORMATION,
            "third party",
            sections=(section,),
            shown=shown,
        )

    def _units(self, number: int) -> list[tuple[str, str]]:
        """Keuzedelen of a programme, (code, title); the first carries a certificate, of the others about a third."""
        rng = self._rng
        known = [one for one in self._titles if one.code[0] == "K"]
        plain = [(f"K{rng.randint(1, 1900):04}", title) for title in rng.sample(prose()["plain_units"], number)]
        certified = [(one.code, one.title) for one in rng.sample(known, number)]
        return [certified[0], *(certified[at] if rng.random() < _CERTIFIED else plain[at] for at in range(1, number))]

    def _told(self, bank_of: str, folder: str, kind: PageKind, byline: str = "") -> Sheet:
        rng, bank = self._rng, prose()
        one, two = rng.sample(self._titles, 2)
        words = {"t": one.title, "u": two.title, "q": rng.choice(bank["diplomas"])[0]}
        heading = self._speaker.fill(rng.choice(bank[f"{bank_of}_titles"]), **words)
        paragraphs = self._speaker.some(bank[f"{bank_of}_texts"], _SENTENCES, **words)
        told = " ".join((heading, *paragraphs))
        shown = (Shown(heading, None, folder), *(Shown(c.title, None, folder) for c in (one, two) if c.title in told))
        sections = (Section(rng.choice(["", "", "Lees verder"]), tuple(paragraphs[1:])),) if len(paragraphs) > 1 else ()
        path = f"{folder}/{rng.randint(1, 99999)}"
        return Sheet(heading, path, kind, folder, lead=paragraphs[0], sections=sections, shown=shown, byline=byline)
