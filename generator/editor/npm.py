"""Packages of npm that the editor is made of: fetched once by npm itself, known by their digest, kept in build/cache."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.components import JS_YAML, SVELTIA, NpmComponent
from generator.problems import Place, Problem, problem
from generator.texts import N_

FONTS = "fonts/"  # beside each page, as the styles that ask for them belong to the page
# The script asks another host for the fonts that stand in its own package.
ELSEWHERE = re.compile(rb"https://cdn\.jsdelivr\.net/fontsource/fonts/([\w-]+)(?::vf)?@[\d.]+/([\w-]+\.woff2)")
HASHED = re.compile(r"-[\w-]{8}\.woff2$")


@dataclass(frozen=True)
class Npm:
    """A package in one version; `files` are taken from it, a name that ends in / is a folder."""

    component: NpmComponent
    sha512: str  # as the registry tells it, in base64
    files: dict[str, str]  # within the package -> as published

    @property
    def name(self) -> str:
        return self.component.package

    @property
    def version(self) -> str:
        return self.component.version

    @property
    def file(self) -> str:
        """The name that npm gives to the packed package."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


PACKAGES = (
    Npm(SVELTIA,
        "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        {"dist/sveltia-cms.js": "sveltia-cms.js", "locales/": "locales/", "npm/assets/": FONTS,
         "LICENSE.txt": "sveltia-cms.license.txt"}),
    Npm(JS_YAML, "SFNOvSJ+Dgf/9An904Yx+CgSlIPCkIpao4qo51lpee25TIRejdH3rhR4EZMGoNx3/TP3O+wzWuiTFl4sqbltzA==",
        {"dist/js-yaml.min.js": "js-yaml.min.js", "LICENSE": "js-yaml.license.txt"}),
)


def kept(package: Npm, work: Path) -> Path:
    """Where the packed package stands, in the folder of the build."""
    return work / "cache" / "npm" / package.file


def is_right(package: Npm, work: Path) -> bool:
    path = kept(package, work)
    return path.is_file() and base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode() == package.sha512


def fetch(work: Path) -> list[Problem]:
    """Let npm bring what is not there yet; gives what could not be brought, in one problem."""
    for package in PACKAGES:
        if not is_right(package, work):
            bring(package, kept(package, work).parent)
    missing = [package for package in PACKAGES if not is_right(package, work)]
    if not missing:
        return []
    return [problem(
        Place("data/programme.yml"), "editor-missing",
        N_("the editor needs %(packages)s of npm, which could not be fetched; install npm, or run where there is a network: "
           "npm pack %(packages)s --pack-destination %(folder)s"),
        packages=" ".join(f"{package.name}@{package.version}" for package in missing), folder="build/cache/npm")]


def bring(package: Npm, folder: Path) -> None:
    """Ask npm for a package; nothing is run of it. What went wrong shows in what is there afterwards."""
    npm = shutil.which("npm")
    if npm is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        subprocess.run([npm, "pack", f"{package.name}@{package.version}", "--ignore-scripts", "--pack-destination", fresh],
                       cwd=fresh, capture_output=True, stdin=subprocess.DEVNULL, check=False)
        for found in Path(fresh).glob("*.tgz"):
            found.replace(folder / package.file)


def files_of(package: Npm, work: Path) -> Iterator[tuple[str, bytes]]:
    """What is published of a package that was fetched."""
    with tarfile.open(fileobj=io.BytesIO(kept(package, work).read_bytes())) as packed:
        for member in packed:
            name = member.name.partition("/")[2]
            above, _, own = name.rpartition("/")
            folder = package.files.get(f"{above}/")
            target = package.files.get(name) or (f"{folder}{own}" if folder else "")
            if target and member.isfile() and (not target.startswith(FONTS) or name.endswith(".woff2")):
                content = packed.extractfile(member).read()
                yield HASHED.sub(".woff2", target), ELSEWHERE.sub(FONTS.encode() + rb"\1-\2", content)
