"""The filters of the explorer on the map: words, colours and table say the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from on_map import opened
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("asked", "filters"), [
    ("?onderwerp=digitaal-loket", "Onderwerp: "), ("?oproep=oproep-1&deelnemers-van=8", "Oproep: "),
    ("?gemeente-nu=44021", "Gent"), ("?zoek=parkeren", "parkeren"),
])
def test_filters_of_the_explorer_hold_on_the_map(page: Page, address: str, site: Path, asked: str, filters: str) -> None:
    """Words, colours, table and the way back say the same."""
    opened(page, address, asked)
    status = page.locator("[data-map-filters]")
    expect(status).to_contain_text(filters)
    expect(page.locator("a[data-map-list]")).to_have_attribute("href", f"../projecten/{asked}")
    page.locator("[data-map-table] summary").click()
    table = {row.locator("th").inner_text(): int(row.locator("td.number").inner_text())
             for row in page.locator("[data-map-table] tbody tr").all()}
    labels = page.eval_on_selector_all(".leaflet-container path[data-code]",
                                       "all => all.map(path => path.getAttribute('aria-label'))")
    counts = dict(label.split(": ") for label in labels)
    shown = {name: int(count.split()[0]) for name, count in counts.items() if not count.startswith("0 ")}
    assert table == shown
    assert f"in {len(table)} gemeente" in status.inner_text()
    printed = page.locator(".static-map path[data-code]:not(.shade-0)").count()
    assert printed == len(table)


def test_filtered_counts_are_those_of_the_records(page: Page, address: str, site: Path) -> None:
    """Counted again from the published table of participations."""
    rows = json.loads((site / "data" / "deelnames.json").read_text(encoding="utf-8"))
    projects = json.loads((site / "data" / "projecten.json").read_text(encoding="utf-8"))
    chosen = {project["id"] for project in projects if "digitaal-loket" in project["subjects"]}
    expected: dict[str, set[str]] = {}
    for row in rows:
        if row["project"] in chosen and row["municipality_today"]:
            expected.setdefault(row["name_today"], set()).add(row["project"])
    opened(page, address, "?onderwerp=digitaal-loket")
    expect(page.locator("[data-map-filters]")).to_contain_text("Onderwerp")
    page.locator("[data-map-table] summary").click()
    table = {row.locator("th").inner_text(): int(row.locator("td.number").inner_text())
             for row in page.locator("[data-map-table] tbody tr").all()}
    assert table == {name: len(found) for name, found in expected.items()}


def test_filters_and_marks_hold_together(page: Page, address: str) -> None:
    opened(page, address, "?gemeenten=44021&onderwerp=digitaal-loket")
    expect(page.locator("[data-map-status]")).to_contain_text("Gent")
    expect(page.locator("[data-map-filters]")).to_contain_text("Onderwerp")
    expect(page.locator(".leaflet-container path.highlight")).to_have_count(1)


@pytest.mark.parametrize("asked", [
    "?thema=<img src=x onerror=alert(1)>", "?bedrag-van=veel", "?kleur=rood", f"?thema={'x' * 5000}"])
def test_a_mangled_address_is_told_and_shows_the_whole_map(page: Page, address: str, asked: str) -> None:
    opened(page, address, asked)
    expect(page.locator("[data-map-filters]")).to_contain_text("Niet begrepen in het adres")
    expect(page.locator(".leaflet-container path.shade-4")).not_to_have_count(0)
