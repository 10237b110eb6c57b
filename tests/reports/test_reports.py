"""Problems in each format, compared whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from problems_cases import CASES
from problems_cases.change import Case
from problems_cases.small_folder import write_data

from generator.gather import Project, gather
from generator.problems import Place, Problem, problem, warning
from generator.reports import FORMATS, github, sarif, text
from generator.reports.rules import RULES
from generator.texts import load_translations

DATES = problem(Place("data/calls.yml", 31, 13), "dates-order", "closes %(closes)s lies before opens %(opens)s",
                closes="2021-11-12", opens="2021-11-20")
NAME = warning(Place("data/a b,é:.yml", 2, 5), "unknown-municipality", "'%(name)s' is no municipality",
               name="50 %::x", suggestion="Gent")
WHY, REPAIR = RULES["dates-order"].why, RULES["dates-order"].repair

# The part of the schema of SARIF 2.1.0 that a log of ours uses, closed against all else.
TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"],
        "additionalProperties": False}
COUNT = {"type": "integer", "minimum": 1}


def closed(required: str = "", **properties: object) -> dict:
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


LOG = closed("version runs", version={"const": "2.1.0"}, **{"$schema": {"type": "string", "format": "uri"}}, runs={
    "type": "array", "minItems": 1, "items": closed(
        "tool results", columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        tool=closed("driver", driver=closed("name", name={"type": "string"}, rules={
            "type": "array", "uniqueItems": True,
            "items": closed("id help", id={"type": "string"}, shortDescription=TEXT, fullDescription=TEXT, help=TEXT)})),
        results={"type": "array", "items": closed(
            "message ruleId locations partialFingerprints", ruleId={"type": "string"},
            ruleIndex={"type": "integer", "minimum": 0},
            level={"enum": ["none", "note", "warning", "error"]}, message=TEXT,
            partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
            locations={"type": "array", "minItems": 1, "items": closed("physicalLocation", physicalLocation=closed(
                "artifactLocation region",
                artifactLocation=closed("uri", uri={"type": "string", "pattern": r"^[A-Za-z0-9/._~%-]+$"}),
                region=closed("startLine startColumn", startLine=COUNT, startColumn=COUNT)))})})})


def test_text_is_one_line_per_problem() -> None:
    assert text.render([DATES, NAME]) == (
        "data/calls.yml:31:13: closes 2021-11-12 lies before opens 2021-11-20 [dates-order]\n"
        "data/a b,é:.yml:2:5: warning: '50 %::x' is no municipality; did you mean 'Gent'? [unknown-municipality]")


def test_text_explains_on_request() -> None:
    assert [DATES.text(), f"    Why: {WHY}", f"    Repair: {REPAIR}"] == text.render([DATES], explain=True).split("\n")


def test_nothing_to_tell() -> None:
    assert "" == text.render([]) == github.render([])
    assert {"problems": [], "errors": 0, "warnings": 0} == json.loads(FORMATS["json"]([]))
    assert [] == json.loads(sarif.render([]))["runs"][0]["results"]


def test_json_holds_everything() -> None:
    content = json.loads(FORMATS["json"]([DATES, NAME]))

    assert (1, 1) == (content["errors"], content["warnings"])
    assert content["problems"][0] == {
        "file": "data/calls.yml", "line": 31, "column": 13, "code": "dates-order", "severity": "error",
        "title": "Dates in the wrong order", "message": "closes 2021-11-12 lies before opens 2021-11-20",
        "why": WHY, "repair": REPAIR}
    assert "warning" == content["problems"][1]["severity"]


def test_sarif_has_place_rule_and_level() -> None:
    run = json.loads(sarif.render([DATES, NAME]))["runs"][0]
    rules, (first, second) = run["tool"]["driver"]["rules"], run["results"]

    assert ["error", "warning"] == [first["level"], second["level"]]
    assert [r["ruleId"] for r in run["results"]] == [rules[r["ruleIndex"]]["id"] for r in run["results"]]
    assert {"startLine": 31, "startColumn": 13} == first["locations"][0]["physicalLocation"]["region"]
    assert "data/a%20b%2C%C3%A9%3A.yml" == second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert f"{WHY} {REPAIR}" == rules[first["ruleIndex"]]["help"]["text"]


def test_a_fingerprint_stays_when_lines_move_and_tells_two_apart() -> None:
    def prints(*problems: Problem) -> list[str]:
        return [r["partialFingerprints"]["gzgProblem/v1"] for r in json.loads(sarif.render(problems))["runs"][0]["results"]]

    moved = problem(Place("data/calls.yml", 40, 13), "dates-order", "closes %(closes)s lies before opens %(opens)s",
                    closes="2021-11-12", opens="2021-11-20")
    assert prints(DATES) == prints(moved)
    assert len(set(prints(DATES, moved, NAME))) == 3


def test_annotations_escape_what_would_end_them() -> None:
    assert github.render([DATES]) == (
        "::error file=data/calls.yml,line=31,col=13,title=Dates in the wrong order [dates-order]"
        f"::closes 2021-11-12 lies before opens 2021-11-20%0A{WHY}%0A{REPAIR}")
    assert github.render([NAME]).startswith(
        "::warning file=data/a b%2Cé%3A.yml,line=2,col=5,title=No such municipality [unknown-municipality]"
        "::'50 %25::x' is no municipality; did you mean 'Gent'?%0A")


@given(st.text(), st.text())
def test_any_name_and_value_is_one_annotation_and_a_valid_log(file: str, value: str) -> None:
    found = problem(Place(file or "x"), "bad-id", "'%(value)s' is no id", value=value)

    assert "\n" not in github.render([found]) and "\r" not in github.render([found])
    Draft7Validator(LOG).validate(json.loads(sarif.render([found])))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_problem_goes_into_every_format(case: Case, tmp_path: Path) -> None:
    data = write_data(tmp_path)
    case.change(data)
    _, problems = gather(Project(tmp_path))
    translate = load_translations("nl").gettext

    made = {name: render(problems, translate) for name, render in FORMATS.items()}

    Draft7Validator(LOG).validate(json.loads(made["sarif"]))
    assert len(problems) == len(json.loads(made["json"])["problems"]) == len(made["github"].splitlines() if problems else [])
    assert [p.text(translate) for p in problems] == [line for line in made["text"].split("\n") if line]
