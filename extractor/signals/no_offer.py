"""Clues that a page is no offer at all: news, or a vacancy."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

CLUES = (
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
            r"\b(?:ontvingen|kregen|behaalden|haalden|ontving|(?<!het )(?<!de )(?<!elk )(?<!je )(?<!een )behaalde|"
            r"namen) (?:[\w'-]+ ){0,3}(?:mbo-)?certifica|"
            r"\b(?:kregen|namen) (?:[\w'-]+ ){0,8}(?:hun|het) (?:mbo-)?certifica|"
            r"\bcertifica\w+ (?:\w+ ){0,4}uitgereikt\b|\bmochten? (?:\w+ ){0,4}certifica\w+ in ontvangst\b",
            r"\b(?:word(?:t|en)?|krijg(?:t|en)?|ontvangt?|zal|zullen)\b.{0,60}uitgereikt",
        )
        for cue in ("ontving", "kregen", "behaalde", "haalden", "namen", "uitgereikt", "ontvangst")
    ),
    clue(Name.NEWS, "blog", r"(?:^|[|\u00b7] ?)\W*(?:gast)?blog(?:post|bericht)? (?:van|door)\b"),
    clue(Name.NEWS, "leestijd", r"\bleestijd:? \d"),
    clue(Name.NEWS, "redactie", r"\b(?:door|van) (?:de |onze )?redactie\b"),
    clue(Name.VACANCY, "solliciteer", r"\bsolliciteer\b"),
    clue(
        Name.VACANCY,
        "vacature",
        r"\b(?:deze|onze|de) vacature\b|\bvacature(?:nummer|tekst|houder)|(?:^|[|·:] ?)vacature\b",
        r"\bveel vacatures\b|\bvacature (?:\w+ ){0,3}(?:is |wordt )?(?:vervuld|ingevuld|openstaat)\b",
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
