"""Who and what is proposed to a municipality: each reason, their order, and what is never proposed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from problems_cases.small_folder import join, write_data
from random_projects import NOW, TOWNS, fields, region
from scripted import page_of_scripts

from generator.catalogue import Catalogue
from generator.matching.partners import Partners
from generator.matching.partners_file import partners_file
from generator.matching.reasons import KIND_LABELS, NAMED, POINTS, SHOWN, Proposal
from generator.records.municipality import Municipality
from generator.texts import Language

ROOT = Path(__file__).parents[2]
NL = Language("nl", "nl_BE")
KINDS = [str(kind) for kind in POINTS]
TOLD = """async (facts) => {
  const { Ranking } = await import("http://gzg.test/partners-ranking.js");
  const of = { offers: 1, municipalities: 1, subjects: 0 };
  return facts.municipalities.map((_, own) => {
    const ranking = new Ranking(facts, own);
    const told = (what) => ranking[what](new Set(Object.keys(facts.points))).slice(0, facts.shown).map(({ place, reasons }) => [
      facts[what][place][1], reasons.map(({ kind, records, via, more }) => [
        kind, records.map(([what, which]) => facts[what][which][of[what]]), via.map((offer) => facts.offers[offer][1]), more])]);
    return [told("offers"), told("municipalities")];
  });
}"""


def region_with(folder: Path, projects: dict[str, dict[str, Any]], **files: str) -> Catalogue:
    """The towns that lie side by side, with these projects; each town has 1,000 more inhabitants than the one before."""
    texts = {f"projects/{name}.yml": json.dumps({"id": name} | record) for name, record in projects.items()}
    return join(write_data(folder, **region() | texts | files))


def plan(*who: str, subjects: tuple[str, ...] = (), **other: Any) -> dict[str, Any]:
    """A project of the first call, whose towns are those before the merger."""
    return {"call": "oproep-a", "status": "funded", "title": {"nl": "Plan"}, "summary": {"nl": "Het plan."},
            "subjects": list(subjects), "theme": "unknown", "participants": list(who), "source": "nota", **other}


def told(proposals: tuple[Proposal, ...]) -> dict[str, dict[str, list[str]]]:
    """What is proposed -> each reason with the ids of its records."""
    return {each.record.id: {str(reason.kind): [record.id for record in (*reason.records, *reason.via)]
                             for reason in each.reasons} for each in proposals}


def named(catalogue: Catalogue, name: str) -> Municipality:
    return next(m for m in catalogue.today if m.name == name)


def test_each_reason_to_join_a_project(tmp_path: Path) -> None:
    """Aadorp lies beside Beekdorp alone, works with Dijkdorp, is busy with water, and wants a plan."""
    catalogue = region_with(tmp_path, {
        "a-mine": plan("Aadorp", "Dijkdorp", subjects=("water",)), "b-near": plan("Beekdorp"), "c-met": plan("Dijkdorp"),
        "d-water": plan("Eikdorp", subjects=("water", "zorg")), "e-wanted": plan("Eikdorp"), "f-nothing": plan("Eikdorp"),
    }, **{"interests.yml": "[{id: w, says: wants, project: e-wanted, municipality: Aadorp, stated_on: 2025-01-02}]"})

    assert [*told(Partners(catalogue).to_join(named(catalogue, "Aadorp"))).items()] == [
        ("e-wanted", {"interest": ["aadorp"]}), ("b-near", {"neighbour": ["beekdorp"]}),
        ("c-met", {"partners": ["dijkdorp", "a-mine"]}), ("d-water", {"subject": ["water", "a-mine"]})]


def test_each_reason_to_be_like_it(tmp_path: Path) -> None:
    """Who works with Eikdorp, is a neighbour on the same subject, or works with Eikdorp too in another project."""
    catalogue = region_with(tmp_path, {
        "a": plan("Aadorp", "Eikdorp", subjects=("water",)), "b": plan("Dijkdorp", "Eikdorp"),
        "c": plan("Beekdorp", subjects=("water",))})
    partners = Partners(catalogue)

    assert told(partners.like(named(catalogue, "Aadorp"))) == {
        "eikdorp": {"together": ["a"]}, "beekdorp": {"neighbour": ["beekdorp"], "subject": ["water", "c"]},
        "dijkdorp": {"partners": ["eikdorp", "b"]}}
    assert told(partners.like(named(catalogue, "Dijkdorp")))["aadorp"] == {"partners": ["eikdorp", "a"]}


def test_interest_brings_municipalities_together(tmp_path: Path) -> None:
    """Who wants what it does, who does what it wants, and who wants the same; what was taken back brings nobody together."""
    catalogue = region_with(tmp_path, {"a": plan("Aadorp"), "b": plan("Eikdorp")}, **{"interests.yml": """\
