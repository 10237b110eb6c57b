"""The heads of what a command writes name the command that the folder has: of make where there is a Makefile, else gzg."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from problems_cases.small_folder import write_data

from generator.commands import main

SQUARE = {"type": "Polygon", "coordinates": [[[3, 51], [3.4, 51], [3.4, 51.4], [3, 51.4], [3, 51]]]}
AREA = {"type": "Feature", "properties": {"nis": "90001"}, "geometry": SQUARE}
FILES = {
    "list.csv": "Titel;Gemeente\nRegenton;Zandhoek\n",
    "mapping.yml": "fields:\n  title: Titel\n  participants: Gemeente\ndefaults:\n  summary: Eigen woorden.\n",
    "news.txt": "• Regenton: water. (Zandhoek)\n",
    "areas.geojson": json.dumps({"type": "FeatureCollection", "features": [AREA]}),
}


@pytest.mark.parametrize(("made", "expected"), [(True, "make check"), (False, "gzg check")])
def test_heads_name_the_command_of_the_folder(made: bool, expected: str, tmp_path: Path) -> None:
    write_data(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    if made:
        (tmp_path / "Makefile").touch()
    about = ["--call", "oproep-a", "--source-id", "nota", "--root", str(tmp_path)]

    for words in (["import", "table", f"{tmp_path}/list.csv", "--mapping", f"{tmp_path}/mapping.yml", *about],
                  ["import", "news", f"{tmp_path}/news.txt", *about],
                  ["borders", f"{tmp_path}/areas.geojson", "--valid-from", "2019-01-01", *about[2:]]):
        result = CliRunner().invoke(main, words)
        assert 0 == result.exit_code, result.output

    written = [*(tmp_path / "build/import").rglob("*.csv"), *(tmp_path / "build/import").rglob("*.yml"),
               tmp_path / "data/reference/borders-2019.geojson"]
    assert 3 <= len(written)
    for file in written:
        head = file.read_text(encoding="utf-8")
        assert expected in head and ("make check" in head) == made, file
