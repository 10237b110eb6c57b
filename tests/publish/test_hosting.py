"""What web servers are told: headers, caching, old addresses; and old addresses that lead nowhere are told to the maintainer."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.gather import Project, gather
from generator.hosting import FRAMING, hosting_files, nginx
from generator.pages.page import Site
from generator.picture import picture_task
from generator.policy import framing, headers, tile_hosts
from generator.records.programme import Programme
from generator.redirects import moved

ROOT = Path(__file__).parents[2]
HEAD = "old,new\n"


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "golden" / "instance", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    return tmp_path


def sites(root: Path, *redirects: str) -> list[Site]:
    """The languages of the small programme with these old addresses; none when something is wrong."""
    (root / "data" / "redirects.csv").write_text(HEAD + "".join(f"{line}\n" for line in redirects), encoding="utf-8")
    gathered, problems = gather(Project(root))
    assert problems == []
    return list(gathered.sites())


def files(found: list[Site], address: str = "") -> dict[str, str]:
    return {name: content.decode() for name, content in hosting_files(found, address)}


@pytest.mark.parametrize(("line", "told"), [
    ("oud,projecten/burtapp/", "2:5 redirect-nowhere no page stands at 'projecten/burtapp/'"),
    ("oud,fr/projecten/buurtapp/", "2:5 redirect-nowhere no page stands at 'fr/projecten/buurtapp/'"),
    ("kaart,projecten/", "2:1 redirect-taken a page of today stands at 'kaart'"),
    ("en/kaart/,projecten/", "2:1 redirect-taken a page of today stands at 'en/kaart/'"),
    ("index.html,projecten/", "2:1 redirect-taken a page of today stands at 'index.html'"),
    ("404.html,projecten/", "2:1 redirect-taken a page of today stands at '404.html'"),
])
def test_old_addresses_that_do_not_fit_are_told(instance: Path, line: str, told: str) -> None:
    (instance / "data" / "redirects.csv").write_text(f"{HEAD}{line}\n", encoding="utf-8")
    gathered, problems = gather(Project(instance))

    assert gathered is None
    assert [told] == [f"{p.place.line}:{p.place.column} {p.code} {p.sentence()}".partition(";")[0] for p in problems]


def test_each_server_leads_on_from_an_old_address(instance: Path) -> None:
    found = sites(instance, "/oud,projecten/buurtapp", "oud/lijst.html,en/kaart/", "start,/")
    made = files(found, "https://example.org/gzg/")

    assert "/oud/ /projecten/buurtapp/ 301\n/oud/lijst.html /en/kaart/ 301\n/start/ / 301\n" == made["_redirects"]
    assert 'RedirectMatch 301 "^/gzg/oud/?$" "/gzg/projecten/buurtapp/"\n' in made[".htaccess"]
    told = nginx(found, moved(found[0].catalogue), "/gzg/")
    assert 'location ~ "^/gzg/oud/lijst\\.html$" { return 301 /gzg/en/kaart/; }\n' in told
    assert {"oud/index.html": "../projecten/buurtapp/", "oud/lijst.html": "../en/kaart/", "start/index.html": "../"} == {
        name: re.search('content="0; url=(.*)"', text)[1] for name, text in made.items() if name.endswith(".html")}
    assert '<html lang="en-GB">' in made["oud/lijst.html"]
    assert '<link rel="canonical" href="https://example.org/gzg/en/kaart/">' in made["oud/lijst.html"]


def test_a_site_without_old_addresses_says_nothing_of_them(instance: Path) -> None:
    assert {"_headers", ".htaccess", "en/.htaccess", "embed/.htaccess", "en/embed/.htaccess", ".nojekyll",
            "robots.txt"} == set(files(sites(instance)))


def test_search_engines_are_shown_the_sitemap_once_it_has_an_address(instance: Path) -> None:
    found = sites(instance)

    assert "User-agent: *\nAllow: /\n" == files(found)["robots.txt"]
    assert "\nSitemap: https://example.org/sitemap.xml\n" in files(found, "https://example.org/")["robots.txt"]


def test_every_server_tells_the_same_headers(instance: Path) -> None:
    found = sites(instance)
    told, made = headers(found[0].catalogue.programme), files(found)

    for name, value in told.items():
        if name not in FRAMING:
            assert f"  {name}: {value}\n" in made["_headers"]
            assert f'add_header {name} "{value}" always;\n' in nginx(found, [], "/")
        assert f'Header always set {name} "{value}"\n' in made[".htaccess"]
    assert "frame-ancestors 'none'" in told["Content-Security-Policy"]
    assert "unsafe" not in told["Content-Security-Policy"]


def test_every_server_lets_other_sites_show_embeds_and_nothing_else(instance: Path) -> None:
    found = sites(instance)
    told, made = headers(found[0].catalogue.programme), files(found)
    policy, own = framing(found[0].catalogue.programme)["Content-Security-Policy"], told["Content-Security-Policy"]

    assert [own.removesuffix("; frame-ancestors 'none'"), "frame-ancestors *"] == policy.rsplit("; ", 1)
    lines = made["_headers"].splitlines()
    assert "  X-Frame-Options: DENY" in lines
    for address in ("/embed/*", "/en/embed/*"):
        assert "  Content-Security-Policy: frame-ancestors *" == lines[lines.index(address) + 1]
    assert 2 == made["_headers"].count("frame-ancestors")
    for folder in ("", "en/"):
        assert "Header always unset X-Frame-Options\n" in made[f"{folder}embed/.htaccess"]
        assert f'Header always set Content-Security-Policy "{policy}"\n' in made[f"{folder}embed/.htaccess"]
    config = nginx(found, [], "/gzg/")
    assert f"""\
set $content_security_policy "{own}";
set $x_frame_options "DENY";
if ($uri ~ "^/gzg/(|en/)embed/") {{
set $content_security_policy "{policy}";
set $x_frame_options "";
}}
add_header Content-Security-Policy "$content_security_policy" always;
""" in config
    assert 'add_header X-Frame-Options "$x_frame_options" always;\n' in config


@pytest.mark.parametrize(("tiles", "hosts"), [
    (None, ()), ("https://tiles.example.org/{z}/{x}/{y}.png", ("https://tiles.example.org",)),
])
def test_pictures_may_come_from_the_background_map_that_an_instance_names(tiles: str | None, hosts: tuple[str, ...]) -> None:
    programme = Programme.__new__(Programme)
    object.__setattr__(programme, "map_tiles", tiles)

    assert hosts == tile_hosts(programme)
    pictures = " ".join(("'self'", "data:", *hosts))
    assert f"; img-src {pictures};" in headers(programme)["Content-Security-Policy"]


def test_a_picture_is_drawn_alike_twice(instance: Path) -> None:
    site = sites(instance)[1]
    (first, content), = picture_task(site).make()

    assert ("en/assets/picture.png", (1200, 630)) == (first, Image.open(BytesIO(content)).size)
    assert [(first, content)] == list(picture_task(site).make())
