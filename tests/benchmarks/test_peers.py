"""Every peer is named with its version, or with the reason why it is not there; what a run costs is measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import install, rounds
from benchmarks.entrants import INPUTS, Entrant, entrant_of, make_instance
from benchmarks.measure import measure
from benchmarks.peers import PEERS, Peer
from benchmarks.results import Results
from benchmarks.served import EDITS, served

PYTHON = sys.executable
WRITES = "from pathlib import Path; Path('site').mkdir(exist_ok=True); Path('site/a').write_bytes(bytes(2_000_000))"


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_every_peer_is_pinned_and_has_its_inputs(peer: Peer) -> None:
    assert all("==" in name or "@" in name[1:] for name in peer.packages)
    assert install.package(peer) in peer.packages[0]
    assert "=" not in install.package(peer)
    assert peer.remark
    assert any((INPUTS / peer.folder).iterdir())


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_that_cannot_be_had_has_a_reason(peer: Peer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(command: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, command, stderr="Looking at https://example.org/x\nERROR: no such package\nbye")

    monkeypatch.setattr(install.subprocess, "run", refuse)
    monkeypatch.setattr(rounds, "BENCH", tmp_path)
    results = Results()

    assert rounds.prepare(results, [peer]) == []
    assert results.absent == {peer.name: "ERROR: no such package"}


def test_a_reason_names_no_address_and_a_missing_program_is_named() -> None:
    told = subprocess.CalledProcessError(1, [], stderr="ERROR: cannot reach https://example.org/simple/x now")

    assert install.reason(told) == "ERROR: cannot reach … now"
    assert install.reason(FileNotFoundError(2, "missing", "npm")) == "npm is not on this machine"


def test_a_run_is_measured(tmp_path: Path) -> None:
    cost = measure([PYTHON, "-c", WRITES], tmp_path, tmp_path / "site")

    assert (cost.failure, cost.files, cost.output) == ("", 1, 2)
    assert cost.wall > 0
    assert cost.cpu > 0
    assert cost.memory > 1


def test_a_run_that_fails_or_takes_too_long_says_so(tmp_path: Path) -> None:
    failed = measure([PYTHON, "-c", "raise SystemExit('no pages')"], tmp_path, tmp_path / "site")
    late = measure([PYTHON, "-c", "import time; time.sleep(60)"], tmp_path, tmp_path / "site", limit=0.5)
    empty = measure([PYTHON, "-c", ""], tmp_path, tmp_path / "site")

    assert failed.failure == "failed: no pages"
    assert late.failure == "not done after 0 s"
    assert late.wall < 30
    assert empty.failure == "wrote nothing"


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_gets_the_pages_and_for_a_while_the_changed_ones(peer: Peer, tmp_path: Path) -> None:
    for folder, text in (("pages", "old"), ("changed", "new")):
        (tmp_path / folder / "projecten").mkdir(parents=True)
        (tmp_path / folder / "projecten" / "index.md").write_text(text, encoding="utf-8")
    entrant = entrant_of(peer, tmp_path / "cache", tmp_path / "pages", tmp_path / "changed", tmp_path / "peer")
    placed = tmp_path / "peer" / "pages" / "projecten" / peer.section

    assert placed.read_text(encoding="utf-8") == "old"
    with entrant.changed():
        assert placed.read_text(encoding="utf-8") == "new"
        assert (tmp_path / "pages" / "projecten" / "index.md").read_text(encoding="utf-8") == "old"
    assert placed.read_text(encoding="utf-8") == "old"


def test_who_leaves_pages_out_has_nothing_to_compare(tmp_path: Path) -> None:
    command = {"build": [PYTHON, "-c", WRITES.replace("site/a", "site/a.html")]}
    whole, short = (Entrant("x", tmp_path, command, tmp_path / "site", (), pages=pages) for pages in (1, 2))

    assert rounds.timed(whole, "build", 60).failure == ""
    assert rounds.timed(short, "build", 60).failure == "wrote 1 of 2 pages"


def test_a_round_builds_cold_and_then_after_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "OLD", tmp_path / "old")
    results = Results()
    (tmp_path / "trace").mkdir()
    command = [PYTHON, "-c", WRITES]
    entrant = Entrant("x", tmp_path, {"build": command, "change": command}, tmp_path / "site", (tmp_path / "trace",))
    rounds.run_round(results, 100, entrant, 60)

    assert not (tmp_path / "trace").exists()
    assert [len(results.costs(100, "x", kind)) for kind in ("build", "change", "quick")] == [1, 1, 0]
    assert [path.name for path in (tmp_path / "old").iterdir()] == ["0-trace"]
    with rounds.tidied():
        pass
    assert not (tmp_path / "old").exists()


def test_an_edit_is_timed_until_the_preview_shows_it_and_taken_back(tmp_path: Path) -> None:
    instance = make_instance(2, tmp_path / "instance")
    before = {path: path.read_bytes() for path in (instance / "data").rglob("*.yml")}

    costs = served(instance, rounds.CODE, 60)

    assert [""] * EDITS == [cost.failure for cost in costs]
    assert all(cost.wall > 0 for cost in costs)
    assert before == {path: path.read_bytes() for path in (instance / "data").rglob("*.yml")}


def test_a_preview_that_does_not_come_is_a_reason(tmp_path: Path) -> None:
    instance = make_instance(2, tmp_path / "instance")
    (instance / "data" / "programme.yml").unlink()
    (instance / "mkdocs.yml").unlink()

    assert [True] == [cost.failure.startswith("no preview: ") for cost in served(instance, rounds.CODE, 2)]


def test_pages_that_cannot_be_made_are_a_reason_for_each_peer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise subprocess.CalledProcessError(1, "content")

    monkeypatch.setattr(rounds, "make_pages", fail)
    results = Results()

    assert rounds.with_pages(results, 100, list(PEERS), tmp_path) == []
    assert {results.failure(100, peer.name) for peer in PEERS} == {"our generator did not make its pages"}
