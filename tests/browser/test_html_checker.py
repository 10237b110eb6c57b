"""The Nu HTML checker finds no error and no warning, in pages, styles and drawings; it is run where it is installed.

Name it with VNU: the path of vnu.jar (of the npm package vnu-jar) or of the program `vnu`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from kinds import EVERYWHERE

VNU = os.environ.get("VNU") or shutil.which("vnu") or ""
POLICY = "Content Security Policy"  # a file has no origin, so its policy lets nothing in; test_private.py tries it on a host
COMMAND = ["java", "-jar", VNU] if VNU.endswith(".jar") else [VNU]

pytestmark = pytest.mark.skipif(not VNU, reason="no Nu HTML checker; VNU=/path/to/vnu.jar names one")


def findings(*arguments: str | Path) -> list[str]:
    """What the checker says of files; one run for all, as starting it is what costs."""
    command = [*COMMAND, "--stdout", "--format", "json", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{Path(told.get('url', '')).parent.name}: {told['message']} {told.get('extract', '')[:120]}"
            for told in json.loads(run.stdout)["messages"]
            if (told["type"] == "error" or told.get("subType") == "warning") and POLICY not in told["message"]]


def test_pages_are_right(site: Path) -> None:
    assert findings(*(site / kind / "index.html" for kind in EVERYWHERE), site / "404.html") == []


def test_styles_are_right(site: Path) -> None:
    """Ours; what a library brings is left as it came."""
    assert findings("--css", *sorted((site / "assets").glob("*.css"))) == []


def test_drawings_are_right(site: Path) -> None:
    assert findings("--svg", *sorted((site / "assets").glob("*.svg"))) == []