- {id: k, says: wants, project: a, municipality: Dijkdorp, stated_on: 2025-01-02}
- {id: l, says: uses, project: b, municipality: Aadorp, stated_on: 2025-01-02}
- {id: m, says: wants, project: a, municipality: Galgdorp, stated_on: 2022-01-02, withdrawn_on: 2022-01-03}
"""})
    found = Partners(catalogue)

    assert {name: reasons["interest"] for name, reasons in told(found.like(named(catalogue, "Aadorp"))).items()
            if "interest" in reasons} == {"dijkdorp": ["a"], "eikdorp": ["b"]}
    assert "b" not in told(found.to_join(named(catalogue, "Aadorp"))), "what it uses is nothing to join"


def test_size_alone_speaks_for_those_that_take_part(tmp_path: Path) -> None:
    """Eikdorp has 4,000 inhabitants, Galgdorp and Heidedorp became Iepdorp with 7,000."""
    small = region()["reference/municipalities.csv"].replace(",1000,", ",4100,").replace(",2000,", ",3900,")
    catalogue = region_with(tmp_path, {"a": plan("Aadorp")}, **{"reference/municipalities.csv": small})

    assert told(Partners(catalogue).like(named(catalogue, "Eikdorp"))) == {
        "dijkdorp": {"neighbour": ["dijkdorp"]}, "iepdorp": {"neighbour": ["iepdorp"]}, "aadorp": {"size": ["aadorp"]}}


def test_an_open_idea_can_be_joined(tmp_path: Path) -> None:
    idea = "{id: %s, status: %s, title: {nl: I}, summary: {nl: I.}, municipality: Beekdorp, posted_on: 2025-01-02}"
    catalogue = region_with(tmp_path, {}, **{"ideas.yml": f"[{idea % ('open', 'open')}, {idea % ('gone', 'withdrawn')}]"})

    assert told(Partners(catalogue).to_join(named(catalogue, "Aadorp"))) == {"open": {"neighbour": ["beekdorp"]}}
    assert told(Partners(catalogue).to_join(named(catalogue, "Beekdorp"))) == {}


def test_more_records_give_more_points_up_to_a_limit(tmp_path: Path) -> None:
    """Four projects together count as much as three; then the one that takes part in more comes first."""
    together = {f"p{n}": plan("Aadorp", "Dijkdorp") for n in range(4)} | {f"q{n}": plan("Aadorp", "Eikdorp") for n in range(3)}
    catalogue = region_with(tmp_path, together | {f"r{n}": plan("Eikdorp") for n in range(4)})
    first, second, *_ = Partners(catalogue).like(named(catalogue, "Aadorp"))

    assert [first.record.name, second.record.name] == ["Eikdorp", "Dijkdorp"]
    assert [len(second.reasons[0].records), second.reasons[0].more] == [NAMED, True]


@given(st.integers(0, 2**32))
@settings(max_examples=15)
def test_never_itself_nor_what_it_has(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Nor a former municipality, nor what was withdrawn; each reason once and with records, but for a neighbour."""
    draw = random.Random(seed)
    catalogue = region_with(tmp_path_factory.mktemp("random"), {f"plan-{n}": fields(draw) for n in range(draw.randint(0, 12))})
    partners = Partners(catalogue)
    for municipality in catalogue.today:
        to_join, like = partners.of(municipality)
        mine = {project.id for project in catalogue.projects_in(municipality)}
        assert not mine & {each.record.id for each in to_join}
        assert all(each.record.counts for each in to_join)
        assert {each.record.name for each in like} <= {*TOWNS[:4], NOW} - {municipality.name}
        assert len(to_join) <= SHOWN and len(like) <= SHOWN
        for each in (*to_join, *like):
            kinds = [reason.kind for reason in each.reasons]
            assert kinds and len(set(kinds)) == len(kinds)
            assert all(reason.records and len(reason.records) <= NAMED for reason in each.reasons)


