"""Options for importers, with a few municipalities as they stood in 2021, and XLSX files made by hand."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from importers_xlsx import LINKS, MAIN, STYLES, WORKBOOK

from generator.importers.finding import Options
from generator.records.field import reader
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Municipality

NAMES = ("Gent", "Genk", "Oostende", "Roeselare", "Oudenburg", "De Haan", "Sint-Niklaas", "Houthalen-Helchteren", "Vilvoorde",
         "Zemst", "Vorselaar", "Vosselaar", "Leuven", "Puurs-Sint-Amands", "Halle", "Malle", "Melle", "As")
FORMER = "Borsbeke"  # ended before the day of the options



def municipality(number: int, name: str, valid_to: datetime.date | None = None) -> Municipality:
    values = {"id": name.lower().replace(" ", "-"), "nis": f"{number:05}", "name": name, "name_fr": name, "name_en": name,
              "province": "antwerpen", "arrondissement": name, "valid_from": "1970-01-01", "population": "1",
              "population_year": "2021", "longitude": "4.0", "latitude": "51.0"}
    return reader(Municipality)(values | ({"valid_to": valid_to.isoformat()} if valid_to else {}))


OPTIONS = Options(
    Gazetteer([*(municipality(n, name) for n, name in enumerate(NAMES)), municipality(900, FORMER, datetime.date(2018, 12, 31))]),
    datetime.date(2021, 9, 20), "oproep-a", "bericht",
    themes={"loket": ("Slim loket", "Smart counter"), "werkplek": ("Werkplek van morgen",)})


@pytest.fixture
def options() -> Options:
    return OPTIONS


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """A file with this name and content."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


@pytest.fixture
def xlsx(tmp_path: Path) -> Callable[..., Path]:
    """An XLSX file with these rows of cells, each written as XML."""

    def make(*rows: str, **parts: str | bytes) -> Path:
        path = tmp_path / "lijst.xlsx"
        sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(f"<row>{row}</row>" for row in rows)}</sheetData></worksheet>'
        files = {"workbook": WORKBOOK, "_rels/workbook.xml": LINKS, "styles": STYLES, "worksheets/sheet1": sheet, **parts}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                suffix = ".rels" if name.startswith("_rels") else ".xml"
                archive.writestr(f"xl/{name}{suffix}", content)
        return path

    return make
