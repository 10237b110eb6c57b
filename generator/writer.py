"""Files written into the next site, which begins as a mirror of the published one: what is as it was stays the same file."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.files import Content
from generator.manifest import Kept, Manifest
from generator.site_folder import remove


@dataclass(frozen=True)
class Published:
    """What stands already: the manifest of the published folder, and the names of its files that nobody touched since."""

    manifest: Manifest
    untouched: Collection[str]

    def file(self, name: str) -> Kept | None:
        """What is known of a file that stands as it was published."""
        return self.manifest.files[name] if name in self.untouched else None

    def task(self, name: str, key: str) -> list[str] | None:
        """The files that a task made from what `key` stands for; None when it did not, or one of them was touched.

        None too when there is no file: each holds the key of its task, so nothing tells whether the task would still make none.
        """
        names = self.manifest.tasks.get(name)
        if not key or not names:
            return None
        found = [self.file(each) for each in names]
        return names if all(each and each.key == key for each in found) else None


NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)  # the last where lines would else get other ends
RIGHTS = 0o666  # less what the umask takes
LUMP = 1 << 16  # bytes that are written at once
NOTHING = Published(Manifest(), frozenset())


@dataclass
class Writer:
    """Writes to `folder`; `made` is what it wrote or kept, `written` how many files it wrote."""

    folder: Path
    published: Published = NOTHING
    made: Manifest = field(default_factory=Manifest)
    folders: set[str] = field(default_factory=set)  # that are known to be there
    written: int = 0

    def keep(self, name: str, key: str) -> bool:
        """Whether the file stands already, made from the same; then it stays."""
        kept = self.published.file(name)
        if not key or kept is None or kept.key != key:
            return False
        self.made.files[name] = kept
        return True

    def keep_task(self, task: str, key: str) -> bool:
        """The same for all files of a task."""
        names = self.published.task(task, key)
        if names is None:
            return False
        self.made.tasks[task] = names
        self.made.files |= {name: self.published.manifest.files[name] for name in names}
        return True

    def write(self, name: str, content: Content, key: str = "") -> None:
        """The file holds this; it stays the same file when it held it already."""
        kept, path = self.published.file(name), f"{self.folder}/{name}"
        if isinstance(content, bytes):
            is_there = kept and kept.digest == sha256(content).hexdigest()
            found = kept if is_there else self.put(path, [content])
        else:
            found = self.put(f"{path}.part", content)
            if kept and kept.digest == found.digest:
                os.unlink(f"{path}.part")
                found = kept
            else:
                os.replace(f"{path}.part", path)
        self.made.files[name] = found._replace(key=key)

    def write_task(self, task: str, key: str, files: Iterable[tuple[str, Content]]) -> None:
        """All files of a task."""
        names = []
        for name, content in files:
            self.write(name, content, key)
            names.append(name)
        self.made.tasks[task] = names

    def hand_over(self) -> Manifest:
        """What was written or kept since the last time."""
        found = Manifest({**self.made.files}, {**self.made.tasks}, [*self.made.unmade])
        self.made.files.clear()
        self.made.tasks.clear()
        self.made.unmade.clear()
        return found

    def put(self, path: str, pieces: Iterable[bytes]) -> Kept:
        """A new file. One that is there may be the published one at the same time, so it is never written to."""
        self.written += 1
        self.make_folder(path.rpartition("/")[0])
        made = sha256()
        file = new_file(path)
        try:
            for piece in in_lumps(pieces):
                made.update(piece)
                write_whole(file, piece)
            found = os.fstat(file)
        finally:
            os.close(file)
        return Kept("", made.hexdigest(), found.st_size, found.st_mtime_ns)

    def make_folder(self, path: str) -> None:
        if path in self.folders:
            return
        try:
            os.mkdir(path)
        except FileNotFoundError:
            os.makedirs(path, exist_ok=True)
        except FileExistsError:
            if not os.path.isdir(path):  # a file of the site before
                remove(Path(path))
                os.mkdir(path)
        self.folders.add(path)


def new_file(path: str) -> int:
    """A file that is no other's, to be written; what stood there is gone.

    A number of the system, since a file of Python asks the system more than once, and a site may have many thousands of files.
    """
    try:
        return os.open(path, NEW, RIGHTS)
    except FileExistsError:
        remove(Path(path))
        return os.open(path, NEW, RIGHTS)


def write_whole(file: int, content: bytes) -> None:
    """All of it, also where the system takes a part at a time, as it does beyond two gigabytes."""
    written = os.write(file, content)
    while written < len(content):
        written += os.write(file, memoryview(content)[written:])


def in_lumps(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, where pieces are small several at once."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= LUMP:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
