"""The person who started the preview, at a terminal."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from generator.gather import Project
from generator.preview.notice import Notice, notice_of_error
from generator.problems import Problem
from generator.progress import SILENCE, Progress
from generator.texts import Language


@dataclass(frozen=True)
class Terminal:
    """The person who started the preview: shows problems, says a sentence, and how far the first gathering is."""

    show: Callable[[list[Problem]], None]
    say: Callable[..., None]
    language: Language
    progress: Progress = SILENCE

    def tell(self, error: Exception, project: Project) -> Notice:
        """Say what an error means, with a traceback when it is our own; gives what pages say of it."""
        notice = notice_of_error(error, project, self.language)
        if notice.own_fault:
            traceback.print_exception(error)
        self.say(notice.text())
        return notice
