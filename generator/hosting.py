"""What web servers need to know of the site: headers, caching, old addresses; a file for each kind of server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator import policy, routes
from generator.downloads import geojson, jsonl, parquet, sqlite
from generator.feeds import atom, icalendar
from generator.files import Task, small
from generator.linked import jsonld, turtle
from generator.pages.page import Site
from generator.redirects import Moved, moved, redirect_page

PAGES, ASSETS, FONTS = 300, 86_400, 31_536_000  # seconds that a browser may keep pages and records, the look, the typeface
ASSET_NAMES, FONT_NAMES = r"\.(css|js|svg|png|webp)$", r"\.woff2$"
# What an older server does not know.
TYPES = {".atom": atom.MEDIA_TYPE, ".geojson": geojson.MEDIA_TYPE, ".ics": icalendar.MEDIA_TYPE, ".jsonl": jsonl.MEDIA_TYPE,
         ".jsonld": jsonld.MEDIA_TYPE, ".md": "text/markdown", ".parquet": parquet.MEDIA_TYPE, ".sqlite": sqlite.MEDIA_TYPE,
         ".ttl": turtle.MEDIA_TYPE, ".woff2": "font/woff2"}
PACKED = ("text/css", "text/csv", "text/plain", "text/javascript", "text/markdown", "application/javascript", "application/json",
          geojson.MEDIA_TYPE, jsonl.MEDIA_TYPE, jsonld.MEDIA_TYPE, turtle.MEDIA_TYPE, atom.MEDIA_TYPE, icalendar.MEDIA_TYPE,
          "application/xml", "text/xml", "image/svg+xml")
MISSING = "404.html"
NGINX = "nginx.conf"
FRAMING = ("Content-Security-Policy", "X-Frame-Options")  # what decides whether other sites may show a page


def hosting_task(sites: list[Site], root: str) -> Task:
    """The files in the published folder for a site whose address is `root`; empty when it has none yet."""
    return small("hosting", lambda: hosting_files(sites, root))


def hosting_files(sites: list[Site], root: str) -> Iterator[tuple[str, bytes]]:
    """Netlify and Cloudflare read `_headers` and `_redirects`, Apache `.htaccess`; the pages of old addresses serve all."""
    found, path = moved(sites[0].catalogue), path_of(root)
    yield "_headers", netlify(sites).encode()
    yield ".htaccess", apache(sites[0], found, path).encode()
    for site in sites:
        yield f"{site.prefix}{routes.EMBED}.htaccess", apache_of_embeds(site).encode()
    for site in sites[1:]:
        yield f"{site.prefix}.htaccess", f"ErrorDocument 404 {path}{site.prefix}{MISSING}\n".encode()
    for site in sites if sites[0].catalogue.programme.editor else ():
        yield f"{site.prefix}{routes.EDITOR}.htaccess", apache_of(policy.editing(site.catalogue.programme)).encode()
    yield ".nojekyll", b""  # GitHub Pages then publishes every file as it is
    yield "robots.txt", robots(root).encode()
    if found:
        yield "_redirects", "".join(f"/{each.old} /{each.new} 301\n" for each in found).encode()
    for each in found:
        yield each.file, redirect_page(sites, each, root).encode()


def write_nginx(folder: Path, sites: list[Site], root: str) -> None:
    """What nginx needs, which reads nothing from the published folder, into a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NGINX).write_text(nginx(sites, moved(sites[0].catalogue), path_of(root)), encoding="utf-8")


def path_of(root: str) -> str:
    """Where the site stands on its host, with a slash at both ends."""
    return urlsplit(root).path or "/"


