"""A data folder of any size: synthetic projects on the shipped reference tables, the same for the same number.

    python -m benchmarks.records 10000 FOLDER            one YAML file per project, as the shipped records are
    python -m benchmarks.records 10000 FOLDER --table    all of them in one projects.csv

As in real life, large towns take part more often, partners are mostly neighbours, a few projects are large, and amounts, themes
and lead partners have gaps. A project page has some 250 words. A project is the same in every size that holds it.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.words import HOW, NOTES, OPENINGS, SUBJECTS, THINGS, TITLES, WHY, Pair

SHIPPED = Path(__file__).parents[1] / "data"
SEED, PER_CALL = 20260522, 400
FIRST_DAY = datetime.date(2019, 3, 4)
PARTNERS = (1, 2, 2, 3, 3, 4, 5, 6, 8, 13)  # how many take part; each as often as it stands here
NEAR = 0.7  # how many of the partners lie in the arrondissement of the first

Row = dict[str, str]


def columns(name: str) -> list[Row]:
    """The rows of a shipped reference table."""
    lines = (SHIPPED / "reference" / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def towns() -> list[Row]:
    """The municipalities that existed on every day of the calls, the largest first."""
    rows = (row for row in columns("municipalities.csv") if not row["valid_to"] and row["valid_from"] < "2019-02")
    return sorted(rows, key=lambda row: (-int(row["population"]), row["name"]))


@cache
def weights() -> list[float]:
    """How often each town takes part: the large ones more, but none of them always."""
    return [1 / (rank + 20) for rank in range(len(towns()))]


@cache
def neighbours() -> dict[str, list[Row]]:
    """The towns of each arrondissement."""
    found = defaultdict(list)
    for town in towns():
        found[town["arrondissement"]].append(town)
    return found


def calls(number: int) -> str:
    """As many calls as the projects need, a month apart, one in four without a known maximum."""
    return "".join(call(n) for n in range(1, 2 + number // PER_CALL))


def maximum(n: int) -> int | None:
    """What a project of a call can be granted at most, in euro."""
    return None if n % 4 == 0 else 100_000 * (1 + n % 5)


def call(n: int) -> str:
    opens = FIRST_DAY + datetime.timedelta(days=30 * (n % 70))
    return f"""\
- id: oproep-{n}
  number: {n}
  name: {{nl: "Oproep {n}", en: "Call {n}"}}
  summary:
    nl: "Oproep nummer {n} van een verzonnen programma, voor gemeenten die samen een dienst online brengen."
    en: "Call number {n} of an invented programme, for municipalities that bring a service online together."
  kind: unknown
  opens: {opens}
  deadlines:
    - date: {opens + datetime.timedelta(days=40)}
    - date: {opens + datetime.timedelta(days=60)}
      announced_on: {opens + datetime.timedelta(days=20)}
  maximum_grant: {maximum(n) or "unknown"}
  themes:
    - theme: innovatieve-dienstverlening
    - theme: digitale-democratie
  source: lblod-loket
"""


def projects(number: int) -> Iterator[Row]:
    """The projects, as the cells of a table."""
    for n in range(number):
        yield project(n, random.Random(f"{SEED} {n}"))


def project(n: int, chance: random.Random) -> Row:
    """One project, whose texts, partners and gaps follow from its own number alone."""
    partners = partners_of(chance)
    slug, thing, verb = chance.choice(THINGS)
    call_number = 1 + n // PER_CALL
    summary = [chance.choice(OPENINGS), *chance.sample(HOW, 2), chance.choice(WHY)]
    note, title = ([chance.choice(NOTES)] if chance.random() < 0.4 else []), chance.choice(TITLES)
    gaps = [{"thing": thing[of], "verb": verb[of], "town": partners[0]["name"], "days": str(chance.randint(4, 90)),
             "share": f"{chance.randint(10, 70)}%"} for of in (0, 1)]
    row = {
        "id": f"{slug}-{n + 1}",
        "call": f"oproep-{call_number}",
        "status": chance.choices(("funded", "completed", "withdrawn"), (70, 25, 5))[0],
        "subjects": "; ".join(chance.sample(SUBJECTS, chance.randint(0, 3))),
        "theme": chance.choice(("unknown", "innovatieve-dienstverlening", "digitale-democratie")),
        "awarded_amount": amount(chance, maximum(call_number)),
        "lead_partner": partners[0]["name"] if chance.random() < 0.6 else "unknown",
        "participants": "; ".join(town["name"] for town in partners),
        "source": "lblod-loket",
    }
    for of, language in enumerate(("nl", "en")):
        name = filled([title], of, gaps)
        row |= {f"title.{language}": f"{name[0].upper()}{name[1:]} ({n + 1})",
                f"summary.{language}": filled(summary, of, gaps), f"note.{language}": filled(note, of, gaps)}
    return row


def filled(sentences: list[Pair], of: int, gaps: list[dict[str, str]]) -> str:
    """Sentences in one language, with their gaps filled."""
    return " ".join(sentence[of].format_map(gaps[of]) for sentence in sentences)


def partners_of(chance: random.Random) -> list[Row]:
    """Who takes part: a town, and others that mostly lie near it; each once."""
    first = chance.choices(towns(), weights())[0]
    found = {first["name"]: first}
    for _ in range(chance.choice(PARTNERS) - 1):
        near = neighbours()[first["arrondissement"]]
        town = chance.choice(near) if chance.random() < NEAR else chance.choices(towns(), weights())[0]
        found.setdefault(town["name"], town)
    return list(found.values())


def amount(chance: random.Random, most: int | None) -> str:
    """An award in euro: many small ones, a few large ones, three in ten unknown."""
    if chance.random() < 0.3:
        return "unknown"
    value = min(chance.lognormvariate(10.8, 0.6), most or 500_000)
    return f"{max(500, round(value, -2)):.0f}" if chance.random() < 0.6 else f"{value:.2f}"


def as_yaml(row: Row) -> str:
    """A project as a file of its own."""
    texts = {name: "".join(f"  {of}: {json.dumps(row[f'{name}.{of}'], ensure_ascii=False)}\n" for of in ("nl", "en"))
             for name in ("title", "summary", "note")}
    note = f"note:\n{texts['note']}" if row["note.nl"] else ""
    partners = "".join(f"  - municipality: {name}\n" for name in row["participants"].split("; "))
    return f"""\
id: {row["id"]}
call: {row["call"]}
status: {row["status"]}
title:
{texts["title"]}summary:
{texts["summary"]}subjects: [{row["subjects"].replace(";", ",")}]
theme: {row["theme"]}
awarded_amount: {row["awarded_amount"]}
lead_partner: {row["lead_partner"]}
participants:
{partners}{note}source: {row["source"]}
"""


def write(number: int, data: Path, table: bool = False) -> Path:
    """The data folder; what stood there is replaced."""
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(SHIPPED, data, ignore=shutil.ignore_patterns("projects", "calls.yml"))
    (data / "calls.yml").write_text(calls(number), encoding="utf-8")
    programme = (data / "programme.yml").read_text(encoding="utf-8")  # whose framework must hold all these awards
    (data / "programme.yml").write_text(programme.replace("value: 35000000", f"value: {500_000 * number}"), encoding="utf-8")
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--table", action="store_true", help="one projects.csv")
    told = parser.parse_args()
    print(write(told.number, told.folder / "data", told.table))
