"""Old addresses: whether each leads to a page of today, and the page that stands there for servers that know no redirects."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import escape

from generator import policy, routes
from generator.catalogue import Catalogue
from generator.pages import kinds
from generator.pages.page import Site
from generator.pages.written import Written, written_pages
from generator.problems import Problem, nearest, problem
from generator.records.contents import Entry
from generator.records.redirect import Redirect, is_file, plain
from generator.texts import N_

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta http-equiv="refresh" content="0; url={link}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
{canonical}<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
<p><a href="{link}">{text}</a></p>
</body>
</html>
"""


@dataclass(frozen=True)
class Moved:
    """An old address and the new one, as the site writes them."""

    old: str
    new: str

    @property
    def file(self) -> str:
        """The file that a server shows at the old address."""
        return self.old if is_file(self.old) else f"{self.old}index.html"

    @property
    def pattern(self) -> str:
        """The old address as a regular expression, with or without a slash at its end."""
        return re.escape(self.old.rstrip("/")) + ("" if is_file(self.old) else "/?")


def moved(catalogue: Catalogue) -> list[Moved]:
    """Every old address, in the order of the records."""
    return [Moved(plain(each.old), plain(each.new)) for each in catalogue.all(Redirect)]


def misdirected(entries: list[Entry], sites: list[Site], written: list[Written]) -> Iterator[Problem]:
    """An old address is free, and the new one is that of a page. The pages are listed only when there is a redirect."""
    known = addresses(sites, written) if entries else set()
    files = {f"{address}index.html" for address in known} | {f"{site.prefix}404.html" for site in sites}
    for entry in entries:
        new = plain(entry.record.new)
        if Moved(plain(entry.record.old), new).file in files:
            yield problem(entry.place("old"), "redirect-taken",
                          N_("a page of today stands at '%(old)s'; remove the line, or give that page another address"),
                          old=entry.record.old)
        if new not in known:
            yield problem(entry.place("new"), "redirect-nowhere", N_("no page stands at '%(new)s'"), new=entry.record.new,
                          suggestion=nearest(new, known))


def addresses(sites: list[Site], written: list[Written]) -> set[str]:
    """Where the pages of every language stand, which are the same in each."""
    main = sites[0]
    own = {page.address for kind in kinds() for page in kind.pages(main)}
    own |= {page.address for page, _ in written_pages(main, written)}
    return {f"{site.prefix}{address}" for site in sites for address in own}


def redirect_page(sites: list[Site], each: Moved, root: str) -> str:
    """A page that leads on by itself, and says so where a browser does not."""
    site = language_of(sites, each.new)
    link = routes.relative(each.old, each.new)
    canonical = f'<link rel="canonical" href="{escape(root + each.new)}">\n' if root else ""
    title, text = site.text(N_("This page has moved")), site.text(N_("To the page at its new address"))
    return PAGE.format(lang=site.language.tag, link=escape(link), canonical=canonical, title=escape(title), text=escape(text),
                       policy=policy.content_policy(site.catalogue.programme))


def language_of(sites: Collection[Site], address: str) -> Site:
    """The language that an address stands in."""
    return max((site for site in sites if address.startswith(site.prefix)), key=lambda site: len(site.prefix))
