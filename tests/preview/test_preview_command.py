"""`gzg serve` as it is typed: what it says, a port that is taken, and its end."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def serving(built: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen, int]]:
    """A process of its own, and its port."""
    shutil.copytree(built, tmp_path / "copy")
    command = [sys.executable, "-u", "-m", "generator", "serve", "--root", str(tmp_path / "copy"), "--port", "0", "--lang", "nl"]
    # What a shell starts in the background ignores interrupts, and so would all that the tests start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    signal.signal(signal.SIGINT, before)
    said = process.stdout.readline()
    yield process, int(re.search(r"http://127\.0\.0\.1:(\d+)/", said)[1])
    process.kill()
    process.wait()


def test_it_tells_what_it_does_and_ends_at_once(serving: tuple[subprocess.Popen, int], tmp_path: Path) -> None:
    process, port = serving
    listening = HTTPConnection("127.0.0.1", port, timeout=30)
    listening.request("GET", "/_preview/events")
    assert 200 == listening.getresponse().status

    project = tmp_path / "copy/data/projects/buurtapp.yml"
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace("Buurtapp", "Straatapp"), encoding="utf-8")
    assert re.fullmatch(r"buurtapp\.yml: te zien na \d+\.\d\d s\n", process.stdout.readline())
    project.write_text(text.replace("- Veenrand", "- Venrand"), encoding="utf-8")
    assert "data/projects/buurtapp.yml:18:5" in process.stdout.readline()

    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    rest = process.communicate(timeout=30)[0]
    assert (0, True) == (process.returncode, "Het voorbeeld is gestopt.\n" in rest)
    assert time.monotonic() - began < 10, "no thread holds it up"


def test_a_port_that_is_taken_is_told(built: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--root", str(built), "--port", str(port)])

    assert 1 == result.exit_code
    assert f"Port {port} is taken" in result.stderr and f"--port {port + 1}" in result.stderr
