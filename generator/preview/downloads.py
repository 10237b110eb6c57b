"""The files of the site that are no pages, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from threading import Lock

from generator import routes
from generator.files import Task

FOLLOWED = {".atom": "feeds", ".ics": "calendars"}  # ending of a file -> the tasks that make such files
BESIDE = "hosting"  # the task of files that stand beside pages, such as robots.txt, and of old addresses
OF_LANGUAGE = ("assets", "explorer", "map-facts", "search")  # what follows in the name of such a task is a language


class Downloads:
    """Files by name; `tasks` gives what makes them, each time anew."""

    def __init__(self, tasks: Callable[[], Iterable[Task]]) -> None:
        self.tasks = tasks
        self.lock = Lock()
        self.made: dict[str, bytes] = {}

    def content(self, name: str) -> bytes | None:
        """The bytes of a file; None when there is none."""
        with self.lock:
            if name not in self.made:
                for task in likely(self.tasks, name):
                    self.made |= {made: content if isinstance(content, bytes) else b"".join(content)
                                  for made, content in task.make()}
                    if name in self.made:
                        break
            return self.made.get(name)


def likely(tasks: Callable[[], Iterable[Task]], name: str) -> Iterator[Task]:
    """The tasks that may make a file, as their names tell; first the one that is called just as the file.

    `table/calls.csv` is called as its file is, `statistic/by-size` as its file or a folder above others, `assets/nl` as the
    folder. The rows of a figure come with those of all on the same table.
    """
    *above, own = name.split("/")
    if kind := FOLLOWED.get(PurePosixPath(own).suffix):
        yield from (task for task in tasks() if task.name.startswith(f"{kind}/"))
        return
    if above and f"{above[0]}/" == routes.RELEASES:
        yield from (task for task in tasks() if task.name == f"release/{above[-1]}")
        return
    words = {own, own.partition(".")[0], *above}
    if own in ("llms.txt", routes.SBOM):
        yield from (task for task in tasks() if task.name == name)
        return
    if not words & {"data", "assets", "api"} and not name.startswith("sitemap"):
        yield from (task for task in tasks() if task.name == BESIDE)
        return
    yield from (task for task in tasks() if task.name.endswith(f"/{own}"))
    for task in tasks():
        kind, _, rest = task.name.partition("/")
        if kind in words or (kind not in OF_LANGUAGE and rest and rest in words) or name.startswith(task.name):
            yield task
    if name == routes.figure_rows(own.partition(".")[0]):
        yield from (task for task in tasks() if task.name.startswith("rows/"))
