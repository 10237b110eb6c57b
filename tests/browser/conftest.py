"""The shipped site, built once and served under a sub-path, and a browser that refuses every other host."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.gather import Project
from generator.publish import build

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]
from hosts import POLICY, header_rules, headers_of  # noqa: E402
from watching import watch  # noqa: E402

PARTS = ("data", "docs", "releases", "site_templates")
SUB_PATH = "deep/gzg/"
REPORTS = "/refused"


VIOLATIONS: list[str] = []  # what browsers told that a policy refused


class Host(SimpleHTTPRequestHandler):
    """A web server that says what the published `_headers` tell it, and hears what browsers refused because of it."""

    def log_message(self, *_: object) -> None:
        """A test that fails says enough."""

    def end_headers(self) -> None:
        for name, value in headers_of(self.path, self.rules).items():
            reporting = f"{value}; report-uri {REPORTS}".replace(", ", f"; report-uri {REPORTS}, ")  # each of several policies
            self.send_header(name, reporting if name == POLICY else value)
        super().end_headers()

    @cached_property
    def rules(self) -> list[tuple[str, str, str]]:
        found = next(Path(self.directory).glob("_headers"), None) or next(Path(self.directory).glob(f"{SUB_PATH}_headers"))
        return header_rules(found.read_text(encoding="utf-8"))

    def do_POST(self) -> None:
        VIOLATIONS.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()


@pytest.fixture(autouse=True)
def nothing_refused() -> Iterator[None]:
    """No test of this folder makes a browser refuse anything; a page that was just closed may still tell, to the next test."""
    yield
    told, VIOLATIONS[:] = VIOLATIONS[:], []
    assert told == []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    root = tmp_path_factory.mktemp("instance")
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    _, problems = build(Project(root))
    assert problems == []
    return root / "site"


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served: not at the root, so that a link that needs the root breaks."""
    top = tmp_path_factory.mktemp("served")
    (top / SUB_PATH).parent.mkdir(parents=True)
    (top / SUB_PATH.rstrip("/")).symlink_to(site, target_is_directory=True)
    with served(top) as root:
        yield f"{root}{SUB_PATH}"


@pytest.fixture(scope="session")
def site_at_root(site: Path) -> Iterator[str]:
    with served(site) as root:
        yield root


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def foreign() -> list[str]:
    """Requests to another host that a page made; the test that opened it fails when there are any."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def complaints() -> list[str]:
    """Errors in the console; the test that opened the page fails when there are any."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def page(browser: Browser, address: str, foreign: list[str], complaints: list[str]) -> Iterator[Page]:
    """A page that reports every foreign request and every error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    watch(page, address, foreign, complaints)
    yield page
    context.close()
