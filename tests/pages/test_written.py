"""Pages written by hand: what is wrong with them is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from problems_cases.small_folder import write_data

from generator.gather import Project, gather

ROOT = Path(__file__).parents[2]

GOOD = "---\ntitle: Over\ndescription: Een pagina.\n---\n\n# Over\n\nEr zijn {{ figure(\"calls\") }} oproepen.\n"


def read(tmp_path: Path, text: str, name: str = "over") -> list[str]:
    write_data(tmp_path)
    (tmp_path / "site_templates").symlink_to(ROOT / "site_templates")
    path = tmp_path / "docs" / "nl" / f"{name}.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())
    _, problems = gather(Project(tmp_path))
    return [f"{p.place} {p.code}" for p in problems]


@pytest.mark.parametrize(("text", "expected"), [
    (GOOD, []),
    ("# Over\n", ["docs/nl/over.md:1:1 missing-head"]),
    (GOOD.replace("title: Over\n", ""), ["docs/nl/over.md:1:1 missing-field"]),
    (GOOD.replace("title: Over", "title: [Over"), ["docs/nl/over.md:2:8 yaml-syntax"]),
    (GOOD.replace("{{ figure", "{{ {% figure"), ["docs/nl/over.md:8:1 template-syntax"]),
    (GOOD.replace('figure("calls")', "figuur('calls')"), ["docs/nl/over.md:8:1 template-syntax"]),
    (GOOD.replace('figure("calls")', 'figure("calls")|nope'), ["docs/nl/over.md:8:1 template-syntax"]),
    (GOOD.replace("calls", "cals"), ["docs/nl/over.md:8:20 unknown-figure"]),
])
def test_told_with_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert read(tmp_path, text) == expected


def test_a_written_page_takes_no_generated_address(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD, "kaart") == ["docs/nl/kaart.md:1:1 address-taken"]
