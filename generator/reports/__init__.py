"""Problems for people and for programs: one format per module, each with render(problems, translate)."""

from __future__ import annotations

from generator.reports import github, gitlab, json, sarif, text

FORMATS = {"text": text.render, "json": json.render, "sarif": sarif.render, "github": github.render,
           "gitlab": gitlab.render}
