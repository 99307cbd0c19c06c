"""What can be the title of a course and what can not."""

import re
from functools import lru_cache

from extractor.layout.words import LABEL, MENU_COMPANIONS, RESULT, TEASER_HEADING

SHORTEST, _LONGEST = 3, 160
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{3}").search
_DIGIT = re.compile(r"\d").search
_NO_TITLE = re.compile(
    r"(?:(?:lees|bekijk|toon|laad|zie|ontdek|meer|naar|ga naar|download|open|vraag|print|deel|stuur|neem|plan|"
    r"vind|zoek|filter|sorteer|wis)\b"
    r"(?: (?:meer|verder|hier|alle|ook|deze|de|het|onze|over|op|contact|een|info\w*|pagina|cursus|opleiding|"
    r"training|details|brochure|"
    r"informatie|aan|website|overzicht|pdf|folder|studiegids|aanbod|cursussen|opleidingen|certificaten|agenda|"
    r"route|af|door|resultaten|filters|afspraak|print\w*))*|"
    r"(?:direct |nu |online |meteen |ja,? )?(?:aanmelden|inschrijven|bestellen|meer info\w*|info(?:rmatie)?|"
    r"details?|contact\w*|reserveren)(?: .{0,25})?|"
    r"(?:meld|schrijf) (?:je|u) .{0,30}|"
    r"(?:eerste|laatste)(?: (?:pagina|nieuws|berichten?|artikel(?:en)?|blogs?|updates?|plaatsen|plekken|keer|stap))?|"
    r"(?:vorige|volgende|terug|previous|next|back|read more|"
    r"more info|learn more|apply now|enrol now|view .{0,20})(?: .{0,25})?|more|more details|read on|sign up|"
    r"(?:ja,? )?ik (?:wil|doe|meld|schrijf|heb|ga|kom|start|begin|boek|vraag|reserveer)\b.{0,40}|doe mee|meedoen|"
    r"(?:wat|hoe|waar|wanneer|waarom|wie|welke|kan|kun|heb|ben|is|moet|krijg)\b.*\?|[^:]*\?|"
    r"(?:inhoud|programma|toelating\w*|kosten|praktische informatie|praktisch|voor wie|doelgroep|resultaat|"
    r"overzicht|beschrijving|certificering|"
    r"in het kort|kenmerken|data|startdata|locaties?|ervaringen|reviews|docenten|vragen|downloads?|"
    r"studiebelasting|opbouw|werkwijze|examen|"
    r"lesdagen|planning|rooster|vervolg\w*|na de (?:cursus|opleiding)|"
    r"(?:over )?(?:deze|de|je|jouw|onze) (?:cursus|opleiding|training)|"
    r"titel|naam|cursus|opleiding|"
    r"onderwerp|sector|code|totaal|pagina \d+|nieuwsbrief|facebook|linkedin|instagram|twitter|youtube|whatsapp|"
    r"e-?mail|telefoon|"
    r"cookies?.*|404.*|pagina niet gevonden.*|not found.*|welkom.*|zoekresultaten.*|search results.*)|"
    r"(?:alle|onze|ons|overzicht|al onze) (?:[\w-]+ ){0,3}(?:cursussen|opleidingen|trainingen|certificaten|"
    r"keuzedelen|aanbod|locaties|nieuws)|"
    r"(?:mbo-?)?(?:cursus(?:sen|aanbod)?|opleiding(?:en|saanbod)?|training(?:en|saanbod)?|certificaten|aanbod|"
    r"courses|modules|keuzedelen|"
    r"cursussen (?:en|&) (?:trainingen|opleidingen))|"
    r"(?:mbo-?certificaat|mbo-?certificaten|certificaat|diploma|ja|nee|vol|open|gestart|n\.?v\.?t\.?|op "
    r"aanvraag|in overleg|gratis))",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan\w*|feb\w*|m(?:aa)?rt|maart|apr\w*|mei|juni?|juli?|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\.?"
_DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s|ochtend|morgen|middag|avond)*"
_DATE_OR_PRICE = re.compile(
    rf"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.? )?\d{{1,2}}[ /.-](?:{_MONTHS}|"
    rf"\d{{1,2}})(?:[ /.-]\d{{2,4}})?(?:[ ,-].{{0,25}})?|{_MONTHS} \d{{4}}|(?:start:? )?{_MONTHS}(?: \d{{4}})?|"
    r"(?:vanaf |prijs:? |kosten:? )?(?:€|eur) ?[\d.,]+(?:,?-)?(?: .{0,20})?|[\d.,]+ ?(?:euro|uur|uren|sbu|\w*dagen|"
    r"weken|maanden|lessen|minuten|avonden|ochtenden|middagen|dagdelen|bijeenkomsten|jaar|kb|mb)\b.{0,20}|"
    rf"(?:(?:op|elke|iedere|de)? ?{_DAY}(?: ?(?:,|en|of|t/m|tot en met|-|/) ?{_DAY})*|(?:week|wk\.?) ?\d{{1,2}})|"
    r"[\W\d_]+|\d{1,2}[:.]\d{2}.*|[+\d][\d\s()-]{7,}|\S+@\S+|(?:https?://|www\.)\S+|\d{4} ?[A-Z]{2} .*",
    re.IGNORECASE,
)
_FACT = re.compile(
    rf"(?:{LABEL.pattern})\s?:\s|(?:duur|kosten|prijs|start(?:dat\w+)?|crebo|sbu|studiebelasting)\b:? "
    rf".{{0,12}}\d|niveau \d$|mbo[ -]?\d$",
    re.IGNORECASE,
)
_A_FACT = re.compile(
    rf"\b(?:{RESULT.pattern})\b|(?:€|\beur) ?[\d.,]+(?:,?-)?|"
    r"\b\d[\d.,]* ?(?:studiebelastings?)?(?:euro|uur|uren|sbu|\w*dagen|weken|maanden|lessen|bijeenkomsten|"
    r"avonden|ochtenden|middagen|dagdelen)\b|\(\w{3,}\)|\bcode\b",
    re.IGNORECASE,
)
_LINE_BREAK_HYPHEN = re.compile(r"(?<=[a-zà-ÿ]{2})- (?!(?:en|of|tot|en/of|and|or)\b)(?=[a-zà-ÿ]{2})")
TITLE_CLASS = re.compile(r"(?:^|[\s_-])(?:title|titel|heading|headline|kop)(?=$|[\s_-])", re.IGNORECASE)


