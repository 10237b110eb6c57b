"""What the synthetic records are written with: pairs of Dutch and English. Gaps in braces are filled per project."""

from __future__ import annotations

Pair = tuple[str, str]

# Part of the address, what the project puts online, and what an inhabitant does with it; all in both languages.
THINGS: list[tuple[str, Pair, Pair]] = [
    ("parkeervergunning", ("een parkeervergunning", "a parking permit"), ("aanvragen", "apply for")),
    ("bewonerskaart", ("een bewonerskaart", "a resident's card"), ("verlengen", "renew")),
    ("rijbewijs", ("een rijbewijs", "a driving licence"), ("aanvragen", "apply for")),
    ("omgevingsvergunning", ("een omgevingsvergunning", "an environmental permit"), ("opvolgen", "follow")),
    ("geboorteaangifte", ("de aangifte van een geboorte", "the registration of a birth"), ("regelen", "arrange")),
    ("huwelijk", ("de datum van een huwelijk", "the date of a wedding"), ("vastleggen", "book")),
    ("adreswijziging", ("een verhuizing", "a change of address"), ("doorgeven", "report")),
    ("uittreksel", ("een uittreksel uit de registers", "an extract from the registers"), ("opvragen", "request")),
    ("premie", ("een premie voor wie zijn woning isoleert", "a grant for insulating a house"), ("aanvragen", "apply for")),
    ("verenigingssubsidie", ("een subsidie voor een vereniging", "a grant for an association"), ("aanvragen", "apply for")),
    ("zaalverhuur", ("een gemeentelijke zaal", "a municipal hall"), ("reserveren", "book")),
    ("kinderopvang", ("een plaats in de kinderopvang", "a place in a day nursery"), ("zoeken", "look for")),
    ("speelplein", ("een week op het speelplein", "a week at the playground scheme"), ("boeken", "book")),
    ("bibliotheek", ("een boek uit eender welke bibliotheek", "a book from any library"), ("reserveren", "reserve")),
    ("melding", ("een losse stoeptegel of een kapotte lamp", "a loose paving stone or a broken lamp"), ("melden", "report")),
    ("evenement", ("de vergunning voor een buurtfeest", "the permit for a street party"), ("aanvragen", "apply for")),
    ("inname", ("de inname van een stuk openbare weg", "the use of a piece of public road"), ("aanvragen", "apply for")),
    ("afvalophaling", ("de ophaling van grof huisvuil", "the collection of bulky waste"), ("plannen", "plan")),
    ("recyclagepark", ("een bezoek aan het recyclagepark", "a visit to the recycling centre"), ("afspreken", "arrange")),
    ("gas", ("een bezwaar tegen een gemeentelijke boete", "an objection to a municipal fine"), ("indienen", "lodge")),
    ("leefloon", ("een leefloon", "a minimum income"), ("aanvragen", "apply for")),
    ("energiesteun", ("steun bij een hoge energierekening", "help with a high energy bill"), ("aanvragen", "apply for")),
    ("inspraak", ("een mening over de plannen voor een plein", "an opinion on the plans for a square"), ("geven", "give")),
    ("burgerbegroting", ("een voorstel voor de burgerbegroting", "a proposal for the citizens' budget"), ("indienen", "submit")),
    ("erfgoed", ("een foto uit het erfgoedarchief", "a photograph from the heritage archive"), ("opvragen", "request")),
    ("begraafplaats", ("een concessie op de begraafplaats", "a plot in the cemetery"), ("verlengen", "renew")),
    ("mantelzorg", ("een toelage voor mantelzorgers", "an allowance for carers"), ("aanvragen", "apply for")),
    ("taxi", ("een vergunning voor een taxi", "a licence for a taxi"), ("aanvragen", "apply for")),
    ("marktplaats", ("een plaats op de wekelijkse markt", "a pitch on the weekly market"), ("vastleggen", "book")),
    ("laadpaal", ("een laadpaal in de straat", "a charging point in the street"), ("aanvragen", "ask for")),
]

TITLES: list[Pair] = [
    ("Van thuis uit: {thing}", "From home: {thing}"),
    ("Zonder papier {verb}: {thing}", "Without paper: to {verb} {thing}"),
    ("Eén loket voor {thing}", "One counter for {thing}"),
    ("Samen digitaal: {thing}", "Digital together: {thing}"),
    ("Minder stappen voor {thing}", "Fewer steps for {thing}"),
    ("{thing}, met de telefoon", "{thing}, with a telephone"),
    ("Slim doorverwezen: {thing}", "Well referred: {thing}"),
]

