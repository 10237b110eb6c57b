"""The typeface is cut once; a kept one that is not as it was written is cut again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import typeface as module
from generator.typeface import typeface


def test_a_web_font_with_our_signs(tmp_path: Path) -> None:
    assert typeface(tmp_path)[:4] == b"wOF2"


@pytest.mark.parametrize("spoil", [lambda kept: kept[:-100], lambda kept: b"", lambda kept: kept[:99] + b"?" + kept[100:]],
                         ids=["cut off", "empty", "changed"])
def test_what_was_kept_is_used_when_it_is_intact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil) -> None:
    made: list[bytes] = []
    monkeypatch.setattr(module, "subset", lambda source: made.append(source) or b"w" * 200)

    assert [typeface(tmp_path), typeface(tmp_path)] == [b"w" * 200] * 2
    assert len(made) == 1

    kept = next(tmp_path.glob("*.woff2"))
    kept.write_bytes(spoil(kept.read_bytes()))
    assert typeface(tmp_path) == b"w" * 200
    assert len(made) == 2
