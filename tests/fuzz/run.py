"""Many faulty data folders, with a watch on time and memory.

    python tests/fuzz/run.py 10000

Stops at the first folder that crashes, takes longer than 5 s, or brings the process above 500 MB, and shows the
smallest form of it. Time is that of one folder, memory that of the whole run.
"""

from __future__ import annotations

import resource
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1])]

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from mutations import Mutation, folders  # noqa: E402
from test_fuzz import told  # noqa: E402

SECONDS = 5
MEGABYTES = 500


def too_slow(*_: object) -> None:
    raise TimeoutError(f"longer than {SECONDS} s")


def run(number: int) -> None:
    """`number` folders, each within its time, all within the memory."""
    slowest = 0.0
    count = 0

    with TemporaryDirectory() as root:
        @settings(max_examples=number, deadline=None, database=None, suppress_health_check=list(HealthCheck),
                  phases=[Phase.generate, Phase.shrink])
        @given(folders)
        def each(folder: tuple[bool, list[Mutation]]) -> None:
            nonlocal slowest, count
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
            start = time.perf_counter()
            try:
                told(Path(root), *folder)
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            slowest = max(slowest, time.perf_counter() - start)
            count += 1
            assert memory() < MEGABYTES, f"{memory():.0f} MB"

        signal.signal(signal.SIGALRM, too_slow)
        start = time.perf_counter()
        each()
    print(f"{count} folders in {time.perf_counter() - start:.0f} s; slowest {slowest:.2f} s; peak {memory():.0f} MB; no crash")


def memory() -> float:
    """The most memory that this process took, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
