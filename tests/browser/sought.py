"""What visitors type, and the page that must be among the first three."""

GENT, OUDENBURG, RIJBEWIJS = "gemeenten/gent/", "gemeenten/oudenburg/", "projecten/rijbewijs-examencentrum/"
LEEFLOON, PARKEREN = "projecten/leefloonadvies/", "projecten/parkeervergunning-handicap/"
LOKET, OVERLIJDEN = "projecten/verenigingsloket/", "projecten/aangifte-overlijden/"
BOUWEN, PREMIES = "projecten/bouwdienst/", "projecten/premies-en-toelagen/"
INSPRAAK, AANMELDEN = "projecten/burgerparticipatie/", "projecten/sterke-authenticatie/"

DUTCH = (
    # other forms of a word
    ("vergunning", "themas/#vergunningen"), ("leeflonen", LEEFLOON), ("rijbewijzen", RIJBEWIJS), ("verenigingen", LOKET),
    ("toelagen", PREMIES), ("premie aanvragen", PREMIES), ("overlijden aangeven", OVERLIJDEN), ("gehandicapten", PARKEREN),
    # compounds, in whole and in part
    ("parkeervergunningen", PARKEREN), ("bouwvergunning", PARKEREN), ("participatie", INSPRAAK), ("verenigingsloketten", LOKET),
    ("privacyverklaring", "privacy/"), ("examencentra", RIJBEWIJS),
    # typed wrongly
    ("bowdienst", BOUWEN), ("leefloom", LEEFLOON), ("verenigingslokket", LOKET), ("auhtenticatie", AANMELDEN),
    ("antwerpn", "gemeenten/antwerpen/"), ("rijbewijsaanvrag", RIJBEWIJS),
    # half a word, more than one, and words that say nothing
    ("leefl", LEEFLOON), ("parkeren GAS", "projecten/parkeren-en-gas/"), ("leuven leefloon", LEEFLOON),
    ("het advies van een leefloon", LEEFLOON), ("innovatieve dienstverlening", "themas/innovatieve-dienstverlening/"),
    ("oproep 3", "oproepen/oproep-3/"), ("toegankelijkheid", "toegankelijkheid/"), ("methode", "methode/"),
)
ENGLISH = (
    ("living wages", LEEFLOON), ("permits for disabled people", PARKEREN), ("driver's license", RIJBEWIJS),
    ("drivng licence", RIJBEWIJS), ("association counter", LOKET), ("participation of citizens", INSPRAAK), ("death", OVERLIJDEN),
    ("authentification", AANMELDEN), ("grants", PREMIES), ("accessibility", "toegankelijkheid/"),
    ("call 1", "oproepen/oproep-1/"),
)
# Names that must stand first.
NAMES = (
    ("Gent", GENT), ("Gand", GENT), ("ghent", GENT), ("9000", GENT), ("8460", OUDENBURG), ("Puurs", "gemeenten/puurs/"),
    ("Zingem", "gemeenten/zingem/"), ("Borsbeek", "gemeenten/borsbeek/"), ("Bruges", "gemeenten/brugge/"),
    ("Ypres", "gemeenten/ieper/"), ("Louvain", "gemeenten/leuven/"), ("sint niklaas", "gemeenten/sint-niklaas/"),
    ("SINT-NIKLAAS", "gemeenten/sint-niklaas/"), ("herk de stad", "gemeenten/herk-de-stad/"), ("de haan", "gemeenten/de-haan/"),
    ("Antwerpen", "gemeenten/antwerpen/"), ("West-Vlaanderen", "provincies/west-vlaanderen/"),
    ("Flandre occidentale", "provincies/west-vlaanderen/"),
)
HOSTILE = (
    "<script>alert(1)</script>", "😀😀", "\u202e\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "x" * 10_000, "gent " * 2_000,
    "\ud83d", "=1+1", "__proto__", "constructor", "%", "\\", "{read}", "$&", "\u0000", "...", "e\u0301" * 400,
)
