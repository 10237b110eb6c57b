"""Who wants or uses what a project or an idea offers."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.records.interest import Interest
from generator.tables.declaration import DOCUMENT, IDEA, MUNICIPALITY, PROJECT, Column, Declaration, Row, column
from generator.texts import N_


def interests(catalogue: Catalogue) -> Iterable[Row]:
    for interest, then, today in catalogue.statements:
        yield {"id": interest.id, "says": interest.says.value, "project": interest.project, "idea": interest.idea,
               "municipality_then": then and then.nis, "municipality_today": today and today.nis,
               "organisation": interest.organisation, "stated_on": interest.stated_on, "verified_on": interest.verified_on,
               "withdrawn_on": interest.withdrawn_on, "source": interest.source.document if interest.source else None}


INTERESTS = Declaration("belangstelling", N_("Interest"), N_("who wants or uses what a project or an idea offers"), (
    column(Interest, "id"), column(Interest, "says"), column(Interest, "project", refers=PROJECT),
    column(Interest, "idea", refers=IDEA),
    Column("municipality_then", "string", N_("Municipality then"), N_("code on the day it was said"), MUNICIPALITY),
    Column("municipality_today", "string", N_("Municipality today"), N_("code of the municipality of today"), MUNICIPALITY),
    column(Interest, "organisation"), column(Interest, "stated_on", "date"), column(Interest, "verified_on", "date"),
    column(Interest, "withdrawn_on", "date"), column(Interest, "source", refers=DOCUMENT)), interests)
