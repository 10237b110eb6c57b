"""By what words a page is found in the search, beside its title and description."""

from __future__ import annotations

from dataclasses import dataclass

from generator.texts import N_

# Every kind of page that the search tells apart, in the order of their documents: its name for one, and for many.
KINDS = {
    "projects": (N_("Project"), N_("Projects")),
    "municipalities": (N_("Municipality"), N_("Municipalities")),
    "former": (N_("Former municipality"), N_("Former municipalities")),
    "provinces": (N_("Province"), N_("Provinces")),
    "calls": (N_("Call"), N_("Calls")),
    "themes": (N_("Theme"), N_("Themes")),
    "subjects": (N_("Subject"), N_("Subjects")),
    "figures": (N_("Figure"), N_("Figures")),
    "pages": (N_("Page"), N_("Pages")),
}


@dataclass(frozen=True)
class FoundBy:
    """`kind` is one of KINDS. Whoever types one of `names` means this page: its title when none is given, and it is no project.
    `other_names` lead to it when no page is called so.

    `words` are what it is about in single words, such as subjects and municipalities; `text` is all else that it says.
    """

    kind: str = "pages"
    names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


BY_TITLE = FoundBy()
