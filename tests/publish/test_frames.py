"""MkDocs is called when something that it reads has changed, or something that it made is not as it was; else not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from test_publish import built, instance, tree

from generator import mkdocs, parts
from generator.frames import drop_unasked, make_frames
from generator.gather import Project, gather

__all__ = ["built", "instance"]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The configurations that MkDocs was called with."""
    found: list[str] = []
    run = mkdocs.run
    monkeypatch.setattr(mkdocs, "run", lambda config, as_of: (found.append(config.name), run(config, as_of)))
    return found


def frames(root: Path) -> dict[str, bytes]:
    """The frames of the main language, made again when they must be."""
    project = Project(root)
    gathered, _ = gather(project)
    site = next(gathered.sites())
    made = make_frames(project, site, parts.renderer_of(project, site), parts.generated_pages(site), gathered.written)
    return tree(made.folder)


def test_nothing_changed(instance: Path, calls: list[str]) -> None:
    frames(instance)

    assert calls == []


def truncate(root: Path) -> None:
    page = root / "build" / "frames" / "nl" / "over" / "index.html"
    page.write_bytes(page.read_bytes()[:100])


def change_a_letter(root: Path) -> None:
    page = root / "build" / "frames" / "nl" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"gzgcontentmark", b"gzgcontentmerk"))


def delete_a_shell(root: Path) -> None:
    next((root / "build" / "frames" / "nl").rglob("*.html")).unlink()


def add_a_page(root: Path) -> None:
    (root / "build" / "frames" / "nl" / ".hidden").write_text("left over", encoding="utf-8")


def spoil_the_note(root: Path) -> None:
    (root / "build" / "frames" / "nl.txt").write_bytes(b"\xff")


@pytest.mark.parametrize("spoil", [truncate, change_a_letter, delete_a_shell, add_a_page, spoil_the_note],
                         ids=lambda spoil: spoil.__name__)
def test_what_was_spoilt_is_made_again(instance: Path, calls: list[str], spoil: Callable[[Path], None]) -> None:
    before = tree(instance / "build" / "frames" / "nl")
    spoil(instance)

    assert frames(instance) == before
    assert calls == ["mkdocs.nl.yml"]


@pytest.mark.parametrize("name", ["site_templates/theme/partials/footer.html", "mkdocs.yml", "docs/nl/over.md"])
def test_what_mkdocs_reads_has_changed(instance: Path, calls: list[str], name: str) -> None:
    with (instance / name).open("a", encoding="utf-8") as file:
        file.write("\n# More\n")
    frames(instance)

    assert calls == ["mkdocs.nl.yml"]


def test_a_changed_source_of_mkdocs_is_written_again(instance: Path, calls: list[str]) -> None:
    docs = instance / "build" / "docs" / "nl"
    before = tree(docs)
    (docs / "over.md").write_text("spoilt", encoding="utf-8")
    (docs / "stray.md").write_text("# Stray", encoding="utf-8")
    frames(instance)

    assert tree(docs) == before
    assert calls == []


def test_nothing_stays_that_no_page_asks_for(tmp_path: Path) -> None:
    (tmp_path / "assets" / "lunr").mkdir(parents=True)
    (tmp_path / "index.html").write_text("<link href='assets/a.css'><script src=\"assets/a.js\"></script>", encoding="utf-8")
    (tmp_path / "assets" / "a.css").write_text("b { background: url(b.png) } /*# sourceMappingURL=a.css.map */", encoding="utf-8")
    for name in ("a.js", "b.png", "a.css.map", "other.js", "lunr/nl.js"):
        (tmp_path / "assets" / name).touch()

    drop_unasked(tmp_path)

    assert sorted(tree(tmp_path)) == ["assets/a.css", "assets/a.js", "assets/b.png", "index.html"]
