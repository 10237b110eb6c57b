"""Records that do not fit together."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

RECORDS = {
    "amount-above-maximum": Rule(
        N_("Amount above the maximum"),
        N_("A project cannot get more than its call allows, so one of the two amounts is wrong."),
        N_("Look both amounts up in their sources.")),
    "borders-differ": Rule(
        N_("Borders and municipalities differ"),
        N_("A municipality would be missing on the map, or an area would have no name."),
        N_("Compare the codes with municipalities.csv, then make the file again with `gzg borders`.")),
    "borders-form": Rule(
        N_("Not a border file"),
        N_("The map can only be drawn from the form that `gzg borders` writes."),
        N_("Do not edit the file by hand; make it again with `gzg borders`.")),
    "code-form": Rule(
        N_("Code of another form"),
        N_("The programme says of which form the codes of its register are; a code of another form is a typing error."),
        N_("Write the code as the register has it, or mend the form in programme.yml.")),
    "count-not-whole": Rule(
        N_("Count that is not whole"),
        N_("Projects and applications are counted in whole numbers."),
        N_("Look the number up in the source.")),
    "dates-order": Rule(
        N_("Dates in the wrong order"),
        N_("The time that a call was open would be negative, and its timeline wrong."),
        N_("Look both dates up in the source; deadlines stand in the order in which they were announced.")),
    "deadline-moved": Rule(
        N_("Deadline moved without a date"),
        N_("Applicants planned by a deadline; without the day of the announcement nobody can tell how late it moved."),
        N_("Add announced_on from the source; remove a deadline that stands twice.")),
    "duplicate-entry": Rule(
        N_("Entry twice in a list"),
        N_("Pages would show it twice, and a count by subject or theme would be wrong."),
        N_("Remove one of the two.")),
    "duplicate-id": Rule(
        N_("Id taken twice"),
        N_("Two records would share one page."),
        N_("Give the newer record another id; one that was published stays.")),
    "duplicate-language": Rule(
        N_("Language given twice"),
        N_("Two locales of one language would share their pages."),
        N_("Keep the locale whose numbers and dates the site should use.")),
    "duplicate-name": Rule(
        N_("Name taken twice"),
        N_("Readers could not tell the two records apart."),
        N_("Make the names differ, or remove the record that stands twice.")),
    "duplicate-number": Rule(
        N_("Call number taken twice"),
        N_("A call is known by its number."),
        N_("Look the number of the call up in its source.")),
    "duplicate-participant": Rule(
        N_("Participant named twice"),
        N_("The municipality would be counted twice."),
        N_("Remove one; name two organisations of one municipality with `organisation`.")),
    "duplicate-row": Rule(
        N_("Row given twice"),
        N_("A row that stands twice counts twice."),
        N_("Delete one of the two.")),
    "future-date": Rule(
        N_("Date in the future"),
        N_("The records cannot know what happens after the day they speak of."),
        N_("Mend the date, or set as_of in data/programme.yml.")),
    "id-differs-from-file": Rule(
        N_("Id and file name differ"),
        N_("The file should be found from the address of its page."),
        N_("Rename the one that was not published yet.")),
    "lead-not-participant": Rule(
        N_("Lead partner does not take part"),
        N_("The lead partner is one of the participants; otherwise it counts in one figure and not in another."),
        N_("Add the lead partner to the participants, or mend its name.")),
    "maximum-above-kind": Rule(
        N_("Maximum above that of the kind"),
        N_("The programme announced for each kind of call what a project can get, so one of the two amounts is probably wrong."),
        N_("Look both amounts up in their sources, or mend the kind of the call.")),
    "merger-disagrees": Rule(
        N_("Merger and municipalities differ"),
        N_("Projects of before a merger would be counted under the wrong municipality of today."),
        N_("Compare mergers.csv with valid_from, valid_to and successor in municipalities.csv.")),
    "merger-missing": Rule(
        N_("Merger without a row"),
        N_("The history of a municipality shows only the mergers that have a row."),
        N_("Add the merger to mergers.csv.")),
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
        N_("Fill in the code that it went into.")),
    "more-than-reported": Rule(
        N_("More than was reported"),
        N_("A record may stand twice, or the report is older than the records."),
        N_("Look for a record that stands twice; otherwise say in a note why the numbers differ.")),
    "municipality-out-of-time": Rule(
        N_("Municipality of another time"),
        N_("A participant is a municipality of the day on which its call opened; otherwise histories mix."),
        N_("Write the name of that time, as the source does; the site finds the municipality of today.")),
    "overlapping-validity": Rule(
        N_("Two codes at the same time"),
        N_("A name must lead to one municipality on each day."),
        N_("Look up valid_from and valid_to of both codes.")),
    "same-title": Rule(
        N_("Title given twice"),
        N_("It may be one project that was entered twice, and would count twice."),
        N_("Remove the second one, or make the titles differ.")),
    "several-municipalities": Rule(
        N_("Several municipalities in one name"),
        N_("Each participant is counted by itself."),
        N_("Write each municipality on a line of its own, with the printed words in `as_published`.")),
    "successor-cycle": Rule(
        N_("Successors in a circle"),
        N_("There would be no municipality of today."),
        N_("Look up in mergers.csv which went into which.")),
    "successor-not-there": Rule(
        N_("Successor of another time"),
        N_("On the day after its end, a municipality must have a successor that stands."),
        N_("Compare valid_to with valid_from of the successor.")),
    "successor-too-early": Rule(
        N_("Successor without an end"),
        N_("A municipality that still stands has no successor."),
        N_("Fill in valid_to, or remove the successor.")),
    "theme-not-offered": Rule(
        N_("Theme that the call did not offer"),
        N_("Figures by theme compare what was offered with what was funded."),
        N_("Look the theme up in the source, or add it to the call.")),
    "total-above-reported": Rule(
        N_("Total above what was reported"),
        N_("The parts cannot be more than the whole; a record stands twice, or a number is wrong."),
        N_("Look for a record that stands twice, then compare both numbers with their sources.")),
    "unknown-municipality": Rule(
        N_("No such municipality"),
        N_("A participation of a municipality that does not exist cannot be shown or counted."),
        N_("Write the right name in `municipality` and what the source printed in `as_published`.")),
    "unknown-reference": Rule(
        N_("Record that is not there"),
        N_("A link would lead nowhere, and a fact would have no source."),
        N_("Mend the id, or add the record that it names first.")),
    "zero-amount": Rule(
        N_("Award of zero"),
        N_("Zero is a known amount and lowers every average; unknown does not."),
        N_("Write unknown when nobody told the amount.")),
}
