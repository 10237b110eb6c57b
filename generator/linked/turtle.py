"""Nodes as Turtle: a subject after the other, so that a large graph is written in little memory; equal nodes, equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from generator.linked.terms import DAY, DECIMAL, INTEGER, LINK, PREFIXES, TERMS, WORDS, Node
from generator.tables.as_json import encoded

SUFFIX = ".ttl"
TITLE = "Turtle"
MEDIA_TYPE = "text/turtle"
AT_ONCE = 1_000  # nodes that are written together


def turtle(nodes: Iterable[Node]) -> Iterator[bytes]:
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items()).encode()
    found = iter(nodes)
    while part := list(islice(found, AT_ONCE)):
        yield "".join([f"\n{link(node['@id'])} {'; '.join(said(node))} .\n" for node in part]).encode()


def said(node: Node) -> Iterator[str]:
    """Each property of a node with its values."""
    for name, value in node.items():
        if name == "@type":
            yield f"a {', '.join(value) if isinstance(value, list) else value}"
        elif name != "@id":
            term = TERMS[name]
            yield f"{term.property} {', '.join(values(value, term.kind))}"


def values(value: Any, kind: str) -> Iterator[str]:
    if kind == WORDS:
        for language, words in value.items():
            yield from (f"{encoded(word)}@{language}" for word in (words if isinstance(words, list) else [words]))
    else:
        yield from (one(each, kind) for each in (value if isinstance(value, list) else [value]))


def one(value: Any, kind: str) -> str:
    if isinstance(value, dict):
        return f"[ {'; '.join(said(value))} ]"
    if kind == LINK:
        return link(value)
    if kind in (DAY, DECIMAL):
        return f"{encoded(value)}^^xsd:{'date' if kind == DAY else 'decimal'}"
    return str(value) if kind == INTEGER else encoded(value)


@lru_cache(maxsize=2**12)
def link(address: str) -> str:
    return f"<{address}>"
