"""Edits of the golden instance, each of which goes with most others: file, text before and after; no text before: a new file."""

from __future__ import annotations

BUURTAPP, HOSTILE, WATERPAS = (f"projects/{name}.yml" for name in ("buurtapp", "hostile", "waterpas"))
MUNICIPALITIES, BORDERS = "reference/municipalities.csv", "reference/borders-2025.geojson"
TITLE = (BUURTAPP, "en: Neighbourhood app", "en: App of the street")  # does not change the order of the projects
NEW = """\
id: nieuw
call: oproep-a
status: completed
title: {nl: Aardig}
summary: {nl: Samen}
participants: [Veenrand, Zandhoek]
source: krant
"""
EDITS = (
    TITLE,
    (BUURTAPP, "nl: Buurtapp", "nl: Zuurtapp"),
    (BUURTAPP, "nl: Buren helpen elkaar.", 'nl: "=1+1"'),
    (BUURTAPP, "[buurt, water]", "[water]"),
    (BUURTAPP, "theme: loket", "theme: unknown"),
    (BUURTAPP, "1.234,50", "1.234,5"),
    (BUURTAPP, "basis: derived", "basis: reported"),
    (BUURTAPP, "status: funded", "status: withdrawn"),
    (BUURTAPP, "lead_partner: Zandhoek", "lead_partner: Veenrand"),
    (BUURTAPP, "  - Veenrand\n", ""),
    (BUURTAPP, "  - Veenrand\n", "  - municipality: Veenrand\n    as_published: Veenrant\n"),
    (BUURTAPP, "  - Zandhoek\n  - Veenrand\n", "  - Veenrand\n  - Zandhoek\n"),
    (BUURTAPP, "nl: punt 1", "nl: punt 2"),
    ("projects/nieuw.yml", "", NEW),
    (HOSTILE, "status: withdrawn", "status: funded"),
    (HOSTILE, "basis: inferred\n", "basis: reported\n"),
    (HOSTILE, "    province: Kustland\n", ""),
    (HOSTILE, "call: oproep-a", "call: oproep-b"),
    (WATERPAS, "municipality: Heidebeek", "group: Heidebeek"),
    (WATERPAS, "theme: unknown", "theme: not-applicable"),
    (WATERPAS, "  document: nota\n", "  document: nota\n  read_on: 2025-01-02\n"),
    (WATERPAS, "  - municipality: Heidebeek\n", "  - municipality: Heidebeek\n    also: [{value: Zandhoek, source: krant}]\n"),
    ("interests.yml", "says: wants, project: waterpas", "says: uses, project: waterpas"),
    ("interests.yml", "stated_on: 2024-11-05", "stated_on: 2024-11-05, withdrawn_on: 2024-11-06"),
    ("ideas.yml", "status: open", "status: withdrawn"),
    ("calls.yml", "value: 4", "value: 5"),
    ("calls.yml", "opens: 2022-01-10", "opens: 2022-01-11"),
    ("calls.yml", "nl: Oproep A", "nl: Oproep Z"),
    ("programme.yml", "[nl_BE, en_GB]", "[en_GB, nl_BE]"),
    ("programme.yml", "[nl_BE, en_GB]", "[nl_BE]"),
    ("programme.yml", "as_of: 2025-06-01", "as_of: 2025-06-02"),
    ("themes.yml", "nl: Loket", "nl: Balie"),
    ("sources.yml", "nl: Nota van de dienst", "nl: Nota"),
    ("subjects.yml", "nl: water", "nl: regen"),
    ("reference/provinces.csv", "Coastland", "Coast"),
    (MUNICIPALITIES, "12000", "9999"),
    (MUNICIPALITIES, "3.1,51.1", "3.10001,51.1"),
    (MUNICIPALITIES, "Zandhoek,Zandhoek,Zandhoek", "Zandhoek,Coin,Zandhoek"),
    ("reference/postal_codes.csv", "9801", "9803"),
    (BORDERS, "3.1,", "3.15,"),
)
