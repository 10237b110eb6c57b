"""Records that do not fit their declaration, and files that belong to no kind."""

from __future__ import annotations

from problems_cases.change import Case, add, both, drop, edit, put

APP = "projects/buurtapp.yml"
CALLS = "calls.yml"
PROGRAMME = "programme.yml"
CALL_WITHOUT_DEADLINE = """\
- id: oproep-c
  number: 3
  name: {nl: Oproep C}
  summary: {nl: De derde oproep.}
  kind: unknown
  opens: 2025-04-01
  deadlines: []
  maximum_grant: unknown
  source: nota
"""
POSTAL = "reference/postal_codes.csv"
BORDERS = "reference/borders-2025.geojson"


def borders(*codes: str) -> str:
    """A border file with a triangle for each code."""
    area = '{"type":"MultiPolygon","coordinates":[[[[3,51],[4,51],[4,52],[3,51]]]]}'
    features = ",".join(f'{{"type":"Feature","id":{code},"properties":{{"level":"municipality"}},"geometry":{area}}}'
                        for code in codes)
    return f'{{"valid_from":"2025-01-01","source":"nota","features":[{features}]}}'


RECORDS = (
    Case("field missing", edit(APP, "status: funded\n", ""), [f"{APP}:1:1 missing-field"]),
    Case("field missing in a group", edit(APP, "  document: nota\n", ""), [f"{APP}:20:3 missing-field"]),
    Case("list without entries", add(CALLS, CALL_WITHOUT_DEADLINE), [f"{CALLS}:42:14 missing-field"]),
    Case("participant who is nobody", edit(APP, "  - Veenrand", "  - {basis: reported}"), [f"{APP}:18:5 missing-field"]),
    Case("column misspelt", edit(POSTAL, "municipality", "municipalty"), [f"{POSTAL}:1:13 unknown-field"]),
    Case("cell missing", edit(POSTAL, "9802,90003", "9802,"), [f"{POSTAL}:3:1 missing-field"]),
    Case("name misspelt", edit(APP, "status:", "statsu:"), [f"{APP}:3:1 unknown-field"]),
    Case("standing written out", edit(APP, "theme: loket", "theme: {value: loket, standing: known}"),
         [f"{APP}:10:8 unknown-field"]),
    Case("text instead of a record", put(APP, "buurtapp\n"), [f"{APP}:1:1 wrong-type"]),
    Case("list instead of a value", edit(APP, "call: oproep-a", "call: [oproep-a]"), [f"{APP}:2:7 wrong-type"]),
    Case("value instead of a list", edit(APP, "[buurt, water]", "{a: buurt}"), [f"{APP}:9:11 wrong-type"]),
    Case("no date", edit(PROGRAMME, "2025-06-01", "juni"), [f"{PROGRAMME}:13:8 wrong-type"]),
    Case("no such language", edit(PROGRAMME, "[nl_BE, en_GB]", "[nl_BE, xx_XX]"), [f"{PROGRAMME}:12:20 wrong-type"]),
    Case("no such word", edit(APP, "status: funded", "status: fundd"), [f"{APP}:3:9 unknown-choice"]),
    Case("invisible character", edit(APP, "Buren helpen", "Buren\u200bhelpen"), [f"{APP}:8:7 control-character"]),
    Case("text of two lines", edit(APP, "nl: Buurtapp", "nl: |\n    Buurt\n    app"), [f"{APP}:5:7 control-character"]),
    Case("HTML", edit(APP, "Buren helpen", "<b>Buren</b>"), [f"{APP}:8:7 markup-in-text"]),
    Case("template signs", edit(APP, "nl: Buurtapp", "nl: '{{ config }}'"), [f"{APP}:5:7 markup-in-text"]),
    Case("capital in an id", edit(APP, "id: buurtapp", "id: Buurtapp"), [f"{APP}:1:5 bad-id"]),
    Case("no such day", edit(PROGRAMME, "2025-06-01", "31/6/2025"), [f"{PROGRAMME}:13:8 impossible-date"]),
    Case("amount in two readings", edit(APP, "1.234,50", "81,499"), [f"{APP}:12:10 ambiguous-amount"]),
    Case("script as a link", add("sources.yml", "- id: web\n  title: {nl: Web}\n  kind: news\n  url: javascript:alert(1)\n"),
         ["sources.yml:12:8 bad-link"]),
    Case("no calls", both(drop(CALLS), drop(APP), drop("projects/waterpas.yml")), ["calls:1:1 missing-file"]),
    Case("file that nobody reads", put("project.yml", "id: x"), ["project.yml:1:1 unknown-file"]),
    Case("file where a folder would stand", put("ideas", "- id: x\n"), ["ideas:1:1 unknown-file"]),
    Case("file in a folder too deep", put("projects/2022/x.yml", "id: x"), ["projects/2022/x.yml:1:1 unknown-file"]),
    Case("other suffix", put("projects/x.yaml", "id: x"), ["projects/x.yaml:1:1 unknown-file"]),
    Case("suffix in capitals", put("projects/x.YML", "id: x"), ["projects/x.YML:1:1 unknown-file"]),
    Case("project without a record", put(APP, "[]"), [f"{APP}:1:1 empty-file"]),
    Case("country by its name", edit(PROGRAMME, "country: BE", "country: België"), [f"{PROGRAMME}:10:10 wrong-type"]),
    Case("currency by its name", edit(PROGRAMME, "currency: EUR", "currency: euro"), [f"{PROGRAMME}:11:11 wrong-type"]),
    Case("colour without quotes", edit(PROGRAMME, "country: BE", "country: BE\ncolour: #0b5558"), [f"{PROGRAMME}:11:9 text-cut"]),
    Case("unknown as the name of an organisation", edit(APP, "- Veenrand", "- organisation: onbekend"),
         [f"{APP}:18:19 wrong-type"]),
    Case("more north than the pole", edit("reference/municipalities.csv", "3.1,51.1", "3.1,91.1"),
         ["reference/municipalities.csv:2:85 wrong-type"]),
    Case("programme without a record", put("programme.yml", "[]"), ["programme.yml:1:1 empty-file"]),
    Case("table of calls without a row", both(drop(CALLS), drop(APP), drop("projects/waterpas.yml"),
                                              put("calls.csv", "id,number\n")), ["calls.csv:1:1 empty-file"]),
    Case("borders that are no borders", put(BORDERS, "[]"), [f"{BORDERS}:1:1 borders-form"]),
    Case("borders cut off", put(BORDERS, "{"), [f"{BORDERS}:1:1 borders-form"]),
    Case("borders nested too deep", put(BORDERS, "[" * 100_000), [f"{BORDERS}:1:1 borders-form"]),
    Case("area missing", put(BORDERS, borders('"90001"')), [f"{BORDERS}:1:1 borders-differ"]),
    Case("area of nobody", put(BORDERS, borders('"90001"', '"90002"', '"90003"')), [f"{BORDERS}:1:1 borders-differ"]),
    Case("code of an area as a number", put(BORDERS, borders("90001", '"90003"')), [f"{BORDERS}:1:1 borders-form"]),
)
