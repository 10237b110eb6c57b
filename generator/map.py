"""The Folium map of the programme: layers for the borders of today and of the time, and one per project.

Folium is used as a generator only: its page is thrown away, its script is kept, so that nothing is asked of
another host and the map works under a strict Content-Security-Policy.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

import folium
from branca.element import MacroElement, Template
from folium.utilities import JsCode

from generator import routes
from generator.charts.area_map import shade
from generator.pages.page import Site
from generator.records.borders import Polygons, Ring
from generator.records.municipality import Municipality
from generator.records.project import STATUS_LABELS, Project, Status
from generator.texts import N_

ELEMENT = "projects-map"  # id of the element on the page that the map is drawn into

# The colours live in site.css: every path gets a class before Leaflet draws it.
BIND = JsCode(
    "function(f, layer){var p = f.properties; layer.options.className = 'area ' + p.look; layer.options.weight = 1;"
    "if(p.popup){layer.bindTooltip(p.name); layer.bindPopup(p.popup, {maxWidth: 260, autoPanPadding: [12, 12]});}"
    "else{layer.options.interactive = false;}}")


class Setup(MacroElement):
    """What Folium cannot pass: titles in the reader's language, and the project that the address asks for."""

    def __init__(self, zoom_in: str, zoom_out: str, attribution: str, projects: dict[str, folium.GeoJson]) -> None:
        super().__init__()
        self.projects = projects
        self.zoom = json.dumps({"zoomInTitle": zoom_in, "zoomOutTitle": zoom_out}, ensure_ascii=False)
        self.attribution = json.dumps(attribution, ensure_ascii=False)
        self._template = Template(
            "{% macro script(this, kwargs) %}"
            "L.control.zoom({{ this.zoom }}).addTo({{ this._parent.get_name() }});"
            "{{ this._parent.get_name() }}.attributionControl.setPrefix(false).addAttribution({{ this.attribution }});"
            "var asked = ({ {% for id, layer in this.projects.items() %}'{{ id }}': {{ layer.get_name() }}, {% endfor %} })"
            "[new URLSearchParams(location.search).get('project')];"
            "if (asked) { asked.addTo({{ this._parent.get_name() }});"
            "{{ this._parent.get_name() }}.fitBounds(asked.getBounds(), {maxZoom: 10}); }"
            "{% endmacro %}")


def map_script(site: Site) -> str:
    """The script that draws the map into the element with the id ELEMENT; empty when no borders are known."""
    catalogue = site.catalogue
    today = catalogue.borders_on(catalogue.as_of)
    if today is None:
        return ""
    chart = folium.Map(location=centre(catalogue.today), zoom_start=8, tiles=None, zoom_control=False, scroll_wheel_zoom=False,
                       dragging=JsCode("!L.Browser.mobile"), min_zoom=6, max_zoom=12, zoom_snap=0.25)
    chart.default_js, chart.default_css = [], []
    if catalogue.programme.map_tiles:
        background(site).add_to(chart)
    for layer in layers(site):
        layer.add_to(chart)
    projects = dict(project_layers(site))
    for layer in projects.values():
        layer.add_to(chart)
    chart.fit_bounds(bounds(catalogue.today))
    chart.add_child(Setup(site.text(N_("Zoom in")), site.text(N_("Zoom out")), credit(site), projects))
    folium.LayerControl(collapsed=True).add_to(chart)
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


def layers(site: Site) -> Iterator[folium.GeoJson]:
    """The borders of today and of the time (one of them at a time), and the provinces."""
    catalogue = site.catalogue
    yield areas(site, catalogue.as_of, site.text(N_("Municipalities of today")), True)
    if catalogue.borders_on(catalogue.then_day) is not catalogue.borders_on(catalogue.as_of):
        yield areas(site, catalogue.then_day, site.text(N_("Municipalities of the time")), False)
    borders = catalogue.borders_on(catalogue.as_of)
    lines = [feature(shape, {"look": "province"}) for shape in borders.provinces.values()]
    lines += [feature(shape, {"look": "context"}) for shape in borders.context.values()]
    yield folium.GeoJson(collection(lines), on_each_feature=BIND, name=site.text(N_("Provinces and Brussels")), overlay=True)


