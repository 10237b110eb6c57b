"""The map as Folium draws it.

Folium is used as a generator only: its page is thrown away, its script is kept, so that nothing is asked of
another host and the map works under a strict Content-Security-Policy.
"""

from __future__ import annotations

import folium
from folium.utilities import JsCode

from generator.map.areas import drawn
from generator.map.facts import Facts, Layer
from generator.map.script import BIND, Setup, script_of


def script(facts: Facts) -> str:
    """The script that draws the map into the element with the id ELEMENT."""
    chart = folium.Map(location=centre(*facts.corners), zoom_start=8, tiles=None, zoom_control=False, scroll_wheel_zoom=False,
                       dragging=JsCode("!L.Browser.mobile"), min_zoom=6, max_zoom=12, zoom_snap=0.25)
    chart.default_js, chart.default_css = [], []
    if facts.tiles:
        address, credit, name = facts.tiles
        folium.TileLayer(address, attr=credit, overlay=True, show=False, name=name).add_to(chart)
    periods = [layer(period, overlay=False) for period in facts.periods]
    edges = layer(facts.edges, overlay=True)
    for each in (*periods, edges):
        each.add_to(chart)
    chart.fit_bounds(facts.corners)
    folium.LayerControl(collapsed=True).add_to(chart)
    chart.add_child(Setup(facts.zoom_in, facts.zoom_out, facts.credit, periods, edges))
    return script_of(chart)


def layer(shown: Layer, overlay: bool) -> folium.GeoJson:
    """One GeoJSON layer for all of them."""
    features = [drawn(feature) for feature in shown.features]
    return folium.GeoJson({"type": "FeatureCollection", "features": features}, on_each_feature=BIND, name=shown.name,
                          overlay=overlay, show=shown.show)


def centre(low: list[float], high: list[float]) -> list[float]:
    return [round((low[0] + high[0]) / 2, 4), round((low[1] + high[1]) / 2, 4)]