def clean_title(text: str) -> str:
    """Whitespace and decoration gone, words that a line break had cut joined again."""
    line = " ".join(text.split())
    return (_LINE_BREAK_HYPHEN.sub("", line) if "- " in line else line).strip(" \t·•|>»\u203a→✓▪●*:;,_-\u2013\u2014")


def is_title(text: str) -> bool:
    """Whether a cleaned text can be a course's title: no button, menu word, label, date, price or question."""
    return SHORTEST <= len(text) <= _LONGEST and _can_be_title(text)


@lru_cache(maxsize=16_384)  # a line is judged for several shapes of rows, and comes back on other pages
def _can_be_title(text: str) -> bool:
    if not _LETTERS(text):
        return False
    if text.lower() in MENU_COMPANIONS or TEASER_HEADING.match(text) or LABEL.fullmatch(text) or RESULT.fullmatch(text):
        return False
    if _FACT.match(text) or _DATE_OR_PRICE.fullmatch(text) or _NO_TITLE.fullmatch(text.rstrip(" .!…>")):
        return False
    if _DIGIT(text) and not _LETTERS(_A_FACT.sub(" ", text)):  # several facts in one line
        return False
    return not (text.endswith(".") and len(text.split()) > 12)  # a sentence  # noqa: PLR2004
