"""A page on which the scripts of the site can be asked, without a site around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

ASSETS = Path(__file__).parents[1] / "site_templates" / "assets"
HOST = "http://gzg.test/"  # which no page leaves: each request is answered here


@contextmanager
def page_of_scripts(browser: Browser, files: Mapping[str, bytes | str] | None = None) -> Iterator[Page]:
    """Below `HOST` stand the scripts by their names, and the JSON of `files` by theirs."""
    page = browser.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOST)
        if name.endswith(".js"):
            route.fulfill(path=ASSETS / name, content_type="text/javascript")
        elif name:
            route.fulfill(body=(files or {})[name], content_type="application/json")
        else:
            route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")

    page.route(f"{HOST}**", answer)
    page.goto(HOST)
    yield page
    page.close()
