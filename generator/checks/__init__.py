"""Rules over more than one value. A check takes records and yields problems; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks import (
    amounts,
    dates,
    identity,
    languages,
    municipalities,
    redirects,
    references,
    registers,
    removals,
    texts,
)
from generator.problems import Problem
from generator.records.folder import Records
from generator.records.kept import Kept, Note
from generator.records.project import Project
from generator.records.right import Right

Check = Callable[[Records], Iterator[Problem]]

# What each says of a record depends on nothing but that record, its text and the name of its file: given the records of some
# files, they tell the same as when they are given all. So they hear only of files that are read anew.
CHECKS_OF_ONE: tuple[Check, ...] = (
    identity.names_of_files_are_ids,
    references.entries_stand_once,
    dates.deadlines_follow_opening,
    dates.awards_follow_opening,
    dates.deadlines_stand_in_order,
    dates.deadlines_move_with_reason,
    dates.themes_come_while_open,
    dates.sources_are_read_after_publication,
    dates.interests_are_taken_back_later,
    amounts.zero_is_meant,
    amounts.counts_are_whole,
    registers.points_and_years_are_whole,
    languages.languages_are_given_once,
    texts.texts_are_composed,
    texts.texts_name_no_person,
)
CHECKS_OF_ALL: tuple[Check, ...] = (
    identity.ids_are_unique,
    identity.programme_stands_alone,
    identity.call_numbers_are_unique,
    identity.rows_stand_once,
    identity.projects_differ,
    identity.interests_stand_once,
    identity.names_differ,
    references.references_exist,
    references.themes_were_open,
    dates.nothing_happened_tomorrow,
    amounts.awards_keep_the_maximum,
    amounts.calls_keep_the_maximum_of_their_kind,
    amounts.parts_fit_the_totals,
    amounts.all_fits_the_framework,
    municipalities.participants_exist,
    municipalities.ideas_come_from_municipalities,
    municipalities.interests_come_from_municipalities,
    municipalities.leads_take_part,
    registers.codes_have_their_form,
    registers.successors_are_sound,
    registers.successors_follow_at_once,
    registers.names_stand_once_at_a_time,
    registers.mergers_agree,
    registers.postal_codes_are_of_today,
    languages.texts_have_main_language,
    redirects.old_addresses_stand_once,
    redirects.redirects_take_one_step,
    removals.removals_stand_once,
    removals.removals_are_gone,
)


def check(records: Records) -> list[Problem]:
    """Everything that is wrong, once each, by place."""
    return sorted({*records.problems, *check_each(records), *check_together(records)})


def check_each(records: Records) -> Iterator[Problem]:
    """What is wrong with each record, whatever the others are."""
    for rule in CHECKS_OF_ONE:
        yield from rule(records)


def check_beside(kept: Kept, records: Records, note: Note) -> set[Problem]:
    """What is wrong with the records as a whole, where projects that were right beside the same records of other kinds, now or
    in an earlier run, get no second look; which are right is kept."""
    if not records.is_register_whole:  # what was refused excuses those that name it
        return set(check_together(records))
    records.settle(kept.right.beside(records.register_digest))
    found = set(check_together(records))
    told = {problem.place.file for problem in found}
    # What is told of no file of records, such as one that is missing, may come from any project.
    if not told or told <= {entry.file for entries in records.entries.values() for entry in entries}:
        right = frozenset(entry.digest for entry in records.of(Project) if not told or entry.file not in told)
        kept.keep_right(Right(records.register_digest, right), note)
    return found


def check_together(records: Records) -> Iterator[Problem]:
    """What is wrong with the records as a whole. Rules that compare a record with those of other kinds alone, and never two
    projects, pass over what is settled."""
    for rule in CHECKS_OF_ALL:
        yield from rule(records)
