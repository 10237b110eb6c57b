"""Rules over more than one value. A check takes all records and yields problems; its docstring is the rule."""

from __future__ import annotations

from generator.checks.calls import deadlines_follow_opening
from generator.checks.identity import ids_are_unique, names_of_files_are_ids
from generator.checks.languages import languages_are_given_once, texts_have_main_language
from generator.checks.municipalities import participants_exist, successors_are_sound
from generator.checks.references import references_exist
from generator.problems import Problem
from generator.records.folder import Records

CHECKS = (
    ids_are_unique,
    names_of_files_are_ids,
    references_exist,
    deadlines_follow_opening,
    participants_exist,
    successors_are_sound,
    texts_have_main_language,
    languages_are_given_once,
)


def check(records: Records) -> list[Problem]:
    """Everything that is wrong, once each, by place."""
    found = {*records.problems}
    for rule in CHECKS:
        found.update(rule(records))
    return sorted(found)
