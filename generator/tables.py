"""The published tables: their names, columns and rows. People build on them: a column may be added, never renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from generator.catalogue import Catalogue
from generator.records.call import Call, CallKind
from generator.records.fact import Fact, Localised
from generator.records.field import Record
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.project import Project
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.texts import N_

Row = dict[str, Any]
LANGUAGES = ("nl", "en")  # languages that texts of the records are published in


@dataclass(frozen=True)
class Column:
    """One column: its name never changes; label and meaning are msgids of the catalogue."""

    name: str
    type: str  # string, integer, number, date, year or boolean
    label: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """A table as it is published: `frame` has one column per Column, in order; a missing value is None."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    frame: pd.DataFrame

    def records(self) -> list[Row]:
        return self.frame.to_dict("records")


def column(kind: type[Record], name: str, type_: str = "string", renamed: str = "") -> Column:
    """A column that a field of a record declares."""
    info = kind.model_fields[name]
    return Column(renamed or name, type_, info.title, info.description)


def texts(kind: type[Record], name: str) -> list[Column]:
    """One column per language of a text."""
    return [column(kind, name, renamed=f"{name}_{language}") for language in LANGUAGES]


def standing(name: str, label: str) -> Column:
    return Column(f"{name}_standing", "string", label, N_("known, unknown or not applicable"))


def basis(name: str, label: str) -> Column:
    return Column(f"{name}_basis", "string", label, N_("reported by a source, derived from other facts, or inferred by the editors"))


SOURCE = (
    Column("source", "string", N_("Source"), N_("id of the source")),
    *(Column(f"source_place_{language}", "string", N_("Place in the source"), N_("page, paragraph or point")) for language in LANGUAGES),
)


def localised(text: Localised | None, name: str) -> Row:
    return {f"{name}_{language}": text.root.get(language) if text else None for language in LANGUAGES}


def fact(value: Fact, name: str) -> Row:
    return {name: value.value, f"{name}_standing": str(value.standing), f"{name}_basis": str(value.basis) if value.known else None}


def cited(citation: Any) -> Row:
    return {"source": citation.document, **localised(citation.place, "source_place")}


def projects(catalogue: Catalogue) -> Iterable[Row]:
    for project in catalogue.projects.values():
        lead = catalogue.municipality_of(project, project.lead_partner.value)
        yield {
            "id": project.id, "call": project.call, "status": str(project.status),
            **localised(project.title, "title"), **localised(project.summary, "summary"),
            "subjects": "; ".join(project.subjects) or None,
            **fact(project.theme, "theme"), **fact(project.awarded_amount, "awarded_amount"),
            **fact(project.lead_partner, "lead_partner"), "lead_partner": lead.nis if lead else None,
            "participants_named": sum(1 for p in catalogue.participations_of(project) if p.then),
            "groups_unnamed": sum(1 for p in catalogue.participations_of(project) if p.participant.group),
            **cited(project.source),
        }


def participations(catalogue: Catalogue) -> Iterable[Row]:
    for p in catalogue.participations:
        yield {
            "id": p.id, "project": p.project.id, "position": p.position, "as_published": p.as_published,
            "organisation": p.participant.organisation, "group": p.participant.group,
            "municipality_then": p.then.nis if p.then else None, "name_then": p.then.name if p.then else None,
            "municipality_today": p.today.nis if p.today else None, "name_today": p.today.name if p.today else None,
            "province_then": p.province.id if p.province else None,
            "province_today": p.today.province if p.today else None,
            "basis": str(p.basis), **cited(p.citation),
        }


def calls(catalogue: Catalogue) -> Iterable[Row]:
    for call in catalogue.calls.values():
        kind = fact(call.kind_of_call, "kind")
        yield {
            "id": call.id, "number": call.number, **localised(call.name, "name"), **localised(call.summary, "summary"),
            **kind, "opens": call.opens, "closes": call.closes, "deadline_moves": call.moves,
            "deadline_moves_after_opening": call.moves_after_opening,
            **fact(call.maximum_grant, "maximum_grant"), **localised(call.duration, "duration"),
            "themes": "; ".join(t.theme for t in call.themes), "lblod_series": call.lblod_series,
            "lblod_step": call.lblod_step, **cited(call.source),
        }


def deadlines(catalogue: Catalogue) -> Iterable[Row]:
    for call in catalogue.calls.values():
        for position, deadline in enumerate(call.deadlines, start=1):
            yield {"id": f"{call.id}/{position}", "call": call.id, "position": position, "deadline": deadline.date,
                   "announced_on": deadline.announced_on, "final": position == len(call.deadlines), **cited(call.source)}


def reported(catalogue: Catalogue) -> Iterable[Row]:
    given: Counter[str] = Counter()
    for call, told in catalogue.reported():
        about = call.id if call else catalogue.programme.id
        name = "/".join(filter(None, (about, told.measure, told.theme)))
        given[name] += 1
        yield {"id": name if given[name] == 1 else f"{name}/{given[name]}", "about": about,
               "measure": str(told.measure), "theme": told.theme, "period": told.period, "value": told.value,
               **cited(told.source)}


