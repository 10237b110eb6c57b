"""Pages written by hand, and files of other people."""

from __future__ import annotations

from generator.reports.rule import Rule
from generator.texts import N_

PAGES = {
    "address-taken": Rule(
        N_("Address taken"),
        N_("One page would replace the other."),
        N_("Rename the file; its name is the address of the page.")),
    "ambiguous-date": Rule(
        N_("Date with two meanings"),
        N_("Day and month could be swapped in every row."),
        N_("Give `dates` in the mapping: d/m/y or m/d/y.")),
    "editor-missing": Rule(
        N_("Editor that could not be fetched"),
        N_("The programs of the editor are not part of this one; npm brings them once, and their digest says that they are the "
           "right ones."),
        N_("Install npm, or put the packages where the message says; or leave `editor` out of data/programme.yml.")),
    "words-form": Rule(
        N_("Catalogue that cannot be used"),
        N_("A translation that cannot be read, or has a gap that its message has not, would stop the pages."),
        N_("Mend the line; copy each %(name)s as the message has it.")),
    "words-missing": Rule(
        N_("Messages without a translation"),
        N_("The program does not speak this language itself; what you have not translated stands on the pages in English."),
        N_("Translate more messages; those that readers see most come first. The site builds meanwhile.")),
    "words-unknown": Rule(
        N_("Translation of a message that the program has not"),
        N_("The message was mistyped, or a newer program says it otherwise; your words are shown nowhere."),
        N_("Copy the message from generator/locale/nl/messages.po of the program, or remove it.")),
    "import-currency": Rule(
        N_("Amount in another currency"),
        N_("Amounts are never converted, since the rate of the day would be a guess."),
        N_("Fill in the amount from a source that gives it in the currency of the programme.")),
    "import-detected": Rule(
        N_("Found out from the file"),
        N_("What was detected decides how every row is read."),
        N_("Look whether it is right; if not, say it in the mapping file.")),
    "import-exists": Rule(
        N_("Import would replace a file"),
        N_("An import never writes over a record by itself."),
        N_("Choose another folder, or remove the file.")),
    "import-form": Rule(
        N_("Not the form that is expected"),
        N_("The importer cannot tell records from this file."),
        N_("Choose the importer of this format, or mend the file.")),
    "import-name": Rule(
        N_("Name to review"),
        N_("A name that is guessed would make a wrong municipality take part."),
        N_("Look the name up in the source and write the right one in the record.")),
    "import-not-yours": Rule(
        N_("Not for who posts"),
        N_("Only the editors can know whether an organisation said so, or what became of an idea."),
        N_("Remove it from the file, import it, and add it to the record when it is true.")),
    "import-title": Rule(
        N_("Title to review"),
        N_("The title becomes the id and the address of a page."),
        N_("Write the title as the source has it.")),
    "missing-head": Rule(
        N_("Page without a head"),
        N_("A browser needs a title and a search engine a description."),
        N_("Begin the page with ---, its title and description, and ---.")),
    "page-unmade": Rule(
        N_("Page that cannot be made"),
        N_("Readers would come to a gap, so the published site stays as it is until every page can be made."),
        N_("Mend the line of the template that is named. If you have no template of your own, it is a fault of the program; "
           "report it with this message.")),
    "template-syntax": Rule(
        N_("Template signs not right"),
        N_("The page could not be made."),
        N_("Close every {{ and {%, or write them as &#123;&#123; and &#123;%.")),
    "unknown-figure": Rule(
        N_("Figure that does not exist"),
        N_("The page would show a gap where a number belongs."),
        N_("Take an id from the page /cijfers/ or from data/figures.json of the site.")),
    "redirect-loop": Rule(
        N_("Redirect to an old address"),
        N_("A browser gives up on a chain that may never end."),
        N_("Name the page where the way ends.")),
    "redirect-nowhere": Rule(
        N_("Redirect to no page"),
        N_("Whoever follows an old link would land on an error page."),
        N_("Name a page of today as its address shows it, such as projecten/leefloonadvies/.")),
    "redirect-taken": Rule(
        N_("Old address of a page of today"),
        N_("The redirect would hide the page, or the page the redirect."),
        N_("Remove the line; the page is where it was.")),
    "too-large-for-excel": Rule(
        N_("Table too large for Excel"),
        N_("A sheet holds a million rows; a part of a table would be taken for the whole."),
        N_("Nothing to mend: point readers who need this table to the CSV, Parquet or SQLite file.")),
}
