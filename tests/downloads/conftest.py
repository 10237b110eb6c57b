"""The data files of a programme in a folder, as real programs open them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from problems_cases.small_folder import join

from generator.data_files import data_tasks
from generator.downloads.about import About
from generator.tables import Tables, make_tables
from generator.texts import Language

ROOT = Path(__file__).parents[2]
INSTANCES = {"shipped": ROOT / "data", "golden": ROOT / "tests" / "golden" / "instance" / "data"}


class Written(NamedTuple):
    """A folder of data files, and the tables that they hold."""

    folder: Path
    tables: Tables
    programme: str


def about_of(data: Path) -> About:
    catalogue = join(data)
    return About(catalogue, make_tables(catalogue), tuple(Language(name[:2], name) for name in catalogue.programme.languages))


def write_all(about: About, folder: Path) -> Path:
    """Every file of the tables; gives the folder that holds them."""
    for task in data_tasks(about):
        for name, content in task.make():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else b"".join(content))
    return folder / "data"


@pytest.fixture(scope="session", params=INSTANCES)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    about = about_of(INSTANCES[request.param])
    folder = write_all(about, tmp_path_factory.mktemp(f"files-{request.param}"))
    return Written(folder, about.tables, about.programme.id)
