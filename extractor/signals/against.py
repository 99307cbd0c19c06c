"""Clues that speak against an official certificate: another credential, a whole programme, or no offer at all."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_NO_DIPLOMA = (
    r"\b(?:geen|zonder|niet|no)\b.{0,30}diploma|diploma ?/ ?certificaat|diploma of (?:een )?(?:mbo-)?certificaat|"
    r"(?:mbo-)?certificaat of (?:een )?(?:mbo-)?diploma|deel van (?:een|het|de)|diplomaregister|"
    r"\b(?:als|heb) (?:je )?(?:al )?een.{0,20}diploma|combineren|"
    r"^\W*(?:krijg|ontvang|behaal|haal|is|levert|leidt) (?:ik|je|u|dit|het|deze)\b.*\?"
)
_NOT_SO = r"\b(?:geen|niet|zonder|not|no)\b"

_NO = r"(?:nee\b|geen\b|niet\b|nog niet\b|n\.?v\.?t\.?|[\u2717\u2718\u274c\u2715\u2716\u00d7]|[\u2013\u2014-]+$)"

CLUES = (
    *(
        clue(
            Name.NEGATED,
            cue,
            rf"(?:^|[|·:] ?)(?:(?:landelijk|officieel|wettelijk|ocw|mbo)[ -]?)*(?:erkende? |erkend )?"
            rf"(?:certificaat|certificering|erkend|erkenning|diploma ?/ ?certificaat|certificaat ?/ ?diploma)"
            rf"(?: (?:door|van) [\w ]{{1,20}})?\s?[:?]\s?{_NO}|"
            rf"\b(?:erkend|officieel|landelijk)\w* (?:mbo[ -]?)?(?:certificaat|diploma)\b[^.?:]{{0,40}}[?:]\s?{_NO}",
            r"\bgeen (?:bijzonder|speciaal|extra)",
        )
        for cue in ("certifica", "erken")
    ),
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
        r"\bniet alleen\b|\blos(?:se)?\b|\bzonder\b|\book (?:als|voor|los|apart)\b|\bapart\b|certifica",
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
        Name.NEGATED,
        "certificaat",
        r"\b(?:geen|zonder)(?: (?:\w+ )?(?:officieel|erkend|wettelijk|formeel))* certificaat\b"
        r"(?=[^.]{0,30}\b(?:gekoppeld|verbonden|uitgereikt|behaal\w*|halen|te halen)\b|\W*$)|"
        r"\b(?:ontvang|krijg|behaal)\w* (?:je |u |men )?(?:na afloop |hiervoor |"
        r"dan )?geen (?:\w+ ){0,2}certificaat\b",
        r"\bmbo[ -]certificaat|\bdiploma|\bals (?:je|u)\b|\bindien\b|\bheb(?:t|ben)?\b|niet slaagt|\?\W*$",
        of_others=True,
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
        r"\b(?:geen|niet)\b.{0,15}volledig|\bmbo[ -]certificaat",
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
    clue(
        Name.BRANCH_CERTIFICATE,
        "branche",
        r"\bbranche-?\s?(?:certifica|diploma|erken|opleiding|kwalificatie)|certificaat van (?:de|een) branche|"
        r"\bdoor de branche\b.{0,30}erkend|"
        r"\berken\w* (?:door|van|in) de (?:\w+)?branche",
        r"\b(?:geen|niet)\b.{0,20}branche",
        of_others=True,
    ),
    clue(Name.BRANCH_CERTIFICATE, "svh", r"\bsvh\b", of_others=True),
    clue(Name.BRANCH_CERTIFICATE, "czo", r"\bczo\b", of_others=True),
    clue(Name.BRANCH_CERTIFICATE, "vca", r"\bvca\b", of_others=True),
    clue(Name.BRANCH_CERTIFICATE, "vakbekwaamheid", r"\b(?:bewijs|certificaat) van vakbekwaamheid\b", of_others=True),
    clue(Name.BRANCH_CERTIFICATE, "licentie", r"\b(?:spuit)?licentie (?:gewasbescherming|[123])\b", of_others=True),
    clue(
        Name.BRANCH_CERTIFICATE,
        "accreditatie",
        r"\baccreditatie(?:punten| (?:v&v|door|van|bij|voor))|\bgeaccrediteerd door\b",
    ),
    clue(Name.BRANCH_CERTIFICATE, "provoet", r"\bprovoet\b", of_others=True),
    clue(
        Name.PROOF_OF_PARTICIPATION,
        "deelname",
        r"\b(?:bewijs|certificaat|getuigschrift) van deelname\b|\bdeelname(?:bewijs|certificaat)\b",
        r"\bniet alleen\b|\bgeen (?:\w+ )?(?:bewijs|certificaat|deelname)|\b(?:in plaats van|meer dan|anders dan|"
        r"niet zomaar) "
        r"(?:alleen )?een (?:\w+ )?(?:bewijs|certificaat|getuigschrift|deelname)",
    ),
    clue(Name.PROOF_OF_PARTICIPATION, "deelnemersbewijs", r"\bdeelnemersbewijs\b"),
    clue(Name.PROOF_OF_PARTICIPATION, "participation", r"\b(?:certificate|proof) of participation\b"),
    clue(Name.PROOF_OF_PARTICIPATION, "attendance", r"\b(?:certificate|proof) of attendance\b"),
    clue(
        Name.PRACTICE_STATEMENT,
        "praktijkverklaring",
        r"\bpraktijkverklaring",
        r"\bgeen\b.{0,20}praktijkverklaring",
        of_others=True,
    ),
    clue(
        Name.MBO_STATEMENT,
        "verklaring",
        r"\bmbo-?\s?verklaring|\b(?:school|instellings)verklaring",
        r"\bgeen\b.{0,20}verklaring",
        of_others=True,
    ),
    clue(Name.EVC, "evc", r"\bevc\b", r"\b(?:geen|zonder)\b.{0,15}\bevc\b"),
    clue(Name.EVC, "ervaringscertificaat", r"\bervaringscertificaat\b"),
    clue(Name.EVC, "verworven competenties", r"\berkenning (?:van )?(?:eerder )?verworven competenties\b"),
    clue(
        Name.OWN_CERTIFICATE,
        "certifica",
        r"\b(?:een |ons |het )?eigen certificaat\b|\b(?:school|instellings|academie|roc|instituuts)-?certificaat\b|"
        r"(?<!-)(?<!mbo )\bcertificaat van (?:onze|de|het|ons) (?:\w+ )?(?:school|academie|opleider|instituut|"
        r"opleiding|cursus|"
        r"college|roc)\b|"
        r"(?<!-)(?<!mbo )\bcertificaat van (?:roc|stichting) \w+|(?<!-)(?<!mbo )\bcertificaat van [\w-]+(?: "
        r"[\w-]+)? (?:college|academie|academy|instituut|"
        r"opleidingen|trainingen)\b|"
        r"\bintern(?:e)? certificaat\b",
        r"\b(?:geen|niet)\b.{0,15}(?:eigen|school|intern)",
    ),
    clue(
        Name.OWN_CERTIFICATE,
        "certificaat",
        r"(?:^|[|·:] ?)(?:resultaat|(?:diploma ?/ ?)?certificaat|bewijs|afronding|je (?:ontvangt|krijgt))\s?: ?"
        r"(?:een |het )?(?!mbo)[\w&]+-(?!mbo)certificaat\b",
        r"\bmbo[ -]?certificaat|deelname|branche|evc",
    ),
    clue(Name.OWN_CERTIFICATE, "micro", r"\bmicro-?\s?credentials?\b", r"\b(?:geen|niet|no)\b.{0,15}micro"),
    clue(
        Name.OWN_CERTIFICATE,
        "badge",
        r"\b(?:edu|open |digitale |digital )-?badges?\b",
        r"\b(?:geen|niet)\b.{0,15}badge",
    ),
    clue(
        Name.AT_MBO_LEVEL,
        "mbo",
        r"\bop (?:\w+ )?mbo[ +-]*(?:\d )?[ -]?niveau\b|\bop (?:niveau )?mbo[ -]?\d[ -]?niveau\b|\bop niveau mbo|"
        r"\bmbo\+ ?-?niveau|"
        r"\bvergelijkbaar met (?:\w+ ){0,2}mbo|\bmbo[ -]werk-? en denkniveau|\bat mbo level\b",
        r"werk-? en denkniveau",
        of_others=True,
    ),
    clue(Name.NEWS, "geplaatst op", r"\bgeplaatst op:? \w+"),
    clue(Name.NEWS, "gepubliceerd", r"\bgepubliceerd (?:op|door):? \w+"),
    clue(Name.NEWS, "bericht", r"\b(?:nieuws|pers)bericht\b"),
    clue(
        Name.NEWS,
        "reik",
        r"\breikten?\b.{0,80}\bcertifica\w+ uit\b|\buitreiking (?:van )?(?:de "
        r")?(?:eerste )?(?:\w+-)?certificat|\buitgereikt aan\b",
    ),
    clue(
        Name.NEWS,
        "certifica",
        r"\b(?:eerste|\d+) (?:[\w-]+ ){0,4}(?:ontvangen|ontvingen|behaalden|behalen|kregen) (?:[\w-]+ "
        r"){0,3}(?:mbo-)?certifica",
    ),
    *(
        clue(
            Name.NEWS,
            cue,
            r"\b(?:ontvingen|kregen|behaalden|haalden|ontving|behaalde|namen) (?:\w+ ){0,3}(?:mbo-)?certifica|"
            r"\bcertifica\w+ (?:\w+ ){0,4}uitgereikt\b|\bmochten? (?:\w+ ){0,4}certifica\w+ in ontvangst\b",
            r"\b(?:word(?:t|en)?|krijg(?:t|en)?|ontvangt?|zal|zullen)\b.{0,60}uitgereikt",
        )
        for cue in ("ontving", "kregen", "behaalde", "haalden", "namen", "uitgereikt", "ontvangst")
    ),
    clue(Name.NEWS, "leestijd", r"\bleestijd:? \d"),
    clue(Name.NEWS, "redactie", r"\b(?:door|van) (?:de |onze )?redactie\b"),
    clue(Name.VACANCY, "solliciteer", r"\bsolliciteer\b"),
    clue(
        Name.VACANCY,
        "vacature",
        r"\b(?:deze|onze|de) vacature\b|\bvacature(?:nummer|tekst|houder)|(?:^|[|·:] ?)vacature\b",
        r"\bveel vacatures\b",
    ),
    clue(
        Name.VACANCY,
        "salaris",
        r"\bsalaris(?:schaal|indicatie)?\b:? ?(?:schaal|van|tussen|conform|volgens|max|min|€|\d|in overleg)|"
        r"\bbruto (?:per|p/) ?m",
    ),
    clue(Name.VACANCY, "arbeidsvoorwaarden", r"\b(?:onze|goede|uitstekende|prima) (?:\w+ )?arbeidsvoorwaarden\b"),
    clue(Name.VACANCY, "motivatie", r"\b(?:stuur|mail) (?:je|uw) (?:cv|motivatie)"),
)
