"""What is answered to a request: a page made now, a file made once, or the page for what is not there."""

from __future__ import annotations

from dataclasses import dataclass

from generator.preview.address import PAGE, TYPES, kind_of, location, name_of
from generator.preview.edition import INDEX, Edition
from generator.preview.state import State


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    status: int
    kind: str
    body: bytes
    location: str = ""


def answer(state: State, target: str) -> Answer:
    """The answer to a request for `target`; raises what a template raises."""
    name = name_of(target)
    edition = edition_of(state, name or "")
    if name is None:
        return missing(edition)
    if name.endswith(f"/{INDEX}") or name == INDEX:
        name = name.removesuffix(INDEX)
    rest = name.removeprefix(edition.site.prefix)
    found = page_at(edition, rest) if PAGE.fullmatch(rest) else file_at(state, edition, name, rest)
    if found is None and name.endswith("/"):
        found = file_at(state, edition, f"{name}{INDEX}", f"{rest}{INDEX}")  # an old address
    return found or elsewhere(edition, f"{name}/", target) or missing(edition)


def edition_of(state: State, name: str) -> Edition:
    """The language that a name stands in."""
    fitting = [edition for edition in state.editions if f"{name}/".startswith(edition.site.prefix)]
    return max(fitting, key=lambda edition: len(edition.site.prefix))


def page_at(edition: Edition, address: str) -> Answer | None:
    """A page that somebody wrote, or one that is made from records."""
    content = edition.page(address)
    return None if content is None else Answer(200, TYPES["html"], content)


def elsewhere(edition: Edition, name: str, target: str) -> Answer | None:
    """The way to a page whose slash was left out."""
    address = name.removeprefix(edition.site.prefix)
    if PAGE.fullmatch(address) and page_at(edition, address):
        return Answer(302, TYPES["html"], b"", location(name, target))
    return None


def file_at(state: State, edition: Edition, name: str, rest: str) -> Answer | None:
    content = edition.published.files.get(rest)
    if content is None:
        content = edition.beside(name)
    if content is None:
        content = state.downloads.content(name)
    return None if content is None else Answer(200, kind_of(name), content)


def missing(edition: Edition) -> Answer:
    """The page for what is not there."""
    return Answer(404, TYPES["html"], edition.published.files.get("404.html", b""))
