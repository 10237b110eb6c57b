"""Records of publicly funded projects in, a static open-data site out.

The stages, each importing only from those above it (tests/contract/test_architecture.py holds the order):

problems    what is wrong, and where it stands
texts       messages of the interface, numbers and dates, per language
routes      the addresses of the site
reading     a file into text values that know their line and column
records     one declaration per kind of record
checks      rules over more than one value
catalogue   all records joined, read-only
figures     every number the site shows, with its formula and its rows
tables      the published tables
downloads   one file format each
charts      static drawings: charts and maps as SVG
map         the Folium map
pages       one page kind each
publish     gather, check, write, hand to the publisher
commands    the command line
"""
