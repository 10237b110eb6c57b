"""Records that do not fit together."""

from __future__ import annotations

from problems_cases.change import Case, add, both, edit, put

APP = "projects/buurtapp.yml"
CALLS = "calls.yml"
TOWNS = "reference/municipalities.csv"
MERGERS = "reference/mergers.csv"
IDEA = """\
id: regenton
status: open
title: {nl: Regenton}
summary: {nl: Iedereen krijgt een regenton.}
municipality: Zandhoek
posted_on: 2023-02-01
"""

CHECKS = (
    Case("id taken", add("sources.yml", "- id: nota\n  title: {nl: Nog een nota}\n  kind: report\n"),
         ["sources.yml:9:7 duplicate-id"]),
    Case("NIS code taken", add("reference/provinces.csv", "bergland,90000,Bergland,Montagne,Highland\n"),
         ["reference/provinces.csv:3:10 duplicate-id"]),
    Case("removed and still there, twice, for one that is not there", put("removals.yml", """\
- {kind: sources, record: krant, reason: {nl: Dubbel.}}
- {kind: sources, record: oud, successor: krand, reason: {nl: Dubbel.}}
- {kind: sources, record: oud, successor: nota, reason: {nl: Dubbel.}}
- {kind: sources, record: ouder, successor: oud, reason: {nl: Dubbel.}}
"""), ["removals.yml:1:27 removal-stands", "removals.yml:2:43 unknown-reference", "removals.yml:3:27 duplicate-entry"]),
    Case("half a point, and a year of two digits", edit(TOWNS, "12000,2020,3.1,51.1", "12000,20,3.1,"),
         [f"{TOWNS}:2:76 wrong-type", f"{TOWNS}:2:79 missing-field"]),
    Case("file called otherwise", edit(APP, "id: buurtapp", "id: app"), [f"{APP}:1:5 id-differs-from-file"]),
    Case("mergers in a folder, which have no id", put("reference/mergers/later.yml",
         "date: 2025-01-01\nformer: '90001'\nrelation: continues\nsuccessor: '90001'\n"), []),
    Case("subject", edit(APP, "[buurt, water]", "[buurt, watr]"), [f"{APP}:9:19 unknown-reference"]),
    Case("theme in short form", edit(APP, "theme: loket", "theme: lokket"), [f"{APP}:10:8 unknown-reference"]),
    Case("theme in long form", edit(APP, "theme: loket", "theme:\n  value: balie"), [f"{APP}:11:10 unknown-reference"]),
    Case("source of a fact", edit(APP, "source: krant", "source: post"), [f"{APP}:14:11 unknown-reference"]),
    Case("source of a record", edit(APP, "document: nota", "document: notas"), [f"{APP}:20:13 unknown-reference"]),
    Case("call", edit(APP, "call: oproep-a", "call: oproep-z"), [f"{APP}:2:7 unknown-reference"]),
    Case("kind of call", edit(CALLS, "kind: proef", "kind: test"), [f"{CALLS}:7:9 unknown-reference"]),
    Case("theme of a call", edit(CALLS, "theme: loket", "theme: balie"), [
        f"{CALLS}:15:14 unknown-reference", f"{APP}:10:8 theme-not-offered"]),
    Case("province of a group", edit(APP, "  - Veenrand", "  - {group: Diverse, province: kustland}"),
         [f"{APP}:18:32 unknown-reference"]),
    Case("province of a municipality", edit(TOWNS, "Zandhoek,kustland", "Zandhoek,kust"), [f"{TOWNS}:2:43 unknown-reference"]),
    Case("closes before it opens", edit(CALLS, "date: 2025-03-01", "date: 2025-01-31"), [f"{CALLS}:33:13 dates-order"]),
    Case("moved after the deadline", edit(CALLS, "announced_on: 2022-02-01", "announced_on: 2022-04-02"),
         [f"{CALLS}:12:21 dates-order"]),
    Case("misspelt municipality", edit(APP, "- Veenrand", "- Venrand"), [f"{APP}:18:5 unknown-municipality"]),
    Case("misspelt lead partner", edit(APP, "lead_partner: Zandhoek", "lead_partner: Zandoek"),
         [f"{APP}:15:15 unknown-municipality"]),
    Case("municipality of later", edit(APP, "- Veenrand", "- Heidebeek"), [f"{APP}:18:5 municipality-out-of-time"]),
    Case("municipality of earlier", edit("projects/waterpas.yml", "Heidebeek", "Veenrand"),
         ["projects/waterpas.yml:10:19 municipality-out-of-time"]),
    Case("code of later", edit(APP, "- Veenrand", "- '90003'"), [f"{APP}:18:5 municipality-out-of-time"]),
    Case("twice in a project", edit(APP, "- Veenrand", "- '90001'"), [f"{APP}:18:5 duplicate-participant"]),
    Case("twice, for two organisations", edit(APP, "- Veenrand", "- {municipality: Zandhoek, organisation: OCMW}"), []),
    Case("ended and nobody followed", edit(TOWNS, "2024-12-31,90003", "2024-12-31,"), [f"{TOWNS}:3:68 missing-successor"]),
    Case("its own successor", edit(TOWNS, "2024-12-31,90003", "2024-12-31,90002"), [
        f"{MERGERS}:2:25 merger-disagrees", f"{TOWNS}:3:79 successor-cycle"]),
    Case("successors in a ring", edit(TOWNS, "2025-01-01,,", "2025-01-01,,90002"), [
        f"{TOWNS}:3:79 successor-cycle", f"{TOWNS}:4:73 merger-missing", f"{TOWNS}:4:73 successor-cycle"]),
    Case("idea of a municipality of later", put("ideas/regenton.yml", IDEA.replace("Zandhoek", "Heidebeek")),
         ["ideas/regenton.yml:5:15 municipality-out-of-time"]),
    Case("idea of nobody", put("ideas/regenton.yml", IDEA.replace("Zandhoek", "Zandhoeck")),
         ["ideas/regenton.yml:5:15 unknown-municipality"]),
    Case("idea of tomorrow", put("ideas/regenton.yml", IDEA.replace("2023", "2031")), ["ideas/regenton.yml:6:12 future-date"]),
    Case("idea taken up by nothing", put("ideas/regenton.yml", f"{IDEA}project: regen\n"),
         ["ideas/regenton.yml:7:10 unknown-reference"]),
    Case("idea in order", put("ideas/regenton.yml", IDEA), []),
    Case("old address twice", put("redirects.csv", "old,new\noud,themas\n/oud/,kaart\n"),
         ["redirects.csv:3:1 duplicate-entry"]),
    Case("old address that leads to another", put("redirects.csv", "old,new\noud,ouder/\nouder,kaart/\n"),
         ["redirects.csv:2:5 redirect-loop"]),
    Case("old address that leads to itself", put("redirects.csv", "old,new\noud,oud\n"), ["redirects.csv:2:5 redirect-loop"]),
    Case("old address above the site", put("redirects.csv", "old,new\n../oud,kaart/\n"), ["redirects.csv:2:1 wrong-type"]),
    Case("old address of a file", put("redirects.csv", "old,new\ndata/projecten.csv,kaart/\n"),
         ["redirects.csv:2:1 wrong-type"]),
    Case("old addresses in order", put("redirects.csv", "old,new\n/oud/lijst.html,projecten/\nouder,/\n"), []),
    Case("two locales of one language", edit("programme.yml", "[nl_BE, en_GB]", "[nl_BE, nl_NL]"),
         ["programme.yml:12:20 duplicate-language"]),
    Case("title only in English", edit(APP, "  nl: Buurtapp\n", ""), [f"{APP}:5:3 missing-language"]),
    Case("several at once, in the order of their places", both(
        edit(APP, "theme: loket", "theme: balie"), edit(APP, "status: funded", "status: fundd"),
        edit("projects/waterpas.yml", "status: funded", "status: won"),
        edit("projects/waterpas.yml", "theme: unknown", "theme: x y"),
        edit(CALLS, "date: 2025-03-01", "date: 2025-01-31"),
        put("sources.yml", "- id: nota\n  title: {nl: Nota}\n  kind: report\n")),
        [f"{CALLS}:33:13 dates-order", f"{APP}:3:9 unknown-choice", f"{APP}:10:8 unknown-reference",
         f"{APP}:14:11 unknown-reference", "projects/waterpas.yml:3:9 unknown-choice", "projects/waterpas.yml:8:8 bad-id"]),
    Case("awarded before it opens", edit(CALLS, "  opens: 2022-01-10", "  awarded_on: 2021-12-01\n  opens: 2022-01-10"),
         [f"{CALLS}:8:15 dates-order"]),
    Case("day before all that is known", edit(CALLS, "opens: 2022-01-10", "opens: 1899-12-31"),
         [f"{APP}:15:15 municipality-out-of-time", f"{APP}:17:5 municipality-out-of-time",
          f"{APP}:18:5 municipality-out-of-time"]),
)
