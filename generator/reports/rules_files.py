"""Files that cannot be read as they stand."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

FILES = {
    "csv-delimiter": Rule(
        N_("Values not separated by commas"),
        N_("The whole row would be read as one value."),
        N_("Save the file as CSV with commas between the values.")),
    "csv-syntax": Rule(
        N_("Not CSV"),
        N_("From this row on the file cannot be read, so records would be missing."),
        N_("Close the quote, or put the value in quotes and double the quotes inside it.")),
    "empty-file": Rule(
        N_("No record in the file"),
        N_("A file without a record adds nothing and may hide one that was lost."),
        N_("Write the record, or remove the file.")),
    "empty-heading": Rule(
        N_("Column without a heading"),
        N_("A column without a name cannot be read."),
        N_("Name the column, or remove it.")),
    "empty-row": Rule(
        N_("Row without values"),
        N_("A row of commas alone is no record; most often a table program saved it."),
        N_("Delete the row.")),
    "file-too-large": Rule(
        N_("File too large"),
        N_("A record file of this size is most often another kind of file, and would fill the memory."),
        N_("Remove the file, or split the table.")),
    "merge-conflict": Rule(
        N_("Two versions left by git"),
        N_("Nobody but an editor can tell which of the two is right."),
        N_("Keep one version, or put both together; remove the lines of git.")),
    "missing-file": Rule(
        N_("File missing"),
        N_("A site cannot be made without its programme, calls, provinces and municipalities."),
        N_("Add the file named here, as .yml or .csv.")),
    "not-utf-8": Rule(
        N_("Not UTF-8"),
        N_("In another encoding, letters such as é come out wrong."),
        N_("Save the file with encoding UTF-8 (in Excel: CSV UTF-8).")),
    "repeated-key": Rule(
        N_("Name given twice"),
        N_("Most programs keep one of the two without a word, and it may be the wrong one."),
        N_("Remove the wrong one; in a head of a table write '.value' behind the one that stands alone.")),
    "row-length": Rule(
        N_("Row too long or too short"),
        N_("Values may stand under the wrong heading."),
        N_("Put a value with a comma in quotes, or add the missing cells.")),
    "second-programme": Rule(
        N_("Second programme"),
        N_("A site is about one programme."),
        N_("Put the other programme in a data folder of its own.")),
    "text-cut": Rule(
        N_("Text ends before a #"),
        N_("A # with a space before it begins a remark, so the rest of the text would go missing without a word."),
        N_("Put the text in quotes; a remark has a space behind its #.")),
    "unknown-file": Rule(
        N_("File that nobody reads"),
        N_("A record in a file that nobody reads goes missing without a word."),
        N_("Rename the file to a name in data/README.md, or keep it outside data/.")),
    "unreadable-file": Rule(
        N_("File cannot be opened"),
        N_("What cannot be opened cannot be checked or published."),
        N_("Look whether it is a folder, a broken link or a file that you may not read.")),
    "yaml-alias": Rule(
        N_("Alias"),
        N_("An alias hides where a value comes from, and a few lines of them can fill the memory."),
        N_("Write the value out; put a value that begins with * in quotes.")),
    "yaml-depth": Rule(
        N_("Nested too deep"),
        N_("No record nests so deep; something is not closed or not indented well."),
        N_("Close the bracket, or mend the indent.")),
    "yaml-documents": Rule(
        N_("Second document"),
        N_("Most programs drop what follows a second line '---'."),
        N_("Put the second document in a file of its own, or make a list of the two.")),
    "yaml-key": Rule(
        N_("Name that is no text"),
        N_("Before a colon stands the name of a field; a list or group is none."),
        N_("Remove the ? or the bracket, or put the name in quotes.")),
    "yaml-syntax": Rule(
        N_("Not YAML"),
        N_("The file cannot be read from here on."),
        N_("Look here and a line higher for an open bracket or quote, a tab, a wrong indent, or ': ' in a text without "
           "quotes.")),
    "yaml-tag": Rule(
        N_("Tag"),
        N_("A tag asks the reader to make something else of a value, even to run a program."),
        N_("Write the value alone; put a value that begins with ! in quotes.")),
}
