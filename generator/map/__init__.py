"""The Folium map of the programme: a layer for the borders of today, one for those of the time, and one of lines.

Folium is used as a generator only: its page is thrown away, its script is kept, so that nothing is asked of
another host and the map works under a strict Content-Security-Policy.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from html import escape

import folium
from folium.utilities import JsCode

from generator.map.areas import Feature, lines, municipalities_on
from generator.map.script import BIND, Setup, script_of
from generator.pages.page import Site
from generator.records.municipality import Municipality
from generator.texts import N_


def map_script(site: Site) -> str:
    """The script that draws the map into the element with the id ELEMENT; empty when no borders are known."""
    catalogue = site.catalogue
    if catalogue.borders_on(catalogue.as_of) is None:
        return ""
    chart = folium.Map(location=centre(catalogue.today), zoom_start=8, tiles=None, zoom_control=False, scroll_wheel_zoom=False,
                       dragging=JsCode("!L.Browser.mobile"), min_zoom=6, max_zoom=12, zoom_snap=0.25)
    chart.default_js, chart.default_css = [], []
    if catalogue.programme.map_tiles:
        background(site).add_to(chart)
    periods = [layer(municipalities_on(site, day), name, overlay=False, show=day == catalogue.as_of)
               for day, name in days(site).items()]
    edges = layer(lines(site), site.text(N_("Provinces and Brussels")), overlay=True, show=True)
    for each in (*periods, edges):
        each.add_to(chart)
    chart.fit_bounds(bounds(catalogue.today))
    folium.LayerControl(collapsed=True).add_to(chart)
    chart.add_child(Setup(site.text(N_("Zoom in")), site.text(N_("Zoom out")), credit(site), periods, edges))
    return script_of(chart)


def credit(site: Site) -> str:
    """Who made the borders, in the corner of the map."""
    source = site.catalogue.sources[site.catalogue.borders_on(site.catalogue.as_of).source]
    return escape(", ".join(filter(None, (source.publisher or site.of(source.title), source.licence))))


def background(site: Site) -> folium.TileLayer:
    """Tiles from another host, where an instance asks for them: a layer that a reader has to choose first."""
    programme = site.catalogue.programme
    return folium.TileLayer(programme.map_tiles, attr=escape(programme.map_tiles_credit or " "), overlay=True, show=False,
                            name=site.text(N_("Background map (from another host)")))


def days(site: Site) -> dict[datetime.date, str]:
    """The days whose borders are shown, one at a time, with what readers call them."""
    catalogue = site.catalogue
    found = {catalogue.as_of: site.text(N_("Municipalities of today"))}
    if catalogue.borders_on(catalogue.then_day) is not catalogue.borders_on(catalogue.as_of):
        found[catalogue.then_day] = site.text(N_("Municipalities of the time"))
    return found


def layer(features: list[Feature], name: str, overlay: bool, show: bool) -> folium.GeoJson:
    """One GeoJSON layer for all of them."""
    return folium.GeoJson({"type": "FeatureCollection", "features": features}, on_each_feature=BIND, name=name,
                          overlay=overlay, show=show)


def centre(municipalities: Iterable[Municipality]) -> list[float]:
    low, high = bounds(municipalities)
    return [round((low[0] + high[0]) / 2, 4), round((low[1] + high[1]) / 2, 4)]


def bounds(municipalities: Iterable[Municipality]) -> tuple[list[float], list[float]]:
    """South-west and north-east corner of the points, as [latitude, longitude]."""
    points = [(m.latitude, m.longitude) for m in municipalities]
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    return [south, west], [north, east]
