"""Municipalities through time, their provinces, postal codes and mergers."""

from __future__ import annotations

import datetime
from copy import copy
from enum import StrEnum
from typing import Annotated, ClassVar

from generator.records.codes import NisCode, PostalCode, Slug
from generator.records.days import Date
from generator.records.field import Record, Refers, field, record
from generator.records.numbers import Count, Degrees, Latitude
from generator.records.text import Text
from generator.texts import N_

Nis = Annotated[NisCode, Refers("municipality-codes")]


def names_of(place: Province | Municipality) -> tuple[str, ...]:
    """In every language that the register gives, each once."""
    return tuple(dict.fromkeys(filter(None, (place.name, place.name_fr, place.name_en))))


@record
class Province(Record):
    """A province."""

    kind: ClassVar[str] = "provinces"

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"))
    nis: NisCode = field(N_("Official code"), N_("code in the national register of areas"))
    name: Text = field(N_("Name"), N_("name in the main language"))
    name_fr: Text | None = field(N_("French name"), N_("name in French"), default=None)
    name_en: Text | None = field(N_("English name"), N_("name in English"), default=None)

    @property
    def names(self) -> tuple[str, ...]:
        return names_of(self)


@record
class Municipality(Record):
    """A municipality code with the time that it was valid."""

    kind: ClassVar[str] = "municipalities"

    id: Slug = field(N_("Id"), N_("short name that never changes and names the page's address"), example="oudenburg")
    nis: NisCode = field(N_("Official code"), N_("code in the national register of areas"), example="35014")
    name: Text = field(N_("Name"), N_("name in the main language"), example="Oudenburg")
    name_fr: Text | None = field(N_("French name"), N_("name in French"), default=None)
    name_en: Text | None = field(N_("English name"), N_("name in English"), default=None)
    province: Annotated[Slug, Refers("provinces")] = field(N_("Province"), N_("the province it lies in"))
    arrondissement: Text | None = field(N_("Arrondissement"), N_("administrative district"), default=None)
    valid_from: Date = field(N_("Valid from"), N_("first day of the code, or of the register that has it"))
    valid_to: Date | None = field(N_("Valid until"), N_("last day of the code; empty when it still holds"), default=None)
    successor: Nis | None = field(N_("Successor"), N_("code that it went into"), default=None)
    population: Count | None = field(N_("Population"), N_("inhabitants on 1 January of the year beside it"), default=None)
    population_year: Count | None = field(N_("Year of population"), N_("the year of the population"), default=None)
    longitude: Degrees | None = field(N_("Longitude"), N_("of a point inside, WGS 84"), default=None)
    latitude: Latitude | None = field(N_("Latitude"), N_("of a point inside, WGS 84"), default=None)
    main_postal_code: PostalCode | None = field(N_("Main postal code"), N_("main postal code, by a rule of thumb"),
                                                default=None)
    ovo: Text | None = field(N_("OVO code"), N_("code of the organisation with the government"), default=None)

    @property
    def names(self) -> tuple[str, ...]:
        return names_of(self)

    def valid_on(self, day: datetime.date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def known_on(self, day: datetime.date) -> Municipality:
        """As it was on a day: an end that was only announced is none yet."""
        if not self.valid_to or self.valid_to < day:
            return self
        known = copy(self)  # what is typed already would not be read a second time
        for name in ("valid_to", "successor"):
            object.__setattr__(known, name, None)
        return known


class Relation(StrEnum):
    MERGED = "merged"
    ABSORBED = "absorbed"
    CONTINUES = "continues"


@record
class Merger(Record):
    """One municipality that went into another, or went on with more territory."""

    kind: ClassVar[str] = "mergers"

    date: Date = field(N_("Date"), N_("first day of the new municipality"))
    former: Nis = field(N_("Former municipality"), N_("code before"))
    relation: Relation = field(N_("Relation"), N_("merged, absorbed or continues"))
    successor: Nis = field(N_("Successor"), N_("code after"))


@record
class PostalCodeArea(Record):
    """A postal code and the municipality of today that it belongs to."""

    kind: ClassVar[str] = "postal_codes"

    postal_code: PostalCode = field(N_("Postal code"), N_("as letters are addressed with it"))
    municipality: Nis = field(N_("Municipality"), N_("code of the municipality"))
