"""Whatever a CSV file holds, the told place leads back to the cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.csv_file import read_csv

CELLS = st.text("aZ9é€🙂'\"\\;#,| \t\n\r\x85\u2028\u2029", max_size=8)
HEAD = ("one", "two", "three")
ROWS = st.lists(st.tuples(*(st.tuples(CELLS, st.booleans()) for _ in HEAD)), max_size=4)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
REMARKS = st.sampled_from(["", "# remark", "# é, with \u2028 and a comma"])


def editor_place(text: str, offset: int) -> tuple[int, int]:
    """Line and column as an editor counts them; written the slow way, apart from the reader."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def written(cell: str, quoted: bool) -> str:
    """The cell as CSV; quotes are left off where they may be."""
    bare = not quoted and not cell.startswith('"') and not set(cell) & set(",\r\n")
    return cell if bare else '"' + cell.replace('"', '""') + '"'


@given(ROWS, LINE_ENDS, REMARKS)
def test_every_cell_comes_back_with_its_place(rows: list, line_end: str, remark: str) -> None:
    text = (remark + line_end if remark else "") + ",".join(HEAD) + line_end
    expected = []
    for row in rows:
        cells = []
        for number, (cell, quoted) in enumerate(row):
            text += "," if number else ""
            if cell:
                cells.append((HEAD[number], cell, len(text)))
            text += written(cell, quoted)
        text += line_end
        expected.append(cells)

    found, problems = read_csv(text, "f")

    assert problems == []
    assert [[(name, cell, editor_place(text, offset)) for name, cell, offset in cells] for cells in expected] == [
        [(name, cell.text, cell.place[1:]) for name, cell in mapping.items.items()] for mapping in found]


@pytest.mark.parametrize(("text", "expected"), [
    ('a,b\n"x\ny",z\n', ["f:2:1", "f:3:4"]),
    ('a,b\n"x\r\ny",z\n', ["f:2:1", "f:3:4"]),
    ('a,b\n"x\ry",z\n', ["f:2:1", "f:3:4"]),
    ('a,b\n"x,y",z\n', ["f:2:1", "f:2:7"]),
    ('a,b\n"x""y",z\n', ["f:2:1", "f:2:8"]),
    ('a,b\n5" pipe,z\n', ["f:2:1", "f:2:9"]),
    ("a,b\nx\u2028y,z", ["f:2:1", "f:2:5"]),
    ("a,b\r\n\r\nx,z", ["f:3:1", "f:3:3"]),
    ("# r\n# r\na,b\nx,z", ["f:4:1", "f:4:3"]),
])
def test_places(text: str, expected: list[str]) -> None:
    rows, _ = read_csv(text, "f")

    assert expected == [str(cell.place) for cell in rows[0].items.values()]


def test_row_after_a_cell_of_many_lines() -> None:
    rows, _ = read_csv('a\n"x\ry\nz\r\nw"\nlast\n', "f")

    assert "f:6:1" == str(rows[1].items["a"].place)
