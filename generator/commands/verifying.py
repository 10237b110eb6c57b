"""A copy of the site held against its list of digests: `verify`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import JSON, LANGUAGE
from generator.commands.telling import say
from generator.texts import N_, load_translations

if TYPE_CHECKING:
    from generator.verify.copy import Copy
    from generator.verify.verdict import Verdict

MOST = 50  # files of a kind that are named; --json names all
KINDS = {  # fields of a verdict, and the line for a file in them
    "different": N_("%(file)s differs from the list"),
    "missing": N_("%(file)s is missing"),
    "unlisted": N_("%(file)s is there and not in the list"),
    "changed": N_("%(file)s is not what its release was frozen with"),
}


@click.command()
@click.argument("place", metavar="URL|FOLDER|ZIP")
@LANGUAGE
@JSON
def verify(place: str, lang: str, as_json: bool) -> None:
    """Tell which files of a copy of the site are not as they were published. Example: gzg verify https://example.org/gzg/

    A copy is a site on a host, a folder, or the ZIP of gzg bag. It is held against its SHA256SUMS (a bag against its
    manifests), and the files of each release against what that was frozen with.

    Status 0: all is well; 1: something differs, or nothing could be told.
    """
    from generator.verify.copy import Refused
    from generator.verify.verdict import verify as held

    try:
        found = held(copy_at(place))
    except Refused as error:
        raise click.ClickException(load_translations(lang).gettext(error.message) % error.details) from None
    if as_json:
        click.echo(json.dumps({"is_whole": found.is_whole, **asdict(found)}, ensure_ascii=False, indent=2))
    else:
        told(found, lang)
    sys.exit(0 if found.is_whole else 1)


def copy_at(place: str) -> Copy:
    """A host, a folder or a ZIP."""
    from generator.verify.copy import Refused, shown
    from generator.verify.disk import Folder, Zip
    from generator.verify.web import Host

    if "://" in place:
        return Host(place)
    if not Path(place).exists():
        raise Refused(N_("'%(place)s' is not there; name a folder, a ZIP, or an address that begins with https://"),
                      place=shown(place))
    return Folder(Path(place)) if Path(place).is_dir() else Zip(Path(place))


def told(found: Verdict, lang: str) -> None:
    """Each file that is not as it should be, and what it comes to."""
    ngettext = load_translations(lang).ngettext
    for kind, line in KINDS.items():
        names = getattr(found, kind)
        for name in names[:MOST]:
            say(lang, line, file="".join(sign if sign.isprintable() else "?" for sign in name))
        if rest := len(names[MOST:]):
            more = ngettext("... and %(count)s more file like that", "... and %(count)s more files like that", rest)
            click.echo(more % {"count": rest})
    wrong = len({name for kind in KINDS for name in getattr(found, kind)})
    if found.is_whole:
        message = ngettext("%(count)s file is as it was published.", "All %(count)s files are as they were published.",
                           found.files)
    else:
        message = ngettext("%(wrong)s file is not as it was published, of %(count)s in the list.",
                           "%(wrong)s files are not as they were published, of %(count)s in the list.", wrong)
    click.echo(message % {"count": found.files, "wrong": wrong})
    if found.release:
        say(lang, N_("The site says that it is of release %(release)s."), release=found.release)
    if found.unasked:
        say(lang, N_("Not asked, since hosts keep them to themselves: %(files)s."), files=", ".join(found.unasked))
