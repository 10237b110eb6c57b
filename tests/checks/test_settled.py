"""Projects that were right are passed over while no other record changes; what is told is the same as when all are looked at."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.gather import Project, gather
from generator.records.folder import Records
from generator.records.kept import Kept
from generator.records.project import Project as ProjectRecord

ROOT = Path(__file__).parents[2]
PROJECT, PROGRAMME, CALL = "data/projects/buurtapp.yml", "data/programme.yml", "data/calls.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "tests" / "golden" / "instance", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    return Project(tmp_path)


@pytest.mark.parametrize(("name", "old", "new"), [
    (PROJECT, "- Veenrand", "- Venrand"), (PROJECT, "nl: Buurtapp", "en: Buurtapp"), (PROJECT, "call: ", "call: x-"),
    (PROGRAMME, "as_of: 20", "as_of: 19"), (PROGRAMME, "nl: Samen", "fr: Samen"), (CALL, "id: ", "id: x-"),
    ("data/municipalities.csv", "Veenrand", "Venrand"), ("data/municipalities.csv", "nis", "nsi"),
])
def test_every_change_is_told_as_if_all_was_read_anew(project: Project, name: str, old: str, new: str) -> None:
    kept, path = project.kept(), project.root / name
    if not path.exists():
        path = project.root / name.replace("data/", "data/reference/")
    right = path.read_text(encoding="utf-8")
    gather(project, kept=kept)
    assert kept.right.projects

    for text in (right.replace(old, new), right, right.replace(old, new), right):
        path.write_text(text, encoding="utf-8")
        assert gather(project, kept=kept)[1] == gather(project)[1] == gather(project, kept=Kept())[1], "no memory of before"
    assert right.count(old)


def test_the_next_run_passes_over_what_was_right(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[set[str]] = []
    original = Records.settle
    monkeypatch.setattr(Records, "settle", lambda records, right: (
        original(records, right), heard.append({entry.file for entry in records.unsettled(ProjectRecord)}))[0])
    path = project.root / PROJECT
    path.write_text(path.read_text(encoding="utf-8").replace("- Veenrand", "- Venrand"), encoding="utf-8")

    first, again = gather(project)[1], gather(project)[1]

    assert first == again
    assert [1, 1] == [len(heard[0]) > 1, len(heard[1])]
    assert {PROJECT} == heard[1]


def test_a_file_that_is_missing_is_told_in_every_run(project: Project) -> None:
    kept = project.kept()
    gather(project, kept=kept)
    (project.data / "subjects.yml").unlink()

    runs = [[found.code for found in gather(project, kept=kept)[1]] for _ in range(3)]

    assert [["missing-file"]] * 3 == runs
