"""One mistake is told once, at its cause: what only follows from it is not told as well."""

from __future__ import annotations

from problems_cases.change import Case, add, both, drop, edit, put

APP = "projects/buurtapp.yml"
CALLS = "calls.yml"
TOWNS = "reference/municipalities.csv"

WATERPAS = "id: waterpas\ncall: oproep-b\nstatus: funded\ntitle: {nl: Waterpas}\nsummary: {nl: Peil.}\nsource: nota\n"

CAUSES = (
    Case("every mistake in a record", both(
        edit(APP, "id: buurtapp", "id: Buurtapp"), edit(APP, "theme: loket", "theme: lokt"), edit(APP, "1.234,50", "veel"),
        edit(APP, "source: krant", "source: krnt"), edit(APP, "- Zandhoek", "- municipality: Zandhoek\n    groep: x"),
        edit(APP, "- Veenrand", "- Heidebeek"), edit(APP, "document: nota", "document: nta")),
        [f"{APP}:1:5 bad-id", f"{APP}:10:8 unknown-reference", f"{APP}:12:10 wrong-type", f"{APP}:14:11 unknown-reference",
         f"{APP}:18:5 unknown-field", f"{APP}:19:5 municipality-out-of-time", f"{APP}:21:13 unknown-reference"]),
    Case("every mistake in a row", edit(TOWNS, "kustland,Kust,1970-01-01,,,12000", "kustlnd,Kust,1970-01-01,,,veel"),
         [f"{TOWNS}:2:43 unknown-reference", f"{TOWNS}:2:69 wrong-type"]),
    Case("list for a name, group for a list", both(
        edit(APP, "lead_partner: Zandhoek", "lead_partner: [Zandhoek]"),
        edit(APP, "  - Zandhoek\n  - Veenrand", "  Zandhoek: x")),
        [f"{APP}:15:15 wrong-type", f"{APP}:17:3 wrong-type"]),
    Case("no municipality in the file", put(TOWNS, "id,nis,name\n"), [f"{TOWNS}:1:1 empty-file"]),
    Case("required field left empty", edit(APP, "status: funded", "status:"), [f"{APP}:3:1 empty-value"]),
    Case("id left empty", edit(CALLS, "- id: oproep-a", "- id:"), [f"{CALLS}:1:3 empty-value"]),
    Case("value of a fact left empty", edit(APP, "  value: 1.234,50", "  value:"), [f"{APP}:12:3 empty-value"]),
    Case("participant left empty", edit("projects/waterpas.yml", "municipality: Heidebeek", "municipality:"),
         ["projects/waterpas.yml:10:5 empty-value"]),
    Case("main language left empty", edit(APP, "  nl: Buurtapp", "  nl: #N/A"), [f"{APP}:5:3 empty-value"]),
    Case("name of a field in Dutch", edit(APP, "participants:", "deelnemers:"), [f"{APP}:16:1 unknown-field"]),
    Case("choice in Dutch, alone", edit(APP, "status: funded", "status: toegekend"), [f"{APP}:3:9 unknown-choice"]),
    Case("list where one word belongs", edit(APP, "status: funded", "status: [funded]"), [f"{APP}:3:9 wrong-type"]),
    Case("language in capitals", edit(APP, "  nl: Buurtapp", "  NL: Buurtapp"), [f"{APP}:5:3 wrong-type"]),
    Case("unknown where nothing can be unknown", edit("sources.yml", "  kind: press", "  kind: press\n  published: onbekend"),
         ["sources.yml:9:14 wrong-type"]),
    Case("no call can be read", edit(CALLS, "- id: oproep-b", "-id: oproep-b"), [f"{CALLS}:24:1 yaml-syntax"]),
    Case("no municipality can be read", edit(TOWNS, "id,nis,", "id;nis;"), [f"{TOWNS}:1:1 row-length"]),
    Case("row of a municipality too long", edit(TOWNS, "12000,2020,3.1", "12000,2020,,3.1"), [f"{TOWNS}:2:1 row-length"]),
    Case("no file of a kind", drop("themes.yml"), ["themes:1:1 missing-file"]),
    Case("id of a source in capitals", edit("sources.yml", "- id: krant", "- id: KRANT"), ["sources.yml:5:7 bad-id"]),
    Case("dash of a record missing", edit(CALLS, "- id: oproep-b", "  id: oproep-b"), [f"{CALLS}:24:3 repeated-key"]),
    Case("anchor, as in a title that begins with &", edit(APP, "nl: Buurtapp", "nl: &Buurtapp nu"), [f"{APP}:5:7 yaml-alias"]),
    Case("text cut by a #", edit(APP, "nl: Buurtapp", "nl: Buurtapp #2"), [f"{APP}:5:16 text-cut"]),
    Case("remark behind a value", edit(APP, "status: funded", "status: funded # zie de nota"), []),
    Case("remark without a space behind a word", edit(APP, "status: funded", "status: funded #zie de nota"), []),
    Case("space that does not break, after the colon", edit(APP, "status: funded", "status:\u00a0funded"),
         [f"{APP}:3:8 yaml-syntax"]),
    Case("space that does not break, as indent", edit(APP, "  nl: Buurtapp", "\u00a0 nl: Buurtapp"), [f"{APP}:5:1 yaml-syntax"]),
    Case("line separator of a word processor", edit(APP, "nl: Buurtapp", "nl: Buurt\u2028app"), [f"{APP}:5:12 yaml-syntax"]),
    Case("question mark for unknown", edit(APP, "theme: loket", "theme: ?"), [f"{APP}:10:8 yaml-syntax"]),
    Case("opens after every deadline", edit(CALLS, "opens: 2022-01-10", "opens: 2023-01-10"),
         [f"{CALLS}:8:10 dates-order"]),
    Case("copied file with the id of the first", put("projects/aap.yml", WATERPAS),
        ["projects/aap.yml:1:5 duplicate-id", "projects/aap.yml:1:5 id-differs-from-file"]),
    Case("lead of another time", edit(APP, "lead_partner: Zandhoek", "lead_partner: Heidebeek"),
         [f"{APP}:15:15 municipality-out-of-time"]),
    Case("several in a text, one of them the lead", edit(APP, "- Zandhoek\n  - Veenrand", "- Zandhoek, Veenrand"),
         [f"{APP}:17:5 several-municipalities"]),
    Case("one of two names is unknown", edit(APP, "- Veenrand", "- Veenrand, Ergens"), [f"{APP}:18:5 several-municipalities"]),
    Case("province as a participant", edit(APP, "- Veenrand", "- Kustland"), [f"{APP}:18:5 unknown-municipality"]),
    Case("remark behind a name", edit(APP, "- Veenrand", "- Veenrand (trekker)"), [f"{APP}:18:5 unknown-municipality"]),
    Case("subject twice", edit(APP, "[buurt, water]", "[buurt, water, buurt]"), [f"{APP}:9:26 duplicate-entry"]),
    Case("theme of a call twice", edit(CALLS, "    - theme: loket", "    - theme: loket\n    - theme: loket"),
         [f"{CALLS}:16:14 duplicate-entry"]),
    Case("maximum above that of the kind", edit(CALLS, "maximum_grant: 50000", "maximum_grant: 500000"),
         [f"{CALLS}:13:18 maximum-above-kind"]),
    Case("letters of mathematics", edit(APP, "nl: Buurtapp", "nl: \U0001d401uurtapp"), [f"{APP}:5:7 lookalike-letters"]),
    Case("word in Cyrillic that looks Latin", edit(APP, "nl: Buurtapp", "nl: Buurtapp \u0441\u043e\u0441"),
         [f"{APP}:5:7 lookalike-letters"]),
    Case("workbook beside the records", put("projecten.xlsx", b"PK"), ["projecten.xlsx:1:1 unknown-file"]),
    Case("records as JSON", put("projects.json", "[]"), ["projects.json:1:1 unknown-file"]),
    Case("what systems and editors leave behind", both(*(put(name, "x") for name in (
        ".DS_Store", "Thumbs.db", "desktop.ini", "~$projecten.xlsx", ".~lock.calls.csv#", "projects/.buurtapp.yml.swp",
        "calls.yml~", "#calls.yml#", "__MACOSX/x", ".git/config", "projects/README.md", "LICENSE"))), []),
    Case("merge conflict in a table", edit(TOWNS, "heidebeek,", "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> tak\nheidebeek,"),
         [f"{TOWNS}:4:1 merge-conflict"]),
    Case("line of equal signs in a remark", add(APP, "# =======\n# <<<<<<< geen conflict\n"), []),
)
