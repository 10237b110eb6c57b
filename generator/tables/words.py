"""Themes, subject words and sources."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.tables.declaration import SOURCE, Declaration, Row, cited, column, localised, texts
from generator.texts import N_


def themes(catalogue: Catalogue) -> Iterable[Row]:
    return (theme_row(catalogue, theme) for theme in catalogue.themes.values())


def theme_row(catalogue: Catalogue, theme: Theme) -> Row:
    return {"id": theme.id, **localised(theme.name, "name"), **localised(theme.summary, "summary"), "uri": theme.uri,
            **cited(catalogue, theme.source)}


THEMES = Declaration("themas", N_("Themes"), N_("the themes of the programme"), (
    column(Theme, "id"), *texts(Theme, "name"), *texts(Theme, "summary"), column(Theme, "uri"), *SOURCE), themes)


def subjects(catalogue: Catalogue) -> Iterable[Row]:
    for subject in catalogue.subjects.values():
        yield {"id": subject.id, **localised(subject.name, "name")}


SUBJECTS = Declaration("onderwerpen", N_("Subjects"), N_("subject words chosen by the editors"), (
    column(Subject, "id"), *texts(Subject, "name")), subjects)


def sources(catalogue: Catalogue) -> Iterable[Row]:
    return map(source_row, catalogue.sources.values())


def source_row(source: Source) -> Row:
    return {"id": source.id, **localised(source.title, "title"), "publisher": source.publisher,
            "published": source.published, "url": source.url, "kind": str(source.kind_of_source),
            "licence": source.licence, "read_on": source.read_on, "sha256": source.sha256}


SOURCES = Declaration("bronnen", N_("Sources"), N_("the documents and registers that facts come from"), (
    column(Source, "id"), *texts(Source, "title"), column(Source, "publisher"), column(Source, "published"),
    column(Source, "url"), column(Source, "kind_of_source", renamed="kind"), column(Source, "licence"),
    column(Source, "read_on", "date"), column(Source, "sha256")), sources)
