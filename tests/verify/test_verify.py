"""`gzg verify`: a copy held against its list, in a folder, in a ZIP and on a host, whatever stands there."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.sums import sums
from generator.verify import web

FROZEN = {"records.jsonl": b"{}\n"}
MANIFEST = json.dumps({"files": {"data/a.yml": "0" * 64} | {name: sha256(each).hexdigest() for name, each in FROZEN.items()}})
SITE = {"index.html": b"<p>home</p>", "projecten/a/index.html": b"<p>a</p>", ".htaccess": b"x", "data/a b.csv": b"id\n",
        "data/datapackage.json": b'{"version": "2026-11-28"}', "r/2026-11-28/manifest.json": MANIFEST.encode(),
        "r/2026-11-28/records.jsonl": FROZEN["records.jsonl"]}
ONE = "1" * 64


def listed(files: dict[str, bytes]) -> bytes:
    return sums({name: sha256(content).hexdigest() for name, content in files.items()})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, content in {**SITE, "SHA256SUMS": listed(SITE)}.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "site"


def run(place: object, *more: str) -> Result:
    return CliRunner().invoke(main, ["verify", str(place), *more])


Answer = Callable[[BaseHTTPRequestHandler], bool]  # whether it answered


@contextmanager
def served(root: Path, answer: Answer = lambda _: False) -> Iterator[str]:
    """The site on a host that stands below /gzg/."""
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if answer(self):
                return
            path = root / self.path.removeprefix("/gzg/").replace("%20", " ")
            path = path / "index.html" if self.path.endswith("/") else path
            found = path.is_file() and path.name != ".htaccess"
            content = path.read_bytes() if found else b"none"
            self.send_response(200 if found else 404)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/gzg/"
    finally:
        server.shutdown()
        server.server_close()


def test_a_whole_copy_is_told_in_a_sentence(site: Path) -> None:
    result = run(site)
    assert (result.exit_code, result.output) == (
        0, "All 7 files are as they were published.\nThe site says that it is of release 2026-11-28.\n")
    assert "Alle 7 bestanden zijn zoals ze gepubliceerd zijn." in run(site, "--lang", "nl").output


def test_whatever_is_not_as_it_was_is_named(site: Path) -> None:
    (site / "index.html").write_text("spoiled")
    (site / "data" / "a b.csv").unlink()
    (site / "stray\x1b[2J.txt").write_text("")
    result = run(site)
    assert result.exit_code == 1
    assert result.output.splitlines()[:4] == [
        "index.html differs from the list", "data/a b.csv is missing", "stray?[2J.txt is there and not in the list",
        "3 files are not as they were published, of 7 in the list."]
    found = json.loads(run(site, "--json").stdout)
    assert (found["is_whole"], found["different"], found["missing"], found["unlisted"], found["release"], found["frozen"]) == (
        False, ["index.html"], ["data/a b.csv"], ["stray\x1b[2J.txt"], "2026-11-28", ["2026-11-28"])


def test_a_release_that_differs_from_what_was_frozen_is_told_though_the_list_agrees(site: Path) -> None:
    files = SITE | {"r/2026-11-28/records.jsonl": b"edited"}
    (site / "r/2026-11-28/records.jsonl").write_bytes(b"edited")
    (site / "SHA256SUMS").write_bytes(listed(files))
    result = run(site)
    assert result.exit_code == 1
    assert result.output.startswith("r/2026-11-28/records.jsonl is not what its release was frozen with\n")


def test_an_edited_manifest_is_seen_by_the_release_after_it(site: Path) -> None:
    later = json.dumps({"files": {}, "after": {"release": "2026-11-28", "manifest": "0" * 64}}).encode()
    (site / "r" / "2026-12-01").mkdir()
    (site / "r/2026-12-01/manifest.json").write_bytes(later)
    (site / "SHA256SUMS").write_bytes(listed(SITE | {"r/2026-12-01/manifest.json": later}))
    assert run(site).output.startswith("r/2026-11-28/manifest.json is not what its release was frozen with\n")


def test_a_zip_is_a_copy_too(site: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "copy.zip", "w") as file:
        for name, content in {**SITE, "SHA256SUMS": listed(SITE)}.items():
            file.writestr(f"gzg/{name}", content)
        file.writestr("other.txt", "")
    assert run(tmp_path / "copy.zip").output.startswith("../other.txt is there and not in the list\n1 file is not as")


def test_a_site_on_a_host(site: Path) -> None:
    with served(site) as address:
        assert run(address).output == (
            "All 6 files are as they were published.\nThe site says that it is of release 2026-11-28.\n"
            "Not asked, since hosts keep them to themselves: .htaccess.\n")
        (site / "index.html").write_text("spoiled")
        (site / "projecten" / "a" / "index.html").unlink()
        told = json.loads(run(address.removesuffix("/"), "--json").stdout)
    assert (told["different"], told["missing"], told["unlisted"]) == (["index.html"], ["projecten/a/index.html"], [])


def status(number: int, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> bool:
        request.send_response(number)
        for name, value in {"Content-Length": "0", **headers}.items():
            request.send_header(name, value)
        request.end_headers()
        return True
    return answer


def silent(_: BaseHTTPRequestHandler) -> bool:
    threading.Event().wait(0.5)
    return True


@pytest.mark.parametrize(("answer", "told"), [
    (status(302, Location="https://example.org/"), "leads on to https://example.org/, which was not asked"),
    (status(302, Location="/other/"), "leads on to http://127.0.0.1:"),
    (status(302, Location="SHA256SUMS"), "leads on to http://127.0.0.1:"),  # for ever
    (status(503), "answers 503 when asked for 'SHA256SUMS'; try again later"),
    (status(404), "there is no SHA256SUMS, so nothing tells what the files should be"),
    (status(200), "SHA256SUMS is empty; get the whole list again"),
    (status(200, **{"Content-Length": "5"}), "does not answer as it should"),
    (silent, "does not answer as it should (timed out); try again later"),
])
def test_a_host_that_misbehaves_is_told_in_one_sentence(
    answer: Answer, told: str, site: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web.Host.__init__, "__defaults__", (0.2,))
    with served(site, answer) as address:
        result = run(address)
    assert (result.exit_code, told in result.output, result.output.count("\n")) == (1, True, 1), result.output


@pytest.mark.parametrize("place", ["https://", "ftp://example.org/", "http://a:b@example.org/", "http://127.0.0.1:1/", "nowhere",
                                   "http://example.org:abc/", "http://[::1/"])
def test_a_place_that_is_none_is_told(place: str) -> None:
    result = run(place)
    assert (result.exit_code, result.output.startswith("Error: "), result.output.count("\n")) == (1, True, 1), result.output


@pytest.mark.parametrize(("content", "told"), [
    (b"", "is empty"), (f"{ONE}  index.html\n{ONE}  da".encode(), "line 2 of SHA256SUMS"), (b"\xff\x00<html>", "line 1 of"),
    *((f"{ONE}  {name}\n".encode(), "which leads out of the site or is no plain name")
      for name in ("../x", "/etc/passwd", "a/../../x", "a//b", "C:/x", "a\u202eb", "./a")),
])
def test_a_list_that_is_none_is_refused_whole(content: bytes, told: str, site: Path) -> None:
    (site / "SHA256SUMS").write_bytes(content)
    result = run(site)
    assert (result.exit_code, told in result.output, result.output.count("\n")) == (1, True, 1), result.output


def test_a_link_out_of_the_folder_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(SITE["index.html"])
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "secret")
    assert "'index.html' leads out of the folder" in run(site).output


def test_a_zip_that_is_cut_or_spoiled_is_told(site: Path, tmp_path: Path) -> None:
    whole = tmp_path / "copy.zip"
    with ZipFile(whole, "w") as file:
        for name, content in {**SITE, "SHA256SUMS": listed(SITE)}.items():
            file.writestr(name, content)
    content = whole.read_bytes()
    whole.write_bytes(content[:-30])
    assert "is no ZIP, or not all of it is there" in run(whole).output
    whole.write_bytes(content.replace(b"<p>a</p>", b"<p>b</p>", 1))
    assert "'projecten/a/index.html' cannot be read from the ZIP" in run(whole).output


def test_a_file_without_end_is_left(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.verify.copy.LONGEST", 5)
    assert "longer than 0 MB" in run(site).output
