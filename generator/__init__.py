"""Records of publicly funded projects in, a static open-data site out.

The stages, each importing only from those above it (tests/contract/test_architecture.py holds the order):

texts       messages of the interface, numbers and dates, per language
problems    what is wrong, and where it stands
routes      the addresses of the site
progress    how far the work is
templates   templates and assets: those of the instance, then those of the program
workers     work on several cores
reading     a file into text values that know their line and column
records     one declaration per kind of record
checks      rules over more than one value
releases    records frozen under a date, and what changed since
catalogue   all records joined, read-only
tables      the published tables
figures     every number the site shows, with its formula and its rows
downloads   one file format each
api         the static interface for programs
linked      records and their catalogue as linked data
words       texts as words that can be compared
matching    what an idea or a project is about, and what resembles it
forms       forms for visitors, from the declarations of the records
charts      static drawings: charts and maps as SVG
components  what others made
citations   how a page, table or figure is cited
policy      what browsers may do with a page
pages       one page kind each
llms        a short guide for readers that are programs
redirects   old addresses of the site
wordings    the words of an instance, in place of those of the program
gather      read and check everything, or tell what stands in the way
unmade      pages that could not be made, and where the reason stands
map         the Folium map
lock        one process at a time
colours     the colour of an instance, as light or dark as it must be
typeface    the font of the site, made once and kept
assets      files that pages use: Leaflet, the lookup index
explorer    what a browser filters, counts and shows of all projects
search      the index of the search: words, and the documents they find
task        some files of the site, and what decides them
data_files  the published tables as files, in every format
feeds       what programs of readers follow: Atom feeds and calendars
feed_files  feeds and calendars as files
files       the files of the site that are no pages
metadata    files that tell programs of the data: linked data, the interface, 360Giving
editor      the editor in the browser, where an instance asks for one
picture     what other sites show beside a link
hosting     what web servers need to know
shells      pages of the publisher with marks where generated pages put their words
fingerprint which program makes the site
sbom        which software made the site
mkdocs      the publisher of shells and written pages
zensical    another publisher of the same
frames      what the publisher makes of a language, made again only when it must be
sitemap     every page in every language, for search engines
parts       each language with its pages and shells
site_folder the published folder, changed in one step
freezing    a release made
sums        the digest of every published file, for whoever checks a copy
manifest    what a build remembers of the files it published
mirror      the next site begins as the published one
writer      files written only where they differ
keys        what decides the bytes of a page or file
writing     all that is written, cut into pieces of work
shares      several processes that do these, each taking the next
publish     pages and files written, and the site published
mkdocs_hook the same step for whoever calls MkDocs by hand
stopwatch   progress on a terminal, and where the time went
bag         the built site as one ZIP that opens from a disk
verify      a copy of the site held against the list of digests that came with it
reports     problems as text, JSON, SARIF and annotations; why each code matters, and its repair
preview     the site on this machine, each page made when it is asked for
repair      what can be mended in a record file without touching a value
schemas     JSON Schemas of the records, for editors
skeletons   new records to fill in
starting    what a new instance is asked
instance    a new instance, whole
importers   foreign files into records that an editor reviews; only a command opens this side door
commands    the command line
"""
