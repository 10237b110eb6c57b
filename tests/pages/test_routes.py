"""Links hold at a root and under a sub-path."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from generator import routes

ADDRESSES = ["", "projecten/", "projecten/leefloonadvies/", "en/", "en/gemeenten/gent/", "data/woordenboek/"]


@pytest.mark.parametrize("start", ADDRESSES)
@pytest.mark.parametrize("target", [*ADDRESSES, "data/projecten.csv", "cijfers/#calls"])
@pytest.mark.parametrize("root", ["https://a.be/", "https://a.be/deep/down/"])
def test_relative_leads_to_its_target(start: str, target: str, root: str) -> None:
    assert urljoin(root + start, routes.relative(start, target)) == root + target


def test_spot_on_the_same_page() -> None:
    assert routes.relative("cijfers/", "cijfers/#calls") == "#calls"
