"""Whatever lies in a data folder, problems are told; a traceback is always our fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.gather import Project, gather
from generator.reading.csv_file import read_csv
from generator.reading.node import plain
from generator.reading.yaml_file import read_yaml
from generator.records.build import build
from generator.records.kinds import KINDS

BOMB = "\n".join(["l0: &l0 [x]", *(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]" for n in range(1, 60))])
HOSTILE = {
    "empty": b"",
    "space": b" \n \n",
    "only a hash": b"#",
    "only a mark": b"\xef\xbb\xbf",
    "binary": bytes(range(256)) * 40,
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "zip": b"PK\x03\x04\x14\x00",
    "NUL": b"a\x00b: c\x00,d\n",
    "deep list": b"[" * 100_000,
    "deep mapping": b"{a: " * 100_000,
    "deep block": b"".join(b" " * n + b"a:\n" for n in range(500)),
    "deep dashes": b"- " * 50_000,
    "long line": b"a" * 1_000_000,
    "long value": b"id: " + b"a" * 1_000_000,
    "long key": b"a" * 1000 + b": b",
    "long quoted": b'id: "' + b"a" * 1_000_000 + b'"',
    "commas": b"," * 2_000,
    "quotes": b'"' * 100_001,
    "alias bomb": BOMB.encode(),
    "own alias": b"&a [*a]",
    "merge key": b"<<: {id: x}",
    "list as key": b"[a, b]: c",
    "mapping as key": b"{a: b}: c",
    "numbers as keys": b"1: a\n2.5: b\n-3: c",
    "complex key": b"? complex\n: value",
    "complex key of lines": b"? |\n  block\n: - a\n  - b",
    "empty key": b": a",
    "words of YAML as keys": b"yes: a\nnull: b\n~: c\n2022-01-01: d",
    "tag": b"!!python/object/apply:os.system ['true']",
    "tag on value": b"id: !!python/name:os.system",
    "directives": b"%YAML 9.9\n---\nid: a",
    "documents": b"---\n" * 10_000,
    "list of lists": b"- [a]\n- [[b]]\n- {}\n- x",
    "number alone": b"42",
    "field names as values": b"id: {id: {id: id}}",
    "everything a list": b"id: [a]\nnis: [b]\nname: [c]\ncall: [d]\nkind: [e]\nparticipants: [[f]]\nnote: [g]",
    "everything a mapping": b"id: {a: b}\nname: {nl: {nl: x}}\nparticipants: {a: b}\ntheme: {value: {value: x}}",
    "template": b"id: '{{ 7*7 }}'\ntitle: {nl: '%(name)s %s %d {0}'}",
    "percent signs": b"%(value)s: '%'\nid: '%(place)s'",
    "reserved details": b"place: a\ncode: b\nmessage: c\nvalue: d",
    "old Mac": b"id: a\rid: b\r",
    "separators": "id: a\u2028name: b\x85".encode(),
    "heading of dots": b"." * 20_000 + b"\nx",
    "JSON": b'{"type": "FeatureCollection", "features": [{"id": 1, "properties": null}]}',
    "JSON of numbers": b'{"valid_from": 2025, "source": [], "features": {"a": 1}}',
}
PLACES = ["projects/x.yml", "programme.yml", "calls.yml", "calls.csv", "reference/municipalities.csv", "sources.csv",
          "reference/borders-2025.geojson"]


def all_told(data: Path) -> list[str]:
    return [problem.text() for problem in gather(Project(data.parent))[1]]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_file_is_told(hostile: str, name: str, write: Callable[..., Path]) -> None:
    lines = all_told(write(**{name: HOSTILE[hostile]}))

    assert any(line.startswith(f"data/{name}:") for line in lines) or name.endswith(".csv")
    assert all(line.isprintable() and len(line) < 1000 for line in lines)


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    for read in (read_yaml, read_csv):
        read(text, "f")


TREES = st.recursive(
    st.sampled_from(["a", "unknown", "1", "2022-01-01", "nota", "<b>", "{{x}}", "", "é"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "nis", "name", "nl", "value", "source", "document", "participants", "municipality", "date",
                         "deadlines", "kind", "theme", "themes", "standing", "x"]), inner, max_size=6),
    max_leaves=20)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KINDS), TREES)
def test_any_tree_is_a_record_or_told(kind: type, tree: object) -> None:
    """JSON is YAML, so any tree can be read back from its JSON."""
    import json

    node, _ = read_yaml(json.dumps(tree, ensure_ascii=False), "f")
    record, problems = build(kind, plain(node), lambda: node)

    assert (record is None) == bool(problems)
    assert all(problem.text().startswith("f:1:") for problem in problems)
