"""Amounts against the limits and totals that were told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.problems import Problem, problem, warning
from generator.records.call import Call, CallKind
from generator.records.fact import Basis
from generator.records.folder import Entry, Records
from generator.records.programme import Measure, Programme, Reported
from generator.records.project import Project
from generator.texts import N_

COUNTED = {measure for measure in Measure if measure is not Measure.AWARDED_TOTAL}


def awards_keep_the_maximum(records: Records) -> Iterator[Problem]:
    """No project is awarded more than its call allows."""
    most = {entry.record.id: entry.record.maximum_grant.value for entry in records.of(Call)}
    for entry in records.unsettled(Project):
        limit, amount = most.get(entry.record.call), entry.record.awarded_amount.value
        if limit is not None and amount is not None and amount > limit:
            yield problem(entry.place("awarded_amount", "value"), "amount-above-maximum",
                          N_("%(amount)s is more than %(most)s, the maximum of '%(call)s'; look both up in their sources"),
                          amount=amount, most=limit, call=entry.record.call)


def calls_keep_the_maximum_of_their_kind(records: Records) -> Iterator[Problem]:
    """A call gives a project no more than the programme announced for calls of its kind."""
    most = {entry.record.id: entry.record.maximum_grant for entry in records.of(CallKind)}
    for entry in records.of(Call):
        kind, amount = entry.record.kind_of_call.value, entry.record.maximum_grant.value
        if kind in most and amount is not None and amount > most[kind]:
            yield warning(entry.place("maximum_grant", "value"), "maximum-above-kind",
                          N_("%(amount)s is more than %(most)s, the maximum of the kind '%(kind)s'; look both up in their "
                             "sources"),
                          amount=amount, most=most[kind], kind=kind)


def zero_is_meant(records: Records) -> Iterator[Problem]:
    """An award of zero is rare; most often nobody knew the amount."""
    for entry in records.of(Project):
        if entry.record.awarded_amount.value == 0:
            yield warning(entry.place("awarded_amount", "value"), "zero-amount",
                          N_("an award of 0 counts as known; when nobody told the amount, write 'unknown'"))


def counts_are_whole(records: Records) -> Iterator[Problem]:
    """What is counted, such as applications, comes in whole numbers."""
    for entry in (*records.of(Programme), *records.of(Call)):
        for index, reported in enumerate(entry.record.reported):
            if reported.measure in COUNTED and reported.value != reported.value.to_integral_value():
                yield problem(entry.place("reported", index, "value"), "count-not-whole",
                              N_("%(value)s is no whole number, but '%(measure)s' counts things"), value=reported.value,
                              measure=reported.measure)


def parts_fit_the_totals(records: Records) -> Iterator[Problem]:
    """The records of a call hold no more money and no more projects than the call reported."""
    groups: dict[str, list[Project]] = defaultdict(list)
    for entry in records.of(Project):
        if entry.record.counts:
            groups[entry.record.call].append(entry.record)
    for entry in records.of(Call):
        for index, reported in largest(entry.record.reported):
            projects = [p for p in groups[entry.record.id] if reported.theme in (None, p.theme.value)]
            yield from above(entry, index, reported, projects)


def largest(reported: Iterable[Reported]) -> Iterator[tuple[int, Reported]]:
    """Each number that was told, with its index; where sources differ, the largest, since no rule has chosen yet."""
    found: dict[tuple, tuple[int, Reported]] = {}
    for index, number in enumerate(reported):
        key = (number.measure, number.theme, number.period)
        if key not in found or number.value > found[key][1].value:
            found[key] = (index, number)
    yield from (each for key, each in found.items() if key[2] is None)


def above(entry: Entry, index: int, reported: Reported, projects: list[Project]) -> Iterator[Problem]:
    """One reported number against the records that it is about."""
    place = entry.place("reported", index, "value")
    if reported.measure is Measure.AWARDED_TOTAL:
        total = known_total(projects)
        if total > reported.value:
            yield problem(place, "total-above-reported",
                          N_("the known amounts of this call add up to %(total)s, more than the %(reported)s that was reported"),
                          total=total, reported=reported.value)
    if reported.measure is Measure.PROJECTS_FUNDED and len(projects) > reported.value:
        yield warning(place, "more-than-reported",
                      N_("%(total)s projects are recorded for this call, more than the %(reported)s that were reported"),
                      total=len(projects), reported=reported.value)


def known_total(projects: Iterable[Project]) -> Decimal:
    """What is known to have been awarded; inferred amounts count nowhere."""
    facts = (project.awarded_amount for project in projects)
    return sum((fact.value for fact in facts if fact.value is not None and fact.basis is not Basis.INFERRED), Decimal(0))


def all_fits_the_framework(records: Records) -> Iterator[Problem]:
    """All known awards together stay within the framework of the programme."""
    total = known_total(entry.record for entry in records.of(Project) if entry.record.counts)
    for entry in records.of(Programme):
        framework = entry.record.framework_amount.value
        if framework is not None and total > framework:
            yield problem(entry.place("framework_amount", "value"), "total-above-reported",
                          N_("the known amounts of all projects add up to %(total)s, more than the framework of %(reported)s"),
                          total=total, reported=framework)
