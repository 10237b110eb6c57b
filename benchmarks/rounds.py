"""Every size and every entrant in turn, round after round, so that a machine that drifts favours nobody."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.content import ROOT
from benchmarks.entrants import OURS, Entrant, entrant_of, make_instance, make_pages, names_in, ours, pages_alone, raw, set_aside
from benchmarks.install import install, version
from benchmarks.measure import LIMIT, Cost, measure
from benchmarks.peers import Peer
from benchmarks.results import SERVED, Results
from benchmarks.served import served

BENCH = ROOT / "build" / "bench"
OLD = BENCH / "old"  # what was made and is of no use any more, until all is measured
KEPT = BENCH / "results.json"
ROUNDS = 3
LARGE = 5_000  # projects; from here on one round
SHIPPED_ROUNDS = 5
# Compiled Python is kept, as it is by default: that of the peers came with their installation, also where this is switched off.
CODE = {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}


@dataclass(frozen=True)
class Plan:
    """What of a size is measured: some entrants (none named: all), a limit in seconds, turns (0: as many as are usual)."""

    only: frozenset[str] = frozenset()
    limit: float = LIMIT
    rounds: int = 0

    def wants(self, name: str) -> bool:
        return not self.only or name in self.only

    def turns(self, size: int) -> range:
        """Several where one lasts seconds and noise decides, one where it lasts minutes."""
        usual = SHIPPED_ROUNDS if not size else 1 if size >= LARGE else ROUNDS
        return range(1, 1 + (self.rounds or usual))


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def tidied() -> Iterator[None]:
    """Afterwards what was made is deleted."""
    try:
        yield
    finally:
        shutil.rmtree(OLD, ignore_errors=True)


def prepare(results: Results, peers: Iterable[Peer]) -> list[Peer]:
    """The peers that could be installed; the others are noted with the reason."""
    found = []
    for peer in peers:
        say(f"{peer.name}: looking for {' '.join(peer.packages)}")
        if why := install(peer, BENCH / "environments"):
            results.absent[peer.name] = why
            say(f"{peer.name} could not be installed: {why}")
        else:
            results.versions[peer.name] = version(peer, BENCH / "environments")
            found.append(peer)
    return found


def run_size(results: Results, size: int, peers: list[Peer], plan: Plan) -> None:
    """All rounds of one size."""
    work = BENCH / "work" / str(size)
    say(f"{size or 'shipped'}: writing records and pages")
    instance = make_instance(size, work / "ours")
    entrants = [ours(instance), *raw(instance / "site", work / "raw"), pages_alone(instance, work / "markdown")]
    entrants += with_pages(results, size, [peer for peer in peers if plan.wants(peer.name)], work)
    for turn in plan.turns(size):
        for entrant in entrants:
            if plan.wants(entrant.name):
                say(f"{size or 'shipped'}, round {turn}: {entrant.name}")
                run_round(results, size, entrant, plan.limit)
                results.save(KEPT)  # so that a run that is stopped leaves what it has
    set_aside(work, OLD)


def with_pages(results: Results, size: int, peers: list[Peer], work: Path) -> list[Entrant]:
    """The peers that are worth trying at a size, each with its pages; of the others the reason is noted."""
    why = {peer.name: results.gave_up(size, peer.name) for peer in peers}
    pages, changed = work / "pages", work / "changed"
    if not all(why.values()):
        try:
            make_pages(work / "ours", pages, changed)
        except subprocess.CalledProcessError:
            why = {name: given_up or "our generator did not make its pages" for name, given_up in why.items()}
    for name, reason in why.items():
        if reason:
            results.add(size, name, "build", Cost(failure=reason))
    return [entrant_of(peer, BENCH / "environments", pages, changed, work / "peers" / str(number))
            for number, peer in enumerate(peers) if not why[peer.name]]


def run_round(results: Results, size: int, entrant: Entrant, limit: float) -> None:
    """A cold build, then each kind of build after a change; one that failed once is not tried again."""
    why = results.gave_up(size, entrant.name)
    cost = Cost(failure=why) if why else cold(entrant, limit)
    results.add(size, entrant.name, "build", cost)
    for kind in entrant.commands:
        if kind != "build" and size and not cost.failure:
            with entrant.changed():
                results.add(size, entrant.name, kind, timed(entrant, kind, limit))
    if entrant.name == OURS and size and not cost.failure:
        say(f"{size}: edits in a preview")
        for each in served(entrant.folder, CODE, limit):
            results.add(size, entrant.name, SERVED, each)


def cold(entrant: Entrant, limit: float) -> Cost:
    entrant.cold(OLD)
    return timed(entrant, "build", limit)


def timed(entrant: Entrant, kind: str, limit: float) -> Cost:
    """One run; who leaves pages out has nothing to compare."""
    cost = measure(entrant.commands[kind], entrant.folder, entrant.output, CODE, limit)
    if not cost.failure and entrant.pages:
        pages = sum(name.endswith(".html") for name in names_in(entrant.output))
        if pages < entrant.pages:
            return replace(cost, failure=f"wrote {pages:,} of {entrant.pages:,} pages")
    return cost
