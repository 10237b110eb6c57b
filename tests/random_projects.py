"""A small region whose towns lie side by side, with projects and edits of projects at random."""

from __future__ import annotations

import json
import random
from typing import Any

from problems_cases.small_folder import FILES

TOWNS = ["Aadorp", "Beekdorp", "Dijkdorp", "Eikdorp", "Galgdorp", "Heidedorp"]  # side by side; the last two merged
NOW = "Iepdorp"
SUBJECTS = ["water", "buurt", "zorg", "school"]

Files = dict[str, str]
Record = dict[str, Any]


def town(number: int, name: str, province: str, ended: bool = False, since: str = "1970-01-01") -> str:
    return (f"{name.lower()},9000{number},{name},{name},{name},{province},Kust,{since},{'2024-12-31' if ended else ''},"
            f"{90007 if ended else ''},{1000 * number},2020,3.{number},51.1,980{number}")


def borders(day: str, places: dict[str, tuple[int, int]]) -> str:
    """Towns in a row, each from one whole number to another."""
    rings = {code: [[a, 51], [b, 51], [b, 52], [a, 52], [a, 51]] for code, (a, b) in places.items()}
    features = [{"type": "Feature", "id": code, "properties": {"level": "municipality"},
                 "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}} for code, ring in rings.items()]
    return json.dumps({"type": "FeatureCollection", "valid_from": day, "source": "nota", "features": features})


def region() -> Files:
    """Six towns in two provinces, of which two became one in 2025."""
    head = FILES["reference/municipalities.csv"].splitlines()[0]
    standing = {f"9000{n}": (n, n + 1) for n in range(1, 5)}
    rows = [town(n, name, "kustland" if n < 4 else "polderland", n > 4) for n, name in enumerate(TOWNS, start=1)]
    return {
        "subjects.yml": "".join(f"- {{id: {word}, name: {{nl: {word}}}}}\n" for word in SUBJECTS),
        "themes.yml": FILES["themes.yml"] + FILES["themes.yml"].replace("loket", "water").replace("Loket", "Water"),
        "reference/provinces.csv": FILES["reference/provinces.csv"] + "polderland,91000,Polderland,Polderland,Polderland\n",
        "reference/municipalities.csv": "\n".join([head, *rows, town(7, NOW, "polderland", since="2025-01-01")]) + "\n",
        "reference/mergers.csv": "date,former,relation,successor\n2025-01-01,90005,merged,90007\n2025-01-01,90006,merged,90007\n",
        "reference/postal_codes.csv": "postal_code,municipality\n9801,90001\n",
        "reference/borders-2019.geojson": borders("2019-01-01", standing | {"90005": (5, 6), "90006": (6, 7)}),
        "reference/borders-2025.geojson": borders("2025-01-01", standing | {"90007": (5, 7)}),
        "projects/buurtapp.yml": None, "projects/waterpas.yml": None}


def some(draw: random.Random, words: list[str], most: int) -> list[str]:
    return draw.sample(words, draw.randint(0, most))


def fields(draw: random.Random) -> Record:
    """Every field of a project, at random."""
    call = draw.choice(["oproep-a", "oproep-b"])
    names = TOWNS if call == "oproep-a" else [*TOWNS[:4], NOW]
    who: list[Any] = some(draw, names, 4)
    if who and draw.random() < 0.2:
        who[0] = {"municipality": who[0], "organisation": "OCMW"}
    if not draw.randrange(4):
        who.append({"group": f"Groep {draw.randrange(3)}", "province": draw.choice(["Kustland", "Polderland"])})
    return {
        "call": call, "status": draw.choice(["funded", "funded", "completed", "withdrawn"]),
        "title": {"nl": f"Plan {draw.randrange(6)}"}, "summary": {"nl": f"Het doel is {draw.randrange(9)}."},
        "subjects": some(draw, SUBJECTS, 3), "theme": draw.choice(["loket", "water", "unknown"]),
        "awarded_amount": draw.choice(["unknown", str(draw.randrange(1000, 9000))]), "participants": who,
        "lead_partner": draw.choice([name for name in who if isinstance(name, str)] or ["unknown"]),
        "note": {"nl": f"Opmerking {draw.randrange(3)}."}, "source": draw.choice(["nota", "krant"])}


def edited(draw: random.Random, projects: dict[str, Record]) -> dict[str, Record]:
    """One project more, one less, or one with another value in one field or in all."""
    name, new = draw.choice(sorted(projects)), fields(draw)
    match draw.randrange(6):
        case 0:
            return projects | {f"plan-{draw.randrange(10, 99)}": new}
        case 1:
            return {key: value for key, value in projects.items() if key != name}
        case 2:
            return projects | {name: new}
    if draw.randrange(2):  # who takes part goes with the call
        key = draw.choice([key for key in new if key not in {"call", "participants", "lead_partner"}])
        return projects | {name: projects[name] | {key: new[key]}}
    return projects | {name: projects[name] | {key: new[key] for key in ("call", "participants", "lead_partner")}}
