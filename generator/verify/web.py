"""A copy on a host: asked over http(s), several files at a time, within limits of time and size."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import local
from urllib.parse import quote, urljoin, urlsplit

from generator.sums import NAME
from generator.texts import N_
from generator.verify.copy import LUMP, Refused, shown

PATIENCE = 20  # seconds without an answer
LONGEST_WAIT = 900  # seconds for a whole file
HOPS = 3  # redirects within the site
REDIRECTS = (301, 302, 303, 307, 308)
ABSENT = (401, 403, 404, 410)
ASKED = {"Accept-Encoding": "identity", "User-Agent": "gzg-verify"}


class Host:
    """A copy below an address. Each thread has a connection of its own."""

    def __init__(self, address: str, patience: float = PATIENCE) -> None:
        try:
            found = urlsplit(address)
            is_one = found.scheme in ("http", "https") and found.hostname and found.username is None and not found.query
        except ValueError:
            is_one = False
        if not is_one:
            raise Refused(N_("'%(address)s' is no address of a site; an address is like https://example.org/"),
                          address=shown(address))
        self.scheme, self.host, self.patience = found.scheme, found.netloc, patience
        self.root = f"{found.path.removesuffix(NAME).removesuffix('index.html').rstrip('/')}/"
        self.own = local()

    def names(self) -> None:
        return None

    @contextmanager
    def open(self, name: str) -> Iterator[Iterable[bytes] | None]:
        # Some hosts know a page by its folder alone.
        path = self.root + quote(name.removesuffix("index.html") if f"/{name}".endswith("/index.html") else name)
        try:
            answer = self.answer(path, HOPS)
            if answer.status in ABSENT:
                answer.read()
                yield None
            elif answer.status != 200:
                raise Refused(N_("%(host)s answers %(status)s when asked for '%(file)s'; try again later"), host=self.host,
                              status=answer.status, file=shown(name))
            else:
                yield parts_of(answer, name)
        except (OSError, HTTPException, ValueError) as error:
            self.close()
            raise Refused(N_("%(host)s does not answer as it should (%(reason)s); try again later"), host=self.host,
                          reason=reason_of(error)) from None
        except Refused:
            self.close()
            raise

    def answer(self, path: str, hops: int) -> HTTPResponse:
        """The answer to a question, where redirects within the site are followed."""
        found = self.ask(path)
        if found.status not in REDIRECTS:
            return found
        found.read()
        target = urljoin(f"{self.scheme}://{self.host}{path}", found.getheader("Location", ""))
        place = urlsplit(target)
        if (place.scheme, place.netloc) != (self.scheme, self.host) or not place.path.startswith(self.root) or not hops:
            raise Refused(N_("%(host)s leads on to %(target)s, which was not asked; verify that address if it is the site"),
                          host=self.host, target=shown(target))
        return self.answer(place.path, hops - 1)

    def ask(self, path: str) -> HTTPResponse:
        """A question on the open connection, or on a new one where the host closed that meanwhile."""
        for last in (False, True):
            connection = getattr(self.own, "connection", None)
            if is_new := connection is None:
                kind = HTTPSConnection if self.scheme == "https" else HTTPConnection
                connection = self.own.connection = kind(self.host, timeout=self.patience)
            try:
                connection.request("GET", path, headers=ASKED)
                return connection.getresponse()
            except (OSError, HTTPException):
                self.close()
                if is_new or last:
                    raise
        raise AssertionError("the second time raises or returns")

    def close(self) -> None:
        if connection := getattr(self.own, "connection", None):
            connection.close()
            del self.own.connection


def parts_of(answer: HTTPResponse, name: str) -> Iterator[bytes]:
    """What is answered, as long as it does not take too long."""
    end = time.monotonic() + LONGEST_WAIT
    while part := answer.read1(LUMP):
        if time.monotonic() > end:
            raise Refused(N_("'%(file)s' takes longer than %(most)s minutes; try again later"),
                          file=shown(name), most=LONGEST_WAIT // 60)
        yield part
    if answer.length:
        raise HTTPException(f"{answer.length} bytes of '{shown(name)}' are missing")


def reason_of(error: Exception) -> str:
    """In a few words."""
    return shown(getattr(error, "strerror", "") or str(error) or type(error).__name__)
