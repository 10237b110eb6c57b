"""A page as the tree that a browser makes of it, so that two ways to write the same page compare equal."""

from __future__ import annotations

from html.parser import HTMLParser

Events = list[tuple]


class Reader(HTMLParser):
    """Tags with their attributes in order of name, and texts with single spaces."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: Events = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append(("begin", tag, *sorted(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.events.append(("end", tag))

    def handle_data(self, data: str) -> None:
        if text := " ".join(data.split()):
            if self.events and self.events[-1][0] == "text":
                text = self.events.pop()[1] + text
            self.events.append(("text", text))


def dom(html: str) -> Events:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.events
