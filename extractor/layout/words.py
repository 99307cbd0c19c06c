"""Words by which pages name their own parts. Lower case; editors may add."""

import re
from functools import lru_cache

MENU_SEEDS = frozenset(
    [
        "home",
        "homepage",
        "startpagina",
        "contact",
        "contact opnemen",
        "over ons",
        "nieuws",
        "agenda",
        "sitemap",
        "zoeken",
        "inloggen",
        "login",
        "privacy",
        "privacyverklaring",
        "privacy statement",
        "disclaimer",
        "cookies",
        "cookiebeleid",
        "vacatures",
        "werken bij",
        "colofon",
        "routebeschrijving",
        "gastenboek",
        "veelgestelde vragen",
        "faq",
        "algemene voorwaarden",
        "voorwaarden",
        "english",
        "nederlands",
        "about us",
        "news",
        "search",
    ]
)
MENU_COMPANIONS = MENU_SEEDS | frozenset(
    [
        "cursussen",
        "opleidingen",
        "trainingen",
        "bedrijven",
        "locaties",
        "foto's",
        "links",
        "kosten",
        "aanmelden",
        "klachten",
        "aanbod",
        "volwassenen",
        "studenten",
        "werkgevers",
        "organisatie",
        "medewerkers",
        "downloads",
        "courses",
        "cursusaanbod",
        "prijzen",
        "tarieven",
    ]
)
CHROME_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|navigatie|menu|mainmenu|submenu|mega-?menu|footer|(?:bread)?crumbs?|"
    r"kruimelpad|cookie\w*|"
    r"consent|gdpr|cookiebot|onetrust|sidebar|sidebar-\w+|related|related-\w+|gerelateerd\w*|social|share|"
    r"sharing|skip-?link|"
    r"pagination|pager|paginering|popup|newsletter|nieuwsbrief|topbar|top-bar|language-switch\w*|lang-switch\w*|"
    r"recently-viewed|cross-?sell|upsells?|site-header|masthead)(?=$|[\s_-])",
    re.IGNORECASE,
)
NOT_CHROME_NAME = re.compile(
    r"(?:has|with|no|met|without)[_-]?(?:\w+[_-])?(?:sidebar|nav|menu|cookie|footer|popup|related|social)|"
    r"(?:card|tile|item|course|cursus|product|kaart|blok|panel)[_-]{1,2}footer",
    re.IGNORECASE,
)
BANNER_NAME = re.compile(r"cookie|consent|gdpr|onetrust|popup|nieuwsbrief|newsletter", re.IGNORECASE)

