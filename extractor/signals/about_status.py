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
_NOT_THIS = r"\bniet meer dan\b|\bals (?:je|u)\b.{0,60}(?:stop|vervalt)"

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
    clue(Name.WAITING_LIST, "wachtlijst", r"\bwachtlijst\b", _NOT_YET_FULL),
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
        Name.DISCONTINUED,
        "niet meer",
        r"\b(?:wordt|worden|is|zijn|bieden|biedt|geven|verzorgen|organiseren|kun|kan)\b.{0,60}\bniet meer "
        r"(?:\w+ ){0,2}(?:aangeboden|gegeven|aan\b|verzorgd|georganiseerd|beschikbaar|leverbaar|actueel|volgen|"
        r"gevolgd|te volgen|in ons aanbod)|"
        r"\bniet meer (?:\w+ ){0,2}(?:aangeboden|gegeven|verzorgd|leverbaar|te volgen|in ons aanbod)\b|"
        r"\binstro\w*.{0,30}\bniet meer mogelijk|\bniet meer (?:mogelijk om )?(?:in te stromen|starten|gestart)|"
        r"\b(?:bieden|verzorgen|geven|organiseren) (?:wij|we)\b.{0,50}\bniet meer\b",
        _NOT_THIS,
    ),
    clue(
        Name.DISCONTINUED,
        "niet langer",
        r"\bniet langer (?:\w+ ){0,2}(?:aangeboden|gegeven|beschikbaar|mogelijk|aan\b|verzorgd|in ons aanbod|te "
        r"volgen)",
        _NOT_THIS,
    ),
    clue(
        Name.DISCONTINUED,
        "gestopt",
        r"\b(?:cursus|opleiding|training|certificaat|traject|aanbod|module|keuzedeel|deze|dit|"
        r"groep)\b.{0,40}\b(?:is|zijn|wordt)\b.{0,25}\bgestopt\b|\b(?:zijn|is) (?:\w+ ){0,5}gestopt met (?:deze|"
        r"dit|het|de)\b|^(?:[\w/ ]{1,25}: ?)?gestopt\.?$",
        _NOT_THIS,
    ),
    clue(
        Name.DISCONTINUED,
        "stopt",
        r"\b(?:deze|dit|de) (?:cursus|opleiding|training|traject|certificaat) stopt\b",
        _NOT_THIS,
    ),
    clue(
        Name.DISCONTINUED,
        "vervall",
        r"\b(?:cursus|opleiding|training|certificaat|traject|module|keuzedeel|deze|dit|groep|"
        r"aanbod)\b.{0,40}\b(?:is|zijn|komt|komen)\b.{0,25}\bverv(?:allen|alt)\b|^(?:[\w/ ]{1,25}: ?)?vervallen\.?$",
        _NOT_THIS + r"|inschrijving",
    ),
    clue(
        Name.DISCONTINUED,
        "ndigd",
        r"\b(?:cursus|opleiding|training|traject|aanbod|deze|dit)\b.{0,30}\b(?:is|wordt) (?:\w+ "
        r"){0,3}be[eë\u0308]{1,3}indigd\b",
        _NOT_THIS,
    ),
    clue(
        Name.DISCONTINUED,
        "start",
        r"\b(?:deze|dit|de) (?:cursus|opleiding|training|traject) (?:start|gaat) niet (?:meer|"
        r"langer)(?: van start)?\b|"
        r"\bstarten? (?:wij |we )?(?:deze |dit )?(?:\w+ )?niet meer\b",
    ),
    *(
        clue(
            Name.DISCONTINUED,
            f"{now} niet",
            r"\b(?:bieden|biedt|geven|geeft|verzorgen|organiseren)\b.{0,50}\b(?:momenteel|op dit moment|tijdelijk|"
            r"voorlopig|helaas) niet (?:aan|gegeven|verzorgd)?\b|"
            r"\b(?:deze|dit) (?:cursus|opleiding|training|traject|certificaat|mbo-certificaat|module)\b.{0,40}"
            r"\b(?:momenteel|op dit moment|tijdelijk|voorlopig) niet "
            r"(?:beschikbaar|aangeboden|gegeven|mogelijk|te volgen)\b",
            _NOT_THIS,
        )
        for now in ("momenteel", "op dit moment", "tijdelijk", "voorlopig", "helaas")
    ),
    clue(
        Name.DISCONTINUED,
        "geannuleerd",
        r"\b(?:cursus|training|opleiding|traject|groep)\b.{0,30}\bgeannuleerd\b",
        r"\bkan\b|\bkunnen\b|\bals\b|\bkosten",
    ),
    clue(Name.DISCONTINUED, "laatste groep", r"\blaatste groep\b.{0,30}\b(?:is|start|gestart|begonnen)\b"),
    clue(
        Name.DISCONTINUED,
        "geen nieuwe",
        r"\bgeen nieuwe (?:instroom|groep(?:en)?|deelnemers|cursisten|aanmeldingen|studenten|start(?:data|"
        r"momenten)?|inschrijvingen)\b",
    ),
    clue(Name.DISCONTINUED, "uit ons aanbod", r"\buit ons aanbod (?:gehaald|verdwenen|genomen)\b"),
    clue(
        Name.DISCONTINUED,
        "vervangen door",
        r"\b(?:cursus|opleiding|training|certificaat|traject|deze|dit)\b.{0,40}\b(?:is|wordt) (?:\w+ "
        r")?vervangen door\b",
    ),
    clue(Name.DISCONTINUED, "no longer", r"\bno longer (?:being )?(?:offered|available|given|taught)\b"),
    clue(Name.DISCONTINUED, "discontinued", r"\b(?:has been|is|was) discontinued\b"),
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
