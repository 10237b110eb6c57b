"""The parts of the map that Folium cannot write, and the script as it comes out in the end."""

from __future__ import annotations

import json
from collections.abc import Iterator

import folium
from branca.element import MacroElement, Template
from folium.utilities import JsCode

ELEMENT = "projects-map"  # id of the element on the page that the map is drawn into

# Runs for each area. The colours live in site.css: every path gets a class before Leaflet draws it. All that comes from
# records is set as text.
BIND = JsCode("""function(f, layer) {
    var p = f.properties;
    var make = function(tag, text, href) {
        var made = document.createElement(tag);
        if (text) { made.textContent = text; }
        if (href) { made.href = href; }
        return made;
    };
    layer.options.className = 'area ' + p.look;
    layer.options.weight = 1;
    if (!p.page) { layer.options.interactive = false; return; }
    layer.bindTooltip(function() { return make('span', p.name + ': ' + p.count); });
    layer.bindPopup(function() {
        var box = make('div'), head = make('h3'), list = make('ul');
        var entry = function(text, href) {
            var item = make('li');
            item.append(make('a', text, href));
            list.append(item);
        };
        head.append(make('a', p.name, p.page));
        p.projects.forEach(function(project) { entry(project[1], project[0]); });
        if (p.more) { entry(p.more, p.page); }
        box.append(head, p.value ? list : make('p', document.querySelector('[data-map]').dataset.none));
        return box;
    }, {maxWidth: 260, autoPanPadding: [12, 12]});
}""")

# Marks the municipalities that the address asks for, on the period that knows the most of them, and says so in words. Of
# the address only five digits are read. An older address names a project: its codes stand in the list on the page.
VIEW = """
function view(map, periods, lines) {
    var asked = new URLSearchParams(location.search);
    document.querySelectorAll('[data-view]').forEach(function(link) {
        if (link.dataset.view === asked.get('project')) { asked = new URL(link.href).searchParams; }
    });
    map.on('baselayerchange', function() { lines.bringToFront(); });
    if (!asked.has('gemeenten')) { return; }
    var codes = asked.get('gemeenten').split(',').filter(function(code) { return /^[0-9]{5}$/.test(code); });
    var found = periods.map(function(period) {
        return period.getLayers().filter(function(area) { return codes.includes(area.feature.properties.code); });
    });
    var best = found.reduce(function(most, areas, index) { return areas.length > found[most].length ? index : most; }, 0);
    periods.forEach(function(period, index) { if (index !== best) { map.removeLayer(period); } });
    periods[best].addTo(map);
    lines.bringToFront();
    mark(map, found, best);
}
function mark(map, found, best) {
    var status = document.querySelector('[data-map-status]'), names = [], bounds = L.latLngBounds([]);
    found.flat().forEach(function(area) {
        area.options.className += ' highlight';
        if (area.getElement()) { area.getElement().classList.add('highlight'); }
    });
    found[best].forEach(function(area) {
        area.bringToFront();
        bounds.extend(area.getBounds());
        names.push(area.feature.properties.name);
    });
    if (names.length) { map.fitBounds(bounds, {maxZoom: 10}); }
    status.textContent = names.length ? status.dataset.marked.replace('{names}', function() { return names.join(', '); })
        : status.dataset.none;
}
"""


class Setup(MacroElement):
    """What Folium cannot pass: titles in the reader's language, and the municipalities that the address asks for."""

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
            + VIEW +
            "view({{ this._parent.get_name() }}, [{% for each in this.periods %}{{ each.get_name() }}, {% endfor %}],"
            " {{ this.lines.get_name() }});"
            "{% endmacro %}")


def script_of(chart: folium.Map) -> str:
    """The script alone, with counted ids instead of random ones, drawing into the element ELEMENT."""
    figure = chart.get_root()
    for number, element in enumerate(elements(figure)):
        element._id = f"k{number}"  # folium draws ids from the system's randomness and offers no other way
    for child in figure._children.values():
        child.render()
    return figure.script.render().replace(f'"{chart.get_name()}"', f'"{ELEMENT}"')


def elements(element: folium.Element) -> Iterator[folium.Element]:
    yield element
    for child in element._children.values():
        yield from elements(child)
