"""Projects and who takes part in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.catalogue import Catalogue
from generator.catalogue.participation import Participation
from generator.records.project import Mention, Project
from generator.tables.declaration import (
    CALL,
    MUNICIPALITY,
    PROJECT,
    PROVINCE,
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


def projects(catalogue: Catalogue) -> Iterable[Row]:
    return (project_row(catalogue, project) for project in catalogue.projects.values())


def project_row(catalogue: Catalogue, project: Project) -> Row:
    lead = catalogue.municipality_of(project, project.lead_partner.value)
    found = catalogue.participations_of(project)
    return {
        "id": project.id, "call": project.call, "status": project.status.value,
        **localised(project.title, "title"), **localised(project.summary, "summary"),
        "subjects": "; ".join(project.subjects) or None,
        **fact(project.theme, "theme"), **fact(project.awarded_amount, "awarded_amount"),
        **fact(project.lead_partner, "lead_partner"), "lead_partner": lead.nis if lead else None,
        "participants_named": len([p for p in found if p.then]),
        "groups_unnamed": len([p for p in found if p.participant.group]),
        **cited(catalogue, project.source),
    }


PROJECTS = Declaration("projecten", N_("Projects"), N_("every funded project"), (
    column(Project, "id"), column(Project, "call", refers=CALL), column(Project, "status"), *texts(Project, "title"),
    *texts(Project, "summary"), column(Project, "subjects"), column(Project, "theme", refers=THEME),
    *provenance("theme", N_("Standing of the theme"), N_("Basis of the theme"), N_("Source of the theme")),
    column(Project, "awarded_amount", "number"),
    *provenance("awarded_amount", N_("Standing of the awarded amount"), N_("Basis of the awarded amount"),
                N_("Source of the awarded amount")),
    column(Project, "lead_partner", refers=MUNICIPALITY),
    *provenance("lead_partner", N_("Standing of the lead partner"), N_("Basis of the lead partner"),
                N_("Source of the lead partner")),
    Column("participants_named", "integer", N_("Participants named"), N_("number of participants named as a municipality")),
    Column("groups_unnamed", "integer", N_("Groups without names"), N_("number of groups named as a whole")),
    *SOURCE), projects, ("title_nl", "call", "awarded_amount", "participants_named"))


def participations(catalogue: Catalogue) -> Iterable[Row]:
    for project in catalogue.projects.values():
        of_project = cited(catalogue, project.source)
        for participation in catalogue.participations_of(project):
            yield participation_row(catalogue, participation, of_project)


def participation_row(catalogue: Catalogue, p: Participation, of_project: Row | None = None) -> Row:
    """`of_project` is where the project comes from, for those who ask for many of the same."""
    own, then, today = p.participant, p.then, p.today
    return {
        "id": p.id, "project": p.project.id, "position": p.position, "as_published": p.as_published,
        "organisation": own.organisation, "group": own.group,
        "municipality_then": then and then.nis, "name_then": then and then.name,
        "municipality_today": today and today.nis, "name_today": today and today.name,
        "province_then": p.province and p.province.id, "province_today": today and today.province,
        "standing": "known" if then else "disputed" if own.disputed else "unknown",
        "basis": own.basis.value, "project_status": p.project.status.value,
        **(cited(catalogue, own.source) if own.source else of_project or cited(catalogue, p.project.source)),
    }


PARTICIPATIONS = Declaration(
    "deelnames", N_("Participations"), N_("every participant of every project, as published and as we read it"), (
    ROW_ID, Column("project", "string", N_("Project"), N_("id of the project"), PROJECT),
    Column("position", "integer", N_("Position"), N_("place in the list of the source")),
    Column("as_published", "string", N_("As published"), N_("the name as the source spells it")),
    Column("organisation", "string", N_("Organisation"), N_("the organisation, when it is not the municipality itself")),
    Column("group", "string", N_("Group"), N_("a group that was named as a whole, without its members")),
    Column("municipality_then", "string", N_("Municipality then"), N_("code when the call was open"), MUNICIPALITY),
    Column("name_then", "string", N_("Name then"), N_("name when the call was open")),
    Column("municipality_today", "string", N_("Municipality today"), N_("code of the municipality of today"), MUNICIPALITY),
    Column("name_today", "string", N_("Name today"), N_("name of the municipality of today")),
    Column("province_then", "string", N_("Province then"), N_("province when the call was open"), PROVINCE),
    Column("province_today", "string", N_("Province today"), N_("province of the municipality of today"), PROVINCE),
    Column("standing", "string", N_("Standing"), N_("known, unknown, not applicable, or disputed when sources differ")),
    Column("basis", "string", N_("Basis"), N_("reported by a source, derived from other facts, or inferred by the editors")),
    Column("project_status", "string", N_("Status of the project"),
           N_("funded, withdrawn or completed; a participation in a withdrawn project counts nowhere")),
    *SOURCE), participations, ("project", "as_published", "name_then", "name_today", "source"))


def mentions(catalogue: Catalogue) -> Iterable[Row]:
    return chain.from_iterable(mention_rows(catalogue, project) for project in catalogue.projects.values())


def mention_rows(catalogue: Catalogue, project: Project) -> Iterator[Row]:
    for position, mention in enumerate(project.amounts_mentioned, start=1):
        yield {"id": f"{project.id}/{position}", "project": project.id, "value": mention.value,
               **cited(catalogue, mention.source)}


MENTIONS = Declaration("genoemde-bedragen", N_("Amounts mentioned"), N_("amounts that nobody confirmed; they count nowhere"), (
    ROW_ID, Column("project", "string", N_("Project"), N_("id of the project"), PROJECT), column(Mention, "value", "number"),
    *SOURCE),
    mentions)
