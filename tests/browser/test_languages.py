"""Each language of the site is whole: no word of another one, a way to the same page, and what is not translated says so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator import texts
from generator.gather import Project
from generator.publish import build

ROOT = Path(__file__).parents[2]
VOID = {"meta", "link", "input", "br", "hr", "img", "source", "wbr"}
SAID = ("title", "aria-label", "alt", "placeholder", "content",
        "data-one", "data-many", "data-none", "data-failed", "data-marked")
WORD = re.compile(r"[^\W\d_]{4,}")
URL = "https://example.org/gzg/"
ALIKE = {"cent", "last", "lines", "telling", "want"}  # in names (JSON Lines), or words of both languages
FRENCH = {"Projects": "Projets", "Municipalities": "Communes", "Skip to the text": "Aller au texte", "Home": "Accueil",
          "This page does not exist": "Cette page n’existe pas", "unknown": "inconnu"}


class Texts(HTMLParser):
    """The texts and spoken attributes of a page that are in the page's own language; code and names of files are in none."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        foreign = self.foreign() or tag in {"code", "script", "style"} or (tag != "html" and "lang" in values)
        if not foreign and values.get("name") not in {"generator", "viewport", "color-scheme", "referrer", "twitter:card"}:
            self.found += [values[name] for name in SAID if values.get(name) and "http-equiv" not in values]
        if tag not in VOID:
            self.open.append((tag, foreign))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        code = self.open and self.open[-1][0] == "td" and re.fullmatch(r"[a-z]+(-[a-z]+)*", data)  # a fixed word of the tables
        if not self.foreign() and not code and not re.search(r"https?://|\.(csv|json|geojson)\b", data):
            self.found.append(data)

    def foreign(self) -> bool:
        return bool(self.open and self.open[-1][1])


def read(page: Path) -> list[str]:
    reader = Texts()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def own_words() -> tuple[set[str], set[str]]:
    """Words of the interface that are in English alone, and in Dutch alone."""
    with (ROOT / "generator" / "locale" / "nl" / "messages.po").open("rb") as file:
        messages = [message for message in read_po(file, locale="nl") if message.id]
    english, dutch = set(), set()
    for message in messages:
        sides = [side if isinstance(side, tuple) else (side,) for side in (message.id, message.string)]
        english.update(*(words(text) for text in sides[0]))
        dutch.update(*(words(text) for text in sides[1]))
    return english - dutch, dutch - english


def pages(site: Path, code: str) -> Iterator[Path]:
    others = [folder for folder in site.iterdir() if folder.is_dir() and len(folder.name) == 2]
    for page in sorted((site / code if code else site).rglob("*.html")):
        if code or not any(other in page.parents for other in others):
            yield page


@pytest.mark.parametrize(("code", "foreign"), [("", 0), ("en", 1)])
def test_no_word_of_the_other_language(site: Path, code: str, foreign: int) -> None:
    """Names of municipalities, organisations and fixed ids are in no language."""
    names = words(" ".join((ROOT / "data" / "reference" / "municipalities.csv").read_text(encoding="utf-8").splitlines()))
    names |= words((ROOT / "data" / "sources.yml").read_text(encoding="utf-8")) | ALIKE
    names |= words(" ".join(path.stem for path in (site / "data").glob("*.csv")))
    wrong = own_words()[foreign] - names
    found: dict[str, str] = {}
    for page in pages(site, code):
        for text in read(page) if "documentatie" not in page.parts else ():  # English everywhere, and quotes both
            for word in words(text) & wrong:
                found.setdefault(word, f"{page.relative_to(site)}: {' '.join(text.split())[:90]}")
    assert found == {}


