"""Lists of several countries in the encodings of their table programs: the letters come out right, or the file is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from importers_reading import titles

from generator.importers.eu_operations import import_operations
from generator.importers.finding import Options
from generator.importers.table import import_table

LISTS = {
    "nl": "Naam van de concrete actie;Naam van de begunstigde\nCoöperatie één;Gemeente Ieper, cliënten\n",
    "fr": "Intitulé du projet;Nom du bénéficiaire\nRénovation thermique à l’école;Région Ile-de-France\n",
    "de": "Bezeichnung des Vorhabens;Name des Begünstigten\nStraßenbahn für Köln;Größe Müller GmbH\n",
    "it": "Denominazione dell'operazione;Nome del beneficiario\nAttività perché sì;Università di Forlì\n",
    "pt": "Nome da operação;Nome do beneficiário\nInvestigação e inovação em São João;Câmara de Évora\n",
    "es": "Nombre de la operación;Nombre del beneficiario\nRehabilitación del caño;Ayuntamiento de Cádiz\n",
    "pl": "Tytuł projektu;Nazwa beneficjenta\nŚcieżka z Częstochowy, odcinek źródło;Urząd Miasta Łodzi\n",
    "cs": "Název projektu;Příjemce\nRozšíření školy, žáci a učitelé;Město Plzeň\n",
    "hu": "A művelet neve;A kedvezményezett neve\nFűtés korszerűsítése;Győr Önkormányzata\n",
    "el": "Ονομασία πράξης;Δικαιούχος\nΚατασκευή Δημοτικού Σχολείου Σίφνου;ΔΗΜΟΣ ΑΡΤΑΙΩΝ\n",
    "bg": "Наименование на проекта;Бенефициент\nРеконструкция на училище;Община Пловдив\n",
    "lv": "Operation name;Beneficiary name\nŪdenssaimniecības attīstība pašvaldībā;Rīgas dome\n",
}
ENCODINGS = [(language, encoding) for languages, encodings in (
    ("nl fr de it pt es", "utf-8 utf-8-sig utf-16 cp1252"), ("nl fr de", "mac-roman cp850"),
    ("pl cs hu", "utf-8 cp1250 iso8859-2"), ("el", "utf-16 cp1253"), ("bg", "utf-8 cp1251"), ("lv", "cp1257"))
    for language in languages.split() for encoding in encodings.split()]


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS, ids=map(" ".join, ENCODINGS))
def test_letters_come_out_as_they_were_meant(language: str, encoding: str, file: Callable[..., Path], options: Options) -> None:
    content = LISTS[language] if encoding not in ("iso8859-2", "cp850") else LISTS[language].replace("’", "'")
    imported, problems = import_operations(file("x.csv", content.encode(encoding)), options)

    assert problems == []
    assert titles(imported) == [content.split("\n")[1].split(";")[0]]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_machines(end: str, file: Callable[..., Path], options: Options) -> None:
    imported, problems = import_operations(file("x.csv", LISTS["nl"].replace("\n", end).encode("cp1252")), options)

    assert (titles(imported), problems) == (["Coöperatie één"], [])


def test_an_encoding_in_doubt_is_told_and_settled_by_a_mapping(file: Callable[..., Path], options: Options) -> None:
    path = file("x.csv", "Naam\nè\n".encode("cp1252"))
    doubtful, _ = import_table(path, replace(options, mapping=file("m.yml", "fields: {title: Naam}")))
    settled, _ = import_table(path, replace(options, mapping=file("n.yml", "fields: {title: Naam}\nencoding: cp1250")))

    assert doubtful.findings[0].sentence().startswith("read as cp1252, which is not certain (cp1250, ")
    assert (titles(doubtful), titles(settled)) == (["è"], ["č"])


def test_letters_that_were_lost_before_are_told(file: Callable[..., Path], options: Options) -> None:
    content = "Projectnaam;Begunstigde\nA;Gent\nBacteri\ufffdn;Gent\nCli\u00c3\u00abnt;Gent\n"
    imported, _ = import_operations(file("x.csv", content), options)

    assert (3, "rows with letters that were lost before the file was saved: 2, this one first") in [
        (found.place.line, found.sentence()) for found in imported.findings]


@pytest.mark.parametrize("content", [
    "Projectnaam;Begunstigde\nCafé één;Gent\n".encode() + "Cliënt;Genk\n".encode("cp1252"),
    "Projectnaam;Begunstigde\nCafé;Gent\nCafé".encode()[:-1]], ids=["one line in another encoding", "cut off in a letter"])
def test_a_file_that_is_partly_utf_8_is_refused(content: bytes, file: Callable[..., Path], options: Options) -> None:
    _, problems = import_operations(file("x.csv", content), options)

    assert [problem.text() for problem in problems] == [
        "x.csv:3:1: this line is not UTF-8, and the rest of the file is; save it again [import-form]"]


@pytest.mark.parametrize(("content", "words"), [
    (b"\xd0\xcf\x11\xe0" + bytes(600), "protected Excel file"), (b"\xef\xbb\xbf <!DOCTYPE html><html>", "web page"),
    (b"<html><table><tr><td>Projectnaam</td></tr></table>", "web page"), (b"<?xml version='1.0'?><a/>", "XML file"),
    (b"%PDF-1.7", "PDF"), (b"\x1f\x8b\x08", "packed file"), (b"PAR1", "no text and no XLSX")])
def test_a_file_of_another_kind_is_named(content: bytes, words: str, file: Callable[..., Path], options: Options) -> None:
    _, problems = import_operations(file("x.csv", content), options)

    assert [problem.code for problem in problems] == ["import-form"]
    assert words in problems[0].sentence()
