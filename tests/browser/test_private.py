"""A page asks nobody but its own host, keeps nothing and runs nothing that its policy does not name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hosts import header_rules, headers_of
from kinds import EVERYWHERE
from playwright.sync_api import Browser, Page, Route

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
                  (await indexedDB.databases()).length, (await caches.keys()).length,
                  (await navigator.serviceWorker?.getRegistrations() ?? []).length]"""


def test_every_page_has_the_policy_of_the_headers_but_for_what_counts_there_alone(site: Path) -> None:
    told = headers_of("/", header_rules((site / "_headers").read_text(encoding="utf-8")))["Content-Security-Policy"]
    policies = {tuple(META.findall(path.read_text(encoding="utf-8"))) for path in site.rglob("*.html")}

    assert policies == {(told.replace("; frame-ancestors 'none'", ""),)}


@pytest.mark.browser
@pytest.mark.parametrize("kind", EVERYWHERE)
def test_a_page_works_alone_and_keeps_nothing(browser: Browser, address: str, kind: str) -> None:
    """Every other host is out of reach; without a click no cookie is set and nothing is kept."""
    asked: list[str] = []
    context = browser.new_context()

    def only_its_own(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", only_its_own)
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(address + kind, wait_until="networkidle")

    assert ([], []) == (asked, failed)
    assert ["", 0, 0, 0, 0, 0] == page.evaluate(KEPT)
    assert [] == context.cookies()
    context.close()


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
