"""Measure this project against others on the same content, in one run on one machine, and write the report.

    make bench                                     the shipped instance, 100 and 1,000 projects
    make bench SIZES="100 1000 10000 100000"       what the targets are about; takes hours
    python -m benchmarks --again                   only writes the report again from build/bench/results.json
"""

from __future__ import annotations

import argparse
import datetime

from benchmarks import shipped
from benchmarks.chart import drawing
from benchmarks.content import ROOT
from benchmarks.entrants import OURS, PAGES, RAW, SHELL
from benchmarks.machine import facts
from benchmarks.measure import LIMIT
from benchmarks.peers import PEERS
from benchmarks.report import page
from benchmarks.results import Results, load
from benchmarks.rounds import KEPT, Plan, prepare, run_size, say, tidied

PAGE = ROOT / "docs" / "benchmarks.md"
CHART = ROOT / "docs" / "images" / "benchmarks.svg"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1_000], help="numbers of projects (100 1000)")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="the date that the report shows")
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds that a build may take (600)")
    parser.add_argument("--rounds", type=int, default=0, help="turns of each size (3; shipped 5, large ones 1)")
    parser.add_argument("--only", nargs="*", default=[], choices=[OURS, RAW, SHELL, PAGES, *(peer.name for peer in PEERS)],
                        metavar="NAME", help="only these, named as in the table; prints the page and writes none")
    parser.add_argument("--no-shipped", action="store_true", help="leave the shipped instance out")
    parser.add_argument("--again", action="store_true", help="write the report from the last results")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    if options.again:
        write_report(load(KEPT))
        return
    with tidied():
        run(options)


def run(options: argparse.Namespace) -> None:
    turns = f"{options.rounds} of each size" if options.rounds else "3 of each size; of the shipped instance 5, of large sizes 1"
    results = Results(facts=facts(options.date) | {"Turns": turns, "Limit": f"{options.limit:.0f} s a build"})
    plan = Plan(frozenset(options.only), options.limit, options.rounds)
    peers = prepare(results, [peer for peer in PEERS if plan.wants(peer.name)])
    if not options.no_shipped:
        shipped.run(results, options.limit, options.rounds)
    for size in sorted(options.sizes):
        run_size(results, size, peers, plan)
    results.save(KEPT)
    if plan.only:
        print(page(results))  # a part of a run is for whoever asked, and no report
    else:
        write_report(results)


def write_report(results: Results) -> None:
    PAGE.write_text(page(results), encoding="utf-8")
    CHART.write_text(drawing(results), encoding="utf-8")
    say(f"{PAGE.relative_to(ROOT)} and {CHART.relative_to(ROOT)} are written")


if __name__ == "__main__":
    main()
