"""A preview on this machine: pages are made when they are asked for, and site/ is left alone."""

from __future__ import annotations

import gc
from threading import Thread

from generator.gather import Project
from generator.preview.current import Current
from generator.preview.keeping import Keeping
from generator.preview.server import Desk, Server
from generator.preview.terminal import Terminal
from generator.preview.watching import Watch
from generator.texts import N_


def preview(project: Project, port: int, terminal: Terminal) -> None:
    """Answer at `port` of this machine (0: a free one) until interrupted; raises `OSError` when the port is taken."""
    gc.disable()  # `Keeping.tidy` frees what is old
    with Preview(project, port, terminal) as running:
        try:
            running.server.serve_forever()
        except KeyboardInterrupt:
            terminal.say(N_("The preview has ended."))


class Preview:
    """A server that is ready to answer, and what keeps it in step with the files."""

    def __init__(self, project: Project, port: int, terminal: Terminal) -> None:
        self.project, self.terminal = project, terminal
        self.current = Current()
        self.server = Server(port, Desk(project, self.current, terminal))

    def __enter__(self) -> Preview:
        self.watch = Watch(self.project, self.current.report)
        keeping = Keeping(self.project, self.current, self.terminal)
        Thread(target=keeping.follow, args=(self.announce,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.watch.end()
        self.server.server_close()

    def announce(self) -> None:
        self.terminal.say(N_("The site stands at http://127.0.0.1:%(port)s/ and shows every change. To end it: Ctrl-C"),
                          port=self.server.server_port)
