"""Releases: frozen whole or not at all, never edited, and every change told once."""

from __future__ import annotations

import json
import random
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.change import edit
from problems_cases.small_folder import FILES, write_data
from random_projects import edited, fields, region

from generator import freezing
from generator.citations.work import Works
from generator.downloads.threesixty import grants_file
from generator.feeds.choosing import Feeds
from generator.freezing import Outcome, freeze
from generator.gather import Gathered, Project, gather
from generator.pages.history import told
from generator.records.folder import read_records
from generator.releases import VERSION
from generator.releases.between import between
from generator.releases.change import Action, Explained, apply, compare
from generator.releases.explained import explained
from generator.releases.folder import VERIFIED
from generator.releases.plain import flat, grouped
from generator.releases.state import read_state, records_file, state_of
from generator.texts import Language

ROOT = Path(__file__).parents[2]
MOVED = FILES["calls.yml"].replace("      announced_on: 2022-02-01\n", """\
      announced_on: 2022-02-01
    - date: 2022-05-01
      announced_on: 2022-03-20
""")
FIRST, SECOND = date(2026, 11, 28), date(2026, 12, 24)
APP = "projects/buurtapp.yml"
NAMES = st.sampled_from(["a", "b", "c", "d"])
LEAF = st.one_of(st.text(max_size=3), st.integers(0, 3), st.booleans(), st.lists(st.text(max_size=2), min_size=1, max_size=2))
VALUES = st.recursive(st.dictionaries(NAMES, LEAF, min_size=1, max_size=3),
                      lambda inner: st.dictionaries(NAMES, st.one_of(LEAF, inner), min_size=1, max_size=3), max_leaves=6)
STATES = st.dictionaries(st.tuples(st.sampled_from(["projects", "calls"]), NAMES), VALUES, max_size=5)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    write_data(tmp_path)
    return Project(tmp_path)


def gathered(project: Project) -> Gathered:
    found, problems = gather(project)
    assert found is not None, [problem.text() for problem in problems]
    return found


def codes(project: Project) -> list[str]:
    return [f"{problem.place.file} {problem.code}" for problem in gather(project)[1]]


def freeze_on(project: Project, day: date) -> Outcome:
    return freeze(project, gathered(project), day)[0]


def renamed(project: Project, *, redirect: bool) -> None:
    text = (project.data / APP).read_text("utf-8")
    (project.data / APP).unlink()
    (project.data / "projects/buren.yml").write_text(text.replace("id: buurtapp", "id: buren"), "utf-8")
    if redirect:
        (project.data / "redirects.csv").write_text("old,new\nprojecten/buurtapp/,projecten/buren/\n", "utf-8")


def brief(project: Project) -> list[tuple[str, ...]]:
    return [(change.action.value, f"{change.kind}/{change.record}", change.field)
            for change in gathered(project).catalogue.history.pending]


# what differs


@settings(max_examples=60)
@given(STATES, STATES, st.dictionaries(st.tuples(st.sampled_from(["projects", "calls"]), NAMES), NAMES, max_size=4))
def test_a_state_and_its_changes_give_the_next_one(before: dict, after: dict, led: dict) -> None:
    explained = {key: Explained(name) for key, name in led.items()}
    changes = compare(before, after, explained, ("2026-11-28", "2026-12-24"))

    assert after == apply(before, changes)
    assert len({change.id for change in changes}) == len(changes)
    assert [] == compare(after, after, explained, ("", ""))


@settings(max_examples=40)
@given(VALUES)
def test_paths_are_the_values(values: dict) -> None:
    assert values == grouped(flat(values))


