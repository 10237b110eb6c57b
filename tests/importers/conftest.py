"""Options for importers, with a few municipalities as they stood in 2021, and XLSX files made by hand."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importers.finding import Options
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Municipality

NAMES = ("Gent", "Genk", "Oostende", "Roeselare", "Oudenburg", "De Haan", "Sint-Niklaas", "Houthalen-Helchteren", "Vilvoorde",
         "Zemst", "Vorselaar", "Vosselaar", "Leuven", "Puurs-Sint-Amands", "Halle", "Malle", "Melle", "As")
FORMER = "Borsbeke"  # ended before the day of the options

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORKBOOK = (f'<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')
LINKS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>')
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def municipality(number: int, name: str, valid_to: datetime.date | None = None) -> Municipality:
    return Municipality.model_construct(id=name.lower(), nis=f"{number:05}", name=name, valid_from=datetime.date(1970, 1, 1),
                                        valid_to=valid_to, successor=None)


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
