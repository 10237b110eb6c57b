"""What the site ships that others made: from which package, in which version, under which licence."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import Distribution, distribution

from generator import routes
from generator.records.programme import Programme
from generator.texts import N_

TOLD = {"(same as Leaflet)": "BSD-2-Clause"}  # what a package says of its licence in other words


@dataclass(frozen=True)
class Component:
    """Something that stands in the published site; `use` is a msgid of the catalogue."""

    name: str
    package: str
    use: str

    @property
    def version(self) -> str:
        return distribution(self.package).version

    @property
    def licence(self) -> str:
        """As the package says it, as an SPDX identifier."""
        told = distribution(self.package).metadata
        said = told.get("License-Expression") or told.get("License") or ""
        return TOLD.get(said, said)

    @property
    def home(self) -> str:
        """Where its makers tell about it; empty when the package does not say."""
        told = distribution(self.package).metadata
        urls = [url.partition(", ")[2] for url in told.get_all("Project-URL") or ()]
        return told.get("Home-page") or next(iter(urls), "")

    @property
    def address(self) -> str:
        """Where the text of its licence stands."""
        return routes.licence(self.package)

    @property
    def text(self) -> bytes | None:
        """The text of its licence; None when the package holds none."""
        return licence_text(distribution(self.package))


@dataclass(frozen=True)
class NpmComponent:
    """The same of a package of npm, as the package says it; it is fetched only where it is published."""

    name: str
    package: str
    version: str
    use: str
    licence: str
    home: str
    address: str


def licence_text(package: Distribution) -> bytes | None:
    """The first of the texts that stand beside what a package says of itself."""
    beside = (file for file in package.files or () if ".dist-info" in file.parts[0])
    found = next((file for file in beside if file.name.startswith("LICENSE")), None)
    return found.read_binary() if found else None


COMPONENTS = (
    Component("Source Sans 3", "fontpkg-source-sans-3", N_("the typeface, cut down to Latin letters and packed for the web")),
    Component("Leaflet", "xstatic-leaflet", N_("shows the map that you can move")),
    Component("Folium", "folium", N_("wrote the script that draws the map")),
    Component("Material for MkDocs", "mkdocs-material",
              N_("the outermost frame of every page; its styles and scripts are left out")),
)
SVELTIA = NpmComponent("Sveltia CMS", "@sveltia/cms", "0.221.1", N_("the editor for who keeps the records"), "MIT",
                       "https://sveltiacms.app/en/", f"{routes.EDITOR}sveltia-cms.license.txt")
JS_YAML = NpmComponent("js-yaml", "js-yaml", "4.3.2", N_("reads and writes the records in that editor"), "MIT",
                       "https://github.com/nodeca/js-yaml", f"{routes.EDITOR}js-yaml.license.txt")


def of_npm(programme: Programme) -> tuple[NpmComponent, ...]:
    """What stands in the site of a programme beside COMPONENTS."""
    return (SVELTIA, JS_YAML) if programme.editor else ()
