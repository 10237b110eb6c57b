"""Single values that cannot stand as they are."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

VALUES = {
    "ambiguous-amount": Rule(
        N_("Amount with two meanings"),
        N_("A wrong guess about the sign would change the amount by a factor of a thousand."),
        N_("Write the digits alone, or the cents with two digits.")),
    "bad-id": Rule(
        N_("Not an id"),
        N_("An id names the address of a page and never changes."),
        N_("Use lower-case letters, digits and single hyphens.")),
    "bad-link": Rule(
        N_("Not a web address"),
        N_("Whatever stands here becomes a link on the site; some kinds of link can run a program."),
        N_("Copy the address from the browser, or leave the line out.")),
    "broken-letters": Rule(
        N_("Letters read in a wrong encoding"),
        N_("Readers would see signs such as Ã© instead of letters."),
        N_("Take the suggestion, or type the letters again.")),
    "control-character": Rule(
        N_("Invisible character"),
        N_("Invisible characters break search, sorting and screen readers, and some reverse the reading direction."),
        N_("Type the text again at that place, on one line.")),
    "empty-value": Rule(
        N_("No value"),
        N_("Nothing behind the colon could mean unknown, none or forgotten."),
        N_("Write the value, unknown or not-applicable, or leave the line out where the field may be left out.")),
    "impossible-date": Rule(
        N_("Date that does not exist"),
        N_("No calendar has this day, so nothing can be dated by it."),
        N_("Look the date up in the source; with slashes it is day/month/year.")),
    "lookalike-letters": Rule(
        N_("Signs that only look like letters"),
        N_("Search and screen readers do not find the word, and it can disguise another one."),
        N_("Type the word again.")),
    "markup-in-text": Rule(
        N_("Markup in a plain text"),
        N_("A text is shown on pages, in tables and in spreadsheets, and must not bring a script."),
        N_("Remove HTML tags, entities and template signs.")),
    "mixed-alphabets": Rule(
        N_("Letters of two alphabets in a word"),
        N_("A letter that only looks Latin cannot be found by search and can disguise a name or an address."),
        N_("Type the word again.")),
    "negative-amount": Rule(
        N_("Amount below zero"),
        N_("A grant is never below zero; a recovery is another fact."),
        N_("Write what was granted, and the recovery in the note.")),
    "not-composed": Rule(
        N_("Letters and accents apart"),
        N_("The same word in two spellings of the computer is not found by search and sorts elsewhere."),
        N_("Run `gzg fix`.")),
    "personal-data": Rule(
        N_("Looks like personal data"),
        N_("What is published about a person cannot be taken back, and the site needs no such data."),
        N_("Remove it, or name the public service instead of the person.")),
    "spreadsheet-error": Rule(
        N_("Formula or error of a table program"),
        N_("A formula is no fact, and opened in a table program it can run."),
        N_("Write the value itself.")),
    "text-too-long": Rule(
        N_("Text too long for a cell"),
        N_("Excel holds no longer text in a cell, so the table could not be given in it whole."),
        N_("Shorten the text; what is more than a few sentences belongs in a page written by hand.")),
    "unknown-choice": Rule(
        N_("Word that may not stand here"),
        N_("Pages and figures know only the words that are listed."),
        N_("Take one of the words that the message lists.")),
    "unknown-field": Rule(
        N_("Field that nobody reads"),
        N_("A field that nobody reads would go missing without a word."),
        N_("Mend the spelling, or move the line to the record where it belongs.")),
    "wrong-type": Rule(
        N_("Value of another kind"),
        N_("Nothing is converted silently, since a doubtful value would become a wrong fact."),
        N_("Write what the message asks for, in the form it shows.")),
}
