"""The folder of a release: what its manifest says, and whether every file is as it was frozen."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.problems import Place, Problem, problem
from generator.reading.digest import digest_of
from generator.texts import N_

MANIFEST, RECORDS, TEXTS, CHANGES, DATA = "manifest.json", "records.jsonl", "texts.jsonl", "changes.jsonl", "data/"
FOLDER = "releases"
VERIFIED = "releases.json"  # in the cache: how each folder looked when all its files were right
UNFINISHED = "."  # what the name of a folder begins with that is still being written


@dataclass(frozen=True)
class Release:
    """A release that stands in a folder."""

    folder: Path
    name: str  # its day
    records: str  # SHA-256 of its records
    after: str  # the release before it; empty for the first
    after_manifest: str  # SHA-256 of the manifest of that one
    generator: str
    files: Mapping[str, str]  # each file of the folder with its SHA-256
    manifest: str  # SHA-256 of its own manifest

    @property
    def day(self) -> datetime.date:
        return datetime.date.fromisoformat(self.name)

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    @property
    def published(self) -> list[str]:
        """The files that the site offers: all but the record files as editors wrote them."""
        return sorted([MANIFEST, *(name for name in self.files if not name.startswith(DATA))])


def read_releases(folder: Path, cache: Path) -> tuple[list[Release], list[Problem]]:
    """Every release, the oldest first, and what is wrong with them."""
    found: list[Release] = []
    problems: list[Problem] = []
    known = read_known(cache / VERIFIED)
    looks = {}
    for path in sorted(folders(folder)):
        release, look = release_in(path), look_of(path)
        complaints = [alien(path)] if release is None else [] if known.get(path.name) == look else list(edited(release))
        problems += complaints
        if release is not None:
            found.append(release)
        if not complaints:
            looks[path.name] = look
    if looks != known:
        write_known(cache / VERIFIED, looks)
    return found, [*problems, *broken_chain(found)]


def folders(folder: Path) -> Iterator[Path]:
    """Whatever stands among the releases and is not being written."""
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if not path.name.startswith(UNFINISHED))


def release_in(path: Path) -> Release | None:
    """The release that a folder says it is; None when it is none."""
    try:
        content = (path / MANIFEST).read_bytes()
        told: Any = json.loads(content)
        datetime.date.fromisoformat(path.name)
        before = told["after"] or {"release": "", "manifest": ""}
        files = {str(name): str(digest) for name, digest in told["files"].items()}
        if told["release"] != path.name or RECORDS not in files or TEXTS not in files or CHANGES not in files:
            return None
        return Release(path, path.name, str(told["records"]), str(before["release"]), str(before["manifest"]),
                       str(told["generator"]), files, sha256(content).hexdigest())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def alien(path: Path) -> Problem:
    return problem(place_of(path), "release-edited", N_(
        "'%(name)s' is no release, or its manifest was edited; bring it back from another copy, or remove it"), name=path.name)


def edited(release: Release) -> Iterator[Problem]:
    """Every file that differs from what the manifest says, is missing, or stands there besides."""
    there = {name for name, _ in files_below(release.folder)} - {MANIFEST}
    for name in sorted(there | release.files.keys()):
        if name not in there:
            message = N_("'%(file)s' of release %(release)s is missing; bring it back from another copy of this folder")
        elif name not in release.files:
            message = N_("'%(file)s' is no part of release %(release)s; remove it")
        elif sha256(release.read(name)).hexdigest() != release.files[name]:
            message = N_("'%(file)s' of release %(release)s was edited after it was frozen; bring it back from another copy")
        else:
            continue
        yield problem(place_of(release.folder, name), "release-edited", message, file=name, release=release.name)


def broken_chain(releases: list[Release]) -> Iterator[Problem]:
    """Each release names the one before it, and that one is as it was then."""
    before: Release | None = None
    for release in releases:
        if release.after != (before.name if before else ""):
            named = release.after or (before.name if before else "")
            yield problem(place_of(release.folder), "release-missing", N_(
                "release %(release)s does not follow on release %(other)s, or that one is missing; bring back all folders of "
                "releases/ as they were"), release=release.name, other=named)
        elif before and release.after_manifest != before.manifest:
            yield problem(place_of(before.folder), "release-edited", N_(
                "the manifest of release %(release)s was edited after it was frozen; bring it back from another copy"),
                release=before.name)
        before = release


def place_of(folder: Path, name: str = MANIFEST) -> Place:
    return Place(f"{FOLDER}/{folder.name}/{name}")


def files_below(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file of a folder with how it looks on the disk."""
    for above, inner, names in os.walk(folder):
        inner.sort()
        for name in sorted(names):
            path = Path(above, name)
            yield path.relative_to(folder).as_posix(), path.lstat()


def look_of(path: Path) -> str:
    """Stands for names, sizes and times of all files of a folder: while it is the same, nobody wrote to one."""
    return digest_of(*(f"{name} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"
                       for name, found in files_below(path))).hex()


def read_known(path: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        found = json.loads(path.read_bytes())
        return found if isinstance(found, dict) else {}
    return {}


def write_known(path: Path, looks: dict[str, str]) -> None:
    """Remember it, where that can be done."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(looks), encoding="utf-8")
