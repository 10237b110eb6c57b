"""A preview of the small programme that answers on this machine."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.gather import Project
from generator.preview import Preview
from generator.preview.terminal import Terminal
from generator.problems import Problem
from generator.publish import build
from generator.texts import Language

ROOT = Path(__file__).parents[2]
PROJECT = "data/projects/buurtapp.yml"
PAGE = "/projecten/buurtapp/"
LONG = 30  # seconds after which nothing will come any more


class Got(NamedTuple):
    """What the preview answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Previewed:
    """A running preview, and the folder of its instance."""

    def __init__(self, preview: Preview, said: list[str]) -> None:
        self.root, self.said = preview.project.root, said
        self.current = preview.current
        self.port = preview.server.server_port
        self.address = f"http://127.0.0.1:{self.port}/"

    def get(self, target: str, method: str = "GET") -> Got:
        """The answer to exactly this request, nothing tidied."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        connection.putrequest(method, target, skip_host=False)
        connection.endheaders()
        answer = connection.getresponse()
        return Got(answer.status, dict(answer.getheaders()), answer.read())

    def listen(self) -> HTTPConnection:
        """A connection on which the preview tells its states."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        connection.request("GET", "/_preview/events")
        connection.events = connection.getresponse()
        return connection

    def listened(self) -> str:
        """The mark of the state that is shown when everything was read."""
        wait_for(lambda: not self.current.behind)
        connection = self.listen()
        told = state_told(connection)
        connection.close()
        return told

    def change(self, name: str, old: str, new: str) -> None:
        """Save a file with another text in it, as an editor does: a new file takes the place of the old one."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        self.save(name, text.replace(old, new))

    def save(self, name: str, text: str) -> None:
        fresh = (self.root / name).with_name(".fresh~")
        with self.noticed():
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self.root / name)

    @contextmanager
    def noticed(self) -> Iterator[None]:
        """Whatever is changed within has reached the preview afterwards."""
        before = self.current.reports
        yield
        wait_for(lambda: self.current.reports > before)


def state_told(connection: HTTPConnection) -> str:
    """The next state that a listener is told."""
    while not (line := connection.events.readline()).startswith(b"data: "):
        assert line, "the stream has ended"
    return line.decode().strip().removeprefix("data: ")


def wait_for(what: Callable[[], object]) -> None:
    end = time.monotonic() + LONG
    while not what():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.005)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The instance, and the site that `build` makes of it."""
    root = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "tests" / "golden" / "instance", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", root)
    pages, _ = build(Project(root))
    assert pages
    return root


@contextmanager
def previewing(root: Path, language: str = "en") -> Iterator[Previewed]:
    """A preview of an instance, at a free port."""
    said: list[str] = []

    def show(problems: list[Problem]) -> None:
        said.extend(problem.text() for problem in problems)

    def say(message: str, **gaps: object) -> None:
        said.append(message % gaps if gaps else message)

    locale = {"en": "en_GB", "nl": "nl_BE"}[language]
    with Preview(Project(root), 0, Terminal(show, say, Language(language, locale))) as running:
        threading.Thread(target=running.server.serve_forever, args=(0.01,), daemon=True).start()
        yield Previewed(running, said)
        running.server.shutdown()


@pytest.fixture(scope="session")
def standing(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """A preview of which nobody changes a file."""
    root = tmp_path_factory.mktemp("standing") / "copy"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("site"))
    with previewing(root) as preview:
        yield preview


@pytest.fixture
def preview(built: Path, tmp_path: Path) -> Iterator[Previewed]:
    """A preview whose files a test changes."""
    shutil.copytree(built, tmp_path / "copy", ignore=lambda folder, names: ["site"] if Path(folder) == built else [])
    with previewing(tmp_path / "copy") as preview:
        assert 200 == preview.get("/").status
        yield preview
