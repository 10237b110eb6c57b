"""Answers browsers on this machine, each request in a thread of its own."""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from generator.gather import Project
from generator.preview.address import TYPES, kind_of, name_of
from generator.preview.answer import Answer, answer
from generator.preview.current import Current
from generator.preview.overlay import FILES, OWN, dressed, instead
from generator.preview.state import State
from generator.preview.terminal import Terminal
from generator.texts import N_

EVENTS = f"{OWN}events"
HEARTBEAT = 15.0  # seconds between two signs of life, by which a tab that was closed is noticed


@dataclass(frozen=True)
class Desk:
    """What every request is answered with."""

    project: Project
    current: Current
    terminal: Terminal

    def answered(self, target: str) -> tuple[Answer, State]:
        """The answer, and the state that it comes from."""
        state = self.current.present()
        return self.tried(state, target), state

    def tried(self, state: State, target: str) -> Answer:
        """The answer of a state; a page that says why when there is none."""
        language = self.terminal.language
        if not state.editions:
            return Answer(503, TYPES["html"], instead(N_("There is no site to show yet"), state.notices, language))
        try:
            with self.current.answering():
                return answer(state, target)
        except Exception as error:
            notice = self.terminal.tell(error, self.project)
            return Answer(500, TYPES["html"], instead(N_("This page cannot be shown"), (notice,), language))


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_GET(self) -> None:
        name = name_of(self.path)
        if name == EVENTS:
            self.tell_states()
        elif name in FILES:
            self.send(Answer(200, kind_of(name), FILES[name]))
        else:
            found, state = self.server.desk.answered(self.path)
            self.send(self.dressed(found, state))

    do_HEAD = do_GET

    def dressed(self, found: Answer, state: State) -> Answer:
        if found.kind != TYPES["html"]:
            return found
        body = dressed(found.body, state, mark(state.number), self.server.desk.terminal.language)
        return Answer(found.status, found.kind, body, found.location)

    def send(self, found: Answer) -> None:
        self.begin(found.status, found.kind)
        self.send_header("Content-Length", str(len(found.body)))
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def begin(self, status: int, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")

    def tell_states(self) -> None:
        """The mark of the state, now and whenever there is another; ends with the browser that listens."""
        self.begin(200, "text/event-stream")
        self.end_headers()
        self.wfile.write(b"retry: 1000\n\n")
        number = -1
        while self.command != "HEAD":
            seen, number = number, self.server.desk.current.after(number, HEARTBEAT)
            self.wfile.write(b":\n\n" if seen == number else f"data: {mark(number)}\n\n".encode())
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """A page that was asked for is no news."""


class Server(ThreadingHTTPServer):
    """Its threads end with the program, also those that hold a page that listens."""

    daemon_threads = True

    def __init__(self, port: int, desk: Desk) -> None:
        self.desk = desk
        super().__init__(("127.0.0.1", port), Handler)

    def handle_error(self, *_: object) -> None:
        """A browser that went away is no error; anything else is ours."""
        if not isinstance(sys.exception(), ConnectionError):
            traceback.print_exc()


def mark(number: int) -> str:
    """A state, also apart from those of a preview that ran before."""
    return f"{os.getpid()}-{number}"