def project_layers(site: Site) -> Iterator[tuple[str, folium.GeoJson]]:
    """Id and layer of each project that names a municipality, by title."""
    for project in sorted(site.catalogue.projects.values(), key=lambda p: site.of(p.title)):
        if any(p.then for p in site.catalogue.participations_of(project)):
            yield project.id, project_layer(site, project)


def areas(site: Site, day: datetime.date, name: str, show: bool) -> folium.GeoJson:
    """All municipalities of a day, coloured by their number of projects."""
    borders = site.catalogue.borders_on(day)
    features = [feature(borders.municipalities[m.nis], properties(site, m))
                for m in site.catalogue.standing_on(day) if m.nis in borders.municipalities]
    return folium.GeoJson(collection(features), on_each_feature=BIND, name=name, overlay=False, show=show)


def project_layer(site: Site, project: Project) -> folium.GeoJson:
    """The municipalities of one project, with the borders of the time."""
    borders = site.catalogue.borders_on(site.catalogue.then_day)
    members = [p.then for p in site.catalogue.participations_of(project) if p.then]
    features = [feature(borders.municipalities[m.nis], {**properties(site, m), "look": "highlight"})
                for m in members if m.nis in borders.municipalities]
    title = site.of(project.title)
    if project.status is Status.WITHDRAWN:
        title = f"{title} ({site.text(STATUS_LABELS[project.status])})"
    return folium.GeoJson(collection(features), on_each_feature=BIND, overlay=True, show=False, name=escape(title))


def properties(site: Site, municipality: Municipality) -> dict[str, object]:
    """What the map knows of a municipality; Leaflet sets it as HTML, so it is escaped here.

    `figure` and `value` say which figure the count in the name is, as on pages.
    """
    projects = site.catalogue.projects_in(municipality)
    count = site.language.ngettext("%(count)s project", "%(count)s projects", len(projects)) % {"count": len(projects)}
    return {"name": escape(f"{municipality.name}: {count}"), "look": f"shade-{shade(len(projects))}",
            "popup": popup(site, municipality, projects), "figure": f"cell/gemeenten/{municipality.nis}/projects",
            "value": len(projects)}


def popup(site: Site, municipality: Municipality, projects: list[Project]) -> str:
    """Name and projects, each with a link."""
    items = "".join(f"<li>{anchor(routes.of(p), site.of(p.title))}</li>" for p in projects)
    inside = f"<ul>{items}</ul>" if projects else f"<p>{escape(site.text(N_('No project is known.')))}</p>"
    return f"<h3>{anchor(routes.of(municipality), municipality.name)}</h3>{inside}"


def anchor(address: str, text: str) -> str:
    return f'<a href="{routes.relative(routes.MAP, address)}">{escape(text)}</a>'


def feature(shape: Polygons, values: dict[str, object]) -> dict[str, object]:
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": coarse(shape)}, "properties": values}


def coarse(shape: Polygons) -> Polygons:
    """The shape in steps of about 100 m, which no zoom of this map shows; neighbours still share their vertices."""
    return [[coarse_ring(ring) for ring in polygon] for polygon in shape]


def coarse_ring(ring: Ring) -> Ring:
    return [[x, y] for (x, y), _ in groupby((round(x, 3), round(y, 3)) for x, y in ring)]


def collection(features: list[dict[str, object]]) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": features}


def centre(municipalities: Iterable[Municipality]) -> list[float]:
    low, high = bounds(municipalities)
    return [round((low[0] + high[0]) / 2, 4), round((low[1] + high[1]) / 2, 4)]


def bounds(municipalities: Iterable[Municipality]) -> tuple[list[float], list[float]]:
    """South-west and north-east corner of the points, as [latitude, longitude]."""
    points = [(m.latitude, m.longitude) for m in municipalities]
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    return [south, west], [north, east]


def script_of(chart: folium.Map) -> str:
    """The script alone, with counted ids instead of random ones, drawing into #map."""
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
