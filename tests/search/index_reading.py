"""What a browser makes of the files of the index, in Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from generator.pages.found_by import FoundBy
from generator.search.documents import Document
from generator.search.index import make_index
from generator.search.pieces import pieces
from generator.texts import Language

DUTCH = Language("nl", "nl_BE")


def document(title: str, text: str = "", kind: str = "projects", **more: tuple[str, ...]) -> Document:
    return Document(f"x/{title}/", title, text, FoundBy(kind, text=(text,), **more))


def files_of(found: Sequence[Document], language: Language = DUTCH) -> dict[str, object]:
    """Each file of the index of these documents, read."""
    return {name: json.loads(content) for name, content in pieces(make_index(found, language), found, language.gettext)}


def entries(files: dict[str, object]) -> Iterable[tuple[str, int, list[int]]]:
    """Every word or name with its stem and the stems of its parts."""
    for number, first in enumerate(files["index.json"]["words"]):
        piece = files[f"words/{number}.json"]
        word, stem = "", 0
        for place, (coded, step) in enumerate(zip(piece["words"].split(" "), piece["stems"], strict=True)):
            word, stem = word[:int(coded[0], 36)] + coded[1:], stem + step
            assert place or word == first
            yield word, stem, piece["parts"].get(str(place), [])


def levels(files: dict[str, object], entry: str) -> dict[int, int]:
    """Number of each document that a word or name finds, with its level; nothing when there is no such word."""
    for word, stem, _ in entries(files):
        if word == entry:
            return levels_of(files, stem)
    return {}


def levels_of(files: dict[str, object], stem: int) -> dict[int, int]:
    firsts = files["index.json"]["found"]
    piece = max(number for number, first in enumerate(firsts) if first <= stem)
    found: dict[int, int] = {}
    for level, *steps in files[f"found/{piece}.json"][stem - firsts[piece]]:
        number = 0
        for step in steps:
            number += step
            assert number not in found
            found[number] = level
    return found
