"""The command line: help with an example everywhere, and the three statuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from problems_cases.change import edit
from problems_cases.small_folder import FILES, write_data

from generator.commands import main
from generator.skeletons import NEW

ROOT = Path(__file__).parents[2]
COMMANDS = sorted(main.commands)
OPTIONS = [(name, option) for name in COMMANDS for option in main.commands[name].params if isinstance(option, click.Option)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small programme, with the templates of the shipped site."""
    write_data(tmp_path)
    (tmp_path / "docs").mkdir()
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    return tmp_path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


# help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    assert f"Example: gzg {name}" in " ".join(run(name, "--help").output.split())


@pytest.mark.parametrize(("name", "option"), OPTIONS, ids=lambda value: value if isinstance(value, str) else value.name)
def test_every_option_says_what_it_takes(name: str, option: click.Option) -> None:
    """A flag and a choice show it; every other option has its default or an example."""
    assert option.help and option.help.endswith(".")
    plain = option.is_flag or isinstance(option.type, click.Choice) or option.show_default or option.name == "root"
    assert plain or "e.g." in option.help


def test_new_offers_every_kind_that_has_a_skeleton() -> None:
    kind = next(parameter for parameter in main.commands["new"].params if parameter.name == "kind")

    assert sorted(NEW) == sorted(kind.type.choices)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_table_of_the_readme(name: str) -> None:
    assert f"| `python -m generator {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


# status 2: not understood


@pytest.mark.parametrize("words", [
    ["chek"], ["check", "--format", "xml"], ["check", "--lang", "xx"], ["check", "--root", "nowhere"], ["check", "extra"],
    ["fix", "--fast"], ["new"], ["new", "projet", "a"], ["new", "project"], ["schema", "--into"],
])
def test_what_is_not_understood_has_status_2(words: list[str]) -> None:
    result = run(*words)

    assert 2 == result.exit_code
    assert "Usage:" in result.stderr


# check


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_status_of_check(form: str, root: Path) -> None:
    assert 0 == run("check", "--root", root, "--format", form).exit_code
    edit("projects/buurtapp.yml", "status: funded", "status: fundd")(root / "data")
    assert 1 == run("check", "--root", root, "--format", form).exit_code


def test_a_program_reads_standard_output_alone(root: Path) -> None:
    edit("projects/buurtapp.yml", "- Veenrand", "- Venrand  ")(root / "data")

    result = run("check", "--root", root, "--format", "json", "--fix", "--lang", "nl")

    assert ["unknown-municipality"] == [problem["code"] for problem in json.loads(result.stdout)["problems"]]
    assert "buurtapp.yml" in result.stderr


def test_text_goes_to_standard_error_and_explains(root: Path) -> None:
    edit("projects/buurtapp.yml", "- Veenrand", "- Venrand")(root / "data")

    plain, explained = run("check", "--root", root).stderr, run("check", "--root", root, "--explain").stderr

    assert [2, 4] == [len(plain.splitlines()), len(explained.splitlines())]


# fix


def test_fix_mends_and_then_has_nothing_to_do(root: Path) -> None:
    app = root / "data/projects/buurtapp.yml"
    app.write_bytes(FILES["projects/buurtapp.yml"].replace("\n", "\r\n").encode())

    dry = run("fix", "--root", root, "--dry-run")
    assert (0, b"\r\n" in app.read_bytes()) == (dry.exit_code, True)
    assert dry.stderr == "data/projects/buurtapp.yml: line ends of Unix\n1 file would change.\n"

    assert run("fix", "--root", root).stderr == "data/projects/buurtapp.yml: line ends of Unix\n1 file mended.\n"
    assert FILES["projects/buurtapp.yml"].encode() == app.read_bytes()
    assert run("fix", "--root", root).stderr == "0 files mended.\n"


