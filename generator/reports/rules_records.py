"""Records that do not fit together."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

RECORDS = {
    "borders-differ": Rule(
        N_("Borders and municipalities differ"),
        N_("A municipality would be missing on the map, or an area would have no name."),
        N_("Compare the codes with municipalities.csv, then make the file again with `gzg borders`.")),
    "borders-form": Rule(
        N_("Not a border file"),
        N_("The map can only be drawn from the form that `gzg borders` writes."),
        N_("Do not edit the file by hand; make it again with `gzg borders`.")),
    "dates-order": Rule(
        N_("Dates in the wrong order"),
        N_("The time that a call was open would be negative, and its timeline wrong."),
        N_("Look both dates up in the source; deadlines stand in the order in which they were announced.")),
    "duplicate-id": Rule(
        N_("Id taken twice"),
        N_("Two records would share one page."),
        N_("Give the newer record another id; one that was published stays.")),
    "duplicate-language": Rule(
        N_("Language given twice"),
        N_("Two locales of one language would share their pages."),
        N_("Keep the locale whose numbers and dates the site should use.")),
    "duplicate-participant": Rule(
        N_("Participant named twice"),
        N_("The municipality would be counted twice."),
        N_("Remove one; name two organisations of one municipality with `organisation`.")),
    "id-differs-from-file": Rule(
        N_("Id and file name differ"),
        N_("The file should be found from the address of its page."),
        N_("Rename the one that was not published yet.")),
    "missing-field": Rule(
        N_("Field missing"),
        N_("Pages, tables and figures need this field in every record of the kind."),
        N_("Add the line; the records beside it show how.")),
    "missing-language": Rule(
        N_("Text not in the main language"),
        N_("Other languages fall back on the main one, so readers would find nothing here."),
        N_("Add the line in the main language.")),
    "missing-successor": Rule(
        N_("Former municipality without successor"),
        N_("Its projects could not be counted under the municipality of today."),
        N_("Fill in the NIS code that it went into.")),
    "municipality-out-of-time": Rule(
        N_("Municipality of another time"),
        N_("A participant is a municipality of the day on which its call opened; otherwise histories mix."),
        N_("Write the name of that time, as the source does; the site finds the municipality of today.")),
    "successor-cycle": Rule(
        N_("Successors in a circle"),
        N_("There would be no municipality of today."),
        N_("Look up in mergers.csv which went into which.")),
    "unknown-municipality": Rule(
        N_("No such municipality"),
        N_("A participation of a municipality that does not exist cannot be shown or counted."),
        N_("Write the right name in `municipality` and what the source printed in `as_published`.")),
    "unknown-reference": Rule(
        N_("Record that is not there"),
        N_("A link would lead nowhere, and a fact would have no source."),
        N_("Mend the id, or add the record that it names first.")),
}
