"""Equal input gives equal bytes, whoever builds it, where, when, and on which machine.

The builds differ from one another in everything at once that must not matter; when one fails, the message names the files
that differ, and its settings are to be tried one by one.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from test_publish import tree

ROOT = Path(__file__).parents[2]
LONG_AGO, FAR_AHEAD = 315_532_800, 4_102_444_800  # 1980 and 2100, in seconds since 1970
SETTINGS = ("TZ", "LC_ALL", "LANG", "LANGUAGE", "PYTHONHASHSEED", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "SOURCE_DATE_EPOCH",
            "HOME", "USER", "LOGNAME", "SITE_URL", "PYTHONPATH")


@dataclass(frozen=True)
class Machine:
    """Where a build runs: settings of the environment, processes, umask, time of the files, seed of their order."""

    folder: str
    jobs: int
    settings: dict[str, str] = field(default_factory=dict)
    umask: int = 0o022
    time: int = 0  # of every file; 0: as it is
    order: int = 0  # in which files are created, which some file systems list them by
    elsewhere: bool = False  # the generator stands in another folder, and another one is the current


PLAIN = Machine("plain", 1, {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"})
ODD = (
    Machine("a folder", 2, {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0",
                           "PYTHONCOERCECLOCALE": "0", "SOURCE_DATE_EPOCH": "1", "HOME": "/nowhere", "USER": "nobody-here",
                           "LOGNAME": "nobody-here"}, 0o077, LONG_AGO, order=1, elsewhere=True),
    Machine("ver/weg/één", 3, {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr",
                                      "PYTHONHASHSEED": "4294967295", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "4102444800"},
            0o002, FAR_AHEAD, order=2),
)


def build(machine: Machine, folder: Path) -> dict[str, bytes]:
    """The site that a machine makes of the small programme."""
    root = folder / machine.folder
    copy_in_order(ROOT / "tests" / "golden" / "instance", root, machine)
    copy_in_order(ROOT / "site_templates", root / "site_templates", machine)
    copy_in_order(ROOT / "mkdocs.yml", root / "mkdocs.yml", machine)
    code, current = ROOT, root
    if machine.elsewhere:
        code, current = folder / "code", folder
        shutil.copytree(ROOT / "generator", code / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    settings = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--root", os.path.relpath(root, current), "--jobs", str(machine.jobs)],
        cwd=current, env={**settings, **machine.settings, "PYTHONPATH": str(code)}, umask=machine.umask, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout.decode(errors="replace")
    return tree(root / "site")


def copy_in_order(source: Path, target: Path, machine: Machine) -> None:
    """A file or folder, its files created in the order of a machine and with its time."""
    names = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file()) or [Path()]
    if machine.order:
        random.Random(machine.order).shuffle(names)
    for name in names:
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, place)
        if machine.time:
            os.utime(place, (machine.time, machine.time))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build(PLAIN, tmp_path_factory.mktemp("machine"))


@pytest.mark.parametrize("machine", ODD, ids=lambda machine: machine.settings["TZ"])
def test_another_machine_gives_equal_bytes(plain: dict[str, bytes], machine: Machine, tmp_path: Path) -> None:
    other = build(machine, tmp_path)

    assert len(plain) > 100
    assert [name for name in sorted(plain.keys() | other.keys()) if plain.get(name) != other.get(name)] == []
