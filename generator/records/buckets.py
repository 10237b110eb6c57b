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
RIGHT = BUCKETS  # number of the file that says which projects were right
# What decides what a file says and whether it is sound.
PROGRAM = ("problems.py", "texts.py", "reading/*.py", "records/*.py", "checks/*.py")
LIBRARIES = (babel.__version__, pydantic.VERSION, pydantic_core.__version__, yaml.__version__, Loader.__name__)


class Sound(NamedTuple):
    """What is kept of a file in which nothing is wrong."""

    digest: bytes  # of the bytes of the file
    records: tuple[Record, ...]
    digests: tuple[bytes, ...]  # of each record


class Unfit(Exception):
    """A bucket of another version, damaged, cut off, or no bucket at all."""


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
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{number:02}.{os.getpid()}.part"
    part.write_bytes(head(number, payload) + payload)
    part.replace(path_of(folder, number))


def read_bucket(folder: Path, number: int) -> dict[str, Sound]:
    """What the bucket keeps, nothing when there is none; raises Unfit."""
    payload = read_payload(folder, number)
    return unpacked(payload) if payload else {}


def read_payload(folder: Path, number: int) -> bytes:
    """The bytes that were written, none when there is no such file; raises Unfit."""
    try:
        content = path_of(folder, number).read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise Unfit from error
    payload = content[content.find(b"\n") + 1:]
    if not content.startswith(head(number, payload)):
        raise Unfit
    return payload


def path_of(folder: Path, number: int) -> Path:
    return folder / f"{number:02}.records"


def head(number: int, payload: bytes) -> bytes:
    """The line above the payload: only the same program writes the same one for it."""
    return b"records %s\n" % digest_of(program(), str(number), payload).hex().encode()


@cache
def program() -> bytes:
    """Stands for everything but the file itself that decides what is kept of it."""
    root = Path(generator.__file__).parent
    sources = [path for pattern in PROGRAM for path in sorted(root.glob(pattern))]
    return digest_of(sys.version, *LIBRARIES, *(part for path in sources for part in (path.name, path.read_bytes())))
