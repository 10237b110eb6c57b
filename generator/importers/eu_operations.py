"""Lists of operations of EU structural funds, with English or Dutch headings, below any preamble."""

from __future__ import annotations

from pathlib import Path

from generator.importers.finding import Options, Outcome
from generator.importers.plan import Plan
from generator.importers.table import import_planned

# The names of Regulation (EU) 1303/2013, annex XII, and 2021/1060, article 49, and what lists make of them.
OPERATIONS = Plan({
    "title": ("Operation name", "Name of the operation", "Project name", "Name of operation", "Project title",
              "Naam van de concrete actie", "Naam concrete actie", "Projectnaam", "Naam van het project", "Naam project"),
    "summary": ("Operation summary", "Summary of the operation", "Project summary", "Samenvatting van de concrete actie",
                "Samenvatting", "Korte omschrijving"),
    "lead_partner": ("Beneficiary name", "Name of the beneficiary", "Beneficiary", "Name of beneficiary", "Lead beneficiary",
                     "Naam van de begunstigde", "Naam begunstigde", "Begunstigde", "Promotor"),
    "participants": ("Partners", "Project partners", "Projectpartners", "Copromotoren"),
    "awarded_amount": ("Union contribution", "EU contribution", "EU co-financing amount", "ERDF contribution", "ESF contribution",
                       "Total EU funding", "EU-bijdrage", "Bijdrage van de Unie", "EFRO-bijdrage", "EFRO-steun", "ESF-bijdrage"),
    "total_cost": ("Total eligible expenditure", "Total eligible expenditure allocated to the operation",
                   "Total cost of the operation", "Total cost", "Totale subsidiabele uitgaven", "Totaal subsidiabele uitgaven",
                   "Totale in aanmerking komende uitgaven", "Totale kosten van de concrete actie", "Totale kost"),
    "start_date": ("Operation start date", "Start date", "Start date of the operation", "Begindatum van de concrete actie",
                   "Startdatum", "Begindatum", "Startdatum van de concrete actie"),
    "end_date": ("Operation end date", "End date", "End date of the operation", "Expected date of completion",
                 "Einddatum van de concrete actie", "Einddatum"),
    "currency": ("Currency", "Munt", "Valuta"),
    "id": ("Operation ID", "Operation code", "Project code", "Projectnummer", "Project ID"),
})


def import_operations(source: Path, options: Options) -> Outcome:
    """The operations as projects; the Union's share and the places have no field and stand in the loss report."""
    return import_planned(source, OPERATIONS, options)
