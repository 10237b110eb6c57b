"""The feeds or calendars of the small folder of records."""

from __future__ import annotations

from pathlib import Path

from problems_cases.small_folder import FILES, write_data

from generator.feed_files import feed_tasks
from generator.gather import Project, gather

Made = dict[str, bytes]
MOVED = FILES["calls.yml"].replace("      announced_on: 2022-02-01\n", """\
      announced_on: 2022-02-01
    - date: 2022-05-01
      announced_on: 2022-03-20
""")


def made_files(folder: Path, kind: str, root: str, **overrides: str) -> Made:
    """Those of a kind (`feeds`, `calendars`), for a site at an address; `overrides` replace files of the records."""
    write_data(folder, **overrides)
    gathered, problems = gather(Project(folder))
    assert gathered is not None, problems
    return {name: content for task in feed_tasks(list(gathered.sites()), root) if task.name.startswith(f"{kind}/")
            for name, content in task.make()}
