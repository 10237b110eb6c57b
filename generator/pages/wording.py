"""What templates say in a language: messages, texts of the records, numbers and days, each safe in Markdown and HTML."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from generator.figures.figure import Figure, Unit
from generator.matching.reasons import KIND_LABELS
from generator.pages.markdown import safe, typed
from generator.pages.page import Site
from generator.records.fact import BASIS_LABELS
from generator.records.idea import IDEA_STATUS_LABELS
from generator.records.interest import SAYS_LABELS
from generator.records.localised import Localised
from generator.records.programme import MEASURE_LABELS
from generator.records.project import STATUS_LABELS
from generator.records.source import SOURCE_KIND_LABELS
from generator.texts import N_, Language

LABELS = {**BASIS_LABELS, **IDEA_STATUS_LABELS, **KIND_LABELS, **MEASURE_LABELS, **SAYS_LABELS, **STATUS_LABELS,
          **SOURCE_KIND_LABELS}

UNTRANSLATED = N_("Not every text of this page has been translated; some stand here in another language: %(languages)s.")


class Wording:
    """The functions that templates use for words and numbers."""

    def __init__(self, site: Site) -> None:
        self.language: Language = site.language
        self.currency = site.catalogue.programme.currency
        self.message = lru_cache(maxsize=2**11)(lambda message: safe(self.language.gettext(message)))

    def functions(self) -> dict[str, Callable[..., Any]]:
        """Each by the name that templates know it by."""
        return {
            "_": self.gettext, "ngettext": self.ngettext, "t": self.localised, "plain": self.plain, "typed": self.typed,
            "tongue": self.tongue, "value": self.value, "counted": counted,
            "number": self.number, "money": self.money, "date": self.language.date, "period": self.language.period,
            "listing": self.listing, "label": self.label}

    def gettext(self, message: str, **gaps: Any) -> Markup:
        """A message of the catalogue; its gaps are filled with safe text."""
        text = self.message(message)
        return filled(text, gaps) if gaps else text

    def ngettext(self, one: str, many: str, count: int, figure: str, **gaps: Any) -> Markup:
        """A sentence with a count; `figure` says which figure the count is, so that it can be recomputed."""
        text = safe(self.language.ngettext(one, many, count))
        return filled(text, {"count": self.number(count, figure), **gaps})

    def localised(self, text: Localised | str) -> Markup:
        """A text of the records; in another language than the page's it says so to screen readers."""
        if isinstance(text, str):
            return safe(text)
        written = text.language(self.language.code)
        content = safe(text.get(self.language.code))
        return content if written == self.language.code else Markup(f'<span lang="{escape(written)}">{content}</span>')

    def typed(self, text: Localised) -> Markup:
        """A text with the lines that its author made, for an element that shows them."""
        return Markup("<span{}>{}</span>").format(self.tongue(text), typed(text.get(self.language.code)))

    def plain(self, text: Localised | str) -> Markup:
        """The same without its language, for an attribute or a drawing, where no element can stand."""
        return safe(text if isinstance(text, str) else text.get(self.language.code))

    def tongue(self, text: Localised) -> Markup:
        """The attribute that says in which language `plain` is, where it is not that of the page."""
        written = text.language(self.language.code)
        return Markup("") if written == self.language.code else Markup(f' lang="{escape(written)}"')

    def untranslated(self, codes: list[str]) -> Markup:
        """A sentence for a page that shows texts in these other languages; none for none."""
        names = [self.language.calls(code) for code in codes]
        return self.gettext(UNTRANSLATED, languages=self.language.listing(names)) if names else Markup("")

    def value(self, figure: Figure) -> Markup:
        """The value of a figure as it is written; unknown is a word, not a number."""
        return counted(figure.id, figure.value, written(self.language, figure.value, figure.unit, self.currency))

    def number(self, value: int | Decimal, figure: str) -> Markup:
        """A number, and the figure that it is: no number stands on a page without one."""
        return counted(figure, value, self.language.number(value))

    def money(self, value: Decimal, figure: str) -> Markup:
        """An amount, and the figure that it is."""
        return counted(figure, value, self.language.money(value, self.currency))

    def listing(self, items: list[Localised | str]) -> Markup:
        """A, B and C."""
        return Markup(self.language.listing([self.localised(item) for item in items]))

    def label(self, word: Any) -> Markup:
        """The label of a fixed word of the records, such as a status."""
        return self.message(LABELS[word])


def filled(text: Markup, gaps: dict[str, Any]) -> Markup:
    """A message with safe text in its gaps; `Markup %` would escape once more what is safe, at five times the cost."""
    return Markup(str.__mod__(text, {name: safe(gap) for name, gap in gaps.items()}))


def counted(figure: str, value: int | Decimal | None, text: str, element: str = "data") -> Markup:
    """A number as an element that says which figure it is and its bare value, for readers that are programs.

    In a drawing the element is `tspan`, which knows no `value`.
    """
    bare = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
    name = "value" if element == "data" else "data-value"
    return Markup(f'<{element} data-figure="{escape(figure)}" {name}="{bare}">{escape(text)}</{element}>')


def written(language: Language, value: int | Decimal | None, unit: Unit, currency: str) -> str:
    """A value in words and figures."""
    if value is None:
        return language.gettext(N_("unknown"))
    if unit is Unit.MONEY:
        return language.money(Decimal(value), currency)
    return language.percent(Decimal(value)) if unit is Unit.SHARE else language.number(value)
