"""The whole configuration of the editor: a collection for each kind of records, and the shapes of their files."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from generator.checks.walking import Search, find_in
from generator.editor.shapes import shape_of
from generator.editor.widgets import Form, Widget, selection
from generator.pages.page import Site
from generator.records.call import Call, CallKind
from generator.records.editor import Saving
from generator.records.fact import BASIS_LABELS
from generator.records.field import Record, Refers, fields
from generator.records.idea import IDEA_STATUS_LABELS, Idea
from generator.records.interest import SAYS_LABELS, Interest
from generator.records.kinds import KINDS
from generator.records.listing import list_files
from generator.records.municipality import Merger, Municipality, PostalCodeArea, Province
from generator.records.programme import MEASURE_LABELS, Programme
from generator.records.project import STATUS_LABELS, Project
from generator.records.redirect import Redirect
from generator.records.removal import Removal
from generator.records.source import SOURCE_KIND_LABELS, Source
from generator.records.theme import Subject, Theme
from generator.records.word_group import WordGroup
from generator.texts import N_

OWN_FILES: tuple[type[Record], ...] = (Project, Call, Idea, Interest, Source)  # of which a new record gets a file of its own
LABELS: dict[type[Record], str] = {
    Programme: N_("Programme"), Source: N_("Sources"), Theme: N_("Themes"), Subject: N_("Subjects"),
    CallKind: N_("Kinds of call"), Call: N_("Calls"), Project: N_("Projects"), Idea: N_("Ideas"), Interest: N_("Interest"),
    Province: N_("Provinces"), Municipality: N_("Municipalities"), Merger: N_("Mergers"), PostalCodeArea: N_("Postal codes"),
    WordGroup: N_("Related words"), Redirect: N_("Old addresses"), Removal: N_("Removed records")}
LISTS, RECORDS = "lists", "records"  # the collection of files with several records, and the name of their list
FORMAT = "record"
WORDS: dict[Enum, str] = {**STATUS_LABELS, **IDEA_STATUS_LABELS, **SAYS_LABELS, **BASIS_LABELS, **MEASURE_LABELS,
                          **SOURCE_KIND_LABELS}
NAMES = ("municipality-names", "province-names")


def configuration(site: Site, data: Path) -> dict[str, Any]:
    """What `editor.js` reads: the configuration of Sveltia CMS, and a shape by the name of the format of each file."""
    programme = site.catalogue.programme
    top = f"{programme.repository.folder}/{data.name}" if programme.repository.folder else data.name
    lists = {kind: f"{top}/{listed.name.removeprefix(data.name).lstrip('/')}" for kind in KINDS for listed in list_files(data)
             if listed.kind is kind and listed.name in (f"{data.name}/{kind.kind}.yml", f"{data.name}/reference/{kind.kind}.yml")}
    form = form_of(site, data, lists)
    own = [own_files(kind, form, top) for kind in OWN_FILES]
    files = [list_file(kind, form, file) for kind, file in lists.items()]
    kinds = dict.fromkeys([*OWN_FILES, *lists])
    return {
        "cms": {
            "backend": programme.editor.backend(programme.repository), "app_title": form.translate(N_("Keep the records")),
            "publish_mode": "editorial_workflow" if programme.editor.saving is Saving.PROPOSAL else "simple",
            "media_folder": "docs/images", "output": {"omit_empty_optional_fields": True}, "show_preview_links": False,
            "collections": [*own, {"name": LISTS, "label": form.translate(N_("Lists")), "files": files}]},
        "shapes": {kind.kind: shape_of(kind, list(form.languages)) for kind in kinds},
        "alone": [Programme.kind],
    }


def form_of(site: Site, data: Path, lists: dict[type[Record], str]) -> Form:
    """What the widgets have in common, in the language of a site."""
    codes = [language.code for language in site.languages]
    named = {kind.kind: reference(kind, site, data, lists) for kind in KINDS}
    known = {name: selection({value: value for value in values})
             for name, values in zip(NAMES, (municipality_names(site), province_names(site)), strict=True)}
    return Form(site.language.gettext, {code: site.language.calls(code) for code in codes}, site.languages[0].code,
                {**{kind: widget for kind, widget in named.items() if widget}, **known}, WORDS)


def own_files(kind: type[Record], form: Form, top: str) -> Widget:
    """A collection of files with a record each, named by its id."""
    title = next((name for name in ("title", "name") if name in fields(kind)), "")
    return {"name": kind.kind, "label": form.translate(LABELS[kind]), "folder": f"{top}/{kind.kind}", "create": True,
            "extension": "yml", "format": f"{FORMAT}-{kind.kind}", "identifier_field": "id", "slug": "{{fields.id}}",
            "summary": f"{{{{{title}.{form.main}}}}}" if title else "{{id}}", "sortable_fields": ["id"],
            "fields": [*form.widgets(kind), {"name": "head_of_file", "widget": "hidden"}]}


def list_file(kind: type[Record], form: Form, file: str) -> Widget:
    """A file with one record or with several."""
    inner, label = form.widgets(kind), form.translate(LABELS[kind])
    if kind is not Programme:
        inner = [{"name": RECORDS, "label": label, "widget": "list", "collapsed": True, "summary": "{{id}}", "fields": inner}]
    return {"name": kind.kind, "label": label, "file": file,
            "format": f"{FORMAT}-{kind.kind}", "fields": [*inner, {"name": "head_of_file", "widget": "hidden"}]}


def reference(kind: type[Record], site: Site, data: Path, lists: dict[type[Record], str]) -> Widget | None:
    """How a record of a kind is named: by the records as they are when the editor is open, where these stand in one place."""
    files = [listed.name for listed in list_files(data) if listed.kind is kind]
    title = next((name for name in ("title", "name") if name in fields(kind)), "")
    main = site.languages[0].code
    if kind in lists and len(files) == 1:
        shown = [f"{RECORDS}.*.{title}.{main}"] if title else [f"{RECORDS}.*.id"]
        return {"widget": "relation", "collection": LISTS, "file": kind.kind, "value_field": f"{RECORDS}.*.id",
                "display_fields": shown, "search_fields": [*shown, f"{RECORDS}.*.id"]}
    if kind in OWN_FILES and kind not in lists and not any(name.endswith(".csv") for name in files):
        shown = [f"{title}.{main}"] if title else ["id"]
        return {"widget": "relation", "collection": kind.kind, "value_field": "id", "display_fields": shown,
                "search_fields": [*shown, "id"]}
    known = getattr(site.catalogue, kind.kind, None)
    return selection({identifier: identifier for identifier in known}) if isinstance(known, Mapping) and known else None


def municipality_names(site: Site) -> list[str]:
    """Every name that a municipality has or had, and the codes that records use in place of one."""
    named = {name for each in site.catalogue.municipalities.values() for name in each.names}
    return [*sorted(named), *sorted(names_used(site) - named)]


def province_names(site: Site) -> list[str]:
    return sorted(each.name for each in site.catalogue.provinces.values())


def names_used(site: Site) -> set[str]:
    """How records name municipalities."""
    search = Search(lambda _, info: find_in(info, lambda part: getattr(part, "kind", "") if isinstance(part, Refers) else ""),
                    lambda kind, _: kind == NAMES[0])
    held = (site.catalogue.projects, site.catalogue.ideas, site.catalogue.interests)
    return {value for records in held for each in records.values() for _, _, value in search.those(each)}

