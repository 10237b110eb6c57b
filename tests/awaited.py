"""Waits for what a page comes to, where its policy forbids what Playwright's own waiting evaluates."""

from __future__ import annotations

import time

from playwright.sync_api import Error, Page

PAUSE = 30  # milliseconds


def until(page: Page, script: str, arg: object = None, seconds: float = 30) -> None:
    """Returns when `script`, an expression or function asked of the page again and again, gives something true.

    `page.wait_for_function` asks again by eval inside the page, which a strict policy refuses unless the first answer was true.
    """
    end = time.monotonic() + seconds
    while not answered(page, script, arg):
        assert time.monotonic() < end, f"not true after {seconds:g} s: {script}"
        page.wait_for_timeout(PAUSE)


def answered(page: Page, script: str, arg: object) -> bool:
    try:
        return bool(page.evaluate(script, arg))
    except Error as error:
        if "context was destroyed" in str(error):  # the page is being loaded anew
            return False
        raise