def robots(root: str) -> str:
    """Everybody may read everything; where the sitemap is, as soon as the site has an address."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {root}sitemap.xml\n" if root else "")


def kept_for(seconds: int) -> str:
    return f"public, max-age={seconds}"


def netlify(sites: list[Site]) -> str:
    """As Netlify and Cloudflare Pages read it. They join what several rules say of one header. So `X-Frame-Options` alone keeps
    other sites from showing a page, and a second policy, which counts before it, lets them show an embed. By themselves both let
    browsers ask every time whether a file is new."""
    programme = sites[0].catalogue.programme
    told = policy.headers(programme) | {"Content-Security-Policy": policy.content_policy(programme)}
    if programme.editor:  # a second policy cannot loosen the first: then each page has but the one that stands in it
        del told["Content-Security-Policy"], told["Cross-Origin-Opener-Policy"]
    lines = ["/*", *(f"  {name}: {value}" for name, value in told.items())]
    for site in sites:
        lines += [f"/{site.prefix}{routes.EMBED}*", "  Content-Security-Policy: frame-ancestors *"]
        lines += [f"/{site.prefix}{routes.ASSETS}fonts/*", f"  Cache-Control: {kept_for(FONTS)}"]
    return "\n".join(lines) + "\n"


def apache(site: Site, found: list[Moved], path: str) -> str:
    """As Apache reads it in the folder of the site, which stands at `path` on the host."""
    headers = policy.headers(site.catalogue.programme).items()
    return lines_of(
        "<IfModule mod_headers.c>", *(f'Header always set {name} "{value}"' for name, value in headers),
        f'Header set Cache-Control "{kept_for(PAGES)}"',
        f'<FilesMatch "{ASSET_NAMES}">', f'Header set Cache-Control "{kept_for(ASSETS)}"', "</FilesMatch>",
        f'<FilesMatch "{FONT_NAMES}">', f'Header set Cache-Control "{kept_for(FONTS)}"', "</FilesMatch>", "</IfModule>",
        "<IfModule mod_deflate.c>", f"AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}", "</IfModule>",
        "AddDefaultCharset utf-8", "<IfModule mod_mime.c>",
        *(f"AddType {kind} {suffix}" for suffix, kind in TYPES.items()), "</IfModule>",
        f"ErrorDocument 404 {path}{MISSING}",
        *(f'RedirectMatch 301 "^{path}{each.pattern}$" "{path}{each.new}"' for each in found))


def apache_of_embeds(site: Site) -> str:
    """In the folder of what other sites may show."""
    return apache_of(policy.framing(site.catalogue.programme), "Header always unset X-Frame-Options")


def apache_of(headers: Mapping[str, str], *before: str) -> str:
    """In a folder with headers of its own."""
    return lines_of("<IfModule mod_headers.c>", *before,
                    *(f'Header always set {name} "{value}"' for name, value in headers.items()), "</IfModule>")


def nginx(sites: list[Site], found: list[Moved], path: str) -> str:
    """For inside a `server`. A `location` with headers of its own would lose these; `expires` is none, so all of them stay."""
    programme = sites[0].catalogue.programme
    headers, framing = policy.headers(programme), policy.framing(programme)
    editing = policy.editing(programme) if programme.editor else {}
    differing = (*FRAMING, *(name for name in editing if name not in FRAMING))
    prefixes = "|".join(site.prefix for site in sites)
    return lines_of(
        *(f'set {variable(name)} "{headers[name]}";' for name in differing),
        f'if ($uri ~ "^{path}({prefixes}){routes.EMBED}") {{',
        *(f'set {variable(name)} "{framing.get(name, "")}";' for name in FRAMING), "}",
        *([f'if ($uri ~ "^{path}({prefixes}){routes.EDITOR}") {{',
           *(f'set {variable(name)} "{value}";' for name, value in editing.items()), "}"] if editing else []),
        *(f'add_header {name} "{variable(name) if name in differing else value}" always;' for name, value in headers.items()),
        "charset utf-8;", f"charset_types {' '.join(PACKED)};",
        "gzip on;", "gzip_vary on;", "gzip_min_length 512;", f"gzip_types {' '.join(PACKED)};",
        f"expires {PAGES}s;", f"error_page 404 {path}{MISSING};",
        *(f"location {path}{site.prefix} {{ error_page 404 {path}{site.prefix}{MISSING}; }}" for site in sites[1:]),
        f'location ~ "{ASSET_NAMES}" {{ expires {ASSETS}s; }}',
        f'location ~ "{FONT_NAMES}" {{ expires {FONTS}s; }}',
        *(f'location ~ "\\{suffix}$" {{ types {{ }} default_type {kind}; }}' for suffix, kind in TYPES.items()
          if suffix != ".woff2"),
        *(f'location ~ "^{path}{each.pattern}$" {{ return 301 {path}{each.new}; }}' for each in found))


def variable(header: str) -> str:
    """That of nginx for what a header says; a header that says nothing is not sent."""
    return f"${header.lower().replace('-', '_')}"


def lines_of(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
