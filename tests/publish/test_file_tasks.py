"""The digest of a task stands for its files: while it is as it was, so are they; and it changes only when it may."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from edits import BUURTAPP, EDITS, MUNICIPALITIES, TITLE
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.downloads import FORMATS, csvw
from generator.files import file_tasks
from generator.gather import Project, gather

ROOT = Path(__file__).parents[2]
INSTANCE = ROOT / "tests" / "golden" / "instance"
PROGRAM = """
import json, sys
from pathlib import Path
from generator.files import file_tasks
from generator.gather import Project, gather
project = Project(Path(sys.argv[1]))
gathered, _ = gather(project)
print(json.dumps({task.name: task.digest().hex() for task in file_tasks(project, gathered, list(gathered.sites()))}))
"""
Known = dict[str, tuple[str, dict[str, bytes]]]  # name of a task -> its digest and its files


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, since the typeface is cut once for it."""
    folder = tmp_path_factory.mktemp("instance")
    shutil.copytree(ROOT / "site_templates", folder / "site_templates")
    shutil.copytree(INSTANCE / "docs", folder / "docs")
    return folder


def tasks_of(root: Path, *edits: tuple[str, str, str]) -> Known:
    """Every task of the instance after edits; nothing when they do not go together."""
    shutil.rmtree(root / "data", ignore_errors=True)
    shutil.copytree(INSTANCE / "data", root / "data")
    for name, old, new in edits:
        path = root / "data" / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new) if old else new, encoding="utf-8")
    gathered, _ = gather(Project(root))
    if gathered is None:
        return {}
    found: Known = {}
    for task in file_tasks(Project(root), gathered, list(gathered.sites())):
        assert task.name not in found
        found[task.name] = task.digest().hex(), {name: whole(content) for name, content in task.make()}
    return found


def whole(content: bytes | Iterator[bytes]) -> bytes:
    return content if isinstance(content, bytes) else b"".join(content)


def changed(before: Known, after: Known) -> set[str]:
    return {name for name in before | after if before.get(name, ("",))[0] != after.get(name, ("",))[0]}


@pytest.fixture(scope="module")
def seen() -> dict[tuple[str, str], dict[str, bytes]]:
    """Name and digest of every task in every state that was looked at -> its files."""
    return {}


@pytest.fixture(scope="module")
def before(root: Path) -> Known:
    return tasks_of(root)


def test_every_edit_changes_a_file_and_with_it_a_digest(root: Path, before: Known, seen: dict) -> None:
    for edit in EDITS:
        after = tasks_of(root, edit)
        assert changed(before, after), edit
        remember(after, seen)


@settings(max_examples=15)
@given(edits=st.sets(st.sampled_from(EDITS), min_size=2, max_size=6))
def test_equal_digests_mean_equal_files(root: Path, seen: dict, edits: set[tuple[str, str, str]]) -> None:
    remember(tasks_of(root, *sorted(edits)), seen)


def remember(found: Known, seen: dict) -> None:
    """Whatever was seen before with the same digest had the same files."""
    for name, (digest, files) in found.items():
        assert files == seen.setdefault((name, digest), files), name


def files_of(table: str) -> set[str]:
    """The tasks that look at a table: its own, and those of all tables together."""
    together = ("samen-digitaal.xlsx", "samen-digitaal.sqlite", "samen-digitaal-datasette.json", "datapackage.json",
                "csv-metadata.json", "README.txt")
    return {*(f"table/{table}{suffix}" for suffix in (*(form.SUFFIX for form in FORMATS), csvw.SUFFIX)),
            *(f"tables/{name}" for name in together)}


def test_a_title_changes_what_shows_titles_and_nothing_else(root: Path, before: Known) -> None:
    assert {*files_of("projecten"), "geojson/projecten", "map-facts/en",
            "rows/projecten", "explorer/nl", "explorer/en", "search/nl", "search/en",
            "ideas/en", "partners/en"} == changed(before, tasks_of(root, TITLE))


def test_a_cent_is_seen_where_only_its_form_differs(root: Path, before: Known) -> None:
    after = tasks_of(root, (BUURTAPP, "1.234,50", "1.234,5"))

    assert b"1234.50" in before["table/projecten.csv"][1]["data/projecten.csv"]
    assert "table/projecten.csv" in changed(before, after)


def test_an_inhabitant_changes_no_project(root: Path, before: Known) -> None:
    after = tasks_of(root, (MUNICIPALITIES, "12000", "12001"))

    assert {*files_of("gemeenten"), "geojson/projecten", "geojson/gemeenten",
            "geojson/gemeenten-toen", "rows/gemeenten", "explorer/nl", "explorer/en", "search/nl",
            "search/en", "partners/nl", "partners/en"} == changed(before, after)


def test_digests_are_the_same_in_every_process(root: Path) -> None:
    here = {name: digest for name, (digest, _) in tasks_of(root).items()}
    answer = subprocess.run([sys.executable, "-c", PROGRAM, str(root)], cwd=ROOT, check=True, capture_output=True, text=True,
                            env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"})

    assert here == json.loads(answer.stdout)
