"""Pages written by hand: what is wrong with them is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.written import read_written, unknown_figures

GOOD = "---\ntitle: Over\ndescription: Een pagina.\n---\n\n# Over\n\nEr zijn {{ figure(\"calls\") }} oproepen.\n"


def read(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "docs" / "nl" / "over.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())
    written, problems = read_written(tmp_path / "docs", ["nl"])
    return [f"{p.place} {p.code}" for p in [*problems, *unknown_figures(written, {"calls"})]]


@pytest.mark.parametrize(("text", "expected"), [
    (GOOD, []),
    ("# Over\n", ["docs/nl/over.md:1:1 missing-head"]),
    (GOOD.replace("title: Over\n", ""), ["docs/nl/over.md:1:1 missing-field"]),
    (GOOD.replace("title: Over", "title: [Over"), ["docs/nl/over.md:3:12 yaml-syntax"]),
    (GOOD.replace("{{ figure", "{{ {% figure"), ["docs/nl/over.md:8:1 template-syntax"]),
    (GOOD.replace("calls", "cals"), ["docs/nl/over.md:8:20 unknown-figure"]),
])
def test_told_with_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert read(tmp_path, text) == expected
