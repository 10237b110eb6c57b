"""Releases, and records beside them."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

RELEASES = {
    "record-gone": Rule(
        N_("Record gone without a word"),
        N_("Somebody may have cited it; a record that was released is withdrawn or renamed in the open, never dropped."),
        N_("Bring the record back with the status 'withdrawn', lead its page to another one, or say why it is gone in "
           "data/removals.yml.")),
    "release-edited": Rule(
        N_("Release edited"),
        N_("A release never changes, or nobody can cite it."),
        N_("Bring the folder of the release back from git or another copy; what is to be corrected goes into the next release.")),
    "removal-stands": Rule(
        N_("Removed record that still stands"),
        N_("A record cannot be gone and be there; readers would be told two things."),
        N_("Remove the record where it stands, or the entry in data/removals.yml.")),
    "release-missing": Rule(
        N_("Release missing"),
        N_("Its address would break, and what changed in it could not be told."),
        N_("Bring all folders of releases/ back from git or another copy.")),
}
