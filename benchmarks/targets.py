"""What the project set out to reach, and what a run says of it. Nothing here fails: a target that is missed is written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.entrants import OURS, PAGES, SHELL
from benchmarks.peers import BASELINE, PEERS
from benchmarks.results import SERVED, SHIPPED, Results

Measured = Callable[[Results], float | None]


@dataclass(frozen=True)
class Target:
    """A number that must not be above a limit."""

    text: str
    limit: float
    measured: Measured
    unit: str = ""

    def verdict(self, results: Results) -> tuple[str, str, str]:
        """The limit, what was measured, and whether it holds."""
        value = self.measured(results)
        if value is None:
            return self.said(self.limit), "–", "not measured in this run"
        return self.said(self.limit), self.said(value), "met" if value <= self.limit else "not met"

    def said(self, value: float) -> str:
        return f"{value:,.0f}{self.unit}" if value >= 100 else f"{value:.3g}{self.unit}"


def ratio(size: int, what: str = "wall", kind: str = "build", base: str = BASELINE) -> Measured:
    return lambda results: results.ratio(size, OURS, what, kind, base)


def against_fastest(size: int) -> Measured:
    """Our time over that of the fastest peer that finished."""
    def measured(results: Results) -> float | None:
        ratios = [results.ratio(size, OURS, base=peer.name) for peer in PEERS]
        return max((ratio for ratio in ratios if ratio is not None), default=None)
    return measured


def against_fastest_from_records(size: int) -> Measured:
    """The same, where a peer begins with the records too: somebody has to make its pages of them first."""
    def measured(results: Results) -> float | None:
        mine, pages = results.median(size, OURS), results.median(size, PAGES)
        theirs = [seconds for peer in PEERS if (seconds := results.median(size, peer.name)) is not None]
        return mine / (pages + min(theirs)) if mine and pages and theirs else None
    return measured


def growth(small: int, large: int) -> Measured:
    def measured(results: Results) -> float | None:
        first, last = results.median(small, OURS), results.median(large, OURS)
        return last / first if first and last else None
    return measured


TARGETS = (
    Target("Full build of 10,000 projects, of the time of MkDocs Material", 1 / 10, ratio(10_000)),
    Target("The same, of the time of the fastest peer, which starts from finished Markdown", 1, against_fastest(10_000)),
    Target("The same, of the time of that peer and of making the Markdown from the records", 1,
           against_fastest_from_records(10_000)),
    Target("Build after one changed project at 10,000, of the time of MkDocs Material", 1 / 60, ratio(10_000, kind="change")),
    Target("An edit at 10,000 projects until `make serve` shows it", 1,
           lambda results: results.median(10_000, OURS, kind=SERVED), " s"),
    Target("Peak memory at 10,000, of that of MkDocs Material", 1 / 2, ratio(10_000, "memory")),
    Target("Time of 10,000 over that of 1,000", 11, growth(1_000, 10_000)),
    Target("Full build of 100,000, of the raw writing of its pages through a shell", 3, ratio(100_000, base=SHELL)),
    Target("Peak memory at 100,000", 1_000, lambda results: results.median(100_000, OURS, "memory"), " MB"),
    Target("Shipped instance, cold, of the time of MkDocs Material", 1 / 2, ratio(SHIPPED)),
)
