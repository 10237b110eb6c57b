"""The sitemap: every page in every language, for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from generator import routes
from generator.files import Task
from generator.pages.page import Page, Site
from generator.pages.written import Written, written_pages
from generator.reading.digest import digest_of

MOST = 10_000  # addresses in a file; the format allows 50,000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_task(site: Site, pages: Iterable[Page], written: list[Written], root: str) -> Task:
    """The sitemap of a site whose main language has these pages; they are asked for when the task is done."""

    @cache
    def addresses() -> list[str]:
        found = [*(page.address for page, _ in written_pages(site, written)), *(page.address for page in pages)]
        return sorted(address for address in found if not address.startswith(routes.EMBED))  # they are shown elsewhere

    return Task("sitemap", lambda: digest_of(root, *addresses()), lambda: sitemap_files(site, addresses(), root))


def sitemap_files(site: Site, addresses: list[str], root: str) -> Iterator[tuple[str, bytes]]:
    """The sitemap of a site whose address is `root`, and its parts; nothing when the site has no address yet."""
    if not root:
        return
    root = root.rstrip("/") + "/"
    parts = [addresses[start:start + MOST] for start in range(0, len(addresses), MOST)]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, urls(site, part, root).encode()
    if len(parts) > 1:
        entries = "".join(f"<sitemap><loc>{escape(root + name)}</loc></sitemap>\n" for name in names)
        yield "sitemap.xml", f"{HEAD}<sitemapindex {SCHEMA}>\n{entries}</sitemapindex>\n".encode()


def urls(site: Site, addresses: list[str], root: str) -> str:
    """Each address in each language, with its counterparts in the others."""
    lines = []
    for address in addresses:
        places = [(language.tag, escape(f"{root}{site.prefix_of(language)}{address}")) for language in site.languages]
        named = [*places, ("x-default", places[0][1])]
        others = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{place}"/>' for tag, place in named)
        lines += [f"<url><loc>{place}</loc>{others}</url>\n" for _, place in places]
    return f'{HEAD}<urlset {SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{"".join(lines)}</urlset>\n'
