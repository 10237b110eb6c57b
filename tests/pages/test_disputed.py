"""Facts on which sources differ: the page and the table show what each says, and none of it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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


class Differ(NamedTuple):
    """An edit after which two sources differ: on which fact of which record, what each says, and what the page shows."""

    file: str
    before: str
    after: str
    record: str
    name: str
    said: tuple[str, str]
    shown: tuple[str, str]

    def files(self) -> dict[str, str]:
        """The edited file, and a second theme."""
        text, themes = FILES[self.file], FILES["themes.yml"]
        assert self.before in text
        return {self.file: text.replace(self.before, self.after),
                "themes.yml": themes + themes.replace("loket", "water").replace("Loket", "Water")}


CASES = [Differ(*case) for case in (
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
)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_source_has_its_row(joined: Callable[..., Catalogue], case: Differ) -> None:
    rows = make_tables(joined(**case.files()))["tegenspraak"].records()

    assert [(row["id"], row["value"], row["source"]) for row in rows] == [
        (f"{case.record}/{case.name}/0", case.said[0], "nota"), (f"{case.record}/{case.name}/1", case.said[1], "krant")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_page_shows_both(tmp_path: Path, case: Differ) -> None:
    page = rendered(tmp_path, case.record, case.files())

    assert "bronnen verschillen" in page
    assert set(re.findall("|".join(map(re.escape, case.shown)), page)) == set(case.shown)


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
