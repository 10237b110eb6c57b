"""An official border file into the small GeoJSON that the maps are drawn from.

Needs the extra `borders` (shapely, pyshp, pyproj); the site itself is built without it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.importers.area_layers import Unfit
from generator.importers.border_files import Shapes, read_areas
from generator.texts import N_

DECIMALS = 4  # about 10 m north-south, far finer than the simplification


def make_borders(  # noqa: PLR0913 - each is asked by name
    source: Path, target: Path, provinces: Mapping[str, str], *, head: Mapping[str, str], code_field: str,
    layer: str = "", context: str = "", tolerance: float = 0.003,
) -> int:
    """Write the simplified borders of `source` to `target`; gives the number of municipalities.

    `provinces` maps the code of a municipality to that of its province; `head` is written on top of the file;
    `context` is a layer that is drawn as surroundings. Simplified as one coverage, so that neighbours keep
    sharing every vertex; `tolerance` is in degrees. Unfit says what is wrong with the file.
    """
    from shapely.errors import ShapelyError  # noqa: PLC0415

    try:
        municipalities = read_areas(source, layer, code_field)
        surroundings = read_areas(source, context, code_field) if context else {}
        simplified = simplify({**municipalities, **surroundings}, tolerance)
        features = [*level("municipality", {code: simplified[code] for code in municipalities}),
                    *level("province", dissolve(simplified, provinces)),
                    *level("context", {code: simplified[code] for code in surroundings})]
    except ShapelyError as error:
        raise Unfit(N_("its areas cannot be drawn (%(reason)s)"), reason=error) from None
    target.write_text(written_features(features, head), encoding="utf-8")
    return len(municipalities)


def written_features(features: Iterable[dict[str, Any]], head: Mapping[str, str]) -> str:
    """A border file, a feature on a line, so that a difference between two can be read."""
    top = {"type": "FeatureCollection", **head}
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    return json.dumps(top, ensure_ascii=False, indent=0)[:-2] + f',\n"features": [\n{lines}\n]}}\n'


def simplify(shapes: Shapes, tolerance: float) -> Shapes:
    """Fewer vertices; shared borders stay shared."""
    from shapely import coverage_is_valid, coverage_simplify  # noqa: PLC0415

    simplified = coverage_simplify(list(shapes.values()), tolerance)
    if not coverage_is_valid(simplified):
        raise Unfit(N_("the borders overlap or leave gaps after simplification; choose a smaller --tolerance"))
    return dict(zip(shapes, simplified, strict=True))


def dissolve(shapes: Shapes, provinces: Mapping[str, str]) -> Shapes:
    """The provinces, as the union of their municipalities."""
    from shapely import coverage_union_all  # noqa: PLC0415

    members = defaultdict(list)
    for code, geometry in shapes.items():
        if code in provinces:
            members[provinces[code]].append(geometry)
    return {code: coverage_union_all(geometries) for code, geometries in sorted(members.items())}


def level(name: str, shapes: Shapes) -> Iterator[dict[str, Any]]:
    """GeoJSON features of one level, sorted by code, with outer rings counter-clockwise (RFC 7946)."""
    from shapely import set_precision  # noqa: PLC0415
    from shapely.geometry import mapping  # noqa: PLC0415
    from shapely.geometry.polygon import orient  # noqa: PLC0415

    for code, geometry in sorted(shapes.items()):
        fine = set_precision(geometry, 10**-DECIMALS)
        if fine.is_empty:
            raise Unfit(N_("nothing is left of %(code)s, so small is it; choose a smaller --tolerance, or look at its points"),
                        code=code)
        polygons = [orient(polygon) for polygon in getattr(fine, "geoms", [fine])]
        rings = [rounded(mapping(polygon)["coordinates"]) for polygon in polygons]
        yield {"type": "Feature", "id": code, "properties": {"level": name},
               "geometry": {"type": "MultiPolygon", "coordinates": rings}}


def rounded(rings: Any) -> list[list[list[float]]]:
    return [[[round(x, DECIMALS), round(y, DECIMALS)] for x, y in ring] for ring in rings]
