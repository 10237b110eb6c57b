"""Files that are no table whatever their name says, known by their first bytes."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from generator.texts import N_

XLS = N_("this is an old, binary or protected Excel file; open it in a table program and save it as XLSX")
ODS = N_("this is an OpenDocument table (.ods); open it in a table program and save it as XLSX")
PAGE = N_("this is a web page, not a table; download the file itself, or save the table of the page as CSV")
XML = N_("this is an XML file, not a table; save it as CSV or XLSX")
PDF = N_("this is a PDF; ask its publisher for the table, or copy it into a table program and save it as XLSX")
PACKED = N_("this is a packed file; unpack it and import what is in it")
OTHER = N_("this is no text and no XLSX file; save it as CSV or XLSX")
STARTS = (
    (b"\xd0\xcf\x11\xe0", XLS), (b"%PDF", PDF), (b"\x1f\x8b", PACKED),
    (b"{\\rtf", OTHER), (b"PAR1", OTHER), (b"Rar!", PACKED),
    (b"7z\xbc\xaf", PACKED), (b"SQLite format 3", OTHER))
MARKUP = ((re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|div|meta)\b", re.IGNORECASE | re.DOTALL),
           PAGE), (re.compile(rb"\s*<\?xml|\s*<[a-z]+[^<>]* xmlns", re.IGNORECASE), XML))
ZIPPED = (("content.xml", ODS), ("xl/workbook.bin", XLS),
          ("word/document.xml", OTHER))


def other_kind(content: bytes) -> str:
    """Why a file holds no text in rows (a msgid); empty when it may be a table."""
    for start, kind in STARTS:
        if content.startswith(start):
            return kind
    head = content[:5000].removeprefix(b"\xef\xbb\xbf")
    return next((kind for pattern, kind in MARKUP if pattern.match(head)), "")


def zipped_kind(content: bytes) -> str:
    """Why a packed file is no workbook (a msgid); empty when it is one, or broken."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, LookupError):
        return ""
    if any(name.casefold() == "xl/workbook.xml" for name in names):
        return ""
    return next((kind for name, kind in ZIPPED if name in names), PACKED)
