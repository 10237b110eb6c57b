"""Finds the municipality that a name or code meant on a day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from generator.records.municipality import Municipality


class Gazetteer:
    """Names and codes of municipalities through time. Neither alone is a key: Hasselt has had two codes."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self.by_nis = {m.nis: m for m in municipalities}
        self.by_name: dict[str, list[Municipality]] = defaultdict(list)
        for municipality in self.by_nis.values():
            self.by_name[municipality.name].append(municipality)
        self.found: dict[tuple[str, datetime.date | None], Municipality | None] = {}

    def named(self, name: str) -> list[Municipality]:
        """Every municipality that ever bore this name or code; an exact spelling is asked for."""
        if name in self.by_nis:
            return [self.by_nis[name]]
        return self.by_name.get(name, [])

    def find(self, name: str, day: datetime.date | None) -> Municipality | None:
        """The municipality of that name or code on that day; the latest that bore it when no day is known."""
        if (name, day) not in self.found:  # thousands of projects ask for the same few
            self.found[name, day] = self.look_up(name, day)
        return self.found[name, day]

    def look_up(self, name: str, day: datetime.date | None) -> Municipality | None:
        """What `find` gives."""
        found = self.named(name)
        if day is None:
            return max(found, key=lambda m: m.valid_from, default=None)
        return next((m for m in found if m.valid_on(day)), None)

    def today(self, municipality: Municipality, day: datetime.date) -> Municipality:
        """The municipality that holds its territory on `day`; itself when it still stands."""
        seen = {municipality.nis}
        while not municipality.valid_on(day) and municipality.successor in self.by_nis:
            municipality = self.by_nis[municipality.successor]
            if municipality.nis in seen:
                break
            seen.add(municipality.nis)
        return municipality
