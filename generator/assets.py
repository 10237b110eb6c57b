"""Files that pages use: Leaflet from its package, the index of the municipality lookup."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import files

from generator.catalogue import Catalogue
from generator.tables.as_json import encoded

LEAFLET = ("leaflet.css", "leaflet.js", "images/layers.png", "images/layers-2x.png")


def leaflet_files() -> Iterator[tuple[str, bytes]]:
    """Leaflet as its package holds it, under leaflet/."""
    for packed in files("xstatic-leaflet") or ():
        name = packed.as_posix().partition("/data/")[2]
        if name in LEAFLET:
            yield f"leaflet/{name}", packed.read_binary()


def lookup_index(catalogue: Catalogue) -> bytes:
    """What the municipality lookup searches: [name, id, other names, postal codes, province, name of today or empty]."""
    rows = []
    for m in catalogue.municipalities.values():
        today = catalogue.gazetteer.today(m, catalogue.as_of)
        others = sorted({*m.names} - {m.name})
        rows.append([m.name, m.id, others, catalogue.postal_codes[m.nis], catalogue.provinces[m.province].name,
                     today.name if today.nis != m.nis else ""])
    return encoded(rows).encode()
