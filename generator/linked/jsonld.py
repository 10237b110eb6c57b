"""Nodes as JSON-LD, a node in a line; what its words mean stands in the context beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from generator.linked.terms import Node
from generator.linked.turtle import AT_ONCE
from generator.tables.as_json import encoded

SUFFIX = ".jsonld"
TITLE = "JSON-LD"
MEDIA_TYPE = "application/ld+json"
CONTEXT = "context.jsonld"  # in the same folder


def jsonld(nodes: Iterable[Node]) -> Iterator[bytes]:
    before, found = f'{{"@context":{encoded(CONTEXT)},"@graph":[\n', iter(nodes)
    while part := list(islice(found, AT_ONCE)):
        yield (before + ",\n".join(map(encoded, part))).encode()
        before = ",\n"
    yield b"\n]}\n" if before == ",\n" else f"{before}]}}\n".encode()
