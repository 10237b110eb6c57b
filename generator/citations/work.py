"""What is cited."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from generator import routes
from generator.catalogue import Catalogue
from generator.reading.digest import digest_of
from generator.texts import N_, Language

LENGTH = 16  # signs of a hash, as those of rows have


@dataclass(frozen=True, slots=True)
class Work:
    """A page, table or figure in a release."""

    key: str  # lower-case words with hyphens
    title: str
    author: str
    day: datetime.date  # of the release, or that of the records while no release holds them
    version: str  # release and hash in words
    url: str  # empty when the site has no address yet
    language: str  # tag, such as nl-BE
    is_data: bool


class Works:
    """Works of a language. `root` is the address of the site; empty when it has none."""

    def __init__(self, catalogue: Catalogue, language: Language, root: str, prefix: str) -> None:
        self.catalogue, self.language, self.root, self.prefix = catalogue, language, root, prefix
        programme = catalogue.programme
        self.before = f"{programme.id}-"
        self.released = catalogue.history.released
        self.day = self.released.day if self.released else catalogue.as_of
        self.author = language.gettext(N_("Open data on %(programme)s")) % {"programme": programme.name.get(language.code)}
        self.version = language.gettext(N_("release %(date)s, hash %(hash)s") if self.released else
                                        N_("not yet released, state of %(date)s, hash %(hash)s"))

    def page(self, title: str, address: str, digest: str) -> Work:
        """A page of the language."""
        return self.work(title, address, digest, f"{self.root}{self.prefix}{address}" if self.root else "", False)

    def data(self, title: str, address: str) -> Work:
        """All tables, or one of them; they stand once for all languages."""
        prefix = self.prefix if address == routes.DATA else ""
        return self.work(title, address, self.records, f"{self.root}{prefix}{address}" if self.root else "", True)

    def work(self, title: str, address: str, digest: str, url: str, is_data: bool) -> Work:
        key = f"{self.before}{address.rstrip('/').translate(HYPHENS)}-{self.day.isoformat()}"
        version = self.version % {"date": self.day.isoformat(), "hash": digest}
        return Work(key, title, self.author, self.day, version, url, self.language.tag, is_data)

    @cached_property
    def records(self) -> str:
        """Stands for all records: what names the release that holds them, or what was read."""
        if self.released:
            return self.released.records[:LENGTH]
        found = self.catalogue.records
        return digest_of(found.register_digest, *found.project_digests.values()).hex()[:LENGTH]


HYPHENS = str.maketrans("/.", "--")
