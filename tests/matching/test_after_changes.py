"""What is compared after a change of projects, with what was read before it, is what reading everything anew gives."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems_cases.small_folder import write_data
from random_projects import edited, fields, region

from generator.gather import Gathered, Project, gather
from generator.matching.compared import Compared
from generator.matching.similar import FEW_LOOKS, Similar

# Words that are parts of one another, and words of the groups of related words.
WORDS = ("bouw", "vergunning", "bouwvergunning", "omgeving", "omgevingsvergunning", "omgevingsvergunningen", "loket", "bouwloket",
         "parkeer", "parkeervergunning", "water", "waterloket", "waterpas", "pas", "school", "schoolbus", "bus", "zorg",
         "zorgloket")
GROUPS = """
- {id: vergunning, words: {nl: [vergunning, toelating]}, near: {nl: [loket]}}
- {id: water, words: {nl: [water, waterpas]}, tells: partly}
"""
EDITS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("after")


def worded(draw: random.Random, record: dict) -> dict:
    """A project about some of the words."""
    said = " ".join(draw.sample(WORDS, draw.randint(0, 4)))
    return record | {"title": {"nl": f"Plan {said}"}, "summary": {"nl": f"Over {' '.join(draw.sample(WORDS, 3))}."}}


def write(root: Path, projects: dict[str, dict], more: dict[str, str]) -> None:
    texts = {f"projects/{name}.yml": json.dumps({"id": name} | record) for name, record in projects.items()}
    data = write_data(root, **region(), **texts, **{"related_words.yml": GROUPS, **more})
    for path in (data / "projects").glob("*.yml"):
        if path.stem not in projects:
            path.unlink()


def everything(gathered: Gathered, similar: Similar) -> object:
    """All that anybody asks of what is compared, and the closest of each project, without an index and with one."""
    projects, compared, asked = gathered.catalogue.projects, similar.compared, []
    vars(similar).pop("found", None)
    for looks in (0, FEW_LOOKS):
        for project in projects:
            similar.looks = looks
            asked.append(similar.closest(project))
    assert asked[:len(projects)] == asked[len(projects):]
    return (asked, similar.written, similar.subjects, compared.records, compared.meanings, similar.telling, compared.words,
            compared.found, compared.pieces)


@given(st.integers(0, 2**32))
@settings(max_examples=8)
def test_a_change_gives_what_reading_anew_gives(folder: Path, seed: int) -> None:
    draw = random.Random(seed)
    projects = {f"plan-{number}": worded(draw, fields(draw)) for number in range(draw.randint(4, 12))}
    project, more, former, similar = Project(folder), {}, None, None
    kept = project.kept()
    for _ in range(EDITS):
        write(folder, projects, more)
        gathered, problems = gather(project, kept=kept, former=former)
        assert gathered, problems
        similar = next(gathered.sites(similar)).similar
        if draw.randrange(3):  # else nobody asks in this state, and the next one goes on from the one before it
            anew = Similar(gathered.catalogue, similar.language)
            assert everything(gathered, anew) == everything(gathered, similar)
        former = gathered
        changed = edited(draw, projects)
        projects = {name: record if record == projects.get(name) else worded(draw, record) for name, record in changed.items()}
        if not draw.randrange(4):  # a word of a group, and so all meanings
            more = {"related_words.yml": GROUPS.replace("toelating", draw.choice(WORDS[7:]))}


def test_what_stayed_is_not_read_again(folder: Path) -> None:
    draw = random.Random(3)
    projects = {f"plan-{number}": worded(draw, fields(draw) | {"status": "funded"}) for number in range(9)}
    write(folder, projects, {})
    kept = Project(folder).kept()
    before, _ = gather(Project(folder), kept=kept)
    similar = next(before.sites()).similar
    similar.compared  # noqa: B018 - asked for
    write(folder, projects | {"plan-3": worded(draw, projects["plan-3"])}, {})
    after, _ = gather(Project(folder), kept=kept, former=before)

    now = Compared(after.catalogue, similar.language, similar.compared)

    known = {id(meaning) for meaning in similar.compared.meanings}
    stayed = [record.id for record, meaning in zip(now.records, now.meanings, strict=True) if id(meaning) in known]
    assert [name for name in projects if name != "plan-3"] == stayed


def test_who_asks_for_many_gets_an_index(folder: Path) -> None:
    draw = random.Random(4)
    projects = {f"plan-{number}": worded(draw, fields(draw) | {"status": "funded"}) for number in range(9)}
    write(folder, projects, {})
    gathered, _ = gather(Project(folder))
    similar = next(gathered.sites()).similar

    is_indexed = []
    for project in projects:
        similar.closest(project)
        is_indexed.append("found" in vars(similar))

    assert [False] * FEW_LOOKS + [True] * (len(projects) - FEW_LOOKS) == is_indexed
