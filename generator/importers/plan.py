"""Which heading holds which field: from a small YAML file of the editor, or built in for a known format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.importers.cells import heading_key, heading_keys
from generator.importers.days import ORDERS
from generator.importers.delimited import DELIMITERS
from generator.importers.letters import ENCODINGS
from generator.problems import Place, Problem, nearest, problem
from generator.reading import node as nodes
from generator.reading.text_file import read_text
from generator.reading.yaml_file import read_yaml
from generator.texts import N_

AMOUNTS = ("awarded_amount", "requested_amount", "total_cost")
DAYS = ("application_date", "award_date", "start_date", "end_date")
CARRIED = ("id", "title", "summary", "participants", "lead_partner", "theme", "awarded_amount", "status")
FIELDS = (*CARRIED, *(name for name in (*AMOUNTS, *DAYS) if name not in CARRIED), "currency")
SETTINGS = {"separator": (), "decimal": (",", "."), "dates": ORDERS, "delimiter": tuple(DELIMITERS),
            "encoding": ("utf-8", "utf-16", *ENCODINGS), "sheet": ()}


@dataclass(frozen=True)
class Plan:
    """Field -> headings that may hold it; values of fields without a heading; words that stand for other words.

    `parts`: a heading may stand in two languages; `given`: an editor wrote the headings, so all should be there;
    `national`: the key of a heading -> the currency its amounts are in when nothing names one.
    """

    fields: Mapping[str, tuple[str, ...]]
    defaults: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    separator: str = ";"
    decimal: str = ""
    dates: str = ""
    delimiter: str = ""
    encoding: str = ""
    sheet: str = ""
    parts: bool = True
    given: bool = False
    national: Mapping[str, str] = field(default_factory=dict)

    @property
    def wanted(self) -> frozenset[str]:
        return frozenset(heading_key(heading) for headings in self.fields.values() for heading in headings)

    def columns(self, head: tuple[str, ...]) -> dict[str, int]:
        """The column of each field: the first heading that fits and is not taken, an exact one before a part of one."""
        found: dict[str, int] = {}
        for parts in (False, True) if self.parts else (False,):
            for index, heading in enumerate(head):
                keys = heading_keys(heading, parts)
                name = next((f for f, known in self.fields.items()
                             if f not in found and set(keys) & {heading_key(k) for k in known}), "")
                if name and index not in found.values():
                    found[name] = index
        return found


LBLOD = Plan(
    {"title": ("projectNaam",), "lead_partner": ("bestuurseenheid",), "participants": ("samenwerkingsverbanden",),
     "application_date": ("aanvraagdatum",), "start_date": ("projectStartDatum",), "end_date": ("projectEindDatum",),
     "requested_amount": ("aanvraagBedrag",), "theme": ("thema",), "status": ("status",)},
    values={"status": {"goedgekeurd": "funded", "toegekend": "funded", "afgerond": "completed", "ingetrokken": "withdrawn"}},
    parts=False)


def laid_over(base: Plan, path: Path | None) -> tuple[Plan | None, list[Problem]]:
    """A known format with what the mapping file of an editor adds to it or says otherwise; None when there are problems."""
    plan, problems = (base, []) if path is None else read_plan(path, needed=False)
    if plan is None or plan is base:
        return plan, problems
    return replace(plan, fields={**base.fields, **plan.fields}, parts=base.parts, national=base.national, given=False), []


def read_plan(path: Path, needed: bool = True) -> tuple[Plan | None, list[Problem]]:
    """The mapping file of an editor; None when there are problems. `needed`: it must have headings."""
    text, problems = read_text(path, path.name)
    node, more = (None, []) if problems else read_yaml(text, path.name)
    problems = [*problems, *more]
    if not problems and not isinstance(node, nodes.Mapping):
        problems = [problem(Place(path.name), "wrong-type", N_("a mapping has lines such as 'fields:' and 'defaults:'"))]
    if problems or not isinstance(node, nodes.Mapping):
        return None, problems
    problems = [*unknown(node, ("fields", "defaults", "values", *SETTINGS))]
    groups: dict[str, dict] = {name: {} for name in ("fields", "defaults", "values")}
    for name in groups:
        part = node.items.get(name)
        if isinstance(part, nodes.Mapping):
            problems += unknown(part, FIELDS)
            problems += wrong_kinds(part, nodes.Mapping if name == "values" else nodes.Scalar)
            groups[name] = nodes.plain(part)  # type: ignore[assignment]
        elif part is not None or (name == "fields" and needed):
            place = part.place if part else node.place
            problems.append(problem(place, "missing-field", N_("'%(name)s' needs lines 'field: heading'"), name=name))
    plan, settings = settings_of(node)
    problems += settings
    if problems:
        return None, problems
    values = {name: {str(k).casefold(): str(v) for k, v in words.items()} for name, words in groups["values"].items()}
    return replace(plan, fields={k: (v,) for k, v in groups["fields"].items()}, defaults=groups["defaults"], values=values,
                   given=True), []


def unknown(node: nodes.Mapping, known: tuple[str, ...]) -> list[Problem]:
    return [problem(node.keys.get(name, node.place), "unknown-field", N_("no field is called '%(name)s' here"), name=name,
                    suggestion=nearest(name, known)) for name in node.items if name not in known]


def wrong_kinds(node: nodes.Mapping, kind: type) -> list[Problem]:
    return [problem(inner.place, "wrong-type", N_("this does not fit in a mapping of headings"))
            for inner in node.items.values() if not isinstance(inner, kind)]


def settings_of(node: nodes.Mapping) -> tuple[Plan, list[Problem]]:
    """The signs that the editor gives, because they cannot be detected."""
    plan, problems = Plan({}), []
    for name, choices in SETTINGS.items():
        inner = node.items.get(name)
        if inner is None:
            continue
        value = inner.text if isinstance(inner, nodes.Scalar) else ""
        if not value or (choices and value not in choices):
            problems.append(problem(inner.place, "unknown-choice", N_("'%(value)s' is none of: %(choices)s"), value=value,
                                    choices=" ".join(choices)))
        plan = replace(plan, **{name: value})
    return plan, problems
