"""A data folder of any size: synthetic projects on the shipped reference tables, the same for the same number.

    python benchmarks/records.py 10000 FOLDER            one YAML file per project, as the shipped records are
    python benchmarks/records.py 10000 FOLDER --table    all of them in one projects.csv

Some amounts, themes and lead partners are unknown, as in real life.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

SHIPPED = Path(__file__).parents[1] / "data"
SEED = 20260522
PER_CALL = 400
FIRST_DAY = datetime.date(2019, 3, 4)

THINGS = ["loket", "vergunning", "parkeerplaats", "rijbewijs", "afspraak", "melding", "subsidie", "aanvraag", "inspraak",
          "bibliotheek", "speelplein", "evenement", "verhuizing", "geboorte", "huwelijk", "omgeving", "erfgoed", "afval"]
QUALITIES = ["digitaal", "slim", "gedeeld", "gemeentelijk", "open", "eenvoudig", "mobiel", "regionaal", "veilig"]
VERBS = ["aanvragen", "volgen", "betalen", "melden", "delen", "plannen", "vergelijken", "bewaren", "ondertekenen", "opzoeken"]

Row = dict[str, str]


def columns(name: str) -> list[Row]:
    """The rows of a shipped reference table."""
    lines = (SHIPPED / "reference" / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def calls(number: int) -> str:
    """As many calls as the projects need, a month apart, one in four without a known maximum."""
    return "".join(call(n) for n in range(1, 2 + number // PER_CALL))


def call(n: int) -> str:
    opens = FIRST_DAY + datetime.timedelta(days=30 * (n % 70))
    maximum = "unknown" if n % 4 == 0 else str(100_000 * (1 + n % 5))
    return f"""\
- id: oproep-{n}
  number: {n}
  name: {{nl: "Oproep {n}", en: "Call {n}"}}
  summary: {{nl: "Oproep nummer {n} van een verzonnen programma."}}
  kind: unknown
  opens: {opens}
  deadlines:
    - date: {opens + datetime.timedelta(days=40)}
    - date: {opens + datetime.timedelta(days=60)}
      announced_on: {opens + datetime.timedelta(days=20)}
  maximum_grant: {maximum}
  themes:
    - theme: innovatieve-dienstverlening
    - theme: digitale-democratie
  source: lblod-loket
"""


def projects(number: int) -> Iterator[Row]:
    """The projects, as the cells of a table."""
    chance = random.Random(SEED)
    towns = [row["name"] for row in columns("municipalities.csv") if not row["valid_to"] and row["valid_from"] < "2019-02"]
    for n in range(number):
        partners = chance.sample(towns, chance.choice((1, 2, 3, 4, 5, 8, 12)))
        thing, other, quality = chance.choice(THINGS), chance.choice(THINGS), chance.choice(QUALITIES)
        yield {
            "id": f"project-{n + 1}",
            "call": f"oproep-{1 + n // PER_CALL}",
            "status": chance.choice(("funded", "funded", "completed", "withdrawn")),
            "title.nl": f"{quality} {thing} {n + 1}".capitalize(),
            "title.en": f"Project {n + 1}",
            "summary.nl": f"Inwoners kunnen {thing} en {other} {quality} {chance.choice(VERBS)}. Dat spaart tijd.",
            "subjects": "; ".join(chance.sample(("parkeren", "gezin", "bouwen", "premies", "rijbewijs"), chance.randint(0, 3))),
            "theme": chance.choice(("unknown", "innovatieve-dienstverlening", "digitale-democratie")),
            "awarded_amount": "unknown" if chance.random() < 0.3 else f"{chance.randint(500_000, 10_000_000) / 100:.2f}",
            "lead_partner": partners[0] if chance.random() < 0.6 else "unknown",
            "participants": "; ".join(partners),
            "source": "lblod-loket",
        }


def as_yaml(row: Row) -> str:
    """A project as a file of its own."""
    partners = "".join(f"  - municipality: {name}\n" for name in row["participants"].split("; "))
    return f"""\
id: {row["id"]}
call: {row["call"]}
status: {row["status"]}
title:
  nl: {row["title.nl"]}
  en: {row["title.en"]}
summary:
  nl: {row["summary.nl"]}
subjects: [{row["subjects"].replace(";", ",")}]
theme: {row["theme"]}
awarded_amount: {row["awarded_amount"]}
lead_partner: {row["lead_partner"]}
participants:
{partners}source: {row["source"]}
"""


def write(number: int, data: Path, table: bool = False) -> Path:
    """The data folder; what stood there is replaced."""
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(SHIPPED, data, ignore=shutil.ignore_patterns("projects", "calls.yml"))
    (data / "calls.yml").write_text(calls(number), encoding="utf-8")
    programme = (data / "programme.yml").read_text(encoding="utf-8")  # whose framework must hold all these awards
    (data / "programme.yml").write_text(programme.replace("value: 35000000", f"value: {100_000 * number}"), encoding="utf-8")
    if table:
        rows = list(projects(number))
        with (data / "projects.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    else:
        (data / "projects").mkdir()
        for row in projects(number):
            (data / "projects" / f"{row['id']}.yml").write_text(as_yaml(row), encoding="utf-8")
    return data


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("number", type=int)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--table", action="store_true", help="one projects.csv")
    options = asked.parse_args()
    print(write(options.number, options.folder / "data", options.table))
