"""Projects and totals of a news text, written in the form of data/projects/*.yml and data/calls.yml."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importers.finding import Options
from generator.importers.names import Named
from generator.importers.reported import Note, Total
from generator.importers.yaml_text import scalar

HEAD = ("# Imported for review. Edited by: the editors of the records. Write the summary in your own words, move the file to\n"
        "# data/projects/, then run: ")


def project_yaml(key: str, title: str, participants: list[Named], number: int, options: Options) -> str:
    """A project record; its summary is a line that an editor must still write."""
    return f"{HEAD}{options.checked_by}\n" + "\n".join([
        f"id: {key}",
        f"call: {scalar(options.call)}",
        "status: funded",
        "title:",
        f"  {options.language}: {scalar(title)}",
        "summary:",
        f"  {options.language}:",
        "theme: unknown",
        "awarded_amount: unknown",
        *lead(participants),
        *(["participants:"] if participants else []),
        *(line for participant in participants for line in participant_lines(participant)),
        "source:",
        f"  document: {scalar(options.source)}",
        "  place:",
        f"    nl: opsomming, punt {number}",
        f"    en: list, item {number}",
    ]) + "\n"


def lead(participants: list[Named]) -> list[str]:
    """The first-named municipality is probably the lead; no source says so, hence inferred."""
    if not participants or not participants[0].municipality:
        return ["lead_partner: unknown"]
    return ["lead_partner:", f"  value: {scalar(participants[0].municipality)}", "  basis: inferred"]


def participant_lines(participant: Named) -> Iterator[str]:
    if participant.group:
        yield f"  - group: {scalar(participant.group)}"
        return
    yield f"  - municipality: {scalar(participant.municipality)}"
    if participant.as_published:
        yield f"    as_published: {scalar(participant.as_published)}"


def call_snippet(totals: list[Total], notes: list[Note], options: Options) -> str:
    """What the text told about the call, for data/calls.yml; what cannot be placed stands in remarks."""
    lines = [f"# For the call {options.call} in data/calls.yml. Look at it, copy it there, then run: {options.checked_by}"]
    lines += [f"# line {note.line}: {note.message % {'value': note.value}}" for note in notes]
    lines += ["reported:"] if totals else []
    for total in totals:
        lines.append(f"  - measure: {total.measure}")
        lines += [f"    theme: {total.theme}"] if total.theme else []
        lines += [f"    value: {total.value:f}", f"    source: {scalar(options.source)}"]
    return "\n".join(lines) + "\n"
