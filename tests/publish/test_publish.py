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


def test_pages_that_cannot_be_made_are_all_told_and_the_site_stays(instance: Path) -> None:
    before, templates = tree(instance / "site"), instance / "site_templates"
    line = 1 + wrong(templates / "project.md.j2", '{% if project.id == "buurtapp" %}{{ project.nothing }}{% endif %}')
    other = 1 + wrong(templates / "call.md.j2", "{{ 1 / 0 }}")
    lost = 1 + wrong(templates / "statistic.md.j2", '{% from "macros/gone.j2" import gone %}')

    answer = run("build", instance)

    assert answer.exit_code == 1
    assert f"site_templates/project.md.j2:{line}:1: the page /projecten/buurtapp/ and 1 more cannot be made: " in answer.output
    assert f"site_templates/call.md.j2:{other}:1: the page /oproepen/" in answer.output
    assert " more cannot be made: ZeroDivisionError: division by zero [page-unmade]" in answer.output
    assert f"site_templates/statistic.md.j2:{lost}:1: the page /cijfers/" in answer.output
    assert " more cannot be made: macros/gone.j2 ? [page-unmade]" in answer.output
    assert before == tree(instance / "site")
    shutil.rmtree(templates)
    shutil.copytree(ROOT / "site_templates", templates)
    assert run("build", instance).exit_code == 0
    assert before == tree(instance / "site")


@pytest.mark.parametrize(("name", "content", "told"), [
    ("call.md.j2", "{% if %}", "site_templates/call.md.j2:1:1: the template signs are not right: "),
    ("macros/figure.j2", "\n{% macro figure(", "site_templates/macros/figure.j2:2:1: the template signs are not right: "),
    ("theme/partials/footer.html", "\n{{ nothing.at }}", "site_templates/theme/partials/footer.html:2:1: 'nothing' is undefined"),
    ("call.md.j2", "\n\xe9", "site_templates/call.md.j2:2:1: byte 0xe9 is not UTF-8"),
])
def test_templates_that_are_none_are_told(name: str, content: str, told: str, instance: Path) -> None:
    before = tree(instance / "site")
    (instance / "site_templates" / name).write_text(content, encoding="latin-1")

    answer = run("build", instance)

    assert answer.exit_code == 1
    assert 1 == answer.output.count(told), answer.output
    assert before == tree(instance / "site")


def wrong(template: Path, line: str) -> int:
    """Add a line to a template; gives how many lines there were."""
    text = template.read_text(encoding="utf-8")
    template.write_text(f"{text.rstrip()}\n{line}\n", encoding="utf-8")
    return len(text.rstrip().splitlines())


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
