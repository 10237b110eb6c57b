"""Copies on this machine: a folder, or a ZIP with one in it."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from generator.sums import NAME
from generator.texts import N_
from generator.verify.copy import LUMP, Refused, shown

DECLARED = "bagit.txt"  # at the top of a bag


class Folder:
    """A copy in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def names(self) -> set[str]:
        return {Path(above, name).relative_to(self.root).as_posix() for above, _, names in os.walk(self.root) for name in names}

    @contextmanager
    def open(self, name: str) -> Iterator[Iterable[bytes] | None]:
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root):
            raise Refused(N_("'%(file)s' leads out of the folder; put the file itself there"), file=shown(name))
        if not path.is_file():
            yield None
            return
        with path.open("rb") as file:
            yield lumps(file)


class Zip:
    """A copy in a ZIP, at its top or in the folder that holds its list."""

    def __init__(self, path: Path) -> None:
        try:
            self.file = ZipFile(path)
        except (BadZipFile, ValueError, NotImplementedError):
            raise Refused(N_("'%(file)s' is no ZIP, or not all of it is there; get it again"), file=path) from None
        found = [each.filename for each in self.file.infolist() if not each.is_dir()]
        doubles = sorted(name for name in set(found) if found.count(name) > 1) if len(found) != len(set(found)) else []
        if doubles:
            raise Refused(N_("'%(file)s' stands twice in the ZIP; get it again"), file=shown(doubles[0]))
        tops = [name.removesuffix(last) for name in found for last in (DECLARED, NAME) if name.rpartition("/")[2] == last]
        self.top = min(tops, key=lambda top: (top.count("/"), top), default="")
        self.found = set(found)

    def names(self) -> set[str]:
        return {name.removeprefix(self.top) if name.startswith(self.top) else f"../{name}" for name in self.found}

    @contextmanager
    def open(self, name: str) -> Iterator[Iterable[bytes] | None]:
        if f"{self.top}{name}" not in self.found:
            yield None
            return
        try:
            with self.file.open(f"{self.top}{name}") as file:
                yield lumps(file)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise Refused(N_("'%(file)s' cannot be read from the ZIP; get it again"), file=shown(name)) from None


def lumps(file: IO[bytes]) -> Iterator[bytes]:
    while part := file.read(LUMP):
        yield part
