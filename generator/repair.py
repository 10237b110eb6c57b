"""Safe repairs of record files: what changes the bytes, and never a value.

Each repair is tried alone and kept only when the file still says the same to its reader, value by value; the Unicode
normal form is the one thing in which values may differ. So no repair can touch an amount, a date or a name.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.problems import Problem
from generator.reading.csv_file import read_csv
from generator.reading.node import Mapping, plain
from generator.reading.text_file import MARK, Lines, read_text
from generator.reading.yaml_file import Loader, read_yaml
from generator.records.field import Record, fields
from generator.records.kinds import KINDS
from generator.records.listing import files_of
from generator.texts import N_

SPACE_AT_END = re.compile(r"[ \t]$", re.MULTILINE)
LINE = re.compile(r"[^\n]*\n")
LINE_END = re.compile(r"\r\n?")
MARKS_OF_FORM = re.compile(r"[!-/:-@\[-`{-~]")  # signs that mean something to YAML, CSV or a list in a cell


@dataclass(frozen=True)
class Repair:
    """A file whose bytes can be bettered: its name, what was done (msgids) and the new text."""

    file: Path
    name: str
    done: tuple[str, ...]
    text: str


def repairs(data: Path) -> tuple[list[Repair], list[Problem]]:
    """What can be repaired in the record files below `data`, and the files that cannot be read as text."""
    found: list[Repair] = []
    problems: list[Problem] = []
    for kind in KINDS:
        for path in files_of(kind, data):
            name = path.relative_to(data.parent).as_posix()
            text, complaints = read_text(path, name)
            problems += complaints
            done, better = ([], text) if complaints else repaired(path, text, kind)
            if done:
                found.append(Repair(path, name, tuple(done), better))
    return found, problems


def repaired(path: Path, text: str, kind: type[Record]) -> tuple[list[str], str]:
    """What is done to one file, and its text then; nothing while its records cannot be read."""
    meaning = meaning_of(text, path.suffix)
    if meaning is None:
        return [], text
    done = [N_("byte-order mark removed")] if path.read_bytes().startswith(MARK.encode()) else []
    alone = path.suffix == ".yml" and path.parent.name == kind.kind
    for label, step in (*STEPS, *([(N_("fields in the order of their declaration"), ordered_by(kind))] if alone else ())):
        changed = step(text, path.suffix)
        if changed != text and meaning_of(changed, path.suffix) == meaning:
            done.append(label)
            text = changed
    return done, text


def write(found: Iterable[Repair]) -> None:
    """The new texts in the place of the old ones; each file changes as a whole or not at all."""
    for one in found:
        target = one.file.resolve()  # a link stays a link
        try:
            handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".draft")
        except OSError as error:  # who reads the message knows the file, not its draft
            raise OSError(error.errno, error.strerror, str(target)) from None
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                out.write(one.text)
            shutil.copymode(target, draft)
            os.replace(draft, target)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise


def meaning_of(text: str, suffix: str) -> object:
    """All that the file says, in normal form, with the problems of its form; None when it cannot be read."""
    if suffix == ".csv":
        rows, problems = read_csv(text, "")
        return None if problems else normal([[*row.items] for row in rows] + [plain(row) for row in rows])
    node, problems = read_yaml(text, "")
    return None if node is None or problems else normal(plain(node))


def normal(value: object) -> object:
    """The same values in Unicode normal form C."""
    if isinstance(value, dict):
        return {normal(key): normal(item) for key, item in value.items()}
    if isinstance(value, list):
        return [normal(item) for item in value]
    return unicodedata.normalize("NFC", str(value))


def unix_line_ends(text: str, suffix: str) -> str:
    return LINE_END.sub("\n", text)


def normal_form(text: str, suffix: str) -> str:
    """NFC; not where a sign of the form of the file would come or go (a Greek question mark becomes a semicolon)."""
    changed = unicodedata.normalize("NFC", text)
    return changed if MARKS_OF_FORM.findall(text) == MARKS_OF_FORM.findall(changed) else text


def no_space_at_line_ends(text: str, suffix: str) -> str:
    """In YAML outside of values that run over lines; in a table only in the remarks on top."""
    if not SPACE_AT_END.search(text):
        return text
    lines = text.split("\n")
    if suffix == ".csv":
        top = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
        kept = set(range(top, len(lines)))
    else:
        kept = lines_of_long_values(text)
    return "\n".join(line if number in kept else line.rstrip(" \t") for number, line in enumerate(lines))


def lines_of_long_values(text: str) -> set[int]:
    """The lines, counted from 0, on which a value of more than one line stands."""
    places, found = Lines(text), set()
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.ScalarEvent):
            first, last = (places.place("", mark.index).line - 1 for mark in (event.start_mark, event.end_mark))
            found |= set(range(first, last + 1)) if last > first else set()
    return found


def final_newline(text: str, suffix: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def ordered_by(kind: type[Record]) -> Callable[[str, str], str]:
    """Puts the fields of a record with a file to itself in the order of the declaration."""
    order = [info.alias or name for name, info in fields(kind).items()]

    def step(text: str, suffix: str) -> str:
        node, _ = read_yaml(text, "")
        if not isinstance(node, Mapping) or not set(node.keys) <= set(order):
            return text
        head, blocks = blocks_of(text, node)
        return "".join([head, *(blocks[name] for name in order if name in blocks)]) if len(blocks) == len(node.keys) else text

    return step


def blocks_of(text: str, node: Mapping) -> tuple[str, dict[str, str]]:
    """The lines on top, and those of each field with the remarks right above it; no field at all when in doubt."""
    begins = {place.line: name for name, place in node.keys.items() if place.column == 1}
    head, remarks, name = "", "", ""
    blocks: dict[str, str] = {}
    for number, line in enumerate(LINE.findall(text), start=1):
        if number in begins:
            name = begins[number]
            blocks[name], remarks = remarks + line, ""
        elif not name and line[0] in "#\n":
            head += line
        elif name and line.startswith("#"):
            remarks += line
        elif remarks or not name:
            return "", {}
        else:
            blocks[name] += line
    return (head, blocks) if text.endswith("\n") and not remarks else ("", {})


STEPS: tuple[tuple[str, Callable[[str, str], str]], ...] = (
    (N_("line ends of Unix"), unix_line_ends),
    (N_("Unicode normal form C"), normal_form),
    (N_("white space at line ends removed"), no_space_at_line_ends),
    (N_("newline at the end"), final_newline),
)
