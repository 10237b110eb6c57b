"""A build after edits gives the bytes of a build from nothing, and leaves alone every file that is as it was."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from test_publish import built, run, tree

from generator.gather import Project
from generator.publish import build, remove_all

__all__ = ["built"]

Edit = Callable[[random.Random, Path], None]


def rewritten(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{before!r} stands no longer in {path.name}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def project_file(chance: random.Random, root: Path) -> Path:
    return chance.choice(sorted((root / "data" / "projects").glob("*.yml")))


def field(name: str, *values: object) -> Edit:
    """Another value for a field of a project."""
    def edit(chance: random.Random, root: Path) -> None:
        path = project_file(chance, root)
        record = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        record[name] = chance.choice(values)
        path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    return edit


def added(chance: random.Random, root: Path) -> None:
    name = f"nieuw-{chance.randint(1, 999)}"
    (root / "data" / "projects" / f"{name}.yml").write_text(
        f"id: {name}\ncall: oproep-a\nstatus: funded\ntitle: {{nl: Nieuw {name}}}\nsummary: {{nl: Een proef.}}\n"
        f"subjects: [buurt, water]\nsource: nota\n", encoding="utf-8")


def deleted(chance: random.Random, root: Path) -> None:
    if len(list((root / "data" / "projects").glob("*.yml"))) > 1:
        project_file(chance, root).unlink()


def template(chance: random.Random, root: Path) -> None:
    path = root / "site_templates" / chance.choice(["project.md.j2", "list.md.j2", "macros/parts.j2", "municipality.md.j2"])
    path.write_text(path.read_text(encoding="utf-8") + f"{{# {chance.random()} #}}\n", encoding="utf-8")


def style(chance: random.Random, root: Path) -> None:
    (root / "site_templates" / "assets" / "site.css").write_text(f"/* {chance.random()} */\n", encoding="utf-8")


def footer(chance: random.Random, root: Path) -> None:
    path = root / "site_templates" / "theme" / "partials" / "footer.html"
    path.write_text(path.read_text(encoding="utf-8") + f"<!-- {chance.random()} -->\n", encoding="utf-8")


def page(chance: random.Random, root: Path) -> None:
    path = root / "docs" / "nl" / chance.choice(["over.md", f"nieuw-{chance.randint(1, 9)}.md"])
    path.write_text(f"---\ntitle: Pagina\ndescription: Een pagina\n---\n\n# Pagina {chance.random()}\n\n"
                    '{{ figure("projects-funded") }}\n', encoding="utf-8")


def call(chance: random.Random, root: Path) -> None:
    rewritten(root / "data" / "calls.yml", "nl: Oproep A", f"nl: Oproep A{chance.randint(1, 9)}")


def day(chance: random.Random, root: Path) -> None:
    path = root / "data" / "programme.yml"
    lines = [f"as_of: 2025-06-{chance.randint(10, 28)}" if line.startswith("as_of:") else line
             for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def touched(chance: random.Random, root: Path) -> None:
    """Somebody writes into the published site."""
    path = chance.choice(sorted((root / "site").rglob("*.html")))
    path.write_text("spoiled", encoding="utf-8")


def stray(chance: random.Random, root: Path) -> None:
    (root / "site" / "projecten" / f"stray-{chance.random()}.html").write_text("", encoding="utf-8")


def lost(chance: random.Random, root: Path) -> None:
    """A part of what builds keep is gone."""
    part = chance.choice(["site", "cache", "frames", "frames/nl", "docs", "theme", "cache/site.json"])
    path = root / "build" / part
    shutil.rmtree(path, ignore_errors=True)
    path.unlink(missing_ok=True)


TITLES = [{"nl": f"Titel {number}"} for number in range(5)]
EDITS: tuple[Edit, ...] = (
    added, added, deleted, template, style, footer, page, call, day, touched, stray, lost,
    field("title", *TITLES), field("title", *TITLES), field("note", {"nl": "Een nota.", "en": "A note."}),
    field("status", "funded", "completed", "withdrawn"), field("call", "oproep-a", "oproep-b"),
    field("subjects", ["buurt"], ["water"], ["water", "buurt"], []), field("theme", "loket", "unknown"),
    field("awarded_amount", "1000", "25,50", "unknown"), field("lead_partner", "unknown"),
    field("participants", ["Zandhoek"], ["Veenrand", "Zandhoek"], [{"group": "Alle kustgemeenten", "province": "Kustland"}], []),
)


@pytest.mark.parametrize("seed", range(4))
def test_after_random_edits_a_build_gives_what_a_build_from_nothing_gives(seed: int, built: Path, tmp_path: Path) -> None:
    chance, root, fresh = random.Random(seed), shutil.copytree(built, tmp_path / "root"), tmp_path / "fresh"
    for _ in range(3):
        before = shutil.copytree(root / "data", tmp_path / "before", dirs_exist_ok=True)
        edits = chance.sample(EDITS, chance.choice([1, 2, 3]))
        for edit in edits:
            edit(chance, root)
        pages, problems = build(Project(root), jobs=chance.choice([1, 2, 3]))
        if not pages:  # an edit that the checks refuse
            assert problems
            shutil.rmtree(root / "data")
            before.rename(root / "data")
            continue
        shutil.rmtree(before)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(root, fresh, ignore=lambda folder, _: {"site", "build"} if folder == str(root) else set())
        assert build(Project(fresh))[0] == pages
        assert tree(fresh / "site") == tree(root / "site"), [edit.__name__ for edit in edits]


def stood(site: Path) -> dict[str, tuple[int, int]]:
    """Which file each name is, and when it was written."""
    return {str(path.relative_to(site)): (path.stat().st_ino, path.stat().st_mtime_ns)
            for path in site.rglob("*") if path.is_file()}


def test_one_changed_title_rewrites_the_pages_that_show_it(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "root")
    assert run("build", root).exit_code == 0  # a copy has other times than what is remembered
    files, before = stood(root / "site"), tree(root / "site")
    rewritten(root / "data" / "projects" / "waterpas.yml", "nl: Waterpas\n", "nl: Peilschaal\n")
    assert run("build", root).exit_code == 0
    after = tree(root / "site")

    changed = {name for name in before if before[name] != after[name]}
    assert changed == {name for name, found in stood(root / "site").items() if found != files[name]}
    assert {"projecten/waterpas/index.html", "projecten/index.html", "en/projecten/index.html", "data/projecten.csv",
            "projecten/buurtapp/index.html"} <= changed  # the last names it among similar projects
    assert not {"projecten/hostile/index.html", "data/gemeenten.csv", "methode/index.html", "assets/site.css"} & changed


def test_left_over_files_go_with_the_folders_that_they_leave_empty(tmp_path: Path) -> None:
    for name in ("a/b/c", "a/d", "e/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")

    remove_all(tmp_path, {"a/b/c", "e", "a/d/index.html"})  # the last two are a folder and a file by now

    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["a", "a/d", "e", "e/index.html"]


def test_nothing_changed_rewrites_nothing(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "root")
    assert run("build", root).exit_code == 0
    before = stood(root / "site")
    assert run("build", root).exit_code == 0
    assert before == stood(root / "site")


def test_what_was_kept_and_is_not_whole_is_thrown_away(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "root")
    before = tree(root / "site")
    manifest = root / "build" / "cache" / "site.json"
    manifest.write_bytes(manifest.read_bytes()[:-7])
    answer = run("build", root)
    assert (answer.exit_code, answer.output.count("thrown away")) == (0, 1)
    assert before == tree(root / "site")


@pytest.mark.parametrize("shards", [2, 3])
def test_shards_laid_over_each_other_are_the_whole_site(shards: int, built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "root", ignore=shutil.ignore_patterns("site", "build"))
    whole: dict[str, bytes] = {}
    for number in range(1, shards + 1):
        answer = run("build", root, "--shard", f"{number}/{shards}")
        assert answer.exit_code == 0, answer.output
        part = tree(root / "site")
        assert part, "every shard has something to do"
        assert not part.keys() & whole.keys(), "no file is written twice"
        whole |= part
    everything = tree(built / "site")
    del everything["SHA256SUMS"]  # which whoever lays them over each other makes
    assert whole == everything


@pytest.mark.parametrize("asked", ["0/2", "3/2", "1", "a/b", "1/0", "1/2/3"])
def test_a_shard_that_is_none_is_refused(asked: str, built: Path) -> None:
    answer = run("build", built, "--shard", asked)
    assert answer.exit_code == 2
    assert "1/3" in answer.output
