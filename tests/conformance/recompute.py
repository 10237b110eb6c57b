"""Recomputes every figure of a built site from its published CSV files alone.

    python tests/conformance/recompute.py site

Imports nothing of the generator, on purpose: it is what a sceptical reader would write. Each number on a page stands in
<data data-figure="..." value="...">, in a drawing in <tspan data-figure="..." data-value="...">, on the map in the properties
of an area. A number that cannot be recomputed, or differs by a cent, is told and the status is 1.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from html import unescape
from pathlib import Path, PurePosixPath

sys.path.insert(0, str(Path(__file__).parent))  # also where Python leaves out the folder of a script
from expected import cells, counted_cells, figures, statistics
from interest import interest_cells
from lines import line_counts, row_counts, wrong_rows
from lists import Lists, counts, lists, missing_from_lists, wrong_lists
from published import Number, Published, read

SHOWN = re.compile(r'<(?:data|tspan) data-figure="([^"]*)" (?:data-)?value="([^"]*)">([^<]*)<')
SECTION = re.compile(r'<section class="opened line" id="lijn-([^"]*)".*?</section>', re.DOTALL)
STATISTIC = re.compile(r'<div class="statistic" data-statistic="([^"]*)">.*?<tbody>(.*?)</tbody>(.*?)<p class="meta"><a ',
                       re.DOTALL)
OPENED = re.compile(r'<div class="opened" data-opened(?:="")? data-rows="([^"]*)">(.*?)</div>\n</div>', re.DOTALL)


def recomputed(site: Path, published: Published, lists_: Lists) -> dict[str, Number]:
    files = {f"{path.stem}:rows": len(read(path)) for path in sorted((site / "data" / "cijfers").glob("*.csv"))}
    return {**cells(published), **statistics(published), **interest_cells(published), **figures(published), **files,
            **row_counts(published), **line_counts(published), **counts(lists_)}


def shown_on_page(html: str) -> Iterator[tuple[str, str, str]]:
    """Figure, bare value and text of every number."""
    for figure, value, text in SHOWN.findall(html):
        yield unescape(figure), value, unescape(text)


def complaint(expected: dict[str, Number], figure: str, value: str, text: str) -> str:
    """What is wrong with a number that is shown; empty when nothing is."""
    if figure not in expected:
        return f"nothing published gives {figure}"
    bare = Decimal(value) if value else None
    if expected[figure] != bare:
        return f"{figure} shows {value or 'unknown'}, the files give {expected[figure]}"
    return "" if reads_as(text, bare) else f"{figure} is {value or 'unknown'}, but reads “{text}”"


def reads_as(text: str, value: Decimal | None) -> bool:
    """Whether a written number is the value, with the marks of either language."""
    written = re.sub(r"[^0-9.,-]", "", text)
    if value is None or not written:
        return value is None and not written
    if "%" in text:
        rounded = (value * 100).quantize(Decimal("0.1"), ROUND_HALF_EVEN)
        if 0 < value < 1:  # never written as nothing or as all
            rounded = min(max(rounded, Decimal("0.1")), Decimal("99.9"))
        return rounded in amounts(written)
    return value in amounts(written)


def amounts(written: str) -> list[Decimal]:
    """A number read with a decimal comma, and with a decimal point."""
    both = (written.replace(".", "").replace(",", "."), written.replace(",", ""))
    return [Decimal(one) for one in both if re.fullmatch(r"-?\d+(\.\d+)?", one)]


def wrong_sections(page: Path, html: str, expected: dict[str, Number]) -> Iterator[str]:
    """Lines of a statistic and rows of a figure: each is shown, or counted as left out."""
    for section in SECTION.finditer(html):
        name = f"statistic/{page.parent.name}/{section[1]}"
        yield from not_all(expected, name, f"{name}:rows", len(re.findall(r"<tr><td", section[0])), section[0])
    for name, inside in OPENED.findall(html):
        yield from not_all(expected, name, f"{name}:rows", len(re.findall(r"<tr><td", inside)), inside)
    for identifier, lines, after in STATISTIC.findall(html):
        name = f"statistic/{identifier}"
        yield from not_all(expected, name, f"{name}:lines", lines.count("<tr>"), after, "lines-left-out")
    name = f"statistic/{page.parent.name}"
    if page.parent.parent.name == "cijfers" and f"{name}:lines" in expected:
        lines = sum(1 for section in SECTION.finditer(html) if section[1] != "total")
        yield from not_all(expected, name, f"{name}:lines", lines, html, "lines-left-out")


def not_all(  # noqa: PLR0913, PLR0917 - a count, and where the rest is told
    expected: dict[str, Number], name: str, whole: str, shown: int, told: str, left_out: str = "left-out",
) -> Iterator[str]:
    """A complaint when fewer stand there than the files give, and `told` does not count the others."""
    left = expected[whole] - shown if whole in expected else None
    expected[f"{name}:{left_out}"] = left
    if left is None or left < 0 or (left > 0 and f'data-figure="{name}:{left_out}"' not in told):
        yield f"{name} does not show its {whole.rpartition(':')[2]}"


def told_on_map(facts: str, expected: dict[str, Number]) -> Iterator[str]:
    """Per area of the map, what is wrong with its count; empty when nothing is."""
    for area in json.loads(facts)["areas"]:
        yield area_complaint(expected, area)


def area_complaint(expected: dict[str, Number], area: dict) -> str:
    if "figure" not in area or "value" not in area:
        return f"{area['name']}: a count without its figure"
    left = int(area.get("left", 0))
    if len(area["projects"]) + left != area["value"]:
        return f"{area['figure']} is {area['value']}, the map lists {len(area['projects'])} and leaves out {left}"
    more = re.search(r"[0-9][0-9.,]*", area.get("more", "0"))
    if not more or Decimal(left) not in amounts(more[0]):
        return f"{area['figure']}: the map leaves out {left}, but says “{area.get('more', '')}”"
    return complaint(expected, area["figure"], str(area["value"]), area["count"])


def differences(site: Path) -> tuple[int, list[str]]:
    """How many numbers the pages show, and which of them cannot be confirmed."""
    published = Published(site)
    known = lists(published)
    expected = recomputed(site, published, known)
    shown, wrong = 0, list(wrong_rows(site, published, expected))
    wrong += [*wrong_tables(published), *missing_from_lists(site, known)]
    for page in sorted(site.rglob("*.html")):
        html, name = page.read_text(encoding="utf-8"), page.relative_to(site)
        wrong += [f"{name}: {told}" for told in wrong_sections(page, html, expected)]
        wrong += [f"{name}: {told}" for told in wrong_lists(PurePosixPath(name), html, known, expected)]
        found = [complaint(expected, *number) for number in shown_on_page(html)]
        shown += len(found)
        wrong += [f"{name}: {told}" for told in found if told]
    for script in sorted(site.rglob("assets/map-facts.json")):
        found = list(told_on_map(script.read_text(encoding="utf-8"), expected))
        shown += len(found)
        wrong += [f"{script.relative_to(site)}: {told}" for told in found if told]
    return shown, wrong


def wrong_tables(published: Published) -> Iterator[str]:
    """Cells of the tables that are counts, counted again."""
    for name, value in counted_cells(published).items():
        _, table, key, column = name.split("/")
        told = published.cell(table, key, column)
        if told and Decimal(told) != value:
            yield f"{table}.csv: {key}: {column} is {told}, the files give {value}"


def main() -> int:
    shown, wrong = differences(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
    print("\n".join(wrong[:50]))
    print(f"{shown} numbers on the pages, {len(wrong)} not confirmed by the published files")
    return 1 if wrong or not shown else 0


if __name__ == "__main__":
    sys.exit(main())
