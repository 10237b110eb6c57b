"""What readers of border files have in common: the layer that is meant, and what a file gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.texts import N_

Feature = tuple[dict[str, Any], Any]  # properties, and a shapely geometry in the projection of the file, or None
Features = tuple[str, Iterable[Feature]]  # the projection in words that pyproj reads, empty for degrees; and the features

USUAL = "municipalities"  # the layer that is meant where a file has several and none is named
SURFACES = ("Polygon", "MultiPolygon")


class Unfit(ValueError):
    """Why a file is no border file: a msgid with what fills its gaps."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message % details)
        self.message = message
        self.details = details


def chosen(names: Iterable[str], asked: str) -> str:
    """The layer that is meant."""
    known = list(names)
    wanted = asked or (known[0] if len(known) == 1 else USUAL)
    if wanted not in known:
        raise Unfit(N_("it has no layer '%(layer)s'; its layers: %(layers)s; name one with --layer"), layer=wanted,
                    layers=", ".join(known) or "-")
    return wanted
