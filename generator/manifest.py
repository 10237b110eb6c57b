"""What a build remembers of the files it published, so that the next one makes only what changed."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.reading.digest import SIZE
from generator.unmade import Unmade

HEAD = b"gzg manifest 2\n"
OLDER = b"gzg manifest 1\n"  # had other digests


class Kept(NamedTuple):
    """One published file: what it was made from, what it held, and how it looked on the disk."""

    key: str  # digest of all that decides its bytes; empty when it has none
    digest: str  # SHA-256 of its bytes, hexadecimal
    size: int
    mtime: int  # nanoseconds

    def looks_like(self, found: os.stat_result) -> bool:
        """Whether nobody wrote to the file since."""
        return (self.size, self.mtime) == (found.st_size, found.st_mtime_ns)


@dataclass
class Manifest:
    """The files of a published folder by name, and which of them each task made.

    With pages that could not be made no folder is published, so nothing remembers those.
    """

    files: dict[str, Kept] = field(default_factory=dict)
    tasks: dict[str, list[str]] = field(default_factory=dict)
    unmade: list[Unmade] = field(default_factory=list)

    def add(self, other: Manifest) -> None:
        """What another one knows, too."""
        self.files |= other.files
        self.tasks |= other.tasks
        self.unmade += other.unmade


def load_manifest(path: Path) -> Manifest | None:
    """The manifest in a file; empty when there is none or an older one, None when what stands there is not whole or not ours."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Manifest()
    except OSError:
        return None
    head, payload = content[:len(HEAD) + SIZE], content[len(HEAD) + SIZE:]
    if content.startswith(OLDER):
        return Manifest()
    if head != HEAD + blake2b(payload, digest_size=SIZE).digest():
        return None
    found = json.loads(payload)
    return Manifest({name: Kept(*kept) for name, kept in found["files"].items()}, found["tasks"])


def save_manifest(manifest: Manifest, path: Path) -> None:
    """Write it whole or not at all."""
    payload = json.dumps({"files": manifest.files, "tasks": manifest.tasks}, separators=(",", ":")).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(HEAD + blake2b(payload, digest_size=SIZE).digest() + payload)
    fresh.replace(path)
