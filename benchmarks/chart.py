"""The chart of a run: bars of seconds, in the style of the charts of the site, light or dark as the reader has it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from benchmarks.entrants import OURS, RAW, SHELL
from benchmarks.report import number
from benchmarks.results import SHIPPED, Results

WIDTH, LABELS, NUMBERS = 760, 320, 150  # what is left between labels and numbers is for the bars
ROW, BAR, THIN = 40, 14, 6
HEADING = 44

STYLE = """\
text { fill: #1b2426; font: 15px system-ui, sans-serif; }
.heading { font-weight: 600; }
.soft { fill: #50595b; font-size: 13px; }
.paper { fill: #fbfaf6; }
.peer { fill: #79b4ae; }
.floor { fill: #7d8685; }
.ours { fill: #0b5558; }
.change { fill: #8a4313; }
.failed { fill: none; stroke: #50595b; stroke-dasharray: 3 4; }
@media (prefers-color-scheme: dark) {
text { fill: #e8eae5; }
.soft { fill: #b3bdbd; }
.paper { fill: #14191b; }
.peer { fill: #2f7a77; }
.floor { fill: #8c9796; }
.ours { fill: #86d3ca; }
.change { fill: #f0b184; }
.failed { stroke: #b3bdbd; }
}"""


def drawing(results: Results) -> str:
    """The SVG file."""
    parts, top = [], 40
    for size, entrants in sorted(results.runs.items()):
        parts += block(results, size, top)
        top += HEADING + ROW * len(entrants)
    title = f"Seconds per build, {results.facts.get('Date', '')}".rstrip(", ")
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 10}" role="img" aria-labelledby="title text">\n'
            f'<title id="title">{escape(title)}</title>\n<desc id="text">{escape(description(results))}</desc>\n'
            f"<style>\n{STYLE}\n</style>\n"
            f'<rect class="paper" width="{WIDTH}" height="{top + 10}"/>\n{legend()}{"".join(parts)}</svg>\n')


def legend() -> str:
    """What the two bars of a row are."""
    return (f'<rect class="ours" x="16" y="12" width="24" height="{BAR}"/><text class="soft" x="48" y="24">cold build</text>\n'
            f'<rect class="change" x="140" y="16" width="24" height="{THIN}"/>'
            '<text class="soft" x="172" y="24">build after one change; shorter is faster, each size has its own scale</text>\n')


def block(results: Results, size: int, top: float) -> Iterator[str]:
    """The bars of one size, the shortest first; those without a number last."""
    entrants = results.runs[size]
    known = {name: results.median(size, name) for name in entrants}
    order = sorted(entrants, key=lambda name: (known[name] is None, known[name] or 0))
    after = [results.median(size, name, kind="change") or 0 for name in entrants]
    most = max([*(seconds or 0 for seconds in known.values()), *after, 1e-9])
    heading = "The shipped instance" if size == SHIPPED else f"{size:,} projects"
    yield f'<text class="heading" x="16" y="{top + 28}">{heading}</text>\n'
    for place, name in enumerate(order):
        yield from bars(results, size, name, top + HEADING + place * ROW, (WIDTH - LABELS - NUMBERS) / most)


def bars(results: Results, size: int, name: str, top: float, scale: float) -> Iterator[str]:
    """One tool: its name, the bar of the cold build, that after a change, and both numbers."""
    seconds = results.median(size, name)
    after = results.median(size, name, kind="change")
    yield f'<text x="16" y="{top + 14}">{escape(name)}</text>\n'
    if seconds is None:
        yield f'<rect class="failed" x="{LABELS}" y="{top + 1}" width="{WIDTH - LABELS - 16}" height="{BAR + 6}"/>\n'
        yield f'<text class="soft" x="{LABELS + 8}" y="{top + 16}">{escape(short(results.failure(size, name)))}</text>\n'
        return
    kind = {OURS: "ours", RAW: "floor", SHELL: "floor"}.get(name, "peer")
    yield bar(kind, top, seconds * scale, BAR)
    told = f"{number(seconds)} s"
    if after is not None:
        yield bar("change", top + BAR + 2, after * scale, THIN)
        told += f" / {number(after)} s"
    yield f'<text class="soft" x="{WIDTH - 16}" y="{top + 14}" text-anchor="end">{told}</text>\n'


def bar(kind: str, top: float, length: float, height: int) -> str:
    return f'<rect class="{kind}" x="{LABELS}" y="{top}" width="{max(length, 1):.1f}" height="{height}"/>\n'


def short(text: str) -> str:
    """What fits in a bar."""
    return text if len(text) < 60 else f"{text[:58]}…"


def description(results: Results) -> str:
    """The same in words, for who does not see it."""
    found = []
    for size, entrants in sorted(results.runs.items()):
        told = (f"{name} {number(results.median(size, name))} s" if results.median(size, name) is not None
                else f"{name}: {results.failure(size, name)}" for name in entrants)
        found.append(f"{'The shipped instance' if size == SHIPPED else f'{size:,} projects'}: {', '.join(told)}.")
    return " ".join(found)
