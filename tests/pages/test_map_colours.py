"""The colours of the map can be told apart, by those too who see fewer colours, and each area has a visible border."""

from __future__ import annotations

import re
from itertools import pairwise
from math import dist
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "site_templates" / "assets"
STYLES = (ASSETS / "site.css").read_text(encoding="utf-8")
PRINT = (ASSETS / "map.css").read_text(encoding="utf-8").partition("@media print")[2]
# Machado, Oliveira and Fernandes 2009, severity 1: linear red, green and blue as somebody without one kind of cones sees them.
SEEN = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
LINES = {0: "pale-line", 1: "pale-line", 2: "middle-line", 3: "map-line", 4: "map-line"}
APART = 10  # distance in CIELAB; 2.3 is just noticed


def schemes() -> dict[str, dict[str, str]]:
    """Light, dark by the system and dark by choice: the values of the custom properties."""
    blocks = re.findall(r":root[^{]*\{([^}]*--shade-0:[^}]*)\}", STYLES)
    light, system, chosen = (dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block)) for block in blocks)
    short = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{3,6});", PRINT))
    printed = {name: "#" + "".join(sign * 2 for sign in value[1:]) if len(value) == 4 else value for name, value in short.items()}
    return {"light": light, "dark": system, "dark by choice": chosen, "print": printed}


def linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def times(matrix: tuple, vector: tuple) -> tuple[float, float, float]:
    return tuple(min(1.0, max(0.0, sum(a * b for a, b in zip(row, vector, strict=True)))) for row in matrix)


def lab(seen: tuple[float, float, float]) -> tuple[float, float, float]:
    found = (sum(a * b for a, b in zip(row, seen, strict=True)) for row in XYZ)
    x, y, z = (value / white for value, white in zip(found, WHITE, strict=True))
    x, y, z = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: str, other: str) -> float:
    """As WCAG defines it."""
    low, high = sorted(sum(a * b for a, b in zip(XYZ[1], linear(colour), strict=True)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("eyes", SEEN)
@pytest.mark.parametrize("scheme", schemes())
def test_neighbouring_classes_are_told_apart(scheme: str, eyes: str) -> None:
    colours = [lab(times(SEEN[eyes], linear(schemes()[scheme][f"shade-{number}"]))) for number in range(5)]
    assert [pair for pair in pairwise(colours) if dist(*pair) < APART] == []


@pytest.mark.parametrize("scheme", schemes())
def test_the_border_of_each_class_stands_out(scheme: str) -> None:
    colours = schemes()[scheme]
    told = {number: round(contrast(colours[f"shade-{number}"], colours[line]), 2) for number, line in LINES.items()}
    assert {number: value for number, value in told.items() if value < 3} == {}


def test_both_ways_to_dark_are_the_same() -> None:
    assert schemes()["dark"] == schemes()["dark by choice"]
