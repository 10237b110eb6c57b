"""What the preview says of a problem, in the language of the person at the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.gather import Project
from generator.problems import Place, Problem, Stopped
from generator.reports.rules import rule_of
from generator.texts import N_, Language


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
    place = template_place(error, project)
    if not place and not isinstance(error, TemplateError):
        sentence = language.gettext(N_("The generator itself failed; the terminal says where: %(reason)s"))
        return Notice("", sentence % {"reason": f"{type(error).__name__}: {error}"}, own_fault=True)
    sentence = language.gettext(N_("the template cannot be filled in: %(reason)s")) % {"reason": reason(error)}
    return Notice(str(place or ""), sentence, language.gettext(N_("Mend the template and save it.")))


def reason(error: Exception) -> str:
    """What the template engine says."""
    if isinstance(error, TemplateNotFound):
        return f"{error.message} ?"
    return str(error.message) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"


def template_place(error: Exception, project: Project) -> Place | None:
    """The spot in site_templates/ that an error came from; None when no template has a part in it."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Place(own_name(Path(error.filename), project), error.lineno)
    frames = [frame for frame in extract_tb(error.__traceback__) if is_template(Path(frame.filename), project)]
    return Place(own_name(Path(frames[-1].filename), project), frames[-1].lineno or 1) if frames else None


def is_template(path: Path, project: Project) -> bool:
    return any(path.is_relative_to(folder) for folder in (*project.templates, project.work / "theme"))


def own_name(path: Path, project: Project) -> str:
    """The name that its author knows: the theme is copied to build/theme/<language>/ before it is used."""
    copies = project.work / "theme"
    if path.is_relative_to(copies):
        below = Path("theme", *path.relative_to(copies).parts[1:])
        path = next((folder / below for folder in project.templates if (folder / below).is_file()), path)
    return path.relative_to(project.root).as_posix() if path.is_relative_to(project.root) else path.as_posix()
