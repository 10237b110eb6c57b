"""New records: refused until they are filled in, fine when they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import check
from generator.problems import errors
from generator.reading.yaml_file import read_yaml
from generator.records.field import fields
from generator.records.folder import read_records
from generator.skeletons import NEW, skeleton, unfit_id, write_skeleton
from generator.texts import load_translations

Write = Callable[..., Path]
VALUES = {
    "project": {"call": "oproep-a", "status": "funded", "nl": "Tekst", "en": "Text", "source": "nota"},
    "call": {"number": "9", "nl": "Tekst", "en": "Text", "kind": "unknown", "opens": "2022-01-10", "date": "2022-02-01",
             "maximum_grant": "unknown", "source": "nota"},
    "source": {"nl": "Tekst", "en": "Text", "kind": "report"},
    "idea": {"status": "open", "nl": "Tekst", "en": "Text", "posted_on": "2025-02-01"},
    "interest": {"says": "wants", "project": "buurtapp", "municipality": "Zandhoek", "stated_on": "2025-02-01"},
}

OF_CHOICE = {"project", "municipality"}  # of interest: one of two is asked for, so that neither line is


def filled(text: str, values: dict[str, str]) -> str:
    """Every empty line with its value, and a field that may be left out where there is one; a group of lines stays."""
    for name in OF_CHOICE & values.keys():
        text = re.sub(rf"^# {name}: .*", f"{name}:", text, flags=re.MULTILINE)
    return re.sub(r"^( *(?:- )?)(\w+):(?=$|  #)",
                  lambda found: f"{found[1]}{found[2]}: {values[found[2]]}" if found[2] in values else found[0],
                  text, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", sorted(NEW))
def test_a_skeleton_is_refused_until_it_is_filled_in(kind: str, write: Write) -> None:
    data = write()
    path = write_skeleton(NEW[kind], "nieuw", data.parent, None)

    name = path.relative_to(data.parent).as_posix()
    assert f"data/{NEW[kind].kind}/nieuw.yml" == name
    found = [problem for problem in check(read_records(data)) if problem.place.file == name]
    assert {"empty-value"} <= {problem.code for problem in found} <= {"empty-value", "missing-field"}

    path.write_text(filled(path.read_text(encoding="utf-8"), VALUES[kind]), encoding="utf-8")
    assert [] == [problem.text() for problem in errors(check(read_records(data)))]


@pytest.mark.parametrize("kind", sorted(NEW))
def test_a_skeleton_holds_every_field_with_its_meaning(kind: str) -> None:
    text = skeleton(NEW[kind], "nieuw", ["nl"])

    for name, info in fields(NEW[kind]).items():
        assert name == "id" or f"\n# {info.alias or name}: {info.description}" in text
    assert not any(line != line.rstrip() for line in text.split("\n"))
    assert "Edited by" in text and "make check" in text


def test_the_head_names_the_schema_from_where_the_file_is(write: Write) -> None:
    root = write().parent
    inside = write_skeleton(NEW["project"], "a", root, None).read_text(encoding="utf-8")
    below = write_skeleton(NEW["project"], "b", root, root / "data" / "drafts" / "later").read_text(encoding="utf-8")

    assert inside.startswith("# yaml-language-server: $schema=../../schema/project.json\n")
    assert below.startswith("# yaml-language-server: $schema=../../../schema/project.json\n")


def test_the_meanings_are_translated() -> None:
    dutch = skeleton(NEW["project"], "a", ["nl"], load_translations("nl").gettext)

    assert skeleton(NEW["project"], "a", ["nl"]) != dutch
    assert read_yaml(dutch, "")[0] is not None


def test_nothing_is_overwritten(write: Write) -> None:
    data = write()
    before = (data / "projects/buurtapp.yml").read_bytes()

    with pytest.raises(FileExistsError):
        write_skeleton(NEW["project"], "buurtapp", data.parent, None)
    assert before == (data / "projects/buurtapp.yml").read_bytes()


@pytest.mark.parametrize(("kind", "name", "expected"), [
    ("project", "nieuw", []),
    ("project", "Nieuw idee", ["'Nieuw idee' is no id: use lower-case letters, digits and single hyphens; "
                               "did you mean 'nieuw-idee'?"]),
    ("project", "../x", ["'../x' is no id; write each id as an entry of its own, and no address"]),
    ("call", "oproep-a", ["'oproep-a' is already taken by data/calls.yml:1:7"]),
])
def test_an_id_is_new_and_well_formed(kind: str, name: str, expected: list[str], write: Write) -> None:
    assert expected == [problem.sentence() for problem in unfit_id(NEW[kind], name, write())]
