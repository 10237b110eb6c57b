"""The areas of the municipalities of today, as the map of the explorer draws them."""

from __future__ import annotations

from typing import Any

from generator.charts.area_map import CLASSES
from generator.pages.page import Site


def areas(site: Site) -> dict[str, Any] | None:
    """Size, paths by NIS code, lines and surroundings, and the least number of projects of each colour; None without borders."""
    borders, drawn = site.catalogue.areas_on(site.catalogue.as_of), site.drawings.overview
    if borders is None or drawn is None:
        return None
    paths = {nis: str(area.path) for nis, area in zip(borders.municipalities, drawn.areas, strict=True)}
    return {"width": drawn.width, "height": drawn.height, "areas": paths, "lines": [str(path) for path in drawn.lines],
            "context": [str(path) for path in drawn.context], "classes": CLASSES}
