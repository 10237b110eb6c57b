"""The layers of the map: all that its script is made from, and nothing else."""

from __future__ import annotations

import datetime
from html import escape
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.map.areas import Feature, lines, municipalities_on
from generator.pages.page import Site
from generator.records.borders import Polygons
from generator.texts import N_


class Layer(NamedTuple):
    """Areas or lines that are shown together, and what readers call them."""

    name: str
    features: list[Feature]
    show: bool  # from the start


class Layers(NamedTuple):
    """Plain values, so that a digest can stand for them."""

    corners: tuple[list[float], list[float]]  # south-west and north-east, as [latitude, longitude]
    periods: list[Layer]
    edges: Layer
    zoom_in: str
    zoom_out: str
    credit: str
    tiles: tuple[str, str, str] | None  # address, credit and name


def layers(site: Site) -> Layers | None:
    """What the map of a language shows; None when no borders are known."""
    catalogue = site.catalogue
    if catalogue.areas_on(catalogue.as_of) is None:
        return None
    periods = [Layer(name, municipalities_on(site, day), day == catalogue.as_of) for day, name in days(site).items()]
    edges = Layer(site.text(N_("Provinces and surroundings")), lines(site), True)
    return Layers(corners(catalogue), periods, edges, site.text(N_("Zoom in")),
                  site.text(N_("Zoom out")), credit(site), tiles(site))


def credit(site: Site) -> str:
    """Who made the borders, in the corner of the map."""
    source = site.catalogue.sources.get(site.catalogue.areas_on(site.catalogue.as_of).source)
    return "" if source is None else escape(", ".join(filter(None, (source.publisher or site.of(source.title), source.licence))))


def tiles(site: Site) -> tuple[str, str, str] | None:
    """Tiles from another host, where an instance asks for them: a layer that a reader has to choose first."""
    programme = site.catalogue.programme
    if not programme.map_tiles:
        return None
    return programme.map_tiles, escape(programme.map_tiles_credit or " "), site.text(N_("Background map (from another host)"))


def days(site: Site) -> dict[datetime.date, str]:
    """The days whose borders are shown, one at a time, with what readers call them."""
    catalogue = site.catalogue
    found = {catalogue.as_of: site.text(N_("Municipalities of today"))}
    then = catalogue.areas_on(catalogue.then_day)
    if then is not catalogue.areas_on(catalogue.as_of) and then and (catalogue.borders or catalogue.former):
        found[catalogue.then_day] = site.text(N_("Municipalities of the time"))
    return found


def corners(catalogue: Catalogue) -> tuple[list[float], list[float]]:
    """South-west and north-east corner of what the map begins with, as [latitude, longitude].

    Areas reach over it a little, so that a phone shows them larger; dots, which are few and small, are shown whole.
    """
    boxes = [box(polygons) for polygons in catalogue.areas_on(catalogue.as_of).municipalities.values()]
    if catalogue.borders:
        boxes = [((west + east) / 2, (south + north) / 2) * 2 for west, south, east, north in boxes]
    west, south, east, north = zip(*boxes, strict=True)
    return [min(south), min(west)], [max(north), max(east)]


def box(polygons: Polygons) -> tuple[float, float, float, float]:
    """The westernmost, southernmost, easternmost and northernmost degree of an area."""
    east, north = zip(*(point for polygon in polygons for point in polygon[0]), strict=True)
    return min(east), min(north), max(east), max(north)
