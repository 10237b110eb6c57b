"""The shipped instance against plain MkDocs Material on the same pages, five pairs in turn: a quick look at what a change costs.

    python -m benchmarks.shipped          part of `make bench`, and useful alone
"""

from __future__ import annotations

from benchmarks.entrants import OURS
from benchmarks.measure import LIMIT
from benchmarks.peers import BASELINE, PEERS
from benchmarks.report import section
from benchmarks.results import SHIPPED, Results
from benchmarks.rounds import Plan, prepare, run_size, tidied


def run(results: Results, limit: float = LIMIT, rounds: int = 0) -> None:
    """Add the pairs to results; without MkDocs, our own runs alone."""
    peers = prepare(results, [peer for peer in PEERS if peer.name == BASELINE])
    run_size(results, SHIPPED, peers, Plan(frozenset({OURS, BASELINE}), limit, rounds))


def main() -> None:
    results = Results()
    with tidied():
        run(results)
    print(section(results, SHIPPED))


if __name__ == "__main__":
    main()
