"""The map of the programme: a layer for the borders of today, one for those of the time, and one of lines.

Its shapes are a script by Folium, which no project changes; what they tell is a file beside it.
"""

from __future__ import annotations

from generator.map.facts import map_facts
from generator.map.layers import layers
from generator.pages.page import Site
from generator.reading.digest import digest_of_values

__all__ = ["map_digest", "map_facts", "map_script"]


def map_script(site: Site) -> str:
    """The script that draws the map into the element with the id ELEMENT; empty when no borders are known."""
    known = layers(site)
    if known is None:
        return ""
    from generator.map.drawing import script  # noqa: PLC0415 - folium takes half a second, and most builds draw no map anew

    return script(known)


def map_digest(site: Site) -> bytes:
    """Stands for all that the script is made from."""
    known = layers(site)
    if known is None:
        return digest_of_values(None)
    shown = [tuple(layer) for layer in (*known.periods, known.edges)]
    return digest_of_values(shown, *known._replace(periods=[], edges=None))
