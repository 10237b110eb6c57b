"""What nginx makes of our files: read by a parser everywhere, and by nginx itself where it is installed."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import crossplane
import pytest

from generator.gather import Project, gather
from generator.hosting import write_nginx
from generator.pages.page import Site
from generator.policy import framing, headers

ROOT = Path(__file__).parents[2]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
TYPES = """types {
text/html html; text/css css; text/javascript js; application/json json; text/csv csv; font/woff2 woff2; }"""
PAGES = {"index.html": "Welkom", "en/index.html": "Welcome", "404.html": "Niet gevonden", "en/404.html": "Not found",
         "assets/site.css": "a { color: red; }", "assets/fonts/a.woff2": "font", "data/projecten.csv": "id\n",
         "data/projecten.geojson": "{}", "oud/index.html": "verhuisd"}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    instance = tmp_path_factory.mktemp("instance")
    shutil.copytree(ROOT / "tests" / "golden" / "instance", instance, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", instance / "site_templates")
    gathered, problems = gather(Project(instance))
    assert gathered, problems
    return list(gathered.sites())


def configured(folder: Path, sites: list[Site], port: int, path: str = "/", types: str = "") -> Path:
    """A whole configuration: the server of the Containerfile, on another port and in another folder."""
    for name, text in PAGES.items():
        file = folder / "html" / path.strip("/") / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text * 200, encoding="utf-8")
    write_nginx(folder, sites, f"https://example.org{path}")
    server = (ROOT / "hosting/server.conf").read_text(encoding="utf-8")
    for shipped, here in (("/usr/share/nginx/html", f"{folder}/html"), ("/etc/nginx/gzg.conf", f"{folder}/nginx.conf"),
                          ("listen 8080", f"listen 127.0.0.1:{port}"), ("    listen [::]:8080;\n", "")):
        assert shipped in server
        server = server.replace(shipped, here)
    main = folder / "main.conf"
    kept = "".join(f"{kind}_temp_path {folder}/tmp;\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    main.write_text(f"daemon off; pid {folder}/pid; error_log stderr;\nevents {{ }}\n"
                    f"http {{ access_log off; {types}\n{kept}{server}\n}}\n", encoding="utf-8")
    return main


@pytest.mark.parametrize("path", ["/", "/gzg/"])
def test_a_parser_of_nginx_takes_every_line(sites: list[Site], path: str, tmp_path: Path) -> None:
    """Each directive exists, stands where it may stand, and has as many arguments as it needs."""
    main = configured(tmp_path, sites, 8080, path)

    read = crossplane.parse(str(main), strict=True, check_ctx=True, check_args=True, combine=True)

    assert [] == read["errors"]
    (http,) = [block for block in read["config"][0]["parsed"] if block["directive"] == "http"]
    (server,) = [block for block in http["block"] if block["directive"] == "server"]
    said = {line["args"][0]: line["args"][1] for line in server["block"] if line["directive"] == "add_header"}
    usual = {line["args"][0]: line["args"][1] for line in server["block"] if line["directive"] == "set"}
    embeds, = [block for block in server["block"] if block["directive"] == "if"]
    changed = usual | {line["args"][0]: line["args"][1] for line in embeds["block"]}
    programme = sites[0].catalogue.programme
    assert headers(programme) == {name: usual.get(value, value) for name, value in said.items()}
    assert headers(programme) | framing(programme) | {"X-Frame-Options": ""} == {
        name: changed.get(value, value) for name, value in said.items()}
    assert [["404", f"{path}404.html"]] == [line["args"] for line in server["block"] if line["directive"] == "error_page"]
    inside = [line for block in server["block"] if block["directive"] == "location" for line in block["block"]]
    assert not [line for line in inside if line["directive"] == "add_header"], "else nginx drops those of the server"


def test_the_parser_sees_a_mistake(sites: list[Site], tmp_path: Path) -> None:
    main = configured(tmp_path, sites, 8080)
    (tmp_path / "nginx.conf").write_text("gzip maybe later;\nadd_headr X y;\n", encoding="utf-8")

    assert "failed" == crossplane.parse(str(main), strict=True, check_ctx=True, check_args=True)["status"]


def test_the_image_holds_what_the_build_writes() -> None:
    """Every file that the Containerfile copies is shipped or made, and let in."""
    image, let_in = ((ROOT / name).read_text(encoding="utf-8").splitlines() for name in ("Containerfile", ".containerignore"))
    copied = [line.split()[1] for line in image if line.startswith("COPY")]
    allowed = {line[1:] for line in let_in if line.startswith("!")}

    assert ["hosting/server.conf", "build/hosting/nginx.conf", "site"] == copied
    assert {"hosting/server.conf", "build/hosting", "site"} == allowed


if NGINX:

    @pytest.fixture(scope="module")
    def served(sites: list[Site], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
        """The address of a running nginx."""
        folder = tmp_path_factory.mktemp("nginx")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        main = configured(folder, sites, port, types=TYPES)
        subprocess.run([NGINX, "-t", "-q", "-c", main], check=True)
        running = subprocess.Popen([NGINX, "-c", main, "-g", "master_process off;"])
        for _ in range(100):
            with socket.socket() as trial:
                if not trial.connect_ex(("127.0.0.1", port)):
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
        running.terminate()
        running.wait(10)

    def get(address: str, *more: tuple[str, str]) -> tuple[int, dict[str, str], bytes]:
        """Status, headers by lower-case name, and body."""
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=dict(more))) as answer:
                return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, {name.lower(): value for name, value in error.headers.items()}, error.read()

    @pytest.mark.parametrize("name", ["", "en/", "assets/site.css", "assets/fonts/a.woff2", "data/projecten.csv",
                                      "data/projecten.geojson", "no/such/page"])
    def test_every_answer_has_the_headers(served: str, sites: list[Site], name: str) -> None:
        said = get(served + name)[1]

        assert {key.lower(): value for key, value in headers(sites[0].catalogue.programme).items()}.items() <= said.items()
        assert "nginx" == said["server"], "no version"

    @pytest.mark.parametrize(("name", "status", "text", "seconds"), [
        ("", 200, b"Welkom", 300), ("en/", 200, b"Welcome", 300), ("niets/", 404, b"Niet gevonden", None),
        ("en/nothing/", 404, b"Not found", None), ("assets/site.css", 200, b"a {", 86_400),
        ("assets/fonts/a.woff2", 200, b"font", 31_536_000), ("data/projecten.csv", 200, b"id", 300)])
    def test_pages_and_how_long_they_may_be_kept(served: str, name: str, status: int, text: bytes, seconds: int | None) -> None:
        found, said, body = get(served + name)

        assert status == found
        assert body.startswith(text)
        assert seconds is None or f"max-age={seconds}" == said["cache-control"]

    def test_texts_are_compressed(served: str) -> None:
        _, said, body = get(served, ("Accept-Encoding", "gzip"))

        assert ("gzip", "Accept-Encoding") == (said["content-encoding"], said["vary"])
        assert b"Welkom" * 200 == gzip.decompress(body)

    def test_kinds_of_files_and_letters(served: str) -> None:
        assert "text/html; charset=utf-8" == get(served)[1]["content-type"]
        assert "application/geo+json" in get(f"{served}data/projecten.geojson")[1]["content-type"]
        assert "font/woff2" == get(f"{served}assets/fonts/a.woff2")[1]["content-type"]
