"""What a command costs: wall and CPU seconds and the memory of all its processes, and what it wrote."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LIMIT = 600.0
PAUSE = 0.1  # between two looks at the memory; a shorter one would itself cost
PROC = Path("/proc")
SESSION = 3  # its place in /proc/<pid>/stat, counted from behind the name of the program
MB = 1_000_000


@dataclass(frozen=True)
class Cost:
    """One run. `failure` says why there is nothing to compare."""

    wall: float = 0
    cpu: float = 0
    memory: float = 0  # MB
    output: float = 0  # MB
    files: int = 0
    failure: str = ""


def measure(command: list[str], folder: Path, output: Path, extra: dict[str, str] | None = None, limit: float = LIMIT) -> Cost:
    """Run a command in a folder; one that takes longer than the limit is ended with all its processes."""
    with Path(folder, "bench.log").open("w+", encoding="utf-8", errors="replace") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment(extra), start_new_session=True,
                                   stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        status, used, memory = watch(process, limit)
        wall = time.perf_counter() - start
        process.returncode = status  # wait4 has taken it, so that Popen need not look for it
        log.seek(0)
        said = [line.strip() for line in log.read().splitlines() if line.strip()]
    if wall > limit:
        return Cost(wall, seconds(used), memory, failure=f"not done after {limit:.0f} s")
    if status:
        return Cost(wall, seconds(used), memory, failure=f"failed: {said[-1][:160] if said else f'status {status}'}")
    size, files = written(output)
    return Cost(wall, seconds(used), memory, size, files, failure="" if files else "wrote nothing")


def environment(extra: dict[str, str] | None) -> dict[str, str]:
    return {**os.environ, **(extra or {})}


def watch(process: subprocess.Popen, limit: float) -> tuple[int, resource.struct_rusage, float]:
    """Wait for a process; gives its status, what it and its children used, and the most memory (MB) seen at once."""
    ended = threading.Event()
    seen = [0.0]

    def look() -> None:
        until = time.perf_counter() + limit
        while not ended.wait(PAUSE):
            seen.append(memory_of(process.pid))
            if time.perf_counter() > until:
                end(process)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        _, status, used = os.wait4(process.pid, 0)
    except BaseException:  # interrupted: a session of its own does not hear of it
        end(process)
        raise
    finally:
        ended.set()
        watcher.join()
    return os.waitstatus_to_exitcode(status), used, max(*seen, largest(used))


def end(process: subprocess.Popen) -> None:
    """End a process and all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def seconds(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def largest(used: resource.struct_rusage) -> float:
    """The most memory (MB) of the largest process alone: what short runs and other systems than Linux are left with."""
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / MB


def memory_of(session: int) -> float:
    """The memory (MB) of all processes of a session together; what they share counts once."""
    total = 0
    for name in os.listdir(PROC) if PROC.is_dir() else ():
        with suppress(OSError, IndexError, ValueError):  # it is no process, or it ends while we look
            if int(name) >= session and int(read(name, "stat").rpartition(b")")[2].split()[SESSION]) == session:
                total += proportional(name)
    return total * 1024 / MB


def proportional(name: str) -> int:
    """The memory (kB) of a process, of which what it shares counts in proportion."""
    return int(read(name, "smaps_rollup").partition(b"\nPss:")[2].split()[0])


def read(name: str, file: str) -> bytes:
    with open(f"{PROC}/{name}/{file}", "rb") as found:
        return found.read()


def written(output: Path) -> tuple[float, int]:
    """Megabytes and number of the files below a folder."""
    size = files = 0
    for folder, _, names in os.walk(output):
        files += len(names)
        size += sum(os.stat(os.path.join(folder, name)).st_size for name in names)
    return size / MB, files
