"""What a copy is found to be: which files differ from the list, are missing, or stand there besides."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from generator import routes
from generator.downloads import package
from generator.releases.folder import DATA as AS_WRITTEN
from generator.releases.folder import MANIFEST
from generator.sums import FOR_SERVERS, NAME, read_sums
from generator.texts import N_
from generator.verify.copy import Copy, Refused, digest_in, is_safe, shown, text_in
from generator.verify.disk import DECLARED

BAG_LISTS = ("manifest-sha256.txt", "tagmanifest-sha256.txt")
PAYLOAD = "data/"  # where the site stands in a bag
AT_A_TIME = 8  # files that a host is asked for


@dataclass(frozen=True)
class Verdict:
    """Names of files, sorted; `changed` are those of releases that differ from what these were frozen with."""

    files: int
    different: list[str]
    missing: list[str]
    unlisted: list[str]
    unasked: list[str]
    changed: list[str]
    release: str = ""  # that the site says it is of
    frozen: list[str] = field(default_factory=list)  # releases whose files it offers

    @property
    def is_whole(self) -> bool:
        return not (self.different or self.missing or self.unlisted or self.changed)


def verify(copy: Copy) -> Verdict:
    """Hold every listed file against its digest."""
    there = copy.names()
    lists = BAG_LISTS if there and DECLARED in there else (NAME,)
    listed: dict[str, str] = {}
    for name in lists:
        listed |= digests(copy, name)
    unasked = sorted(name for name in listed if there is None and name.rpartition("/")[2] in FOR_SERVERS)
    asked = sorted(listed.keys() - set(unasked))
    with ThreadPoolExecutor(AT_A_TIME if there is None else 1) as threads:
        found = dict(zip(asked, threads.map(partial(digest_in, copy), asked), strict=True))
    top = PAYLOAD if lists == BAG_LISTS else ""
    site = {name.removeprefix(top): digest for name, digest in found.items() if digest and name.startswith(top)}
    frozen = [name for name in sorted(site) if is_manifest(name)]
    return Verdict(
        len(asked), [name for name in asked if found[name] not in (None, listed[name])],
        [name for name in asked if found[name] is None], sorted((there or set()) - listed.keys() - set(lists)), unasked,
        [f"{top}{name}" for manifest in frozen for name in changed(copy, top, manifest, site)],
        release_of(copy, top) if f"{routes.DATA}{package.NAME}" in site else "", [name.split("/")[1] for name in frozen])


def digests(copy: Copy, name: str) -> dict[str, str]:
    """What a list says; it is ours to read only when each line of it is right."""
    text = text_in(copy, name)
    if text is None:
        raise Refused(N_("there is no %(file)s, so nothing tells what the files should be"), file=name)
    try:
        found = read_sums(text)
    except ValueError as error:
        raise Refused(N_("line %(line)s of %(file)s is no digest with a name, or its end is missing; get the whole list again"),
                      line=error, file=name) from None
    if not found:
        raise Refused(N_("%(file)s is empty; get the whole list again"), file=name)
    for each in found:
        if not is_safe(each):
            raise Refused(N_("%(file)s names '%(name)s', which leads out of the site or is no plain name; nothing was read"),
                          file=name, name=shown(each))
    return found


def is_manifest(name: str) -> bool:
    """Whether a file tells what a release was frozen with."""
    return name.startswith(routes.RELEASES) and name.endswith(f"/{MANIFEST}") and name.count("/") == 2


def changed(copy: Copy, top: str, manifest: str, site: dict[str, str]) -> Iterator[str]:
    """Files of a release that are not what it was frozen with, and the manifest before it when that is another one by now.

    The manifest itself when nothing can be read there.
    """
    told = object_in(copy, f"{top}{manifest}")
    files, after = told.get("files"), told.get("after")
    if not isinstance(files, dict):
        yield manifest
        return
    folder = manifest.rpartition("/")[0]
    for name, digest in sorted(files.items()):
        # Record files as editors wrote them stay in the repository.
        if not name.startswith(AS_WRITTEN) and site.get(f"{folder}/{name}") != digest:
            yield f"{folder}/{shown(name)}"
    if isinstance(after, dict):
        before = f"{routes.RELEASES}{shown(str(after.get('release')))}/{MANIFEST}"
        if site.get(before) != after.get("manifest"):
            yield before


def release_of(copy: Copy, top: str) -> str:
    """The release that the site says it is of; empty when it says none."""
    found = object_in(copy, f"{top}{routes.DATA}{package.NAME}").get("version")
    return shown(found) if isinstance(found, str) else ""


def object_in(copy: Copy, name: str) -> dict[str, object]:
    """A JSON object; an empty one when there is none to be read."""
    try:
        found = json.loads(text_in(copy, name) or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
