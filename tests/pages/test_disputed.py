"""Facts on which sources differ: the page and the table show what each says, and none of it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from problems_cases.small_folder import FILES, write_data

from generator.catalogue import Catalogue
from generator.gather import Project, gather
from generator.pages import kinds
from generator.pages.rendering import Renderer, make_environment
from generator.tables import make_tables

ROOT = Path(__file__).parents[2]
CALLS, WATER = "calls.yml", "projects/waterpas.yml"


def also(value: str, other: str) -> str:
    """A fact with a second answer, in the flow style of YAML."""
    return f"{{value: {value}, source: nota, also: [{{value: {other}, source: krant}}]}}"


CASES = [  # file, what stands there, its record, the name of the fact, what both sources say, and as the page shows it
    (WATER, "theme: unknown", "theme: " + also("loket", "water"), "waterpas", "theme", ("loket", "water"), ("Loket", "Water")),
    (WATER, "theme: unknown", "awarded_amount: " + also("100", "120"), "waterpas", "awarded_amount", ("100", "120"),
     ("€ 100", "€ 120")),
    (WATER, "theme: unknown", "lead_partner: " + also("Heidebeek", "Zandhoek"), "waterpas", "lead_partner",
     ("Heidebeek", "Zandhoek"), ("Heidebeek", "Zandhoek")),
    (WATER, "- municipality: Heidebeek", "- municipality: Heidebeek\n    also: [{value: Zandhoek, source: krant}]", "waterpas",
     "participants/1", ("Heidebeek", "Zandhoek"), ("Heidebeek", "Zandhoek")),
    (CALLS, "opens: 2025-02-01", "opens: " + also("2025-02-01", "2025-02-03"), "oproep-b", "opens",
     ("2025-02-01", "2025-02-03"), ("1 februari 2025", "3 februari 2025")),
    (CALLS, "- date: 2025-03-01", "- date: " + also("2025-03-01", "2025-03-08"), "oproep-b", "deadlines/1/date",
     ("2025-03-01", "2025-03-08"), ("1 maart 2025", "8 maart 2025")),
    (CALLS, "announced_on: 2022-02-01", "announced_on: " + also("2022-02-01", "2022-02-02"), "oproep-a",
     "deadlines/2/announced_on", ("2022-02-01", "2022-02-02"), ("1 februari 2022", "2 februari 2022")),
    (CALLS, "maximum_grant: unknown", "maximum_grant: " + also("900", "950"), "oproep-b", "maximum_grant", ("900", "950"),
     ("€ 900", "€ 950")),
]


def changed(file: str, before: str, after: str) -> dict[str, str]:
    text = FILES[file]
    assert before in text
    return {file: text.replace(before, after), "themes.yml": FILES["themes.yml"] + FILES["themes.yml"].replace(
        "loket", "water").replace("Loket", "Water")}


@pytest.mark.parametrize(("file", "before", "after", "record", "name", "said", "shown"), CASES)
def test_each_source_has_its_row(joined: Callable[..., Catalogue], file: str, before: str, after: str, record: str, name: str,
                                 said: tuple[str, str], shown: tuple[str, str]) -> None:
    rows = make_tables(joined(**changed(file, before, after)))["tegenspraak"].records()

    assert [(row["id"], row["value"], row["source"]) for row in rows] == [
        (f"{record}/{name}/0", said[0], "nota"), (f"{record}/{name}/1", said[1], "krant")]


@pytest.mark.parametrize(("file", "before", "after", "record", "name", "said", "shown"), CASES)
def test_the_page_shows_both(tmp_path: Path, file: str, before: str, after: str, record: str, name: str,
                             said: tuple[str, str], shown: tuple[str, str]) -> None:
    page = rendered(tmp_path, record, changed(file, before, after))
    stands = [*re.finditer("|".join(map(re.escape, shown)), page)]

    assert "bronnen verschillen" in page
    assert {found[0] for found in stands} == set(shown)


def test_unknown_days_are_said_to_be_unknown(tmp_path: Path) -> None:
    days = FILES[CALLS].replace("opens: 2025-02-01", "opens: unknown").replace("- date: 2025-03-01", "- date: unknown")

    assert "van onbekend tot en met onbekend" in rendered(tmp_path, "oproep-b", {CALLS: days})


def rendered(folder: Path, record: str, files: dict[str, str]) -> str:
    """The page of a record as text without tags, in Dutch."""
    write_data(folder, **files)
    gathered, problems = gather(Project(folder))
    assert gathered is not None, problems
    site = next(gathered.sites())
    renderer = Renderer(make_environment(ROOT / "site_templates"), site)
    page = next(page for kind in kinds() for page in kind.pages(site) if page.address.strip("/").endswith(record))
    text = re.sub(r"<[^>]*>", "", renderer.render(page))
    return re.sub(r"\s+", " ", text.replace("&nbsp;", " ").replace("\u00a0", " "))
