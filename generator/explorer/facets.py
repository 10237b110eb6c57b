"""The facets of the explorer: the values that a project has, by the names that the address uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.pages.page import Site
from generator.records.fact import BASIS_LABELS
from generator.records.project import STATUS_LABELS, Project
from generator.texts import N_

UNKNOWN = "onbekend"  # in the address, as all its words are Dutch
Values = Callable[[Project], Iterable[str]]


def facets(site: Site) -> dict[str, dict[str, Any]]:
    """Each with its `values`, their `labels` and the `rows`: a number of a value per project.

    Where a project may have several, `counts` says how many numbers in `rows` are of each. Those of the municipality of today
    follow from that of the time: `of` has the number of one for each number of the other. Those of the amount
    follow from the amounts.
    """
    catalogue = site.catalogue
    return {
        "oproep": {**one(site, named(site, catalogue.calls), lambda project: project.call),
                   "closes": [call.closes for call in catalogue.calls.values()]},
        "thema": one(site, {**named(site, catalogue.themes), UNKNOWN: site.text(N_("not published"))},
                     lambda project: project.theme.answer or UNKNOWN),
        "thema-basis": one(site, {**labels(site, BASIS_LABELS), UNKNOWN: site.text(N_("not published"))},
                           lambda project: project.theme.basis.value if project.theme.answer else UNKNOWN),
        "gemeente": several(site, {**places(catalogue), UNKNOWN: site.text(N_("no municipality named"))},
                            lambda project: (p.then.nis for p in catalogue.participations_of(project) if p.then)),
        "gemeente-nu": of_today(site),
        "provincie": several(site, {**named(site, catalogue.provinces), UNKNOWN: site.text(N_("not known"))},
                             lambda project: (p.province.id for p in catalogue.participations_of(project) if p.province)),
        "onderwerp": several(site, {**named(site, catalogue.subjects), UNKNOWN: site.text(N_("no subject given"))},
                             lambda project: project.subjects),
        "status": one(site, labels(site, STATUS_LABELS), lambda project: project.status.value),
        "bedrag": {"values": ["bekend", UNKNOWN], "labels": [site.text(N_("known")), site.text(N_("not published"))]},
    }


def named(site: Site, things: Any) -> dict[str, str]:
    """Id -> name in the language of the site; those of provinces are the same in all."""
    return {key: thing.name if isinstance(thing.name, str) else site.of(thing.name) for key, thing in things.items()}


def labels(site: Site, words: Any) -> dict[str, str]:
    return {word.value: site.text(label) for word, label in words.items()}


def places(catalogue: Catalogue) -> dict[str, str]:
    """NIS code -> name of every municipality there ever was."""
    return {nis: municipality.name for nis, municipality in catalogue.municipalities.items()}


def one(site: Site, texts: dict[str, str], value: Callable[[Project], str]) -> dict[str, Any]:
    """A facet of which each project has exactly one value."""
    numbers = {key: number for number, key in enumerate(texts)}
    return {"values": list(texts), "labels": list(texts.values()),
            "rows": [numbers[value(project)] for project in site.projects_by_title]}


def several(site: Site, texts: dict[str, str], values: Values) -> dict[str, Any]:
    """A facet of which a project may have any number of values; that of none is `UNKNOWN`."""
    numbers = {key: number for number, key in enumerate(texts)}
    found = [sorted({numbers[value] for value in values(project)}) or [numbers[UNKNOWN]] for project in site.projects_by_title]
    return {"values": list(texts), "labels": list(texts.values()), "counts": [len(each) for each in found],
            "rows": [number for each in found for number in each]}


def of_today(site: Site) -> dict[str, Any]:
    """The municipalities of today, with the one that each of all times went into, and the ids of their pages."""
    catalogue = site.catalogue
    order = {municipality.nis: number for number, municipality in enumerate(catalogue.today)}
    today = [catalogue.gazetteer.today(m, catalogue.as_of) for m in catalogue.municipalities.values()]
    return {"values": [*order, UNKNOWN], "labels": [*names(catalogue.today), site.text(N_("no municipality named"))],
            "ids": [m.id for m in catalogue.today], "of": [*(order[m.nis] for m in today), len(order)]}


def names(municipalities: Sequence[Any]) -> list[str]:
    return [municipality.name for municipality in municipalities]
