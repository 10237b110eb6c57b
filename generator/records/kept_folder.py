"""A data folder into records, where only what changed since the last time is read; many files on all cores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.problems import Problem
from generator.progress import SILENCE, Progress
from generator.reading.digest import digest_of
from generator.reading.spots import Source
from generator.reading.text_file import read_content
from generator.records.buckets import Sound, bucket_of, packed
from generator.records.contents import Contents, read_contents, unreadable
from generator.records.folder import Records, collected
from generator.records.kept import Kept
from generator.records.listing import Listed, list_files
from generator.texts import N_
from generator.workers import FORKS, Step, available_cores, side_by_side

MANY = 500  # files, from which on the processes that read them are worth their start

Rules = Callable[[Records], Iterable[Problem]]  # what is wrong with records, each looked at alone
Read = tuple[int, bytes, list[Contents]]  # number of a bucket, its sound files as its payload, and the others


def read_kept(data: Path, kept: Kept, rules: Rules, progress: Progress = SILENCE) -> Records:
    """All records below `data`, without their texts, and what is wrong with each alone.

    The same as reading everything and giving it to `rules`; they hear of nothing but the files that are read anew.
    """
    listed = list_files(data)
    progress.stage(N_("Reading records"), len(listed))
    kept.load(progress.note)
    kept.listed(listed)
    groups: dict[int, list[Listed]] = defaultdict(list)
    for file in listed:
        if not kept.knows(file):
            groups[bucket_of(file.name)].append(file)
    progress.step(len(listed) - sum(map(len, groups.values())))
    unsound: dict[str, Contents] = {}

    def take(read: Read) -> None:
        number, payload, others = read
        kept.keep(number, payload, groups[number], progress.note)
        unsound.update({found.name: found for found in others})
        progress.step(len(groups[number]))

    read_groups(groups, rules, take)
    kept.save(progress.note)
    return collected(data, listed, (unsound.get(file.name) or kept.contents_of(file) for file in listed))


def read_groups(groups: dict[int, list[Listed]], rules: Rules, take: Callable[[Read], None]) -> None:
    """Read the files of each bucket and hand over what they hold."""
    shares = available_cores() if FORKS and sum(map(len, groups.values())) >= MANY else 1
    numbers = sorted(groups)

    def read_share(share: int, tell: Step) -> None:
        for number in numbers[share::shares]:
            tell(read_group(number, groups[number], rules))

    side_by_side([partial(read_share, share) for share in range(shares)], take)


def read_group(number: int, files: list[Listed], rules: Rules) -> Read:
    """What some files of a bucket hold; the texts are let go."""
    contents, sources = [], []
    for file in files:
        content, problems = read_content(file.path, file.name)
        contents.append(unreadable(file.kind, file.name, problems) if problems else read_contents(file.kind, content, file.name))
        sources.append(Source(file.path, file.name, digest_of(content)))
    told = complaints(contents, rules)
    sound: dict[str, Sound] = {}
    unsound: list[Contents] = []
    for found, source in zip(contents, sources, strict=True):
        if found.problems or told[found.name]:
            unsound.append(replace(found.without_text(source), problems=(*found.problems, *told[found.name])))
        else:
            sound[found.name] = Sound(source.digest, tuple(entry.record for entry in found.entries),
                                      tuple(entry.digest for entry in found.entries))
    return number, packed(sound), unsound


def complaints(contents: list[Contents], rules: Rules) -> dict[str, list[Problem]]:
    """What the rules say of the records of each file, by the name of the file."""
    records = Records()
    for found in contents:
        records.add(found)
    told: dict[str, list[Problem]] = defaultdict(list)
    for found in rules(records):
        told[found.place.file].append(found)
    return told
