"""A new instance: a folder of records, texts and settings that is right and builds at once, and says that it is an example."""

from __future__ import annotations

import datetime
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.records.codes import SLUG
from generator.schemas import FOLDER, write_schemas
from generator.starting import Answers
from generator.templates import PACKAGE

STARTER = PACKAGE / "starter"
# Pages that hold for every instance: in a wheel they stand within the starter, in a checkout they are those of the shipped site.
SHARED = ("privacy.md", "vergelijken.md")
MKDOCS = "mkdocs.yml"
HIDDEN = {"gitignore": ".gitignore", "github": ".github"}  # names that a wheel or a search would pass over
SPOKEN = ("en", "nl")  # languages of the example; others begin with the first
HEAD = "# How MkDocs makes the frame of the site; `gzg build` calls it once per language.\n"
HOOKS = re.compile(r"^# For `mkdocs build`.*?\n\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Taken(Exception):
    """The folder is there and is not empty."""

    folder: Path


def write_instance(folder: Path, answers: Answers, today: datetime.date, version: str) -> list[str]:
    """Write the whole instance, or nothing; gives the names of its files. Raises `Taken` and OSError."""
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Taken(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.with_name(f".{folder.name}-{uuid4().hex[:8]}")
    try:
        for name, text in files(answers, today, version):
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        write_schemas(fresh / FOLDER)
        names = sorted(path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file())
        if folder.is_dir():
            folder.rmdir()
        os.replace(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return names


def files(answers: Answers, today: datetime.date, version: str) -> Iterator[tuple[str, str]]:
    """Name and text of each file but the schemas."""
    environment = Environment(
        loader=FileSystemLoader(STARTER), undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True,
        variable_start_string="<<", variable_end_string=">>", block_start_string="<%", block_end_string="%>",
        comment_start_string="<#", comment_end_string="#>")
    known = known_to_templates(answers, today, version)
    for name in sorted(environment.list_templates()):
        *_, language = ("", *Path(name).parts[1:2]) if name.startswith("docs/") else ("",)
        if name == "example.yml" or (language and language not in pages_in(answers)):
            continue
        first, *rest = Path(name).parts
        yield "/".join((HIDDEN.get(first, first), *rest)), environment.get_template(name).render(known)
    for language in pages_in(answers):
        for name in SHARED:
            yield f"docs/{language}/{name}", brought(Path("docs", language, name))
    yield MKDOCS, mkdocs_of(answers)


def known_to_templates(answers: Answers, today: datetime.date, version: str) -> Mapping[str, Any]:
    """The answers, and what the example says in their languages."""
    told = yaml.safe_load((STARTER / "example.yml").read_text(encoding="utf-8"))
    codes = [locale[:2] for locale in answers.locales]
    texts = {key: {code: told.get(code, told[SPOKEN[0]])[key] for code in codes} for key in told[SPOKEN[0]]}
    example = {**texts, **{key: texts[key][codes[0]] for key in ("town", "village", "area")}}
    return {
        **vars(answers), "agency": answers.agency or texts["agency"], "region": answers.region or texts["region"],
        "slug": slug_of(answers.title), "short_name": short_name(answers.title), "example": example, "today": today,
        "opens": today - datetime.timedelta(days=120), "closes": today - datetime.timedelta(days=60), "version": version,
        "quoted": quoted, "cell": cell, "text": lambda value: localised(value, codes)}


def quoted(text: str) -> str:
    """A text as YAML writes it between double quotes."""
    return json.dumps(text, ensure_ascii=False)


def cell(text: str) -> str:
    """A text as a cell of CSV."""
    return f'"{text}"' if "," in text else text


def localised(value: str | Mapping[str, str], codes: list[str]) -> str:
    """A text in its languages; what was answered stands in the main one alone."""
    texts = {codes[0]: value} if isinstance(value, str) else value
    return "{" + ", ".join(f"{code}: {quoted(text)}" for code, text in texts.items()) + "}"


def slug_of(title: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return plain if SLUG.fullmatch(plain) else "programme"


def short_name(title: str) -> str:
    """The first letters of its words, or the title itself where it is one word."""
    words = title.split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else title


def pages_in(answers: Answers) -> list[str]:
    """The languages that written pages are there in: those of the site, or English where the program speaks none of them."""
    return [locale[:2] for locale in answers.locales if locale[:2] in SPOKEN] or [SPOKEN[0]]


def brought(name: Path) -> str:
    """A file that the shipped instance shares."""
    inside = STARTER.parent / "shared" / name
    return (inside if inside.is_file() else PACKAGE.parent / name).read_text(encoding="utf-8")


def mkdocs_of(answers: Answers) -> str:
    """mkdocs.yml of the shipped instance with the name and address of this one, and without what only a checkout can call."""
    text = HOOKS.sub("", brought(Path(MKDOCS))).replace(" make site", " gzg build")
    main = answers.locales[0][:2]
    for key, value in (("site_name", quoted(answers.title)), ("site_description", quoted(answers.title)),
                       ("site_url", f'!ENV [SITE_URL, {quoted(answers.url)}]'), ("docs_dir", f"build/docs/{main}")):
        text = re.sub(rf"^{key}: .*$", lambda _, key=key, value=value: f"{key}: {value}", text, count=1, flags=re.MULTILINE)
    for key, value in (("custom_dir: build/theme/", main), ("language: ", main)):
        text = text.replace(f"{key}nl\n", f"{key}{value}\n")
    return HEAD + text.partition("\nsite_name:")[1].lstrip() + text.partition("\nsite_name:")[2]
