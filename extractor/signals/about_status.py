"""Clues about for whom, whether and when a course can be started. They speak neither for nor against."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_ALSO = (
    r"\b(?:ook|tevens|eventueel|desgewenst|daarnaast|zowel|niet (?:alleen|uitsluitend|enkel)|also)\b|\bof "
    r"via\b|\bmogelijk(?:heid|heden)?\b.{0,25}incompany|incompany\b.{0,25}\b(?:mogelijk|bespreekbaar)\b"
)
_AUDIENCE = (
    r"(?:werkgevers?|bedrijven|organisaties|instellingen|zorginstellingen|in-?\s?company|"
    r"bedrijfsgroepen|zakelijke (?:klanten|markt)|(?:eigen )?(?:medewerkers|werknemers) van)"
)
_NOT_YET_FULL = (
    r"\bdan (?:kom|komt|plaatsen)\b|\b(?:als|wanneer|indien|mocht|zodra|is (?:de|een|deze) (?:\w+ "
    r")?vol\?|geen wachtlijst|zonder wachtlijst)\b|geen wachtlijst|zit .{0,20}vol\?"
)

CLUES = (
    clue(
        Name.EMPLOYERS_ONLY,
        "alleen",
        rf"\balleen (?:[\w-]+ ){{0,4}}{_AUDIENCE}",
        _ALSO + r"|\balleen nog\b.{0,20}plaats",
    ),
    clue(Name.EMPLOYERS_ONLY, "uitsluitend", rf"\buitsluitend (?:[\w-]+ ){{0,4}}{_AUDIENCE}", _ALSO),
    clue(Name.EMPLOYERS_ONLY, "enkel", rf"\benkel (?:voor|via|door|als|bij) (?:[\w-]+ ){{0,3}}{_AUDIENCE}", _ALSO),
    clue(Name.EMPLOYERS_ONLY, "exclusief", rf"\bexclusief voor (?:[\w-]+ ){{0,3}}{_AUDIENCE}", _ALSO),
    clue(
        Name.EMPLOYERS_ONLY,
        "werkgever",
        r"\bin overleg met (?:je|uw|de|jouw) werkgever\b.{0,30}\baan ?(?:gemeld|melden|meld)|"
        r"\bwerkgever\b.{0,25}\b(?:meldt|schrijft) (?:je|u|jou|deelnemers|medewerkers|hen|de \w+) (?:aan|in)\b|"
        r"\b(?:aanmeld\w*|inschrijv\w*|deelname) (?:[\w-]+ ){0,4}(?:via|door) (?:je|uw|de|jouw|een) werkgever\b|"
        r"\bmeld(?:t)? (?:je|u) (?:je |zich )?aan via (?:je|uw|jouw) werkgever|"
        r"\bwerkgever\b.{0,10}\b(?:alleen|uitsluitend)\b|\b(?:alleen|uitsluitend|altijd) (?:door|via) (?:hun|de|je|uw|"
        r"jouw|een) werkgever\b|\baangemeld (?:door|via) (?:hun|de|je|uw|jouw) werkgever\b|"
        r"\b(?:word|wordt) (?:je )?door (?:je|jouw|uw) werkgever aangemeld|\bdoor (?:je|jouw|uw) werkgever "
        r"(?:word|wordt|worden) aangemeld",
        _ALSO,
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "company",
        r"\b(?:wordt|worden|bieden|biedt|verzorgen|geven|is|zijn|volg je|vindt)\b(?: [\w-]+){0,6} in-?\s?company\b",
        _ALSO,
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "company",
        r"\bin-?\s?company[ -](?:training|traject|opleiding|aanbod)\b.{0,40}\bniet\b.{0,30}individue|[(|:·-] "
        r"?in-?\s?company\)?(?=$|\s*[|·)]|\s*$)",
        _ALSO,
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "particulier",
        r"\b(?:niet|geen)\b.{0,30}\bparticulier(?:en|e)?\b|\bparticulieren\b.{0,40}\b(?:niet|geen)\b",
        r"\bniet alleen\b|\bniet uitsluitend\b",
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "individue",
        r"\b(?:geen|niet) (?:[\w-]+ ){0,4}individuele? (?:aanmeld|inschrijv|deelne|aan te melden|in te "
        r"schrijven)|\bindividuele? (?:aanmelding|inschrijving|deelname)\w*\b.{0,20}\bniet mogelijk",
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "dienst",
        r"\b(?:alleen|uitsluitend|enkel)\b[^.]{0,60}\bin (?:loon)?dienst\b|"
        r"\bin (?:loon)?dienst (?:bent|zijn|is) (?:bij|van) (?:een van )?"
        r"(?:onze partner|een deelnemende|een aangesloten)",
        _ALSO,
    ),
    clue(
        Name.EMPLOYERS_ONLY,
        "only",
        r"\bonly (?:available|open|accessible) (?:to|for) (?:\w+ ){0,2}"
        r"(?:employees|staff|companies|organi[sz]ations)\b",
    ),
    clue(Name.EMPLOYERS_ONLY, "employer", r"\b(?:only|exclusively)\b.{0,40}\bemployers?\b|\bemployers? only\b"),
    clue(
        Name.EMPLOYERS_ONLY,
        "doelgroep",
        rf"\bdoelgroep\s?:\s?(?:uitsluitend )?{_AUDIENCE}",
        r"\bparticulier|\bindividu|werkzoekend",
    ),
    *(
        clue(
            Name.EMPLOYERS_ONLY,
            cue,
            rf"\b(?:toegankelijk|opengesteld|bestemd) voor {_AUDIENCE}|"
            r"\bgeen open inschrijving|\b(?:niet|geen)\b.{0,15}\bop individuele basis|"
            r"\b(?:alleen|uitsluitend|enkel) (?:als|op|in) (?:maatwerk|groepsverband|een besloten groep)|"
            r"\b(?:is|wordt|betreft|in) (?:een )?besloten (?:groep|training|traject|cursus|opleiding)|"
            r"\baanmeld\w* (?:\w+ ){0,5}(?:via|door) (?:je|uw|de|jouw|hun) (?:werkgever|leidinggevende|"
            r"organisatie|hr)",
            _ALSO + r"|\bparticulier|\bindividuen|werkzoekend|\biedereen\b",
        )
        for cue in ("voor ", "inschrijving", "individuele", "maatwerk", "besloten", "aanmeld")
    ),
    *(
        clue(
            Name.EMPLOYERS_ONLY,
            cue,
            r"\b(?:losse|individuele|particuliere) (?:deelnemers|cursisten|kandidaten|aanmeldingen)\b[^.;]{0,30}"
            r"\bniet (?:plaatsen|aannemen|inschrijven|terecht|mogelijk)\b|"
            r"\bop eigen (?:houtje|gelegenheid|initiatief)\b[^.;]{0,40}\b(?:niet|geen)\b|"
            r"\balleen zij kunnen (?:je|u) aanmelden\b",
        )
        for cue in ("losse", "individuele", "particuliere", "eigen ", "alleen zij")
    ),
    clue(Name.WAITING_LIST, "wachtlijst", r"\bwachtlijst\b", _NOT_YET_FULL),
    clue(Name.WAITING_LIST, "reservelijst", r"\breservelijst\b", _NOT_YET_FULL),
    *(
        clue(
            Name.WAITING_LIST,
            cue,
            r"\b(?:groep\w*|plaatsen|plekken|stoelen|cursus|training|klas|beide|alle)\b[^.;]{0,40}\b(?:is|zijn)\b"
            r"[^.;]{0,25}\b(?:bezet|vergeven)\b|\bvolzet\b",
            _NOT_YET_FULL,
        )
        for cue in ("bezet", "vergeven", "volzet")
    ),
    clue(
        Name.WAITING_LIST,
        "vol",
        r"\b(?:is|zijn|zit|zitten)(?: (?:helaas|al|inmiddels|momenteel|nu|op dit moment|volledig)){0,3} "
        r"vol(?:geboekt)?\b(?! (?:van|met|in|op|lof|energie))|\bvolgeboekt\b|\bstatus\s?:?\s?vol\b|\(vol!?\)|"
        r"^vol!?\.?$",
        _NOT_YET_FULL,
    ),
    clue(Name.WAITING_LIST, "waiting list", r"\bwaiting list\b"),
    clue(Name.WAITING_LIST, "fully booked", r"\bfully booked\b"),
    clue(
        Name.ENOUGH_PARTICIPANTS,
        "voldoende",
        r"\bvoldoende (?:\w+ ){0,2}(?:deelnemers|aanmeldingen|inschrijvingen|belangstelling|animo|deelname|"
        r"cursisten|interesse)\b",
    ),
    clue(
        Name.ENOUGH_PARTICIPANTS,
        "zodra",
        r"\bzodra (?:er |we |wij )?(?:\w+ ){0,3}(?:deelnemers|aanmeldingen|inschrijvingen|cursisten|belangstelling|"
        r"animo)\b",
    ),
    clue(
        Name.ENOUGH_PARTICIPANTS,
        "minim",
        r"\b(?:minimaal|minimum(?: van)?|minstens) (?:aantal )?(?:\d+ )?(?:deelnemers|aanmeldingen|cursisten|"
        r"personen)\b",
    ),
    clue(Name.ENOUGH_PARTICIPANTS, "sufficient", r"\bsufficient (?:participants|registrations)\b"),
    clue(Name.NATIONAL_CARE_CLASS, "zorgklas", r"\b(?:de )?nationale zorgklas\b"),
)
