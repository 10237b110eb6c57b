"""One address of every page kind, in both languages."""

KINDS = (
    "", "projecten/", "projecten/rijbewijs-examencentrum/", "projecten/premies-en-toelagen/", "oproepen/", "oproepen/oproep-1/",
    "oproepen/oproep-5/", "themas/", "themas/digitale-democratie/", "gemeenten/", "gemeenten/hasselt/", "gemeenten/herstappe/",
    "gemeenten/borsbeek/", "provincies/", "provincies/west-vlaanderen/", "kaart/", "cijfers/", "cijfers/success-rate/",
    "cijfers/by-province/", "cijfers/applications/", "cijfers/working-together/", "meedoen/", "meedoen/idee/",
    "meedoen/interesse/", "meedoen/verbetering/", "data/", "data/woordenboek/", "data/verbonden/", "api/", "bronnen/",
    "programma/", "zoeken/", "over/", "methode/", "vergelijken/", "toegankelijkheid/",
    "privacy/", "disclaimer/", "onderdelen/", "wijzigingen/", "r/2026-11-28/", "documentatie/", "documentatie/commands/",
)
EVERYWHERE = tuple(prefix + kind for prefix in ("", "en/") for kind in KINDS)
