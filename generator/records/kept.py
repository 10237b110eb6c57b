"""What was read of a data folder and found sound, kept for the next time: in memory, and in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.reading.digest import SIZE, digest_of
from generator.reading.spots import Remembered, Source
from generator.reading.text_file import read_content
from generator.records.buckets import (
    BUCKETS,
    RIGHT,
    Sound,
    Unfit,
    bucket_of,
    packed,
    path_of,
    read_bucket,
    read_payload,
    unpacked,
    write_bucket,
)
from generator.records.contents import Contents, Entry
from generator.records.listing import Listed, Stamp
from generator.texts import N_

Note = Callable[..., None]
SETTLED = 2_000_000_000  # ns; a file system may give two writes in a row the same time, and none is coarser than this


Right = tuple[bytes, frozenset[bytes]]  # digest of the records that are no projects, and those of projects right beside them


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


class Kept:
    """The sound files of one data folder. A file of which anything was told is read, and told, anew each time."""

    def __init__(self, folder: Path | None = None) -> None:
        """Kept in memory, and in `folder` when one is given; `load` brings what an earlier run left there."""
        self.folder = folder
        # A file out of the folder stays as it came until it is listed.
        self.buckets: list[dict[str, KeptFile | Sound]] = [{} for _ in range(BUCKETS)]
        self.changed: set[int] = set()  # buckets that the folder does not hold as they are here
        self.is_loaded = folder is None
        self.newest = 0  # time of the youngest file that was listed, in ns
        self.right: Right = (b"", frozenset())

    def load(self, note: Note) -> None:
        """What the folder holds, a single time; what does not fit is thrown away, and told in one line."""
        if self.is_loaded or self.folder is None:
            return
        self.is_loaded = True
        unfit = [number for number in range(BUCKETS + 1) if not self.load_bucket(self.folder, number)]
        with suppress(OSError):
            for left in [*self.folder.glob("*.part"), *(path_of(self.folder, number) for number in unfit)]:
                left.unlink(missing_ok=True)
        if unfit:
            note(N_("What was kept in %(folder)s is damaged or from another version; it is thrown away, and all is read anew"),
                 folder=self.folder)

    def load_bucket(self, folder: Path, number: int) -> bool:
        """Whether the bucket fits."""
        try:
            if number == RIGHT:
                digests = [*pieces(read_payload(folder, RIGHT))]
                self.right = (b"".join(digests[:1]), frozenset(digests[1:]))
                return True
            self.buckets[number] = {**read_bucket(folder, number)}
        except Unfit:
            return False
        return True

    def listed(self, files: list[Listed]) -> None:
        """These files are there now, and no others."""
        self.newest = max((file.stamp[2] for file in files if file.stamp), default=0)
        names = {file.name for file in files}
        for number, bucket in enumerate(self.buckets):
            for name in bucket.keys() - names:
                del bucket[name]
                self.changed.add(number)

    def knows(self, file: Listed) -> bool:
        """Whether the file is as it was, by its stamp or else by its bytes; what it was before is forgotten otherwise."""
        number = bucket_of(file.name)
        known = self.buckets[number].get(file.name)
        if known is None:
            return False
        if isinstance(known, KeptFile) and known.stamp == file.stamp is not None:
            return True
        sound = sound_of(known)
        content, problems = read_content(file.path, file.name)
        if problems or digest_of(content) != sound.digest:
            del self.buckets[number][file.name]
            self.changed.add(number)
            return False
        self.buckets[number][file.name] = KeptFile.of(file, sound, self.settled(file.stamp))
        return True

    def contents_of(self, file: Listed) -> Contents:
        """What a file holds that is known, or was kept since."""
        return Contents(file.kind, file.name, self.buckets[bucket_of(file.name)][file.name].entries)

    def settled(self, stamp: Stamp | None) -> Stamp | None:
        """The stamp, unless the file is so young that it could be written again and keep its stamp."""
        return stamp if stamp and stamp[2] < self.newest - SETTLED else None

    def keep(self, number: int, payload: bytes, files: list[Listed], note: Note) -> None:
        """Those of these files of a bucket that were packed into `payload` are kept from now on."""
        bucket, sound = self.buckets[number], unpacked(payload)
        is_whole = not bucket
        for file in files:
            if file.name in sound:
                bucket[file.name] = KeptFile.of(file, sound[file.name], self.settled(file.stamp))
        if sound and is_whole:
            self.write(number, payload, note)
        elif sound:
            self.changed.add(number)

    def right_beside(self, others: bytes) -> frozenset[bytes]:
        """Digests of the projects that were right beside these records of other kinds."""
        return self.right[1] if self.right[0] == others else frozenset()

    def found_right(self, others: bytes, projects: frozenset[bytes], note: Note) -> None:
        """Remember that these projects are right beside these records of other kinds."""
        if self.right != (others, projects):
            self.right = (others, projects)
            self.write(RIGHT, b"".join([others, *sorted(projects)]), note)

    def save(self, note: Note) -> None:
        """Write the buckets that changed."""
        for number in sorted(self.changed):
            self.write(number, packed({name: sound_of(known) for name, known in self.buckets[number].items()}), note)

    def write(self, number: int, payload: bytes, note: Note) -> None:
        """One bucket into the folder; where that cannot be done, nothing is written any more."""
        self.changed.discard(number)
        if self.folder is None:
            return
        try:
            write_bucket(self.folder, number, payload)
        except OSError as error:
            note(N_("Nothing can be kept in %(folder)s (%(reason)s); the next run reads all records anew"),
                 folder=self.folder, reason=error.strerror or error)
            self.folder = None


def pieces(payload: bytes) -> Iterator[bytes]:
    """Digests that stand one after the other."""
    yield from (payload[start:start + SIZE] for start in range(0, len(payload), SIZE))
