"""Municipalities through time, provinces, mergers and postal codes."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.tables.declaration import MUNICIPALITY, PROVINCE, Column, Declaration, Row, column
from generator.texts import N_


def municipalities(catalogue: Catalogue) -> Iterable[Row]:
    return (municipality_row(catalogue, m) for m in sorted(catalogue.municipalities.values(), key=lambda m: m.nis))


def municipality_row(catalogue: Catalogue, m: Municipality) -> Row:
    return {
        "id": m.id, "nis": m.nis, "name": m.name, "name_fr": m.name_fr, "name_en": m.name_en, "province": m.province,
        "arrondissement": m.arrondissement, "valid_from": m.valid_from, "valid_to": m.valid_to,
        "successor": m.successor, "population": m.population, "population_year": m.population_year,
        "longitude": m.longitude, "latitude": m.latitude, "postal_codes": "; ".join(catalogue.postal_codes[m.nis]) or None,
        "ovo": m.ovo, "stands_today": m.valid_on(catalogue.as_of), "projects": len(catalogue.projects_in(m)),
    }


MUNICIPALITIES = Declaration(
    "gemeenten", N_("Municipalities"), N_("every municipality code of the register, with its successor"), (
    column(Municipality, "id"), column(Municipality, "nis"), column(Municipality, "name"),
    column(Municipality, "name_fr"), column(Municipality, "name_en"), column(Municipality, "province", refers=PROVINCE),
    column(Municipality, "arrondissement"), column(Municipality, "valid_from", "date"),
    column(Municipality, "valid_to", "date"), column(Municipality, "successor", refers=MUNICIPALITY),
    column(Municipality, "population", "integer"), column(Municipality, "population_year", "year"),
    column(Municipality, "longitude", "coordinate"), column(Municipality, "latitude", "coordinate"),
    Column("postal_codes", "string", N_("Postal codes"), N_("of today; a former municipality has its main code")),
    column(Municipality, "ovo"), Column("stands_today", "boolean", N_("Stands today"), N_("whether the code still holds")),
    Column("projects", "integer", N_("Projects"),
           N_("number of projects it takes part in, by name; withdrawn projects do not count"))), municipalities,
    ("nis", "name", "valid_from", "valid_to", "projects"), ("nis",))


def provinces(catalogue: Catalogue) -> Iterable[Row]:
    for p in catalogue.provinces.values():
        members = [m for m in catalogue.today if m.province == p.id]
        yield {"id": p.id, "nis": p.nis, "name": p.name, "name_fr": p.name_fr, "name_en": p.name_en,
               "municipalities_today": len(members),
               "municipalities_taking_part": sum(1 for m in members if catalogue.projects_in(m))}


PROVINCES = Declaration("provincies", N_("Provinces"), N_("the provinces"), (
    column(Province, "id"), column(Province, "nis"), column(Province, "name"), column(Province, "name_fr"),
    column(Province, "name_en"),
    Column("municipalities_today", "integer", N_("Municipalities today"), N_("number of municipalities that stand today")),
    Column("municipalities_taking_part", "integer", N_("Municipalities that take part"),
           N_("number of them that a project names; withdrawn projects do not count"))), provinces)


def mergers(catalogue: Catalogue) -> Iterable[Row]:
    for m in catalogue.mergers:
        yield {"date": m.date, "former": m.former, "relation": str(m.relation), "successor": m.successor}


MERGERS = Declaration("fusies", N_("Mergers"), N_("which municipality went into which"), (
    column(Merger, "date", "date"), column(Merger, "former", refers=MUNICIPALITY), column(Merger, "relation"),
    column(Merger, "successor", refers=MUNICIPALITY)), mergers, key=("date", "former"))


def postal_codes(catalogue: Catalogue) -> Iterable[Row]:
    for area in catalogue.all(PostalCodeArea):
        yield {"postal_code": area.postal_code, "municipality": area.municipality}


POSTAL_CODES = Declaration("postcodes", N_("Postal codes"), N_("postal codes and their municipality of today"), (
    column(PostalCodeArea, "postal_code"), column(PostalCodeArea, "municipality", refers=MUNICIPALITY)),
    postal_codes, key=("postal_code", "municipality"))
