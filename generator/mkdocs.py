"""MkDocs, which makes the shells and publishes the pages that people wrote."""

from __future__ import annotations

import datetime
import logging
import os
import re
from io import StringIO
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.problems import Stopped

ASKED = re.compile(r"""(?:href|src)=["']?([^"'\s>]+)""")
ASKED_BY_STYLES = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)""")


def run_mkdocs(config_file: Path, as_of: datetime.date) -> None:
    """Build the site that a configuration describes; a warning is an error.

    The stated date stands in for the clock, so that equal input gives equal bytes.
    """
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.datetime.combine(as_of, datetime.time(), datetime.UTC).timestamp()))
    said = StringIO()
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    logger.addHandler(handler)
    try:
        config = load_config(str(config_file), strict=True)
        build(config)
        drop_unasked(Path(config.site_dir))
    except (MkDocsException, SystemExit) as error:
        raise Stopped(f"{config_file.name}:\n{said.getvalue()}{error}") from error
    finally:
        logger.removeHandler(handler)


def drop_unasked(folder: Path) -> None:
    """Remove what the theme brings along although no page and no style asks for it: scripts, source maps, pictures."""
    asked: set[str] = set()
    for pattern, question in (("*.html", ASKED), ("*.css", ASKED_BY_STYLES)):
        for path in folder.rglob(pattern):
            asked.update(name.rpartition("/")[2] for name in question.findall(path.read_text(encoding="utf-8")))
    for path in (folder / "assets").rglob("*"):
        if path.is_file() and path.name not in asked:
            path.unlink()
