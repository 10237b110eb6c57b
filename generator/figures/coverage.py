"""How much of the region takes part, always beside what it is a part of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from generator import routes
from generator.catalogue import Catalogue
from generator.figures.figure import Figure, Measured, Row, Statistic, Unit, share
from generator.records.programme import Measure
from generator.tables import Table
from generator.texts import N_

# Lower bound in inhabitants and label, the smallest class first.
SIZES = (
    (0, N_("fewer than 10,000 inhabitants")),
    (10_000, N_("10,000 to 19,999")),
    (20_000, N_("20,000 to 49,999")),
    (50_000, N_("50,000 to 99,999")),
    (100_000, N_("100,000 or more")),
)
COLUMNS = (
    Measured("part", N_("Take part"), Unit.COUNT,
             N_("number of different municipalities named in the rows; withdrawn projects do not count")),
    Measured("whole", N_("All municipalities"), Unit.COUNT,
             N_("number of municipalities that the line is about, named or not, from the table of municipalities")),
    Measured("share", N_("Share"), Unit.SHARE, N_("municipalities that take part / all municipalities of the line")),
    Measured("participations", N_("Participations"), Unit.COUNT,
             N_("number of rows that name a municipality; one that takes part in two projects counts twice")),
)


def coverage_figures(catalogue: Catalogue, tables: dict[str, Table]) -> Iterator[Figure]:
    """Municipalities there are, those that take part, and those that nobody named."""
    sources = register(catalogue)
    for identifier, label, found in (
        ("municipalities-today", N_("Municipalities today"), catalogue.today),
        ("municipalities-then", N_("Municipalities at the time"), catalogue.standing_on(catalogue.then_day)),
        ("municipalities-former", N_("Former municipalities"), catalogue.former),
    ):
        yield Figure(identifier, label, len(found), N_("number of municipality codes valid on that day"), "gemeenten",
                     tuple(m.id for m in found), known=len(found), sources=sources)
    then = {p.then.nis for p in catalogue.named}
    rows = tuple(p.id for p in catalogue.named)
    yield Figure("coverage-then", N_("Share of the municipalities of the time that takes part, by name"),
                 share(len(then), len(catalogue.standing_on(catalogue.then_day))),
                 N_("municipalities named / municipalities at the time"), "deelnames", rows, Unit.SHARE, len(then),
                 at_least=any(p.participant.group for p in catalogue.counted),
                 sources=tuple(dict.fromkeys(p.citation.document for p in catalogue.named)),
                 parts=("municipalities-named", "municipalities-then"))
    without = [m for m in catalogue.today if not catalogue.projects_in(m)]
    yield Figure("municipalities-without", N_("Municipalities of today that no project names"), len(without),
                 N_("municipalities today - municipalities of today that take part by name"), "gemeenten",
                 tuple(m.id for m in without), known=len(without), sources=sources,
                 parts=("municipalities-today", "municipalities-named-today"))
    yield unnamed(catalogue, tables, len(then))


def unnamed(catalogue: Catalogue, tables: dict[str, Table], named: int) -> Figure:
    """Local governments that were reported but not named; at least so many, since a name may stand for two."""
    frame = tables["gemeld"].frame
    told = frame[(frame.measure == Measure.LOCAL_GOVERNMENTS) & frame.theme.isna() & frame.about.isin(list(catalogue.calls))]
    told = told.drop_duplicates("about")
    value = int(told.value.sum()) - named if len(told) else None
    return Figure("local-governments-unnamed", N_("Local governments reported but not named"), value,
                  N_("local governments reported - municipalities that take part, by name"), "gemeld", tuple(told.id),
                  known=len(told), unknown=len(catalogue.calls) - len(told), at_least=True,
                  sources=tuple(dict.fromkeys(told.source)), parts=("local-governments-reported", "municipalities-named"))


def register(catalogue: Catalogue) -> tuple[str, ...]:
    """The source of the municipality codes, where the records have it."""
    found = catalogue.programme.register
    return (found.source,) if found and found.source else ()


def by_province(catalogue: Catalogue, today: bool = False) -> Statistic:
    """Participation by province: as submitted, or with the municipalities and provinces of today."""
    standing = catalogue.today if today else catalogue.standing_on(catalogue.then_day)
    unnamed = unnamed_by_province(catalogue)
    lines = [Row(province.id, province.name, address=routes.of(province), rows=tuple(unnamed[province.id]))
             for province in sorted(catalogue.provinces.values(), key=lambda p: p.name)]
    rows = covered(lines, {m.nis: m.province for m in standing}, catalogue, today)
    if today:
        return Statistic("by-province-today", N_("Participation by province, municipalities of today"),
                         N_("Municipalities of today that take part by name, of all municipalities of the province today."),
                         N_("Province"), COLUMNS, rows, "deelnames", coverage_sources(catalogue), total=total_row(rows))
    return Statistic("by-province", N_("Participation by province, as submitted"),
                     N_("Municipalities that take part by name, of all municipalities of the province at the time."),
                     N_("Province"), COLUMNS, rows, "deelnames", coverage_sources(catalogue), total=total_row(rows))


def by_size(catalogue: Catalogue) -> Statistic:
    """Participation by number of inhabitants, with the municipalities of the time."""
    day = catalogue.then_day
    lines = [Row(str(lower), label) for lower, label in SIZES]
    people = {m.nis: catalogue.population_on(m, day) for m in catalogue.standing_on(day)}
    sizes = {nis: str(size_of(count)) for nis, count in people.items() if count is not None}
    rows = covered(lines, sizes, catalogue)
    return Statistic("by-size", N_("Participation by size of municipality"),
                     N_("Municipalities that take part by name, by inhabitants in the register."),
                     N_("Inhabitants"), COLUMNS, rows, "deelnames", coverage_sources(catalogue),
                     translate_labels=True, total=total_row(rows))


def size_of(population: int) -> int | None:
    """The lower bound of the class of a number of inhabitants."""
    return max((lower for lower, _ in SIZES if lower <= population), default=None)


def coverage_sources(catalogue: Catalogue) -> tuple[str, ...]:
    """Who named the participants, and who says which municipalities there are."""
    return tuple(dict.fromkeys((*catalogue.sources_of(catalogue.named), *register(catalogue))))


def unnamed_by_province(catalogue: Catalogue) -> dict[str, list[str]]:
    """Id of a province -> ids of its participations that name no municipality, such as a group as a whole."""
    found: dict[str, list[str]] = defaultdict(list)
    for p in catalogue.counted:
        if p.province and not p.then:
            found[p.province.id].append(p.id)
    return found


def covered(lines: list[Row], key_of: dict[str, str], catalogue: Catalogue, today: bool = False) -> tuple[Row, ...]:
    """The lines with part, whole, share and participations of their municipalities, and their participations as rows.

    `key_of` gives the key of the line that a municipality belongs to, by its code; the rows that a line has come last.
    """
    ids: dict[str, list[str]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for p in catalogue.named:
        nis = p.today.nis if today else p.then.nis
        if key := key_of.get(nis):
            ids[key].append(p.id)
            named[key].add(nis)
    wholes = Counter(key_of.values())
    return tuple(replace(line, values=(len(named[line.key]), wholes[line.key], share(len(named[line.key]), wholes[line.key]),
                                       len(ids[line.key])), rows=(*ids[line.key], *line.rows)) for line in lines)


def total_row(rows: Iterable[Row]) -> Row:
    """The sum of the lines above it."""
    part, whole, participations = (sum(row.values[i] for row in rows) for i in (0, 1, 3))
    return Row("total", N_("Total"), (part, whole, share(part, whole), participations),
               rows=tuple(chain.from_iterable(row.rows for row in rows)))
