"""Zensical in the place of MkDocs: it reads the same configuration and makes the same shells, with a theme of its own."""

from __future__ import annotations

import datetime
import shutil
import subprocess
import sys
from pathlib import Path

from generator.lock import only_one
from generator.problems import Refused, Stopped

PROGRAM = "zensical"
HOW = "Zensical is not installed beside this program; install it there, or build with MkDocs: leave out --publisher"


def run(config_file: Path, as_of: datetime.date) -> None:
    """Build the site that a configuration describes. It has no use for `as_of`: it writes no day into its pages."""
    program = Path(sys.executable).with_name(PROGRAM)
    found = str(program) if program.exists() else shutil.which(PROGRAM)
    if found is None:
        raise Stopped(HOW)
    command = [found, "build", "--clean", "--config-file", str(config_file)]
    with only_one(config_file.parent / "zensical.lock"):  # two languages would clean one cache under each other's hands
        done = subprocess.run(command, cwd=config_file.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refused(f"{config_file.name}:\n{done.stdout}{done.stderr}")
