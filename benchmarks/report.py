"""The page docs/benchmarks.md: what was measured, on what, with what, and what to know before believing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.entrants import OURS
from benchmarks.install import package
from benchmarks.peers import BASELINE, PEERS
from benchmarks.results import SERVED, SHIPPED, Results
from benchmarks.targets import TARGETS

HEAD = """\
# Benchmarks

What this project costs beside other generators of static sites, on the same pages, in one run on one machine. `make bench` wrote
this page and its chart; `make bench SIZES="100 1000 10000 100000"` measures what the targets are about. How to read it stands
[below](#how-it-was-measured).
"""

HOW = """\
## How it was measured

Synthetic records (`benchmarks/records.py`, the same in every run) stand on the shipped municipalities; a project page has some
250 words in Dutch and in English. Our generator makes the Markdown pages of both languages, and **every peer gets exactly those
pages**. What differs:

- **We do more**: our time starts at the records, and takes in reading, checking, counting, the statistics, the map and the
  downloads in every format. A peer starts from finished Markdown and gets no download to carry. That
  Markdown is mostly HTML (tables, facts, drawings), which costs every peer less than prose of the same length. The row "making
  the Markdown that peers get" is what stands between the records and a peer: one process that reads, checks and counts them and
  writes those pages.
- A build is **cold** when neither its output nor any cache of its own stands there; the files that it reads are warm for all.
  What an earlier turn made is moved away and deleted at the end, since some disks are slow for minutes after many deletions.
- **After one change** is the same build once the title of one project is another: for us the record is edited, for a peer
  the pages that then differ are replaced. In **`make serve`** it is the time from writing that file until its page has come with
  the new title, the median of five edits.
- **CPU** is of all processes together. **Peak memory** is the most that all processes held at once, where shared memory
  counts once and which is looked at ten times a second, or what the largest process alone held when that is more (on other
  systems than Linux, always that).
- Who writes fewer pages than it was given has no time in the table.
- All take **turns**, so that a machine that drifts favours nobody, and the median of the turns counts; a ratio is the median of
  the ratios within a turn. Who is not done within the limit is ended, and not tried with more projects.
- The two rows of raw writing are the floor: one process that reads our finished files and writes them again, or that puts the
  body of each page into a frame.
"""


def page(results: Results) -> str:
    """The whole page."""
    parts = [HEAD, "\n".join(f"- {name}: {value}" for name, value in results.facts.items()) + "\n",
             "![Seconds of a cold build and of a build after one change, per tool and size; the tables below have the same "
             "numbers](images/benchmarks.svg)\n", targets(results)]
    parts += [section(results, size) for size in sorted(results.runs)]
    parts += [HOW, entrants(results)]
    return "\n".join(parts)


def targets(results: Results) -> str:
    rows = ((target.text, *target.verdict(results)) for target in TARGETS)
    return "## Targets\n\n" + table(("Target", "at most", "measured", ""), rows)


def section(results: Results, size: int) -> str:
    """The table of one size."""
    title = "The shipped instance" if size == SHIPPED else f"{size:,} projects"
    heads = ("Tool", "cold build (s)", f"of {BASELINE}", "CPU (s)", "peak memory (MB)", "output (MB)", "files")
    if size != SHIPPED:
        heads += ("after one change (s)", f"of {BASELINE} ")
    names = results.runs[size]
    rows = (row(results, size, name) for name in names)
    notes = "".join(quick(results, size, name) for name in names)
    return f"## {title}\n\n{table(heads, rows)}{notes}{shown(results, size)}{absent(results)}"


def row(results: Results, size: int, name: str) -> list[str]:
    """What one tool cost."""
    strong = f"**{name}**" if name == OURS else name
    if why := results.failure(size, name):
        return [strong, why]
    cells = [strong, number(results.median(size, name)), ratio(results.ratio(size, name))]
    cells += [number(results.median(size, name, what)) for what in ("cpu", "memory", "output")]
    cells.append(f"{results.median(size, name, 'files'):,.0f}")
    if size == SHIPPED:
        return cells
    if not results.costs(size, name, "change"):
        return [*cells, "", ""]
    after = results.failure(size, name, "change") or number(results.median(size, name, kind="change"))
    return [*cells, after, ratio(results.ratio(size, name, kind="change"))]


def quick(results: Results, size: int, name: str) -> str:
    """A faster way after a change that a tool has, but that nobody should publish."""
    seconds = results.median(size, name, kind="quick")
    return "" if seconds is None else f"\n{name} with `--dirty`, not safe to publish, after one change: {number(seconds)} s.\n"


def shown(results: Results, size: int) -> str:
    """How soon our preview shows an edit."""
    seconds = results.median(size, OURS, kind=SERVED)
    return "" if seconds is None else f"\nA changed title stands on its page in `make serve` after {number(seconds)} s.\n"


def absent(results: Results) -> str:
    return "".join(f"\n{name} could not be installed: {why}\n" for name, why in results.absent.items())


def entrants(results: Results) -> str:
    """Every peer, with what was installed or why not, and what flatters it."""
    rows = []
    for peer in PEERS:
        had = results.versions.get(peer.name)
        why = results.absent.get(peer.name)
        state = had or (f"could not be installed: {why}" if why else "left out of this run")
        rows.append((peer.name, f"`{package(peer)}` ({peer.registry})", state, peer.remark))
    return "## The peers\n\n" + table(("Tool", "Package", "Version", "What to know"), rows)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; a row that is too short is filled up."""
    heads = list(heads)
    return "".join(lines(heads, rows))


def lines(heads: list[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |\n|{' --- |' * len(heads)}\n"
    for cells in rows:
        filled = [*cells, *[""] * len(heads)][:len(heads)]
        yield f"| {' | '.join(cell.replace('|', '/') for cell in filled)} |\n"


def number(value: float | None) -> str:
    """Two or three figures, as many as the measuring is worth."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ratio(value: float | None) -> str:
    """A ratio, small ones as a part of one."""
    if value is None:
        return "–"
    return f"1/{1 / value:.0f}" if 0 < value < 0.095 else f"{value:.2f}"


