"""The floor under every generator: the bytes of a finished site, written again by one process.

    python -m benchmarks.raw files SITE TARGET     every file of the site
    python -m benchmarks.raw shell SITE TARGET     its pages alone, the body of each put into one frame
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

BLOCK = 2_000  # files in memory at a time, so that a large site needs no large machine
FRAME = "{before}<main{body}</main>{after}"


def blocks(site: Path, suffix: str) -> Iterator[list[tuple[str, bytes]]]:
    """The files of a site whose names end so, some thousands at a time."""
    block = []
    for folder, _, names in os.walk(site):
        for name in names:
            if name.endswith(suffix):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    block.append((os.path.relpath(path, site), file.read()))
            if len(block) == BLOCK:
                yield block
                block = []
    yield block


def framed(page: bytes) -> bytes:
    """A page made again from its parts, as the cheapest template would."""
    before, _, rest = page.decode().partition("<main")
    body, _, after = rest.rpartition("</main>")
    return FRAME.format(before=before, body=body, after=after).encode()


def main(kind: str, site: Path, target: Path) -> None:
    made = set()
    for block in blocks(site, ".html" if kind == "shell" else ""):
        for name, content in block:
            path = os.path.join(target, name)
            folder = os.path.dirname(path)
            if folder not in made:
                os.makedirs(folder, exist_ok=True)
                made.add(folder)
            with open(path, "wb") as file:
                file.write(framed(content) if kind == "shell" else content)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