def municipalities(catalogue: Catalogue) -> Iterable[Row]:
    for m in sorted(catalogue.municipalities.values(), key=lambda m: m.nis):
        yield {
            "id": m.id, "nis": m.nis, "name": m.name, "name_fr": m.name_fr, "name_en": m.name_en, "province": m.province,
            "arrondissement": m.arrondissement, "valid_from": m.valid_from, "valid_to": m.valid_to,
            "successor": m.successor, "population": m.population, "population_year": m.population_year,
            "longitude": m.longitude, "latitude": m.latitude, "postal_codes": "; ".join(catalogue.postal_codes[m.nis]) or None,
            "ovo": m.ovo, "stands_today": m.valid_on(catalogue.as_of), "projects": len(catalogue.projects_in(m)),
        }


def themes(catalogue: Catalogue) -> Iterable[Row]:
    for theme in catalogue.themes.values():
        yield {"id": theme.id, **localised(theme.name, "name"), **localised(theme.summary, "summary"), "uri": theme.uri,
               **cited(theme.source)}


def subjects(catalogue: Catalogue) -> Iterable[Row]:
    for subject in catalogue.subjects.values():
        yield {"id": subject.id, **localised(subject.name, "name")}


def call_kinds(catalogue: Catalogue) -> Iterable[Row]:
    for kind in catalogue.call_kinds.values():
        yield {"id": kind.id, **localised(kind.name, "name"), "announced_calls": kind.announced_calls,
               **localised(kind.duration, "duration"), "maximum_grant": kind.maximum_grant, **cited(kind.source)}


def sources(catalogue: Catalogue) -> Iterable[Row]:
    for source in catalogue.sources.values():
        yield {"id": source.id, **localised(source.title, "title"), "publisher": source.publisher,
               "published": source.published, "url": source.url, "kind": str(source.kind_of_source),
               "licence": source.licence, "read_on": source.read_on, "sha256": source.sha256}


def provinces(catalogue: Catalogue) -> Iterable[Row]:
    for p in catalogue.provinces.values():
        yield {"id": p.id, "nis": p.nis, "name": p.name, "name_fr": p.name_fr, "name_en": p.name_en}


def mergers(catalogue: Catalogue) -> Iterable[Row]:
    for m in catalogue.mergers:
        yield {"date": m.date, "former": m.former, "relation": str(m.relation), "successor": m.successor}


def postal_codes(catalogue: Catalogue) -> Iterable[Row]:
    for area in catalogue.all(PostalCodeArea):
        yield {"postal_code": area.postal_code, "municipality": area.municipality}


Rows = Callable[[Catalogue], Iterable[Row]]
Declaration = tuple[str, str, str, tuple[Column, ...], Rows]

ROW_ID = Column("id", "string", N_("Id"), N_("name of the row"))

