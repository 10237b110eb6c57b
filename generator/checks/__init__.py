"""Rules over more than one value. A check takes all records and yields problems; its docstring is the rule."""

from __future__ import annotations

from generator.checks import amounts, dates, identity, languages, municipalities, references, registers, texts
from generator.problems import Problem
from generator.records.folder import Records

CHECKS = (
    identity.ids_are_unique,
    identity.names_of_files_are_ids,
    identity.programme_stands_alone,
    identity.call_numbers_are_unique,
    identity.rows_stand_once,
    identity.projects_differ,
    identity.names_differ,
    references.references_exist,
    references.themes_were_open,
    references.entries_stand_once,
    dates.deadlines_follow_opening,
    dates.deadlines_stand_in_order,
    dates.deadlines_move_with_reason,
    dates.themes_come_while_open,
    dates.sources_are_read_after_publication,
    dates.nothing_happened_tomorrow,
    amounts.awards_keep_the_maximum,
    amounts.calls_keep_the_maximum_of_their_kind,
    amounts.zero_is_meant,
    amounts.counts_are_whole,
    amounts.parts_fit_the_totals,
    amounts.all_fits_the_framework,
    municipalities.participants_exist,
    municipalities.ideas_come_from_municipalities,
    municipalities.leads_take_part,
    registers.successors_are_sound,
    registers.successors_follow_at_once,
    registers.names_stand_once_at_a_time,
    registers.mergers_agree,
    registers.postal_codes_are_of_today,
    languages.texts_have_main_language,
    languages.languages_are_given_once,
    texts.texts_are_composed,
    texts.texts_name_no_person,
)


def check(records: Records) -> list[Problem]:
    """Everything that is wrong, once each, by place."""
    found = {*records.problems}
    for rule in CHECKS:
        found.update(rule(records))
    return sorted(found)
