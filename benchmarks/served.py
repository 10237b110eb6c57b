"""How long after an edit the preview shows it: from the moment the file is written until its page has come with the new title."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from benchmarks.content import title_changed
from benchmarks.measure import Cost, end, environment

EDITS = 5
PAUSE = 1.0  # between two edits, as long as nobody types faster
NOTICED = 0.02  # seconds in which the preview hears of an edit; until then a page is still the one of before
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+/")


def served(instance: Path, extra: dict[str, str], limit: float) -> list[Cost]:
    """One cost for each of some edits of the first project, of which no two give the same title."""
    path = min((instance / "data" / "projects").glob("*.yml"))
    before = path.read_text(encoding="utf-8")
    try:
        with preview(instance, extra, limit) as root:
            page = f"{root}projecten/{path.stem}/"
            fetched(page, limit)  # as an editor has it open
            return [Cost(wall) for wall in edits(path, page, limit)]
    except (OSError, EOFError) as error:
        return [Cost(failure=f"no preview: {error}")]
    finally:
        path.write_text(before, encoding="utf-8")


def edits(path: Path, page: str, limit: float) -> Iterator[float]:
    """The seconds of each edit."""
    text = path.read_text(encoding="utf-8")
    for number in range(EDITS):
        title = f"Een heel andere titel, woord{number}"
        start = time.perf_counter()
        path.write_text(title_changed(text, title), encoding="utf-8")
        time.sleep(NOTICED)
        while title.encode() not in fetched(page, limit):
            time.sleep(NOTICED)
        yield time.perf_counter() - start
        time.sleep(PAUSE)


@contextmanager
def preview(instance: Path, extra: dict[str, str], limit: float) -> Iterator[str]:
    """A preview that is ready, on a free port; gives its address. Raises `EOFError` where it ends before."""
    command = [sys.executable, "-m", "generator", "serve", "--root", str(instance), "--port", "0"]
    process = subprocess.Popen(command, cwd=instance, env=environment({**extra, "PYTHONUNBUFFERED": "1"}), start_new_session=True,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    late = threading.Timer(limit, end, [process])  # whoever waits for its next line then hears that there is none
    late.start()
    try:
        while not (found := ADDRESS.search(line := process.stdout.readline())):
            if not line:
                raise EOFError(f"gzg serve ended with {process.wait(limit)}")
        late.cancel()
        yield found[0].decode()
    finally:
        late.cancel()
        end(process)
        process.wait()
        process.stdout.close()


def fetched(page: str, limit: float) -> bytes:
    with urlopen(page, timeout=limit) as answer:  # of this machine
        return answer.read()
