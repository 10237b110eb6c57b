"""The next site begins as the published one: a second folder whose files are the same files, so that only changes are written."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from generator.manifest import Kept
from generator.site_folder import remove

Files = tuple[set[str], set[str]]
Mine = Callable[[str], bool]


def mirrors(published: str, spare: str, kept: dict[str, Kept]) -> list[Callable[[], Files]]:
    """What makes `spare` hold exactly what `published` holds, whatever it held before, as two halves that may go side by side.

    Each gives what `mirror` gives of its half: names at the top, which together have about half of the files in `kept`.
    """
    if not os.path.isdir(spare):
        remove(Path(spare))
        os.makedirs(spare)
    half: set[str] = set()
    sizes, found = Counter(name.partition("/")[0] for name in kept), 0
    for name, size in sizes.most_common():
        if found + size <= len(kept) / 2:
            half.add(name)
            found += size
    return [partial(mirror, published, spare, kept, mine) for mine in (half.__contains__, lambda name: name not in half)]


def mirror(published: str, spare: str, kept: dict[str, Kept], mine: Mine = lambda name: True) -> Files:
    """Make `spare` hold exactly what `published` holds, whatever it held before; at the top only what is `mine`.

    Gives the names of all files, and of those that look as `kept` knows them.

    A file stands in both folders at once (a hard link), or as a copy where the disk knows no links, so whoever changes one
    must first remove it from the spare folder.
    """
    names: set[str] = set()
    untouched: set[str] = set()
    for name, found in walk(published, spare, "", mine):
        names.add(name)
        if name in kept and kept[name].looks_like(found):
            untouched.add(name)
    return names, untouched


def walk(published: str, spare: str, below: str, mine: Mine = lambda name: True) -> Iterator[tuple[str, os.stat_result]]:
    """One folder, as far as it is `mine`, and all that is in those below."""
    there = entries(f"{spare}/{below}")
    if there is None:
        remove(Path(spare, below))
        os.makedirs(f"{spare}/{below}")
        there = {}
    for entry in entries(f"{published}/{below}").values():
        if not mine(entry.name):
            continue
        name, other = f"{below}{entry.name}", there.pop(entry.name, None)
        if entry.is_dir(follow_symlinks=False):
            yield from walk(published, spare, f"{name}/")
            continue
        found = entry.stat(follow_symlinks=False)
        if other is None or not is_same(found, entry, other):
            link(entry.path, f"{spare}/{name}", other)
        yield name, found
    for other in there.values():
        if mine(other.name):
            remove(Path(other.path))


def entries(folder: str) -> dict[str, os.DirEntry] | None:
    """What stands in a folder, by name; None when it is no folder."""
    try:
        with os.scandir(folder) as found:
            return {entry.name: entry for entry in found}
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_same(found: os.stat_result, entry: os.DirEntry, other: os.DirEntry) -> bool:
    """Whether two entries are one file, or one is the copy that `link` made of the other."""
    if entry.inode() == other.inode():
        return True
    if other.is_dir(follow_symlinks=False):
        return False
    copy = other.stat(follow_symlinks=False)
    return (found.st_size, found.st_mtime_ns) == (copy.st_size, copy.st_mtime_ns)


def link(source: str, target: str, there: os.DirEntry | None) -> None:
    """The same file at another place; what stood there goes."""
    if there is not None:
        remove(Path(target))
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # a disk without links, or too many of them
        shutil.copy2(source, target, follow_symlinks=False)

