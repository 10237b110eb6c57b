"""Reference data brought up to date: `borders` and `mergers`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import click

from generator.commands.options import LANGUAGE, ROOT
from generator.commands.telling import say, tell
from generator.texts import N_, as_run_in, load_translations

NEEDS = N_("this command needs shapely, pyshp and pyproj: pip install 'gzg[borders]'")
UNFIT = N_("%(file)s cannot be read as borders: %(reason)s; nothing was written")
UNJOINED = N_("the areas cannot be joined as %(file)s says: %(reason)s; nothing was written")
MISSHAPEN = (ValueError, KeyError, TypeError, IndexError, AttributeError, FileNotFoundError)
NO_DAY = N_("'%(day)s' is no day; write it as 2025-01-01")


@click.command()
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--valid-from", required=True, help="First day of these borders, e.g. 2025-01-01.")
@click.option("--code", default="nis", show_default=True, help="Property that holds the code of the municipality.")
@click.option("--layer", default="", help="Layer of a file that has several, e.g. sectors: of GeoPackage, TopoJSON or a ZIP.")
@click.option("--context", default="", help="Another layer, which is drawn as surroundings, e.g. sea.")
@click.option("--source-id", required=True, help="Id of the source record, e.g. statbel-sectoren.")
@click.option("--tolerance", type=click.FloatRange(0, 1), default=0.003, show_default=True, help="Simplification, in degrees.")
@ROOT
@LANGUAGE
def borders(  # noqa: PLR0913, PLR0917 - one argument per option
    source: Path, valid_from: str, code: str, layer: str, context: str, source_id: str, tolerance: float, root: Path, lang: str,
) -> None:
    """Turn an official border file into data/reference/borders-YEAR.geojson, and say which areas came, went or moved.

    It takes GeoJSON, TopoJSON, a shapefile (also zipped) and GeoPackage, in the projection that the file names. Pieces with
    the same code, such as statistical sectors, become one area. Older files stay.

    Example: gzg borders sectors.geojson --valid-from 2025-01-01 --code NISCODE --source-id statbel-sectoren
    """
    from generator.importers.borders import make_borders
    from generator.importers.borders_changes import changes, told
    from generator.records.borders import borders_of, read_borders
    from generator.records.folder import read_records
    from generator.records.municipality import Municipality, Province

    translate = load_translations(lang).gettext
    if not is_day(valid_from):
        raise click.ClickException(translate(NO_DAY) % {"day": valid_from})
    records = read_records(root / "data")
    codes = {entry.record.id: entry.record.nis for entry in records.of(Province)}
    register = [entry.record for entry in records.of(Municipality)]
    provinces = {m.nis: codes[m.province] for m in register if m.province in codes}
    target = root / "data" / "reference" / f"borders-{valid_from[:4]}.geojson"
    before = max((each for each in read_borders(root / "data")[0] if str(each.valid_from) <= valid_from),
                 key=lambda each: each.valid_from, default=None)
    head = {"valid_from": valid_from, "source": source_id,
            "edited_by": as_run_in(root, "Made by `gzg borders`, edited by nobody. After an update run: make check")}
    try:
        count = make_borders(source, target, provinces, head=head, code_field=code, layer=layer, context=context,
                             tolerance=tolerance)
    except ImportError:
        raise click.ClickException(translate(NEEDS)) from None
    except MISSHAPEN as error:
        raise click.ClickException(translate(UNFIT) % {"file": source, "reason": reason_of(error, translate)}) from None
    after = borders_of(json.loads(target.read_text(encoding="utf-8")), target.name)
    names = {m.nis: m.name for m in register}
    for line in told(changes(before, after), names, str(before.valid_from) if before else "-"):
        click.echo(line)
    say(lang, N_("%(count)s municipalities written to %(file)s; now run: make check"), count=count, file=target)


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@ROOT
@LANGUAGE
def mergers(source: Path, dry_run: bool, root: Path, lang: str) -> None:
    """Bring a list of mergers into data/reference: municipalities, mergers, postal codes and borders, and say what changes.

    The list is CSV or YAML with date, former and successor (codes of the register), and the name where the code is new. A merged
    area is the union of those that went into it. What the register says already is left as it is.

    Example: gzg mergers mergers-2027.csv --dry-run
    """
    from generator.importers.merging import merge

    translate = load_translations(lang).gettext
    edited_by = as_run_in(root, "Made by `gzg mergers`, edited by nobody. After an update run: make check")
    try:
        found = merge(source.read_bytes(), source.name, root / "data", edited_by)
    except ImportError:
        raise click.ClickException(translate(NEEDS)) from None
    except ValueError as error:
        raise click.ClickException(translate(UNJOINED) % {"file": source, "reason": reason_of(error, translate)}) from None
    tell(found.problems, lang)
    for line, gaps in found.told:
        click.echo(translate(line) % gaps)
    if not found.texts:
        say(lang, N_("The reference data say all of this already; nothing was written."))
    elif dry_run:
        say(lang, N_("%(count)s files would change; nothing was written."), count=len(found.texts))
    else:
        for path, text in found.texts.items():
            path.write_text(text, encoding="utf-8", newline="")
        say(lang, N_("%(count)s files were changed; look at the difference, and run: make check"), count=len(found.texts))


def is_day(text: str) -> bool:
    try:
        return text == datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return False


def reason_of(error: Exception, translate: Callable[[str], str]) -> str:
    """What is missing or wrong, in a few words."""
    if isinstance(error, KeyError):
        return translate(N_("it has no %(name)s")) % {"name": error}
    if message := getattr(error, "message", ""):
        return translate(message) % error.details
    return translate(N_("it is damaged (%(reason)s)")) % {"reason": str(error) or type(error).__name__}
