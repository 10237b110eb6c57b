"""The JSON Schemas are current, valid, take what the reader takes, and are named in each data file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from problems_cases.small_folder import FILES

from generator.records.call import Call
from generator.records.field import fields
from generator.records.kinds import KINDS
from generator.records.listing import files_of
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.source import Source
from generator.schemas import FOLDER, file_of, head_of, schema_of, schemas, write_schemas

ROOT = Path(__file__).parents[2]
SHIPPED = [(kind, path) for kind in KINDS for path in files_of(kind, ROOT / "data") if path.suffix == ".yml"]


class Core(yaml.SafeLoader):
    """YAML 1.2 with its core types, as editors read it: 2021-09-20 and no are texts, 1 and true are not."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), [*"~nN", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]*([eE][-+]?[0-9]+)?$"),
                           list("-+0123456789"))


def older(text: str) -> Any:
    """YAML 1.1, as many tools read it: dates and `no` have types of their own; JSON writes a date as text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def newer(text: str) -> Any:
    return yaml.load(text, Loader=Core)


def faults(kind: type, value: Any) -> list[str]:
    return sorted(f"{error.json_path} {error.validator}" for error in Draft202012Validator(schema_of(kind)).iter_errors(value))


def test_schemas_are_current() -> None:
    stored = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}

    assert schemas() == stored, "run: gzg schema"


@pytest.mark.parametrize("kind", KINDS, ids=file_of)
def test_a_schema_is_a_schema_for_people(kind: type) -> None:
    schema = schema_of(kind)
    record = schema["$defs"][kind.__name__]

    Draft202012Validator.check_schema(schema)
    assert set(record["properties"]) == {info.alias or name for name, info in fields(kind).items()}
    assert all(field.get("description") for field in record["properties"].values())
    assert "generator__" not in json.dumps(schema) and '"null"' not in json.dumps(schema)


@pytest.mark.parametrize("read", [older, newer])
@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=lambda value: getattr(value, "name", ""))
def test_every_shipped_record_fits(kind: type, path: Path, read: Any) -> None:
    assert [] == faults(kind, read(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("read", [older, newer])
def test_the_records_of_another_programme_fit(read: Any) -> None:
    for kind in KINDS:
        for name, text in FILES.items():
            if name.endswith(".yml") and name.split("/")[0].removesuffix(".yml") == kind.kind:
                assert [] == faults(kind, read(text)), name


@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=lambda value: getattr(value, "name", ""))
def test_every_data_file_names_its_schema(kind: type, path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]

    assert head_of(kind, path, ROOT) == first
    assert (path.parent / first.partition("=")[2]).resolve().is_file()


PROJECT = {"id": "a", "call": "b", "status": "funded", "title": {"nl": "x"}, "summary": {"fr": "x"}, "source": "nota"}


@pytest.mark.parametrize("change", [
    {}, {"theme": "unknown"}, {"awarded_amount": 90000}, {"awarded_amount": "1.234,50"}, {"awarded_amount": "not-applicable"},
    {"awarded_amount": {"value": 9.5, "basis": "derived", "source": "krant"}}, {"lead_partner": 35013},
    {"participants": ["Gent", 35013, {"municipality": "Genk", "as_published": "Gent"}, {"group": "Kust"}]},
    {"participants": "Gent; Genk"}, {"subjects": ["a", 1]}, {"subjects": "a; b"}, {"title": {"nl": 2022, "en": True}},
    {"source": {"document": "nota", "read_on": "20/9/2021", "place": {"nl": "punt 1"}}}, {"id": 2022},
])
def test_what_the_reader_takes_passes(change: dict) -> None:
    assert [] == faults(Project, {**PROJECT, **change})
    assert [] == faults(Project, [{**PROJECT, **change}])


@pytest.mark.parametrize("change", [
    {"stats": "x"}, {"status": "fundd"}, {"id": "A b"}, {"title": "x"}, {"title": {"nld": "x"}},
    {"theme": {"standing": "unknown"}},
    {"theme": {"value": "a", "standing": "known"}}, {"source": {"document": "nota", "read_on": "juni"}}, {"note": None},
    {"participants": [{"name": "Gent"}]},
])
def test_what_the_reader_refuses_is_told(change: dict) -> None:
    assert [] != faults(Project, {**PROJECT, **change})


@pytest.mark.parametrize("name", ["id", "call", "status", "title", "summary", "source"])
def test_required_fields_are_asked(name: str) -> None:
    assert [] != faults(Project, {field: value for field, value in PROJECT.items() if field != name})


def test_names_of_files() -> None:
    assert ["programme.json", "call.json", "source.json"] == [file_of(kind) for kind in (Programme, Call, Source)]
    assert "call-kind.json" in schemas()


def test_schemas_are_written(tmp_path: Path) -> None:
    assert sorted(path.name for path in write_schemas(tmp_path / "new")) == sorted(schemas())
    assert (tmp_path / "new" / "call.json").read_bytes() == schemas()["call.json"].encode()
