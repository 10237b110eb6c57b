"""Calendars: what a program that knows iCalendar reads, and events that keep their name when a day moves."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from feed_making import MOVED, Made, made_files
from icalendar import Calendar, Event
from problems_cases.small_folder import FILES

from generator.feeds.icalendar import escaped, folded

UNKNOWN = FILES["calls.yml"].replace("opens: 2025-02-01", "opens: unknown").replace("date: 2025-03-01", "date: unknown")
SIGNS = "€; komma, \\ é👩‍👩‍👧 " * 30
LONG = FILES["calls.yml"].replace("nl: De eerste oproep.", f"nl: '{SIGNS}'")


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Made]:
    """The calendars of the small folder with overrides, for a site at an address."""

    def make(root: str = "https://example.org/", **overrides: str) -> Made:
        return made_files(tmp_path, "calendars", root, **overrides)

    return make


def events(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert calendar.errors == []
    found = list(calendar.walk("VEVENT"))
    assert all(event.errors == [] for event in found)
    return found


def test_the_days_of_a_call_are_whole_days(made: Callable[..., Made]) -> None:
    opens, closes = events(made()["oproepen/oproep-a.ics"])

    assert ["Oproep A opent", "Laatste dag om in te dienen: Oproep A"] == [opens["SUMMARY"], closes["SUMMARY"]]
    assert [datetime.date(2022, 1, 10), datetime.date(2022, 4, 1)] == [opens.decoded("DTSTART"), closes.decoded("DTSTART")]
    assert datetime.date(2022, 4, 2) == closes.decoded("DTEND")
    assert "De eerste oproep.\nDe uiterste indieningsdatum verschoof. Eerder was het: 1 maart 2022." == closes["DESCRIPTION"]
    assert "https://example.org/oproepen/oproep-a/" == closes["URL"]
    assert datetime.datetime(2022, 2, 1, 12, tzinfo=datetime.UTC) == closes.decoded("DTSTAMP")


def test_one_calendar_holds_every_call(made: Callable[..., Made]) -> None:
    found = made()
    together = events(found["oproepen.ics"])

    assert 4 == len({str(event["UID"]) for event in together})
    assert together == [*events(found["oproepen/oproep-a.ics"]), *events(found["oproepen/oproep-b.ics"])]
    assert "Last day to apply: Oproep B" == events(found["en/oproepen.ics"])[3]["SUMMARY"]
    assert "Europe/Brussels" == Calendar.from_ical(found["oproepen.ics"])["X-WR-TIMEZONE"]


def test_a_moved_deadline_takes_the_place_of_the_old_one(made: Callable[..., Made]) -> None:
    before, after = (events(found["oproepen/oproep-a.ics"])[1] for found in (made(), made(**{"calls.yml": MOVED})))

    assert before["UID"] == after["UID"]
    assert [(1, datetime.date(2022, 4, 1)), (2, datetime.date(2022, 5, 1))] == [
        (event["SEQUENCE"], event.decoded("DTSTART")) for event in (before, after)]
    assert before.decoded("DTSTAMP") < after.decoded("DTSTAMP")


def test_an_unknown_day_is_no_event(made: Callable[..., Made]) -> None:
    found = made(**{"calls.yml": UNKNOWN})

    assert "oproepen/oproep-b.ics" not in found
    assert 2 == len(events(found["oproepen.ics"]))


def test_without_an_address_an_event_has_no_link(made: Callable[..., Made]) -> None:
    assert b"URL" not in made("")["oproepen.ics"]


def test_lines_are_as_short_as_the_format_asks(made: Callable[..., Made]) -> None:
    content = made(**{"calls.yml": LONG})["oproepen.ics"]

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert 75 >= max(map(len, content.split(b"\r\n")))
    assert events(content)[0]["DESCRIPTION"] == SIGNS.strip()


@pytest.mark.parametrize("text", ["", "a" * 75, "a" * 76, "é" * 200, "a\nb;c,d\\n", "👩‍👩‍👧" * 40])
def test_a_folded_line_is_the_line_again(text: str) -> None:
    line = folded(f"X:{escaped(text)}")

    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    assert f"X:{escaped(text)}" == line.replace("\r\n ", "")
