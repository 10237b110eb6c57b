"""A work in each form: APA text for people; BibTeX, RIS and CSL-JSON for programs."""

from __future__ import annotations

import datetime
import json
import re
from functools import lru_cache

from babel.dates import format_date

from generator.citations.work import Work
from generator.texts import N_, Language

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATA_SET = N_("Data set")
# What is syntax to BibTeX or TeX. Braces are spelt out, since BibTeX counts also those with a backslash.
TEX = str.maketrans({"\\": r"\textbackslash{}", "{": r"\lbrace{}", "}": r"\rbrace{}", "~": r"\textasciitilde{}",
                     "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"}})

SYNTAX = re.compile(r"[\\{}~^&%$#_]")  # to look for it costs a tenth of replacing it
ENCODED = json.JSONEncoder(ensure_ascii=False).encode


def apa(work: Work, language: Language) -> str:
    """As the seventh edition of the rules of APA has it, with the release as version."""
    kind = f" [{language.gettext(DATA_SET)}]" if work.is_data else ""
    text = f"{one_line(work.author).rstrip('.')}. ({day_in(work.day, language)}). {one_line(work.title)} ({work.version}){kind}."
    return f"{text} {work.url}" if work.url else text


@lru_cache(maxsize=16)
def day_in(day: datetime.date, language: Language) -> str:
    """The year first, then the day as the language writes it."""
    return format_date(day, "y, MMMM d" if language.code == "en" else "y, d MMMM", locale=language.locale_name)


def bibtex(work: Work) -> str:
    """In double braces, so that no style changes capitals or takes the author for a person."""
    title, author, note = map(in_tex, (work.title, work.author, work.version))
    url = f",\n  url = {{{work.url}}}" if work.url else ""
    return (f"@misc{{{work.key},\n  title = {{{{{title}}}}},\n  author = {{{{{author}}}}},\n"
            f"  year = {{{work.day.year}}},\n  month = {MONTHS[work.day.month - 1]},\n  note = {{{note}}}{url}\n}}")


def in_tex(text: str) -> str:
    line = one_line(text)
    return line.translate(TEX) if SYNTAX.search(line) else line


def ris(work: Work) -> str:
    """A tag and its value on each line."""
    day = work.day.isoformat().replace("-", "/")
    lines = [f"TY  - {'DATA' if work.is_data else 'ELEC'}", f"ID  - {work.key}", f"TI  - {one_line(work.title)}",
             f"AU  - {one_line(work.author)}", f"PY  - {work.day.year}", f"DA  - {day}", f"ET  - {work.version}",
             f"LA  - {work.language}", *([f"UR  - {work.url}"] if work.url else ()), "ER  - "]
    return "\n".join(lines)


def csl_json(work: Work) -> str:
    """An item of CSL-JSON; programs read a list of them."""
    day = work.day
    item = {"id": work.key, "type": "dataset" if work.is_data else "webpage", "title": one_line(work.title),
            "author": [{"literal": one_line(work.author)}], "issued": {"date-parts": [[day.year, day.month, day.day]]},
            "version": work.version, "language": work.language, **({"URL": work.url} if work.url else {})}
    return f"[{ENCODED(item)}]"


def one_line(text: str) -> str:
    return " ".join(text.split())