TABLES: tuple[Declaration, ...] = (
    ("projecten", N_("Projects"), N_("every funded project"), (
        column(Project, "id"), column(Project, "call"), column(Project, "status"), *texts(Project, "title"),
        *texts(Project, "summary"), column(Project, "subjects"), column(Project, "theme"),
        standing("theme", N_("Standing of the theme")), basis("theme", N_("Basis of the theme")),
        column(Project, "awarded_amount", "number"), standing("awarded_amount", N_("Standing of the awarded amount")),
        basis("awarded_amount", N_("Basis of the awarded amount")), column(Project, "lead_partner"),
        standing("lead_partner", N_("Standing of the lead partner")), basis("lead_partner", N_("Basis of the lead partner")),
        Column("participants_named", "integer", N_("Participants named"), N_("number of participants named as a municipality")),
        Column("groups_unnamed", "integer", N_("Groups without names"), N_("number of groups named as a whole")),
        *SOURCE), projects),
    ("deelnames", N_("Participations"), N_("every participant of every project, as published and as we read it"), (
        ROW_ID, Column("project", "string", N_("Project"), N_("id of the project")),
        Column("position", "integer", N_("Position"), N_("place in the list of the source")),
        Column("as_published", "string", N_("As published"), N_("the name as the source spells it")),
        Column("organisation", "string", N_("Organisation"), N_("the organisation, when it is not the municipality itself")),
        Column("group", "string", N_("Group"), N_("a group that was named as a whole, without its members")),
        Column("municipality_then", "string", N_("Municipality then"), N_("NIS code when the call was open")),
        Column("name_then", "string", N_("Name then"), N_("name when the call was open")),
        Column("municipality_today", "string", N_("Municipality today"), N_("NIS code of the municipality of today")),
        Column("name_today", "string", N_("Name today"), N_("name of the municipality of today")),
        Column("province_then", "string", N_("Province then"), N_("province when the call was open")),
        Column("province_today", "string", N_("Province today"), N_("province of the municipality of today")),
        Column("basis", "string", N_("Basis"), N_("reported by a source, derived from other facts, or inferred by the editors")),
        *SOURCE), participations),
    ("oproepen", N_("Calls"), N_("the calls with their windows and limits"), (
        column(Call, "id"), column(Call, "number", "integer"), *texts(Call, "name"), *texts(Call, "summary"),
        column(Call, "kind_of_call", renamed="kind"), standing("kind", N_("Standing of the kind of call")),
        basis("kind", N_("Basis of the kind of call")), column(Call, "opens", "date"),
        Column("closes", "date", N_("Closes"), N_("the deadline that held in the end")),
        Column("deadline_moves", "integer", N_("Deadline moves"), N_("how often the deadline moved")),
        Column("deadline_moves_after_opening", "integer", N_("Deadline moves after opening"),
               N_("how often it moved while the call was already open")),
        column(Call, "maximum_grant", "number"), standing("maximum_grant", N_("Standing of the maximum grant")),
        basis("maximum_grant", N_("Basis of the maximum grant")), *texts(Call, "duration"), column(Call, "themes"),
        column(Call, "lblod_series"), column(Call, "lblod_step"), *SOURCE), calls),
    ("indieningsdata", N_("Deadlines"), N_("every deadline that was announced for a call"), (
        ROW_ID, Column("call", "string", N_("Call"), N_("id of the call")),
        Column("position", "integer", N_("Position"), N_("1 is the first deadline announced")),
        Column("deadline", "date", N_("Deadline"), N_("last day to apply")),
        Column("announced_on", "date", N_("Announced on"), N_("the day the deadline became this one")),
        Column("final", "boolean", N_("Final"), N_("whether it held in the end")), *SOURCE), deadlines),
    ("gemeld", N_("Reported numbers"), N_("numbers that the programme told, kept apart from what the records give"), (
        ROW_ID, Column("about", "string", N_("About"), N_("id of the call or the programme")),
        Column("measure", "string", N_("Measure"), N_("what was counted")),
        Column("theme", "string", N_("Theme"), N_("the theme the number is about, when it is about one")),
        Column("period", "string", N_("Period"), N_("the time the number is about")),
        Column("value", "number", N_("Value"), N_("the number as told")), *SOURCE), reported),
    ("gemeenten", N_("Municipalities"), N_("every municipality code valid since 2018, with its successor"), (
        column(Municipality, "id"), column(Municipality, "nis"), column(Municipality, "name"),
        column(Municipality, "name_fr"), column(Municipality, "name_en"), column(Municipality, "province"),
        column(Municipality, "arrondissement"), column(Municipality, "valid_from", "date"),
        column(Municipality, "valid_to", "date"), column(Municipality, "successor"),
        column(Municipality, "population", "integer"), column(Municipality, "population_year", "year"),
        column(Municipality, "longitude", "number"), column(Municipality, "latitude", "number"),
        Column("postal_codes", "string", N_("Postal codes"), N_("of today; a former municipality has its main code")),
        column(Municipality, "ovo"), Column("stands_today", "boolean", N_("Stands today"), N_("whether the code still holds")),
        Column("projects", "integer", N_("Projects"), N_("number of projects it takes part in, by name"))), municipalities),
    ("provincies", N_("Provinces"), N_("the provinces"), (
        column(Province, "id"), column(Province, "nis"), column(Province, "name"), column(Province, "name_fr"),
        column(Province, "name_en")), provinces),
    ("themas", N_("Themes"), N_("the themes of the programme"), (
        column(Theme, "id"), *texts(Theme, "name"), *texts(Theme, "summary"), column(Theme, "uri"), *SOURCE), themes),
    ("onderwerpen", N_("Subjects"), N_("subject words chosen by the editors"), (
        column(Subject, "id"), *texts(Subject, "name")), subjects),
    ("soorten-oproepen", N_("Kinds of call"), N_("the kinds of call that were announced"), (
        column(CallKind, "id"), *texts(CallKind, "name"), column(CallKind, "announced_calls", "integer"),
        *texts(CallKind, "duration"), column(CallKind, "maximum_grant", "number"), *SOURCE), call_kinds),
    ("fusies", N_("Mergers"), N_("which municipality went into which"), (
        column(Merger, "date", "date"), column(Merger, "former"), column(Merger, "relation"), column(Merger, "successor")), mergers),
    ("postcodes", N_("Postal codes"), N_("postal codes and their municipality of today"), (
        column(PostalCodeArea, "postal_code"), column(PostalCodeArea, "municipality")), postal_codes),
    ("bronnen", N_("Sources"), N_("the documents and registers that facts come from"), (
        column(Source, "id"), *texts(Source, "title"), column(Source, "publisher"), column(Source, "published"),
        column(Source, "url"), column(Source, "kind_of_source", renamed="kind"), column(Source, "licence"),
        column(Source, "read_on", "date"), column(Source, "sha256")), sources),
)


def make_tables(catalogue: Catalogue) -> dict[str, Table]:
    """Every published table, by name."""
    return {name: make_table(declaration, catalogue) for declaration in TABLES for name in declaration[:1]}


def make_table(declaration: Declaration, catalogue: Catalogue) -> Table:
    name, title, meaning, columns, rows = declaration
    names = [c.name for c in columns]
    frame = pd.DataFrame([[row.get(n) for n in names] for row in rows(catalogue)], columns=names, dtype=object)
    return Table(name, title, meaning, columns, frame)
