"""The lists of projects on the pages: all of them together show each project once, or count what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from published import Number, Published, projects_of, together

PER_PAGE = 100
LIST = re.compile(r'<ul class="[^"]*" data-list="([^"]*)">(.*?)</ul>', re.DOTALL)
FIRST = re.compile(r'<(div|ul) class="[^"]*" data-first="([^"]*)">(.*?)</\1>', re.DOTALL)
PARTNER = re.compile(r'href="(?:\.\./)*(?:[a-z]{2}/)?gemeenten/([^/"]+)/"')
PROJECT = re.compile(r'href="(?:\.\./)*(?:[a-z]{2}/)?projecten/([^/"]+)/"')
ADDRESS = re.compile(r"(?:[a-z]{2}/)?(.*?)(?:/pagina/([0-9]+))?/index\.html")

Lists = dict[str, list[str]]  # name of a list -> ids of its projects, or of the municipalities that work together


def lists(p: Published) -> Lists:
    """Every list of projects, from the tables."""
    projects = p.tables["projecten"]
    found: Lists = {"projecten": [row["id"] for row in projects]}
    for call in p.tables["oproepen"]:
        found[f"oproepen/{call['id']}"] = [row["id"] for row in projects if row["call"] == call["id"]]
    for theme in p.tables["themas"]:
        found[f"themas/{theme['id']}"] = [row["id"] for row in projects if row["theme"] == theme["id"]]
    for row in projects:
        for subject in filter(None, row["subjects"].split("; ")):
            found.setdefault(f"themas/onderwerp/{subject}", []).append(row["id"])
        found.setdefault(f"bronnen/{row['source']}", []).append(row["id"])
    return {**found, **places(p)}


def places(p: Published) -> Lists:
    """The lists of municipalities and provinces; withdrawn projects stand apart."""
    found: Lists = {}
    then, today = projects_of(p, "municipality_then"), projects_of(p, "municipality_today")
    for row in p.tables["gemeenten"]:
        named = {each["project"] for each in p.tables["deelnames"]
                 if row["nis"] in {each["municipality_then"], each["municipality_today"]}}
        standing = then.get(row["nis"], set()) | today.get(row["nis"], set())
        found[f"gemeenten/{row['id']}"] = sorted(standing)
        found[f"gemeenten/{row['id']}/ingetrokken"] = sorted(named - standing)
    names = {row["nis"]: row["id"] for row in p.tables["gemeenten"]}
    for pair in together(p):
        for one, other in (pair, pair[::-1]):
            found.setdefault(f"gemeenten/{names[one]}/partners", []).append(names[other])
    for province in p.tables["provincies"]:
        members = [row["nis"] for row in p.standing_today if row["province"] == province["id"]]
        found[f"provincies/{province['id']}"] = sorted(set().union(*(today.get(nis, set()) for nis in members)))
        found[f"provincies/{province['id']}/groepen"] = [
            row["project"] for row in p.counted if row["group"] and row["province_then"] == province["id"]]
    return found


def counts(expected: Lists) -> dict[str, Number]:
    """How long each list is, and on how many pages it stands."""
    return {f"list/{name}:{what}": number for name, found in expected.items()
            for what, number in (("count", len(found)), ("pages", max(1, -(-len(found) // PER_PAGE))))}


def wrong_lists(page: PurePosixPath, html: str, lists_: Lists, expected: dict[str, Number]) -> Iterator[str]:
    """What is wrong with the lists of one page; the numbers that they leave out are noted in `expected`."""
    for _, name, inside in FIRST.findall(html):
        shown = (PARTNER if name.endswith("/partners") else PROJECT).findall(inside)
        left = len(lists_.get(name, ())) - len(shown)
        expected[f"list/{name}:left-out"] = left
        if not set(shown) <= set(lists_.get(name, ())):
            yield f"{name}: lists what the files do not give"
        if left < 0 or (left > 0) != (f'data-figure="list/{name}:left-out"' in inside):
            yield f"{name} does not show all of its list"
    folder, number = ADDRESS.fullmatch(str(page)).groups() if LIST.search(html) else ("", None)
    for name, inside in LIST.findall(html):
        expected[f"list/{name}:page"] = int(number or 1)
        if name != folder or len(PROJECT.findall(inside)) > PER_PAGE:
            yield f"{name} does not stand here"


def missing_from_lists(site: Path, lists_: Lists) -> Iterator[str]:
    """Lists whose pages together do not show each of their projects once, in a language."""
    for start in (site, *(path.parent.parent for path in sorted(site.glob("??/projecten/index.html")))):
        for name, projects in lists_.items():
            if (start / name / "index.html").exists() and sorted(projects) != sorted(on_pages(start / name, name)):
                yield f"{(start / name).relative_to(site)}: its pages do not show each project once"


def on_pages(folder: Path, name: str) -> Iterator[str]:
    """The ids of the projects that the pages of a list show, one page after the other, up to the first that is not there."""
    number, path = 1, folder / "index.html"
    while path.exists():
        for listed, inside in LIST.findall(path.read_text(encoding="utf-8")):
            yield from PROJECT.findall(inside) if listed == name else ()
        number += 1
        path = folder / "pagina" / str(number) / "index.html"
