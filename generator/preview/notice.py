"""What the preview says of a problem, in the language of the person at the terminal."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import TemplateError

from generator.gather import Project
from generator.problems import Problem, Stopped
from generator.reports.rules import rule_of
from generator.texts import N_, Language
from generator.unmade import reason_of, spots_of, template_place


@dataclass(frozen=True)
class Notice:
    """Where it stands, what is wrong and how to mend it; where and how may be empty."""

    place: str
    sentence: str
    repair: str = ""
    own_fault: bool = False  # a fault of the generator, which nobody can mend in the instance

    def text(self) -> str:
        """One line, as compilers print them."""
        return f"{self.place}: {self.sentence}" if self.place else self.sentence


def notice_of(problem: Problem, language: Language) -> Notice:
    return Notice(str(problem.place), f"{problem.sentence(language.gettext)} [{problem.code}]",
                  language.gettext(rule_of(problem.code).repair))


def notice_of_error(error: Exception, project: Project, language: Language) -> Notice:
    """What an exception means: the publisher refused, a template is wrong, or the generator itself."""
    if isinstance(error, Stopped):
        return Notice("", language.gettext(N_("The publisher stopped: %(reason)s")) % {"reason": error})
    place = template_place(spots_of(error), project)
    if not place and not isinstance(error, TemplateError):
        sentence = language.gettext(N_("The generator itself failed; the terminal says where: %(reason)s"))
        return Notice("", sentence % {"reason": f"{type(error).__name__}: {error}"}, own_fault=True)
    sentence = language.gettext(N_("the template cannot be filled in: %(reason)s")) % {"reason": reason_of(error)}
    return Notice(str(place or ""), sentence, language.gettext(N_("Mend the template and save it.")))