@settings(max_examples=6)
@given(st.integers(0, 2**32))
def test_records_and_their_changes_give_the_next_records(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Whatever is edited, while a project gets another id and a source goes with a reason."""
    draw = random.Random(seed)
    before = {f"plan-{number}": fields(draw) for number in range(6)}
    after = edited(draw, before)
    old = draw.choice(sorted(before.keys() & after.keys()))
    after = {"renamed" if name == old else name: record for name, record in after.items()}
    sources = FILES["sources.yml"] + "- {id: oud, title: {nl: Oud}, kind: press}\n"
    gone = {"redirects.csv": f"old,new\nprojecten/{old}/,projecten/renamed/\n",
            "removals.yml": "- {kind: sources, record: oud, reason: {nl: Dubbel.}}\n"}
    folders = [write_data(tmp_path_factory.mktemp("records"), **region(), **beside, **{
        f"projects/{name}.yml": json.dumps({"id": name} | record) for name, record in projects.items()})
        for projects, beside in ((before, {"sources.yml": sources}), (after, gone))]
    states = [state_of(read_records(folder), {}) for folder in folders]
    changes = compare(*states, explained(read_records(folders[1])), ("", ""))

    assert all(state == read_state(records_file(state)) for state in states), "lines lose nothing"
    assert states[1] == apply(states[0], changes)
    assert [("projects", old, "renamed")] == [(*change.key, change.new) for change in changes if change.action is Action.RENAMED]
    assert not {("projects", old), ("projects", "renamed")} & {
        change.key for change in changes if change.action in (Action.ADDED, Action.WITHDRAWN) and not change.field}
    assert [("oud", {"nl": "Dubbel."})] == [(change.record, change.reason) for change in changes if change.kind == "sources"]


# a release


def test_a_release_holds_the_records_and_says_what_it_holds(project: Project) -> None:
    assert Outcome.MADE is freeze_on(project, FIRST)

    folder = project.releases / "2026-11-28"
    manifest = json.loads((folder / "manifest.json").read_bytes())
    assert ("2026-11-28", None, VERSION) == (manifest["release"], manifest["after"], manifest["generator"])
    assert manifest["records"] == sha256((folder / "records.jsonl").read_bytes()).hexdigest()
    assert manifest["files"] == {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
                                 for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json"}
    assert (folder / "data" / APP).read_bytes() == (project.data / APP).read_bytes()
    assert json.loads((folder / "datapackage.json").read_bytes())["version"] == "2026-11-28"
    assert [] == codes(project)


def test_version_is_that_of_the_package() -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_equal_records_need_no_release_in_whatever_order_they_stand(project: Project) -> None:
    freeze_on(project, FIRST)
    subjects = project.data / "subjects.yml"
    subjects.write_text("".join(reversed(subjects.read_text("utf-8").splitlines(keepends=True))), "utf-8")

    assert Outcome.EQUAL is freeze_on(project, SECOND)
    assert ["2026-11-28"] == [path.name for path in project.releases.iterdir()]


def test_releases_follow_one_another(project: Project) -> None:
    assert Outcome.AHEAD is freeze_on(project, date(2000, 1, 1))
    freeze_on(project, SECOND)
    edit(APP, "status: funded", "status: completed")(project.data)

    assert (Outcome.TAKEN, Outcome.EARLIER) == (freeze_on(project, SECOND), freeze_on(project, FIRST))
    assert ["2026-12-24"] == [path.name for path in project.releases.iterdir()]


def test_a_release_that_was_ended_in_the_middle_is_none(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(freezing, "write_tables", killed)
        freeze_on(project, FIRST)

    assert not (project.releases / "2026-11-28").exists() and [] == codes(project)
    assert Outcome.MADE is freeze_on(project, FIRST)
    assert ["2026-11-28"] == [path.name for path in project.releases.iterdir()]


def test_files_of_a_release_are_published_as_they_were_frozen(project: Project) -> None:
    from generator.files import release_files

    freeze_on(project, FIRST)
    edit(APP, "status: funded", "status: completed")(project.data)
    release = gathered(project).catalogue.history.releases[0]
    found = dict(release_files(release))

    assert {"r/2026-11-28/projecten.csv", "r/2026-11-28/datapackage.json", "r/2026-11-28/manifest.json"} <= found.keys()
    assert not any("/data/" in name for name in found)
    assert all(content == (release.folder / name.rpartition("/")[2]).read_bytes() for name, content in found.items())


# what is wrong


@pytest.mark.parametrize(("name", "content", "expected"), [
    ("projecten.csv", "id\n", "releases/2026-11-28/projecten.csv release-edited"),
    ("projecten.csv", None, "releases/2026-11-28/projecten.csv release-edited"),
    ("data/projects/waterpas.yml", "id: waterpas\n", "releases/2026-11-28/data/projects/waterpas.yml release-edited"),
    ("new.csv", "id\n", "releases/2026-11-28/new.csv release-edited"),
    ("manifest.json", "{}", "releases/2026-11-28/manifest.json release-edited"),
    ("manifest.json", None, "releases/2026-11-28/manifest.json release-edited"),
    ("manifest.json", "[" * 100_000, "releases/2026-11-28/manifest.json release-edited"),
])
def test_an_edited_release_is_told(project: Project, name: str, content: str | None, expected: str) -> None:
    freeze_on(project, FIRST)
    assert [] == codes(project), "it is remembered that all is right"
    path = project.releases / "2026-11-28" / name
    path.unlink(missing_ok=True)
    if content is not None:
        path.write_text(content, "utf-8")

    assert [expected] == codes(project)


def test_releases_that_are_missing_or_changed_with_their_manifest_are_told(project: Project) -> None:
    freeze_on(project, FIRST)
    edit(APP, "status: funded", "status: completed")(project.data)
    freeze_on(project, SECOND)
    first = project.releases / "2026-11-28"

    shutil.move(first, project.root / "aside")
    assert ["releases/2026-12-24/manifest.json release-missing"] == codes(project)

    shutil.move(project.root / "aside", first)
    manifest = first / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace(VERSION, "9"), "utf-8")
    assert ["releases/2026-11-28/manifest.json release-edited"] == codes(project)


def test_a_folder_that_is_no_release_is_told(project: Project) -> None:
    (project.releases / "draft").mkdir(parents=True)

    assert ["releases/draft/manifest.json release-edited"] == codes(project)


def test_a_damaged_memory_is_of_no_use_and_no_harm(project: Project) -> None:
    freeze_on(project, FIRST)
    for content in ("[]", "{", '{"2026-11-28": 1}'):
        (project.work / "cache" / VERIFIED).write_text(content, "utf-8")
        assert [] == codes(project)


# what changed


def test_changes_by_field_with_the_source_of_the_new_value(project: Project) -> None:
    freeze_on(project, FIRST)
    edit(APP, "value: 1.234,50\n  basis: derived\n  source: krant", "value: 99,00\n  source: nota")(project.data)
    edit("projects/waterpas.yml", "status: funded", "status: withdrawn")(project.data)

    assert [("corrected", "awarded_amount.basis", "derived", None, "nota"),
            ("corrected", "awarded_amount.source.document", "krant", "nota", "nota"),
            ("corrected", "awarded_amount.value", "1234.50", "99.00", "nota"),
            ("withdrawn", "status", "funded", "withdrawn", "nota")] == [
        (change.action.value, change.field, change.old, change.new, change.source)
        for change in gathered(project).catalogue.history.pending]


def test_a_rename_is_no_addition_and_no_loss(project: Project) -> None:
    freeze_on(project, FIRST)
    renamed(project, redirect=True)

    assert [("renamed", "projects/buurtapp", ""), ("corrected", "projects/buren", "id")] == [
        found for found in brief(project) if "projects" in found[1]]
    assert Outcome.MADE is freeze_on(project, SECOND)
    history = gathered(project).catalogue.history
    assert [Action.RENAMED, Action.CORRECTED] == [change.action for change in history.by_record["projects", "buren"]]
    assert history.changes == tuple(between(history, "2026-11-28", "2026-12-24"))


def test_what_is_gone_without_a_word_is_told(project: Project) -> None:
    freeze_on(project, FIRST)
    renamed(project, redirect=False)
    assert [f"data/{APP} record-gone"] == codes(project)


def test_a_record_without_a_page_is_explained_by_a_removal(project: Project) -> None:
    (project.data / "sources.yml").write_text(
        (project.data / "sources.yml").read_text("utf-8") + "- {id: oud, title: {nl: Oud}, kind: press}\n", "utf-8")
    freeze_on(project, FIRST)
    edit("sources.yml", "- {id: oud, title: {nl: Oud}, kind: press}\n", "")(project.data)
    assert ["data/sources.yml record-gone"] == codes(project)

    (project.data / "removals.yml").write_text("- {kind: sources, record: oud, reason: {nl: Dubbel.}}\n", "utf-8")
    gone = next(change for change in gathered(project).catalogue.history.pending if change.kind == "sources")
    assert (Action.WITHDRAWN, "oud", {"nl": "Dubbel."}) == (gone.action, gone.record, gone.reason)


def test_what_cannot_be_read_is_not_gone(project: Project) -> None:
    freeze_on(project, FIRST)
    (project.data / "sources.yml").write_text("- [", "utf-8")

    assert {"data/sources.yml yaml-syntax"} == set(codes(project))


# what readers see


def test_downloads_say_their_release(project: Project) -> None:
    from generator.downloads.about import About

    def release_of(found: Gathered) -> tuple[str, str]:
        about = About(found.catalogue, found.tables, found.languages)
        return about.release, dict(about.told())[about.text("Release")]

    state = gathered(project).catalogue.as_of.isoformat()
    assert (state, state) == release_of(gathered(project))
    freeze_on(project, FIRST)
    records = gathered(project).catalogue.history.newest.records
    assert "2026-11-28" == release_of(gathered(project))[0] and records in release_of(gathered(project))[1]
    edit(APP, "status: funded", "status: completed")(project.data)
    found = gathered(project)
    assert f"2026-11-28+{state}" == release_of(found)[0]
    days = json.loads(grants_file(About(found.catalogue, found.tables, found.languages)))["modified"]
    assert state == days, "a day is no name of a release"


def test_citations_name_the_release_that_holds_the_records(project: Project) -> None:
    def version() -> tuple[str, str]:
        found = gathered(project)
        work = Works(found.catalogue, Language("en", "en_GB"), "", "").data("All tables", "data/")
        return work.version, work.day.isoformat()

    state = gathered(project).catalogue.as_of.isoformat()
    assert version()[0].startswith(f"not yet released, state of {state}, hash ")
    freeze_on(project, FIRST)
    records = gathered(project).catalogue.history.newest.records
    assert (f"release 2026-11-28, hash {records[:16]}", "2026-11-28") == version()
    edit(APP, "status: funded", "status: completed")(project.data)
    assert version()[0].startswith("not yet released") and state == version()[1]


def test_a_moved_deadline_is_told_from_to_with_its_source(project: Project) -> None:
    freeze_on(project, FIRST)
    (project.data / "calls.yml").write_text(MOVED.replace("    - date: 2022-05-01\n", """\
    - date:
        value: 2022-05-01
        source: krant
"""), "utf-8")
    site = next(gathered(project).sites())
    (change,) = told(site, "calls", "oproep-a").changes

    assert ("1 april 2022", "1 mei 2022", "krant") == (change.old, change.new, change.source.id)


def test_changes_have_a_feed_whose_entries_stay_when_they_are_released(project: Project) -> None:
    def entries() -> list[tuple[str, str, str]]:
        feeds = {feed.name: feed for feed in Feeds(next(gathered(project).sites())).all()}
        return [(entry.name, entry.summary, entry.updated.isoformat()) for entry in feeds["changes"].entries]

    assert [] == entries()
    freeze_on(project, FIRST)
    edit(APP, "status: funded", "status: completed")(project.data)
    ((name, summary, day),) = entries()
    assert ("changes/2026-11-28/projects/buurtapp/status", "2026-11-28") == (name, day)
    assert "gesteund → afgerond" in summary
    freeze_on(project, SECOND)
    assert [(name, summary, "2026-12-24")] == entries()


def test_history_of_a_record_and_the_table_of_changes(project: Project) -> None:
    freeze_on(project, FIRST)
    edit(APP, "status: funded", "status: completed")(project.data)
    found = gathered(project)
    site = next(found.sites())

    (change,) = told(site, "projects", "buurtapp").changes
    assert ("", "Status", site.text("funded"), site.text("completed")) == (change.release, change.field, change.old, change.new)
    assert ((), "2026-11-28") == (told(site, "projects", "waterpas").changes, told(site, "projects", "waterpas").first.name)
    (row,) = found.tables["wijzigingen"].records()
    assert ("2026-11-28/projects/buurtapp/status", None, FIRST, "funded", "completed", "nota") == tuple(
        row[name] for name in ("id", "release", "after", "old_value", "new_value", "source"))


def test_pages_of_changes_and_releases_can_be_read(project: Project) -> None:
    from generator.pages import changes
    from generator.pages.rendering import Renderer, make_environment

    freeze_on(project, FIRST)
    edit(APP, "status: funded", "status: completed")(project.data)
    site = next(gathered(project).sites())
    renderer = Renderer(make_environment(ROOT / "site_templates"), site)

    found = {page.address: renderer.body(page) for page in changes.pages(site)}
    assert {"wijzigingen/", "r/2026-11-28/"} == found.keys()
    assert "projecten.csv" in found["r/2026-11-28/"] and "Buurtapp" in found["r/2026-11-28/"]
    assert "<del>" in found["wijzigingen/"] and "../r/2026-11-28/" in found["wijzigingen/"]
