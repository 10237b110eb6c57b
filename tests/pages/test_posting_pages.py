"""The pages of the forms offer the ways that the instance names, and no other."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from problems_cases.change import edit
from problems_cases.small_folder import write_data

from generator.gather import Project, gather
from generator.pages import posting
from generator.pages.rendering import Renderer, make_environment
from generator.reading.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
POST = """\
as_of: 2025-06-01
post:
  mailbox: ideeen@example.org
  new_issue: https://example.org/gzg/issues/new?title={title}&body={body}
"""


def shown(root: Path, *changes) -> list[str]:
    """The forms of an idea, of interest and of a correction."""
    write_data(root)
    for change in changes:
        change(root / "data")
    gathered, problems = gather(Project(root))
    assert gathered is not None, problems
    site = next(gathered.sites())
    renderer = Renderer(make_environment(ROOT / "site_templates"), site)
    return [renderer.render(page) for page in posting.pages(site)]


def test_without_an_address_there_is_the_file_alone(tmp_path: Path) -> None:
    for page in shown(tmp_path):
        assert ("data-mail " in page, "data-issue " in page, "Deze site heeft nog geen adres" in page) == (False, False, True)


def test_what_the_instance_names_is_offered(tmp_path: Path) -> None:
    for page in shown(tmp_path, edit("programme.yml", "as_of: 2025-06-01\n", POST)):
        assert ("data-mail " in page, "data-issue " in page, "Deze site heeft nog geen adres" in page) == (True, True, False)
        assert 'data-mailbox="ideeen@example.org"' in page
        assert "naar ideeen@example.org, met uw eigen mailprogramma" in page


def test_each_field_follows_from_the_declaration_and_each_has_its_label(tmp_path: Path) -> None:
    idea, interest, correction = shown(tmp_path)
    names = [[unescape(name) for name in re.findall(r'data-field="([^"]+)"', page)] for page in (idea, interest, correction)]
    assert names == [["title", "summary", "subjects", "municipality", "organisation", "contact"],
                     ["about", "says", "municipality", "organisation", "note"],
                     ["record", "field", "says", "should_be", "source"]]
    for page in (idea, interest, correction):
        for control in re.findall(r'<(?:input|textarea|select) id="([^"]+)"', page):
            assert f'<label for="{control}">' in page


def test_the_lines_to_copy_are_yaml(tmp_path: Path) -> None:
    idea, *_ = shown(tmp_path)
    lines = re.search(r"<details open data-by-hand>.*?<code>(.*?)</code>", idea, re.DOTALL)[1].replace("&#10;", "\n")
    _, problems = read_yaml(lines, "x.yml")
    assert {problem.code for problem in problems} == {"empty-value"}
    assert "title:\n  nl:\n" in lines and "\n# municipality: " in lines
