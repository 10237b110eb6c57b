"""Ideas: on the page for who takes part, in their table, and with the municipality of the day they were posted."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from problems_cases.small_folder import write_data

from generator.catalogue import Catalogue
from generator.gather import Project, gather
from generator.pages import join
from generator.pages.rendering import Renderer, make_environment
from generator.tables import make_tables

ROOT = Path(__file__).parents[2]
IDEA = """\
id: regenton
status: taken-up
title:
  nl: Regenton voor iedereen
summary:
  nl: Wie een regenton vraagt, krijgt er een.
municipality: Veenrand
posted_on: 2024-12-31
project: waterpas
"""


def test_an_idea_stands_in_its_table(joined: Callable[..., Catalogue]) -> None:
    row, = make_tables(joined(**{"ideas/regenton.yml": IDEA}))["ideeen"].records()

    assert (row["id"], row["status"], row["municipality"], row["project"]) == ("regenton", "taken-up", "90002", "waterpas")


def test_the_page_shows_who_posted_it_and_what_became_of_it(tmp_path: Path) -> None:
    write_data(tmp_path, **{"ideas/regenton.yml": IDEA})
    gathered, problems = gather(Project(tmp_path))
    assert gathered is not None, problems
    site = next(gathered.sites())
    page, = join.pages(site)
    text = re.sub(r"<[^>]*>", "", Renderer(make_environment(ROOT / "site_templates"), site).render(page))

    assert "Regenton voor iedereen" in text
    assert "opgenomen in een project · 31 december 2024 · Veenrand · Waterpas" in text
