"""What every download says of itself: release, licence, sources, and how much is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue import Catalogue
from generator.reading.digest import digest_of, digest_of_values
from generator.records.localised import Localised
from generator.records.programme import Programme
from generator.records.source import Source
from generator.tables import Table, Tables
from generator.tables.declaration import DOCUMENT
from generator.texts import N_, Language

LICENCE = "https://creativecommons.org/licenses/by/4.0/"  # of the records
LICENCE_NAME = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"
LISTED = DOCUMENT.partition(".")[0]  # the table of the sources
NOT_KNOWN = ("unknown", "disputed")  # standings of a fact that has no value although there is one


@dataclass(frozen=True)
class About:
    """The release that all downloads belong to, told in the main language of the site."""

    catalogue: Catalogue
    tables: Tables
    languages: tuple[Language, ...]  # the main one first

    @property
    def language(self) -> Language:
        return self.languages[0]

    @property
    def programme(self) -> Programme:
        return self.catalogue.programme

    @property
    def release(self) -> str:
        """Name of the release; where the records changed since, or there is none yet, their state is part of it."""
        return self.catalogue.history.state(self.programme.as_of)

    @property
    def day(self) -> str:
        """The day that the records speak of."""
        return self.programme.as_of.isoformat()

    @property
    def release_told(self) -> str:
        """The same in words, with what names the records beyond doubt."""
        newest = self.catalogue.history.newest
        if newest is None:
            return self.day
        if self.catalogue.history.pending:
            return self.text(N_("after release %(release)s; state of the records %(date)s"), release=newest.name, date=self.day)
        return self.text(N_("%(release)s (SHA-256 of the records: %(hash)s)"), release=newest.name, hash=newest.records)

    def text(self, message: str, **gaps: object) -> str:
        translated = self.language.gettext(message)
        return translated % gaps if gaps else translated

    def of(self, text: Localised) -> str:
        return text.get(self.language.code)

    @property
    def title(self) -> str:
        return self.text(N_("Open data on %(programme)s"), programme=self.of(self.programme.name))

    def sources_of(self, *tables: Table) -> list[Source]:
        """The sources that rows of some tables name, in the order of the records; all where their own table is among them."""
        named = {value for table in tables for column in table.columns if column.refers == DOCUMENT
                 for value in table.frame[column.name].tolist()}
        named |= {value for table in tables if table.name == LISTED for value in table.frame["id"].tolist()}
        return [source for source in self.catalogue.sources.values() if source.id in named]

    def cited(self, source: Source) -> str:
        """A source in a line."""
        return ", ".join(filter(None, (source.publisher, self.of(source.title), source.licence, source.url)))

    def told(self, *tables: Table) -> Iterator[tuple[str, str]]:
        """What a file says of itself, as label and text."""
        yield self.text(N_("Title")), self.title
        yield self.text(N_("Release")), self.release_told
        yield self.text(N_("Licence")), f"{LICENCE_TITLE} ({LICENCE_NAME}), {LICENCE}"
        for source in self.sources_of(*tables):
            yield self.text(N_("Source")), self.cited(source)
        yield self.text(N_("Facts not known")), str(sum(sum(unknown_facts(table).values()) for table in tables))

    @cached_property
    def digest(self) -> bytes:
        """Stands for what it says beside the tables."""
        own = self.programme
        return digest_of(self.tables["bronnen"].digest, digest_of_values(
            self.release_told, [language.locale_name for language in self.languages], own.id, str(own.name), str(own.agency),
            str(own.summary)))


def unknown_facts(table: Table) -> dict[str, int]:
    """Column that tells how a fact stands -> the rows in which it is not known, or sources differ."""
    return {column.name: sum(map(table.frame[column.name].tolist().count, NOT_KNOWN))
            for column in table.columns if column.name == "standing" or column.name.endswith("_standing")}


def empty_cells(table: Table) -> dict[str, int]:
    """Column -> the rows that have no value in it."""
    return {column.name: int(table.frame[column.name].isna().sum()) for column in table.columns}
