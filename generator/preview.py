"""A preview on this machine that rebuilds when something changes; a broken record leaves the last good site up."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.livereload import LiveReloadServer

from generator.gather import Project
from generator.problems import Problem, Stopped
from generator.publish import build
from generator.texts import N_


def preview(project: Project, port: int, show: Callable[[list[Problem]], None], say: Callable[..., None]) -> None:
    """Serve site/ until interrupted."""

    def rebuild(*_: object) -> None:
        try:
            pages, problems = build(project)
        except Stopped as error:
            say(N_("The publisher stopped: %(reason)s"), reason=error)
            return
        show(problems)
        if pages:
            say(N_("%(pages)s pages built; they stand at http://127.0.0.1:%(port)s/"), pages=pages, port=port)

    rebuild()
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(project.site))
    for folder in (project.data, project.docs, project.templates):
        server.watch(str(folder))
    server.watch(str(project.root / "mkdocs.yml"))
    try:
        server.serve()
    except KeyboardInterrupt:
        say(N_("The preview has ended."))
    finally:
        server.server_close()
