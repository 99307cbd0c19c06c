"""Clues that speak against an official certificate: another credential, or none."""

from extractor.signals.clue import clue
from extractor.signals.marks import NO_MARKS
from register.signals import SignalName as Name

_NO = rf"(?:nee\b|geen\b|niet\b|nog niet\b|n\.?v\.?t\.?|[{NO_MARKS}\u00d7]|[\u2013\u2014-]+$)"

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
        r"\b(?:geen|niet)\b.{0,40}(?:eigen|school|intern)|\bcombineren\b",
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
    # The stuff of it, without its exam.
    *(
        clue(
            Name.AT_MBO_LEVEL,
            cue,
            r"\b(?:gebaseerd|ge[\u00efi]nspireerd|gebouwd|ge[\u00ebe]nt) op |\b(?:ontleend|gelijk) aan |"
            r"\bafgeleid van |\bdezelfde (?:inhoud|stof|lesstof) als |\b(?:les)?stof (?:van|uit) "
            r"(?=[^.;]{0,60}\b(?:keuzedeel|kwalificatie\w*|onderdeel)\b)",
        )
        for cue in ("keuzedeel", "kwalificatie", "onderdeel")
    ),
)
