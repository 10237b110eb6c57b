"""Who runs: this project, the raw writing, and each peer, all as commands in a folder with the same content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.content import ROOT, change_title
from benchmarks.install import program
from benchmarks.peers import Peer
from benchmarks.records import SHIPPED, write

OURS = "this project"
RAW = "raw writing of the same bytes"
SHELL = "raw pages through a shell"
PAGES = "making the Markdown that peers get"
INPUTS = Path(__file__).parent / "inputs"
STATIC = ("docs", "site_templates", "mkdocs.yml")

Change = Callable[[], Callable[[], None]]  # makes a change and gives what takes it back


@dataclass(frozen=True)
class Entrant:
    """Something to measure: each command maps a kind of run (build, change, quick) to what runs."""

    name: str
    folder: Path
    commands: dict[str, list[str]]
    output: Path
    traces: tuple[Path, ...]  # what a cold build must not find
    change: Change | None = None
    pages: int = 0  # how many it was given, so that none is left out

    def cold(self, old: Path) -> None:
        """Move what an earlier build left into a folder on the same disk.

        It is deleted when all is measured: where a disk keeps no journal, whoever makes files pays for minutes for those that
        were deleted before.
        """
        for path in self.traces:
            set_aside(path, old)

    @contextmanager
    def changed(self) -> Iterator[None]:
        """The content with one record changed, for as long as it takes."""
        back = self.change() if self.change else None
        try:
            yield
        finally:
            if back:
                back()


def set_aside(path: Path, old: Path) -> None:
    """Move a file or folder, if it is there, to where nothing looks for it."""
    if path.exists():
        old.mkdir(parents=True, exist_ok=True)
        path.rename(old / f"{len(os.listdir(old))}-{path.name}")


def make_instance(number: int, target: Path) -> Path:
    """An instance with that many synthetic projects, or with the shipped records for 0."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in STATIC:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, target / name)
    if number:
        write(number, target / "data")
    else:
        shutil.copytree(SHIPPED, target / "data")
    return target


def make_pages(instance: Path, pages: Path, changed: Path) -> None:
    """The Markdown of an instance, and the pages that differ once a title has changed."""
    make = [sys.executable, "-m", "benchmarks.content", str(instance)]
    for folder in (pages, changed):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    subprocess.run([*make, str(pages)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    path, before = change_title(instance)
    try:
        subprocess.run([*make, str(changed), str(pages)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    finally:
        path.write_text(before, encoding="utf-8")


def ours(instance: Path) -> Entrant:
    """This project: the same command always, cold without all that an earlier build left."""
    def change() -> Callable[[], None]:
        path, before = change_title(instance)
        return lambda: path.write_text(before, encoding="utf-8") and None

    command = [sys.executable, "-m", "generator", "build", "--root", str(instance)]
    return Entrant(OURS, instance, {"build": command, "change": command}, instance / "site",
                   (instance / "site", instance / "build"), change)


def pages_alone(instance: Path, target: Path) -> Entrant:
    """What stands between the records and a peer: reading them and writing the Markdown pages that it begins with."""
    command = [sys.executable, "-m", "benchmarks.content", str(instance), str(target)]
    return Entrant(PAGES, instance, {"build": command}, target, (target,))


def raw(site: Path, folder: Path) -> Iterator[Entrant]:
    """The bytes of our finished site, and its pages through a frame."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in ((RAW, "files"), (SHELL, "shell")):
        target = folder / kind
        command = [sys.executable, "-m", "benchmarks.raw", kind, str(site), str(target)]
        yield Entrant(name, folder, {"build": command}, target, (target,))


def entrant_of(peer: Peer, cache: Path, pages: Path, changed: Path, folder: Path) -> Entrant:
    """A peer in a folder of its own: its inputs, and the pages as links to the same files."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(INPUTS / peer.folder, folder)
    names = names_in(pages)
    for name in names:
        link(pages / name, place(peer, folder, name))
    runs = {"build": peer.build, "change": peer.rebuild or peer.build, "quick": peer.quick}
    commands = {kind: program(peer, cache, words) for kind, words in runs.items() if words}
    return Entrant(peer.name, folder, commands, folder / "site", tuple(folder / name for name in peer.traces),
                   partial(swap, peer, folder, pages, changed), len(names))


def names_in(folder: Path) -> list[str]:
    """The files below a folder, by their names from there."""
    return [os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names]


def place(peer: Peer, folder: Path, name: str) -> Path:
    """Where a peer wants a page."""
    path = folder / "pages" / name
    return path.with_name(peer.section) if path.name == "index.md" else path


def link(source: Path, target: Path) -> None:
    """The same file at another place; what stood there is replaced."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    os.link(source, target)


def swap(peer: Peer, folder: Path, pages: Path, changed: Path) -> Callable[[], None]:
    """Put the changed pages in; gives what puts the first ones back."""
    names = names_in(changed)
    for name in names:
        shutil.copyfile(changed / name, renewed(place(peer, folder, name)))
    return lambda: [link(pages / name, place(peer, folder, name)) for name in names] and None


def renewed(path: Path) -> Path:
    """A path whose file is no link to the shared one any more; the new file is newer than every build."""
    path.unlink(missing_ok=True)
    return path
