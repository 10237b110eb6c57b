"""The page and the chart, written from given results; nothing here asserts how fast anything is."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.chart import drawing
from benchmarks.entrants import OURS, SHELL
from benchmarks.measure import Cost
from benchmarks.peers import BASELINE, PEERS
from benchmarks.report import page
from benchmarks.results import Results, load
from benchmarks.targets import TARGETS


@pytest.fixture
def results() -> Results:
    """Two sizes: three rounds of the small one, and one tool that gives up at the large one."""
    found = Results(facts={"Date": "2026-01-02", "Machine": "4 cores"}, versions={BASELINE: "9.8.1"},
                    absent={"Hugo": "no such package"})
    for wall in (10, 30, 20):
        found.add(1_000, OURS, "build", Cost(wall, wall, 100, 12.5, 1_234))
        found.add(1_000, OURS, "change", Cost(1, 1, 50, 12.5, 1_234))
        found.add(1_000, BASELINE, "build", Cost(wall * 5, wall, 400, 20, 1_000))
    found.add(10_000, OURS, "build", Cost(100, 120, 300, 99, 20_000))
    found.add(10_000, BASELINE, "build", Cost(2_000, 2_000, 900, 200, 10_000))
    found.add(10_000, "Eleventy", "build", Cost(600, 900, 5_000, failure="not done after 600 s"))
    return found


def test_medians_and_ratios_are_of_the_rounds(results: Results) -> None:
    assert results.median(1_000, OURS) == 20
    assert results.ratio(1_000, OURS) == pytest.approx(0.2)
    assert results.ratio(1_000, OURS, kind="change") == pytest.approx(1 / 100), "against a whole build, as MkDocs has no other"
    assert results.median(10_000, "Eleventy") is None


def test_who_gave_up_is_not_tried_with_more(results: Results) -> None:
    assert results.gave_up(100_000, "Eleventy") == "not tried: not done after 600 s at 10,000 projects"
    assert results.gave_up(100_000, OURS) == ""


def test_the_page_has_every_tool_and_every_reason(results: Results) -> None:
    text = page(results)

    assert f"| **{OURS}** | 20.0 | 0.20 | 20.0 | 100 | 12.5 | 1,234 | 1.00 | 1/100 |" in text
    assert "| Eleventy | not done after 600 s |" in text
    assert "Hugo could not be installed: no such package" in text
    assert all(f"| {peer.name} | " in text for peer in PEERS)
    assert "- Date: 2026-01-02" in text


def test_the_page_judges_every_target(results: Results) -> None:
    verdicts = {target.text: target.verdict(results)[2] for target in TARGETS}

    assert set(verdicts.values()) == {"met", "not measured in this run"}
    assert all(target.text in page(results) for target in TARGETS)
    results.add(100_000, OURS, "build", Cost(50, 50, 2_000, 900, 200_000))
    results.add(100_000, SHELL, "build", Cost(10, 10, 20, 900, 200_000))
    assert [target.verdict(results)[2] for target in TARGETS if "100,000" in target.text] == ["not met", "not met"]


def test_the_chart_is_a_picture_with_words(results: Results) -> None:
    root = ElementTree.fromstring(drawing(results))
    name = "{http://www.w3.org/2000/svg}"
    words = " ".join(element.text or "" for element in root.iter(f"{name}text"))

    assert root.find(f"{name}title").text
    assert "Eleventy: not done after 600 s" in root.find(f"{name}desc").text
    assert "prefers-color-scheme: dark" in root.find(f"{name}style").text
    assert OURS in words
    assert "not done after 600 s" in words


def test_results_are_kept(results: Results, tmp_path: Path) -> None:
    results.save(tmp_path / "results.json")

    assert load(tmp_path / "results.json") == results
