"""What people would say is found, and what is new is said to be so: the idea check in a browser, on the shipped records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page
from scripted import page_of_scripts

from generator.gather import Project, gather
from generator.matching.compared import Compared
from generator.matching.index import idea_index

ROOT = Path(__file__).parents[2]
SETS = {name: yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
        for name in ("ideas.yml", "ideas_by_another.yml", "ideas_by_a_third.yml")}
SAID = SETS["ideas.yml"]
FIND = """async ([language, texts]) => {
  const { Resemblance } = await import("http://gzg.test/resemblance.js");
  const check = new Resemblance(await (await fetch(`http://gzg.test/${language}.json`)).json());
  return texts.map((text) => {
    const begun = performance.now();
    const found = check.find(text);
    return { found: found.map(({ address, kind, reasons }) => ({ address, kind, reasons })), ms: performance.now() - begun };
  });
}"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def indexes() -> dict[str, bytes]:
    gathered, _ = gather(Project(ROOT))
    assert gathered is not None
    return {language.code: idea_index(Compared(gathered.catalogue, language)) for language in gathered.languages}


@pytest.fixture(scope="module")
def page(browser: Browser, indexes: dict[str, bytes]) -> Iterator[Page]:
    with page_of_scripts(browser, {f"{language}.json": index for language, index in indexes.items()}) as page:
        yield page


def found(page: Page, language: str, texts: list[str]) -> list[list[str]]:
    """The ids of the projects and ideas that each text is told to resemble, the closest first."""
    answers = page.evaluate(FIND, [language, texts])
    return [[each["address"].rstrip("/").split("/")[-1] for each in answer["found"] if each["kind"] != "calls"]
            for answer in answers]


def test_the_set_is_large_enough() -> None:
    assert len(SAID["exists"]) >= 80
    assert len(SAID["new"]) >= 40
    assert {each["language"] for each in SAID["exists"]} == {each["language"] for each in SAID["new"]} == {"nl", "en"}


@pytest.mark.parametrize("name", SETS)
def test_what_exists_is_found(page: Page, name: str) -> None:
    missed = []
    for language in ("nl", "en"):
        asked = [each for each in SETS[name]["exists"] if each["language"] == language]
        for each, ids in zip(asked, found(page, language, [each["said"] for each in asked]), strict=True):
            if not set(each["finds"]).intersection(ids[:3]):
                missed.append((each["said"], each["finds"], ids[:3]))
    assert len(missed) <= len(SETS[name]["exists"]) * 0.10, missed


@pytest.mark.parametrize("name", SETS)
def test_what_is_new_is_said_to_be_new(page: Page, name: str) -> None:
    wrong = []
    for language in ("nl", "en"):
        asked = [each["said"] for each in SETS[name]["new"] if each["language"] == language]
        wrong += [(said, ids) for said, ids in zip(asked, found(page, language, asked), strict=True) if ids]
    assert len(wrong) <= len(SETS[name]["new"]) * 0.10, wrong


@pytest.mark.parametrize("text", ["slimme thermostaten in gemeentegebouwen", "dead trees along the road",
                                  "gym for wheelchair users"])
def test_one_word_in_common_is_not_enough_beside_another_topic(page: Page, text: str) -> None:
    answers = [answer["found"] for language in ("nl", "en") for answer in page.evaluate(FIND, [language, [text]])]
    assert answers == [[], []]


def test_each_answer_says_why(page: Page) -> None:
    answer, = page.evaluate(FIND, ["nl", ["hulp bij papieren na een sterfgeval"]])
    first = answer["found"][0]
    assert first["address"] == "projecten/aangifte-overlijden/"
    assert {"sterfgeval", "papieren"} <= {reason["typed"] for reason in first["reasons"]}
    assert all(reason["said"] for reason in first["reasons"])


@pytest.mark.parametrize("text", ["", " ", "?!", "😀", "x", "<script>alert(1)</script>", "\u202eolleh", "a" * 10_000,
                                  "ab " * 5_000, "%00\x00\x07", "constructor __proto__ toString hasOwnProperty"])
def test_any_text_has_an_answer(page: Page, text: str) -> None:
    answer, = page.evaluate(FIND, ["nl", [text]])
    assert answer["found"] == []


def test_the_index_is_the_same_each_time(indexes: dict[str, bytes]) -> None:
    gathered, _ = gather(Project(ROOT))
    assert gathered is not None
    for language in gathered.languages:
        assert idea_index(Compared(gathered.catalogue, language)) == indexes[language.code]
        assert json.loads(indexes[language.code])["records"]
