"""The map of the programme: a layer for the borders of today, one for those of the time, and one of lines."""

from __future__ import annotations

from generator.map.facts import facts
from generator.pages.page import Site
from generator.reading.digest import digest_of_values


def map_script(site: Site) -> str:
    """The script that draws the map into the element with the id ELEMENT; empty when no borders are known."""
    known = facts(site)
    if known is None:
        return ""
    from generator.map.drawing import script  # noqa: PLC0415 - folium takes half a second, and most builds draw no map anew

    return script(known)


def map_digest(site: Site) -> bytes:
    """Stands for all that the script is made from."""
    known = facts(site)
    if known is None:
        return digest_of_values(None)
    layers = [tuple(layer) for layer in (*known.periods, known.edges)]
    return digest_of_values(layers, *known._replace(periods=[], edges=None))
