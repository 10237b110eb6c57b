"""What exists is documented, and what is documented exists: problems, commands, stages, messages, data files."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from mkdocs.utils.yaml import yaml_load

import generator
from generator import routes
from generator.commands import main

PACKAGE = Path(generator.__file__).parent
ROOT = PACKAGE.parent
DOCS = ROOT / "docs"
TELLERS = {"problem": 1, "warning": 1, "stop": 1, "refuse": 0}  # which argument is the code
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}
GAP = re.compile(r"%\((\w+)\)")
HAND_MADE = {".yml", ".csv"}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


# problems


def codes_in(source: str) -> Iterator[str]:
    """The codes that a module writes out where it tells or refuses something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            index = TELLERS.get(getattr(node.func, "id", getattr(node.func, "attr", "")))
            if index is not None and len(node.args) > index and isinstance(node.args[index], ast.Constant):
                yield node.args[index].value


CODES = sorted({code for path in PACKAGE.rglob("*.py") for code in codes_in(read(path))})
EXPLAINED = re.findall(r"^## `(.+)`$", read(DOCS / "problems.md"), re.MULTILINE)


def test_every_problem_is_explained_once_and_none_besides() -> None:
    assert len(CODES) > 30
    assert EXPLAINED == CODES, "docs/problems.md has one section per code, by name"


@pytest.mark.parametrize("code", CODES)
def test_the_explanation_shows_a_line_as_printed(code: str) -> None:
    section = read(DOCS / "problems.md").partition(f"\n## `{code}`\n")[2].partition("\n## ")[0]

    assert f"[{code}]" in section


# commands and stages


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_named(command: str) -> None:
    pages = read(ROOT / "README.md") + read(DOCS / "contributing.md")

    assert f"gzg {command}" in pages or f"make {command}" in pages


@pytest.mark.parametrize("stage", re.findall(r"^(\w+)  +\S", generator.__doc__, re.MULTILINE))
def test_every_stage_is_in_the_table_of_rooms(stage: str) -> None:
    assert re.search(rf"^\| `{stage}(/|\.py)` \|", read(DOCS / "architecture.md"), re.MULTILINE)


# messages


@cache
def messages() -> dict[str, str | tuple[str, str]]:
    """Every message of the interface, by its msgid; one with a plural is a pair."""
    helps = ("commands/__init__.py", "generator.commands.helping:extract")
    python = extract_from_dir(PACKAGE, [helps, ("**.py", "python")], {}, KEYWORDS)
    templates = extract_from_dir(ROOT / "site_templates", [("**.j2", "jinja2")], {}, KEYWORDS)
    found: dict[str, str | tuple[str, str]] = {}
    for _, _, message, *_ in (*python, *templates):
        key = message if isinstance(message, str) else message[0]
        if key and not isinstance(found.get(key), tuple):
            found[key] = message
    return found


@pytest.fixture(scope="module", params=sorted(path.parent.name for path in PACKAGE.glob("locale/*/messages.po")))
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    with (PACKAGE / "locale" / request.param / "messages.po").open("rb") as source:
        return read_po(source, locale=request.param)


def test_messages_are_found() -> None:
    assert len(messages()) > 400


def test_no_message_lacks_a_translation(catalogue: Catalog) -> None:
    missing = [message for key, message in messages().items() if not whole(message, catalogue.get(key))]

    assert missing == [], "run `make messages`, then translate"


def whole(message: str | tuple[str, str], entry: Message | None) -> bool:
    """It is there, in every form that it needs, and no machine has guessed it."""
    if entry is None or entry.fuzzy or bool(entry.pluralizable) != isinstance(message, tuple):
        return False
    return all(translations(entry))


def translations(entry: Message) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)


def test_translations_have_the_same_gaps(catalogue: Catalog) -> None:
    """The first form goes with the singular, the others with the plural."""
    different = []
    for entry in catalogue:
        ids = (entry.id,) if isinstance(entry.id, str) else entry.id
        for number, text in enumerate(translations(entry)):
            if set(GAP.findall(text)) != set(GAP.findall(ids[min(number, len(ids) - 1)])):
                different.append(text)
    assert different == []


# navigation, lock files, data


def test_navigation_names_only_pages_that_are_made() -> None:
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as source:
        config = yaml_load(source)
    written = {routes.file_of(f"{path.stem}/") for path in (DOCS / config["theme"]["language"]).glob("*.md")}

    assert set(config["nav"]) <= {routes.file_of(address) for address in routes.INDEXES} | written


@pytest.mark.parametrize("lock", sorted(ROOT.glob("*.lock")), ids=lambda path: path.name)
def test_lock_files_hold_no_address(lock: Path) -> None:
    assert "://" not in read(lock)
    assert "--hash=sha256:" in read(lock)


def remark(path: Path) -> str:
    """What a data file says of itself."""
    if path.suffix == ".geojson":
        return json.loads(read(path))["edited_by"]
    lines = read(path).splitlines()
    end = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])


@pytest.mark.parametrize("path", sorted(path for path in (ROOT / "data").rglob("*") if path.is_file() and path.suffix != ".md"),
                         ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_data_file_says_who_edits_it_and_what_to_run(path: Path) -> None:
    assert path.suffix in HAND_MADE | {".geojson"}
    assert "dited by" in remark(path)
    assert "make check" in remark(path)
