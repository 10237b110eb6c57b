"""Feeds: what the grammar of Atom asks, what a feed reader reads, and ids and days that stay."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest
from feed_making import MOVED, Made, made_files
from lxml import etree
from problems_cases.small_folder import FILES

from generator.feeds.atom import MEDIA_TYPE
from generator.feeds.entry import NEWEST, Entry, newest

ADDRESS = "https://example.org/gzg/"
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
HOSTILE = '"A & B" < 3 *ster* ]]> é'
IDEA = """\
id: regenton
status: open
title:
  nl: Regenton & <pomp> &amp;
summary:
  nl: "Een regel.\\nNog een."
municipality: Veenrand
posted_on: 2024-12-31
"""
INTEREST = """\
- {id: wil, says: wants, project: waterpas, municipality: Veenrand, stated_on: 2024-02-01, verified_on: 2024-03-01}
- {id: oud, says: uses, project: buurtapp, municipality: Zandhoek, stated_on: 2024-02-01, withdrawn_on: 2025-01-02}
"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Made]:
    """The feeds of the small folder with overrides, for a site at an address."""

    def make(root: str = ADDRESS, **overrides: str) -> Made:
        return made_files(tmp_path, "feeds", root, **overrides)

    return make


def read(content: bytes, address: str = "") -> feedparser.FeedParserDict:
    found = feedparser.parse(content, response_headers={"content-location": address, "content-type": MEDIA_TYPE})
    assert not found.bozo
    return found


def hostile() -> str:
    return FILES["projects/buurtapp.yml"].replace("nl: Buurtapp", f"nl: '{HOSTILE}'")


def test_every_feed_is_atom(made: Callable[..., Made]) -> None:
    for root in (ADDRESS, ""):
        for name, content in made(root, **{"projects/buurtapp.yml": hostile(), "ideas/regenton.yml": IDEA,
                                           "interests.yml": INTEREST}).items():
            assert GRAMMAR.validate(etree.fromstring(content)), (name, GRAMMAR.error_log)


@pytest.mark.parametrize("spoilt", ["<updated>2022-01-10</updated>", "<updated/>", "<title>a</title><title>b</title>"])
def test_the_grammar_refuses_what_is_no_atom(made: Callable[..., Made], spoilt: str) -> None:
    content = made()["nieuws.atom"].decode()
    start, _, rest = content.partition("<updated>")
    assert not GRAMMAR.validate(etree.fromstring(f"{start}{spoilt}{rest.partition('</updated>')[2]}".encode()))


def test_there_is_one_for_everything_for_changes_and_for_each_municipality_theme_and_call(made: Callable[..., Made]) -> None:
    own = ["gemeenten/heidebeek.atom", "gemeenten/veenrand.atom", "gemeenten/zandhoek.atom", "nieuws.atom",
           "oproepen/oproep-a.atom", "oproepen/oproep-b.atom", "themas/loket.atom", "wijzigingen.atom"]
    assert sorted([*own, *(f"en/{name}" for name in own)]) == sorted(made())


def test_a_reader_reads_what_the_records_say(made: Callable[..., Made]) -> None:
    found = made(**{"projects/buurtapp.yml": hostile(), "ideas/regenton.yml": IDEA, "interests.yml": INTEREST})

    assert [
        ("2025-02-01", "Oproep B: open vanaf 1 februari 2025", f"{ADDRESS}oproepen/oproep-b/"),
        ("2025-03-01", "Waterpas", f"{ADDRESS}projecten/waterpas/"),
    ] == sorted((entry.updated[:10], entry.title, entry.link) for entry in read(found["oproepen/oproep-b.atom"]).entries)
    titles = {entry.title for entry in read(found["nieuws.atom"]).entries}
    assert {HOSTILE, "Idee: Regenton & <pomp> &amp;", "Veenrand wil dit ook: Waterpas",
            f"Zandhoek gebruikt dit: {HOSTILE} (ingetrokken)",
            "Oproep A: de uiterste indieningsdatum is nu 1 april 2022"} <= titles
    english = read(found["en/nieuws.atom"])
    assert "en-GB" == english.feed.language
    assert {"Neighbourhood app", "Oproep A: the deadline is now 1 April 2022"} <= {entry.title for entry in english.entries}


def test_a_merged_municipality_tells_what_those_before_it_did(made: Callable[..., Made]) -> None:
    found = made(**{"interests.yml": INTEREST})

    told = ["Buurtapp", "Veenrand wil dit ook: Waterpas"]
    assert told == sorted(entry.title for entry in read(found["gemeenten/veenrand.atom"]).entries)
    assert [*told, "Waterpas"] == sorted(entry.title for entry in read(found["gemeenten/heidebeek.atom"]).entries)


def test_links_hold_without_an_address(made: Callable[..., Made]) -> None:
    """Seen from where the feed was read."""
    found = read(made("")["en/gemeenten/zandhoek.atom"], "https://elders.example/x/en/gemeenten/zandhoek.atom")

    assert "https://elders.example/x/en/gemeenten/zandhoek/" == found.feed.link
    assert ["https://elders.example/x/en/projecten/buurtapp/"] == [entry.link for entry in found.entries]


def test_ids_stay_when_the_site_moves_or_a_text_changes(made: Callable[..., Made]) -> None:
    first, moved = made(), made("https://elders.example/", **{"projects/buurtapp.yml": hostile()})

    def ids(found: Made, name: str) -> list[str]:
        read_feed = read(found[name])
        return [read_feed.feed.id, *(entry.id for entry in read_feed.entries)]

    assert {name: ids(first, name) for name in first} == {name: ids(moved, name) for name in moved}
    assert not set(ids(first, "nieuws.atom")) & set(ids(first, "en/nieuws.atom"))


def test_a_deadline_that_moves_again_is_one_new_entry(made: Callable[..., Made]) -> None:
    before = {entry.id: entry.title for entry in read(made()["oproepen/oproep-a.atom"]).entries}
    after = {entry.id: entry.title for entry in read(made(**{"calls.yml": MOVED})["oproepen/oproep-a.atom"]).entries}

    assert before.items() < after.items()
    assert ["Oproep A: de uiterste indieningsdatum is nu 1 mei 2022"] == [after[new] for new in after.keys() - before.keys()]


def test_no_clock_and_nothing_newer_than_the_records(made: Callable[..., Made]) -> None:
    soon = FILES["calls.yml"].replace("opens: 2025-02-01", "opens: 2025-09-01").replace("2025-03-01", "2025-10-01")
    found = made(**{"calls.yml": soon})

    assert found == made(**{"calls.yml": soon})
    assert "2025-06-01T12:00:00Z" == max(entry.updated for entry in read(found["nieuws.atom"]).entries)


def test_a_feed_holds_the_newest() -> None:
    day = datetime.date(2024, 1, 1)
    entries = [Entry(f"projects/{number:03}", "t", day + datetime.timedelta(number // 2), "") for number in range(200)]
    found = newest([*entries, *entries])

    assert NEWEST == len(found) == len(set(found))
    assert ["projects/198", "projects/199", "projects/196"] == [entry.name for entry in found[:3]]
