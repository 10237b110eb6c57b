"""How to read the interface with programs that people have: text with SITE/ where the address of the site goes, no line empty."""

from __future__ import annotations

from typing import NamedTuple

from generator import routes
from generator.api.collections import COLLECTIONS, page
from generator.downloads import csv, json
from generator.texts import N_

PROJECTS = COLLECTIONS[0]
FIRST = page(PROJECTS, 1)
TABLE = PROJECTS.table


class Example(NamedTuple):
    name: str
    meaning: str
    code: str


EXAMPLES = (
    Example("curl", N_("the first page of the projects, on a command line"), f'curl --silent "SITE/{FIRST}"'),
    Example("Python", N_("every project, page after page, without anything to install"), f"""\
import json
from urllib.parse import urljoin
from urllib.request import urlopen
address = "SITE/{FIRST}"
while address:
    page = json.load(urlopen(address))
    for project in page["items"]:
        print(project["id"], project["awarded_amount"])
    following = page["links"]["next"]
    address = urljoin(address, following) if following else None"""),
    Example("R", N_("a whole table at once; what is not known becomes NA"), f"""\
projects <- read.csv("SITE/{routes.download(TABLE, csv.SUFFIX)}", na.strings = "", encoding = "UTF-8")
summary(projects$awarded_amount)"""),
    Example("Excel (Power Query)", N_("in Excel: Data, Get data, From other sources, Blank query, Advanced editor"), f"""\
let
    Source = Json.Document(Web.Contents("SITE/{routes.download(TABLE, json.SUFFIX)}")),
    Projects = Table.FromRecords(Source),
    Typed = Table.TransformColumnTypes(Projects, {{{{"awarded_amount", type number}}}}, "en-US")
in
    Typed"""),
)
