"""An import is written for review only: never into the records, never over a file that differs, and twice the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.finding import Imported, LossRow
from generator.importers.write import write_import
from generator.problems import Place, warning
from generator.texts import Language

NL = Language("nl", "nl_BE")
FINDING = warning(Place("x.csv", 3), "import-name", "'%(value)s' *is* odd", value="<b>")
IMPORTED = Imported({"projects/a.yml": "id: a\n"}, (FINDING,),
                    (LossRow(2, "Nota: x", "no field"), LossRow(4, "[B](javascript:x)", "no title", whole=True)),
                    (2, 3, 4), (2, 3))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def write(imported: Imported, tmp_path: Path, folder: str = "import") -> list[str]:
    found = write_import(imported, tmp_path / folder, tmp_path / "data", "x.csv", NL)
    return [problem.text() for problem in found]


def test_records_and_reports_are_written(tmp_path: Path) -> None:
    assert [] == write(IMPORTED, tmp_path)

    files = tree(tmp_path / "import")
    assert list(files) == ["projects/a.yml", "report.json", "report.md"]
    report = json.loads(files["report.json"])
    assert report["counts"] == {"rows": 3, "kept": 2, "left_out": 1, "values_left_out": 1, "findings": 1, "files": 1}
    assert report["loss"] == [{"line": 2, "what": "Nota: x", "why": "no field", "whole_row": False},
                              {"line": 4, "what": "[B](javascript:x)", "why": "no title", "whole_row": True}]
    assert r"x.csv:3:1: '\<b\>' \*is\* odd" in files["report.md"].decode()
    assert r"- 4: \[B\](javascript:x) (no title)" in files["report.md"].decode()


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    write(IMPORTED, tmp_path)
    before = tree(tmp_path)
    times = [path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))]

    assert [] == write(IMPORTED, tmp_path)
    assert before == tree(tmp_path)
    assert times == [path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))]


def test_an_edited_file_stays_and_nothing_is_written(tmp_path: Path) -> None:
    write(IMPORTED, tmp_path)
    (tmp_path / "import/projects/a.yml").write_text("id: a\nsummary: mine\n")
    before = tree(tmp_path)

    assert write(replace(IMPORTED, records={**IMPORTED.records, "projects/b.yml": "id: b\n"}), tmp_path) == [
        "import/projects/a.yml:1:1: this file exists and differs; nothing is written: remove it, or import into another folder"
        " [import-exists]",
        "import/report.json:1:1: this file exists and differs; nothing is written: remove it, or import into another folder"
        " [import-exists]"]
    assert before == tree(tmp_path)


@pytest.mark.parametrize("folder", ["data", "data/projects", "other/../data"])
def test_the_records_are_out_of_reach(folder: str, tmp_path: Path) -> None:
    assert [line.rpartition(" ")[2] for line in write(IMPORTED, tmp_path, folder)] == ["[import-exists]"]
    assert tree(tmp_path) == {}


def test_a_link_into_the_records_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "import").mkdir()
    (tmp_path / "import/projects").symlink_to(tmp_path / "data")

    assert [line.rpartition(" ")[2] for line in write(IMPORTED, tmp_path)] == ["[import-exists]"]
    assert tree(tmp_path / "data") == {}


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "import").write_text("x")

    assert [line.rpartition(" ")[2] for line in write(IMPORTED, tmp_path)] == ["[unreadable-file]"]