TEASER_HEADING = re.compile(
    r"^(?:(?:bekijk|zie|lees|kies|check|ontdek) ook\b|ook (?:interessant|leuk|bekeken|in dit vakgebied)|"
    r"(?:dit is )?misschien ook|(?:wellicht )?ook interessant|"
    r"(?:\w+ ){0,2}(?:gerelateerd|vergelijkbar|verwant|soortgelijk|aanbevolen)e?\b.*|"
    r"(?:onze )?andere (?:\w+ ){0,2}(?:cursussen|opleidingen|trainingen|certificaten|mbo-certificaten|"
    r"keuzedelen|modules|bezoekers|cursisten)|"
    r"anderen? (?:bekeken|kozen|volgden)|meer (?:cursussen|opleidingen|trainingen|nieuws|berichten|in dit vakgebied)|"
    r"(?:laatste|recent\w*|actueel|overig) (?:nieuws|berichten|bekeken)|recent bekeken|"
    r"populaire (?:cursussen|opleidingen|trainingen)|volg ons|deel deze|"
    r"(?:related|similar|other|more|recommended) (?:\w+ )?(?:courses|programmes|programs|training|news)|you "
    r"(?:may|might) also like)",
    re.IGNORECASE,
)
CRUMBS = re.compile(
    r"^(?=[HhUuJjYySsBb])(?:(?:home|(?:u|je) (?:bent|bevindt (?:zich|je)) hier|you are here)\b.{0,20}[>»\u203a/|]|"
    r"(?:start(?:pagina)?|begin) ?[>»\u203a/|] )",
    re.IGNORECASE,
)
COOKIE_TEXT = re.compile(
    r"(?:gebruik\w*|plaats\w*|maken?) .{0,60}\bcookies\b|\bcookies\b .{0,40}(?:accepteren|toestaan|weigeren|gebruik)|"
    r"accepteer .{0,30}cookies|(?:uses?|using|accept) .{0,20}cookies",
    re.IGNORECASE,
)
VOLATILE = re.compile(
    r"^(?=[VvLlUu©CcBbGgMmDdWwZz\d])"
    r"(?:vandaag(?: is het)?\b.*|laatst (?:bijgewerkt|gewijzigd)\b.*|(?:last )?updated?:? .*|©.*|copyright .*|"
    r"(?:\d[\d.]* ?(?:keer|x|maal) )?(?:bekeken|gelezen)(?: door \d+ .*)?|\d[\d.]* (?:bezoekers|views|weergaven).*|"
    r"(?:ma|di|wo|do|vr|za|zo)\w*,? \d{1,2} \w+ \d{4}(?:,? \d{1,2}[:.]\d{2}.*)?|u bent bezoeker .*)$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:(?:eind|opleidings|studie)?resultaat|(?:mbo-)?diploma(?: ?/ ?certificaat)?|"
    r"certificaat(?: ?/ ?diploma)?|certificering|soort(?: opleiding| certificaat| bewijs| cursus)?|"
    r"type(?: opleiding| certificaat| cursus)?|bewijs(?: na afloop)?|afronding|afsluiting|waardedocument|"
    r"erkenning|erkend door|opbrengst|uitstroom|wat (?:krijg|levert|behaal) [^:]{0,20}|"
    r"(?:dit|na afloop) (?:krijg|ontvang) je|je (?:ontvangt|krijgt|behaalt)|niveau|opleidingsniveau|"
    r"(?:studie|cursus|opleidings|les)?duur|tijdsduur|doorlooptijd|hoe lang\??|(?:totale )?kosten|"
    r"(?:deelname|cursus|totaal)?prijs|tarief|wat kost het\??|(?:les|cursus|examen|school)(?:geld|kosten)|"
    r"investering|start(?:datum|data|moment(?:en)?|t)?|wanneer\??|eerstvolgende start|begint op|begindatum|looptijd|"
    r"instroom(?:moment(?:en)?)?|datum|data|(?:les|cursus)?locaties?|(?:les|cursus)?plaats|waar\??|adres|"
    r"studie(?:belasting|last)|tijds(?:investering|besteding)|sbu|omvang|uren|leerweg|leerroute|code|"
    r"crebo(?:nummer|code)?|keuzedeel(?:code)?|certificaatcode|toelating(?:seisen)?|vooropleiding|"
    r"lesdag(?:en)?|lestijd(?:en)?|(?:dagen|tijden|dag en tijd)|vorm|doelgroep|voor wie\??|status|"
    r"aantal deelnemers|(?:max(?:imaal|\.)? )?deelnemers|groepsgrootte|sector|vakgebied|opleidingsvorm|lesvorm|"
    r"onderwijsvorm|taal|aanbieder|uitvoerder|contact(?:persoon)?|result|award|certificate|duration|price|fee|"
    r"costs?|start date|location|level|study load|admission|credential|language)",
    re.IGNORECASE,
)
FACT = re.compile(
    rf"(?:{LABEL.pattern})\s?:\s?\S|(?:(?:prijs|kosten|vanaf|start|duur)\s)?(?:€ ?\d|"
    r"\d+ ?(?:sbu|uur|uren|weken|maanden|dagdelen|lesdagen|dagen|bijeenkomsten|avonden)\b|"
    r"\d{1,2} (?:jan|feb|m(?:aa)?r|apr|mei|ju[nl]|aug|sep|okt|nov|dec))|"
    r"(?:officieel |erkend |landelijk )*mbo-?certificaat$",
    re.IGNORECASE,
)
# With their first letters first, so that places with another one are passed over quickly.
REQUIREMENT_HEADING = re.compile(
    r"[TtVvIiWwAaEe](?i:(?<=t)oelating|(?<=v)oor(?:opleiding|kennis)|(?<=i)n(?:stap|stroom)eis|"
    r"(?<=w)at heb je nodig|(?<=a)dmission|(?<=e)ntry requirement)"
)
CONTINUATION_HEADING = re.compile(
    r"[VvDdNnEeWw](?i:(?<=v)er(?:volg|der leren)|(?<=d)oor(?:stro|leren|studeren)|(?<=n)a (?:deze|de|het|dit) |"
    r"(?<=e)n daarna|(?<=w)at (?:kun|kan) je (?:er)?na)"
)
RESULT_HEADING = re.compile(
    r"^(?:(?:eind)?resultaat|afronding|certificaat|certificering|diploma(?: ?/ ?certificaat)?|wat levert|wat "
    r"krijg je|bewijs|erkenning|"
    r"result|credential)\b",
    re.IGNORECASE,
)
# What a course leads to, as on a badge beside its title.
RESULT = re.compile(
    r"(?:(?:officieel|erkend|landelijk|wettelijk|een|met|resultaat:?) )*(?:mbo[ -]?certificaat|mbo[ -]?diploma|"
    r"(?:erkend )?certificaat|diploma|bewijs van deelname|deelname(?:bewijs|certificaat)|"
    r"certificaat van deelname|branche[ -]?(?:certificaat|diploma)|(?:mbo|praktijk|school)[ -]?verklaring|"
    r"(?:school|instellings)[ -]?certificaat)",
    re.IGNORECASE,
)
_RESULT_STEMS = ("certifica", "diploma", "bewijs", "verklaring", "getuigschrift")
_LONGEST_LABEL = 80  # more than any of the known ones


def is_label(text: str) -> bool:
    """Whether a text is a known label and no more."""
    return len(text) <= _LONGEST_LABEL and _is_label(text)


@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    return LABEL.fullmatch(text) is not None


def names_a_result(text: str) -> bool:
    """Whether a text speaks of anything that a course can lead to."""
    return any(map(text.lower().__contains__, _RESULT_STEMS))


def is_result(text: str | None) -> bool:
    """Whether a text says what a course leads to, and no more."""
    return text is not None and len(text) <= _LONGEST_LABEL and RESULT.fullmatch(text.strip()) is not None
