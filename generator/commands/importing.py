"""What comes from elsewhere: `import`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import LANGUAGE, ROOT
from generator.commands.telling import say, tell
from generator.texts import N_, as_run_in

FORMS = {  # each foreign form with what it is
    "news": "A published text: projects in bullets, participants in brackets.",
    "table": "CSV or XLSX with any headings, through a mapping.",
    "360giving": "360Giving: JSON, CSV or XLSX.",
    "eu-operations": "A list of operations of a structural fund of the Union.",
}
POSTED = {  # each kind that visitors post
    "idea": "An idea that a visitor posted, from the file of the form.",
    "interest": "Interest that a visitor stated, from the file of the form.",
}


@click.group("import")
def import_() -> None:
    """Bring in what comes from elsewhere: foreign lists and texts become records to review, and what a visitor posted a record of
    its own; never over records that are there.

    Example: gzg import news article.txt --call oproep-1 --source-id resultaten-oproep-1

    Example: gzg import idea buurtapp.yml
    """


def foreign(form: str, about: str) -> click.Command:
    """The command for a foreign form."""

    @click.command(form, help=f"{about} It becomes records to review.\n\nExample: gzg import {form} FILE --call oproep-1 "
                              "--source-id lblod-loket")
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
    def command(  # noqa: PLR0913, PLR0917 - one argument per option
        source: Path, call: str, source_id: str, mapping: Path | None, decimal: str | None, dates: str | None,
        sheet: str | None, into: Path | None, root: Path, lang: str,
    ) -> None:
        bring_in(form, source, (call, source_id), into or root / "build" / "import" / source.stem, root, lang,
                 mapping=mapping, decimal=decimal or "", dates=dates or "", sheet=sheet or "")

    return command


def bring_in(  # noqa: PLR0913, PLR0917 - what the options say
    form: str, source: Path, ids: tuple[str, str], folder: Path, root: Path, lang: str, **more: object,
) -> None:
    """A foreign file into a folder for review; `ids` are those of its call and of its source."""
    from dataclasses import replace

    from generator.importers import IMPORTERS
    from generator.importers.finding import options_from
    from generator.importers.write import write_import
    from generator.records.folder import read_records
    from generator.texts import language_of

    options, problems = options_from(read_records(root / "data"), *ids)
    tell(problems, lang)
    imported, problems = IMPORTERS[form](source, replace(options, checked_by=as_run_in(root, "make check"), **more))
    tell(problems, lang)
    problems = write_import(imported, folder, root / "data", source.name, language_of(lang))
    tell([*imported.findings, *problems], lang)
    say(lang, N_("%(taken)s of %(rows)s rows became records in %(folder)s; report.md says what did not fit."),
        taken=len(imported.taken), rows=len(imported.rows), folder=folder)


def posted(name: str, about: str) -> click.Command:
    """The command for what visitors post."""

    @click.command(name, help=f"{about} It is checked as any record and becomes a file of its own in data/, never over one that "
                              f"is there.\n\nExample: gzg import {name} FILE")
    @click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
    @ROOT
    @LANGUAGE
    def command(source: Path, root: Path, lang: str) -> None:
        from generator.importers.posted import POSTED, import_posted

        path, problems = import_posted(POSTED[name], source, root)
        tell(problems, lang)
        say(lang, N_("%(file)s is written; look at it, and run: make check"), file=path)

    return command


for name, about in FORMS.items():
    import_.add_command(foreign(name, about))
for name, about in POSTED.items():
    import_.add_command(posted(name, about))
