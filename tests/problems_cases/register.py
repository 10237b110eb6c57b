"""The register of municipalities, dates and amounts that contradict each other."""

from __future__ import annotations

from problems_cases.change import Case, add, both, edit, put

APP = "projects/buurtapp.yml"
CALLS = "calls.yml"
MERGERS = "reference/mergers.csv"
POSTAL = "reference/postal_codes.csv"
PROGRAMME = "programme.yml"
SOURCES = "sources.yml"
SUBJECTS = "subjects.yml"
THEMES = "themes.yml"
TOWNS = "reference/municipalities.csv"
WATER = "projects/waterpas.yml"

REGISTER = (
    Case("population with a point", edit(TOWNS, '12000,2020,3.1', '12.000,2020,3.1'),
         [f"{TOWNS}:2:70 wrong-type"]),
    Case("NIS code with a space", edit(TOWNS, 'zandhoek,90001', 'zandhoek,90001 '),
         [f"{TOWNS}:2:10 wrong-type"]),
    Case("code of another form", edit(PROGRAMME, "source: nota\nreg", "register: {code_form: '8[0-9]{4}'}\nsource: nota\nreg"),
         [f"{TOWNS}:{line}:{column} code-form" for line, column in ((2, 10), (3, 10), (4, 11))]),
    Case("ends before it begins", edit(TOWNS, '2024-12-31,90003', '1969-12-31,90003'),
         [f"{APP}:18:5 municipality-out-of-time",
          f"{MERGERS}:2:1 merger-disagrees",
          f"{TOWNS}:3:68 dates-order",
          f"{TOWNS}:3:79 successor-not-there"]),
    Case("successor but no end", edit(TOWNS, '1970-01-01,,,12000', '1970-01-01,,90003,12000'),
         [f"{TOWNS}:2:69 merger-missing", f"{TOWNS}:2:69 successor-too-early"]),
    Case("successor not known", edit(TOWNS, '2024-12-31,90003', '2024-12-31,90009'),
         [f"{MERGERS}:2:25 merger-disagrees", f"{TOWNS}:3:79 unknown-reference"]),
    Case("successor begins too late", edit(TOWNS, '2025-01-01,,', '2025-02-01,,'),
         [f"{MERGERS}:2:1 merger-disagrees", f"{TOWNS}:3:79 successor-not-there"]),
    Case("name twice at a time", edit(TOWNS, 'heidebeek,90003,Heidebeek', 'heidebeek,90003,Zandhoek'),
         [f"{WATER}:10:19 unknown-municipality", f"{TOWNS}:4:60 overlapping-validity"]),
    Case("merger on another day", edit(MERGERS, '2025-01-01', '2025-02-01'),
         [f"{MERGERS}:2:1 merger-disagrees", f"{MERGERS}:2:1 merger-disagrees"]),
    Case("merger into another", edit(MERGERS, 'merged,90003', 'merged,90001'),
         [f"{MERGERS}:2:1 merger-disagrees", f"{MERGERS}:2:25 merger-disagrees"]),
    Case("continues with another code", edit(MERGERS, 'merged', 'continues'),
         [f"{MERGERS}:2:18 merger-disagrees"]),
    Case("absorbed by what did not stand", edit(MERGERS, 'merged', 'absorbed'),
         [f"{MERGERS}:2:18 merger-disagrees"]),
    Case("merger not written down", put(MERGERS, 'date,former,relation,successor\n2025-01-01,90001,continues,90001\n'),
         [f"{TOWNS}:3:79 merger-missing"]),
    Case("deadline moved without a day", edit(CALLS, '      announced_on: 2022-02-01\n', ''),
         [f"{CALLS}:11:13 deadline-moved"]),
    Case("deadline twice", edit(CALLS, '    - date: 2022-04-01', '    - date: 2022-03-01'),
         [f"{CALLS}:11:13 deadline-moved"]),
    Case("announcements in the wrong order",
         edit(CALLS, '    - date: 2022-03-01', '    - date: 2022-03-01\n      announced_on: 2022-02-15'),
         [f"{CALLS}:13:21 dates-order"]),
    Case("theme added after the call", edit(CALLS, '    - theme: loket', '    - theme: loket\n      added_on: 2022-06-01'),
         [f"{CALLS}:16:17 dates-order"]),
    Case("announced in the future",
         edit(CALLS, '    - date: 2025-03-01', '    - date: 2025-09-01\n    - date: 2025-10-01\n      announced_on: 2025-07-01'),
         [f"{CALLS}:35:21 future-date"]),
    Case("source of tomorrow", add(SOURCES, '- id: web\n  title: {nl: Web}\n  kind: news\n  published: 2026\n'),
         [f"{SOURCES}:12:14 future-date"]),
    Case("source read before it was there",
         add(SOURCES, '- id: web\n  title: {nl: Web}\n  kind: news\n  published: 2022-05\n  read_on: 2022-04-30\n'),
         [f"{SOURCES}:13:12 dates-order"]),
    Case("period in reverse", add(SOURCES, '- id: web\n  title: {nl: Web}\n  kind: news\n  published: 2022/2021\n'),
         [f"{SOURCES}:12:14 impossible-date"]),
    Case("period in words", add(SOURCES, '- id: web\n  title: {nl: Web}\n  kind: news\n  published: februari 2022\n'),
         [f"{SOURCES}:12:14 wrong-type"]),
    Case("award above the maximum", edit(APP, '1.234,50', '1.234.500'),
         [f"{APP}:12:10 amount-above-maximum"]),
    Case("award of zero", edit(APP, '1.234,50', '0'),
         [f"{APP}:12:10 zero-amount"]),
    Case("awards above the reported total",
         edit(CALLS, '- measure: applications\n      value: 4', '- measure: awarded-total\n      value: 1000'),
         [f"{CALLS}:18:14 total-above-reported"]),
    Case("more projects than reported",
         edit(CALLS, '- measure: projects-funded\n      value: 1', '- measure: projects-funded\n      value: 0'),
         [f"{CALLS}:21:14 more-than-reported"]),
    Case("awards above the framework", edit(PROGRAMME, '9000000', '1000'),
         [f"{PROGRAMME}:15:10 total-above-reported"]),
    Case("half an application", edit(CALLS, 'value: 4', 'value: 4.5'),
         [f"{CALLS}:18:14 count-not-whole"]),
    Case("two calls with a number", edit(CALLS, 'number: 2', 'number: 1'),
         [f"{CALLS}:25:11 duplicate-number"]),
    Case("two calls with a name", edit(CALLS, 'nl: Oproep B', 'nl: Oproep A'),
         [f"{CALLS}:27:5 duplicate-name"]),
    Case("two subjects with a name", add(SUBJECTS, '- {id: nat, name: {nl: Water}}\n'),
         [f"{SUBJECTS}:3:19 duplicate-name"]),
    Case("title of another project",
         edit(WATER, 'call: oproep-b\nstatus: funded\ntitle:\n  nl: Waterpas',
         'call: oproep-a\nstatus: funded\ntitle:\n  nl: Buurtapp'),
         [f"{CALLS}:21:14 more-than-reported", f"{WATER}:5:3 same-title", f"{WATER}:10:19 municipality-out-of-time"]),
    Case("lead partner from outside",
         edit(APP, 'lead_partner: Zandhoek\nparticipants:\n  - Zandhoek\n', 'lead_partner: Zandhoek\nparticipants:\n'),
         [f"{APP}:15:15 lead-not-participant"]),
    Case("two programmes", lambda data: put("programme/tweede.yml", (data / PROGRAMME).read_text(encoding="utf-8").replace(
        "id: samen-digitaal", "id: tweede"))(data), ["programme/tweede.yml:1:5 second-programme"]),
    Case("theme that was not offered", both(
        add(THEMES, "- {id: balie, name: {nl: Balie}, summary: {nl: Aan de balie.}, source: nota}\n"),
        edit(APP, "theme: loket", "theme: balie")), [f"{APP}:10:8 theme-not-offered"]),
)
