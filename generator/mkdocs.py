"""MkDocs, which makes the shells and publishes the pages that people wrote."""

from __future__ import annotations

import datetime
import logging
import os
from io import StringIO
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.problems import Refused


def run(config_file: Path, as_of: datetime.date) -> None:
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
        build(load_config(str(config_file), strict=True))
    except TemplateError:  # whoever calls knows which file of the theme it is
        raise
    except (Exception, SystemExit) as error:  # whatever mkdocs.yml asks of MkDocs, of Markdown and their extensions
        raise Refused(f"{config_file.name}:\n{said.getvalue()}{error}") from error
    finally:
        logger.removeHandler(handler)
