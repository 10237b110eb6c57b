"""The kinds of records, in the order in which they are read."""

from __future__ import annotations

from generator.records.call import Call, CallKind
from generator.records.field import Record
from generator.records.idea import Idea
from generator.records.interest import Interest
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.programme import Programme
from generator.records.project import Project
from generator.records.redirect import Redirect
from generator.records.removal import Removal
from generator.records.source import Source
from generator.records.theme import Subject, Theme
from generator.records.word_group import WordGroup

KINDS: tuple[type[Record], ...] = (
    Programme, Source, Theme, Subject, CallKind, Call, Project, Idea, Interest, Province, Municipality, Merger, PostalCodeArea,
    WordGroup, Redirect, Removal,
)
