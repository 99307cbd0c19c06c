"""Clues that a whole diploma programme is spoken of, or what only its students choose from."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_NO_DIPLOMA = (
    r"\b(?:geen|zonder|niet|no)\b.{0,30}diploma|diploma ?/ ?certificaat|diploma of (?:een )?(?:mbo-)?certificaat|"
    r"(?:mbo-)?certificaat of (?:een )?(?:mbo-)?diploma|(?:deel|stuk) van (?:een|het|de|je)|diplomaregister|"
    r"\b(?:als|heb) (?:je )?(?:al )?een.{0,20}diploma|combineren|"
    r"(?:^|: )\W*(?:krijg|ontvang|behaal|haal|is|levert|leidt) (?:ik|je|u|dit|het|deze)\b.*\?"
)
_NOT_SO = r"\b(?:geen|niet|zonder|not|no)\b"

CLUES = (
    clue(
        Name.DIPLOMA,
        "keuzede",
        r"\b(?:binnen|tijdens|naast|in) (?:je|jouw|hun) (?:eigen |mbo-?|beroeps)*(?:opleiding|"
        r"studie)\b.{0,60}\bkeuzede|"
        r"\bkeuzede\w*\b.{0,80}\b(?:binnen|tijdens|naast|in|bij|van) (?:je|jouw|hun) (?:eigen |mbo-?|"
        r"beroeps)*(?:opleiding|studie)\b|"
        r"\bkeuzede\w*\b.{0,60}\b(?:alleen|uitsluitend|enkel|bedoeld|bestemd) voor (?:eigen |onze |mbo-?|"
        r"ingeschreven |bol-?|bbl-?)*studenten|"
        r"\bkeuzedeelverplichting|\bals student\b.{0,30}\bkeuzede|\bonze studenten\b.{0,40}\bkeuzede",
        r"\bniet alleen\b|\b(?:het|de)zelfde\b|\bnet (?:als|zoals)\b|\blos(?:se)?\b|\bzonder\b|\book (?:als|voor|"
        r"los|apart)\b|\bapart\b|certifica",
    ),
    *(
        clue(
            Name.DIPLOMA,
            cue,
            r"\b(?:alleen|uitsluitend|enkel|bedoeld|bestemd|open|exclusief|"
            r"toegankelijk)\b[^.;]{0,30}\bvoor (?:[\w-]+ ){0,3}"
            r"(?:[\w-]+-)?studenten\b|\bals (?:je|u) (?:al |"
            r"reeds )?(?:bij ons )?een (?:[\w-]+[ -])?opleiding (?:bij ons )?"
            r"(?:volgt|doet)\b|\bals (?:je|u) (?:al |reeds )?bij ons (?:een|je) (?:[\w-]+[ -])?opleiding\b|"
            r"\b(?:kies|kiest|keuze|keuzede\w*)\b[^.]{0,40}\bin (?:leerjaar (?:\w+|\d)|het (?:tweede|"
            r"derde) (?:leer)?jaar)|"
            r"\bals (?:onder)?deel van (?:je|jouw|hun|de|een) (?:diploma|(?:hele |mbo-)?opleiding)\b|"
            r"\bsamen met (?:je|jouw|het) diploma\b",
            r"\b(?:niet alleen|niet uitsluitend|ook|los|geen|zonder|iedereen|volwassen\w*|werkenden|certificaat is)\b",
        )
        for cue in ("studenten", "opleiding", "leerjaar", "diploma")
    ),
    clue(
        Name.DIPLOMA,
        "studenten",
        r"^\W*(?:(?:keuzedelen|aanbod|informatie|deze pagina is|dit is) )?(?:alleen |uitsluitend |enkel )?voor "
        r"(?:onze |de |alle )?(?:ingeschreven|huidige|zittende|reguliere) (?:[\w-]+ )?studenten "
        r"(?:van|aan|bij) [^.,;:?]{2,60}\W*$",
        r"\b(?:en|of|ook|niet)\b",
    ),
    *(
        clue(
            Name.DIPLOMA,
            cue,
            r"\b(?:keuzede\w+|onderdeel|certifica\w+|deel|dit)\b[^.;]{0,60}\bniet (?:los|apart|afzonderlijk) (?:te "
            r"(?:koop|volgen|behalen|halen|verkrijgen|doen)|verkrijgbaar|verkocht)|"
            r"\b(?:uitsluitend|alleen|enkel) met een contract voor de (?:hele|volledige|gehele) opleiding|"
            r"\baan (?:de |onze )?(?:diploma)?studenten (?:van [\w ]{1,30} )?voorbehouden",
        )
        for cue in ("niet los", "niet apart", "niet afzonderlijk", "contract voor", "voorbehouden")
    ),
    clue(
        Name.DIPLOMA,
        "diploma",
        r"\bmbo[ -]?(?:\w+[ -]){0,2}diploma\b(?!['\u2019]s)|\bdiploma[ -]?(?:opleiding|route|traject|gericht)",
        _NO_DIPLOMA,
        of_others=True,
    ),
    clue(Name.DIPLOMA, "diploma", r"\bdiploma (?:te )?(?:behalen|halen|haal|behaal)", _NO_DIPLOMA, of_others=True),
    clue(
        Name.DIPLOMA,
        "diploma",
        r"\b(?:behaal|ontvang|krijg|haal)\w* (?:\w+ ){0,4}(?:het |een |je )?(?:\w+ ){0,3}diploma\b",
        _NO_DIPLOMA,
        of_others=True,
    ),
    clue(
        Name.DIPLOMA,
        "diploma",
        r"(?:^|[:|] ?)(?:diploma|resultaat|afronding)\s?:\s?(?:\w+[ -]){0,4}diploma\b",
        _NO_DIPLOMA,
        of_others=True,
    ),
    clue(
        Name.DIPLOMA,
        "volledig",
        r"\bvolledige? (?:mbo[ -]?|beroeps)?(?:opleiding|diploma)",
        r"\b(?:geen|niet)\b.{0,15}volledig|\bmbo[ -]certificaat|^\W*is (?:dit|het|deze)\b.*\?",
        of_others=True,
    ),
    clue(Name.DIPLOMA, "jarige", r"\b(?:twee|drie|vier|[234])-?jarige? (?:\w+[ -]){0,2}opleiding", of_others=True),
    clue(
        Name.DIPLOMA,
        "jaar",
        r"\b(?:duur|opleidingsduur|studieduur|duurt)\b:? (?:(?:ongeveer|circa|gemiddeld|maximaal) )?(?:[234]|"
        r"twee|drie|vier|2,5|1,5) jaar\b",
    ),
    clue(Name.DIPLOMA, "jaar", r"^\W*(?:[234]|twee|drie|vier|1,5|2,5) jaar\W*$"),
    clue(Name.DIPLOMA, "diploma", r"\b(?:vocational|mbo) diploma\b", r"\b(?:no|not|without)\b", of_others=True),
    clue(Name.BOL_BBL, "bbl", r"\bbbl\b", r"\b(?:geen|niet|zonder|noch)\b.{0,20}\bb[bo]l\b", of_others=True),
    clue(
        Name.BOL_BBL,
        "bol",
        r"\bbol[ -]?(?:opleiding|/|,|\)|student)|\bbol (?:/|en|of) bbl\b|[(/] ?bol\b|\bleerweg\w*:? bol\b|"
        r"^\W*bol\W*$",
        r"bol\.com|\b(?:geen|niet|zonder)\b.{0,20}\bbol\b",
        of_others=True,
    ),
    clue(Name.BOL_BBL, "leerweg", r"\bberoeps(?:begeleidende|opleidende) leerweg\b", _NOT_SO, of_others=True),
)