def test_fix_tells_programs(root: Path) -> None:
    app = root / "data/projects/buurtapp.yml"
    app.write_bytes(FILES["projects/buurtapp.yml"].replace("\n", "\r\n").encode())
    (root / "data/sources.yml").write_bytes(b"\xff\xfe")

    dry, mended = (run("fix", "--root", root, "--json", "--lang", "nl", *more) for more in (["--dry-run"], []))

    assert [1, 1, "", ""] == [dry.exit_code, mended.exit_code, dry.stderr, mended.stderr]
    files = [{"file": "data/projects/buurtapp.yml", "done": ["regeleinden van Unix"]}]
    for result, is_dry_run in ((dry, True), (mended, False)):
        told = json.loads(result.stdout)
        assert (is_dry_run, files, 1) == (told["is_dry_run"], told["files"], told["errors"])
        assert ["not-utf-8"] == [problem["code"] for problem in told["problems"]]
    (root / "data/sources.yml").write_bytes(FILES["sources.yml"].encode())
    clean = run("fix", "--root", root, "--json")
    assert (0, []) == (clean.exit_code, json.loads(clean.stdout)["files"])


@pytest.mark.parametrize("wrong", [True, False])
def test_build_tells_programs(wrong: bool, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, folder and problems, and nothing else on standard output; the build itself is tested elsewhere."""
    if wrong:
        edit("projects/buurtapp.yml", "- Veenrand", "- Venrand")(root / "data")
    else:
        monkeypatch.setattr("generator.publish.build", lambda *_: (7, []))

    result = run("build", "--root", root, "--json")

    told = json.loads(result.stdout)
    assert (int(wrong), 0 if wrong else 7, str(root.resolve() / "site")) == (result.exit_code, told["pages"], told["folder"])
    assert int(wrong) == told["errors"] == len(told["problems"]) and "problem" not in result.stderr


def test_check_fix_is_the_same(root: Path) -> None:
    app = root / "data/projects/buurtapp.yml"
    app.write_bytes(FILES["projects/buurtapp.yml"].rstrip("\n").encode())

    assert 0 == run("check", "--root", root, "--fix").exit_code
    assert FILES["projects/buurtapp.yml"].encode() == app.read_bytes()


def test_fix_tells_what_it_cannot_read(root: Path) -> None:
    (root / "data/sources.yml").write_bytes(b"\xff\xfe")

    result = run("fix", "--root", root)

    assert 1 == result.exit_code
    assert "data/sources.yml:1:1: " in result.stderr and "[not-utf-8]" in result.stderr


# new and schema


def test_new_writes_once(root: Path) -> None:
    assert 0 == run("new", "project", "nieuw", "--root", root).exit_code
    assert (root / "data/projects/nieuw.yml").is_file()
    assert 1 == run("check", "--root", root).exit_code, "its empty lines are told"

    again = run("new", "project", "nieuw", "--root", root)
    assert 2 == again.exit_code and "nieuw.yml" in again.stderr


def test_new_into_a_folder(root: Path) -> None:
    assert 0 == run("new", "source", "nieuw", "--root", root, "--into", root / "drafts").exit_code
    assert (root / "drafts/nieuw.yml").is_file()


def test_new_refuses_a_bad_id_with_a_suggestion(root: Path) -> None:
    result = run("new", "project", "Nieuw!", "--root", root)

    assert 2 == result.exit_code and "did you mean 'nieuw'?" in result.stderr


def test_schema_writes_a_file_per_kind(root: Path) -> None:
    assert 0 == run("schema", "--root", root).exit_code
    assert (root / "schema/project.json").read_bytes() == (ROOT / "schema/project.json").read_bytes()


def test_a_damaged_cache_is_told_in_one_line_and_stops_nothing(root: Path) -> None:
    run("check", "--root", root)
    for bucket in (root / "build/cache/records").iterdir():
        bucket.write_bytes(b"damaged")

    damaged, mended = run("check", "--root", root), run("check", "--root", root)

    assert (0, 0) == (damaged.exit_code, mended.exit_code)
    assert 1 == damaged.output.count("is thrown away") and 0 == mended.output.count("is thrown away")
