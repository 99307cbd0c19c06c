"""Circumstances that change what a sentence says of the offer. All patterns are for lower-case text."""

import re

# What someone must have before the course: says nothing about what the course leads to.
REQUIREMENT = re.compile(
    r"\btoelat\w*|\b(?<!geen )vooropleiding\w*|\binstroomeis|\binstapeis|\bin (?:het |je |uw )?bezit|"
    r"\bbeschik(?:t|ken)?\b|"
    r"\bheb je (?:al )?een\b|\b(?:je|u) (?:hebt|heeft|hebben) (?:al |minimaal |minstens |ten minste )?(?:een|"
    r"je)\b.{0,60}\b(?:diploma|opleiding)|"
    r"\b(?:nodig|vereist|vereiste|verplicht)\b|\bzonder (?:\w+ ){0,2}(?:diploma|vooropleiding|ervaring)|\bgediplomeerd|"
    r"\bhouders? van\b|\bop zak\b|\b(?:mensen|medewerkers|deelnemers) met een\b|"
    r"\bdoelgroep\b|\bvoor wie\b|\badmission|\brequirement|\bin "
    r"possession|"
    r"\b(?:minimaal|minstens|ten minste) (?:[\w-]+,? ){0,5}diploma\b|"
    r"\bmet (?:minimaal |minstens )?een (?:\w+[- ]){0,2}diploma\b|\bals je (?:al )?een (?:\w+[- ]){0,2}diploma hebt"
)
# What may come after, or of what it may become a part.
CONTINUATION = re.compile(
    r"\btoewerk|\bwerk je toe\b|\bstapel|\bop weg naar\b|\buiteindelijk|\bdoorstrom|\bdoorstroom|\bvervolg|"
    r"\bvoorbereiding op (?:een|het|de|je)\b|\bspringplank\b|\bdoorstuder|"
    r"\binstrom\w* in (?:een|de|het)\b|\bdoorler|\bverder leren|"
    r"\b(?:onder)?deel (?:uit )?van\b|\bopgebouwd|\bvrijstelling|\b(?:later|daarna|hierna)\b|\bna (?:deze|de|"
    r"dit|het|afloop)\b.{0,40}\b(?:kun|kan)\b|"
    r"\btelt? (?:\w+ ){0,3}mee\b|\bmeetel|\bopstap|\bcombinatie van\b|\bmeerdere (?:mbo-)?certificaten|"
    r"\balle (?:mbo-)?certificaten|\bstap (?:naar|"
    r"richting)|"
    r"\bwilt? (?:je|u|jij)\b[^.?]{0,30}\bdiploma\b[^.?]{0,20}\?|\bbekijk (?:dan |ook |eens )?(?:onze|de|het|alle)\b|"
    r"\bfurther|\bprogress to|\btowards an?\b"
)
# Only for those who stop a programme early, only for some, or only later.
_CONDITION = re.compile(
    r"voortijdig|eerder (?:stop|vertrek|weg)|(?:tussentijds|vroegtijdig|zonder diploma).{0,40}(?:stop|verla|"
    r"vertrek|uitval)|"
    r"(?:stop|verlaat|vertrek).{0,40}(?:tussentijds|vroegtijdig|eerder|zonder (?:een )?diploma)|"
    r"\bhaalt? (?:\w+ ){1,3}?(?:niet|geen) (?:\w+ ){0,3}diploma|\b(?:niet|geen) (?:\w+ ){0,3}diploma (?:be)?haalt|"
    r"niet (?:afma|afrond|voltooi|afsluit|haalt)|\b(?:stop|stopt|stoppen|gestopt) (?:je )?(?:met )?(?:de|je|"
    r"deze|eerder)|"
    r"\b(?:sommige|enkele|bepaalde|een aantal|een deel van de) (?:\w+ )?(?:keuzedelen|cursussen|opleidingen|"
    r"onderdelen|modules|trainingen)|"
    r"\bkunnen leiden tot|\bkan leiden tot|\bin aanvraag\b|\b(?:is|wordt|zijn) (?:\w+ )?aangevraagd|"
    r"\bin ontwikkeling|"
    r"\bin de toekomst|\bbezig met\b.{0,40}\b(?:aanvra|erken|certific)|\bte laten erkennen|\bin afwachting van|"
    r"\bsoms (?:ook )?een\b|\bstreven (?:we|wij|er)\b|\bwordt (?:nog )?onderzocht|\bafhankelijk van\b|"
    r"\bmits\b(?! (?:je|u|alle|het|de)\b)|"
    r"\bnaar verwachting|\bonder voorbehoud\b(?! van (?:het |een |de |je |uw )?(?:slagen|voldoende|"
    r"positie\w+|behalen|examen|toets\w*|beoordeling))|\bmogelijk (?:ook )?(?:recht|een (?:mbo|certificaat))|"
    # Plans of the school's own: what it wants, looks into, has asked for.
    r"\b(?:willen|hopen|onderzoeken|streven|verwachten|overwegen)\b (?:wij|we)\b|\b(?:wij|we) (?:willen|hopen|"
    r"onderzoeken|"
    r"streven|verwachten|overwegen)\b(?! (?:je|u|jou|dat (?:je|u))\b)|\bwillen we (?:hier|deze|dit)|\b(?:ons |"
    r"het )streven is\b|"
    r"\bop termijn\b|\b(?:aanvraag|erkenning|beoordeling|toekenning)\b[^.]{0,50}\b(?:loopt|nog niet|wacht|"
    r"in behandeling|"
    r"ingediend)\b|\bzodra\b(?! (?:je|jij|u|uw|jouw|de examen\w*|alle)\b)[^.]{0,60}\b(?:is|wordt|zijn|worden) (?:\w+ "
    r")?(?:vastgesteld|erkend|goedgekeurd|"
    r"toegekend|rond|"
    r"verleend)\b|\bzodra\b[^.,]{0,40}\b(?:erkenning|goedkeuring|licentie|toestemming)\b|"
    r"\bwacht\w* (?:wij |we )?(?:nog |op dit moment )?op (?:de |een |het |onze )?(?:\w+ )?(?:goedkeuring|erkenning|"
    r"toestemming|toekenning|licentie|akkoord|uitsluitsel|besluit)\b|\bhang(?:t|en) (?:[\w-]+ ){0,3}?af van\b|"
    r"\bwaar (?:dat )?(?:past|mogelijk|passend)\b|"
    r"\bwordt (?:er )?(?:nog )?gewerkt aan\b(?=[^.]{0,30}certifica)|\bin voorbereiding\b|"
    r"\bnog niet (?:\w+ )?rond\b|"
    r"\b(?:onderzoekt|onderzocht|bekijken|bekeken|nagegaan) of\b|"
    r"\b(?:once|until|after|as soon as) the ministry\b|\bnot yet\b|\bis pending\b|\bwill (?:only )?become available\b|"
    r"\bleav\w+ (?:\w+ ){0,3}early|\bsome (?:electives|modules)"
)
# Of each of its alternatives a literal that must occur: tried first, as most sentences hold none.
_CUES_OF_CONDITION = (
    *("tijdig", "tussentijds", "eerder ", "zonder diploma", "stop", "verlaat", "vertrek", "diploma", "niet af"),
    *("niet voltooi", "niet haalt", "sommige", "enkele", "bepaalde", "een aantal", "een deel van de", "leiden tot"),
    *("in aanvraag", "aangevraagd", "in ontwikkeling", "in de toekomst", "bezig met", "te laten erkennen"),
    *("in afwachting", "soms ", "streven", "onderzo", "afhankelijk", "mits", "verwacht", "onder voorbehoud"),
    *("mogelijk", "willen", "hopen", "overwegen", "op termijn", "aanvraag", "erkenning", "beoordeling"),
    *("toekenning", "zodra", "wacht", "hang", "waar past", "waar dat ", "waar passend", "gewerkt aan"),
    *("in voorbereiding", "nog niet ", "bekijken of", "bekeken of", "nagegaan of", "leav", "some "),
    *("ministry", "not yet", "pending", "become"),
)


def is_conditional(sentence: str) -> bool:
    """Whether what a sentence promises is only for some, or only for later."""
    return any(map(sentence.__contains__, _CUES_OF_CONDITION)) and _CONDITION.search(sentence) is not None
