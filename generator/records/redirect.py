"""An address that the site had before, and the page that has taken its place."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.records.field import Record, field, record
from generator.records.values import pattern, typed
from generator.texts import N_

PART = r"[A-Za-z0-9_~-]+"  # without a dot, so that no folder is made where a file of the site stands
ADDRESS = rf"/?{PART}(?:/{PART})*(?:/|\.html?)?"

OldAddress = Annotated[str, *typed(pattern(
    ADDRESS, N_("'%(value)s' is no old address of this site; write what follows its first address, such as projecten/oud/")),
    type="string")]
NewAddress = Annotated[str, *typed(pattern(
    rf"/|{ADDRESS}", N_("'%(value)s' is no address of this site; write what follows its first address, such as "
                        "projecten/leefloonadvies/")), type="string")]


@record
class Redirect(Record):
    """An old address that leads to a page of today; nobody's bookmark breaks."""

    kind: ClassVar[str] = "redirects"

    old: OldAddress = field(N_("Old address"), N_("what stood behind the address of the site before"),
                            example="projecten/oude-naam/")
    new: NewAddress = field(N_("New address"), N_("the page that has taken its place; / is the first page"),
                            example="projecten/leefloonadvies/")


def plain(address: str) -> str:
    """An address as the site writes it: no slash in front, one at the end unless it is a file."""
    bare = address.strip("/")
    return bare if not bare or is_file(bare) else f"{bare}/"


def is_file(address: str) -> bool:
    """Its last part has an ending, as pages of older sites have."""
    return address.endswith((".html", ".htm"))
