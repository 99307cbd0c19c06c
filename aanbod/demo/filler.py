"""What every school's site is full of and the monitor isn't looking for: diplomas, short courses, news, information."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Diploma:
    """A full programme. `keuzedelen` as its page lists them: (code, title)."""

    slug: str
    crebo: str
    title: str
    level: int
    path: str
    years: str
    keuzedelen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShortCourse:
    """A course without an official certificate; `result` is what its page promises."""

    slug: str
    title: str
    result: str
    days: str
    price: int
    about: str


@dataclass(frozen=True, slots=True)
class Text:
    """A page of running text; `date` (ISO) for news, empty for information."""

    slug: str
    title: str
    paragraphs: tuple[str, ...]
    date: str = ""
    author: str = ""


_CARE = (
    ("K0067", "Niet aangeboren hersenletsel"),
    ("K1006", "Verdieping palliatieve zorg"),
    ("K0125", "Voorbereiding hbo"),
)
_HELP = (
    ("K0905", "Helpende plus"),
    ("K0745", "Assisteren bij zorg en welzijn"),
    ("K0022", "Digitale vaardigheden basis"),
)

DIPLOMAS: tuple[Diploma, ...] = (
    Diploma("verzorgende-ig", "25656", "Verzorgende IG", 3, "bol / bbl", "3 jaar", _CARE),
    Diploma("helpende-zorg-en-welzijn", "25498", "Helpende Zorg en Welzijn", 2, "bol / bbl", "2 jaar", _HELP),
    Diploma("mbo-verpleegkundige", "25655", "Mbo-Verpleegkundige", 4, "bol / bbl", "4 jaar", _CARE),
    Diploma("pedagogisch-medewerker", "25696", "Pedagogisch medewerker kinderopvang", 3, "bbl", "2 jaar",
            (("K0290", "Werken met baby's"), ("K0611", "BSO 8-12 jaar"), ("K0879", "Specialist leesbevordering"))),
    Diploma("kok", "25180", "Kok", 2, "bbl", "2 jaar", (("K0512", "Lean en creatief"), ("K0984", "Engels A1/A2"))),
    Diploma("software-developer", "25604", "Software developer", 4, "bol", "3 jaar",
            (("K0722", "Frontend development"), ("K0730", "Programmeren van microcontrollers"), ("K0901", "Gameplay"))),
    Diploma("timmerman", "25829", "Timmerman", 2, "bbl", "2 jaar", (("K0072", "Ondernemend gedrag"),)),
    Diploma("doktersassistent", "25695", "Doktersassistent", 4, "bol", "3 jaar",
            (("K0138", "Zorginnovaties en technologie"),)),
)  # fmt: skip

USUAL_DIPLOMAS = DIPLOMAS[:5]

SHORT_COURSES: tuple[ShortCourse, ...] = (
    ShortCourse("bhv-basis", "Bedrijfshulpverlening (BHV) basis", "bewijs van deelname", "1 dag", 195,
                "Je leert eerste hulp verlenen, een beginnende brand bestrijden en een gebouw ontruimen."),
    ShortCourse("vca-basis", "VCA Basis", "VCA-diploma van SSVV", "1 dag", 229,
                "Veilig werken op de bouwplaats en in de industrie, met examen op dezelfde dag."),
    ShortCourse("heftruck", "Heftruck voor beginners", "veiligheidscertificaat van de branche", "2 dagen", 345,
                "Rijden, stapelen en dagelijkse controle van de heftruck."),
    ShortCourse("excel-gevorderd", "Excel voor gevorderden", "certificaat van de school", "4 avonden", 275,
                "Draaitabellen, zoekfuncties en een begin met macro's."),
    ShortCourse("sociale-hygiene", "Sociale hygiëne", "SVH-diploma Sociale Hygiëne", "2 dagen", 310,
                "Voor leidinggevenden in de horeca die alcohol schenken."),
    ShortCourse("nt2-b1", "Nederlands voor anderstaligen (B1)", "bewijs van deelname", "30 lessen", 690,
                "Spreken, luisteren, lezen en schrijven voor werk en studie."),
    ShortCourse("tig-lassen", "TIG-lassen niveau 1", "branchecertificaat van het NIL", "12 avonden", 1190,
                "Oefenen met rvs en aluminium in ons praktijklokaal."),
    ShortCourse("bloemschikken", "Bloemschikken door de seizoenen", "geen diploma", "6 avonden", 240,
                "Elke avond een nieuw werkstuk, bloemen zijn bij de prijs inbegrepen."),
    ShortCourse("reanimatie", "Reanimatie en AED", "bewijs van deelname", "1 dagdeel", 75,
                "Met de richtlijnen van de reanimatieraad."),
    ShortCourse("coachend-leidinggeven", "Coachend leidinggeven", "bewijs van deelname", "3 dagen", 895,
                "Een training voor teamleiders die meer uit gesprekken willen halen."),
)  # fmt: skip

_WHY = (
    "Een mbo-certificaat is een officieel bewijs voor een deel van een mbo-opleiding. Het wordt geregistreerd bij DUO."
)

NEWS = (
    Text("open-avond", "Open avond trekt veel bezoekers",
         ("Ruim vierhonderd bezoekers liepen donderdag binnen om kennis te maken met de school.",
          "Studenten lieten in de praktijklokalen zien wat ze leren. De volgende open avond is in het voorjaar."),
         "2026-01-22", "Redactie"),
    Text("nieuw-praktijklokaal", "Wethouder opent nieuw praktijklokaal zorg",
         ("Het lokaal is ingericht als een kleine thuiszorgwoning met slimme hulpmiddelen.",
          "\u201cZo oefenen studenten in een omgeving die lijkt op het echte werk\u201d, zegt de teamleider."),
         "2026-01-15", "Communicatie"),
    Text("wedstrijd-vakmanschap", "Zilver bij de vakwedstrijden",
         ("Onze student schilderen werd tweede van het land. De jury roemde de strakke lijnen.",),
         "2025-12-09", "Redactie"),
    Text("kerstpakketten", "Studenten maken kerstpakketten voor de voedselbank",
         ("Meer dan tweehonderd pakketten gingen woensdag de deur uit.",), "2025-12-18", "Redactie"),
)  # fmt: skip

INFORMATION = (
    Text("over-ons", "Over onze school",
         ("Wij leiden al meer dan veertig jaar op voor de arbeidsmarkt in de streek.",
          "Ons onderwijs is dichtbij en praktisch, voor jongeren en voor volwassenen.")),
    Text("contact", "Contact", ("Bel ons op werkdagen tussen 9.00 en 16.30 uur of stuur een bericht.",
                                "Bezoekadres: Havenstraat 12. Postadres: Postbus 100.")),
    Text("aanmelden", "Hoe meld ik me aan?",
         ("Je meldt je aan via de knop op de pagina van de cursus. Daarna krijg je binnen vijf werkdagen bericht.",
          "Werk je al? Overleg dan eerst met je werkgever over uren en kosten.")),
    Text("kosten", "Kosten en subsidies",
         ("Op elke pagina staat wat een cursus kost. Soms helpt je werkgever of een subsidie.",
          "Bedenktijd: binnen veertien dagen kun je kosteloos annuleren.")),
    Text("veelgestelde-vragen", "Veelgestelde vragen",
         ("Wat is een mbo-certificaat? " + _WHY, "Niet elke cursus leidt ertoe: kijk op de pagina van de cursus zelf.",
          "Wat is het verschil tussen bol en bbl? Bij bol ga je vooral naar school, bij bbl werk je vooral.")),
    Text("privacy", "Privacyverklaring", ("Wij gaan zorgvuldig om met persoonsgegevens, zoals de wet voorschrijft.",)),
    Text("klachten", "Klachtenregeling", ("Niet tevreden? Bespreek het eerst met je docent of teamleider.",)),
)  # fmt: skip

ABOUT = {
    "zorg": "Je werkt in de thuiszorg, een verpleeghuis of de gehandicaptenzorg en wilt meer taken aankunnen. "
            "Je oefent op je eigen werkplek en komt één keer per twee weken naar school.",
    "techniek": "Je werkt in de productie of het onderhoud en wilt je verder ontwikkelen. "
                "Een deel van de lessen is in ons praktijklokaal, een deel bij jou in het bedrijf.",
    "ict": "Je hebt belangstelling voor computers en wilt stap voor stap leren bouwen. "
           "De lessen zijn 's avonds, met opdrachten die je thuis maakt.",
    "horeca": "Je werkt in een keuken of bediening, of je wilt daar aan de slag. "
              "Je leert van vakmensen en maakt alles zelf.",
    "handel": "Je geeft leiding, onderneemt of gaat dat doen. "
              "Met opdrachten uit je eigen werk leer je plannen, overtuigen en rekenen.",
    "kind": "Je werkt in de kinderopvang of op een school en wilt je specialiseren. "
            "Je brengt wat je leert direct in praktijk op je groep.",
    "verzorging": "Je werkt in een salon, praktijk of winkel, of wilt daarmee beginnen. "
    "In onze salon oefen je op klanten en bouw je aan je eigen werkwijze.",
    "transport": "Je gaat de weg op met een bestelauto of werkt aan voertuigen. "
                 "Veilig rijden, plannen en klantcontact komen aan bod.",
}  # fmt: skip
