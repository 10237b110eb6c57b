"""Safe repairs: what they mend, what they leave alone, and that no value changes."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from problems_cases.small_folder import FILES, write_data

from generator.checks import check
from generator.reading.csv_file import read_csv
from generator.reading.node import plain
from generator.reading.yaml_file import read_yaml
from generator.records.folder import read_records
from generator.records.project import Project
from generator.repair import meaning_of, normal, repaired, repairs, write

Write = Callable[..., Path]
APP = "projects/buurtapp.yml"
POSTAL = "reference/postal_codes.csv"


def mended(data: Path, name: str) -> bytes:
    write(repairs(data)[0])
    return (data / name).read_bytes()


def done(data: Path) -> dict[str, tuple[str, ...]]:
    return {one.name.removeprefix("data/"): one.done for one in repairs(data)[0]}


@pytest.mark.parametrize(("name", "spoiled", "what"), [
    (APP, "\ufeff" + FILES[APP], "byte-order mark removed"),
    (POSTAL, "\ufeff" + FILES[POSTAL], "byte-order mark removed"),
    (APP, FILES[APP].replace("\n", "\r\n"), "line ends of Unix"),
    (APP, FILES[APP].replace("\n", "\r"), "line ends of Unix"),
    (POSTAL, FILES[POSTAL].replace("\n", "\r\n"), "line ends of Unix"),
    (APP, FILES[APP].replace("call: oproep-a\n", "call: oproep-a \t \n"), "white space at line ends removed"),
    (APP, FILES[APP].rstrip("\n"), "newline at the end"),
    (POSTAL, FILES[POSTAL].rstrip("\n"), "newline at the end"),
    (APP, FILES[APP].replace("id: buurtapp\ncall: oproep-a\n", "call: oproep-a\nid: buurtapp\n"),
     "fields in the order of their declaration"),
])
def test_one_fault_is_mended(name: str, spoiled: str, what: str, write: Write) -> None:
    data = write(**{name: spoiled})

    assert {name: (what,)} == done(data)
    assert FILES[name].encode() == mended(data, name)
    assert {} == done(data)


def test_letters_get_their_normal_form(write: Write) -> None:
    name = "reference/provinces.csv"
    data = write(**{name: unicodedata.normalize("NFD", FILES[name])})

    assert {name: ("Unicode normal form C",)} == done(data)
    assert FILES[name].encode() == mended(data, name)


def test_a_sound_folder_stays_as_it_is(write: Write) -> None:
    assert ([], []) == repairs(write())


@pytest.mark.parametrize("text", [
    "a: |\n  one  \n  two\nb: c\n",
    "a: 'one  \n  two'\n",
    "a: |+\n  one\n\n\n",
    "a: |\n  one",
    'a: "x\\  \n  y"\n',
    "# only a remark  \n",
    "a: [b  \n",
    "a:  \nb: c  \n",
    "a: b  \na: c\n",
    "a: \u037e\n",
])
def test_what_could_change_a_value_or_cannot_be_read_is_left(text: str, tmp_path: Path) -> None:
    path = tmp_path / "calls.yml"
    path.write_text(text, encoding="utf-8", newline="")

    assert ([], text) == repaired(path, text, Project)


def test_spaces_in_cells_of_a_table_are_left(write: Write) -> None:
    table = "# remark  \npostal_code,municipality\n9801,90001 \n"
    data = write(**{POSTAL: table})

    assert table.replace("remark  ", "remark").encode() == mended(data, POSTAL)


def test_remarks_move_with_the_field_below_them(write: Write) -> None:
    head = "# A project. Edited by: me. make check\n"
    text = head + "call: oproep-a\n# the id\n# never changes\nid: a\n\n# about\nsummary:\n  nl: x\n  # inside\ntitle: {nl: x}\n"
    data = write(**{"projects/a.yml": text})

    assert mended(data, "projects/a.yml").decode() == (
        head + "# the id\n# never changes\nid: a\n\ncall: oproep-a\ntitle: {nl: x}\n# about\nsummary:\n  nl: x\n  # inside\n")


@pytest.mark.parametrize("text", [
    "call: oproep-a\nid: a\n# at the end\n",
    "call: oproep-a\n# loose\n\nid: a\n",
    "call: oproep-a\nid: a\nidea: b\n",
    "{call: oproep-a, id: a}\n",
    "- call: oproep-a\n  id: a\n",
    "---\ncall: oproep-a\nid: a\n",
    "call: oproep-a\nid: a\n...\n",
    "? call\n: oproep-a\n? id\n: a\n",
])
def test_the_order_stays_when_in_doubt(text: str, write: Write) -> None:
    assert {} == done(write(**{"projects/a.yml": text}))


def test_only_files_that_change_are_written(write: Write) -> None:
    data = write(**{APP: FILES[APP] + "note: {nl: x}  \n"})
    times = {path: path.stat().st_mtime_ns for path in data.rglob("*.*")}
    before = set(data.rglob("*"))

    mended(data, APP)

    assert [data / APP] == [path for path, time in times.items() if path.stat().st_mtime_ns != time]
    assert before == set(data.rglob("*")), "no draft stays behind"


def test_mode_and_links_stay(write: Write, tmp_path: Path) -> None:
    data = write()
    target = tmp_path / "elsewhere.yml"
    target.write_text(FILES[APP] + "\n\n  ", encoding="utf-8")
    target.chmod(0o640)
    (data / APP).unlink()
    (data / APP).symlink_to(target)

    mended(data, APP)

    assert (data / APP).is_symlink()
    assert 0o640 == target.stat().st_mode & 0o777


def test_a_failed_write_leaves_the_old_file(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write(**{APP: FILES[APP].rstrip("\n")})

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        mended(data, APP)
    assert FILES[APP].rstrip("\n").encode() == (data / APP).read_bytes()
    assert [] == list((data / "projects").glob(".*"))


def test_other_encodings_are_told_and_left(write: Write) -> None:
    latin = "# é  \npostal_code,municipality\r\n".encode("latin-1")
    data = write(**{POSTAL: latin})

    assert ["not-utf-8"] == [problem.code for problem in repairs(data)[1]]
    assert latin == mended(data, POSTAL)


READERS = {".yml": lambda text: plain(read_yaml(text, "")[0]), ".csv": lambda text: [plain(row) for row in read_csv(text, "")[0]]}
WORDS = st.text(st.sampled_from("ab1.,-:;#'\"[]{}|>&*!%@` \t\r\n\u00e9\u0301\u037e\u2028\u0085\ufeff€é"), max_size=60)


@given(WORDS | st.text(max_size=60))
def test_no_value_of_any_file_changes(text: str) -> None:
    for suffix, read in READERS.items():
        path = Path(os.devnull).with_name(f"null{suffix}")
        if meaning_of(text, suffix) is None:
            continue
        changed = stepped(path, text)
        assert normal(read(text)) == normal(read(changed))
        assert changed == stepped(path, changed), "idempotent"


def stepped(path: Path, text: str) -> str:
    """The text after all repairs, without a file."""

    class Unwritten(type(path)):
        def read_bytes(self) -> bytes:
            return text.encode("utf-8", "surrogatepass")

    return repaired(Unwritten(path), text, Project)[1]


FAULTS = ("\r\n", "  \n", "\ufeff", "NFD", "cut")


@given(name=st.sampled_from(sorted(FILES)), faults=st.sets(st.sampled_from(FAULTS)))
def test_a_spoiled_folder_gives_the_same_records_again(name: str, faults: set[str],
                                                       tmp_path_factory: pytest.TempPathFactory) -> None:
    text = FILES[name]
    if "NFD" in faults:
        text = unicodedata.normalize("NFD", text)
    if "  \n" in faults and name.endswith(".yml"):
        text = text.replace("\n", "  \n")
    if "cut" in faults:
        text = text.rstrip("\n")
    if "\r\n" in faults:
        text = text.replace("\n", "\r\n")
    data = write_data(tmp_path_factory.mktemp("spoiled"), **{name: "\ufeff" * ("\ufeff" in faults) + text})

    write(repairs(data)[0])

    assert FILES[name].rstrip() == (data / name).read_bytes().decode().rstrip()
    assert [] == check(read_records(data))
    assert [] == repairs(data)[0], "idempotent"
