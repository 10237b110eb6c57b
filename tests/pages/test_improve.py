"""Whoever sees a mistake is led to the right file, or to a form that needs no account."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from problems_cases.small_folder import write_data

from generator.forms.fields import form_fields
from generator.gather import Gathered, Project, gather
from generator.pages import join, posting, sources
from generator.pages.rendering import Renderer, make_environment
from generator.records.correction import Correction
from generator.records.field import reader
from generator.records.programme import Post
from generator.records.repository import Forge, Repository

ROOT = Path(__file__).parents[2]
REPOSITORY = "repository:\n  address: https://example.org/groep/site\n  forge: {}\n"
EDITED = {
    "github": "https://example.org/groep/site/edit/main/data/projects/buurtapp.yml",
    "gitlab": "https://example.org/groep/site/-/edit/main/data/projects/buurtapp.yml",
    "forgejo": "https://example.org/groep/site/_edit/main/data/projects/buurtapp.yml",
}
IDEA = """\
id: regenton
status: open
title: {nl: "Een regenton", en: "A rain barrel"}
summary: {nl: "Voor iedereen.", en: "For everybody."}
subjects: [water]
municipality: Zandhoek
posted_on: 2025-02-01
"""
ISSUES = {
    "github": "https://example.org/groep/site/issues/new?title={title}&body={body}",
    "gitlab": "https://example.org/groep/site/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
    "forgejo": "https://example.org/groep/site/issues/new?title={title}&body={body}",
}


def gathered(folder: Path, more: str = "") -> Gathered:
    """The small programme with these lines on top of its record."""
    folder.mkdir(exist_ok=True)
    write_data(folder)
    with (folder / "data/programme.yml").open("a", encoding="utf-8") as programme:
        programme.write(more)
    found, problems = gather(Project(folder))
    assert found, problems
    return found


def form(found: Gathered) -> str:
    """The page of the form."""
    return rendered(found, posting, "post_correction.md.j2")


def rendered(found: Gathered, of: ModuleType, template: str) -> str:
    """A page that a module of pages makes."""
    site = next(found.sites())
    renderer = Renderer(make_environment(ROOT / "site_templates", None), site)
    return renderer.render(next(page for page in of.pages(site) if page.template == template))


@pytest.mark.parametrize("forge", list(Forge))
def test_the_link_opens_the_file_of_the_record(forge: str, tmp_path: Path) -> None:
    catalogue = gathered(tmp_path, REPOSITORY.format(forge)).catalogue

    assert EDITED[forge] == catalogue.edited_at(catalogue.projects["buurtapp"])
    assert EDITED[forge].replace("projects/buurtapp", "calls") == catalogue.edited_at(next(iter(catalogue.calls.values())))


@pytest.mark.parametrize("forge", list(Forge))
def test_an_issue_begins_in_the_repository_unless_another_address_is_named(forge: str, tmp_path: Path) -> None:
    other = "https://elders.example.org/nieuw?b={body}"
    programme = gathered(tmp_path / "one", REPOSITORY.format(forge)).catalogue.programme
    posted = gathered(tmp_path / "other", f"{REPOSITORY.format(forge)}post:\n  new_issue: {other}\n").catalogue.programme

    assert ISSUES[forge] == posting.address(programme).new_issue
    assert other == posting.address(posted).new_issue


def test_folder_branch_and_the_end_of_a_clone_address() -> None:
    kept = reader(Repository)(
        {"address": "https://example.org/g/s.git", "forge": "github", "branch": "werk/nu", "folder": "sites/a"})

    assert "https://example.org/g/s/edit/werk/nu/sites/a/data/a%20b.yml" == kept.edit("data/a b.yml")


def test_every_idea_and_source_has_its_own_link(tmp_path: Path) -> None:
    (tmp_path / "data/ideas").mkdir(parents=True)
    (tmp_path / "data/ideas/regenton.yml").write_text(IDEA, encoding="utf-8")
    found = gathered(tmp_path, REPOSITORY.format("github"))

    taking_part, listed = rendered(found, join, "join.md.j2"), rendered(found, sources, "sources.md.j2")

    assert EDITED["github"].replace("projects/buurtapp", "ideas/regenton") in taking_part
    assert 1 == taking_part.count("?record=ideas/regenton")
    for source in found.catalogue.sources.values():
        section = listed.partition(f'<section id="{source.id}"')[2].partition("</section>")[0]
        assert EDITED["github"].replace("projects/buurtapp", "sources") in section and f"?record=sources/{source.id}" in section


def test_without_a_repository_the_form_is_the_way(tmp_path: Path) -> None:
    catalogue = gathered(tmp_path).catalogue

    assert "" == catalogue.edited_at(catalogue.projects["buurtapp"])
    assert Post() == posting.address(catalogue.programme)


def test_the_form_reads_without_scripts_and_says_where_to_send(tmp_path: Path) -> None:
    found = gathered(tmp_path, "post:\n  mailbox: data@example.org\n")

    made = unescape(form(found))

    assert "data@example.org" in made.rpartition("data-by-hand")[2]
    for field in form_fields(Correction):
        assert f"\n{field.name}:" in made.rpartition("<pre")[2] or f"# {field.name}:" in made.rpartition("<pre")[2]


def test_what_the_form_makes_is_a_correction() -> None:
    text = 'id: projects-buurtapp-bedrag\nrecord: projects/buurtapp\nfield: "bedrag"\nsays: "50.000"\nshould_be: "55.000"\n' \
           'source: "https://example.org/besluit"\nnoted_on: 2026-02-18\n'

    made = reader(Correction)({name: str(value) for name, value in yaml.safe_load(text).items()})

    assert ("projects/buurtapp", "bedrag", "55.000") == (made.record, made.heading, made.should_be)
