"""The records frozen, and what changed since: `release` and `changes`."""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path

import click

from generator.commands.options import JSON, LANGUAGE, ROOT
from generator.commands.telling import say, tell
from generator.texts import N_, as_run_in, load_translations

TOLD = {  # by the name of each outcome
    "MADE": N_("Release %(name)s stands in %(folder)s. Keep that folder with the records; then run: make site"),
    "EQUAL": N_("Nothing is done: release %(name)s holds the same records."),
    "TAKEN": N_("There is a release of %(name)s already, and a day has one; release the changes since on a later day, "
                "for example with --date %(next)s."),
    "EARLIER": N_("Release %(name)s is newer than %(day)s, and releases follow one another; choose a later day."),
    "AHEAD": N_("The records speak of %(as_of)s (as_of in data/programme.yml), which is later than %(day)s; choose that day or a "
                "later one."),
}


@click.command()
@ROOT
@LANGUAGE
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), default=None,
              help="The day that names the release, e.g. 2026-11-28; as a rule today.")
def release(root: Path, lang: str, day: datetime.datetime | None) -> None:
    """Freeze the records under a day and a hash in releases/, never over a release that is there. Example: gzg release

    When the newest release holds the same records, nothing is done.
    """
    from generator.freezing import Outcome, freeze
    from generator.gather import Project, gather
    from generator.site_folder import only_build

    project, chosen = Project(root.resolve()), (day or datetime.datetime.now()).date()
    with only_build(project.work):
        gathered, problems = gather(project)
        tell(problems, lang)
        outcome, folder = freeze(project, gathered, chosen)
    text = as_run_in(root, load_translations(lang).gettext(TOLD[outcome.name])) % {
        "name": folder.name, "folder": folder.relative_to(project.root), "day": chosen, "as_of": gathered.catalogue.as_of,
        "next": chosen + datetime.timedelta(days=1)}
    if outcome not in (Outcome.MADE, Outcome.EQUAL):
        raise click.ClickException(text)
    click.echo(text)


@click.command()
@click.argument("before", metavar="[FROM]", default="")
@click.argument("after", metavar="[TO]", default="")
@ROOT
@LANGUAGE
@JSON
def changes(before: str, after: str, root: Path, lang: str, as_json: bool) -> None:
    """What changed between two releases, or since one. Example: gzg changes 2026-11-28

    Without FROM: since the newest release. Without TO: up to the records of today.
    """
    from generator.gather import Project, gather
    from generator.releases.between import between, told

    project = Project(root.resolve())
    gathered, problems = gather(project)
    tell(problems, lang)
    history = gathered.catalogue.history
    known, missing = [each.name for each in history.releases], N_("There is no release %(name)s; there are: %(known)s")
    for name in filter(None, (before, after)):
        if name not in known:
            gaps = {"name": name, "known": ", ".join(known) or "-"}
            raise click.ClickException(load_translations(lang).gettext(missing) % gaps)
    found = between(history, before, after)
    if as_json:
        json.dump({"changes": [told(change) for change in found]}, sys.stdout, ensure_ascii=False, indent=2)
        click.echo()
        return
    for change in found:
        click.echo(" ".join(filter(None, (change.action.value, f"{change.kind}/{change.record}", change.field, *values(change)))))
    say(lang, N_("%(count)s changes."), count=len(found))


def values(change: object) -> list[str]:
    """From what to what; of a record that was added its name is enough."""
    from generator.releases.change import Action
    from generator.releases.plain import as_text

    if change.action is Action.ADDED:
        return []
    return [f"{'-' if change.old is None else as_text(change.old)} -> {'-' if change.new is None else as_text(change.new)}"]
