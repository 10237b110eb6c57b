"""Templates are translated as they are compiled, compiled anew when options or words change, and macros are called once."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.charts.drawings import Drawings
from generator.matching.partners import Partners
from generator.matching.similar import Similar
from generator.pages import rendering, templates
from generator.pages.page import Page, Site
from generator.pages.rendering import Renderer, make_environment
from generator.texts import Language

DUTCH, ENGLISH = Language("nl", "nl_BE"), Language("en", "en_GB")


def said(message: str, **gaps: str) -> Markup:
    return Markup({"Call": "Oproep", "Don't": "Niet & nooit"}.get(message, message) % gaps)


def environment(folder: Path, language: Language = DUTCH) -> Environment:
    shared = make_environment(folder, folder / "cache")
    return templates.in_language(shared, language, {"_": said, "t": str}, {})


@pytest.mark.parametrize(("source", "expected"), [
    ('{{ _("Call") }}', "Oproep"), ("{{ _('Call') }}: {{ _(\"Don't\") }}", "Oproep: Niet & nooit"),
    ('{{ _("in %(name)s", name=_("Call")) }}', "in Oproep"), ('{{ "" or _("Call") }}', "Oproep"),
    ('{% set x = _("Call") %}{{ x }}{{ _(x) }}', "OproepOproep"), ('{{ _("Call") ~ "<" }}', "Oproep&lt;"),
])
def test_messages_are_translated(tmp_path: Path, source: str, expected: str) -> None:
    assert expected == environment(tmp_path).from_string(source).render()


def test_a_message_without_gaps_is_part_of_what_is_compiled(tmp_path: Path) -> None:
    made = environment(tmp_path).compile('{{ _("Call") }}', raw=True)

    assert "'Oproep'" in made
    assert "'Call'" not in made


def cached(folder: Path) -> set[str]:
    return {path.name for path in (folder / "cache").iterdir()}


def test_other_words_are_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.j2").write_text('{{ _("Call") }}')
    environment(tmp_path).get_template("a.j2")
    environment(tmp_path, ENGLISH).get_template("a.j2")
    before = cached(tmp_path)
    environment(tmp_path).get_template("a.j2")
    assert before == cached(tmp_path)

    monkeypatch.setattr(templates, "catalogue_of", lambda code: b"other words" if code == "nl" else b"")
    environment(tmp_path).get_template("a.j2")
    assert 2 == len(before) == len(cached(tmp_path))
    assert {name for name in before if name.startswith("en-")} == {name for name in cached(tmp_path) if name.startswith("en-")}
    assert not {name for name in before if name.startswith("nl-")} & cached(tmp_path)


def test_what_a_macro_makes_of_a_record_is_made_once(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "m.j2").write_text('{% macro line(p) %}<a href="{{ url(p.id) }}">{{ p.id }}</a>{% endmacro %}')
    (tmp_path / "page.j2").write_text('{% from "m.j2" import line %}{% for p in all %}{{ p|kept(line) }}{% endfor %}')
    site = Site(catalogue, {}, {}, Drawings(catalogue), Similar(catalogue, DUTCH), Partners(catalogue), DUTCH, (DUTCH,))
    renderer = Renderer(make_environment(tmp_path), site)
    projects = list(catalogue.projects.values())[:3]
    first, deeper = (renderer.body(Page(address, "page.j2", "", "", {"all": projects})) for address in ("a/", "a/b/c/"))

    assert 3 == len(renderer.fragments)
    assert first.replace("../", "../../../") == deeper
    monkeypatch.setattr(rendering, "MOST_KEPT", 2)
    renderer.fragments.clear()
    assert first == renderer.body(Page("a/", "page.j2", "", "", {"all": projects}))
    assert 2 >= len(renderer.fragments)