def test_the_same_records_give_the_same_lists(catalogue: Catalogue) -> None:
    one, other = Partners(catalogue), Partners(catalogue)

    assert all(one.of(m) == other.of(m) for m in reversed(catalogue.today))
    assert partners_file(one.ties, NL) == partners_file(other.ties, NL)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_points_are_those_that_readers_are_told(language: str) -> None:
    text = (ROOT / "docs" / language / "vergelijken.md").read_text(encoding="utf-8")
    rows = re.findall(r'row">([^<]*)<.*<td class="number">(\d+)</td><td class="number">(\d+)</td></tr>', text)
    label = Language(language, {"nl": "nl_BE", "en": "en_GB"}[language]).gettext

    assert rows == [(label(KIND_LABELS[kind]), str(first), str(most)) for kind, (first, most) in POINTS.items()]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with page_of_scripts(browser) as page:
        yield page


def in_python(catalogue: Catalogue) -> tuple[Partners, list[Any]]:
    partners = Partners(catalogue)
    return partners, [[[[each.record.id, [list(reason.told) for reason in each.reasons]] for each in found]
                       for found in partners.of(m)] for m in catalogue.today]


@pytest.mark.browser
def test_a_browser_proposes_the_same(page: Page, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> None:
    """With every reason switched on, on the shipped records and on random ones."""
    draw = random.Random(7)
    interest = "".join(f"- {{id: i{n}, says: {draw.choice(['wants', 'uses'])}, project: plan-{draw.randrange(9)}, "
                       f"municipality: {draw.choice(TOWNS[:4])}, stated_on: 2025-01-{n:02}}}\n" for n in range(1, 9))
    made = [region_with(tmp_path_factory.mktemp("made"), {f"plan-{n}": fields(draw) for n in range(9)}, **files)
            for files in ({}, {"interests.yml": interest}, {})]
    for each in (catalogue, *made):
        partners, expected = in_python(each)
        assert page.evaluate(TOLD, json.loads(partners_file(partners.ties, NL))) == expected


@pytest.mark.browser
def test_a_reason_that_is_off_counts_nowhere(page: Page, catalogue: Catalogue) -> None:
    """Whatever is switched off, the points are those of the reasons that are left."""
    found = page.evaluate("""async (facts) => {
      const { Ranking } = await import("http://gzg.test/partners-ranking.js");
      const ranking = new Ranking(facts, facts.municipalities.findIndex(([, id]) => id === "hasselt"));
      return Object.keys(facts.points).map((off) => {
        const on = new Set(Object.keys(facts.points).filter((kind) => kind !== off));
        return [off, [...ranking.offers(on), ...ranking.municipalities(on)].map(({ points, reasons }) =>
          [points, reasons.map(({ kind, count }) => [kind, count])])];
      });
    }""", json.loads(partners_file(Partners(catalogue).ties, NL)))
    assert [off for off, _ in found] == KINDS
    for off, candidates in found:
        for points, reasons in candidates:
            assert off not in [kind for kind, _ in reasons]
            assert points == sum(min(POINTS[kind][0] + count - 1, POINTS[kind][1]) for kind, count in reasons) > 0
