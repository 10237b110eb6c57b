"""Faulty data folders: the small folder with a few changes, some of the bytes, some of the structure."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st
from problems_cases.small_folder import FILES, PROJECTS_CSV

BORDERS = """{"valid_from":"2025-01-01","source":"nota","features":[
{"type":"Feature","id":"90001","properties":{"level":"municipality"},"geometry":{"type":"MultiPolygon",
"coordinates":[[[[3,51],[4,51],[4,52],[3,51]]]]}},
{"type":"Feature","id":"90003","properties":{"level":"municipality"},"geometry":{"type":"MultiPolygon",
"coordinates":[[[[3,51],[4,51],[4,52],[3,51]]]]}}]}"""
SOUND = {**FILES, "reference/borders-2025.geojson": BORDERS}
TABLE = {"projects/buurtapp.yml": None, "projects/waterpas.yml": None, "projects.csv": PROJECTS_CSV}

# What editors, table programs and attackers put where a value or a piece of structure should be.
PIECES = [
    "", " ", "\t", "\n", "\r\n", "\r", "\u2028", "\x85", "\u00a0", "\u200b", "\u202e", "\ufeff", "\x00", "\x07", "é", "e\u0301",
    "\U0001f600", ":", ": ", "- ", "-", "#", "'", '"', '""', "“", ",", ";", "|", ">", "[", "]", "{", "}", "&a ", "*a", "!!str ",
    "!x", "%", "@", "`", "---\n", "...\n", "<<: ", "? ", "~", "null", "unknown", "not-applicable", "onbekend", "nan", "TRUE",
    "no", "0", "-1", "1e9", "44520", "1.107.397,55 euro", "1,107,397.55", "81,499", "#REF!", "=1+1", "24-11-2021", "2022-02-30",
    "9999-12-31", "0000-00-00", "2021/2022", "<b>", "{{ x }}", "{% x %}", "%(name)s", "{0}", "[a](b)", "**a**", "javascript:x",
    "https://a@b.be", "http://1.2.3.4", "Zandhoek Veenrand", "Veenrand, Heidebeek en Zandhoek", "zandhoek", "90001", "90002",
    "jan@voorbeeld.be", "0479 12 34 56", "85.07.30-033.28", "../../etc/passwd", "a" * 300, "9" * 400, "[" * 50, "{a: " * 20,
    "é" * 5000, "id", "nl", "value", "source",
]


class Mutation(NamedTuple):
    """What is done to a file, where (as a share of its length) and with what."""

    file: str
    how: str
    where: float
    length: int
    piece: str


HOW = ["insert", "replace", "delete", "double", "line out", "line twice", "line moved", "value", "byte", "cut", "encode"]
mutations = st.builds(
    Mutation, st.sampled_from(sorted({*SOUND, "projects.csv"})), st.sampled_from(HOW), st.floats(0, 1), st.integers(0, 40),
    st.sampled_from(PIECES) | st.text(max_size=20))
folders = st.tuples(st.booleans(), st.lists(mutations, min_size=1, max_size=5))


def changed(content: bytes, mutation: Mutation) -> bytes:
    """The bytes of a file after one mutation."""
    if mutation.how in ("line out", "line twice", "line moved", "value"):
        return b"\n".join(changed_lines(content.split(b"\n"), mutation))
    piece = mutation.piece.encode("utf-8", "surrogatepass")
    at = int(mutation.where * len(content))
    end = at + mutation.length
    middle = {"insert": piece + content[at:end], "replace": piece, "delete": b"", "double": content[at:end] * 2,
              "byte": bytes([mutation.length * 6 % 256]) + content[at + 1 : end]}
    if mutation.how in middle:
        return content[:at] + middle[mutation.how] + content[end:]
    if mutation.how == "cut":
        return content[:at]
    return content.decode("utf-8", "replace").encode(("utf-16", "cp1252", "utf-8-sig")[mutation.length % 3], "replace")


def changed_lines(lines: list[bytes], mutation: Mutation) -> list[bytes]:
    """The lines of a file after one of them went, came twice, moved to the end or got another value."""
    at = min(int(mutation.where * len(lines)), len(lines) - 1)
    before, line, after = lines[:at], lines[at], lines[at + 1:]
    if mutation.how == "value":
        return [*before, with_value(line, mutation.piece.encode("utf-8", "surrogatepass"), mutation.length), *after]
    return {"line out": [*before, *after], "line twice": [*before, line, line, *after],
            "line moved": [*before, *after, line]}[mutation.how]


def with_value(line: bytes, piece: bytes, number: int) -> bytes:
    """A line of YAML or CSV with another value."""
    if b": " in line:
        return line.partition(b": ")[0] + b": " + piece
    if line.lstrip().startswith(b"- "):
        return line[: line.index(b"- ")] + b"- " + piece
    cells = line.split(b",")
    cells[number % len(cells)] = piece
    return b",".join(cells)


def write(data: Path, as_table: bool, wanted: list[Mutation]) -> None:
    """The folder after all mutations; what the run before left behind is replaced."""
    files = {**SOUND, **(TABLE if as_table else {"projects.csv": None})}
    contents = {name: content.encode() for name, content in files.items() if content is not None}
    for mutation in wanted:
        if mutation.file in contents:
            contents[mutation.file] = changed(contents[mutation.file], mutation)
    for name in files:
        path = data / name
        if name not in contents:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents[name])
