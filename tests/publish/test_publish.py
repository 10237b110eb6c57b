"""The whole way: all problems at once, nothing written while one is known, the old site intact."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance with the small programme, built once."""
    root = tmp_path_factory.mktemp("instance")
    shutil.copytree(ROOT / "tests" / "golden" / "instance", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    answer = run("build", root)
    assert answer.exit_code == 0, answer.output
    return root


@pytest.fixture
def instance(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "copy")
    return tmp_path / "copy"


def run(command: str, root: Path, *options: str):
    return CliRunner().invoke(main, [command, "--root", str(root), *options])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_build_gives_both_languages(built: Path) -> None:
    site = built / "site"
    assert (site / "projecten" / "buurtapp" / "index.html").is_file()
    assert (site / "en" / "projecten" / "buurtapp" / "index.html").is_file()
    assert (site / "data" / "projecten.csv").read_bytes().startswith(b"id,call,status,")
    assert "Neighbourhood app" in (site / "en" / "projecten" / "buurtapp" / "index.html").read_text(encoding="utf-8")


def test_two_builds_give_equal_bytes(built: Path, instance: Path) -> None:
    """The published site itself, built anew in another folder."""
    shutil.rmtree(instance / "build")
    shutil.rmtree(instance / "site")
    assert run("build", instance).exit_code == 0
    assert tree(built / "site") == tree(instance / "site")


def test_broken_records_are_all_told_and_the_site_stays(instance: Path) -> None:
    before = tree(instance / "site"), tree(instance / "build" / "docs"), tree(instance / "build" / "frames")
    (instance / "data" / "projects" / "waterpas.yml").write_text("id: waterpas\ncall: oproep-z\n", encoding="utf-8")
    calls = instance / "data" / "calls.yml"
    calls.write_text(calls.read_text(encoding="utf-8").replace("2025-03-01", "2025-02-30"), encoding="utf-8")
    (instance / "docs" / "nl" / "over.md").write_text("# Over\n", encoding="utf-8")

    answer = run("build", instance)

    assert answer.exit_code == 1
    assert "data/calls.yml:33:13: '2025-02-30' does not exist in the calendar [impossible-date]" in answer.output
    assert "data/projects/waterpas.yml:1:1: 'title' is missing [missing-field]" in answer.output
    assert "docs/nl/over.md:1:1:" in answer.output
    assert "nothing was written" in answer.output
    assert "Traceback" not in answer.output
    assert (tree(instance / "site"), tree(instance / "build" / "docs"), tree(instance / "build" / "frames")) == before


def test_check_speaks_dutch(instance: Path) -> None:
    (instance / "data" / "projects" / "waterpas.yml").write_text(
        (instance / "data" / "projects" / "waterpas.yml").read_text(encoding="utf-8").replace("Heidebeek", "Heidebeke"),
        encoding="utf-8")
    answer = run("check", instance, "--lang", "nl")
    assert answer.exit_code == 1
    assert "'Heidebeke' is geen gemeente; bedoelde u 'Heidebeek'? [unknown-municipality]" in answer.output


def test_check_of_good_records(instance: Path) -> None:
    (instance / "data" / "projects" / "hostile.yml").unlink()
    answer = run("check", instance)
    assert (answer.exit_code, answer.output) == (0, "No problems.\n")


def test_region_without_borders_and_places_has_tables_and_says_so(instance: Path) -> None:
    for path in (instance / "data" / "reference").glob("borders-*"):
        path.unlink()
    towns = instance / "data" / "reference" / "municipalities.csv"
    towns.write_text(re.sub(r",3\.[0-9]+,51\.[0-9]+,", ",,,", towns.read_text(encoding="utf-8")), encoding="utf-8")
    answer = run("build", instance)
    assert answer.exit_code == 0, answer.output
    page = (instance / "site" / "kaart" / "index.html").read_text(encoding="utf-8")
    assert "Buurtapp" in page and "geen grenzen en geen plaatsen bekend" in page
    assert "leaflet" not in page


def test_project_deleted_leaves_no_page(instance: Path) -> None:
    assert (instance / "site" / "projecten" / "hostile").exists()
    (instance / "data" / "projects" / "hostile.yml").unlink()
    assert run("build", instance).exit_code == 0
    assert not (instance / "site" / "projecten" / "hostile").exists()
    assert "projecten/hostile/" not in (instance / "site" / "projecten" / "index.html").read_text(encoding="utf-8")
