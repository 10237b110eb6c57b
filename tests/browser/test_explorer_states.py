"""Two hundred random states of the explorer: filter, address, reload, the same rows, and the file that was downloaded."""

from __future__ import annotations

import csv
import json
import random
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from awaited import until
from conftest import ROOT, served
from playwright.sync_api import Browser, Page
from selecting import Published, State, table
from watching import watch

from benchmarks import records
from generator.gather import Project
from generator.publish import build

pytestmark = pytest.mark.browser
PROJECTS, STATES, SEED = 500, 200, 20261125
AT_ONCE = 50  # rows that are shown before somebody asks for more

CHOOSE = """([state, names]) => {
  const box = (name, value) => { // as a visitor does: more values are shown until the one is there
    const place = document.querySelector(`[data-facet="${name}"]`);
    for (;;) {
      const found = [...place.querySelectorAll("input[type=checkbox]")].find((each) => each.value === value);
      if (found) return found;
      place.querySelector(".plain-button").click();
    }
  };
  const set = (input, value) => { input.value = value; input.dispatchEvent(new Event("change", { bubbles: true })); };
  for (const [name, value] of Object.entries(state)) {
    if (name === "sorteer") set(document.querySelector("[data-sort]"), value);
    else if (name === "kolommen") document.querySelectorAll("[data-column]:not(:disabled)").forEach((box) => {
      if (box.checked !== names.includes(box.value)) box.click();
    });
    else if (Array.isArray(value)) value.forEach((each) => box(name, each).click());
    else set(document.querySelector(`[data-number="${name}"]`), value);
  }
}"""
BACK = "start => { history.pushState(null, '', start); dispatchEvent(new PopStateEvent('popstate')); }"
SHOWN = "() => [...document.querySelectorAll('[data-view] [data-id]')].map((row) => row.dataset.id)"
CELLS = """() => [...document.querySelectorAll("[data-view] tbody tr")]
  .map((row) => [...row.cells].map((cell) => cell.dataset.value))"""


