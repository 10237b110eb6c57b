"""Which program makes a site: what one of another kind has kept is of no use."""

from __future__ import annotations

import sqlite3
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.reading.digest import digest_of

# What writes bytes of the site, or reads records.
LIBRARIES = ("arro3-core", "arro3-io", "babel", "branca", "brotli", "comrak", "folium", "fonttools", "fontpkg-source-sans-3",
             "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "numpy", "orjson", "pandas", "pillow", "pydantic",
             "pydantic-core", "pystemmer", "pyyaml", "snowballstemmer", "xlsxwriter", "xstatic-leaflet")
CODE = Path(__file__).parent
SUFFIXES = {".py", ".po"}


@cache
def fingerprint() -> bytes:
    """Digest of the code of this package, its messages, and the versions of Python and the libraries."""
    files = sorted(path for path in CODE.rglob("*") if path.suffix in SUFFIXES)
    code = [part for path in files for part in (path.relative_to(CODE).as_posix(), path.read_bytes())]
    return digest_of(sys.version, sqlite3.sqlite_version, *(f"{name} {version_of(name)}" for name in LIBRARIES), *code)


def version_of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
