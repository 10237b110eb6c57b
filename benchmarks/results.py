"""What was measured, kept as a file so that the report can be written again, and the medians and ratios of it."""

from __future__ import annotations

import json
import statistics
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.measure import Cost
from benchmarks.peers import BASELINE

SHIPPED = 0  # the size that stands for the shipped instance
SERVED = "served"  # kind of a run: an edit until the preview shows it


@dataclass
class Results:
    """runs[size][entrant][kind] is a list of costs, one per round."""

    runs: dict[int, dict[str, dict[str, list[Cost]]]] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)  # peers, and why they could not be installed
    facts: dict[str, str] = field(default_factory=dict)  # date and machine

    def add(self, size: int, name: str, kind: str, cost: Cost) -> None:
        self.runs.setdefault(size, {}).setdefault(name, {}).setdefault(kind, []).append(cost)

    def gave_up(self, size: int, name: str) -> str:
        """Why an entrant need not be tried at a size: it failed there, or at a smaller one."""
        for smaller in sorted(smaller for smaller in self.runs if smaller <= size):
            for cost in self.costs(smaller, name):
                if cost.failure:
                    known = cost.failure.startswith("not tried") or smaller == size
                    return cost.failure if known else f"not tried: {cost.failure} at {smaller:,} projects"
        return ""

    def costs(self, size: int, name: str, kind: str = "build") -> list[Cost]:
        return self.runs.get(size, {}).get(name, {}).get(kind, [])

    def failure(self, size: int, name: str, kind: str = "build") -> str:
        """Why there is no figure; a failed cold build leaves no later one."""
        return next((cost.failure for of in ("build", kind) for cost in self.costs(size, name, of) if cost.failure), "")

    def median(self, size: int, name: str, what: str = "wall", kind: str = "build") -> float | None:
        """The median of the rounds; none when a round failed or nothing was measured."""
        costs = self.costs(size, name, kind)
        if not costs or self.failure(size, name, kind):
            return None
        return statistics.median(getattr(cost, what) for cost in costs)

    def ratio(self, size: int, name: str, what: str = "wall", kind: str = "build", base: str = BASELINE) -> float | None:
        """The median of the ratios to another entrant, round by round. What that has no kind for, it builds whole."""
        if self.median(size, name, what, kind) is None or self.median(size, base, what) is None:
            return None
        theirs = self.costs(size, base, kind) or self.costs(size, base)
        pairs = zip(self.costs(size, name, kind), theirs, strict=False)
        return statistics.median(getattr(mine, what) / max(getattr(other, what), 1e-9) for mine, other in pairs)

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def load(path: Path) -> Results:
    """What `save` wrote."""
    read = json.loads(path.read_text(encoding="utf-8"))
    runs = {int(size): {name: {kind: [Cost(**cost) for cost in costs] for kind, costs in kinds.items()}
                        for name, kinds in entrants.items()} for size, entrants in read.pop("runs").items()}
    return Results(runs, **read)
