"""Maps that all languages share, each drawn once."""

from __future__ import annotations

import datetime
from functools import cached_property

from generator.catalogue import Catalogue
from generator.charts.area_map import AreaMap, Locator, overview
from generator.records.borders import Borders


class Drawings:
    """The static maps of a catalogue; None where no borders are known."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def locator(self) -> Locator | None:
        """Small maps with the borders of today."""
        return self.locator_on(self.catalogue.as_of)

    @cached_property
    def locator_then(self) -> Locator | None:
        """Small maps with the borders of the time of the calls."""
        return self.locator_on(self.catalogue.then_day)

    def locator_on(self, day: datetime.date) -> Locator | None:
        borders = self.catalogue.areas_on(day)
        return Locator(borders) if borders else None

    @property
    def borders(self) -> Borders | None:
        """What maps draw of today: borders, or dots."""
        return self.catalogue.areas_on(self.catalogue.as_of)

    @cached_property
    def overview(self) -> AreaMap | None:
        """The municipalities of today, coloured by their number of projects."""
        projects = {m.nis: len(self.catalogue.projects_in(m)) for m in self.catalogue.today}
        return overview(self.borders, projects) if self.borders else None
