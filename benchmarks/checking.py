"""How long reading and checking takes at 1,000 and 10,000 projects, and whether it grows with their number alone.

    python -m benchmarks.checking                three runs of each size and form, in turn; the median counts
    python -m benchmarks.checking --profile 10000     where the time goes

Each run is a process of its own, so that nothing is warm that would be cold for an editor.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.records import SHIPPED, write

SIZES = (1_000, 10_000)
RUNS = 3


def run(part: str, root: Path) -> None:
    """One run: prints seconds for reading and the checks alone, or for all that `gzg check` does, and the memory in MB."""
    from generator.checks import check  # noqa: PLC0415 - imports are not what is measured
    from generator.gather import Project, gather, without_collector  # noqa: PLC0415
    from generator.records.folder import read_records  # noqa: PLC0415

    start = time.perf_counter()
    if part == "checks":
        with without_collector():
            problems = check(read_records(root / "data"))
    else:
        problems = gather(Project(root))[1]
    seconds = time.perf_counter() - start
    assert not problems, problems[:3]
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measured(root: Path) -> list[float]:
    """Seconds of the checks and of everything, each in a process of its own, and the memory of the second."""
    shutil.rmtree(root / "build", ignore_errors=True)  # nothing is kept from the run before
    environment = {**os.environ, "PYTHONPATH": str(SHIPPED.parent)}
    checks, everything = ([float(word) for word in subprocess.run(
        [sys.executable, "-m", "benchmarks.checking", "--run", part, str(root)],
        env=environment, check=True, capture_output=True, text=True).stdout.split()] for part in ("checks", "everything"))
    return [checks[0], *everything]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for form, table in (("files", False), ("table", True)):
            times: dict[int, list[list[float]]] = {size: [] for size in SIZES}
            for size in SIZES:
                write(size, Path(folder) / f"{form}{size}" / "data", table)
            for _ in range(RUNS):
                for size in SIZES:
                    times[size].append(measured(Path(folder) / f"{form}{size}"))
            medians = {size: [statistics.median(column) for column in zip(*rows, strict=True)] for size, rows in times.items()}
            for size, (checked, gathered, memory) in medians.items():
                print(f"{form} {size:6}  read and check {checked:6.2f} s   gather {gathered:6.2f} s   peak {memory:4.0f} MB")
            small, large = medians.values()
            print(f"{form} ratio   read and check {large[0] / small[0]:6.1f}     gather {large[1] / small[1]:6.1f}")


def profile(size: int) -> None:
    """The 40 functions that cost most."""
    from generator.gather import Project, gather  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        write(size, Path(folder) / "data")
        profiler = cProfile.Profile()
        profiler.runcall(gather, Project(Path(folder)))
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--run", part, root]:
            run(part, Path(root))
        case ["--profile", size]:
            profile(int(size))
        case _:
            main()
