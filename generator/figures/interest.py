"""Who wants a project or an idea too, or uses it: each municipality of today once, and nobody who took it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import routes
from generator.catalogue import Catalogue, Statement
from generator.figures.figure import Measured, Row, Statistic, Unit
from generator.records.idea import Idea
from generator.records.interest import Says
from generator.records.municipality import Municipality
from generator.records.project import Project
from generator.texts import N_

NAMES = {"projects": "project", "ideas": "idea"}
SHOWN_IN = (
    Measured(Says.WANTS, N_("Want this too"), Unit.COUNT,
             N_("number of different municipalities of today, and of organisations that name none, that said to want it; what "
                "was taken back does not count")),
    Measured(Says.USES, N_("Use this"), Unit.COUNT,
             N_("number of different municipalities of today, and of organisations that name none, that said to use it; what "
                "was taken back does not count")),
)
SHOWN_BY = (
    Measured(Says.WANTS, N_("Wants"), Unit.COUNT, N_("number of different projects and ideas that it said to want; what was "
                                                     "taken back does not count")),
    Measured(Says.USES, N_("Uses"), Unit.COUNT, N_("number of different projects and ideas that it said to use; what was "
                                                   "taken back does not count")),
)


def interest_shown(catalogue: Catalogue, language: str) -> Iterator[Statistic]:
    """What interest there is in each project and idea, and of each municipality; nothing while none was recorded."""
    if not catalogue.statements:
        return
    sources = tuple(dict.fromkeys(s.interest.source.document for s in catalogue.statements if s.interest.source))
    yield Statistic("interest", N_("Interest in projects and ideas"),
                    N_("Who wants a project or an idea too, or uses it already, as they said themselves."),
                    N_("Project or idea"), SHOWN_IN, tuple(in_each(catalogue, language)), "belangstelling", sources)
    yield Statistic("interest-of-municipalities", N_("Interest of municipalities"),
                    N_("How many projects and ideas each municipality wants or uses, as it said itself. "
                       "Municipalities of today."),
                    N_("Municipality"), SHOWN_BY, tuple(of_each(catalogue)), "belangstelling", sources)


def in_each(catalogue: Catalogue, language: str) -> Iterator[Row]:
    """A line for each project and idea in which interest was shown, also where all of it was taken back."""
    for (kind, identifier), statements in sorted(catalogue.statements_on.items()):
        record = (catalogue.projects if kind == "projects" else catalogue.ideas)[identifier]
        address = routes.of(record) if kind == "projects" else routes.idea(identifier)
        yield interest_in(record, statements, record.title.get(language), address)


def interest_in(record: Project | Idea, statements: Iterable[Statement], label: str = "", address: str = "") -> Row:
    """The line of a project or an idea."""
    standing = [s for s in statements if s.interest.counts]
    counts = tuple(len({s.by for s in standing if s.interest.says is says}) for says in Says)
    return Row(f"{NAMES[record.kind]}-{record.id}", label, counts, address, tuple(s.interest.id for s in standing))


def of_each(catalogue: Catalogue) -> Iterator[Row]:
    """A line for each municipality of today that showed interest, by name."""
    for nis in (nis for nis in catalogue.municipalities if nis in catalogue.statements_of):
        yield interest_of(catalogue.municipalities[nis], catalogue.statements_of[nis])


def interest_of(municipality: Municipality, statements: Iterable[Statement]) -> Row:
    """The line of a municipality."""
    standing = [s for s in statements if s.interest.counts]
    counts = tuple(len({s.about for s in standing if s.interest.says is says}) for says in Says)
    return Row(municipality.nis, municipality.name, counts, routes.of(municipality), tuple(s.interest.id for s in standing))
