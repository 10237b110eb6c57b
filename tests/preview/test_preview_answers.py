"""What the preview answers while nothing changes: the same site that `build` writes, and nothing besides."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from conftest import Previewed, previewing

SCRIPT = re.compile(rb'<script src="/_preview/reload\.js" data-state="[0-9-]+"></script>')


def files(site: Path) -> dict[str, bytes]:
    """All but the sums, which need every file."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*"))
            if path.is_file() and path.name != "SHA256SUMS"}


def test_every_file_of_the_site_is_answered_with_its_bytes(built: Path, standing: Previewed) -> None:
    different = []
    for name, content in files(built / "site").items():
        for address in {name, name.removesuffix("index.html")}:
            got = standing.get(f"/{address}")
            if got.status != 200 or content != SCRIPT.sub(b"", got.body, count=1 if name.endswith(".html") else 0):
                different.append(address)
    assert different == []


def test_a_site_with_an_address_has_the_same_sitemap(built: Path, tmp_path: Path) -> None:
    from generator.gather import Project
    from generator.publish import build

    root = tmp_path / "copy"
    shutil.copytree(built, root)
    config = root / "mkdocs.yml"
    config.write_text(re.sub(r"site_url: .*", "site_url: https://example.org/gzg/", config.read_text("utf-8")), "utf-8")
    build(Project(root))

    with previewing(root) as preview:
        assert (root / "site/sitemap.xml").read_bytes() == preview.get("/sitemap.xml").body
        assert (root / "site/index.html").read_bytes() == SCRIPT.sub(b"", preview.get("/").body)


def test_site_is_left_alone(standing: Previewed) -> None:
    assert 200 == standing.get("/").status
    assert not (standing.root / "site").exists()


@pytest.mark.parametrize(("target", "kind", "words"), [
    ("/", "text/html; charset=utf-8", 'lang="nl-BE"'),
    ("/en/", "text/html; charset=utf-8", 'lang="en-GB"'),
    ("/projecten/buurtapp/", "text/html; charset=utf-8", "Buurtapp"),
    ("/en/projecten/buurtapp/", "text/html; charset=utf-8", "Neighbourhood app"),
    ("/en/projecten/buurtapp/index.html", "text/html; charset=utf-8", "Neighbourhood app"),
    ("/over/?from=here", "text/html; charset=utf-8", "geschreven pagina"),
    ("/data/projecten.csv", "text/csv; charset=utf-8", "buurtapp"),
    ("/data/projecten.geojson", "application/geo+json", "buurtapp"),
    ("/data/figures.json", "application/json", "projects-funded"),
    ("/assets/map.js", "text/javascript; charset=utf-8", "90001"),
    ("/assets/map-facts.json", "application/json", "Zandhoek"),
    ("/en/assets/map-facts.json", "application/json", "Zandhoek"),
    ("/assets/leaflet/leaflet.js", "text/javascript; charset=utf-8", "Leaflet"),
    ("/assets/site.css", "text/css; charset=utf-8", "{"),
])
def test_pages_and_files(standing: Previewed, target: str, kind: str, words: str) -> None:
    got = standing.get(target)

    assert (200, kind, "no-store") == (got.status, got.headers["Content-Type"], got.headers["Cache-Control"])
    assert words in got.text


def test_the_typeface_is_a_font(standing: Previewed) -> None:
    assert "font/woff2" == standing.get("/assets/fonts/source-sans-3.woff2").headers["Content-Type"]


@pytest.mark.parametrize(("target", "language"), [
    ("/nowhere/", "nl-BE"), ("/en/nowhere/", "en-GB"), ("/projecten/nowhere/", "nl-BE"), ("/data/nothing.csv", "nl-BE"),
    ("/assets/nothing.css", "nl-BE"), ("/en/projecten/nowhere", "en-GB"), ("/favicon.ico", "nl-BE"),
    ("/projecten/gzgslugmark/", "nl-BE"), ("/sitemap.xml", "nl-BE"), ("/_preview/nothing.js", "nl-BE"),
])
def test_what_is_not_there(standing: Previewed, target: str, language: str) -> None:
    got = standing.get(target)

    assert 404 == got.status
    assert f'<html lang="{language}"' in got.text


@pytest.mark.parametrize("path", [
    "/../mkdocs.yml", "/../../../../etc/passwd", "/%2e%2e/mkdocs.yml", "/%2e%2e%2fmkdocs.yml", "/..%5cmkdocs.yml",
    "/assets/../../mkdocs.yml", "/assets/%2e%2e/%2e%2e/mkdocs.yml", "/data/../../data/calls.yml", "/./mkdocs.yml",
    "//etc/passwd", "//example.org/", "/mkdocs.yml", "/data/calls.yml", "/build/lock", "/index.html%00.txt", "/%00",
    "/en/%00/", "/%ff%fe/", "/%c0%ae%c0%ae/mkdocs.yml", "/projecten//buurtapp/", "/assets/site.css/", "/%0d%0aX-Evil:1/",
    "/_preview/../mkdocs.yml", "/_preview/%2e%2e/__init__.py", "/_preview/overlay.py", "/%252e%252e/mkdocs.yml",
])
def test_nothing_outside_the_site_is_answered(standing: Previewed, path: str) -> None:
    got = standing.get(path)

    assert 404 == got.status
    assert "X-Evil" not in got.headers
    assert "site_name:" not in got.text and "root:" not in got.text


@pytest.mark.parametrize(("target", "location"), [
    ("/projecten/buurtapp", "/projecten/buurtapp/"), ("/en", "/en/"), ("/over", "/over/"),
    ("/kaart?gemeenten=11002,44021", "/kaart/?gemeenten=11002,44021"),
])
def test_an_address_without_its_slash_leads_on(standing: Previewed, target: str, location: str) -> None:
    got = standing.get(target)

    assert (302, location) == (got.status, got.headers["Location"])


def test_a_head_has_no_body(standing: Previewed) -> None:
    got = standing.get("/", "HEAD")

    assert (200, b"") == (got.status, got.body)
    assert str(len(standing.get("/").body)) == got.headers["Content-Length"]


def test_other_methods_are_refused(standing: Previewed) -> None:
    assert 501 == standing.get("/", "DELETE").status


def test_only_this_machine_is_answered(standing: Previewed) -> None:
    import socket

    with socket.socket() as elsewhere:
        elsewhere.settimeout(1)
        assert elsewhere.connect_ex(("127.0.0.2", standing.port))
