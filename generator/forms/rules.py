"""What a browser refuses in a form, or warns of: the rules of the records, with words for visitors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.checks import personal
from generator.forms.javascript import javascript
from generator.reading import meant
from generator.records.links import LINK, LOCAL_HOST, LOOKALIKE, NO_HOST, NUMBER_HOST
from generator.records.text import CONTROL, MIXED, PICTURES, PLACEHOLDERS, TWICE_ENCODED
from generator.records.values import SPREADSHEET
from generator.texts import N_, Language

NOTHING = re.compile(r"\s*")
PLACEHOLDER = re.compile("|".join(map(re.escape, sorted(PLACEHOLDERS))))
OTHER_ALPHABET = re.compile(rf"(?:.*\.)?{LOOKALIKE}+(?:\..*)?")

EMPTY = N_("This says nothing yet; write it in words.")
FORMULA = N_("A text cannot be a formula or an error of a table program.")
UNSEEN = N_("An invisible sign (%(found)s) stands in this text; type the words around it again.")
ALPHABETS = N_("In “%(found)s” a letter of another alphabet looks Latin; type the word again.")
BROKEN = N_("“%(found)s” was read in a wrong encoding; type its letters again.")
NO_LINK = N_("This is no web address. Copy it from the browser; it begins with https://.")
NO_SITE = N_("This address leads to no site that others can open.")


def form_rules(language: Language) -> bytes:
    """All rules as JSON; `site_templates/assets/post-rules.js` reads them."""
    say = language.gettext
    return json.dumps({
        "line": [{**rule, "says": say(rule["says"])} for rule in text_rules()],
        "link": [{**rule, "says": say(rule["says"])} for rule in link_rules()],
        "personal": {
            "functions": javascript(personal.FUNCTIONS, whole=True), "home": javascript(personal.AT_HOME, whole=True),
            "free": javascript(personal.FREE),
            "forms": [[name, javascript(pattern), say(message)] for name, (pattern, _, message) in zip(
                ("address", "national", "account", "telephone", "person"), personal.FORMS, strict=True)]},
    }, ensure_ascii=False, sort_keys=True).encode()


def text_rules() -> Iterator[dict[str, Any]]:
    """The rules of `records/posted.py`, in their order; a text of several lines keeps them line by line where `each` says so."""
    yield {"pattern": javascript(SPREADSHEET, whole=True), "says": FORMULA}
    yield {"pattern": javascript(NOTHING, whole=True), "says": EMPTY}
    yield {"pattern": javascript(PLACEHOLDER, whole=True), "says": EMPTY}
    yield {"pattern": javascript(CONTROL), "without": javascript(PICTURES), "each": True, "says": UNSEEN}
    yield {"pattern": javascript(MIXED), "says": ALPHABETS}
    yield {"pattern": javascript(TWICE_ENCODED), "runs": javascript(meant.TWICE_ENCODED), "says": BROKEN}


def link_rules() -> Iterator[dict[str, Any]]:
    """The rules of `records/links.py`, in their order; `host` is the first group of the first pattern, `dots`: without those
    around it."""
    yield {"pattern": javascript(SPREADSHEET, whole=True), "says": FORMULA}
    yield {"pattern": javascript(CONTROL), "without": javascript(PICTURES), "says": UNSEEN}
    yield {"pattern": javascript(LINK, whole=True), "must": True, "says": NO_LINK}
    for pattern, whole in ((NO_HOST, False), (NUMBER_HOST, True)):
        yield {"pattern": javascript(pattern, whole=whole), "host": True, "says": NO_SITE}
    yield {"pattern": javascript(LOCAL_HOST, whole=True), "host": True, "dots": True, "says": NO_SITE}
    yield {"pattern": javascript(MIXED), "host": True, "says": ALPHABETS}
    yield {"pattern": javascript(OTHER_ALPHABET, whole=True), "host": True, "says": ALPHABETS}
