"""`sbom.cdx.json`: which software made the site, in which version and under which licence (CycloneDX 1.6)."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from functools import partial
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator import routes
from generator.components import COMPONENTS, TOLD, NpmComponent, of_npm
from generator.downloads.package import as_json
from generator.fingerprint import LIBRARIES
from generator.reading.digest import digest_of
from generator.records.programme import Programme
from generator.task import Files, Task

Object = dict[str, Any]
OWN = "gzg"
UNKNOWN = "UNKNOWN"  # what older tools write for nothing
CLASSIFIED = "License :: "  # what a package says of its licence where it names no expression


def sbom_task(programme: Programme) -> Task:
    fetched = of_npm(programme)
    return Task(routes.SBOM, partial(installed_digest, fetched), partial(sbom_files, fetched))


def installed_digest(fetched: tuple[NpmComponent, ...] = ()) -> bytes:
    """Stands for names and versions of all packages; to read what they say of themselves takes a third of a second."""
    names = sorted(path.name for folder in sys.path for path in Path(folder or ".").glob("*.dist-info"))
    return digest_of(*map(of_npm_reference, fetched), *names)


def sbom_files(fetched: tuple[NpmComponent, ...] = ()) -> Files:
    yield routes.SBOM, as_json(bill(dict(sorted(installed().items())), fetched))


def installed() -> dict[str, Distribution]:
    """The libraries that write bytes of the site, and all that they need on this machine, by name."""
    found: dict[str, Distribution] = {}
    waiting = [canonicalize_name(name) for name in LIBRARIES]
    while waiting:
        name = waiting.pop()
        if name not in found and (package := package_of(name)) is not None:
            found[name] = package
            waiting += needs(package)
    return found


def package_of(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def needs(package: Distribution) -> Iterator[str]:
    """What a package asks for on this machine, without its extras."""
    for line in package.requires or ():
        asked = Requirement(line)
        if asked.marker is None or asked.marker.evaluate({"extra": ""}):
            yield canonicalize_name(asked.name)


def bill(packages: dict[str, Distribution], fetched: tuple[NpmComponent, ...]) -> Object:
    """No number or time of its own: equal software, equal bytes."""
    names = {name: reference(name, package.version) for name, package in packages.items()}
    own = {"type": "application", "name": OWN, "bom-ref": OWN, "licenses": [{"license": {"id": "MIT"}}]}
    below = [{"type": "platform", "name": name, "version": version, "bom-ref": f"{name}@{version}"}
             for name, version in (("Python", platform.python_version()), ("SQLite", sqlite3.sqlite_version))]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "version": 1, "metadata": {"component": own},
        "components": [*below, *(component(name, package) for name, package in packages.items()),
                       *(component_of_npm(each) for each in fetched)],
        "dependencies": [
            {"ref": OWN, "dependsOn": sorted([*(each["bom-ref"] for each in below), *names.values(),
                                                *(of_npm_reference(each) for each in fetched)])},
            *({"ref": names[name], "dependsOn": sorted({names[each] for each in needs(package) if each in names})}
              for name, package in packages.items())],
    }


def component(name: str, package: Distribution) -> Object:
    """A package, and what of it stands in the site."""
    shipped = [each.name for each in COMPONENTS if canonicalize_name(each.package) == name]
    ref = reference(name, package.version)
    return {"type": "library", "name": name, "version": package.version, "bom-ref": ref, "purl": ref,
            **({"licenses": licences} if (licences := licences_of(package)) else {}),
            **({"properties": [{"name": f"{OWN}:in-the-site", "value": each} for each in shipped]} if shipped else {})}


def component_of_npm(each: NpmComponent) -> Object:
    """What the editor in the browser is made of."""
    ref = of_npm_reference(each)
    return {"type": "library", "name": each.package, "version": each.version, "bom-ref": ref, "purl": ref,
            "licenses": [{"expression": each.licence}], "properties": [{"name": f"{OWN}:in-the-site", "value": each.name}]}


def of_npm_reference(each: NpmComponent) -> str:
    return f"pkg:npm/{each.package.replace('@', '%40')}@{each.version}"


def reference(name: str, version: str) -> str:
    """As a package URL."""
    return f"pkg:pypi/{name}@{version.replace('+', '%2B')}"


def licences_of(package: Distribution) -> list[Object]:
    """As the package says it: an expression of SPDX, else its own words, else how it classifies itself; or nothing."""
    told = package.metadata
    if expression := told.get("License-Expression"):
        return [{"expression": expression}]
    own = (told.get("License") or "").strip()
    own = "" if own == UNKNOWN else TOLD.get(own, own)
    classified = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or () if each.startswith(CLASSIFIED)]
    # Some put the whole text of the licence there.
    return [{"license": {"name": each}} for each in ([own] if own and "\n" not in own else classified)]
