"""Another programme, from an installed wheel: `gzg init` outside any checkout, then the records of another country, built."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "tests" / "second" / "samarbejde"
TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL)
NAMES_STANDARDS = re.compile("woordenboek|data/verbonden")  # the second says what lacks for standards that Flanders made
WRONG = re.compile(r"Vlaander|Vlaams|Flander|Flemish|Belgi|\bNIS\b|Statbel|gemeente|\beuros?\b|€|\bEUR\b|Gemeente|[Pp]rovince")


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel installed; its libraries are those of the tests."""
    made = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)], cwd=ROOT, check=True,
                   capture_output=True)
    venv.create(made / "env")
    program = made / "env" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    own = subprocess.run([program, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True,
                         capture_output=True, text=True).stdout.strip()
    with ZipFile(next(made.glob("*.whl"))) as wheel:
        wheel.extractall(own)
    Path(own, "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return program


def gzg(python: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command as its entry point calls it."""
    call = ("import sys; from importlib.metadata import entry_points; "
            "sys.exit(next(iter(entry_points(group='console_scripts', name='gzg'))).load()(prog_name='gzg'))")
    return subprocess.run([python, "-c", call, *words], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The instance that `init` writes, with the records of the invented Danish programme, built."""
    folder = tmp_path_factory.mktemp("elsewhere")
    began = gzg(python, folder, "init", "samarbejde", "--language", "da", "--languages", "en", "--country", "DK", "--yes")
    assert 0 == began.returncode, began.stderr
    root = folder / "samarbejde"
    shutil.rmtree(root / "data")
    shutil.copytree(RECORDS, root, dirs_exist_ok=True)
    done = gzg(python, root, "build")
    assert 0 == done.returncode, done.stderr
    assert "have no translation; the site shows them in English [words-missing]" in done.stderr
    return root / "site"


def page(site: Path, address: str) -> str:
    """The words of a page, and its attributes that readers hear or see."""
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_nothing_speaks_of_the_first_programme(built: Path) -> None:
    """Addresses and names of files stay Dutch words; texts do not."""
    pages = [*built.rglob("*.html")]
    found = {(path.relative_to(built).as_posix(), wrong[0]) for path in pages if not NAMES_STANDARDS.search(path.as_posix())
             for wrong in WRONG.finditer(names_left_out(TAGS.sub(" ", path.read_text(encoding="utf-8"))))}

    assert len(pages) > 100
    # In Danish only what was translated says region; English was said anew, message by message.
    assert set() == {(path, word) for path, word in found if word.lower() != "province" or path.startswith("en/")}


def names_left_out(text: str) -> str:
    """Names of published files and columns, such as gemeenten.csv, are the same in every instance."""
    return re.sub(r"\b[a-z_-]*(?:gemeente|province|by-province)[a-z_-]*(?:\.[a-z]+|_\w+|-today|\b)|by-province\S*", "", text)


def test_amounts_are_in_the_currency_of_the_programme(built: Path) -> None:
    assert "1.107.397,55\N{NO-BREAK SPACE}kr." in page(built, "projecten/parkeringsapp")
    assert "DKK1,107,397.55" in page(built, "en/projecten/parkeringsapp").replace("\N{NO-BREAK SPACE}", "")
    assert "Danish kroner" in page(built, "en/projecten")


def test_codes_have_the_name_of_the_instance(built: Path) -> None:
    assert re.search(r"<dt>Municipality code</dt>\s*<dd>990</dd>", page(built, "en/gemeenten/eksempelby"))
    assert re.search(r"<dt>Kommunekode</dt>\s*<dd>990</dd>", page(built, "gemeenten/eksempelby"))


def test_without_borders_the_map_has_dots_and_says_so(built: Path) -> None:
    facts = json.loads((built / "en/assets/map-facts.json").read_text(encoding="utf-8"))

    assert ["990", "991", "992", "993"] == [area["code"] for area in facts["areas"]]
    assert "No borders are known for this region. Each municipality is a dot" in page(built, "en/kaart")
    shapes = json.loads((built / "data/gemeenten.geojson").read_text(encoding="utf-8"))["features"]
    assert {"Point"} == {shape["geometry"]["type"] for shape in shapes}, "a dot is a drawing, not a border"


def test_what_is_not_translated_is_english_and_said(built: Path) -> None:
    danish = page(built, "")
    assert "Hvad sker der i din kommune?" in danish and "A door for everyone" in danish
    assert '<p lang="en">Not every word around the records has been translated' in danish
    assert "Not every word around the records" not in page(built, "en")


def test_texts_have_a_column_in_each_language_of_the_programme(built: Path) -> None:
    head = (built / "data/projecten.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert "title_nl,title_en,title_da" in head


def test_the_colour_of_the_instance_is_its_own(built: Path) -> None:
    assert "--accent: #9b1c31" in (built / "assets/site.css").read_text(encoding="utf-8").rpartition("Source Sans")[2]
