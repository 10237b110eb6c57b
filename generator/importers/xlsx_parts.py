"""The parts of an XLSX file as XML. Every size has a limit before anything is unpacked.

Own reading instead of a library: numbers stay exact text, and no part can grow without limit.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

MOST_BYTES = 48 * 1024 * 1024  # of one part, unpacked
MOST_RATIO = 300  # unpacked to packed; a sheet of zeros reaches about 200
MOST_SHEETS = 100


class Refused(Exception):
    """This file is left alone; caught in read_xlsx."""


@dataclass(frozen=True)
class Leaf:
    """A worksheet: its name, the part that holds it, and whether the workbook hides it."""

    name: str
    part: str
    hidden: bool


def part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """An XML part as a tree."""
    return ElementTree.fromstring(unpacked(archive, name))


def unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """An XML part; refused before unpacking when it is too large, and with any declaration of entities."""
    entry = archive.getinfo(name)
    if entry.file_size > MOST_BYTES or entry.file_size > MOST_RATIO * max(entry.compress_size, 1000):
        raise Refused(f"{name} unpacks to {entry.file_size} bytes")
    with archive.open(entry) as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES or b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:4]:
        raise Refused(f"{name} is no plain worksheet")
    return content


def leaves(archive: zipfile.ZipFile, workbook: ElementTree.Element) -> list[Leaf]:
    """The worksheets in their order; sheets that hold only a chart are left out."""
    links = {link.get("Id", ""): link for link in part(archive, "xl/_rels/workbook.xml.rels")}
    found = []
    for sheet in workbook.findall("{*}sheets/{*}sheet")[:MOST_SHEETS]:
        link = links.get(next((value for key, value in sheet.attrib.items() if key.endswith("}id")), ""))
        if link is not None and not link.get("Type", "worksheet").endswith(("chartsheet", "dialogsheet")):
            target = link.get("Target", "")
            found.append(Leaf(sheet.get("name", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}",
                              sheet.get("state", "visible") != "visible"))
    if not found:
        raise Refused("it has no worksheet")
    return found
