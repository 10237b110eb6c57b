"""Long lists stand on pages of a hundred; what is named in passing is cut, and counted."""

from __future__ import annotations

import pytest

from generator import routes
from generator.pages.paging import PER_PAGE, first, parts


def test_a_short_list_has_one_page_and_no_way_on() -> None:
    (only,) = parts("oproepen/a/", ["x", "y"])

    assert (("x", "y"), 2, 1, "", "") == (only.shown, only.count, only.pages, only.address_before, only.address_after)


def test_an_empty_list_has_a_page() -> None:
    (only,) = parts("oproepen/a/", [])

    assert ((), 0, 1) == (only.shown, only.count, only.pages)


def test_every_item_stands_on_one_page() -> None:
    found = parts(routes.PROJECTS, range(2 * PER_PAGE + 1))

    assert list(range(2 * PER_PAGE + 1)) == [item for part in found for item in part.shown]
    assert [1, 2, 3] == [part.number for part in found]
    assert {3} == {part.pages for part in found}


def test_pages_lead_to_each_other() -> None:
    before, middle, after = parts(routes.PROJECTS, range(3 * PER_PAGE))

    assert ("projecten/", "projecten/pagina/3/") == (middle.address_before, middle.address_after)
    assert "projecten/pagina/2/" == before.address_after == after.address_before
    assert ("projecten/", "projecten/pagina/3/") == (middle.first, middle.last)


@pytest.mark.parametrize("identifier", ["pagina", "2", "pagina-2"])
def test_no_id_has_the_address_of_a_page(identifier: str) -> None:
    """A record has one word below its folder, a page of a list has two."""
    taken = {routes.file_of(part.address(part.number)) for part in parts(routes.PROJECTS, range(5 * PER_PAGE))}

    assert routes.file_of(routes.record("projects", identifier)) not in taken


def test_the_first_few_count_the_others() -> None:
    part = first("themas/onderwerp/water/", range(10), most=8)

    assert ("list/themas/onderwerp/water", tuple(range(8)), 2) == (part.figure, part.shown, part.left_out)
