"""`gzg init`: an instance that is right at once, or one sentence and nothing on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator import instance
from generator.colours import BLACK, LEAST, NIGHT, PAPER, WHITE, contrast, readable
from generator.commands import main
from generator.gather import Project, gather


def init(*words: str | Path, **more: str) -> Result:
    return CliRunner().invoke(main, ["init", *map(str, words)], **more)


@pytest.mark.parametrize(("words", "locales", "currency"), [
    ((), ["en_GB"], "GBP"),
    (("--language", "nl", "--languages", "en"), ["nl_BE", "en_BE"], "EUR"),
    (("--language", "pt", "--languages", "en", "--country", "PT", "--colour", "#ffff00"), ["pt_PT", "en_PT"], "EUR"),
    (("--language", "da", "--country", "DK", "--title", 'Says "yes": a, b', "--url", "https://example.org/a/"), ["da_DK"], "DKK"),
])
def test_what_it_writes_is_right(words: tuple[str, ...], locales: list[str], currency: str, tmp_path: Path) -> None:
    result = init(tmp_path / "ours", "--yes", *words)
    assert 0 == result.exit_code, result.output

    root = tmp_path / "ours"
    gathered, problems = gather(Project(root))
    programme = yaml.safe_load((root / "data/programme.yml").read_text(encoding="utf-8"))
    assert gathered is not None and {problem.code for problem in problems} <= {"words-missing"}
    assert [locales, currency] == [programme["languages"], programme["currency"]]
    told = " ".join(path.read_text(encoding="utf-8") for path in root.rglob("*.*")
                    if path.is_file() and not {"schema", "build"} & {*path.parts})
    assert "<<" not in told and "<%" not in told and "generator/mkdocs_hook" not in told
    assert ["ours"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(("words", "sentence"), [
    (("con",), "cannot be the name of a folder everywhere"),
    (("a b*",), "cannot be the name of a folder everywhere"),
    (("ours", "--language", "klingon"), "is no language code"),
    (("ours", "--languages", "en,xx"), "is no language code"),
    (("ours", "--country", "Denmark"), "is no country"),
    (("ours", "--currency", "crowns"), "is no currency"),
    (("ours", "--colour", "red"), "is no colour"),
    (("ours", "--url", "example.org"), "is no address of a site"),
    (("ours", "--title", "{{ 7 }}"), "is no name"),
])
def test_what_cannot_be_is_one_sentence_and_no_file(words: tuple[str, ...], sentence: str, tmp_path: Path) -> None:
    result = init(tmp_path / words[0], "--yes", *words[1:])

    assert 2 == result.exit_code and sentence in result.stderr
    assert [] == [*tmp_path.iterdir()]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert 0 == init(tmp_path / "ours", "--yes").exit_code, "an empty folder is filled"

    again = init(tmp_path / "ours", "--yes", "--lang", "nl")
    assert 2 == again.exit_code and "bestaat al en is niet leeg" in again.stderr


def test_a_disk_that_takes_nothing_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path) -> None:
        raise OSError(30, "Read-only file system", str(folder))

    monkeypatch.setattr(instance, "write_schemas", full)

    result = init(tmp_path / "ours", "--yes")

    assert 0 != result.exit_code and "Traceback" not in result.output and isinstance(result.exception, SystemExit)
    assert [] == [*tmp_path.iterdir()], "nothing half-written"


@pytest.mark.parametrize("colour", ["#ffff00", "#000000", "#ffffff", "#9b1c31", "#7fdbff"])
def test_any_colour_can_be_read(colour: str) -> None:
    given = tuple(int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5))

    assert contrast(readable(given, PAPER, BLACK), PAPER) >= LEAST
    assert contrast(readable(given, NIGHT, WHITE), NIGHT) >= LEAST
