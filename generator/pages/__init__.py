"""One page kind per module: a function `pages(site)` that yields pages; its templates stand in site_templates."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def kinds() -> Iterator[ModuleType]:
    """Every module here that makes pages, in the order of their names; a new file is found by itself."""
    for info in iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        if hasattr(module, "pages"):
            yield module
