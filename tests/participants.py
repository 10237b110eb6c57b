"""Who takes part in each shipped project, by name, as the source lists them."""

NAMED = {
    "aangifte-overlijden": ["Leuven", "Oostende", "Gent", "Aalst", "Lier"],
    "bouwdienst": ["Mechelen"],
    "burgerparticipatie": ["Gent", "Oudenaarde", "Genk"],
    "dienstverlening-op-maat": ["Oostende", "Middelkerke", "Bredene", "De Haan", "Gistel", "Oudenburg", "Ichtegem", "Leuven"],
    "leefloonadvies": ["Gent", "Oostende", "Roeselare", "Brugge", "Kortrijk", "Sint-Niklaas", "Antwerpen", "Bonheiden",
                       "Vorselaar", "Turnhout", "Leuven", "Genk"],
    "parkeervergunning-handicap": ["Antwerpen", "Oostende", "Brugge", "Kortrijk", "Gent", "Aalst", "Mechelen", "Leuven",
                                   "Genk"],
    "parkeren-en-gas": ["Antwerpen", "Mechelen", "Hasselt", "Genk"],
    "premies-en-toelagen": [],
    "rijbewijs-examencentrum": ["Houthalen-Helchteren", "Brugge", "Harelbeke", "Beersel", "Vilvoorde", "Zemst", "Huldenberg"],
    "sterke-authenticatie": ["Gent", "Roeselare"],
    "verenigingsloket": ["Gent", "Brugge", "Kortrijk", "Evergem", "Puurs-Sint-Amands", "Leuven"],
}
