"""Files that cannot be read as they stand."""

from __future__ import annotations

import os

from generator.reading.text_file import LARGEST, LARGEST_TABLE
from problems_cases.change import Case, add, edit, folder, grow, put

APP = "projects/buurtapp.yml"
POSTAL = "reference/postal_codes.csv"

READING = (
    Case("a folder called as a file", folder("projects/map.yml"), ["projects/map.yml:1:1 unreadable-file"]),
    Case("more than a table can hold", grow(POSTAL, LARGEST_TABLE + 1), [f"{POSTAL}:1:1 file-too-large"]),
    Case("more than a record file can hold", grow(APP, LARGEST + 1), [f"{APP}:1:1 file-too-large"]),
    Case("saved as latin-1", put(POSTAL, "postal_code,municipality\n9801,é".encode("latin-1")),
         [f"{POSTAL}:2:6 not-utf-8"]),
    Case("saved as UTF-16", put(POSTAL, "postal_code".encode("utf-16")), [f"{POSTAL}:1:1 not-utf-8"]),
    Case("remark between the rows", put(POSTAL, "postal_code,municipality\n9801,90001\n# later\n9802,90003\n"),
         [f"{POSTAL}:3:1 row-length"]),
    Case("row of spaces", add(POSTAL, "   \n"), [f"{POSTAL}:4:1 empty-row"]),
    Case("pipe that nobody fills", lambda data: os.mkfifo(data / "projects/pijp.yml"), ["projects/pijp.yml:1:1 unreadable-file"]),
    Case("name with a line break", put("projects/a\nb.yml", ""), ["projects/a\\u000ab.yml:1:1 empty-file"]),
    Case("name that is no text", put("projects/b\udcff.yml", ""), ["projects/b\\udcff.yml:1:1 empty-file"]),
    Case("not closed", edit(APP, "[buurt, water]", "[buurt, water"), [f"{APP}:9:11 yaml-syntax"]),
    Case("alias", edit(APP, "[buurt, water]", "[&a buurt, *a]"), [f"{APP}:9:22 yaml-alias"]),
    Case("tag on a list", edit(APP, "[buurt, water]", "!!python/tuple [buurt]"), [f"{APP}:9:11 yaml-tag"]),
    Case("tag on a value", edit(APP, "theme: loket", "theme: !!str loket"), [f"{APP}:10:8 yaml-tag"]),
    Case("second document", add(APP, "---\nid: other\n"), [f"{APP}:23:1 yaml-documents"]),
    Case("deeper than any record", edit(APP, "[buurt, water]", "[" * 20 + "]" * 20), [f"{APP}:9:22 yaml-depth"]),
    Case("list as a name", edit(APP, "call: oproep-a", "? [call]\n: oproep-a"), [f"{APP}:2:3 yaml-key"]),
    Case("line given twice", edit(APP, "status: funded\n", "status: funded\nstatus: completed\n"),
         [f"{APP}:4:1 repeated-key"]),
    Case("nothing behind the colon", edit(APP, "theme: loket", "theme:"), [f"{APP}:10:1 empty-value"]),
    Case("only a remark", put(APP, "# later\n"), [f"{APP}:1:1 empty-file"]),
    Case("quote left open", add(POSTAL, '"9803,90001\n'), [f"{POSTAL}:4:1 csv-syntax"]),
    Case("row too short", add(POSTAL, "9803\n"), [f"{POSTAL}:4:1 row-length"]),
    Case("row too long", add(POSTAL, "9803,90001,x\n"), [f"{POSTAL}:4:1 row-length"]),
    Case("column without a heading", put(POSTAL, "postal_code,municipality,\n9801,90001,\n"),
         [f"{POSTAL}:1:26 empty-heading"]),
    Case("heading given twice", put(POSTAL, "postal_code,municipality,postal_code\n9801,90001,9802\n"),
         [f"{POSTAL}:1:26 repeated-key"]),
)
