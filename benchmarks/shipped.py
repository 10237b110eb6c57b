"""What building the shipped instance costs, against MkDocs alone on the same generated pages, in one run.

    make bench          five pairs, in turn, so that a machine that drifts does not favour one side

Prints wall and CPU seconds and the ratio of each pair, and the most memory that one process took.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAIRS = 5


def cost(commands: list[list[str]]) -> tuple[float, float, float]:
    """Wall and CPU seconds of commands one after the other, and the peak memory (MB) of their largest process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    for command in commands:
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, after.ru_maxrss / 1024


def main() -> None:
    ours = [[sys.executable, "-m", "generator", "build"]]
    cost(ours)  # a first build fills the caches that every later one has, and gives MkDocs its pages
    with tempfile.TemporaryDirectory() as folder:
        mkdocs = [[sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config),
                   "--site-dir", f"{folder}/{config.stem}"] for config in sorted((ROOT / "build").glob("mkdocs.*.yml"))]
        pairs = []
        peak = 0.0
        for _ in range(PAIRS):
            alone = cost(mkdocs)
            whole = cost(ours)
            peak = max(peak, whole[2])
            pairs.append((whole, alone))
    for name, index in (("wall", 0), ("CPU", 1)):
        ratios = sorted(whole[index] / alone[index] for whole, alone in pairs)
        print(f"{name:4}  build {statistics.median(w[index] for w, _ in pairs):5.2f} s   mkdocs alone "
              f"{statistics.median(a[index] for _, a in pairs):5.2f} s   ratio {statistics.median(ratios):.2f} "
              f"({ratios[0]:.2f} to {ratios[-1]:.2f})")
    print(f"peak  {peak:.0f} MB (largest process of all runs)")


if __name__ == "__main__":
    main()
