"""Two hundred random states of the explorer on ten thousand projects: filter, address, the same rows from it, the same file.

No site is built: the page of the explorer and the files it asks for are made alone. Each address is read by a second page that
knows nothing else; every tenth time that page is loaded anew, as the script takes the same way then, and a long file is taken.
"""

from __future__ import annotations

import csv
import json
import random
import shutil
from collections.abc import Iterator
from io import StringIO
from operator import itemgetter
from pathlib import Path

import pytest
from awaited import until
from conftest import ROOT, served
from playwright.sync_api import Browser, Page
from selecting import Published, State, table
from watching import watch

from benchmarks import records
from generator.gather import Project
from generator.preview.making import Workshop
from generator.problems import Problem
from generator.task import Content
from generator.texts import Language

pytestmark = pytest.mark.browser
PROJECTS, STATES, SEED = 10_000, 200, 20261125
LOADED_EACH, LONG = 10, 1000  # rows of a file that is taken only each tenth time
PAGE = "projecten/index.html"
NEEDED = {"hosting", "assets/nl", "explorer/nl", "table/projecten.csv", "table/deelnames.csv", "table/oproepen.csv"}
KEPT = "/assets/explorer/*\n  Cache-Control: max-age=3600\n"  # a browser does not ask two hundred times for the same rows
AT_ONCE = 50  # rows that are shown before somebody asks for more

CHOOSE = """([state, names]) => {
  const box = (name, value) => {
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
TO = "address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }"
SHOWN = "() => [...document.querySelectorAll('[data-view] [data-id]')].map((row) => row.dataset.id)"
CELLS = """() => [...document.querySelectorAll("[data-view] tbody tr")]
  .map((row) => [...row.cells].map((cell) => cell.dataset.value))"""


@pytest.fixture(scope="session")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site of synthetic projects: the page of the explorer and the files it asks for, as a build writes them."""
    root = tmp_path_factory.mktemp("synthetic")
    for part in ("docs", "site_templates"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    records.write(PROJECTS, root / "data", table=True)
    state = Workshop(Project(root), Language("en", "en_GB"), refuse).made(None, set())
    publish(root / "site", PAGE, state.editions[0].page(PAGE.removesuffix("index.html")))
    for task in state.downloads.tasks():
        if task.name in NEEDED:
            for name, content in task.make():
                publish(root / "site", name, content)
    with (root / "site" / "_headers").open("a", encoding="utf-8") as headers:
        headers.write(KEPT)
    return root / "site"


def refuse(problems: list[Problem]) -> None:
    assert [problem for problem in problems if not problem.is_warning] == []


def publish(site: Path, name: str, content: Content) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(content if isinstance(content, bytes) else b"".join(content))


@pytest.fixture(scope="session")
def published(synthetic: Path) -> Published:
    return Published(synthetic)


@pytest.fixture(scope="session")
def address_of_synthetic(synthetic: Path) -> Iterator[str]:
    with served(synthetic) as root:
        yield root


@pytest.fixture
def explorer(browser: Browser, address_of_synthetic: str, foreign: list[str], complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    watch(page, address_of_synthetic, foreign, complaints)
    page.goto(f"{address_of_synthetic}projecten/?weergave=tabel")
    page.wait_for_selector("[data-ready]")
    yield page
    context.close()


@pytest.fixture
def loaded(explorer: Page, address_of_synthetic: str, foreign: list[str], complaints: list[str]) -> Page:
    """A page of the same visitor that knows nothing but the address it is sent to; a small one, as what is painted costs."""
    page = explorer.context.new_page()
    watch(page, address_of_synthetic, foreign, complaints)
    page.set_viewport_size({"width": 320, "height": 240})
    return page


def settled(page: Page, expected: list[str]) -> None:
    """Until the page shows the first of these."""
    until(page, f"expected => JSON.stringify(({SHOWN})()) === JSON.stringify(expected)", expected[:AT_ONCE])


def downloaded(page: Page, form: str) -> str:
    with page.expect_download() as download:
        page.click(f"[data-download={form}]")
    return download.value.path().read_bytes().decode("utf-8")


def test_filter_address_rows_and_file_agree(explorer: Page, loaded: Page, published: Published) -> None:
    start = explorer.url
    loaded.goto(start)
    loaded.wait_for_selector("[data-ready]")
    for number in range(STATES):
        state = published.state(random.Random(f"{SEED} {number}"))
        expected = published.chosen(state)
        explorer.evaluate(TO, start)
        explorer.evaluate(CHOOSE, [state, state.get("kolommen", [])])
        settled(explorer, expected)
        if number % LOADED_EACH:
            loaded.evaluate(TO, explorer.url)
        else:
            loaded.goto(explorer.url)
            loaded.wait_for_selector("[data-ready]")
        check(explorer, loaded, published, expected, len(expected) <= LONG or number % LOADED_EACH == 0)


def check(page: Page, loaded: Page, published: Published, expected: list[str], with_file: bool) -> None:
    """The address of what the page shows gives the same elsewhere, and the file holds all of it."""
    settled(loaded, expected)
    cells = page.evaluate(CELLS)
    assert (loaded.url, loaded.evaluate(CELLS)) == (page.url, cells)
    if with_file:
        check_file(page, published, expected, cells)


def check_file(page: Page, published: Published, expected: list[str], cells: list[list[str]]) -> None:
    head, *rows = csv.reader(StringIO(downloaded(page, "csv"), newline=""))
    assert [row[head.index("id")] for row in rows] == expected, page.url
    assert [row[:len(line)] for row, line in zip(rows, cells, strict=False)] == cells
    assert {row[head.index("address")] for row in rows} <= {page.url}
    names = [name for name in head if name in next(iter(published.projects.values()))]
    own, told = itemgetter(*names), itemgetter(*map(head.index, names))
    assert [own(published.projects[identifier]) for identifier in expected] == [told(row) for row in rows]


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
