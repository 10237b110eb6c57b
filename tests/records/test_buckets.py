"""A cache that does not fit is thrown away with one line; it never gives a wrong record, and nothing of it is believed."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from kept_records import Listener, known
from problems_cases.small_folder import FILES

from generator.checks import check_beside, check_each
from generator.records import buckets
from generator.records.folder import read_records
from generator.records.kept import Kept
from generator.records.kept_folder import read_kept

Write = Callable[..., Path]


class Trap:
    """Shows that a pickle was read."""

    def __reduce__(self) -> tuple:
        return pytest.fail, ("a foreign pickle was read",)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda content: content[:-1],
    "without a payload": lambda content: content[: content.index(b"\n") + 1],
    "empty": lambda content: b"",
    "flipped": lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
    "flipped in the head": lambda content: bytes([content[0] ^ 1]) + content[1:],
    "foreign": lambda content: content.split(b"\n")[0] + b"\n" + pickle.dumps(Trap()),
    "bare": lambda content: pickle.dumps(Trap()),
    "longer": lambda content: content + b"x",
    "text": lambda content: b"hello\n" * 9,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_thrown_away_with_one_line(damage: str, write: Write, tmp_path: Path) -> None:
    data, folder = write(), tmp_path / "kept"
    read_kept(data, Kept(folder), check_each)
    files = sorted(folder.iterdir())
    for file in files[: len(files) // 2 + 1]:
        file.write_bytes(DAMAGES[damage](file.read_bytes()))
    listener = Listener()

    found = read_kept(data, Kept(folder), check_each, listener)

    assert [f"What was kept in {folder} is damaged or from another version; it is thrown away, and all is read anew"
            ] == listener.notes
    assert known(read_records(data)) == known(found)
    assert files == sorted(folder.iterdir())
    read_kept(data, Kept(folder), check_each, listener)
    assert len(listener.notes) == 1


def test_another_version_reads_nothing_of_this_one(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, folder = write(), tmp_path / "kept"
    read_kept(data, Kept(folder), check_each)
    listener = Listener()

    monkeypatch.setattr(buckets, "program", lambda: b"another")
    found = read_kept(data, Kept(folder), check_each, listener)

    assert len(listener.notes) == 1
    assert known(read_records(data)) == known(found)


def test_a_bucket_that_took_the_place_of_another_is_thrown_away(write: Write, tmp_path: Path) -> None:
    data, folder = write(), tmp_path / "kept"
    read_kept(data, Kept(folder), check_each)
    one, other, *_ = sorted(folder.iterdir())
    one.replace(other)
    listener = Listener()

    assert known(read_records(data)) == known(read_kept(data, Kept(folder), check_each, listener))
    assert len(listener.notes) == 1


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_known_of_right_projects_is_thrown_away_when_damaged(damage: str, write: Write, tmp_path: Path) -> None:
    data, folder, listener = write(), tmp_path / "kept", Listener()
    for _ in range(2):
        kept = Kept(folder)
        check_beside(kept, read_kept(data, kept, check_each, listener), listener.note)
    assert (len(kept.right.projects), listener.notes) == (2, [])

    file = folder / "right.records"
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    again = Kept(folder)
    again.load(listener.note)

    assert (len(again.right.projects), len(listener.notes), file.exists()) == (0, 1, False)


def test_what_a_killed_build_left_is_removed(write: Write, tmp_path: Path) -> None:
    data, folder = write(), tmp_path / "kept"
    folder.mkdir()
    (folder / "07.123.part").write_bytes(b"half")

    read_kept(data, Kept(folder), check_each)

    assert {".records"} == {path.suffix for path in folder.iterdir()}


def test_where_nothing_can_be_kept_the_records_are_the_same(write: Write, tmp_path: Path,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.records.kept.write_bucket", full)
    data, listener = write(), Listener()

    found = read_kept(data, Kept(tmp_path / "kept"), check_each, listener)

    assert [f"Nothing can be kept in {tmp_path / 'kept'} (No space left on device); the next run reads all records anew"
            ] == listener.notes
    assert known(read_records(data)) == known(found)


def test_one_change_writes_one_bucket(write: Write, tmp_path: Path) -> None:
    data, folder = write(), tmp_path / "kept"
    read_kept(data, Kept(folder), check_each)
    before = {path: path.stat().st_ino for path in folder.iterdir()}

    (data / "subjects.yml").write_text(FILES["subjects.yml"] + "# remark\n")
    read_kept(data, Kept(folder), check_each)

    assert len([path for path, number in before.items() if path.stat().st_ino != number]) == 1


def test_a_pickle_leads_to_the_same_shared_objects(write: Write, tmp_path: Path) -> None:
    data = write()
    read_kept(data, Kept(tmp_path / "kept"), check_each)

    one, other = (read_kept(data, Kept(tmp_path / "kept"), check_each).entries["projects"][1].record for _ in range(2))

    assert one is not other
    assert (one.participants[0], one.source if one.source.place is None else None, one.theme) == (
        other.participants[0], other.source if other.source.place is None else None, other.theme)
    assert one.participants[0] is other.participants[0]
    assert one.theme is other.theme
