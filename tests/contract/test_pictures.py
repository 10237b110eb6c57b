"""The pictures of the documentation show what is there, are light, and are described in words."""

from __future__ import annotations

import re
from pathlib import Path

import pictures
import pytest

PAGES = [pictures.ROOT / "README.md", *sorted((pictures.ROOT / "docs").glob("*.md"))]
SHOWN = re.compile(r"!\[([^\]]*)\]\((?:docs/)?images/([\w-]+)\.webp\)")


def test_no_picture_is_stale() -> None:
    told = pictures.stale()
    assert told == [], pictures.HOW % ", ".join(told)


def test_every_picture_is_shown_in_words_too_and_light() -> None:
    shown = {name: alt for page in PAGES for alt, name in SHOWN.findall(page.read_text(encoding="utf-8"))}
    assert {path.stem for path in pictures.FOLDER.glob("*.webp")} == set(pictures.PICTURES) == set(shown)
    assert [name for name, alt in shown.items() if len(alt) < 40] == []
    assert [name for name in shown if pictures.file_of(name).stat().st_size > pictures.LARGEST] == []


@pytest.mark.parametrize(("name", "old", "new", "expected"), [
    ("site_templates/assets/map.css", "a {", "b {", ["map-dark"]),
    ("site_templates/assets/map.css", "", "/* said of it */\n", []),
    ("site_templates/assets/filters.js", "", "const more = 1;\n", ["explorer", "map-dark"]),  # the map imports it later
    ("tests/golden/expected/nl/index.md", "hero", "hero more", ["home-desktop", "home-phone", "figure"]),
    ("tests/golden/expected/nl/index.md", 'href="', 'href="../', []),
    ("data/projects/leefloonadvies.yml", "", "# checked\n", []),
])
def test_what_a_picture_shows_makes_it_stale(
    name: str, old: str, new: str, expected: list[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, read, changed = {each: pictures.digest(each) for each in pictures.PICTURES}, Path.read_text, pictures.ROOT / name

    def edited(path: Path, **more: str) -> str:
        text = read(path, **more)
        if path != changed:
            return text
        assert old in text, old
        return text.replace(old, new) if old else new + text

    monkeypatch.setattr(Path, "read_text", edited)
    assert expected == [each for each in pictures.PICTURES if pictures.digest(each) != before[each]]
