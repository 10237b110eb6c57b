"""The Markdown of generated pages as HTML: what the publisher's own renderer gives for them, in a hundredth of its time."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import unescape

import comrak
from markdown.extensions.toc import slugify, unique

MARK = "gzg-heading-"
# How comrak writes a heading of Markdown; those written as HTML have no mark and stay as they are. It begins with plain letters,
# for which Python searches ten times faster than for the beginning of a line.
HEADING = re.compile(rf'<h([1-6]) id="{MARK}[^"]*">(.*)<a href="#[^"]*" aria-label=".*" class="anchor"></a></h\1>')
TAG = re.compile(r"<[^>]*>")


@cache
def options() -> tuple[comrak.ExtensionOptions, comrak.RenderOptions]:
    """Tables and raw HTML as in mkdocs.yml; every text of the records was made harmless before (pages/markdown.py)."""
    extensions, rendering = comrak.ExtensionOptions(), comrak.RenderOptions()
    extensions.table = True
    extensions.header_id_prefix = MARK
    rendering.unsafe_ = True
    return extensions, rendering


@lru_cache(maxsize=2**12)
def slug(heading: str) -> str:
    """The id of a heading from its HTML; pages have many headings alike."""
    return slugify(unescape(TAG.sub("", heading)), "-")


def html_of(markdown: str) -> str:
    """The HTML of a page; its headings have the ids that MkDocs gives them."""
    extensions, rendering = options()
    ids: set[str] = set()

    def heading(found: re.Match) -> str:
        level, text = found.groups()
        name = unique(slug(text), ids)
        return f'<h{level} id="{name}">{text}</h{level}>'

    return HEADING.sub(heading, comrak.render_markdown(markdown, extension_options=extensions, render_options=rendering))
