"""Peers installed on demand, by name, into a cache folder; what could not be had is a reason, never an exception."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.peers import Peer

ADDRESS = re.compile(r"\S*(?:://|@https?)\S*")
PATIENCE = 600


def install(peer: Peer, cache: Path) -> str:
    """Install a peer unless it stands there already; gives why that failed, or nothing."""
    target = cache / peer.environment
    stamp = target / "installed.txt"
    wanted = "\n".join(peer.packages)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return ""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    try:
        for command in commands(peer, target):
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        return reason(error)
    stamp.write_text(wanted, encoding="utf-8")
    return ""


def commands(peer: Peer, target: Path) -> list[list[str]]:
    """What installs a peer; pip is that of the machine, as an environment may lack its own."""
    if peer.registry == "npm":
        return [["npm", "install", "--no-audit", "--no-fund", "--loglevel=error", f"--prefix={target}", *peer.packages]]
    pip = [base_python(), "-m", "pip", f"--python={python_of(target)}", "install", "--quiet", "--disable-pip-version-check"]
    return [[sys.executable, "-m", "venv", "--without-pip", str(target)], [*pip, "--only-binary=:all:", *peer.packages]]


def base_python() -> str:
    """The Python outside any environment."""
    return str(Path(sys.base_prefix) / "python.exe" if os.name == "nt" else Path(sys.base_prefix) / "bin" / "python3")


def python_of(target: Path) -> Path:
    return programs(target) / ("python.exe" if os.name == "nt" else "python")


def programs(target: Path) -> Path:
    """Where the programs of an environment of pip stand."""
    return target / ("Scripts" if os.name == "nt" else "bin")


def program(peer: Peer, cache: Path, words: tuple[str, ...]) -> list[str]:
    """A command of a peer, its first word as a path."""
    target = cache / peer.environment
    folder = target / "node_modules" / ".bin" if peer.registry == "npm" else programs(target)
    return [str(folder / words[0]), *words[1:]]


def version(peer: Peer, cache: Path) -> str:
    """The installed version, as the package itself states it."""
    target = cache / peer.environment
    name = package(peer)
    if peer.registry == "npm":
        return json.loads((target / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"]
    asked = "import sys, importlib.metadata; print(importlib.metadata.version(sys.argv[1]))"
    return subprocess.run([python_of(target), "-c", asked, name], check=True, capture_output=True, text=True).stdout.strip()


def package(peer: Peer) -> str:
    """The name of its main package, without the version."""
    return re.sub(r"(?<=.)(==|@)[^@=]*$", "", peer.packages[0])


def reason(error: Exception) -> str:
    """Why an installation failed, in a line that names no address."""
    if isinstance(error, FileNotFoundError):
        return f"{Path(error.filename).name} is not on this machine"
    if isinstance(error, subprocess.TimeoutExpired):
        return f"not installed after {PATIENCE} s"
    lines = [line.strip() for line in (getattr(error, "stderr", None) or str(error)).splitlines() if line.strip()]
    told = [line for line in lines if re.match(r"(?i)(npm )?err(or)?\b", line)] or lines or ["it did not say why"]
    return ADDRESS.sub("…", told[-1])[:200]
