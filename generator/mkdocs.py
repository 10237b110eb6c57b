"""MkDocs, which publishes the generated pages: called once per language, side by side where that is possible."""

from __future__ import annotations

import datetime
import logging
import os
import sys
from collections.abc import Callable
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException


class PublishError(Exception):
    """The publisher refused what the generator wrote; its own words are in the message."""


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
        build(load_config(str(config_file), strict=True))
    except (MkDocsException, SystemExit) as error:
        raise PublishError(f"{config_file.name}:\n{said.getvalue()}{error}") from error
    finally:
        logger.removeHandler(handler)


def side_by_side(tasks: list[Callable[[], int]]) -> list[int]:
    """The results of tasks; each in a process of its own where forking is safe, else one after the other."""
    if sys.platform != "linux" or len(tasks) < 2:
        return [task() for task in tasks]
    context = get_context("fork")  # shares what was gathered; a fresh process would read it all again
    running = []
    for task in tasks:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=report, args=(task, theirs))
        process.start()
        theirs.close()  # so that an ended process is noticed
        running.append((process, ours))
    answers = [answer_of(ours) for _, ours in running]
    for process, _ in running:
        process.join()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return answers


def answer_of(pipe) -> object:
    """What a process sent; one that was ended from outside sends nothing."""
    try:
        return pipe.recv()
    except EOFError:
        return PublishError("a process of the build was ended from outside")


def report(task: Callable[[], int], pipe) -> None:
    """Send what a task gives, or the error that stopped it."""
    try:
        pipe.send(task())
    except Exception as error:
        pipe.send(error)
