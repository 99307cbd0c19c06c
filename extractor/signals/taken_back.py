"""What the next sentence takes back of a certificate: "Veel cursussen leiden tot een mbo-certificaat. Deze niet."

All patterns are for lower-case text. A sentence that takes back points at the one before it ("dat", "daar ...") or at
this course, and says no of it.
"""

import re

from extractor.signals.sentences import Sentences

_THING = (
    r"(?:\w*cursus(?:sen)?|\w*opleiding(?:en)?|\w*training(?:en)?|\w*traject(?:en)?|leergang|\w*modules?|"
    r"scholing(?:en)?|"
    r"\w*workshops?|\w*les(?:sen)?|\w*dag(?:en)?|\w*middag|\w*avond(?:en)?|variant|versie|route|programma|reeks|"
    r"masterclass|e-learning|webinar|bijeenkomst(?:en)?|aanbod|pagina|vorm|groep|deelname)"
)
_THIS = rf"(?:(?:deze|dit|onze|ons)(?: [\w-]+){{0,2}}? {_THING}|deze|dit|hier|hiervoor|hierbij)"
_NO = r"(?:niet(?! (?:alleen|enkel|slechts))|geen(?:szins)?|nooit|nimmer)"
_BACK = r"(?:dat|dit|die|het|ze|daar\w*|er)"
_VERB = (
    r"(?:geldt|gelden|gaat|is|zijn|telt|kan|kun|kunt|krijg\w*|ontvang\w*|haal\w*|behaal\w*|hoort|horen|zit|geven|geeft|"
    r"reiken|bieden|biedt|verzorgen|doen|hebben|leid\w*|lever\w*|valt|vallen|staat|loopt|examineren|mogen|maakt)"
)
_OPENING = r"^\W*(?:(?:maar|echter|helaas|let op|let wel|nb|n\.b\.|alleen|en|want)\b[:,]? )?"
_DENIED = re.compile(
    # "Deze cursus niet.", "Voor deze workshop geldt dat niet.", "Hier is dat niet zo."
    rf"{_OPENING}(?:(?:voor|bij|met|in|na|op|aan|via) )?{_THIS}(?: {_VERB})?(?: {_BACK})?(?: (?:je|u|echter|helaas|"
    rf"dus))?"
    rf"(?: {_BACK})? {_NO}(?: (?:zo|het geval|bij|van|toe|mee|onder|voor|op|mogelijk|in|aan|een van|meer))?\W*$|"
    # "Dat geldt niet voor deze training.", "Die krijg je hier niet."
    rf"{_OPENING}(?:dat|die|dit)(?: [\w-]+)? {_VERB}\b[^.;:,?]{{0,25}}\b{_NO} (?:[\w-]+ )?(?:voor|bij|in|met|via|na|"
    rf"op|van) "
    rf"{_THIS}\b|"
    rf"{_OPENING}(?:dat|die|dit)(?: [\w-]+)? {_VERB}\b[^.;:,?]{{0,20}}\bhier\b[^.;:,?]{{0,12}}\b{_NO}\b|"
    # "Wij geven het niet.", "Wij leiden daar niet voor op."
    rf"{_OPENING}(?:wij|we|onze school) {_VERB} {_BACK}(?: [\w-]+)? {_NO}(?: (?:zelf|meer|uit|aan|af|op|voor op|mee))?"
    r"\W*$|"
    # "Deze training is daar niet mee verbonden", "valt daarbuiten", "staat daar los van"
    rf"{_OPENING}(?:voor )?{_THIS}[^.;:?]{{0,25}}\bdaar(?:\b|aan|mee|toe|voor|onder|bij|van|"
    rf"op)[^.;:?]{{0,12}}\b{_NO}\b|"
    rf"{_OPENING}{_THIS}[^.;:?]{{0,25}}\b{_NO} daar(?:aan|mee|toe|voor|onder|bij|van|op)\b|"
    rf"{_OPENING}{_THIS}[^.;:?]{{0,20}}\b(?:daarbuiten|daar(?: \w+)? (?:los van|buiten)|iets anders|"
    r"(?:de|een) uitzondering(?: daarop)?|anders)\W*$|"
    # "In de groepen van nu is dat nog niet mogelijk.", "Doe dat liever niet."
    rf"\b(?:is|kan|lukt|gaat) (?:dat|dit|het)\b[^.;:?]{{0,20}}\b(?:niet|nooit)(?: meer)?(?: mogelijk| zo| haalbaar| "
    rf"het geval)?"
    r"\W*$|^\W*(?:doe|hoop|reken|verwacht) (?:dat|daar\w*|er) [^.;:?]{0,25}\bniet\b|"
    # "Daar is deze cursus geen onderdeel van."
    rf"{_OPENING}daar\w*\b[^.;:?]{{0,12}} {_THIS}[^.;:?]{{0,12}}\b(?:{_NO}|los|buiten)\b"
)
_LESS = (
    r"(?:kennismaking\w*|voorproefje|smaakmaker|introductie\w*|ori\u00ebntatie\w*|opfris\w*|voorbereiding|inleiding|"
    r"proefles|proeverij)"
)
_OTHER_VARIANT = re.compile(
    rf"{_OPENING}(?:{_THIS}|dit|het) (?:is|betreft|gaat om) (?:alleen |slechts |enkel |maar |echter |dus )*"
    rf"(?:(?:de|een) (?:korte|kleine|lichte|losse|verkorte|eenvoudige|andere|gratis)\b|(?:een |de |ter )?{_LESS})|"
    rf"{_OPENING}(?:{_THIS}|hier|wij|we) (?:\w+ )?bereid\w* (?:\w+ )?(?:je|u|jou)? ?(?:daarop voor|daar\w* op voor)|"
    r"^\W*(?:als |voor )?(?:externe?n?|losse|individuele|andere|overige) ?"
    r"(?:deelnemers?|cursisten|cursist|kandidaten)?\b"
    r"[^.;:?]{0,25}\b(?:krijg|ontvang)\w*\b[^.;:?]{0,25}\b(?:bewijs|verklaring|getuigschrift|geen|certificaat van)|"
    r"^\W*als deelnemer van buiten\b"
)
_MENTIONED = "mbo-certifica"


def is_taken_back(sentences: Sentences, number: int) -> bool:
    """Whether the sentence behind one that names a certificate denies it for this course, or leads up to it only."""
    for sentence in sentences.lowered_each[number + 1 : number + 3]:
        said = sentence.strip(" \n\u00b7\u2022|")
        if said:
            return _MENTIONED not in said and _takes_back(said)
    return False


def _takes_back(said: str) -> bool:
    return _DENIED.search(said) is not None or _OTHER_VARIANT.search(said) is not None
