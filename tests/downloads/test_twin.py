"""Pages of records as Markdown: what they say survives a renderer, and what they lead to is there."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path, PurePosixPath

import comrak
import pytest

from generator import llms, routes
from generator.downloads.twin import Twins
from generator.gather import Project, gather
from generator.parts import generated_pages

ROOT = Path(__file__).parents[2]
Told = dict[str, tuple[str, str]]  # address of a twin -> title of the page, and the twin


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Of the small programme, in both languages."""
    root = shutil.copytree(ROOT / "tests" / "golden" / "instance", tmp_path_factory.mktemp("twin") / "root")
    gathered, _ = gather(Project(root))
    found = {}
    for site in gathered.sites():
        twins = Twins(gathered.catalogue, site.language, "https://example.org/", site.prefix)
        assert "Markdown" in llms.guide(site, "").decode()
        found |= {f"{site.prefix}{routes.twin_of(page.address)}": (
            page.title, twins.text(page.address, page.title, page.description, page.own.rows()))
            for page in generated_pages(site) if page.own}
    return found


def rendered(text: str) -> str:
    options = comrak.ExtensionOptions()
    options.table = True
    return comrak.render_markdown(text, extension_options=options)


def test_titles_survive_whatever_signs_they_have(told: Told) -> None:
    assert 18 == len(told)
    for title, text in told.values():
        page = rendered(text)
        assert [" ".join(title.split())] == [html.unescape(found) for found in re.findall("<h1>(.*)</h1>", page)]
        assert not re.search(r"<(script|img|div|span)\b", page)


def test_rows_of_tables_have_the_cells_of_their_head(told: Told) -> None:
    for _, text in told.values():
        for table in re.findall("<table>.*?</table>", rendered(text), re.DOTALL):
            head, *rows = re.findall("<tr>.*?</tr>", table, re.DOTALL)
            assert rows and {head.count("<th>")} == {row.count("<td>") for row in rows}


def test_links_lead_to_twins_that_are_there(told: Told) -> None:
    for address, (_, text) in told.items():
        for link in re.findall(r"\]\(([^)]*)\)", text):
            target = PurePosixPath("/", address).parent.joinpath(link)
            assert Path(target).resolve().as_posix()[1:] in told, (address, link)


def test_a_project_says_what_it_got_from_whom_and_what_is_not_known(told: Told) -> None:
    _, dutch = told["projecten/buurtapp.md"]
    assert "- Toegekend bedrag: 1234.50\n" in dutch
    assert "- Pagina: <https://example.org/projecten/buurtapp/>\n" in dutch
    assert "| [buurtapp](../projecten/buurtapp.md) | Veenrand | Veenrand | Heidebeek | nota |\n" in dutch
    assert "- Title: Neighbourhood app\n" in told["en/projecten/buurtapp.md"][1]
    assert "- Penhouder: *onbekend*\n" in told["projecten/hostile.md"][1]
    assert "\n\\- een = teken" in told["projecten/hostile.md"][1]
