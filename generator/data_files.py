"""The published tables as files: each in every format, all of them together, and what tells programs and people about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType

from generator import downloads, routes
from generator.downloads import csvw, datasette, package, readme, sqlite, xlsx
from generator.downloads.about import About
from generator.reading.digest import digest_of
from generator.task import Content, Files, Task


def data_tasks(about: About) -> Iterator[Task]:
    """Each makes one file, after which it is called."""
    for name in about.tables:
        for form in downloads.FORMATS:
            yield of_table(about, name, form.SUFFIX, partial(in_format, about, name, form))
        yield of_table(about, name, csvw.SUFFIX, partial(described, about, name))
    if xlsx in downloads.FORMATS:
        yield of_all(about, routes.download(about.programme.id, xlsx.SUFFIX), partial(whole_workbook, about))
    yield of_all(about, routes.download(about.programme.id, sqlite.SUFFIX), partial(whole_database, about))
    for name, make in ((package.NAME, package.datapackage), (csvw.ALL, csvw.all_metadata), (readme.NAME, readme.readme),
                       (f"{about.programme.id}{datasette.SUFFIX}", datasette.metadata)):
        yield of_all(about, f"{routes.DATA}{name}", partial(make, about))


def of_table(about: About, name: str, suffix: str, make: Callable[[], Content | None]) -> Task:
    """A file of one table."""
    return Task(f"table/{name}{suffix}", partial(digest_of_one, about, name), partial(file, routes.download(name, suffix), make))


def of_all(about: About, address: str, make: Callable[[], Content | None]) -> Task:
    """A file that looks at every table."""
    return Task(f"tables/{address.removeprefix(routes.DATA)}", partial(digest_of_tables, about), partial(file, address, make))


def file(address: str, make: Callable[[], Content | None]) -> Files:
    """What `make` gives at an address, or no file when it gives none."""
    content = make()
    if content is not None:
        yield address, content


def digest_of_one(about: About, name: str) -> bytes:
    return digest_of(about.digest, about.tables[name].digest)


def digest_of_tables(about: About) -> bytes:
    return digest_of(about.digest, *(table.digest for table in about.tables.values()))


def in_format(about: About, name: str, form: ModuleType) -> Content | None:
    """A table in a format; none when the format cannot hold it."""
    table = about.tables[name]
    return downloads.rendered(form, table, about) if form in downloads.formats_of(table) else None


def described(about: About, name: str) -> Content:
    return csvw.metadata(about.tables[name], about)


def whole_workbook(about: About) -> Content:
    return xlsx.workbook(list(about.tables.values()), about)


def whole_database(about: About) -> Content:
    return sqlite.database(about.tables.values(), about)
