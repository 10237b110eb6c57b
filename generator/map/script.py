"""The parts of the map that Folium cannot write, and the script as it comes out in the end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import folium
from branca.element import MacroElement, Template
from folium.utilities import JsCode

ELEMENT = "projects-map"  # id of the element on the page that the map is drawn into

SHAPES = re.compile(r"^( *\w+_add)\((\{.*\})\);$", re.MULTILINE)  # as Folium writes the data of a layer

# Runs for each area. The colours live in map.css: every path gets a class before Leaflet draws it. What an area tells comes
# from another file, and only those of municipalities can be chosen.
CLASSED = JsCode("""function(f, layer) {
    layer.options.className = 'area ' + (f.properties.look || 'municipality');
    layer.options.weight = 1;
    layer.options.interactive = !f.properties.look;
}""")


class Setup(MacroElement):
    """What Folium cannot pass: titles in the reader's language, and the map and its layers for the scripts of the page."""

    def __init__(
        self, zoom_in: str, zoom_out: str, attribution: str, periods: list[folium.GeoJson], lines: folium.GeoJson,
    ) -> None:
        super().__init__()
        self.zoom = json.dumps({"zoomInTitle": zoom_in, "zoomOutTitle": zoom_out}, ensure_ascii=False)
        self.attribution = json.dumps(attribution, ensure_ascii=False)
        self.periods, self.lines = periods, lines
        self._template = Template(
            "{% macro script(this, kwargs) %}"
            "L.control.zoom({{ this.zoom }}).addTo({{ this._parent.get_name() }});"
            "{{ this._parent.get_name() }}.attributionControl.setPrefix(false).addAttribution({{ this.attribution }});"
            "window.projectsMap = {map: {{ this._parent.get_name() }}, lines: {{ this.lines.get_name() }},"
            " periods: [{% for each in this.periods %}{{ each.get_name() }}, {% endfor %}]};"
            "{% endmacro %}")


def script_of(chart: folium.Map) -> str:
    """The script alone, with counted ids instead of random ones, drawing into the element ELEMENT."""
    figure = chart.get_root()
    for number, element in enumerate(elements(figure)):
        element._id = f"k{number}"  # folium draws ids from the system's randomness and offers no other way
    for child in figure._children.values():
        child.render()
    return SHAPES.sub(as_text, figure.script.render().replace(f'"{chart.get_name()}"', f'"{ELEMENT}"'))


def as_text(found: re.Match[str]) -> str:
    """The shapes as a text for JSON.parse, which a browser reads in half the time that it takes for a literal."""
    shapes = json.dumps(json.loads(found[2]), separators=(",", ":")).replace("\\", r"\\").replace("'", r"\u0027")
    return f"{found[1]}(JSON.parse('{shapes}'));"


def elements(element: folium.Element) -> Iterator[folium.Element]:
    yield element
    for child in element._children.values():
        yield from elements(child)
