"""Commands of one style: lists, JSON, colours and completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from problems_cases.change import edit
from problems_cases.small_folder import write_data

from generator.commands import main
from generator.commands.listing import LISTS
from generator.records.kinds import KINDS
from generator.reports.rules import RULES

ROOT = Path(__file__).parents[2]


def run(*words: str | Path, **more: object) -> click.testing.Result:
    return CliRunner().invoke(main, [str(word) for word in words], **more)


@pytest.mark.parametrize("what", LISTS)
def test_a_list_names_and_explains(what: str, tmp_path: Path) -> None:
    write_data(tmp_path)

    found = json.loads(run("list", what, "--json", "--root", tmp_path).stdout)

    assert len(found) >= 5
    assert all(item["name"] and item["is"] for item in found)
    assert [item["name"] for item in found] == [
        line.split()[0] for line in run("list", what, "--root", tmp_path).stdout.splitlines()]


def test_lists_hold_what_is_declared() -> None:
    assert list(RULES) == [item["name"] for item in json.loads(run("list", "problems", "--json").stdout)]
    assert [kind.kind for kind in KINDS] == [item["name"] for item in json.loads(run("list", "records", "--json").stdout)]
    assert sorted(main.commands) == [item["name"] for item in json.loads(run("list", "commands", "--json").stdout)]


def test_check_gives_json_in_two_spellings(tmp_path: Path) -> None:
    write_data(tmp_path)

    assert run("check", "--root", tmp_path, "--json").stdout == run("check", "--root", tmp_path, "--format", "json").stdout


@pytest.mark.parametrize(("environment", "colour", "expected"), [
    ({}, True, True), ({}, False, False), ({"NO_COLOR": "1"}, True, False)])
def test_colours_stand_on_a_terminal_alone(environment: dict[str, str], colour: bool, expected: bool, tmp_path: Path) -> None:
    write_data(tmp_path)
    edit("projects/buurtapp.yml", "- Veenrand", "- Venrand")(tmp_path / "data")

    told = run("check", "--root", tmp_path, color=colour, env={"NO_COLOR": "", **environment}).stderr

    assert expected == ("\x1b[1mdata/projects/buurtapp.yml" in told)
    assert "Venrand" in told


# completion


def completed(shell: str, words: str) -> str:
    """What the command answers to a shell."""
    at = words.rsplit(maxsplit=1)[-1] if shell == "fish" else str(words.count(" "))
    typed = {"COMP_WORDS": words, "COMP_CWORD": at, "_GZG_COMPLETE": f"{shell}_complete"}
    result = subprocess.run([sys.executable, "-m", "generator"], cwd=ROOT, capture_output=True, text=True, check=True,
                            env={**os.environ, **typed})
    return result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands(shell: str) -> None:
    assert "check" in completed(shell, "gzg ch")
    assert "build" not in completed(shell, "gzg ch")
    assert "_GZG_COMPLETE" in run("completion", shell).stdout


def test_options_and_words_are_completed() -> None:
    assert "plain,--explain\n" == completed("bash", "gzg check --ex")
    assert "plain,figures\nplain,formats\n" == "".join(sorted(completed("bash", "gzg list f").splitlines(keepends=True)))


def test_bash_takes_the_lines() -> None:
    lines = run("completion", "bash").stdout

    result = subprocess.run(["bash", "--norc", "-c", f"{lines}\ncomplete -p gzg"], capture_output=True, text=True, check=True)

    assert "_gzg_completion" in result.stdout


def test_a_language_counts_before_and_after_the_name_of_a_command(tmp_path: Path) -> None:
    write_data(tmp_path)
    check = ("check", "--root", tmp_path)
    after = run(*check, "--lang", "nl").stdout

    assert run("--lang", "nl", *check).stdout == after != run(*check).stdout
    assert run("--lang", "en", *check, "--lang", "nl").stdout == after
