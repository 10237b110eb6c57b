"""Numbers that the sentences of a Dutch news text tell about a call."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.records.programme import Measure
from generator.texts import N_


class Total(NamedTuple):
    """A number as told; `theme` is the id of the theme it is about."""

    line: int
    measure: Measure
    value: Decimal
    theme: str = ""


class Note(NamedTuple):
    """Something about a call for the editor to place: a msgid and the value."""

    line: int
    message: str
    value: str


MONEY = r"(?P<amount>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,15}(?:,\d{1,2})?)(?![.,]?\d)(?P<scale>\s+(?:miljoen|miljard))?\s+euro"
OF = re.compile(r"\b(\d{1,9}) van de (\d{1,9}) (?:ingediende )?(?:dossiers|aanvragen|projecten|voorstellen)\b")
TOTAL = re.compile(rf"\b(?:totaal|totale)\b[^\d]{{0,60}}{MONEY}", re.IGNORECASE)
MOST = re.compile(rf"\bmaxima(?:al|le)\b[^\d]{{0,40}}{MONEY}", re.IGNORECASE)
GOVERNMENTS = re.compile(r"\b(\d{1,9}) (?:deelnemende )?lokale besturen\b")
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
          "december")
MONTH = "|".join(MONTHS)
WINDOW = re.compile(rf"\bvan (\d{{1,2}}) ({MONTH})(?: (\d{{4}}))? tot (?:en met )?(\d{{1,2}}) ({MONTH}) (\d{{4}})\b")
WORDS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10}
NUMBER = re.compile(rf"\b(?:\d{{1,9}}|{'|'.join(WORDS)})\b", re.IGNORECASE)
SCALES = {"": Decimal(1), "miljoen": Decimal(10**6), "miljard": Decimal(10**9)}


def amount_of(found: re.Match[str]) -> Decimal:
    """1.107.397,55 euro and 2 miljoen euro, as Dutch texts write them; exact."""
    number = Decimal(found["amount"].replace(".", "").replace(",", "."))
    scaled = number * SCALES[(found["scale"] or "").strip().lower()]
    return scaled.quantize(Decimal("0.01")) if scaled % 1 else scaled.quantize(Decimal(1))


def read_totals(lines: Iterable[tuple[int, str]], themes: Mapping[str, tuple[str, ...]]) -> list[Total]:
    """Every total once, the first place that tells it; in the order of the measures, themes last."""
    found: dict[tuple[Measure, str], Total] = {}
    for line, text in lines:
        for total in [*totals_in(line, text), *themes_in(line, text, themes)]:
            found.setdefault((total.measure, total.theme), total)
    order = (Measure.APPLICATIONS, Measure.PROJECTS_FUNDED, Measure.AWARDED_TOTAL, Measure.LOCAL_GOVERNMENTS)
    return sorted(found.values(), key=lambda total: (bool(total.theme), order.index(total.measure)))


def totals_in(line: int, text: str) -> Iterator[Total]:
    """Applications, funded projects, amount and local governments; shares of a theme are no totals."""
    for found in OF.finditer(text):
        if not re.match(r" (?:gaan|gaat) over\b", text[found.end():]):
            yield Total(line, Measure.PROJECTS_FUNDED, Decimal(found[1]))
            yield Total(line, Measure.APPLICATIONS, Decimal(found[2]))
    for found in TOTAL.finditer(text):
        yield Total(line, Measure.AWARDED_TOTAL, amount_of(found))
    for found in GOVERNMENTS.finditer(text):
        yield Total(line, Measure.LOCAL_GOVERNMENTS, Decimal(found[1]))


def themes_in(line: int, text: str, themes: Mapping[str, tuple[str, ...]]) -> Iterator[Total]:
    """`9 van de 11 dossiers gaan over A, maar ook 1 project over B`: the last number before each theme."""
    ids = {name.casefold(): key for key, names in themes.items() for name in names}
    if not ids:
        return
    names = "|".join(re.escape(name) for name in sorted(ids, key=len, reverse=True))
    for sentence in re.split(r"(?<=[.!?])\s", text):
        end = 0
        for found in re.finditer(rf"\bover (?:de |het )?({names})(?!\w)", sentence, re.IGNORECASE):
            before = re.sub(r"\bvan de \d+", "", sentence[end: found.start()])
            numbers = NUMBER.findall(before)
            end = found.end()
            if numbers:
                word = numbers[-1].casefold()
                yield Total(line, Measure.PROJECTS_FUNDED, Decimal(WORDS.get(word, word)), ids[found[1].casefold()])


def read_notes(lines: Iterable[tuple[int, str]]) -> list[Note]:
    """Periods and limits of calls; which call they are about, an editor decides."""
    return [note for line, text in lines for note in notes_in(line, text)]


def notes_in(line: int, text: str) -> Iterator[Note]:
    for found in WINDOW.finditer(text):
        yield from window(line, found)
    for found in MOST.finditer(text):
        yield Note(line, N_("most that one project can get: %(value)s"), f"{amount_of(found):f}")


def window(line: int, found: re.Match[str]) -> Iterator[Note]:
    """`van 22 november tot 4 februari 2022` began in the year before: the last such day before the end."""
    day, month, year, last_day, last_month, last_year = found.groups()
    try:
        ends = datetime.date(int(last_year), MONTHS.index(last_month) + 1, int(last_day))
        opens = datetime.date(int(year or last_year), MONTHS.index(month) + 1, int(day))
        if not year and opens > ends:
            opens = opens.replace(year=opens.year - 1)
    except ValueError:
        yield Note(line, N_("a period that does not exist in the calendar: %(value)s"), found[0])
        return
    message = N_("period to apply: %(value)s") if year else N_("period to apply, the year of its begin is inferred: %(value)s")
    yield Note(line, message, f"{opens}/{ends}")
