"""A news text of our own, with the form and the slips of those that a programme publishes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.finding import Imported, Options
from generator.importers.names import Named, read_name, split_names
from generator.importers.news import import_news
from generator.problems import Place
from generator.reading.node import plain
from generator.reading.yaml_file import read_yaml
from generator.records.build import build
from generator.records.project import Project

TEXT = """\
Welke gemeenten krijgen geld? De jury koos 4 van de 12 ingediende dossiers. Dat is een totaal subsidiebedrag van \
1.107.397,55\u00a0euro voor 23 deelnemende lokale besturen.

Liefst 3 van de 4 dossiers gaan over slim loket en 1 over de werkplek van morgen. Klik hier.
\u00a0
  • Digitale balie – Samen sterk: Wie\u00a0komt, wordt geholpen (ook \
’s avonds). (Gent, Oostende,Roeselare, Vilvoorde Zemst en Genk)
  • Boetes GAS4/5 online: Alles langs ‘één’ weg. (De Haan, Oudenbrug en Sint-Niklaas)
  • Aanvraag-, meld- en betaalwijzer, ook voor jeugd en sport: Jong en oud
    vinden de weg. (Vorselaar, Vosselaar en Houthalen-Helchteren)
  • Samen rijden: Niemand rijdt alleen. (Diverse Kustse gemeenten)

Een project krijgt maximaal 2 miljoen euro. Indienen kan van 22 november tot 4 februari 2022.

