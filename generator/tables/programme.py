"""The programme itself, and how large its recovery plan was said to be."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.records.programme import PlanCount, Programme
from generator.tables.declaration import (
    ROW_ID,
    SOURCE,
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


def programme(catalogue: Catalogue) -> Iterable[Row]:
    own = catalogue.programme
    yield {"id": own.id, **localised(own.name, "name"), **localised(own.agency, "agency"), "code": own.code, "as_of": own.as_of,
           "currency": own.currency, **fact(own.framework_amount, "framework_amount"),
           **fact(own.framework_approved_on, "framework_approved_on"), **cited(catalogue, own.source)}


PROGRAMME = Declaration("programma", N_("Programme"), N_("the programme that the records are about"), (
    column(Programme, "id"), *texts(Programme, "name"), *texts(Programme, "agency"), column(Programme, "code"),
    column(Programme, "as_of", "date"), column(Programme, "currency"), column(Programme, "framework_amount", "number"),
    *provenance("framework_amount", N_("Standing of the framework amount"), N_("Basis of the framework amount"),
                N_("Source of the framework amount")),
    column(Programme, "framework_approved_on", "date"),
    *provenance("framework_approved_on", N_("Standing of the date of approval"), N_("Basis of the date of approval"),
                N_("Source of the date of approval")), *SOURCE), programme,
    ("id", "code", "framework_amount", "framework_approved_on"))


def plan_counts(catalogue: Catalogue) -> Iterable[Row]:
    plan = catalogue.programme.recovery_plan
    for position, count in enumerate(plan.counts if plan else (), start=1):
        yield {"id": str(position), "counted_on": count.counted_on.value, "priorities": count.priorities,
               "clusters": count.clusters, "projects": count.projects, **cited(catalogue, count.source)}


PLAN_COUNTS = Declaration(
    "plantellingen", N_("Counts of the recovery plan"), N_("how large the plan was said to be, by source"), (
    ROW_ID, Column("counted_on", "date", N_("Counted on"), N_("the day of the count")),
    column(PlanCount, "priorities", "integer"), column(PlanCount, "clusters", "integer"),
    column(PlanCount, "projects", "integer"), *SOURCE), plan_counts,
    ("id", "priorities", "clusters", "projects", "source"))
