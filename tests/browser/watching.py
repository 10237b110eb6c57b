"""Notes what a page should not do."""

from __future__ import annotations

from playwright.sync_api import Page


def watch(page: Page, address: str, foreign: list[str], complaints: list[str]) -> None:
    """Note requests to other hosts, and errors."""
    host = address.split("/")[2]
    page.on("request", lambda request: foreign.append(request.url)
            if not request.url.startswith(("data:", "blob:", f"http://{host}/")) else None)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
