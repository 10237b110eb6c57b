"""The addresses of the site. They never change once published; they are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable

HOME = ""
PROJECTS = "projecten/"
MUNICIPALITIES = "gemeenten/"
PROVINCES = "provincies/"
CALLS = "oproepen/"
THEMES = "themas/"
MAP = "kaart/"
FIGURES = "cijfers/"
JOIN = "meedoen/"
POST_IDEA = "meedoen/idee/"
POST_INTEREST = "meedoen/interesse/"
POST_CORRECTION = "meedoen/verbetering/"
PROGRAMME = "programma/"
DATA = "data/"
DICTIONARY = "data/woordenboek/"
LINKED = "data/verbonden/"
SOURCES = "bronnen/"
CHANGES = "wijzigingen/"
RELEASES = "r/"  # a folder for each release, short enough to cite
SEARCH = "zoeken/"
ABOUT = "over/"
METHOD = "methode/"
COMPARING = "vergelijken/"  # how projects, ideas and municipalities are compared
ACCESSIBILITY = "toegankelijkheid/"
PRIVACY = "privacy/"
DISCLAIMER = "disclaimer/"
COMPONENTS = "onderdelen/"
DOCUMENTATION = "documentatie/"  # for maintainers
API = "api/"  # the page for people who write programs
API_V1 = "api/v1/"  # what programs read; its addresses and names keep their meaning
ASSETS = "assets/"
MANUAL_PICTURES = f"{ASSETS}documentatie/"
EXPLORER = "assets/explorer/"  # columns.json, areas.json, cards/<n>.json and rows/<n>.json
SEARCH_FILES = "assets/search/"
PICTURE = "assets/picture.png"  # what other sites show beside a link
IDEA_INDEX = "assets/ideas.json"
FORM_RULES = "assets/form-rules.json"
PARTNERS = "assets/partners.json"
SBOM = "sbom.cdx.json"  # which software made the site
FEED = "nieuws.atom"  # of everything
EDITOR = "beheer/"  # the editor in the browser, where an instance asks for one
EMBED = "embed/"  # what other sites may show within their pages

# The folder that holds the records of a kind.
FOLDERS = {
    "projects": PROJECTS,
    "municipalities": MUNICIPALITIES,
    "provinces": PROVINCES,
    "calls": CALLS,
    "themes": THEMES,
}

FOLLOWED = {MUNICIPALITIES, THEMES, CALLS}  # where each record has a feed of what is new


def record(kind: str, identifier: str) -> str:
    """Address of the page of a record."""
    return f"{FOLDERS[kind]}{identifier}/"


PAGE = "pagina"  # below a list, so that no number is taken for an id


def manual(name: str) -> str:
    """Address of a page for maintainers; their index has no name."""
    return f"{DOCUMENTATION}{name}/" if name else DOCUMENTATION


def numbered(address: str, number: int) -> str:
    """Address of a page of the list at `address`; the first is the list itself."""
    return address if number == 1 else f"{address}{PAGE}/{number}/"


def subject(identifier: str) -> str:
    """Address of the projects on a subject, where they are too many for the page of the themes."""
    return f"{THEMES}onderwerp/{identifier}/"


def of(thing: object) -> str:
    """Address of the page of a record object."""
    return record(thing.kind, thing.id)


def on_map(codes: Iterable[str]) -> str:
    """The map with the municipalities of these codes marked."""
    return f"{MAP}?gemeenten={','.join(dict.fromkeys(codes))}"


def idea(identifier: str) -> str:
    """Ideas share a page; each has its own spot on it."""
    return f"{JOIN}#{identifier}"


def interest_in(kind: str, identifier: str) -> str:
    """The form in which somebody says to want or use what a project or an idea (`kind`) offers."""
    return f"{POST_INTEREST}?{kind}={identifier}"


def correction_of(kind: str, identifier: str) -> str:
    """The form in which somebody proposes to change a record."""
    return f"{POST_CORRECTION}?record={kind}/{identifier}"


def source(identifier: str) -> str:
    """Sources share a page; each has its own spot on it."""
    return f"{SOURCES}#{identifier}"


def figure(identifier: str) -> str:
    """Address of the page that opens a figure, or a statistic."""
    return f"{FIGURES}{identifier}/"


def figure_rows(identifier: str) -> str:
    """Address of the rows of a figure or a statistic, as CSV."""
    return f"{DATA}cijfers/{identifier}.csv"


LINE = "lijn-"  # so that the id of a line is no other id of its page


def line(statistic: str, key: str) -> str:
    """A line of a statistic: its spot on the page of the statistic."""
    return f"{figure(statistic)}#{LINE}{key}"


def line_rows(statistic: str, key: str) -> str:
    """Address of the rows of one line of a statistic, as CSV."""
    return f"{DATA}cijfers/{statistic}/{key}.csv"


def download(table: str, suffix: str) -> str:
    """Address of a table in a format; the same file for every language."""
    return f"{DATA}{table}{suffix}"


def beside(address: str, suffix: str) -> str:
    """The rows of a record as a file beside its page; the same file for every language."""
    return f"{address.rstrip('/')}{suffix}"


def twin_of(page: str) -> str:
    """Address of a page of a record as Markdown; empty where it has none."""
    folder, _, rest = page.partition("/")
    return beside(page, ".md") if f"{folder}/" in {PROJECTS, *FOLLOWED} and rest.count("/") == 1 else ""


def embed(identifier: str) -> str:
    """Address of a figure, a statistic, the map or the calls as other sites may show it."""
    return f"{EMBED}{identifier}/"


def feed(address: str) -> str:
    """Address of what is new on the page of a record, in its language."""
    return beside(address, ".atom")


def feed_of(page: str) -> str:
    """Address of the feed of the page at an address; empty where it has none of its own."""
    folder, _, rest = page.partition("/")
    return feed(page) if page == CHANGES or (f"{folder}/" in FOLLOWED and rest.count("/") == 1) else ""


def calendar(address: str) -> str:
    """Address of the days of a call, or of all, in the language of the page."""
    return beside(address, ".ics")



def release(name: str) -> str:
    """Address of a release: its page, and the files that it was frozen with."""
    return f"{RELEASES}{name}/"


def licence(package: str) -> str:
    """Address of the text of the licence of something that others made."""
    return f"{ASSETS}licences/{package}.txt"


def relative(start: str, target: str) -> str:
    """A link from page `start` to `target` that holds at a domain's root and under a sub-path."""
    path, hash_, anchor = target.partition("#")
    if path == start and hash_:
        return f"#{anchor}"
    return f"{'../' * start.count('/')}{target}" if start or path else f"./{target}"


def file_of(address: str) -> str:
    """The Markdown file that a page is written to."""
    if address in INDEXES:
        return f"{address}index.md"
    return f"{address.rstrip('/')}.md"


INDEXES = {
    HOME, PROJECTS, MUNICIPALITIES, PROVINCES, CALLS, THEMES, MAP, FIGURES, JOIN, PROGRAMME, DATA, SOURCES, SEARCH, COMPONENTS,
    DOCUMENTATION,
    API,
    CHANGES,
}