@pytest.fixture(scope="session")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site of synthetic projects."""
    root = tmp_path_factory.mktemp("synthetic")
    for part in ("docs", "site_templates"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    records.write(PROJECTS, root / "data", table=True)
    _, problems = build(Project(root))
    assert [problem for problem in problems if not problem.is_warning] == []
    return root / "site"


@pytest.fixture(scope="session")
def published(synthetic: Path) -> Published:
    return Published(synthetic)


@pytest.fixture
def explorer(browser: Browser, synthetic: Path, foreign: list[str], complaints: list[str]) -> Iterator[Page]:
    with served(synthetic) as root:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        page = context.new_page()
        watch(page, root, foreign, complaints)
        page.goto(f"{root}projecten/?weergave=tabel")
        page.wait_for_selector("[data-ready]")
        yield page
        context.close()


def settled(page: Page, count: int) -> None:
    """Until the page shows what the state asks for."""
    until(page, "count => document.querySelectorAll('[data-view] [data-id]').length === count", min(count, AT_ONCE), 5)


def downloaded(page: Page, form: str) -> str:
    with page.expect_download() as download:
        page.click(f"[data-download={form}]")
    return download.value.path().read_bytes().decode("utf-8")


@pytest.mark.parametrize("part", range(4))
def test_filter_address_reload_rows_and_file_agree(explorer: Page, published: Published, part: int) -> None:
    start = explorer.url
    for number in range(part, STATES, 4):
        state = published.state(random.Random(f"{SEED} {number}"))
        expected = published.chosen(state)
        explorer.evaluate(BACK, start)
        explorer.evaluate(CHOOSE, [state, state.get("kolommen", [])])
        check(explorer, published, state, expected)


def check(page: Page, published: Published, state: State, expected: list[str]) -> None:
    """What the page shows is `expected`, before and after it is loaded anew, and the file holds the same and more."""
    settled(page, len(expected))
    until(page, "expected => JSON.stringify([...document.querySelectorAll('[data-view] [data-id]')]"
                ".map((row) => row.dataset.id)) === JSON.stringify(expected)", expected[:AT_ONCE], 5)
    address, cells = page.url, page.evaluate(CELLS)
    page.reload()
    page.wait_for_selector("[data-ready]")
    assert page.url == address
    assert page.evaluate(SHOWN) == expected[:AT_ONCE], state
    assert page.evaluate(CELLS) == cells
    rows = list(csv.DictReader(StringIO(downloaded(page, "csv"), newline="")))
    assert [row["id"] for row in rows] == expected, state
    for row, line in zip(rows, cells, strict=False):
        assert list(row.values())[:len(line)] == line
    for row in rows:
        own = published.projects[row["id"]]
        assert {name: value for name, value in row.items() if name in own} == {name: own[name] for name in row if name in own}
        assert row["address"] == address


def test_counts_are_what_choosing_gives(explorer: Page, published: Published) -> None:
    explorer.evaluate(CHOOSE, [{"bedrag": ["bekend"], "status": ["completed"]}, []])
    until(explorer, "() => location.search.includes('status=completed')")
    told = explorer.evaluate("""() => [...document.querySelectorAll("[data-facet] label:has(input[type=checkbox])")]
      .filter((label) => !label.hidden).map((label) => [label.querySelector("input").name, label.querySelector("input").value,
        label.lastChild.textContent])""")
    assert len(told) > 30
    chosen: State = {"bedrag": ["bekend"], "status": ["completed"]}
    for name, value, count in told:
        assert count.replace(".", "") == str(len(published.chosen({**chosen, name: [value]}))), (name, value)


def test_every_form_of_download_has_all_rows_and_no_cap(explorer: Page, synthetic: Path, published: Published) -> None:
    plain = list(csv.DictReader(StringIO(downloaded(explorer, "csv"), newline="")))
    assert len(plain) == PROJECTS
    excel = downloaded(explorer, "excel")
    assert excel.startswith("\ufefftitle_nl;id;")
    rows = list(csv.DictReader(StringIO(excel.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert [row["awarded_amount"] for row in rows] == [row["awarded_amount"].replace(".", ",") for row in plain]
    assert {row["as_of"] for row in rows} == {"/".join(reversed(plain[0]["as_of"].split("-")))}
    told = json.loads(downloaded(explorer, "json"))
    assert told["head"] == {name: plain[0][name] for name in ("filters", "as_of", "licence", "address")}
    assert [row["id"] for row in told["rows"]] == [row["id"] for row in plain]
    unknown = [row for row in told["rows"] if row["awarded_amount"] is None]
    assert {row["awarded_amount_standing"] for row in unknown} == {"unknown"}
    assert [row["source"] for row in plain] == [published.projects[row["id"]]["source"] for row in plain]
    assert len(table(synthetic, "projecten")) == PROJECTS


def test_the_map_counts_the_same_projects(explorer: Page, published: Published) -> None:
    explorer.evaluate(CHOOSE, [{"bedrag": ["onbekend"]}, []])
    explorer.click("[name=weergave][value=kaart]", force=True)
    explorer.wait_for_selector("[data-view] svg.areas")
    told = dict(explorer.evaluate("""() => [...document.querySelectorAll("[data-view] tr[data-nis]")]
      .map((row) => [row.dataset.nis, row.cells[1].firstChild.firstChild.data])"""))
    drawn = dict(explorer.evaluate("""() => [...document.querySelectorAll("[data-view] path[data-count]")]
      .map((path) => [path.dataset.nis, path.dataset.count])"""))
    assert {nis: count for nis, count in drawn.items() if count != "0"} == told
    fills = explorer.evaluate("""() => [...document.querySelectorAll("[data-view] :is(path[data-count='0'], .legend rect)")]
      .map((shape) => getComputedStyle(shape).fill)""")
    assert {"rgb(0, 0, 0)"}.isdisjoint(fills) and len(set(fills)) > 4, "what nobody coloured is black"
    assert all(count == str(len(published.chosen({"bedrag": ["onbekend"], "gemeente-nu": [nis]}))) for nis, count in told.items())
    nis = next(iter(told))
    explorer.click(f"[data-view] tr[data-nis='{nis}'] td a")
    explorer.wait_for_selector("[data-view] .card")
    assert explorer.evaluate(SHOWN) == published.chosen({"bedrag": ["onbekend"], "gemeente-nu": [nis]})[:AT_ONCE]


def test_more_rows_come_and_the_focus_moves_to_the_first(explorer: Page, published: Published) -> None:
    explorer.focus(".more")
    explorer.keyboard.press("Enter")
    until(explorer, "() => document.querySelectorAll('[data-view] [data-id]').length === 100")
    assert explorer.evaluate("() => document.activeElement.closest('[data-id]').dataset.id") == list(published.projects)[AT_ONCE]
