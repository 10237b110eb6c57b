"""The picture that other sites show beside a link to a page: the name of the programme above the map, one per language."""

from __future__ import annotations

from functools import partial

from generator import routes
from generator.catalogue import Catalogue
from generator.charts.area_map import shade
from generator.files import Files, Task
from generator.pages.page import Site
from generator.reading.digest import digest_of_values
from generator.texts import N_

Shades = dict[str, int]  # code of a municipality -> the class of its colour


def picture_task(site: Site) -> Task:
    """The picture of a language. What it costs is half a second, so it is drawn anew only when it changes."""
    words, shades = words_of(site), shades_of(site.catalogue)
    return Task(f"picture/{site.language.code}", lambda: digest_of_values(words, list(shades.items())),
                partial(picture_files, site, words, shades))


def picture_files(site: Site, words: tuple[str, str, str], shades: Shades) -> Files:
    from generator.picture.drawing import picture  # noqa: PLC0415 - most builds draw nothing anew

    yield f"{site.prefix}{routes.PICTURE}", picture(words, site.catalogue.areas_on(site.catalogue.as_of), shades)


def words_of(site: Site) -> tuple[str, str, str]:
    """What stands above the name, the name, and what the programme does."""
    programme = site.catalogue.programme
    return site.text(N_("Open data")), site.of(programme.name), site.of(programme.summary)


def shades_of(catalogue: Catalogue) -> Shades:
    """The municipalities of today whose area is known, by their number of projects."""
    borders = catalogue.areas_on(catalogue.as_of)
    return {m.nis: shade(len(catalogue.projects_in(m))) for m in catalogue.today if borders and m.nis in borders.municipalities}
