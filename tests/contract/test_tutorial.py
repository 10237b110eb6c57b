"""The tutorial, followed to the letter in an empty folder: its commands, its files, and what it says one will see."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
# The one thing that is done otherwise: the environment at hand is there already (tests/second installs a wheel).
INSTALL = 'python3 -m pip install ".[formats]"\n'
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`(data/[\w/.-]+)`[^`]*\Z")


def test_who_follows_the_tutorial_sees_what_it_says(tmp_path: Path) -> None:
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    (bin_ / "gzg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    (bin_ / "gzg").chmod(0o755)
    environment = os.environ | {"PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    here, seen, kinds = tmp_path / "home", "", []
    here.mkdir()
    for block in BLOCK.finditer(TEXT):
        kind, content = block.groups()
        kinds.append(kind)
        if kind == "sh" and content != INSTALL:
            done = subprocess.run(["sh", "-ec", f"{content}\npwd > {tmp_path}/where"], cwd=here, env=environment, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            seen = done.stdout
            assert 0 == done.returncode, f"{content}\n{seen}"
            here = Path((tmp_path / "where").read_text(encoding="utf-8").strip())
        elif kind == "text":
            assert [line for line in content.splitlines() if line not in seen] == [], seen
        elif kind == "yaml":
            (here / FILE.search(TEXT[:block.start()])[1]).write_text(content, encoding="utf-8")
    assert kinds.count("sh") == 8 and INSTALL in TEXT and kinds.count("yaml") == 1
