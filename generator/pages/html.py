"""The Markdown of generated pages as HTML: what the publisher's own renderer gives for them, in a hundredth of its time."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

import comrak
from markdown.extensions.toc import slugify, unique

MARK = "gzg-heading-"
# How comrak writes a heading of Markdown; those written as HTML have no mark and stay as they are.
HEADING = re.compile(rf'^<h([1-6]) id="{MARK}[^"]*">(.*)<a href="#[^"]*" aria-label=".*" class="anchor"></a></h\1>$',
                     re.MULTILINE)
TAG = re.compile(r"<[^>]*>")


@cache
def options() -> tuple[comrak.ExtensionOptions, comrak.RenderOptions]:
    """Tables and raw HTML as in mkdocs.yml; every text of the records was made harmless before (pages/markdown.py)."""
    extensions, rendering = comrak.ExtensionOptions(), comrak.RenderOptions()
    extensions.table = True
    extensions.header_id_prefix = MARK
    rendering.unsafe_ = True
    return extensions, rendering


def html_of(markdown: str) -> str:
    """The HTML of a page; its headings have the ids that MkDocs gives them."""
    extensions, rendering = options()
    ids: set[str] = set()

    def heading(found: re.Match) -> str:
        level, text = found.groups()
        name = unique(slugify(unescape(TAG.sub("", text)), "-"), ids)
        return f'<h{level} id="{name}">{text}</h{level}>'

    return HEADING.sub(heading, comrak.render_markdown(markdown, extension_options=extensions, render_options=rendering))
