"""What changed in the records, and the page of each release."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import routes
from generator.downloads import csv, package
from generator.pages.crumbs import crumbs
from generator.pages.history import readable, shown
from generator.pages.page import Page, Site
from generator.pages.paging import Part, first, parts, title
from generator.releases.between import between
from generator.releases.folder import MANIFEST, RECORDS, Release
from generator.texts import N_

MOST = 100  # changes on the page of a release


def pages(site: Site) -> Iterator[Page]:
    history = site.catalogue.history
    heading = site.text(N_("Changes"))
    for part in parts(routes.CHANGES, readable(history.changes)[::-1]):
        yield Page(part.address(part.number), "changes.md.j2", title(site, heading, part),
                   site.text(N_("What was added, corrected, withdrawn or renamed in the records, with the release that has it.")),
                   partial(view, site, part), crumbs(site, routes.DATA), (), history.digest.hex())
    for release in history.releases:
        yield release_page(site, release)


def view(site: Site, part: Part) -> dict[str, object]:
    """A page of the changes, the newest first; the first page names the releases too."""
    return {"part": part, "changes": [shown(site, change) for change in part.shown],
            "releases": site.catalogue.history.releases[::-1] if part.number == 1 else ()}


def release_page(site: Site, release: Release) -> Page:
    """What a release is, its files, and what changed since."""
    history = site.catalogue.history
    day = site.language.date(release.day)
    return Page(routes.release(release.name), "release.md.j2", site.text(N_("Release of %(date)s"), date=day),
                site.text(N_("The records as they were on %(date)s: every table, with its checksum, and what changed since."),
                          date=day),
                lambda: {"release": release, "newest": history.newest, "before": release.after,
                         "differing": differing(site, release), "changed": changed(site, release),
                         "tables": [table for table in site.tables.values() if f"{table.name}{csv.SUFFIX}" in release.files],
                         "suffix": csv.SUFFIX, "package": package.NAME, "manifest": MANIFEST, "records": RECORDS},
                crumbs(site, routes.DATA, routes.CHANGES), (), history.digest.hex(), found_by=None)


def changed(site: Site, release: Release) -> Part:
    """The first of the changes that the release brought."""
    found = first(routes.release(release.name), readable(site.catalogue.history.of(release.name)), MOST)
    return Part(found.name, tuple(shown(site, change) for change in found.shown), found.count)


def differing(site: Site, release: Release) -> Part:
    """The first of what differs between the release and the newest one, or between the newest one and the records of today."""
    history = site.catalogue.history
    newest = history.newest.name
    found = readable(history.pending if release.name == newest else between(history, release.name, newest))
    return Part(f"{routes.release(release.name)}nu", tuple(shown(site, change) for change in found[:MOST]), len(found))
