"""The map as Folium draws it.

Folium is used as a generator only: its page is thrown away, its script is kept, so that nothing is asked of
another host and the map works under a strict Content-Security-Policy.
"""

from __future__ import annotations

import folium
from folium.utilities import JsCode

from generator.map.areas import drawn
from generator.map.layers import Layer, Layers
from generator.map.script import CLASSED, Setup, script_of

MOVING = JsCode("!matchMedia('(prefers-reduced-motion: reduce)').matches")


def script(shown: Layers) -> str:
    """The script that draws the map into the element with the id ELEMENT."""
    chart = folium.Map(location=centre(*shown.corners), zoom_start=8, tiles=None, zoom_control=False, scroll_wheel_zoom=False,
                       dragging=False, min_zoom=6, max_zoom=12, zoom_snap=0.25, zoom_animation=MOVING, fade_animation=MOVING)
    chart.default_js, chart.default_css = [], []
    if shown.tiles:
        address, credit, name = shown.tiles
        folium.TileLayer(address, attr=credit, overlay=True, show=False, name=name).add_to(chart)
    periods = [layer(period, overlay=False) for period in shown.periods]
    edges = layer(shown.edges, overlay=True)
    for each in (*periods, edges):
        each.add_to(chart)
    chart.fit_bounds(shown.corners)
    folium.LayerControl(collapsed=True).add_to(chart)
    chart.add_child(Setup(shown.zoom_in, shown.zoom_out, shown.credit, periods, edges))
    return script_of(chart)


def layer(shown: Layer, overlay: bool) -> folium.GeoJson:
    """One GeoJSON layer for all of them."""
    features = [drawn(feature) for feature in shown.features]
    return folium.GeoJson({"type": "FeatureCollection", "features": features}, on_each_feature=CLASSED, name=shown.name,
                          overlay=overlay, show=shown.show)


def centre(low: list[float], high: list[float]) -> list[float]:
    return [round((low[0] + high[0]) / 2, 4), round((low[1] + high[1]) / 2, 4)]
