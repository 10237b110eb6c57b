"""On what it was measured: the machine, its load and the versions that belong to it. No name of the machine is read."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from benchmarks.content import ROOT


def facts(date: str) -> dict[str, str]:
    """The lines that head the report."""
    return {
        "Date": date,
        "Machine": f"{os.cpu_count()} cores ({processor()}), {memory()} of memory, {platform.system()}",
        "Load before": f"{os.getloadavg()[0]:.1f} processes (0 is a machine that does nothing else)",
        "This project": revision(),
        "Python": platform.python_version(),
        "Node.js": said(["node", "--version"]) or "none",
    }


def processor() -> str:
    """The model, where the system tells it."""
    found = re.search(r"^model name\s*: (.+)$", read("/proc/cpuinfo"), re.MULTILINE)
    return found[1] if found else platform.machine()


def memory() -> str:
    found = re.search(r"^MemTotal:\s+(\d+) kB$", read("/proc/meminfo"), re.MULTILINE)
    return f"{int(found[1]) * 1024 / 1e9:.0f} GB" if found else "an unknown amount"


def revision() -> str:
    """The commit that was measured, and whether files differ from it."""
    changed = said(["git", "status", "--porcelain", "--", "generator", "site_templates", "data", "mkdocs.yml"])
    return (said(["git", "rev-parse", "--short", "HEAD"]) or "unknown commit") + (", with changes" if changed else "")


def said(command: list[str]) -> str:
    """What a program prints; nothing where it is missing or fails."""
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout.strip()


def read(name: str) -> str:
    path = Path(name)
    return path.read_text(encoding="utf-8") if path.exists() else ""
