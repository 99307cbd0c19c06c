"""Institutions that a sentence names, and whether one of them is the provider itself.

A name is read with its capitals: `ROC Noordrand`, `het Vechtdal College`, `Stichting De Brug`, `Zorgacademie Oost`.
A name without such a word ("Deltion") may be one: the sentence has to give it an institution's part (see `agents`).
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

# What a name is put in place of: one that teaches, one without a name, a single word that may be one, any other name.
TEACHES, NAMELESS, SINGLE, OTHER = "\u00a71", "\u00a72", "\u00a73", "\u00a74"

_KIND = (
    r"(?:(?:mbo-?|onderwijs-?|opleidings-?|samenwerkings-?)?(?:school|scholen|instelling(?:en)?|instituut|instituten|"
    r"aanbieders?|opleiders?|roc(?:s|['\u2019]s)?|aoc|college|academie|organisaties?|partij|bureau))"
)
_NAMELESS = re.compile(
    rf"\b(?:(?:een |de |het |die )?(?:andere?|externe?|extern|derde|samenwerkende|particuliere?|naburige?) "
    rf"(?:erkende? |lokale |regionale )?{_KIND}|"
    r"(?:een |de |onze? |het )?(?:vaste |regionale |erkende )?(?:(?:partner|zuster|collega)-?\s?(?:school|scholen|"
    r"instelling(?:en)?|roc|opleiders?|organisaties?)|(?:samenwerkings)?partners?(?= in de (?:regio|buurt)))|"
    r"(?:een |de )(?:erkende? |lokale |regionale |onafhankelijke? |landelijke? )?(?:mbo-?\s?"
    r"(?:school|instelling)|roc|aoc|trainingsbureau|opleidingsbureau|exameninstelling|examencentrum)|"
    r"(?:uw|je|jouw|hun) (?:eigen )?(?:school|roc|mbo-?school|opleider|opleidingsinstituut|onderwijsinstelling)|"
    r"(?:een |de )(?:school|roc|opleider|onderwijsinstelling) waar (?:je|u)(?= )|een (?:school|roc|opleider|"
    r"onderwijsinstelling)(?= (?:die|met)\b)|die (?:school|opleider)(?= )|er zijn (?:\w+ )?(?:scholen|opleiders|"
    r"roc['\u2019]?s|instellingen|aanbieders)(?= die\b)|"
    r"het (?:roc|aoc)(?= (?:in|te|uit) )|"
    r"een (?:erkende|daartoe bevoegde) (?:onderwijs)?instelling|de examinerende instelling|"
    rf"een (?:erkende )?{_KIND} (?:elders|in de (?:buurt|regio)|uit de (?:buurt|regio))|"
    # Where one registers afterwards gives nothing.
    r"(?<!schrijven bij )(?<!streren bij )(?<!lid van )(?<!schrijven bij de )(?<!streren bij de )(?<!lid van de )"
    r"(?:de )?branche(?:vereniging|organisatie))\b",
    re.IGNORECASE,
)
# With a capital at the beginning of a sentence, and no part of a name.
_FUNCTION = (
    r"(?:Ik|Jij|Je|Jouw|Uw|U|Hij|Zij|Ze|Wij|We|Jullie|Men|Wie|Wat|Waar|Dit|Dat|Deze|Die|Het|De|Een|Er|Hier|Daar|Ook|"
    r"Dus|En|"
    r"Maar|Of|Onze|Ons|Mijn|Elke?|Alle|Na|Voor|Met|Door|Bij|Via|Van|In|Op|Aan|Als|Wanneer|Dan|Nu|Om|Tot|Uit|Over|"
    r"Tijdens|"
    r"Samen|Naast|Alleen|Zowel|Sinds|Vanaf|Per|Zodra|Niet|Geen|Heb|Ben|Wil|Kun|Kan|Krijg|Rond|Slaag|Volg|Meld|"
    r"Schrijf|Kijk|"
    r"Let|Binnen|Buiten|Onder|Tegen|Zoals|Net|Omdat|Hoewel|Iedereen|Sommige|Veel|Meer|"
    r"Aanbieder|Uitvoerder|Opleider|Instelling|Onderwijsinstelling|Organisator|Certificaat|Examen|Locatie|Plaats|Waar)"
)
_WORD = r"[A-Z\u00c0-\u00dd][\w'\u2019&.-]*\b"
_LINK = r"(?:van|de|der|den|het|op|aan|voor|en|&|'t)"
_NAME = re.compile(
    rf"\b(?P<partner>(?:[Oo]nze|[Dd]e|[Ee]en) \w*partner |[Hh]et \w+bureau |"
    r"(?:[Hh]et |[Dd]e |[Ee]en |[Oo]nze )?(?:(?:examen|opleidings|kennis)?instituut|"
    r"(?:examen|opleidings|trainings)bureau|(?:examen|onderwijs|mbo-?)instelling|(?:examen|opleidings|"
    r"kennis)centrum|opleider|"
    r"(?:vak|partner|zuster|mbo-?)school) )?(?:[Hh]et |[Dd]e |[Ee]en )?"
    rf"(?P<name>(?!{_FUNCTION}\b|[Mm][Bb][Oo]-?(?:[Cc]ertifica|[Dd]iploma)){_WORD}(?: (?:{_LINK} ){{0,2}}{_WORD})*)"
)
_EDUCATES = re.compile(
    r"\b(?:roc|aoc|mbo|stichting|vavo)\b|college\b|academi[ea]\b|academy\b|instituut\b|institute\b|opleidingen\b|"
    r"training(?:en|s\w*)?\b|scholing\b|\bopleidings\w+|\bscholings\w+|hogeschool\b|vakschool\b|\bschool\b|lyceum\b|"
    r"(?:kennis|examen|leer|praktijk|vak|opleidings)centrum\b|leerhuis\b|bouwmensen\b|\bexamen(?:huis|punt|bureau|"
    r"instituut|service|loket)\b",
    re.IGNORECASE,
)
# With a capital, and no institution which teaches.
_NO_NAME = re.compile(
    r"(?:ocw|duo|sbb|rijk|rijksoverheid|stap|uwv|slim|teams|zoom|studielink|nlqf|cedeo|crkbo|nrto|linkedin|"
    r"ministerie\b.*|minister\b.*|"
    r"nederland|europa|mbo|bol|bbl|evc|crebo|digid|llo|rijksoverheid|[kc]\d{4}|\w+dag|"
    r"mbo[ -](?:certifica|opleiding|niveau|diploma|verklaring|keuzedeel|module|cursus|verpleeg|student|docent|\d)\w*.*|"
    r"(?:cursus|opleiding|training|scholing|keuzedeel|module|certificaat|mbo-certificaat|leergang|bijscholing)\b.*)",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:roc|aoc|mbo|stichting|bureau|college|academie|academy|instituut|opleidingen|opleiding|trainingen|training|"
    r"scholing|hogeschool|vakschool|school|groep|centrum|de|het|van|der|den|voor|en|op|aan|een|regio|trainingsbureau|"
    r"opleidingscentrum|kenniscentrum|examencentrum)\b",
    re.IGNORECASE,
)
# What only an institution does, however it is called.
_ACTS = re.compile(
    r" (?:verzorgt|organiseert|reikt|verstrekt|examineert|certificeert|(?:geeft|neemt)\b.{0,60}\b(?:af|uit)\b)"
)
# One word that names what is taught: "bij Zaagtechniek krijg je ...".
_SUBJECT = re.compile(
    r"(?:techniek|kunde|beheer|onderhoud|verzorging|begeleiding|teelt|eren|lassen|boren|koken|werken|snoeien|naaien)$"
)
_FEWEST_LETTERS = 3


def masked(sentence: str) -> str:
    """In lower case, each institution as one sign; a capital at the beginning is no name unless it says so."""
    return _NAMELESS.sub(NAMELESS, _NAME.sub(_sign, sentence)).lower()


def _sign(hit: re.Match[str]) -> str:
    name = hit["name"].rstrip(".")
    rest = hit["name"][len(name) :]
    if _NO_NAME.fullmatch(name):
        return hit[0]
    if hit["partner"] or _EDUCATES.search(name):
        return TEACHES + rest
    first = not hit.string[: hit.start("name")].strip(" \"'(")
    if first and not (" " not in name and _ACTS.match(hit.string, hit.end())):
        return hit[0]
    if " " not in name and _SUBJECT.search(name):
        return hit[0]
    return (OTHER if " " in name else SINGLE) + rest


@dataclass(frozen=True)
class Own:
    """The provider by what its page shows: the host of the address and the name of its site."""

    host: str
    names: tuple[str, ...] = ()

    @property
    def is_unknown(self) -> bool:
        return not (self.host or self.names)

    @cached_property
    def _known(self) -> str:
        return " ".join((_letters(self.host), *map(_letters, self.names)))

    def is_called(self, name: str) -> bool:
        """`ROC De Kompas` of `www.roc-de-kompas.nl`; `ROC Midden Nederland` of `rocmn.nl`."""
        telling = [_letters(word) for word in _GENERAL.sub(" ", name).split()]
        whole = (_letters(name), _initials(name))
        return any(len(word) >= _FEWEST_LETTERS and word in self._known for word in (*telling, *whole))

    def as_we(self, text: str) -> str:
        """The text with the provider's own names as "wij"."""
        return _NAME.sub(lambda hit: "wij" if _sign(hit) != hit[0] and self.is_called(hit["name"]) else hit[0], text)


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _initials(name: str) -> str:
    """`rocmn` of "ROC Midden Nederland"; a word in capitals keeps its letters."""
    words = name.split()
    return "".join(word.lower() if word.isupper() else word[:1].lower() for word in words) if len(words) > 1 else ""
