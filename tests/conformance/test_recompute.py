"""The program on a small programme with a withdrawn project: one row or one number off, and it is told."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.gather import Project
from generator.publish import build

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("recompute.py")
WITHDRAWN = "hostile"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the golden programme; Zandhoek takes part in a withdrawn project too."""
    root = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "tests" / "golden" / "instance", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", root)
    assert build(Project(root))[0]
    return root / "site"


def recompute(site: Path) -> tuple[int, str]:
    """The program as a reader would run it, without the generator in reach."""
    run = subprocess.run([sys.executable, "-I", str(PROGRAM), str(site)], capture_output=True, text=True, check=False, cwd="/")
    return run.returncode, run.stdout + run.stderr


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def test_the_small_site_is_confirmed(small: Path) -> None:
    status, output = recompute(small)
    assert status == 0, output


ROW = r"kustland,buurtapp/2,.*\r\n"
OFF = [  # file, what stands there, what stands there instead, what is told
    ("data/cijfers/by-province.csv", ROW, "", "by-province/kustland: not the rows that it rests on"),
    ("data/cijfers/by-province.csv", ROW, "", "by-province/kustland/part is 2, its rows give 1"),
    ("data/cijfers/by-province/kustland.csv", ROW, "", "by-province/kustland: its own file has other rows"),
    ("data/cijfers/partners-per-project.csv", "Veenrand", "Veenland", "partners-per-project/buurtapp: a row differs"),
    ("data/cijfers/applications.csv", r"oproep-a,oproep-a/applications,.*\r\n", "", "applications/oproep-a/applications is 4"),
    ("data/cijfers/municipalities-named.csv", r"buurtapp/2,.*\r\n", "", "municipalities-named: its rows are not those"),
    ("data/figures.json", r'("key": "waterpas",\s+"participants":) 1', r"\1 2", "waterpas/participants is 2"),
    ("data/figures.json", r'("participants": 1,\s+"rows": \[\s+)"waterpas/1"', r'\1"buurtapp/1"',
     "waterpas: not the rows that it rests on"),
    ("data/figures.json", r'("id": "projects-funded",\s+"label": "[^"]*",\s+"value":) 2', r"\1 3",
     "value is 3, the files give 2"),
    ("cijfers/index.html", r'(<tspan data-figure="statistic/partners-per-project/waterpas/participants" data-value=)"1"',
     r'\1"2"', "participants shows 2, the files give 1"),
    ("cijfers/index.html", r'(participants" value="1">)1<', r"\g<1>2<", "participants is 1, but reads “2”"),
    ("cijfers/partners-per-project/index.html", r"<tr><td>Buurtapp</td><td>Zandhoek</td>.*\n", "",
     "partners-per-project/buurtapp does not show its rows"),
    ("data/cijfers/interest.csv", r"project-buurtapp,heidebeek-gebruikt-buurtapp,.*\r\n", "",
     "interest/project-buurtapp: not the rows that it rests on"),
    ("projecten/buurtapp/index.html", r'(statistic/interest/project-buurtapp/uses" value=)"1"', r'\1"2"',
     "uses shows 2, the files give 1"),
    ("assets/map-facts.json", '"count": "1 project"', '"count": "2 projecten"', "cell/gemeenten/90001/projects is 1, but reads"),
    ("assets/map-facts.json", '"value": 1', '"value": 2', "cell/gemeenten/90001/projects is 2, the map lists 1 and leaves out 0"),
    ("cijfers/participations-named/index.html", r"<tr><td>Buurtapp</td><td>Zandhoek</td>.*\n", "",
     "participations-named does not show its rows"),
    ("cijfers/index.html", r'(?s)(data-statistic="partners-per-project".*?)<tr><th scope="row">.*?</tr>\n', r"\1",
     "statistic/partners-per-project does not show its lines"),
    ("projecten/index.html", r'(?s)<li class="card">.*?</li>\n', "", "projecten: its pages do not show each project once"),
    ("oproepen/oproep-a/index.html", r'<li><a href="../../projecten/buurtapp/">.*</li>\n', "",
     "oproepen/oproep-a: its pages do not show each project once"),
    ("themas/index.html", r'(data-first="themas/onderwerp/buurt">)<a href="../projecten/buurtapp/">[^<]*</a>', r"\1",
     "themas/onderwerp/buurt does not show all of its list"),
    ("assets/map-facts.json", r'"projects": \[\[[^]]*\]\]', '"projects": []',
     "cell/gemeenten/90001/projects is 1, the map lists 0"),
    ("data/gemeenten.csv", r"(zandhoek,90001,.*),1,([0-9a-f]{16})\r\n", r"\1,2,\2\r\n", "90001: projects is 2, the files give 1"),
    ("data/projecten.csv", f"{WITHDRAWN},oproep-a,withdrawn", f"{WITHDRAWN},oproep-a,funded",
     "projects-funded: value is 2, the files give 3"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), OFF, ids=[case[-1] for case in OFF])
def test_one_row_or_one_number_off_is_told(  # noqa: PLR0913, PLR0917 - a table of cases
    small: Path, tmp_path: Path, file: str, old: str, new: str, told: str,
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(small, copy)
    text = (copy / file).read_bytes().decode()
    changed, count = re.subn(old, new, text, count=1)
    assert count == 1
    (copy / file).write_bytes(changed.encode())
    status, output = recompute(copy)
    assert status == 1
    assert told in output


def test_a_withdrawn_project_counts_in_no_figure(small: Path) -> None:
    told = json.loads((small / "data" / "figures.json").read_text(encoding="utf-8"))
    lines = [line for statistic in told["statistics"] for line in statistic["rows"]]

    assert (3, 0) == tuple(f["value"] for name in ("participations-named", "groups-unnamed")
                           for f in told["figures"] if f["id"] == name)
    assert [] == [row for each in (*told["figures"], *lines) for row in each["rows"] if row.startswith(WITHDRAWN)
                  and each.get("table") != "projecten"]
    assert ["1"] == [row["projects"] for row in rows(small / "data" / "gemeenten.csv") if row["nis"] == "90001"]
    assert ["1", "2"] == [row[name] for row in rows(small / "data" / "oproepen.csv") if row["id"] == "oproep-a"
                          for name in ("projects", "participations_named")]


def test_a_withdrawn_project_stays_in_sight(small: Path) -> None:
    found = [row["project_status"] for row in rows(small / "data" / "deelnames.csv") if row["project"] == WITHDRAWN]
    page = (small / "gemeenten" / "zandhoek" / "index.html").read_text(encoding="utf-8")

    assert ["withdrawn", "withdrawn"] == found
    assert re.search(r"Ingetrokken projecten</h2>.*Ster.*ingetrokken</span>", page, re.DOTALL)


def test_the_program_imports_nothing_of_the_generator() -> None:
    for path in PROGRAM.parent.glob("*.py"):
        if not path.name.startswith("test_"):
            assert not re.search(r"^\s*(from|import) generator", path.read_text(encoding="utf-8"), re.MULTILINE), path
