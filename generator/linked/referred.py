"""What a catalogue refers to and others describe, such as a licence or a language, with the class that DCAT-AP asks for.

The published shapes of DCAT-AP want to see in the same graph what each such address stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linked.terms import Node

AUTHORITY = "http://publications.europa.eu/resource/authority/"
GOVERNMENT = f"{AUTHORITY}data-theme/GOVE"
CLASSES = {"licence": "dct:LicenseDocument", "language": "dct:LinguisticSystem", "access": "dct:RightsStatement",
           "homepage": "foaf:Document", "landing": "foaf:Document", "format": "dct:MediaTypeOrExtent",
           "media_type": "dct:MediaType", "theme": "skos:Concept"}
LABELS = {GOVERNMENT: {"en": "Government and public sector"}}  # as the register of the EU has it; a concept must have one


def with_referred(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, and after them the addresses that they refer to."""
    found: dict[str, str] = {}
    for node in nodes:
        yield node
        for term, kind in CLASSES.items():
            value = node.get(term, [])
            found |= dict.fromkeys(value if isinstance(value, list) else [value], kind)
    for address, kind in sorted(found.items()):
        yield {"@id": address, "@type": kind, **({"label": LABELS[address]} if address in LABELS else {})}
