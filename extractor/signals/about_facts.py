"""Clues about price, dates, enrolment and hours: what a course that can be followed shows."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|"
    r"okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)"
)

CLUES = (
    clue(Name.PRICE, "€", r"€ ?\d"),
    clue(Name.PRICE, "eur", r"\beur ?\d|\d ?(?:,-)? ?euro\b"),
    clue(Name.PRICE, "gratis", r"\b(?:is|zijn|deelname|cursus|kosten|prijs)\b.{0,25}\bgratis\b"),
    clue(Name.PRICE, "kosteloos", r"\bkosteloos\b"),
    clue(
        Name.START_DATE,
        "start",
        rf"\bstart\w*\b.{{0,30}}?(?:\b\d{{1,2}} {_MONTH}\b|\b{_MONTH}\.? (?:20)?\d\d\b|\bin {_MONTH}\b|"
        rf"\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:20)?\d\d\b|: ?{_MONTH}\b)",
        r"\bkickstart|\bstartpagina",
    ),
    clue(
        Name.START_DATE,
        "start",
        r"\bstartdat(?:um|a)\b|\bstartmoment(?:en)?\b|\b(?:hele|gehele) jaar\b.{0,20}\bstart|"
        r"\bstart\w*\b.{0,20}\b(?:elk|ieder) moment|\bstart date\b",
    ),
    clue(
        Name.START_DATE,
        "begin",
        rf"\b(?:begint|beginnen|begindatum)\b(?: op| in|:)?.{{0,12}}(?:\b\d{{1,2}} {_MONTH}\b|\b{_MONTH}\b|"
        r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d\d\b)",
    ),
    *(
        clue(
            Name.START_DATE,
            cue,
            rf"\b(?:beg(?:in|int|innen)|aanvang|eerstvolgende|volgende (?:groep|ronde|editie|cursus)|lessen|"
            rf"lesdag\w*|"
            rf"instap\w*|groep)\b.{{0,25}}?(?:\b\d{{1,2}} {_MONTH}\b|\b{_MONTH} 20\d\d\b|\bin {_MONTH}\b|"
            rf"\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:20)?\d\d\b)",
        )
        for cue in ("begin", "aanvang", "volgende", "les", "instap", "groep")
    ),
    clue(
        Name.START_DATE,
        "start",
        r"\bstart\w*\b.{0,25}\b(?:(?:\d+|een|twee|drie|vier|meerdere|verschillende) ?(?:x|keer|maal|keren|"
        r"momenten) per "
        r"(?:jaar|maand)|maandelijks|wekelijks|ieder(?:e)? (?:maand|kwartaal|week)|elke? (?:maand|kwartaal|"
        r"week)|doorlopend|"
        r"(?:het )?(?:najaar|voorjaar)|week \d+)",
        r"\bgestart\b",
    ),
    clue(Name.START_DATE, "instroom", r"\b(?:doorlopende|flexibele|continue) instroom\b|\binstroommoment"),
    clue(Name.START_DATE, "data", r"\b(?:cursus|les)data\b"),
    clue(
        Name.ENROL,
        "aanmeld",
        r"\b(?:direct |nu |online )?aanmelden\b|\baanmeldformulier",
        r"nieuwsbrief|niet (?:meer )?aanmelden|aanmelden (?:is )?niet",
    ),
    clue(Name.ENROL, "meld je", r"\bmeld je (?:nu |direct |snel |hier |vandaag )?(?:nog )?aan\b", "nieuwsbrief"),
    clue(
        Name.ENROL,
        "inschrij",
        r"\b(?:direct |nu |online )?inschrijven\b|\binschrijfformulier|\binschrijving",
        "nieuwsbrief|handelsregister|geslo|niet (?:meer )?mogelijk",
    ),
    clue(Name.ENROL, "schrijf", r"\bschrijf (?:je|u) (?:nu |direct |hier |vandaag )?(?:nog )?in\b", "nieuwsbrief"),
    clue(Name.ENROL, "reserveer", r"\breserveer (?:je|jouw|uw|een|nu|direct)\b"),
    clue(
        Name.ENROL, "plek", r"\b(?:claim|bemachtig|verzeker) .{0,15}\bplek|\bnog (?:\w+ )?plek(?:ken)?\b", "geen plek"
    ),
    clue(Name.ENROL, "plaatsen", r"\bnog (?:\w+ )?plaatsen\b|\bplaatsen (?:beschikbaar|vrij)", r"\bgeen plaats"),
    clue(Name.ENROL, "geef", r"\bgeef (?:je|u|jezelf) (?:nu |hier |direct )?(?:nog )?op\b", "nieuwsbrief"),
    clue(Name.ENROL, "opgeven", r"\bopgeven (?:kan|voor|via)\b|\b(?:je|u|zich) opgeven\b", "nieuwsbrief"),
    clue(Name.ENROL, "winkel", r"\b(?:in|aan) (?:de |je |mijn )?winkel(?:wagen|mand)"),
    clue(Name.ENROL, "boek", r"\bboek (?:nu|direct|deze|je|uw)\b|\b(?:nu|direct|online) boeken\b"),
    clue(Name.ENROL, "bestel", r"\bbestel (?:nu|direct|deze)\b"),
    clue(Name.ENROL, "te melden", r"\b(?:je|u|zich) (?:nu |nog |direct )?aan te melden\b", "nieuwsbrief|niet"),
    clue(Name.ENROL, "enrol", r"\benroll?\b", "newsletter"),
    clue(Name.ENROL, "register", r"\bregister (?:now|here|online)\b|\bsign up now\b", "newsletter"),
    clue(Name.HOURS, "sbu", r"\b\d[\d.]* ?sbu\b|\bsbu\b.{0,15}\d"),
    clue(Name.HOURS, "studiebelasting", r"\bstudiebelasting\w*\b.{0,25}\d|\d ?studiebelastingsuren"),
    *(
        clue(
            Name.HOURS,
            cue,
            r"\b\d[\d.]*(?:,5)? ?(?:lesuren|klokuren|contacturen|studie-?uren|uren|uur)\b|\b\d+ hours\b",
            r"\b\d{1,2}[.:]\d\d uur\b.{0,15}$",
        )
        for cue in ("uur", "uren", "hours")
    ),
    clue(
        Name.HOURS,
        "dag",
        r"\b(?:\d+|een|twee|drie|vier|vijf|zes|acht|tien|twaalf) (?:dagdelen|lesdagen|cursusdagen|trainingsdagen)\b",
    ),
    clue(
        Name.HOURS,
        "bijeenkomst",
        r"\b(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf) (?:online )?(?:les)?bijeenkomsten\b",
    ),
)
