"""The bag: the files of a built site, packed as BagIt (RFC 8493) into a ZIP whose bytes follow from them alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator import routes
from generator.bag.local import local_page
from generator.downloads import package
from generator.sums import FOR_SERVERS, NAME

PAYLOAD = "data/"
LEFT = ("404.html", "robots.txt", NAME)  # of no use on a disk; the last has its like in the bag
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP can say
MODE = 0o644
UNIX = 3
LUMP = 1 << 20
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
README = """{title}
Release: {release}

Open data/index.html in a browser. Everything reads without a connection; the search, the filters and the map that moves
need the site itself. Tables are in data/data/.

To check that no file was changed: gzg verify on this ZIP or folder, or any program that knows BagIt, or in the folder
sha256sum -c manifest-sha256.txt
"""


@dataclass
class Bag:
    """A ZIP that is being filled; `sums` are lines of digests with names, below the folder of the bag."""

    file: ZipFile
    name: str
    sums: list[str] = field(default_factory=list)
    size: int = 0

    def put(self, name: str, content: bytes | Path) -> None:
        """A file, whole or as it stands on the disk."""
        info = ZipInfo(f"{self.name}/{name}", LONG_AGO)
        info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, UNIX, MODE << 16
        info.file_size = content.stat().st_size if isinstance(content, Path) else len(content)
        made = sha256()
        with self.file.open(info, "w") as target:
            for lump in lumps(content):
                made.update(lump)
                target.write(lump)
                self.size += len(lump)
        self.sums.append(f"{made.hexdigest()}  {name}\n")

    def hand_over(self) -> bytes:
        """The digests since the last time, as a manifest."""
        found = "".join(self.sums).encode()
        self.sums.clear()
        return found


def stem_of(site: Path) -> str | None:
    """What the bag of a site is called: its programme and release; None when no whole site is there."""
    if not (site / NAME).is_file() or (about := about_of(site)) is None:
        return None
    return f"{about['name']}-{about['version']}"


def about_of(site: Path) -> dict[str, str] | None:
    """What its data package says of a site; None when there is none."""
    try:
        return json.loads((site / routes.DATA / package.NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None


def pack(site: Path, target: Path) -> int:
    """Write the bag of a built site, whole or not at all; gives the number of its files of the site."""
    about = json.loads((site / routes.DATA / package.NAME).read_bytes())
    names = sorted(names_in(site))
    fresh = target.with_name(f"{target.name}.part")
    fresh.parent.mkdir(parents=True, exist_ok=True)
    try:
        with ZipFile(fresh, "w") as file:
            fill(Bag(file, f"{about['name']}-{about['version']}"), site, names, about)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return len(names)


def names_in(site: Path) -> Iterator[str]:
    """What stands in the site for readers."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and path.name not in FOR_SERVERS and name not in LEFT and not name.endswith("/404.html"):
            yield name


def fill(bag: Bag, site: Path, names: list[str], about: dict[str, str]) -> None:
    """The site, and what tells of it."""
    for name in names:
        path = site / name
        bag.put(f"{PAYLOAD}{name}", local_page(path.read_text("utf-8")).encode() if name.endswith(".html") else path)
    manifest, size = bag.hand_over(), bag.size
    bag.put("README.txt", README.format(title=about["title"], release=about["version"]).encode())
    bag.put("bag-info.txt", info(about, size, len(names)).encode())
    bag.put("bagit.txt", DECLARATION.encode())
    bag.put("manifest-sha256.txt", manifest)
    bag.put("tagmanifest-sha256.txt", bag.hand_over())


def info(about: dict[str, str], size: int, count: int) -> str:
    """What is in the bag; a line ends where its text does, whatever that holds."""
    told = {"External-Description": about["title"], "External-Identifier": f"{about['name']} {about['version']}",
            "Bagging-Date": about["created"][:10], "Payload-Oxum": f"{size}.{count}"}
    return "".join(f"{label}: {' '.join(text.split())}\n" for label, text in told.items())


def lumps(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as file:
        while lump := file.read(LUMP):
            yield lump
