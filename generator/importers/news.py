"""A published news text: projects in bullets, participants in brackets, totals in the sentences around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.importers.encoding import read_any_text
from generator.importers.finding import NOTHING, Imported, LossRow, Options, Outcome
from generator.importers.names import Named, read_name, split_names
from generator.importers.news_records import call_snippet, project_yaml
from generator.importers.reported import read_notes, read_totals
from generator.importers.slug import fresh_id
from generator.problems import Place, Problem, errors, problem, shown, warning
from generator.texts import N_

BULLET = re.compile(r"^\s*(?:[•‣◦·●▪*]|[-–—](?=\s)|\d{1,3}[.)](?=\s))\s*")
BRACKETS = re.compile(r"\(([^()]*)\)\s*[.;]?\s*$")
COLON = re.compile(r":(?=\s|$)")
LARGEST = 1_000_000  # characters; a news text has a few thousand
LONGEST = 30  # lines of one item; more is a bracket that nobody closed


@dataclass(frozen=True)
class Item:
    """A bullet: its lines joined, and where it stands."""

    line: int
    lines: int
    text: str
    raw: str

    def place(self, file: str, part: str) -> Place:
        """Where a part of it stands; its first line when it runs over the end of a line."""
        before, found, _ = self.raw.rpartition(part)
        if not found or "\n" in part:
            return Place(file, self.line)
        return Place(file, self.line + before.count("\n"), len(before) - before.rfind("\n"))


def import_news(source: Path, options: Options) -> Outcome:
    """Projects and reported totals of a news text; problems when it holds neither."""
    text, encoding, problems = read_any_text(source)
    if len(text) > LARGEST:
        problems = [problem(Place(source.name), "file-too-large", N_("this text has %(size)s characters; %(most)s is the most"),
                            size=len(text), most=LARGEST)]
    if errors(problems):
        return NOTHING, problems
    items, others = items_in(text.split("\n"))
    imported = imported_items(source.name, items, options)
    running = [(line, " ".join(words.split())) for line, words in others]
    totals, notes = read_totals(running, options.themes), read_notes(running)
    if not imported.taken and not totals and not notes:
        return NOTHING, [problem(Place(source.name), "import-form",
                                 N_("this text holds no project in a bullet and no total of a call"))]
    records = dict(imported.records)
    if totals or notes:
        records["call.yml"] = call_snippet(totals, notes, options)
    told = {total.line for total in totals} | {note.line for note in notes}
    loss = [LossRow(line, shown(words), READ if line in told else RUNNING, whole=line not in told) for line, words in running]
    findings = [*imported.findings, *problems, *([] if encoding.startswith("utf-8") else [other_encoding(source.name, encoding)])]
    rows = sorted({*imported.rows, *(line for line, _ in running)})
    return Imported(records, tuple(findings), tuple(sorted([*imported.loss, *loss], key=lambda row: row.line)), tuple(rows),
                    tuple(sorted({*imported.taken, *told}))), []


READ = N_("only the numbers of this text are kept")
RUNNING = N_("running text: it holds no project")
NO_PROJECT = N_("a bullet without a title, a colon or participants in brackets")
SUMMARY = N_("the words of the source are not carried over: write the summary in your own words; check refuses an empty one")


def other_encoding(name: str, encoding: str) -> Problem:
    return warning(Place(name), "import-detected", N_("read as %(encoding)s; look at words with accents"), encoding=encoding)


def items_in(lines: list[str]) -> tuple[list[Item], list[tuple[int, str]]]:
    """The bullets, and all other lines that are not blank, with their numbers."""
    items, others = [], []
    index = 0
    while index < len(lines):
        start = index
        index += 1
        if not lines[start].strip():
            continue
        if not BULLET.match(lines[start]):
            others.append((start + 1, lines[start]))
            continue
        while index < len(lines) and index - start < LONGEST and goes_on(lines[start:index], lines[index]):
            index += 1
        raw = "\n".join(lines[start:index])
        items.append(Item(start + 1, index - start, " ".join(BULLET.sub("", raw, count=1).split()), raw))
    return items, others


def goes_on(so_far: list[str], line: str) -> bool:
    """A bullet goes on while its brackets are missing and no blank line or new bullet comes."""
    return bool(line.strip()) and not BULLET.match(line) and not BRACKETS.search(" ".join(so_far[-1].split()))


def imported_items(file: str, items: list[Item], options: Options) -> Imported:
    """The records of all bullets that are projects; `number` counts those only."""
    records: dict[str, str] = {}
    findings: list[Problem] = []
    loss: list[LossRow] = []
    taken: list[int] = []
    ids: set[str] = set()
    for item in items:
        title, summary, names = parts_of(item.text)
        if not title or (names is None and not summary):
            loss.append(LossRow(item.line, shown(item.text), NO_PROJECT, whole=True))
            continue
        taken.append(item.line)
        participants, doubts = read_participants(item, names, file, options)
        findings += [*title_doubts(item, file), *doubts]
        key = fresh_id(title, item.line, ids)
        records[f"projects/{key}.yml"] = project_yaml(key, title, participants, len(taken), options)
        if summary:
            loss.append(LossRow(item.line, shown(summary, 40), SUMMARY))
    return Imported(records, tuple(findings), tuple(loss), tuple(item.line for item in items), tuple(taken))


def parts_of(text: str) -> tuple[str, str, str | None]:
    """Title, summary, and the names in the last brackets (None without brackets)."""
    found = BRACKETS.search(text)
    head = text[: found.start()] if found else text
    parts = COLON.split(head, maxsplit=1)
    return parts[0].strip(), parts[1].strip() if len(parts) > 1 else "", found[1] if found else None


def title_doubts(item: Item, file: str) -> list[Problem]:
    """Where a title ends is only sure with exactly one colon."""
    colons = len(COLON.findall(BRACKETS.sub("", item.text)))
    if colons == 1:
        return []
    message = (N_("no colon shows where this title ends; look whether it holds more than the title") if colons == 0
               else N_("this bullet has %(count)s colons; the title is read up to the first"))
    return [warning(Place(file, item.line), "import-title", message, count=colons)]


def read_participants(item: Item, names: str | None, file: str, options: Options) -> tuple[list[Named], list[Problem]]:
    """The participants in their order, and what to look at; brackets that are not there are told as well."""
    split = split_names(names or "")
    if not split:
        return [], [warning(Place(file, item.line), "import-name", N_("no participants stand in brackets at the end"))]
    pairs = [read_name(name, item.place(file, name), options) for name in split]
    return [one for named, _ in pairs for one in named], [doubt for _, doubts in pairs for doubt in doubts]
