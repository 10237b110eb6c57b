"""Files in the data folder that nobody reads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.problems import Place, Problem, nearest, problem, shown, warning
from generator.records.kinds import KINDS
from generator.records.listing import LONGEST_NAME
from generator.texts import N_

RECORD_FILES = {".yml", ".yaml", ".csv"}
BORDERS = re.compile(r"borders-.*\.geojson")
# What file managers, editors and office programs write by themselves, what is hidden unless it holds records, and remarks.
LEFT_BEHIND = re.compile(r"\..*(?<!\.yml)(?<!\.yaml)(?<!\.csv)|thumbs\.db|desktop\.ini|__MACOSX|~\$.*|#.*#|.*~|"
                         r".*\.(?:sw[op]|tmp)|(?:readme|licen[cs]e|copying).*", re.IGNORECASE)


def stray_files(data: Path, known: set[str]) -> Iterator[Problem]:
    """A file that nobody reads is a record that silently goes missing; what systems and editors leave behind is none."""
    for folder, _, names in os.walk(data):
        for name in names:
            if os.path.join(folder, name) not in known and not LEFT_BEHIND.fullmatch(name):
                yield from stray_file(Path(folder, name), data)


def stray_file(path: Path, data: Path) -> Iterator[Problem]:
    """What there is to say of one file that nobody reads."""
    parts = path.relative_to(data).parts
    if path.suffix.lower() == ".md" or any(LEFT_BEHIND.fullmatch(part) for part in parts) or is_border_file(parts):
        return
    kinds = [kind.kind for kind in KINDS]
    place = Place(shown(path.relative_to(data.parent).as_posix(), LONGEST_NAME))
    if path.suffix.lower() in RECORD_FILES or path.name in kinds:  # a plain file where the folder of a kind would stand
        yield problem(place, "unknown-file", N_("no kind of record is kept in a file called '%(name)s'"), name=path.name,
                      suggestion=right_name(path, data))
    else:
        yield warning(place, "unknown-file",
                      N_("nobody reads '%(name)s'; save its records as .yml or as CSV UTF-8, or keep it outside data/"),
                      name=path.name)


def is_border_file(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and parts[0] == "reference" and bool(BORDERS.fullmatch(parts[1]))


def right_name(path: Path, data: Path) -> str:
    """What the file or its folder should be called, when that is clear."""
    if path.suffix != ".yml" and path.suffix.lower() in (".yml", ".yaml"):
        return path.with_suffix(".yml").name
    kinds = [kind.kind for kind in KINDS]
    if path.name in kinds:
        return f"{path.name}.yml"
    if path.parent != data and path.parent.parent == data and path.parent.name not in kinds:
        folder = nearest(path.parent.name.lower(), kinds)
        return f"{folder}/{path.name}" if folder else ""
    return nearest(path.stem, kinds)
