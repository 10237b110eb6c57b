"""A valid data folder of an invented programme: two calls, three municipalities with one merger, two projects."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import check
from generator.problems import errors
from generator.records.borders import read_borders
from generator.records.folder import read_records

FILES = {
    "programme.yml": """\
id: samen-digitaal
name:
  nl: Samen digitaal
  en: Digital together
short_name: SD
summary:
  nl: Geld voor gemeenten die samenwerken.
agency:
  nl: Dienst Digitaal
country: BE
currency: EUR
languages: [nl_BE, en_GB]
as_of: 2025-06-01
framework_amount:
  value: 9000000
  source: nota
framework_approved_on: unknown
recovery_plan:
  name:
    nl: Plan Vooruit
  cluster:
    nl: Iedereen mee
source: nota
region:
  nl: Testland
""",
    "sources.yml": """\
- id: nota
  title:
    nl: Nota van de dienst
  kind: report
- id: krant
  title:
    nl: Bericht in de krant
  kind: press
""",
    "themes.yml": """\
- id: loket
  name:
    nl: Loket
  summary:
    nl: Diensten langs digitale weg.
  source: nota
""",
    "subjects.yml": """\
- {id: water, name: {nl: water}}
- {id: buurt, name: {nl: buurt}}
""",
    "call_kinds.yml": """\
- id: proef
  name:
    nl: Proef
  announced_calls: 2
  duration:
    nl: 1 jaar
  maximum_grant: 50000
  source: nota
""",
    "calls.yml": """\
- id: oproep-a
  number: 1
  name:
    nl: Oproep A
  summary:
    nl: De eerste oproep.
  kind: proef
  opens: 2022-01-10
  deadlines:
    - date: 2022-03-01
    - date: 2022-04-01
      announced_on: 2022-02-01
  maximum_grant: 50000
  themes:
    - theme: loket
  reported:
    - measure: applications
      value: 4
      source: nota
    - measure: projects-funded
      value: 1
      source: nota
  source: nota
- id: oproep-b
  number: 2
  name:
    nl: Oproep B
  summary:
    nl: De tweede oproep.
  kind: unknown
  opens: 2025-02-01
  deadlines:
    - date: 2025-03-01
  maximum_grant: unknown
  source: nota
""",
    "projects/buurtapp.yml": """\
id: buurtapp
call: oproep-a
status: funded
title:
  nl: Buurtapp
  en: Neighbourhood app
summary:
  nl: Buren helpen elkaar.
subjects: [buurt, water]
theme: loket
awarded_amount:
  value: 1.234,50
  basis: derived
  source: krant
lead_partner: Zandhoek
participants:
  - Zandhoek
  - Veenrand
source:
  document: nota
  place:
    nl: punt 1
""",
    "projects/waterpas.yml": """\
id: waterpas
call: oproep-b
status: funded
title:
  nl: Waterpas
summary:
  nl: De stand van het water op een scherm.
theme: unknown
participants:
  - municipality: Heidebeek
source:
  document: nota
""",
    "reference/provinces.csv": """\
id,nis,name,name_fr,name_en
kustland,90000,Kustland,La Côte,Coastland
""",
    "reference/municipalities.csv": """\
id,nis,name,name_fr,name_en,province,arrondissement,valid_from,valid_to,successor,population,population_year,longitude,latitude,main_postal_code
zandhoek,90001,Zandhoek,Zandhoek,Zandhoek,kustland,Kust,1970-01-01,,,12000,2020,3.1,51.1,9801
veenrand,90002,Veenrand,Veenrand,Veenrand,kustland,Kust,1970-01-01,2024-12-31,90003,8000,2020,3.2,51.2,9802
heidebeek,90003,Heidebeek,Heidebeek,Heidebeek,kustland,Kust,2025-01-01,,,8000,2020,3.2,51.2,9802
""",
    "reference/mergers.csv": """\
date,former,relation,successor
2025-01-01,90002,merged,90003
""",
    "reference/postal_codes.csv": """\
postal_code,municipality
9801,90001
9802,90003
""",
}

PROJECTS_CSV = """\
id,call,status,title.nl,title.en,summary.nl,subjects,theme,awarded_amount.value,awarded_amount.basis,\
awarded_amount.source,lead_partner,participants,source.document,source.place.nl
buurtapp,oproep-a,funded,Buurtapp,Neighbourhood app,Buren helpen elkaar.,buurt; water,loket,"1.234,50",derived,krant,\
Zandhoek,Zandhoek; Veenrand,nota,punt 1
waterpas,oproep-b,funded,Waterpas,,De stand van het water op een scherm.,,unknown,,,,,Heidebeek,nota,
"""


def write_data(tmp_path: Path, **overrides: str | bytes | None) -> Path:
    """A valid data folder; an override replaces or adds a file by its name, None leaves it out."""
    data = tmp_path / "data"
    for name, content in {**FILES, **overrides}.items():
        if content is not None:
            path = data / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return data


def join(data: Path) -> Catalogue:
    """The catalogue of a data folder that has no errors; warnings stop nothing."""
    records = read_records(data)
    borders, complaints = read_borders(data)
    assert errors([*check(records), *complaints]) == []
    return Catalogue(records, borders)
