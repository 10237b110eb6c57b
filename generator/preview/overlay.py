"""What the preview adds to a page: the script that reloads it, and the problems that stand in the way of a newer one."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from generator.preview.notice import Notice
from generator.preview.state import State
from generator.texts import N_, Language

OWN = "_preview/"  # what stands below it is no part of the site
FILES = {f"{OWN}{name}": (Path(__file__).parent / name).read_bytes() for name in ("reload.js", "overlay.css")}
BODY = re.compile(rb"<body[^>]*>")
STYLE = f'<link rel="stylesheet" href="/{OWN}overlay.css">'
MOST = 50  # problems on a page; the terminal has them all


def dressed(html: bytes, state: State, mark: str, language: Language) -> bytes:
    """The page as the preview shows it; `mark` says which state of which preview it is."""
    if state.notices and state.editions and (body := BODY.search(html)):
        html = html[:body.end()] + overlay(state.notices, language).encode() + html[body.end():]
    head, end, tail = html.rpartition(b"</body>")
    return head + f'<script src="/{OWN}reload.js" data-state="{mark}"></script>'.encode() + end + tail


def overlay(notices: tuple[Notice, ...], language: Language) -> str:
    """The problems, above a page that shows the last good state."""
    title = language.ngettext("%(count)s problem. The page below is the last one without problems.",
                              "%(count)s problems. The page below is the last one without problems.", len(notices))
    return (f'{STYLE}<section class="preview-problems" role="alert" lang="{language.tag}" tabindex="0">'
            f'<h2>{title % {"count": len(notices)}}</h2>'
            f'<button type="button" hidden>{escape(language.gettext(N_("Close")))}</button>{listed(notices, language)}</section>')


def instead(title: str, notices: tuple[Notice, ...], language: Language) -> bytes:
    """A page that stands where one cannot be shown."""
    heading = escape(language.gettext(title))
    return (f'<!doctype html>\n<html lang="{language.tag}"><head><meta charset="utf-8"><title>{heading}</title>{STYLE}</head>'
            f'<body><main class="preview-page"><h1>{heading}</h1>{listed(notices, language)}</main></body></html>\n').encode()


def listed(notices: tuple[Notice, ...], language: Language) -> str:
    """The first problems, each with its place and repair."""
    more = len(notices) - MOST
    rest = language.gettext(N_("And %(count)s more; the terminal has them all.")) % {"count": more} if more > 0 else ""
    return f"<ol>{''.join(item(notice, language) for notice in notices[:MOST])}</ol>" + (f"<p>{escape(rest)}</p>" if rest else "")


def item(notice: Notice, language: Language) -> str:
    place = f"<code>{escape(notice.place)}</code> " if notice.place else ""
    repair = language.gettext(N_("Repair: %(repair)s")) % {"repair": notice.repair} if notice.repair else ""
    return f"<li>{place}<span>{escape(notice.sentence)}</span>" + (f"<p>{escape(repair)}</p></li>" if repair else "</li>")
