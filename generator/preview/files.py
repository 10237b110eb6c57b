"""The files of the site that are no pages, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from threading import Lock

from generator import routes
from generator.files import Files as Made
from generator.files import Task, download_tasks, leaflet_files, map_files, own_files
from generator.gather import Gathered, Project
from generator.pages.page import Site
from generator.pages.written import written_pages
from generator.preview.walk import Walk
from generator.sitemap import sitemap_files


class Files:
    """Files by name; `former` are those of before, which know what task gave which name."""

    def __init__(self, project: Project, gathered: Gathered, sites: list[Site], sitemap: Task, former: Files | None) -> None:
        self.gathered = gathered
        self.lock = Lock()
        self.downloads: list[Making] = []
        self.place = dict(former.place) if former else {}  # name of a download -> number of its task
        self.sitemap = Making(sitemap)
        self.assets = {f"{site.prefix}{routes.ASSETS}": [Making(partial(own_files, project, site)),
                                                         Making(partial(map_files, site))] for site in sites}
        self.assets[routes.ASSETS].insert(1, Making(leaflet_files))

    def content(self, name: str) -> bytes | None:
        """The bytes of a file; None when there is none."""
        for folder, tasks in self.assets.items():
            if name.startswith(folder):
                return next((content for task in tasks if (content := task.files().get(name)) is not None), None)
        if name.startswith(routes.DATA):
            return self.download(name)
        return self.sitemap.files().get(name) if name.startswith("sitemap") else None

    def download(self, name: str) -> bytes | None:
        """The task that gave it before is asked first, then those of which it is not known what they give."""
        tasks = self.tasks()
        for number in self.likely(name, len(tasks)):
            files = tasks[number].files()
            self.place |= dict.fromkeys(files, number)
            if name in files:
                return files[name]
            tasks[number].forget()
        return None

    def likely(self, name: str, count: int) -> Iterable[int]:
        first = self.place.get(name, 0)
        return sorted(range(count), key=lambda number: number != first)

    def tasks(self) -> list[Making]:
        with self.lock:
            if not self.downloads:
                self.downloads = [Making(task) for task in download_tasks(self.gathered)]
            return self.downloads


class Making:
    """A task that is done once, by whoever asks first."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.lock = Lock()
        self.made: dict[str, bytes] | None = None

    def files(self) -> dict[str, bytes]:
        with self.lock:
            if self.made is None:
                self.made = dict(self.task())
            return self.made

    def forget(self) -> None:
        """Nobody asked for what it gave."""
        self.made = None


def sitemap(site: Site, walk: Walk, gathered: Gathered, site_url: str) -> Made:
    """The sitemap, for which every page must be found."""
    by_hand = [page.address for page, _ in written_pages(site, gathered.written)]
    yield from sitemap_files(site, sorted([*by_hand, *(page.address for page in walk)]), site_url)
