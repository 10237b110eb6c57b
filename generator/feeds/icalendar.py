"""Events as iCalendar (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from generator.feeds.entry import number
from generator.feeds.events import Event
from generator.pages.page import Site

MEDIA_TYPE = "text/calendar"
LONGEST = 75  # octets in a line
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(site: Site, title: str, events: Iterable[Event], root: str) -> bytes:
    """A calendar that can be followed; an event links to its page where the site has an address (`root`)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//gzg//{site.catalogue.programme.id}//{site.language.code.upper()}",
             "CALSCALE:GREGORIAN", f"NAME:{escaped(title)}", f"X-WR-CALNAME:{escaped(title)}",
             f"X-WR-TIMEZONE:{site.catalogue.programme.time_zone}", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
             *(line for event in events for line in lines_of(site, event, root)), "END:VCALENDAR"]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def lines_of(site: Site, event: Event, root: str) -> Iterator[str]:
    """A whole day, in which people stay free."""
    told = f"{compact(event.told_on)}T120000Z"
    yield from ("BEGIN:VEVENT", f"UID:{number(site, event.name)}", f"DTSTAMP:{told}", f"LAST-MODIFIED:{told}",
                f"SEQUENCE:{event.sequence}",
                f"DTSTART;VALUE=DATE:{compact(event.day)}", f"DTEND;VALUE=DATE:{compact(event.day + datetime.timedelta(1))}",
                f"SUMMARY:{escaped(event.title)}", f"DESCRIPTION:{escaped(event.text)}")
    if root:
        yield f"URL:{root}{site.prefix}{event.address}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def compact(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as a value."""
    return text.replace("\r\n", "\n").translate(ESCAPED)


def folded(line: str) -> str:
    """A line in parts that are short enough, none of which ends within a letter."""
    parts, length = [""], 0
    for sign in line:
        size = len(sign.encode())
        if length + size > LONGEST:
            parts.append("")
            length = 1  # the space that the next part begins with
        parts[-1] += sign
        length += size
    return "\r\n ".join(parts)
