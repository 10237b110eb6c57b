"""Every number of the built site can be recomputed from its CSV files, and opens when it is asked."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "tests" / "conformance" / "recompute.py"


def recompute(site: Path) -> tuple[int, str]:
    """The program as a reader would run it, without the generator in reach."""
    run = subprocess.run([sys.executable, "-I", str(PROGRAM), str(site)], capture_output=True, text=True, check=False, cwd="/")
    return run.returncode, run.stdout + run.stderr


def test_every_number_is_confirmed_by_the_published_files(site: Path) -> None:
    status, output = recompute(site)
    assert status == 0, output
    assert int(re.search(r"(\d+) numbers on the pages, 0 not confirmed", output)[1]) > 3000


@pytest.mark.parametrize(("file", "old", "new", "told"), [
    ("data/gemeld.csv", "1107397.55", "1107397.56", "awarded-total-reported shows 1107397.55"),
    ("data/deelnames.csv", ",23096,Zemst,23096,", ",,,,", "participations-named shows 57"),
    ("index.html", 'projects-funded" value="11"', 'projects-funded" value="12"', "projects-funded shows 12"),
    ("index.html", 'data-figure="projects-funded"', 'data-figure="made-up"', "nothing published gives made-up"),
])
def test_one_cent_or_one_row_off_is_told(  # noqa: PLR0913, PLR0917 - a table of cases
    site: Path, tmp_path: Path, file: str, old: str, new: str, told: str,
) -> None:
    copy = tmp_path / "site"
    (copy / "data").mkdir(parents=True)
    for path in (site / "data").glob("*.csv"):
        shutil.copy(path, copy / "data")
    shutil.copy(site / "data" / "figures.json", copy / "data")
    shutil.copytree(site / "data" / "cijfers", copy / "data" / "cijfers")
    for page in ("index.html", "cijfers/participations-named/index.html", "cijfers/awarded-total-reported/index.html"):
        (copy / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / page, copy / page)
    changed = (copy / file).read_text(encoding="utf-8")
    assert old in changed
    (copy / file).write_text(changed.replace(old, new), encoding="utf-8")
    status, output = recompute(copy)
    assert status == 1
    assert told in output


@pytest.mark.browser
def test_a_click_opens_formula_and_rows(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a.figure", has_text="31").first.click()
    dialog = page.locator("dialog[open]")
    expect(dialog.locator("h2").first).to_have_text("Gemeenten die meedoen, met naam genoemd")
    expect(dialog.locator("tbody tr")).to_have_count(57)
    expect(dialog).to_contain_text("Oudenburg")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page).to_have_url(address)


@pytest.mark.browser
def test_rows_of_a_figure_download(page: Page, address: str) -> None:
    page.goto(f"{address}cijfers/success-rate/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Deze rijen (CSV)").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert [line.split(",")[0] for line in text.splitlines()[1:]] == ["oproep-1/applications", "oproep-1/projects-funded"]


LINE = "a.figure[href$='by-province/#lijn-limburg']"


@pytest.mark.browser
def test_a_cell_of_a_statistic_opens_its_line_alone(page: Page, address: str) -> None:
    page.goto(f"{address}cijfers/")
    page.locator(LINE).first.click()
    dialog = page.locator("dialog[open]")
    expect(dialog.locator("h2")).to_have_text("Deelname per provincie, zoals ingediend: Limburg")
    expect(dialog.locator("tbody tr")).to_have_count(6)
    expect(dialog).to_contain_text("Formule: aantal verschillende gemeenten die de rijen noemen")
    with page.expect_download() as download:
        dialog.get_by_role("link", name="Deze rijen (CSV)").click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()[1:]
    assert ["limburg"] * 6 == [line.split(",")[0] for line in lines]


@pytest.mark.browser
def test_an_unknown_cell_says_why(page: Page, address: str) -> None:
    page.goto(f"{address}cijfers/")
    page.locator("a.figure[href$='applications/#lijn-oproep-3']").first.click()
    expect(page.locator("dialog[open]")).to_contain_text("Wat in geen enkele rij staat, is nooit bekendgemaakt en dus onbekend")


@pytest.mark.browser
def test_without_scripts_a_cell_leads_to_its_line(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cijfers/")
    page.locator(LINE).first.click()
    expect(page).to_have_url(f"{address}cijfers/by-province/#lijn-limburg")
    expect(page.locator("section:target tbody tr")).to_have_count(6)
    context.close()
