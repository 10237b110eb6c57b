"""Ideas that were posted."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.records.idea import Idea
from generator.tables.declaration import DOCUMENT, MUNICIPALITY, PROJECT, Declaration, Row, column, localised, texts
from generator.texts import N_


def ideas(catalogue: Catalogue) -> Iterable[Row]:
    for idea in catalogue.ideas.values():
        posted_by = catalogue.gazetteer.find(idea.municipality, idea.posted_on) if idea.municipality else None
        yield {"id": idea.id, "status": str(idea.status), **localised(idea.title, "title"), **localised(idea.summary, "summary"),
               "subjects": "; ".join(idea.subjects) or None, "municipality": posted_by.nis if posted_by else None,
               "organisation": idea.organisation, "posted_on": idea.posted_on, "project": idea.project, "contact": idea.contact,
               "source": idea.source.document if idea.source else None}


IDEAS = Declaration("ideeen", N_("Ideas"), N_("ideas that were posted, and what became of them"), (
    column(Idea, "id"), column(Idea, "status"), *texts(Idea, "title"), *texts(Idea, "summary"), column(Idea, "subjects"),
    column(Idea, "municipality", refers=MUNICIPALITY), column(Idea, "organisation"), column(Idea, "posted_on", "date"),
    column(Idea, "project", refers=PROJECT), column(Idea, "contact"), column(Idea, "source", refers=DOCUMENT)), ideas)
