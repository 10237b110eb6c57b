"""Bytes into text, or the place where they stop being UTF-8."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading import text_file
from generator.reading.text_file import Lines, read_text


@pytest.mark.parametrize(("content", "expected"), [
    (b"", ""),
    ("één".encode(), "één"),
    (b"\xef\xbb\xbfid: a", "id: a"),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
    ("a\u2028b".encode(), "a\u2028b"),
    (b"a\x00b", "a\x00b"),
])
def test_text(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(content)

    assert (expected, []) == read_text(path, "f")


@pytest.mark.parametrize(("content", "place", "byte"), [
    ("caf\xe9".encode("latin-1"), "f:1:4", "0xe9"),
    ("één\r\ncaf".encode() + b"\xe9", "f:2:4", "0xe9"),
    (b"a\rb\rcaf\xe9 x", "f:3:4", "0xe9"),
    ("id: é".encode("utf-16"), "f:1:1", "0xff"),
    (b"\xef\xbb\xbfa: caf\xe9\n", "f:1:7", "0xe9"),
    (b"a\xed\xa0\x80", "f:1:2", "0xed"),  # a lone surrogate
    (b"a\xc3", "f:1:2", "0xc3"),  # cut in the middle of a letter
])
def test_not_utf_8(tmp_path: Path, content: bytes, place: str, byte: str) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(content)

    text, problems = read_text(path, "f")

    assert text == ""
    assert [(place, "not-utf-8", byte)] == [(str(p.place), p.code, dict(p.details)["byte"]) for p in problems]


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "LARGEST", 10)
    path = tmp_path / "f.yml"
    found = []
    for size in (10, 11):
        path.write_bytes(b"#" * size)
        found.append([p.code for p in read_text(path, "f")[1]])

    assert [[], ["file-too-large"]] == found


@pytest.mark.parametrize("name", ["", "missing.yml"])
def test_unreadable(tmp_path: Path, name: str) -> None:
    text, problems = read_text(tmp_path / name, "f")

    assert ("", ["unreadable-file"]) == (text, [p.code for p in problems])


@pytest.mark.parametrize(("text", "offset", "expected"), [
    ("", 0, "f:1:1"),
    ("ab", 1, "f:1:2"),
    ("ab\n", 3, "f:2:1"),
    ("a\r\nb", 3, "f:2:1"),
    ("a\rb", 2, "f:2:1"),
    ("a\n\rb", 3, "f:3:1"),
    ("a\x85b\u2028c\x0bd\x0ce", 8, "f:1:9"),
    ("é🙂x", 2, "f:1:3"),
])
def test_lines(text: str, offset: int, expected: str) -> None:
    assert expected == str(Lines(text).place("f", offset))