OPENINGS: list[Pair] = [
    ("Wie in {town} woont, kan {thing} voortaan van thuis uit {verb}, op elk uur van de dag en zonder eerst een account.",
     "Whoever lives in {town} can now {verb} {thing} from home, at any hour and without making an account first."),
    ("Voor {thing} moesten inwoners van {town} tot nu toe twee keer naar het gemeentehuis, vaak tijdens de werkuren.",
     "For {thing}, the people of {town} had to go to the town hall twice, often during working hours."),
    ("{town} en de andere gemeenten maken samen één formulier, waarmee iedereen {thing} kan {verb} in een kwartier.",
     "{town} and the other municipalities make one form together, to {verb} {thing} in a quarter of an hour."),
    ("Het project begint bij de vraag van inwoners: hoe kan ik {thing} {verb} zonder vrij te nemen, en weten hoe ver het staat?",
     "The project begins with what people ask: how can I {verb} {thing} without taking a day off, and know how far it is?"),
]

HOW: list[Pair] = [
    ("Gegevens die de overheid al heeft, staan ingevuld; men kijkt ze na en vult alleen aan wat ontbreekt.",
     "Facts that the government has already are filled in; people check them and add only what is missing."),
    ("Wie het liever aan een balie vraagt, blijft welkom: de medewerker gebruikt dan hetzelfde scherm als de inwoner thuis.",
     "Whoever prefers to ask at a counter stays welcome: the clerk then uses the same screen as the inhabitant at home."),
    ("De aanvraag gaat rechtstreeks naar de dienst die ze behandelt, en elke stap wordt per bericht gemeld.",
     "The request goes straight to the service that handles it, and each step is told in a message."),
    ("De software wordt open gebouwd, zodat ook kleine gemeenten zonder eigen informatici haar kunnen gebruiken en aanpassen.",
     "The software is built in the open, so that small municipalities without computer staff can use and adapt it too."),
    ("Elke stap is met tien inwoners getest, onder wie mensen die niet vlot Nederlands lezen of een schermlezer gebruiken.",
     "Each step was tested with ten inhabitants, among them people who do not read easily or who use a screen reader."),
    ("De koppeling met het dossiersysteem volgt de Vlaamse standaarden, waardoor geen enkele dienst twee keer hetzelfde intikt.",
     "The link with the file system follows the Flemish standards, so that no service types the same thing twice."),
    ("Betalen kan met de kaart of met een overschrijving; wie recht heeft op een lager tarief, krijgt het vanzelf.",
     "Paying is possible by card or transfer; whoever has a right to a lower rate gets it without asking."),
    ("Een proef van zes maanden in twee gemeenten gaat vooraf; daarna sluiten de andere één voor één aan.",
     "A trial of six months in two municipalities comes first; the others then join one by one."),
]

WHY: list[Pair] = [
    ("De gemeenten rekenen op {share} minder verplaatsingen en op kortere wachttijden voor wie wel langskomt.",
     "The municipalities expect {share} fewer journeys, and shorter waits for whoever does come."),
    ("Nu duurt een antwoord gemiddeld {days} dagen; het doel is de helft, met een duidelijke datum vooraf.",
     "An answer now takes {days} days on average; the aim is half of that, with a clear date in advance."),
    ("Wat {town} leert, deelt het met alle Vlaamse gemeenten: de handleiding en de bouwstenen zijn vrij te gebruiken.",
     "What {town} learns it shares with all Flemish municipalities: manual and building blocks are free to use."),
    ("Voor de dienst burgerzaken komt zo tijd vrij voor gesprekken die niet met een formulier op te lossen zijn.",
     "This gives the civil affairs office time for conversations that no form can solve."),
]

NOTES: list[Pair] = [
    ("Het project startte {days} dagen later dan gepland, omdat een leverancier wegviel.",
     "The project began {days} days later than planned, because a supplier dropped out."),
    ("De bron noemt geen bedrag per gemeente; alleen het totaal van de aanvraag is bekend.",
     "The source names no amount per municipality; only the total of the application is known."),
    ("Een tweede fase, met gemeenten van buiten de provincie, is aangekondigd maar nog niet goedgekeurd.",
     "A second phase, with municipalities from outside the province, was announced but is not approved yet."),
]

SUBJECTS = ["parkeren", "handhaving", "vergunningen", "identiteit", "sociale-bijstand", "participatie", "verenigingen",
            "rijbewijs", "burgerzaken", "bouwen", "premies", "gezin", "digitaal-loket", "automatische-toekenning"]
