"""What a beginner runs into: one sentence each, that says what to do, and no traceback."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from problems_cases.change import edit
from problems_cases.small_folder import write_data

from generator.commands import main
from generator.commands.failing import SENTENCES, sentence
from generator.pages.templates import make_environment

ROOT = Path(__file__).parents[2]
READS_RECORDS = ["check", "build", "fix", "serve", "new project x",
                 "import news README.md --call a --source-id b", "list figures"]


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def error(result: Result) -> str:
    """The one line that is printed, without its first word."""
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("Error: ")]
    return line.removeprefix("Error: ")


def test_an_unknown_command_is_guessed() -> None:
    result = run("chek")

    assert 2 == result.exit_code
    assert "'chek'" in error(result) and "Did you mean" in error(result) and "'check'" in error(result)


@pytest.mark.parametrize("command", READS_RECORDS)
@pytest.mark.parametrize("empty", [True, False])
def test_a_folder_without_records(command: str, empty: bool, tmp_path: Path) -> None:
    if not empty:
        (tmp_path / "data").mkdir()

    result = run(*command.replace("README.md", str(ROOT / "README.md")).split(), "--root", tmp_path)

    assert 1 == result.exit_code
    assert "holds no records" in error(result) and "--root" in error(result)
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()], "nothing is begun in the wrong folder"


def test_the_sentence_comes_in_dutch(tmp_path: Path) -> None:
    assert "bevat geen gegevens" in error(run("check", "--root", tmp_path, "--lang", "nl"))
    assert "bevat geen gegevens" in error(run("check", "--lang=nl", "--root", tmp_path))


def test_half_an_instance_says_which_file_is_missing(tmp_path: Path) -> None:
    write_data(tmp_path)
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")

    result = run("build", "--root", tmp_path)

    assert 1 == result.exit_code and "mkdocs.yml" in error(result)


@pytest.mark.parametrize(("name", "content", "said"), [
    ("mkdocs.yml", b"- a list\n", "publisher stopped"),
    ("mkdocs.yml", b"site_name: \xff\n", "mkdocs.yml:1:12: byte 0xff is not UTF-8"),
])
def test_the_file_of_the_publisher_is_named_when_it_is_wrong(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    write_data(tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / name).write_bytes(content)

    result = run("build", "--root", tmp_path)

    assert 1 == result.exit_code and said in error(result)
    assert not (tmp_path / "site").exists()


def test_what_is_in_the_way_is_named(tmp_path: Path) -> None:
    """The same error as on a disk that cannot be written, as far as the program sees it."""
    write_data(tmp_path)
    (tmp_path / "build").touch()

    result = run("build", "--root", tmp_path)

    assert 1 == result.exit_code and str(tmp_path / "build") in error(result) and "Errno" not in result.output


@pytest.mark.parametrize("number", [*SENTENCES, errno.EPERM, errno.EDQUOT, errno.ENOTDIR, errno.EIO])
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_refusal_of_the_machine_is_one_sentence(number: int, lang: str) -> None:
    said = sentence(OSError(number, os.strerror(number), "site/index.html"), lang)

    assert said.endswith(".") and "\n" not in said and "%(" not in said
    assert "site/index.html" in said or number in (errno.ENOSPC, errno.EDQUOT)


def test_an_old_python_is_told_in_one_sentence() -> None:
    """The first lines are ones that an old Python can read, and nothing is imported before them."""
    old = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_module('generator', run_name='__main__')"

    result = subprocess.run([sys.executable, "-c", old], cwd=ROOT, capture_output=True, text=True, check=False)

    assert 1 == result.returncode
    assert "gzg needs Python 3.11 or newer and this is 3.9" in result.stderr and 1 == len(result.stderr.splitlines())


def test_git_is_not_needed(tmp_path: Path) -> None:
    write_data(tmp_path)

    result = subprocess.run([sys.executable, "-m", "generator", "check", "--root", str(tmp_path)],
                            cwd=ROOT, capture_output=True, text=True, check=False, env={"PATH": ""})

    assert (0, "") == (result.returncode, result.stderr)


def test_what_the_publisher_refuses_is_one_sentence_without_a_traceback(tmp_path: Path) -> None:
    write_data(tmp_path)
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("nav: [half", encoding="utf-8")

    result = run("build", "--root", tmp_path)

    assert 1 == result.exit_code and not (tmp_path / "site").exists()
    assert "Mend what it names, in mkdocs.yml, docs/ or site_templates/" in error(result) and "line 1" in error(result)
    assert 1 == len(result.stderr.splitlines())


def test_half_an_instance_without_reference_data_says_what_to_write(tmp_path: Path) -> None:
    write_data(tmp_path)
    (tmp_path / "data/reference/municipalities.csv").unlink()

    result = run("check", "--root", tmp_path)

    assert 1 == result.exit_code and "write municipalities.yml or municipalities.csv, or bring it back" in result.stderr
    assert "gzg check --explain" in result.stderr and "gzg check" not in run("check", "--explain", "--root", tmp_path).stderr


def test_a_full_disk_leaves_no_half_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(tmp_path)

    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("generator.skeletons.as_run_in", full)
    result = run("new", "project", "nieuw", "--root", tmp_path)

    assert 1 == result.exit_code and "disk is full" in error(result)
    assert not (tmp_path / "data/projects/nieuw.yml").exists(), "it would stand in the way of the next try"


def refused(number: int) -> Callable[..., None]:
    """What the machine says in place of doing something."""

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    return refuse


def test_records_are_checked_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(tmp_path)
    edit("projects/buurtapp.yml", "- Veenrand", "- Venrand")(tmp_path / "data")
    monkeypatch.setattr(Path, "mkdir", refused(errno.EROFS))

    result = run("check", "--root", tmp_path)

    kept, found, _ = result.stderr.splitlines()
    assert 1 == result.exit_code and "Nothing can be kept in" in kept and "[unknown-municipality]" in found


def test_a_template_is_compiled_where_it_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.j2").write_text("{{ 1 }}", encoding="utf-8")
    monkeypatch.setattr("jinja2.bccache.tempfile.NamedTemporaryFile", lambda *_, **__: refused(errno.EROFS)(tmp_path))

    assert "1" == make_environment(tmp_path, tmp_path / "kept").get_template("a.j2").render()


def test_an_idea_on_a_full_disk_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_data(tmp_path)
    (tmp_path / "idea.yml").write_text("id: regenton\nstatus: open\ntitle: {nl: Regenton}\nsummary: {nl: Een ton.}\n"
                                       "municipality: Zandhoek\nposted_on: 2025-02-01\n", encoding="utf-8")
    before = sorted(data.rglob("*"))
    monkeypatch.setattr(Path, "rename", refused(errno.ENOSPC))

    result = run("import", "idea", tmp_path / "idea.yml", "--root", tmp_path)

    assert 1 == result.exit_code and "No space left" in result.stderr
    assert before == [path for path in sorted(data.rglob("*")) if path != data / "ideas"]


def test_fix_names_the_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(tmp_path)
    file = tmp_path / "data/projects/buurtapp.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    def refuse(**_: object) -> tuple[int, str]:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), ".buurtapp.yml.x.draft")

    monkeypatch.setattr("generator.repair.tempfile.mkstemp", refuse)
    result = run("fix", "--root", tmp_path)

    assert 1 == result.exit_code and error(result).startswith(f"'{file}' cannot be written, as its disk is read-only")
