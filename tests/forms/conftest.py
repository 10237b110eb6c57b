"""A page on which the scripts of the forms can be asked, without a site around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.forms.rules import form_rules
from generator.texts import Language

ASSETS = Path(__file__).parents[2] / "site_templates" / "assets"
MODULES = ("post-rules", "post-yaml", "post-about", "post-letter", "calls-now", "calls-fit")
LOAD = """async (names) => {
  for (const name of names) window[name] = await import(`http://gzg.test/${name}.js`);
  window.rules = new window["post-rules"].Rules(await (await fetch("http://gzg.test/rules.json")).json());
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()

    def answer(route: Any) -> None:
        name = route.request.url.rpartition("/")[2]
        if name.endswith(".js"):
            route.fulfill(path=ASSETS / name, content_type="text/javascript")
        elif name.endswith(".json"):
            route.fulfill(body=form_rules(Language("en", "en_GB")), content_type="application/json")
        else:
            route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")

    page.route("http://gzg.test/**", answer)
    page.goto("http://gzg.test/")
    page.evaluate(LOAD, list(MODULES))
    yield page
    page.close()