@pytest.mark.parametrize("page", ["projecten/leefloonadvies/index.html", "cijfers/by-province/index.html", "404.html"])
def test_every_language_leads_to_the_same_page_in_the_others(site: Path, page: str) -> None:
    for prefix, other in (("", "en/"), ("en/", "")):
        text = (site / prefix / page).read_text(encoding="utf-8")
        link = re.search(r'class="head__tool" href="([^"]+)" hreflang="([^"]+)" lang="([^"]+)"', text)
        assert link[2] == link[3] == ("en-GB" if other else "nl-BE")
        if page == "404.html":
            assert link[1].endswith(f"{other}404.html")
        else:
            assert ((site / prefix / page).parent / link[1]).resolve() == (site / other / page).parent.resolve()


@pytest.fixture(scope="module")
def in_french(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small programme in three languages, the third with a catalogue of a few messages."""
    root = tmp_path_factory.mktemp("french")
    shutil.copytree(ROOT / "tests" / "golden" / "instance", root / "instance")
    shutil.copytree(ROOT / "site_templates", root / "instance" / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", root / "instance")
    shutil.copytree(texts.CATALOGUES, root / "locale")
    (root / "locale" / "fr").mkdir()
    (root / "locale" / "fr" / "messages.po").write_text(
        "".join(f'msgid "{message}"\nmsgstr "{said}"\n\n' for message, said in FRENCH.items()), encoding="utf-8")
    programme = root / "instance" / "data" / "programme.yml"
    declared = programme.read_text(encoding="utf-8")
    programme.write_text(declared.replace("[nl_BE, en_GB]", "[nl_BE, en_GB, fr_BE]"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "CATALOGUES", root / "locale")
        assert "fr" in texts.message_languages()
        _, problems = build(Project(root / "instance", URL))
        assert [problem for problem in problems if problem.severity == "error"] == []
        yield root / "instance" / "site"


def test_a_third_language_needs_a_catalogue_and_its_name(in_french: Path) -> None:
    """As many pages as the main language, in French, each with a way to the two others and to the same page."""
    dutch, french = ([page.relative_to(folder).as_posix() for page in pages(in_french, code)]
                     for folder, code in ((in_french, ""), (in_french / "fr", "fr")))
    assert french == dutch
    for name in (each for each in french if not each.startswith("embed/")):  # which have no frame
        text = (in_french / "fr" / name).read_text(encoding="utf-8")
        assert '<html lang="fr-BE"' in text
        assert ">Aller au texte</a>" in text
        assert re.findall(r'class="head__tool" href="[^"]*" hreflang="([^"]+)"', text) == ["nl-BE", "en-GB"]
        if name != "404.html":
            address = name.removesuffix("index.html")
            assert re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', text) == [
                ("nl-BE", URL + address), ("x-default", URL + address), ("en-GB", f"{URL}en/{address}"),
                ("fr-BE", f"{URL}fr/{address}")]


def test_what_is_not_translated_says_so(in_french: Path) -> None:
    """In the title, the description, the text, and in a sentence on top; a page written by hand as a whole."""
    project = (in_french / "fr" / "projecten" / "waterpas" / "index.html").read_text(encoding="utf-8")
    assert '<title lang="nl">Waterpas – ' in project
    assert re.search(r'<meta name="description" content="[^"]+" lang="nl">', project)
    assert '<h1 id="waterpas"><span lang="nl">Waterpas</span></h1>' in project
    assert '<p class="spoken">' in project
    assert "néerlandais" in project
    dutch = (in_french / "projecten" / "waterpas" / "index.html").read_text(encoding="utf-8")
    assert 'class="spoken"' not in dutch
    written = next(in_french.glob("fr/over/index.html")).read_text(encoding="utf-8")
    assert '<div lang="nl">' in written


def test_no_element_stands_in_an_attribute_or_a_drawing(in_french: Path) -> None:
    """A text of another language is marked by an element, which an attribute or SVG cannot hold."""
    for page in in_french.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r'="[^"<>]*<span lang', text), page
        assert not re.search(r"<(?:text|title|desc)[^>]*>[^<]*<span", text), page
