"""A sound file as it is known in memory, and as a bucket keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.reading.spots import Remembered, Source
from generator.records.buckets import Sound
from generator.records.contents import Entry
from generator.records.listing import Listed, Stamp


@dataclass(slots=True)
class KeptFile:
    """A sound file."""

    source: Source
    entries: tuple[Entry, ...]
    stamp: Stamp | None  # of the file when it was read, if a later write is sure to give another one

    @classmethod
    def of(cls, file: Listed, sound: Sound, stamp: Stamp | None) -> KeptFile:
        source = Source(file.path, file.name, sound.digest)
        found = zip(sound.records, sound.digests, strict=True)
        return cls(source, tuple(Entry(record, Remembered(source, number, digest))
                                 for number, (record, digest) in enumerate(found)), stamp)


def sound_of(known: KeptFile | Sound) -> Sound:
    """What a bucket keeps of a file."""
    if isinstance(known, Sound):
        return known
    return Sound(known.source.digest, tuple(entry.record for entry in known.entries),
                 tuple(entry.digest for entry in known.entries))
