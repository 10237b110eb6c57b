"""A page runs nothing that its policy does not name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hosts import header_rules, headers_of
from playwright.sync_api import Page

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_every_page_has_the_policy_of_the_headers_but_for_what_counts_there_alone(site: Path) -> None:
    told = headers_of("/", header_rules((site / "_headers").read_text(encoding="utf-8")))["Content-Security-Policy"]
    policies = {tuple(META.findall(path.read_text(encoding="utf-8"))) for path in site.rglob("*.html")}

    assert policies == {(told.replace("; frame-ancestors 'none'", ""),)}


@pytest.mark.browser
def test_a_script_or_style_in_the_page_does_not_run(page: Page, address: str, complaints: list[str]) -> None:
    """The policy is not only told, it holds: from what a page tells of itself, without the header."""
    unwanted = "<script>document.title = 'ran'</script><p style='color: red' onclick='alert(1)'>x</p>"
    page.route("**/over/", lambda route: route.fulfill(
        body=route.fetch().text().replace("</body>", f"{unwanted}</body>"), content_type="text/html"))
    page.goto(f"{address}over/")

    assert "ran" != page.title()
    assert 2 <= len([text for text in complaints if "Content Security Policy" in text])
    complaints.clear()
