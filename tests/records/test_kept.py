"""Records can be kept outside the program: they survive a pickle, and know the text that they were read from."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.records.fact import UNKNOWN, Citation, Fact
from generator.records.field import reader
from generator.records.folder import KINDS, Entry, read_records
from generator.records.numbers import Money
from generator.records.project import Participant, Project

Write = Callable[..., Path]
SHIPPED = Path(__file__).parents[2] / "data"
MANY = """\
- {id: een, name: {nl: Een}}
- {id: twee, name: {nl: Twee}}
"""


@pytest.fixture(scope="module")
def shipped() -> dict[str, list[Entry]]:
    return read_records(SHIPPED).entries


def digests(data: Path, kind: str) -> list[bytes]:
    return [entry.digest for entry in read_records(data).entries[kind]]


def test_all_records_survive_a_pickle(shipped: dict[str, list[Entry]]) -> None:
    records = [entry.record for entries in shipped.values() for entry in entries]

    back = pickle.loads(pickle.dumps(records, protocol=5))

    assert records == back
    assert [type(record) for record in records] == [type(record) for record in back]
    assert {type(project.awarded_amount) for project in back if isinstance(project, Project)} == {Fact}


def test_a_fact_survives_a_pickle_with_all_its_parts() -> None:
    fact = reader(Fact[Money])({"value": "1.107.397,55", "basis": "inferred", "decided_by": {"nl": "de laatste"},
                                "source": {"document": "a", "place": {"nl": "p. 3"}},
                                "also": [{"value": "81499", "source": "b"}]})

    assert [fact, UNKNOWN] == pickle.loads(pickle.dumps([fact, UNKNOWN], protocol=5))


def test_records_keep_no_dict(shipped: dict[str, list[Entry]]) -> None:
    assert not any(hasattr(entries[0].record, "__dict__") for entries in shipped.values() if entries)


@pytest.mark.parametrize(("kind", "values"), [
    (Participant, ["Gent", {"municipality": "Gent"}]), (Citation, ["lblod-loket"]), (Fact[Money], ["unknown"])])
def test_what_stands_in_many_records_is_one_object(kind: type, values: list) -> None:
    assert len({id(reader(kind)(value)) for value in [*values, *values]}) == 1


def test_every_record_has_a_digest_of_its_own(shipped: dict[str, list[Entry]]) -> None:
    found = [entry.digest for kind in KINDS for entry in shipped[kind.kind]]

    assert len(set(found)) == len(found)
    assert {len(digest) for digest in found} == {16}


def test_a_digest_is_the_same_in_another_run(write: Write) -> None:
    data = write()
    asked = ("import sys, pathlib; from generator.records.folder import read_records; "
             "print([e.digest.hex() for e in read_records(pathlib.Path(sys.argv[1])).entries['projects']])")

    command = [sys.executable, "-c", asked, str(data)]
    other = subprocess.run(command, cwd=SHIPPED.parent, check=True, capture_output=True, text=True).stdout

    assert str([digest.hex() for digest in digests(data, "projects")]) == other.strip()


def test_a_digest_follows_the_text_the_name_and_the_place(write: Write, tmp_path: Path) -> None:
    data = write(**{"subjects.yml": MANY})
    before, file = digests(data, "subjects"), data / "subjects.yml"

    file.write_text(MANY.replace("Twee", "Zwei"))
    changed = digests(data, "subjects")
    file.write_text(MANY)
    again = digests(data, "subjects")
    (data / "subjects").mkdir()
    file.rename(data / "subjects/een.yml")

    assert before == again
    assert len({*before, *changed, *digests(data, "subjects")}) == 6


def test_a_row_has_the_digest_of_its_heading_and_itself(write: Write) -> None:
    data = write()
    file = data / "reference/mergers.csv"
    before, text = digests(data, "mergers"), file.read_text()

    file.write_text(text.rstrip("\n") + "\n\n")
    longer = digests(data, "mergers")
    file.write_text("# a remark\n" + text)

    assert before == longer
    assert before != digests(data, "mergers")
