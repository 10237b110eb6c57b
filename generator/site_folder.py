"""The published folder: it holds the whole old site or the whole new one, whatever happens in between."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from generator.lock import only_one

EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
HERE = -100  # AT_FDCWD of fcntl.h


def publish_folder(fresh: Path, site: Path) -> None:
    """Put the finished folder `fresh` where `site` is; what stood there is then where `fresh` was."""
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.is_dir() and exchanged(fresh, site):
        return
    aside = site.with_name(f"{site.name}.old")
    remove(aside)
    if site.exists():
        site.rename(aside)
    fresh.rename(site)
    if aside.exists():
        aside.rename(fresh)


def exchanged(one: Path, other: Path) -> bool:
    """Both folders change places in a single step; False where the system has no such step."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0


def only_build(work: Path) -> AbstractContextManager[None]:
    """No two builds of an instance at once: the second waits, also for processes that a killed build left behind."""
    return only_one(work / "lock")


def heal(site: Path) -> None:
    """Mend what a build left that was ended between two renames."""
    aside = site.with_name(f"{site.name}.old")
    if aside.is_dir() and not site.exists():
        aside.rename(site)


def remove(path: Path) -> None:
    """The file or folder is gone, if it was there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
