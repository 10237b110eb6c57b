"""Facts, citations and texts in languages: their short forms and their three states."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.reading.node import plain
from generator.reading.yaml_file import read_yaml
from generator.records.build import build
from generator.records.fact import UNKNOWN, Basis, Citation, Fact, Standing
from generator.records.field import Record, field, record
from generator.records.localised import Localised
from generator.records.numbers import Money
from generator.records.project import Participant


@record
class Grant(Record):
    """A record with one of each."""

    amount: Fact[Money] = field("Amount", "", default=UNKNOWN)
    text: Localised | None = field("Text", "", default=None)
    source: Citation | None = field("Source", "", default=None)
    people: tuple[Participant, ...] = field("People", "", default=())


def made(text: str) -> Any:
    node, problems = read_yaml(text, "f")
    record, complaints = build(Grant, plain(node), lambda: node)
    assert [*problems, *complaints] == []
    return record


def refused(text: str) -> list[tuple[str, str]]:
    node, problems = read_yaml(text, "f")
    _, complaints = build(Grant, plain(node), lambda: node)
    return [(str(p.place), p.code) for p in [*problems, *complaints]]


@pytest.mark.parametrize(("text", "value", "standing", "basis", "source"), [
    ("amount: 5", Decimal(5), Standing.KNOWN, Basis.REPORTED, None),
    ("amount: 0", Decimal(0), Standing.KNOWN, Basis.REPORTED, None),
    ("amount: {value: 5}", Decimal(5), Standing.KNOWN, Basis.REPORTED, None),
    ("amount: {value: 5, basis: inferred}", Decimal(5), Standing.KNOWN, Basis.INFERRED, None),
    ("amount: {value: 5, source: a}", Decimal(5), Standing.KNOWN, Basis.REPORTED, "a"),
    ("amount: unknown", None, Standing.UNKNOWN, Basis.REPORTED, None),
    ("amount: {value: unknown, source: a}", None, Standing.UNKNOWN, Basis.REPORTED, "a"),
    ("amount: not-applicable", None, Standing.NOT_APPLICABLE, Basis.REPORTED, None),
    ("source: a", None, Standing.UNKNOWN, Basis.REPORTED, None),
])
def test_fact(text: str, value: object, standing: Standing, basis: Basis, source: str | None) -> None:
    fact = made(text).amount

    assert (value, standing, basis, source) == (
        fact.value, fact.standing, fact.basis, fact.source.document if fact.source else None)
    assert (standing is Standing.KNOWN) == fact.known


def test_left_out_is_the_same_as_unknown() -> None:
    assert made("source: a") == made("source: a\namount: unknown")


@pytest.mark.parametrize(("text", "expected"), [
    ("amount: onbekend", [("f:1:9", "wrong-type")]),
    ("amount: Unknown", [("f:1:9", "wrong-type")]),
    ("amount: 81,499", [("f:1:9", "ambiguous-amount")]),
    ("amount:\n  value: 81,499", [("f:2:10", "ambiguous-amount")]),
    ("amount:\n  source: a", [("f:2:3", "missing-field")]),
    ("amount: [5]", [("f:1:9", "wrong-type")]),
    ("amount: {value: [5]}", [("f:1:17", "wrong-type")]),
    ("amount:\n  value: 5\n  basis: guessed", [("f:3:10", "unknown-choice")]),
    ("amount:\n  value: 5\n  standing: known", [("f:2:3", "unknown-field")]),
    ("amount:\n  value: 5\n  sorce: a", [("f:3:3", "unknown-field")]),
    ("amount: {value: 5, source: {document: A}}", [("f:1:39", "bad-id")]),
    ("text: hallo", [("f:1:7", "wrong-type")]),
    ("text: [hallo]", [("f:1:7", "wrong-type")]),
    ("text: {NL: hallo}", [("f:1:8", "wrong-type")]),
    ("text: {nl: '<b>'}", [("f:1:12", "markup-in-text")]),
    ("source: []", [("f:1:9", "wrong-type")]),
    ("source: {place: {nl: p}}", [("f:1:9", "missing-field")]),
    ("people: Gent", [("f:1:9", "wrong-type")]),
    ("people:\n  - {}", [("f:2:5", "missing-field")]),
    ("people:\n  - Gent\n  - {municipality: Gent, group: all}", [("f:3:5", "missing-field")]),
    ("people:\n  - {name: Gent}", [("f:2:6", "unknown-field")]),
    ("amount: 1,00,0\ntext: x\nsource: É", [("f:1:9", "wrong-type"), ("f:2:7", "wrong-type"), ("f:3:9", "bad-id")]),
])
def test_refused(text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == refused(text)


@pytest.mark.parametrize(("text", "wanted", "expected"), [
    ("text: {nl: ja, en: yes}", "nl", ("ja", "nl")),
    ("text: {nl: ja, en: yes}", "en", ("yes", "en")),
    ("text: {nl: ja}", "en", ("ja", "nl")),
    ("text: {fr: oui, nl: ja}", "en", ("oui", "fr")),
    ("text: {nl: no}", "nl", ("no", "nl")),
])
def test_localised(text: str, wanted: str, expected: tuple[str, str]) -> None:
    localised = made(text).text

    assert expected == (localised.get(wanted), localised.language(wanted))


@pytest.mark.parametrize(("text", "expected"), [
    ("source: a", ("a", None, None)),
    ("source: {document: a, place: {nl: p. 3}, read_on: 1/2/2024}", ("a", "p. 3", date(2024, 2, 1))),
])
def test_citation(text: str, expected: tuple) -> None:
    source = made(text).source

    assert expected == (source.document, source.place and source.place.get("nl"), source.read_on)


@pytest.mark.parametrize(("text", "expected"), [
    ("people: [Gent]", ("Gent", None, None)),
    ("people: [{municipality: '44021'}]", ("44021", None, None)),
    ("people: [{municipality: Gent, organisation: OCMW Gent}]", ("Gent", "OCMW Gent", None)),
    ("people: [{organisation: Welzijnskoepel}]", (None, "Welzijnskoepel", None)),
    ("people: [{group: Diverse gemeenten}]", (None, None, "Diverse gemeenten")),
])
def test_participant(text: str, expected: tuple) -> None:
    who = made(text).people[0]

    assert expected == (who.municipality, who.organisation, who.group)


def test_records_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        made("source: a").amount = UNKNOWN
