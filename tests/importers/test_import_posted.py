"""What a visitor posted becomes a record of its own, or is refused with its place; what is there is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from problems_cases.small_folder import write_data

from generator.commands import main
from generator.importers.posted import import_posted
from generator.problems import errors
from generator.records.idea import Idea
from generator.records.interest import Interest
from generator.records.posted import LARGEST

IDEA = """\
id: regenton
status: open
title: {nl: "Regenton: <b>voor</b> iedereen"}
summary:
  nl: "Eén ton per huis.\\n\\n- en een 😀"
subjects: [water]
municipality: Zandhoek
posted_on: 2025-02-01
"""
INTEREST = """\
id: zandhoek-wants-buurtapp
says: wants
project: buurtapp
municipality: Zandhoek
stated_on: 2025-02-01
"""
WRITTEN = """\
# yaml-language-server: $schema=../../schema/idea.json
# An idea for a project, posted by an organisation and never by a private person. \
Edited by: the editors of the records. After an edit run: gzg check
id: regenton
status: open
title:
  nl: "Regenton: <b>voor</b> iedereen"
summary:
  nl: "Eén ton per huis.\\n\\n- en een 😀"
subjects:
  - water
municipality: Zandhoek
posted_on: 2025-02-01
"""


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["import", *map(str, words)])


def told(kind: type, text: str | bytes, root: Path) -> list[str]:
    """What is wrong with a file, as place and code; nothing is written then."""
    write_data(root)
    (root / "idee.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    path, problems = import_posted(kind, root / "idee.yml", root)
    assert bool(errors(problems)) == (path is None)
    assert path is not None or not (root / "data" / kind.kind).exists()
    return [f"{p.place.file}:{p.place.line}:{p.place.column} {p.code}" for p in problems]


def test_an_idea_becomes_a_file_of_its_own(tmp_path: Path) -> None:
    write_data(tmp_path)
    (tmp_path / "idee.yml").write_text(IDEA, encoding="utf-8")
    result = run("idea", tmp_path / "idee.yml", "--root", tmp_path)
    assert (0, WRITTEN) == (result.exit_code, (tmp_path / "data/ideas/regenton.yml").read_text(encoding="utf-8")), result.output

    again = run("idea", tmp_path / "idee.yml", "--root", tmp_path)
    assert 1 == again.exit_code and "idee.yml:1:5: 'regenton' is already taken by data/ideas/regenton.yml:3:5" in again.output
    assert WRITTEN == (tmp_path / "data/ideas/regenton.yml").read_text(encoding="utf-8")


def test_interest_becomes_a_file_of_its_own(tmp_path: Path) -> None:
    assert [] == told(Interest, INTEREST, tmp_path)
    written = (tmp_path / "data/interests/zandhoek-wants-buurtapp.yml").read_text(encoding="utf-8")
    assert written.partition("gzg check\n")[2] == INTEREST


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    write_data(tmp_path)
    (tmp_path / "data/ideas").mkdir()
    (tmp_path / "data/ideas/regenton.yml").write_text("broken: [", encoding="utf-8")
    (tmp_path / "idee.yml").write_text(IDEA, encoding="utf-8")
    path, problems = import_posted(Idea, tmp_path / "idee.yml", tmp_path)
    assert (None, ["import-exists"]) == (path, [problem.code for problem in problems])
    assert "broken: [" == (tmp_path / "data/ideas/regenton.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "expected"), [
    (b"\x00\x01\x02", ["idee.yml:1:1 yaml-syntax"]),
    (b"\xff\xfeI\x00", ["idee.yml:1:1 not-utf-8"]),
    ("title: 'open", ["idee.yml:1:8 yaml-syntax"]),
    ("<!doctype html><p>x</p>", ["idee.yml:1:1 wrong-type"]),
    (IDEA + "colour: red\n", ["idee.yml:9:1 unknown-field"]),
    (IDEA.replace("status: open", "status: !!python/object:os.system x"), ["idee.yml:2:9 yaml-tag"]),
    (IDEA.replace("municipality: Zandhoek", "organisation: &a x\nnote: *a"), ["idee.yml:8:7 yaml-alias"]),
    (IDEA + "contact: javascript:alert(1)\n", ["idee.yml:9:10 bad-link"]),
    (IDEA.replace("id: regenton", "id: ../../regenton"), ["idee.yml:1:5 bad-id"]),
    (IDEA.replace("Eén", "\u202eEén"), ["idee.yml:5:7 control-character"]),
    (IDEA.replace('"Regenton: <b>voor</b> iedereen"', '"=HYPERLINK(1)"'), ["idee.yml:3:13 spreadsheet-error"]),
    (IDEA.replace("Zandhoek", "Zandhoeck"), ["idee.yml:7:15 unknown-municipality"]),
    (IDEA.replace("water", "watr"), ["idee.yml:6:12 unknown-reference"]),
    (IDEA + "status: taken-up\n", ["idee.yml:9:1 repeated-key"]),
    (f"- id: a\n- id: b\n{'  x: y' * 3}\n", None),
    ("[" * 50, None),
    ("x" * (LARGEST + 1), ["idee.yml:1:1 file-too-large"]),
    (IDEA.replace("Zandhoek", "Zandhoek").replace("😀", "mevr. Peeters"), ["idee.yml:5:7 personal-data"]),
])
def test_what_no_record_may_hold_is_refused_with_its_place(text: str | bytes, expected: list[str] | None, tmp_path: Path) -> None:
    found = told(Idea, text, tmp_path)
    assert found and (expected is None or expected == found)


@pytest.mark.parametrize(("kind", "text", "expected"), [
    (Idea, IDEA.replace("status: open", "status: taken-up"), "2:9"),
    (Idea, IDEA.replace("status: open", "status: withdrawn"), "2:9"),
    (Idea, IDEA + "project: buurtapp\n", "9:10"),
    (Idea, IDEA + "note: {nl: Goedgekeurd.}\n", "9:7"),
    (Idea, IDEA + "source: nota\n", "9:9"),
    (Interest, INTEREST + "verified_on: 2025-02-02\n", "6:14"),
    (Interest, INTEREST + "withdrawn_on: 2025-02-02\n", "6:15"),
    (Interest, INTEREST + "source: nota\n", "6:9"),
])
def test_a_visitor_does_not_say_what_only_editors_may(kind: type, text: str, expected: str, tmp_path: Path) -> None:
    assert [f"idee.yml:{expected} import-not-yours"] == told(kind, text, tmp_path)


def test_two_records_in_a_file_are_refused(tmp_path: Path) -> None:
    one = "- id: idee-{}\n  status: open\n  title: {{nl: a}}\n  summary: {{nl: b}}\n  posted_on: 2025-01-01\n"
    two = one.format(1) + one.format(2)
    assert ["idee.yml:1:1 wrong-type"] == told(Idea, two, tmp_path)


def test_an_idea_may_be_in_any_language_of_the_site(tmp_path: Path) -> None:
    assert [] == told(Idea, IDEA.replace("{nl:", "{en:").replace("  nl:", "  en:"), tmp_path)


@pytest.mark.parametrize("change", [("project: buurtapp\n", ""), ("project: buurtapp", "project: buurtapp\nidea: x"),
                                    ("municipality: Zandhoek\n", ""), ("project: buurtapp", "project: buurtap")])
def test_interest_names_one_thing_and_somebody(change: tuple[str, str], tmp_path: Path) -> None:
    assert told(Interest, INTEREST.replace(*change), tmp_path)
