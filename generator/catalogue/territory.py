"""Municipalities through time: which stood when, what went into what, and who lies beside whom."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.catalogue.dots import dots
from generator.catalogue.grouping import grouped
from generator.catalogue.joined import Joined
from generator.catalogue.statement import Statement
from generator.records.borders import Borders, Polygons
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Municipality, PostalCodeArea


@dataclass(frozen=True)
class Territory(Joined):
    """The questions about municipalities alone."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.municipalities.values())

    @cached_property
    def today(self) -> tuple[Municipality, ...]:
        """The municipalities that stand today, by name."""
        return self.standing_on(self.as_of)

    @cached_property
    def former(self) -> tuple[Municipality, ...]:
        """The municipalities that no longer stand, by name."""
        return tuple(m for m in self.municipalities.values() if not m.valid_on(self.as_of))

    @cached_property
    def then_day(self) -> datetime.date:
        """The day that "at the time" means for the whole programme: the first day of its calls."""
        return min((call.day for call in self.calls.values() if call.day), default=self.as_of)

    def standing_on(self, day: datetime.date) -> tuple[Municipality, ...]:
        return tuple(m for m in self.municipalities.values() if m.valid_on(day))

    @cached_property
    def predecessors(self) -> dict[str, list[Municipality]]:
        """Code of today -> the municipalities that went into it."""
        return grouped((m for m in self.municipalities.values() if m.successor), lambda m: m.successor)

    @cached_property
    def postal_codes(self) -> dict[str, list[str]]:
        """Code of a municipality -> its postal codes, ascending; a former one has its main code at most."""
        areas = grouped(self.all(PostalCodeArea), lambda area: area.municipality)
        found = {nis: sorted(area.postal_code for area in group) for nis, group in areas.items()}
        for municipality in self.municipalities.values():
            if municipality.nis not in found:
                found[municipality.nis] = [municipality.main_postal_code] if municipality.main_postal_code else []
        return found

    def population_on(self, municipality: Municipality, day: datetime.date) -> int | None:
        """Inhabitants of the territory on `day`: a code that absorbed others later counts without them. None when not known."""
        absorbed = (m for m in self.mergers if m.successor == municipality.nis and m.relation == "absorbed" and m.date > day)
        others = [self.municipalities[m.former].population for m in absorbed]
        return None if None in (municipality.population, *others) else municipality.population - sum(others)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All interest that was shown, the latest first; what was taken back included."""
        then = [self.gazetteer.find(interest.municipality, interest.stated_on) if interest.municipality else None
                for interest in self.interests.values()]
        return tuple(Statement(interest, who, self.gazetteer.today(who, self.as_of) if who else None)
                     for interest, who in zip(self.interests.values(), then, strict=True))

    @cached_property
    def statements_on(self) -> dict[tuple[str, str], list[Statement]]:
        """Kind and id of a project or an idea -> the interest shown in it, the latest first."""
        return grouped(self.statements, lambda statement: statement.about)

    @cached_property
    def statements_of(self) -> dict[str, list[Statement]]:
        """Code of a municipality of today -> the interest that it showed, itself or through those that went into it."""
        return grouped((s for s in self.statements if s.today), lambda statement: statement.today.nis)

    def borders_on(self, day: datetime.date) -> Borders | None:
        """The borders that held on `day`, if any are known."""
        return next((b for b in reversed(self.borders) if b.valid_from <= day), None)

    @cached_property
    def _dots(self) -> dict[datetime.date, Borders | None]:
        return {day: dots(self.standing_on(day), day) for day in {self.as_of, self.then_day}}

    def areas_on(self, day: datetime.date) -> Borders | None:
        """What maps draw: the borders of `day`; dots where no borders are known, and None where no place is known either.

        `day` is today or the time of the calls.
        """
        return self.borders_on(day) if self.borders else self._dots[day]

    @cached_property
    def neighbours(self) -> dict[str, list[Municipality]]:
        """Code of a municipality of today -> those it shares a border with, by name."""
        borders = self.borders_on(self.as_of)
        touching = sharing_border(borders.municipalities) if borders else {}
        return {nis: [m for m in self.today if m.nis in codes] for nis, codes in touching.items()}


def sharing_border(areas: dict[str, Polygons]) -> dict[str, set[str]]:
    """Code -> codes with which it shares a stretch of border (a single common point is none)."""
    owners: dict[tuple, list[str]] = defaultdict(list)
    for code, polygons in areas.items():
        for ring in (ring for polygon in polygons for ring in polygon):
            for start, end in pairwise(map(tuple, ring)):
                owners[(start, end) if start < end else (end, start)].append(code)
    found: dict[str, set[str]] = {code: set() for code in areas}
    for codes in owners.values():
        if len(codes) > 1:
            for code in codes:
                found[code].update(codes)
    for code, others in found.items():
        others.discard(code)
    return found
