"""Calls, their deadlines, their kinds and what they reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.catalogue import Catalogue
from generator.records.call import Call, CallKind, Deadline
from generator.records.programme import Measure
from generator.tables.declaration import (
    CALL,
    CALL_KIND,
    ROW_ID,
    SOURCE,
    THEME,
    Column,
    Declaration,
    Row,
    cited,
    column,
    fact,
    localised,
    provenance,
    texts,
)
from generator.texts import N_


def calls(catalogue: Catalogue) -> Iterable[Row]:
    return (call_row(catalogue, call) for call in catalogue.calls.values())


def call_row(catalogue: Catalogue, call: Call) -> Row:
    kind = fact(call.kind_of_call, "kind")
    return {
        "id": call.id, "number": call.number, **localised(call.name, "name"), **localised(call.summary, "summary"),
        **kind, **fact(call.opens, "opens"), "closes": call.closes, "deadline_moves": call.moves,
        "deadline_moves_after_opening": call.moves_after_opening,
        **fact(call.maximum_grant, "maximum_grant"), **fact(call.awarded_on, "awarded_on"),
        **localised(call.duration, "duration"),
        **taking_part(catalogue, call), "themes": "; ".join(t.theme for t in call.themes), "lblod_series": call.lblod_series,
        "lblod_step": call.lblod_step, **cited(catalogue, call.source),
    }


def taking_part(catalogue: Catalogue, call: Call) -> Row:
    """What the records hold of a call; unknown when they hold no project of it."""
    projects = catalogue.projects_of_call(call)
    found = [p for project in projects for p in catalogue.participations_of(project) if p.counts]
    if not projects:
        return dict.fromkeys(("projects", "participations_named", "municipalities_named", "groups_unnamed"))
    return {"projects": len(catalogue.not_withdrawn(projects)), "participations_named": sum(1 for p in found if p.then),
            "municipalities_named": len({p.then.nis for p in found if p.then}),
            "groups_unnamed": sum(1 for p in found if p.participant.group)}


CALLS = Declaration("oproepen", N_("Calls"), N_("the calls with their windows and limits"), (
    column(Call, "id"), column(Call, "number", "integer"), *texts(Call, "name"), *texts(Call, "summary"),
    column(Call, "kind_of_call", renamed="kind", refers=CALL_KIND),
    *provenance("kind", N_("Standing of the kind of call"), N_("Basis of the kind of call"), N_("Source of the kind of call")),
    column(Call, "opens", "date"),
    *provenance("opens", N_("Standing of the opening"), N_("Basis of the opening"), N_("Source of the opening")),
    Column("closes", "date", N_("Closes"), N_("the deadline that held in the end")),
    Column("deadline_moves", "integer", N_("Deadline moves"), N_("how often the deadline moved")),
    Column("deadline_moves_after_opening", "integer", N_("Deadline moves after opening"),
           N_("how often it moved while the call was already open")),
    column(Call, "maximum_grant", "number"),
    *provenance("maximum_grant", N_("Standing of the maximum grant"), N_("Basis of the maximum grant"),
                N_("Source of the maximum grant")),
    column(Call, "awarded_on", "date"),
    *provenance("awarded_on", N_("Standing of the day of the award"), N_("Basis of the day of the award"),
                N_("Source of the day of the award")),
    *texts(Call, "duration"),
    Column("projects", "integer", N_("Projects in the records"),
           N_("number of project records of the call that were not withdrawn; empty when there is no record")),
    Column("participations_named", "integer", N_("Participations by name"),
           N_("number of participations named in these projects")),
    Column("municipalities_named", "integer", N_("Municipalities by name"), N_("number of different municipalities among them")),
    Column("groups_unnamed", "integer", N_("Groups without names"), N_("number of groups named as a whole")),
    column(Call, "themes"),
    column(Call, "lblod_series"), column(Call, "lblod_step"), *SOURCE), calls,
    ("name_nl", "opens", "closes", "deadline_moves", "maximum_grant"))


def deadlines(catalogue: Catalogue) -> Iterable[Row]:
    return chain.from_iterable(deadline_rows(catalogue, call) for call in catalogue.calls.values())


def deadline_rows(catalogue: Catalogue, call: Call) -> Iterator[Row]:
    for position, deadline in enumerate(call.deadlines, start=1):
        yield {"id": f"{call.id}/{position}", "call": call.id, "position": position, **fact(deadline.date, "deadline"),
               **fact(deadline.announced_on, "announced_on"), "final": position == len(call.deadlines),
               **cited(catalogue, call.source)}


DEADLINES = Declaration("indieningsdata", N_("Deadlines"), N_("every deadline that was announced for a call"), (
    ROW_ID, Column("call", "string", N_("Call"), N_("id of the call"), CALL),
    Column("position", "integer", N_("Position"), N_("1 is the first deadline announced")),
    column(Deadline, "date", "date", renamed="deadline"),
    *provenance("deadline", N_("Standing of the deadline"), N_("Basis of the deadline"), N_("Source of the deadline")),
    column(Deadline, "announced_on", "date"),
    *provenance("announced_on", N_("Standing of the announcement"), N_("Basis of the announcement"),
                N_("Source of the announcement")),
    Column("final", "boolean", N_("Final"), N_("whether it held in the end")), *SOURCE), deadlines)


def reported_name(about: str, measure: Measure, theme: str | None = None) -> str:
    """Name of the row of a number that was told; when it was told again, a counter follows."""
    return "/".join(filter(None, (about, measure, theme)))


def reported(catalogue: Catalogue) -> Iterable[Row]:
    given: Counter[str] = Counter()
    for call, told in catalogue.reported():
        about = call.id if call else catalogue.programme.id
        name = reported_name(about, told.measure, told.theme)
        given[name] += 1
        yield {"id": name if given[name] == 1 else f"{name}/{given[name]}", "about": about,
               "measure": str(told.measure), "theme": told.theme, "period": told.period, "value": told.value,
               **cited(catalogue, told.source)}


REPORTED = Declaration(
    "gemeld", N_("Reported numbers"), N_("numbers that the programme told, kept apart from what the records give"), (
    ROW_ID, Column("about", "string", N_("About"), N_("id of the call or the programme")),
    Column("measure", "string", N_("Measure"), N_("what was counted")),
    Column("theme", "string", N_("Theme"), N_("the theme the number is about, when it is about one"), THEME),
    Column("period", "string", N_("Period"), N_("the time the number is about")),
    Column("value", "number", N_("Value"), N_("the number as told")), *SOURCE), reported,
    ("about", "measure", "theme", "value", "source"))


def call_kinds(catalogue: Catalogue) -> Iterable[Row]:
    for kind in catalogue.call_kinds.values():
        yield {"id": kind.id, **localised(kind.name, "name"), "announced_calls": kind.announced_calls,
               **localised(kind.duration, "duration"), "maximum_grant": kind.maximum_grant, **cited(catalogue, kind.source)}


CALL_KINDS = Declaration("soorten-oproepen", N_("Kinds of call"), N_("the kinds of call that were announced"), (
    column(CallKind, "id"), *texts(CallKind, "name"), column(CallKind, "announced_calls", "integer"),
    *texts(CallKind, "duration"), column(CallKind, "maximum_grant", "number"), *SOURCE), call_kinds)
