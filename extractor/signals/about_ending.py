"""Clues that a course is no longer given. They speak neither for nor against."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_NOT_THIS = r"\bniet meer dan\b|\bals (?:je|u)\b.{0,60}(?:stop|vervalt)"

CLUES = (
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
        r"dit|het|de)\b|^(?:[\w/ ]{1,40}: ?)?gestopt\.?$|[-\u2013(] ?gestopt\b(?=[,;.)]|\W*$)",
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
        r"aanbod)\b.{0,40}\b(?:is|zijn|komt|komen)\b.{0,25}\bverv(?:allen|alt)\b|^(?:[\w/ ]{1,40}: ?)?vervallen\.?$",
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
    *(
        clue(
            Name.DISCONTINUED,
            cue,
            r"\buit (?:ons|het) (?:aanbod|programma|assortiment) (?:gehaald|verdwenen|genomen|geschrapt)\b",
        )
        for cue in ("uit ons", "uit het")
    ),
    clue(Name.DISCONTINUED, "overgenomen", r"\bovergenomen door\b"),
    clue(Name.DISCONTINUED, "opgegaan", r"\bopgegaan in\b"),
    clue(
        Name.DISCONTINUED,
        "archief",
        r"^[^.;:]{0,30}\b(?:catalogus|aanbod|cursussen|opleidingen|programma)\b[^.;:]{0,20}\barchief\b|"
        r"^\W*archief\b[^.;:]{0,10}\b(?:catalogus|aanbod|cursussen|opleidingen)|^[^.;:]{0,30}\(archief\)",
    ),
    clue(
        Name.DISCONTINUED,
        "niet meer aan",
        r"\b(?:aanmeldingen|inschrijvingen|deelnemers|cursisten|leerlingen)\b[^.;]{0,20}\bnemen (?:we|wij)\b[^.;]{0,30}"
        r"\bniet meer aan\b|\bnemen (?:we|wij)\b[^.;]{0,50}\b(?:aanmeldingen|inschrijvingen)\b[^.;]{0,20}"
        r"\bniet meer aan\b",
    ),
    clue(
        Name.DISCONTINUED,
        "vervangen door",
        r"\b(?:cursus|opleiding|training|certificaat|traject|deze|dit)\b.{0,40}\b(?:is|wordt) (?:\w+ "
        r")?vervangen door\b",
    ),
    clue(Name.DISCONTINUED, "no longer", r"\bno longer (?:being )?(?:offered|available|given|taught)\b"),
    clue(Name.DISCONTINUED, "discontinued", r"\b(?:has been|is|was) discontinued\b"),
    clue(
        Name.DISCONTINUED,
        "vervallen",
        r"[-\u2013(:,] ?vervallen\b(?=[,;.)]|\W*$| (?:kwalificatie|met ingang|sinds|per) )",
        _NOT_THIS,
    ),
    *(
        clue(
            Name.DISCONTINUED,
            cue,
            r"\bvan (?:de|onze) lijst (?:gehaald|verdwenen)\b|\b(?:inschrijven|aanmelden) is (?:nu |momenteel |helaas |"
            r"tijdelijk |op dit moment )?niet mogelijk\W*$",
        )
        for cue in ("lijst ", "niet mogelijk")
    ),
)