Shares
Share This
"""


EMPTY, WRITTEN = "summary:\n  nl:\n", "summary:\n  nl: Eigen woorden.\n"


@pytest.fixture
def imported(file: Callable[..., Path], options: Options) -> Imported:
    found, problems = import_news(file("bericht.txt", TEXT), options)
    assert problems == []
    return found


def project(imported: Imported, name: str) -> dict:
    """The record, once an editor has written its summary."""
    node, problems = read_yaml(imported.records[f"projects/{name}.yml"].replace(EMPTY, WRITTEN), name)
    assert problems == []
    return plain(node)


def test_each_bullet_is_a_project(imported: Imported) -> None:
    titles = [project(imported, Path(name).stem)["title"]["nl"] for name in imported.records if name.startswith("projects/")]

    assert titles == ["Digitale balie – Samen sterk", "Boetes GAS4/5 online",
                      "Aanvraag-, meld- en betaalwijzer, ook voor jeugd en sport", "Samen rijden"]


def test_a_project_in_the_form_of_the_records(imported: Imported) -> None:
    expected = {
        "id": "digitale-balie-samen-sterk", "call": "oproep-a", "status": "funded",
        "title": {"nl": "Digitale balie – Samen sterk"}, "summary": {"nl": "Eigen woorden."},
        "theme": "unknown", "awarded_amount": "unknown",
        "lead_partner": {"value": "Gent", "basis": "inferred"},
        "participants": [
            {"municipality": "Gent"}, {"municipality": "Oostende"}, {"municipality": "Roeselare"},
            {"municipality": "Vilvoorde", "as_published": "Vilvoorde Zemst"},
            {"municipality": "Zemst", "as_published": "Vilvoorde Zemst"}, {"municipality": "Genk"}],
        "source": {"document": "bericht", "place": {"nl": "opsomming, punt 1", "en": "list, item 1"}}}

    assert project(imported, "digitale-balie-samen-sterk") == expected


def test_exact_names_stay_and_names_of_several_words_are_whole(imported: Imported) -> None:
    third = project(imported, "aanvraag-meld-en-betaalwijzer-ook-voor-jeugd-en-sport")

    assert third["participants"] == [{"municipality": "Vorselaar"}, {"municipality": "Vosselaar"},
                                     {"municipality": "Houthalen-Helchteren"}]


def test_a_group_is_no_municipality_and_leads_nothing(imported: Imported) -> None:
    last = project(imported, "samen-rijden")

    assert (last["participants"], last["lead_partner"]) == ([{"group": "Diverse Kustse gemeenten"}], "unknown")


def test_three_findings_with_their_place(imported: Imported) -> None:
    assert [finding.text() for finding in imported.findings] == [
        "bericht.txt:5:104: warning: 'Vilvoorde Zemst' is read as 2 municipalities: Vilvoorde, Zemst [import-name]",
        "bericht.txt:6:60: warning: 'Oudenbrug' is read as 'Oudenburg' [import-name]",
        "bericht.txt:9:42: warning: 'Diverse Kustse gemeenten' is a group without names; it counts as no municipality"
        " [import-name]"]


def test_totals_and_periods_that_the_text_tells(imported: Imported) -> None:
    node, problems = read_yaml(imported.records["call.yml"], "call.yml")

    assert problems == []
    assert [(r["measure"], r.get("theme"), r["value"]) for r in plain(node)["reported"]] == [
        ("applications", None, "12"), ("projects-funded", None, "4"), ("awarded-total", None, "1107397.55"),
        ("local-governments", None, "23"), ("projects-funded", "loket", "3"), ("projects-funded", "werkplek", "1")]
    assert "# line 11: most that one project can get: 2000000\n" in imported.records["call.yml"]
    assert "the year of its begin is inferred: 2021-11-22/2022-02-04\n" in imported.records["call.yml"]


def test_check_refuses_a_project_until_its_summary_is_written(imported: Imported) -> None:
    for name, text in imported.records.items():
        if name.startswith("projects/"):
            assert [problem.text() for problem in read_yaml(text, name)[1]] == [
                f"{name}:9:3: no value is given; write it, write 'unknown', or leave the line out [empty-value]"]
            node, _ = read_yaml(text.replace(EMPTY, WRITTEN), name)
            assert build(Project, plain(node), lambda node=node: node)[1] == []


def test_no_words_of_the_source_are_carried_over(imported: Imported) -> None:
    assert "geholpen" not in "".join(imported.records.values())


def test_every_line_is_kept_or_told(imported: Imported) -> None:
    lines = {number for number, line in enumerate(TEXT.split("\n"), 1) if line.strip()} - {8}  # goes on from line 7

    assert set(imported.rows) == lines
    assert lines == set(imported.taken) | {row.line for row in imported.loss if row.whole}


@pytest.mark.parametrize(("name", "expected"), [
    ("Genk", [Named("Genk")]),
    ("Borsbeke", [Named("Borsbeke")]),
    ("Stad Gent", [Named("Gent", as_published="Stad Gent")]),
    ("Leuvne", [Named("Leuven", as_published="Leuvne")]),
    ("leuven", [Named("Leuven", as_published="leuven")]),
    ("De Haan Gent As", [Named("De Haan", as_published="De Haan Gent As"), Named("Gent", as_published="De Haan Gent As"),
                         Named("As", as_published="De Haan Gent As")]),
    ("Galle", [Named("Galle")]),  # Halle and Malle are as close
    ("Az", [Named("Az")]),
    ("OCMW Nergens", [Named("OCMW Nergens")]),
])
def test_a_name_is_corrected_only_when_one_is_close(name: str, expected: list[Named], options: Options) -> None:
    named, doubts = read_name(name, Place("f"), options)

    assert named == expected
    assert len(doubts) == (name != "Genk")


@pytest.mark.parametrize(("text", "expected"), [
    ("Gent", ["Gent"]),
    ("Gent,Genk en De Haan", ["Gent", "Genk", "De Haan"]),
    ("Gent, en Genk", ["Gent", "Genk"]),
    ("Aalten en Enschede", ["Aalten", "Enschede"]),
    (" , ", []),
])
def test_a_list_of_names_is_split(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(("content", "line"), [
    (b"", "x.txt:1:1: this file holds no record [empty-file]"),
    (b"Zomaar een zin.\n", "x.txt:1:1: this text holds no project in a bullet and no total of a call [import-form]"),
    (b"regel\nab\x00c", "x.txt:2:3: this file is no text: it holds the character U+0000 [import-form]"),
])
def test_a_text_without_projects_is_refused(content: bytes, line: str, file: Callable[..., Path], options: Options) -> None:
    imported, problems = import_news(file("x.txt", content), options)

    assert (imported, [problem.text() for problem in problems]) == (Imported(), [line])


def test_other_encodings_are_told(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_news(file("x.txt", "• Cliënt: x. (Gent)\n".encode("cp1252")), options)

    assert project(imported, "client")["title"] == {"nl": "Cliënt"}
    assert [finding.code for finding in imported.findings] == ["import-detected"]


def test_a_bullet_that_is_no_project_is_told(file: Callable[..., Path], options: Options) -> None:
    imported, _ = import_news(file("x.txt", "• Contact\n• Een: twee: drie. (Gent)\n• Zonder haakjes: niets.\n"),
                              replace(options, themes={}))

    assert [(row.line, row.what) for row in imported.loss if row.whole] == [(1, "Contact")]
    assert [finding.text() for finding in imported.findings] == [
        "x.txt:2:1: warning: this bullet has 2 colons; the title is read up to the first [import-title]",
        "x.txt:3:1: warning: no participants stand in brackets at the end [import-name]"]
