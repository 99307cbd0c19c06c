"""Clues that speak for an official certificate, beside the claim itself (see `claims`)."""

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_OTHER_RECOGNITION = (
    r"branche|crkbo|nrto|cedeo|leerbedrijf|internationaal erkend|erkende? (?:mbo-)?(?:diploma|"
    r"opleiding(?:sinstituut|sinstelling)?)\b|"
    r"erkend (?:opleider|aanbieder|instituut)|\b(?:niet|geen|zonder|nooit)\b.{0,25}erkend|"
    r"erkend\b.{0,30}\b(?:ontbreekt|ontbreken)\b|erkenning van (?:eerder )?verworven"
)

CLUES = (
    clue(Name.SAYS_KEUZEDEEL, "keuzede", r"\bkeuzede(?:el|len)\b|keuzedeel\w+", r"\bgeen keuzede"),
    clue(
        Name.THIRD_PATH,
        "leerweg",
        r"\b(?:derde|3e) leerweg\b",
        r"\b(?:geen|niet|uitgezonderd|behalve)\b.{0,20}(?:derde|3e) leerweg",
    ),
    clue(Name.THIRD_PATH, "overig onderwijs", r"\boverig onderwijs\b"),
    clue(Name.THIRD_PATH, "third ", r"\bthird (?:learning )?(?:path|pathway|route)\b"),
    clue(Name.CERTIFICATE_HOLDER, "certificaathouder", r"\bcertificaathouders?\b"),
    clue(Name.WORK_PROCESSES, "werkproces", r"\bwerkproces(?:sen)?\b"),
    clue(Name.WORK_PROCESSES, "-k", r"\b[bpd]\d-k\d(?:-w\d)?\b"),
    clue(Name.WORK_PROCESSES, "kerntaak", r"\bkerntaak\b|\bkerntaken\b"),
    clue(
        Name.SAYS_RECOGNISED,
        "erkend",
        r"\b(?:landelijk|wettelijk|officieel|overheids?|ministerieel|door (?:het )?(?:ministerie|ocw|de "
        r"minister|de overheid)[^.]{0,30})"
        r"[ -]?erkend|\berkend(?:e)? (?:mbo|certificaat|keuzedeel|door (?:het )?(?:ministerie|ocw|de overheid|sbb))|"
        r"\bocw[ -]erkend",
        _OTHER_RECOGNITION,
        of_others=True,
    ),
    clue(Name.SAYS_RECOGNISED, "diplomaregister", r"\bdiplomaregister\b", r"\bniet\b.{0,40}diplomaregister"),
    clue(
        Name.SAYS_RECOGNISED,
        "ministerie",
        r"\bcertificaat van (?:het )?ministerie\b|\bministerie van (?:ocw|onderwijs)[^.]{0,40}\bcertificaat|"
        r"\bcertificaat[^.]{0,40}\bministerie van (?:ocw|onderwijs)",
        _OTHER_RECOGNITION,
    ),
    clue(
        Name.SAYS_RECOGNISED,
        "recognised",
        r"\b(?:nationally|officially|government)[ -]recognised\b|\brecognised by the (?:dutch "
        r")?ministry\b",
    ),
    clue(Name.SAYS_RECOGNISED, "recognized", r"\b(?:nationally|officially|government)[ -]recognized\b"),
)
