"""A page on which the scripts of the forms can be asked, without a site around them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from scripted import page_of_scripts

from generator.forms.rules import form_rules
from generator.texts import Language

MODULES = ("post-rules", "post-yaml", "post-about", "post-letter", "calls-now", "calls-fit")
LOAD = """async (names) => {
  for (const name of names) window[name] = await import(`http://gzg.test/${name}.js`);
  window.rules = new window["post-rules"].Rules(await (await fetch("http://gzg.test/rules.json")).json());
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with page_of_scripts(browser, {"rules.json": form_rules(Language("en", "en_GB"))}) as page:
        page.evaluate(LOAD, list(MODULES))
        yield page
