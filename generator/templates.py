"""Templates, assets and theme: those of the instance, and behind them those that the program brings along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

NAME = "site_templates"
# In a wheel they stand within the package, in a checkout beside it (pyproject.toml brings them from the one to the other).
PACKAGE = Path(__file__).parent
OWN = next((folder / NAME for folder in (PACKAGE, PACKAGE.parent) if (folder / NAME).is_dir()), PACKAGE / NAME)


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where a template is looked for, one after the other; the first that holds it counts."""
    return tuple(dict.fromkeys([root / NAME, OWN.resolve()]))


def files_in(folders: tuple[Path, ...], below: str, pattern: str = "*") -> dict[str, Path]:
    """Every file directly in the folder `below`, by name: that of the instance where there are two."""
    found = {path.name: path for folder in reversed(folders) for path in (folder / below).glob(pattern) if path.is_file()}
    return dict(sorted(found.items()))


def all_files(folders: tuple[Path, ...], below: str) -> dict[str, bytes]:
    """Every file anywhere in the folder `below`, by its name there."""
    return dict(found for folder in reversed(folders) for found in walked(folder / below))


def walked(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file below a folder."""
    return ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in folder.rglob("*") if path.is_file())
