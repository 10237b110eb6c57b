"""Notices changes in the files that the site is made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_OPENED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from generator.gather import Project

READING = (EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE)
PASSING_START, PASSING_END = (".", "#"), ("~", ".swp", ".tmp", ".bak")  # files that editors keep while they work


class Watch:
    """Watches the folders of an instance, also those that come later, and reports each path that was changed."""

    def __init__(self, project: Project, report: Callable[[Path], None]) -> None:
        self.report = report
        self.folders = {folder: Heard(report, folder) for folder in
                        (project.data, project.releases, project.docs, project.words, *project.templates)}
        self.watched: dict[Path, ObservedWatch] = {}
        self.single = project.root / "mkdocs.yml"
        self.observer = Observer()
        self.observer.schedule(Heard(self.beside, project.root), str(project.root))
        for folder in self.folders:
            self.watch(folder)
        self.observer.start()

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on, if it is there; it may be another one than before."""
        if folder in self.watched:
            self.observer.unschedule(self.watched.pop(folder))
        if folder.is_dir():
            self.watched[folder] = self.observer.schedule(self.folders[folder], str(folder), recursive=True)

    def beside(self, path: Path) -> None:
        """Something beside the folders was changed, or one of them came or went."""
        if path in self.folders:
            self.watch(path)
        if path in self.folders or path == self.single:
            self.report(path)

    def end(self) -> None:
        self.observer.stop()


class Heard(FileSystemEventHandler):
    """Reports the paths of events that change something."""

    def __init__(self, report: Callable[[Path], None], folder: Path) -> None:
        self.report, self.folder = report, folder

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in READING or (event.is_directory and event.event_type == EVENT_TYPE_MODIFIED):
            return
        for path in (Path(name) for name in (event.src_path, event.dest_path) if name):
            if not path.name.endswith(PASSING_END) and not self.passes(path):
                self.report(path)

    def passes(self, path: Path) -> bool:
        """A file, or one in a folder, that is there while somebody works, such as a release that is being written."""
        below = path.relative_to(self.folder) if path.is_relative_to(self.folder) else path
        return any(part.startswith(PASSING_START) for part in below.parts)
