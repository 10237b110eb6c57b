"""Kept records on the disk, in buckets: one changed record rewrites one small file. What does not fit is never read."""

from __future__ import annotations

import os
import pickle
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import babel
import pydantic
import pydantic_core
import yaml

import generator
from generator.reading.digest import digest_of
from generator.reading.yaml_file import Loader
from generator.records.field import Record

BUCKETS = 64
# What decides what a file says and whether it is sound.
PROGRAM = ("problems.py", "texts.py", "reading/*.py", "records/*.py", "checks/*.py")
LIBRARIES = (babel.__version__, pydantic.VERSION, pydantic_core.__version__, yaml.__version__, Loader.__name__)


class Sound(NamedTuple):
    """What is kept of a file in which nothing is wrong."""

    digest: bytes  # of the bytes of the file
    records: tuple[Record, ...]
    digests: tuple[bytes, ...]  # of each record


class Unfit(Exception):
    """A file of another version, damaged, cut off, or nothing of the kind."""


def bucket_of(name: str) -> int:
    """The number of the bucket that keeps the file of this name."""
    return crc32(name.encode()) % BUCKETS


def packed(files: dict[str, Sound]) -> bytes:
    """The payload of a bucket."""
    return pickle.dumps(files, protocol=5)


def unpacked(payload: bytes) -> dict[str, Sound]:
    return pickle.loads(payload)


def write_bucket(folder: Path, number: int, payload: bytes) -> None:
    """The bucket as a file, whole or not at all."""
    write_payload(path_of(folder, number), payload)


def read_bucket(folder: Path, number: int) -> dict[str, Sound]:
    """What the bucket keeps, nothing when there is none; raises Unfit."""
    payload = read_payload(path_of(folder, number))
    return unpacked(payload) if payload else {}


def path_of(folder: Path, number: int) -> Path:
    return folder / f"{number:02}.records"


def write_payload(path: Path, payload: bytes) -> None:
    """The payload below its head; the file is there as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(head(path.stem, payload) + payload)
    part.replace(path)


def read_payload(path: Path) -> bytes:
    """What the same program wrote, nothing when there is no file; raises Unfit."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise Unfit from error
    payload = content[content.find(b"\n") + 1:]
    if not content.startswith(head(path.stem, payload)):
        raise Unfit
    return payload


def head(name: str, payload: bytes) -> bytes:
    """The line above the payload: only the same program writes the same one for it."""
    return b"records %s\n" % digest_of(program(), name, payload).hex().encode()


@cache
def program() -> bytes:
    """Stands for everything but the file itself that decides what is kept of it."""
    root = Path(generator.__file__).parent
    sources = [path for pattern in PROGRAM for path in sorted(root.glob(pattern))]
    return digest_of(sys.version, *LIBRARIES, *(part for path in sources for part in (path.name, path.read_bytes())))
