"""The built site in one file: `bag`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import LANGUAGE, PLACE
from generator.commands.telling import say
from generator.texts import N_, as_run_in, load_translations

NO_SITE = N_("there is no built site in %(folder)s; run first: make site")


@click.command()
@PLACE
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), default=None,
              help="The ZIP to write, e.g. ../gzg-2026-11-28.zip; as a rule build/PROGRAMME-RELEASE.zip.")
@LANGUAGE
def bag(root: Path, into: Path | None, lang: str) -> None:
    """Pack the built site into one ZIP that opens from a disk, with the digest of each file (BagIt). Example: gzg bag

    Unpack it and open data/index.html. Pages read without scripts there. Equal sites give equal ZIPs.
    """
    from generator.bag.packing import pack, stem_of
    from generator.site_folder import only_build

    site = root.resolve() / "site"
    with only_build(root.resolve() / "build"):
        if (stem := stem_of(site)) is None:
            raise click.ClickException(as_run_in(root, load_translations(lang).gettext(NO_SITE)) % {"folder": site})
        target = into or root / "build" / f"{stem}.zip"
        count = pack(site, target)
    say(lang, N_("%(count)s files stand in %(file)s. To check it: gzg verify %(file)s"), count=count, file=target)
