"""What comes from elsewhere: `import` and `borders`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import LANGUAGE, ROOT
from generator.commands.telling import say, tell
from generator.texts import N_


@click.command("import")
@click.argument("form", metavar="FORM", type=click.Choice(["news", "table", "360giving", "eu-operations"]))
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--call", required=True, help="Id of the call that the records belong to, e.g. oproep-1.")
@click.option("--source-id", required=True, help="Id of the source record of the file, e.g. lblod-loket.")
@click.option("--mapping", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="Which heading is which field, e.g. mapping.yml.")
@click.option("--decimal", type=click.Choice([",", "."]), default=None, help="Sign before the cents, where it is unclear.")
@click.option("--dates", type=click.Choice(["d/m/y", "m/d/y"]), default=None, help="Order of dates, where it is unclear.")
@click.option("--sheet", default=None, help="Worksheet of an XLSX file, e.g. Projecten, where more than one could be meant.")
@click.option("--into", type=click.Path(path_type=Path), default=None,
              help="Review folder, e.g. build/import/list, which is the default for list.csv.")
@ROOT
@LANGUAGE
def import_(  # noqa: PLR0913, PLR0917 - one argument per option
    form: str, source: Path, call: str, source_id: str, mapping: Path | None, decimal: str | None, dates: str | None,
    sheet: str | None, into: Path | None, root: Path, lang: str,
) -> None:
    """Turn a foreign file into records to review, never over records that are there; FORM is news, table, 360giving or
    eu-operations.

    Example: gzg import news article.txt --call oproep-1 --source-id resultaten-oproep-1
    """
    from dataclasses import replace

    from generator.importers import IMPORTERS
    from generator.importers.finding import options_from
    from generator.importers.write import write_import
    from generator.records.folder import read_records
    from generator.texts import language_of

    folder = into or root / "build" / "import" / source.stem
    options, problems = options_from(read_records(root / "data"), call, source_id)
    tell(problems, lang)
    options = replace(options, mapping=mapping, decimal=decimal or "", dates=dates or "", sheet=sheet or "")
    imported, problems = IMPORTERS[form](source, options)
    tell(problems, lang)
    problems = write_import(imported, folder, root / "data", source.name, language_of(lang))
    tell([*imported.findings, *problems], lang)
    say(lang, N_("%(taken)s of %(rows)s rows became records in %(folder)s; report.md says what did not fit."),
        taken=len(imported.taken), rows=len(imported.rows), folder=folder)


@click.command()
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--valid-from", required=True, help="First day of these borders, e.g. 2025-01-01.")
@click.option("--code", default="nis", show_default=True, help="Property that holds the code of the municipality.")
@click.option("--layer", default="municipalities", show_default=True, help="Object of a TopoJSON file.")
@click.option("--context", default="", help="Object of a TopoJSON file that is drawn as surroundings, e.g. sea.")
@click.option("--source-id", default="statbel-sectoren", show_default=True, help="Id of the source record.")
@click.option("--tolerance", default=0.003, show_default=True, help="Simplification, in degrees.")
@ROOT
def borders(  # noqa: PLR0913, PLR0917 - one argument per option
    source: Path, valid_from: str, code: str, layer: str, context: str, source_id: str, tolerance: float, root: Path,
) -> None:
    """Turn an official border file into data/reference/borders-YEAR.geojson.

    Example: gzg borders sectors.geojson --valid-from 2025-01-01 --code NISCODE
    """
    from generator.importers.borders import make_borders
    from generator.records.folder import read_records
    from generator.records.municipality import Municipality, Province

    records = read_records(root / "data")
    codes = {entry.record.id: entry.record.nis for entry in records.of(Province)}
    provinces = {entry.record.nis: codes[entry.record.province] for entry in records.of(Municipality)}
    target = root / "data" / "reference" / f"borders-{valid_from[:4]}.geojson"
    head = {"valid_from": valid_from, "source": source_id,
            "edited_by": "Made by `gzg borders`, edited by nobody. After an update run: make check"}
    count = make_borders(source, target, provinces, head=head, code_field=code, layer=layer, context=context, tolerance=tolerance)
    click.echo(f"{count} municipalities written to {target}; now run: make check")
