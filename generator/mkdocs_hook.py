"""For whoever types `mkdocs build` or `mkdocs serve`: the same step as in `gzg build` fills the shells that MkDocs made."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

sys.path.insert(0, str(Path(__file__).parents[1]))  # `mkdocs` alone does not look beside mkdocs.yml

from generator.frames import drop_unasked
from generator.gather import Project
from generator.publish import fill_language


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """What `gzg build` found out about the languages of the site."""
    known = Path(config.config_file_path).parent / "build" / f"mkdocs.{config.theme['language']}.yml"
    config.extra.update(yaml.safe_load(known.read_text(encoding="utf-8"))["extra"])
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Put the pages of this language, and all files, into the folder that MkDocs wrote."""
    drop_unasked(Path(config.site_dir))
    project = Project(Path(config.config_file_path).parent, config.site_url or "")
    for problem in fill_language(project, config.theme["language"], Path(config.site_dir)):
        raise PluginError(problem.text())


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Look at records and templates too."""
    project = Project(Path(config.config_file_path).parent)
    for folder in (project.data, *project.templates):
        if folder.is_dir():
            server.watch(str(folder))
    return server
