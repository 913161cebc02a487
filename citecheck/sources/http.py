"""The one door to the network: one session, GET alone, bounded in size, time, tries and redirects."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, TypeVar

import requests
import tenacity
import urllib3
from requests.adapters import HTTPAdapter

from citecheck.settings import Limits
from citecheck.sources import names
from citecheck.sources.answer import Page
from citecheck.sources.interface import Unanswered
from citecheck.sources.line import Line
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.pace import Clock, Sleep
from citecheck.sources.wire import REDIRECTS, AgainError, Patience, RefusedError, admitted, backoff, decoded, redirected

if TYPE_CHECKING:
    import socket

T = TypeVar("T")

MOST_REDIRECTS = 3
_CHUNK = 65_536


class Transport:
    """Sends requests over the registers' lines. One for a run; threads may share it."""

    def __init__(
        self,
        limits: Limits,
        agent: str,
        patience: Patience = Patience(),  # noqa: B008 - frozen
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        """Take the bounds on answers and the User-Agent, which alone may hold the caller's address."""
        self.limits, self.patience, self.now = limits, patience, clock
        self._sleep = sleep
        self._sockets: dict[int, socket.socket] = {}
        self._session = _session(agent, self._sockets)

    def close(self) -> None:
        """Close all connections."""
        self._session.close()

    def ask(
        self,
        line: Line,
        kind: str,
        target: str,
        read: Callable[[Page], T],
        accept: str = "application/json",
        hosts: frozenset[str] = frozenset(),
    ) -> T | Unanswered:
        """Return what `read` makes of the answer to GET `target` (path and query), or why there is none.

        Redirects are followed to the same host, or to one of `hosts` by https.

        `read` gets pages of status 200 and 404 and raises NonsenseError where a page is not what the register sends.
        """
        closed = line.breaker.admit()
        if closed:
            return Unanswered(closed)
        request = _Request(self, line, kind, line.url + target, accept, hosts)
        try:
            found = self._retrying(line, request)(lambda: read(request.send()))
        except (AgainError, NonsenseError, RefusedError) as error:
            return Unanswered(_settle(line, error, request.remaining))
        line.breaker.answered(request.last_seconds / line.paces[kind].limit.at_once)
        return found

    def _retrying(self, line: Line, request: _Request) -> tenacity.Retrying:
        tries = 1 if line.breaker.probing else self.patience.tries

        def wait(state: tenacity.RetryCallState) -> float:
            error = _error(state)
            asked = error.wait if isinstance(error, AgainError) else None
            return backoff(self.patience.first_wait, state.attempt_number) if asked is None else asked

        def stop(state: tenacity.RetryCallState) -> bool:
            nonsense = isinstance(_error(state), NonsenseError)
            most = min(tries, self.patience.nonsense_tries) if nonsense else tries
            return state.attempt_number >= most or state.upcoming_sleep >= request.remaining

        again = tenacity.retry_if_exception_type((AgainError, NonsenseError))
        return tenacity.Retrying(
            retry=again,
            wait=wait,
            stop=stop,
            sleep=self._sleep,
            reraise=True,
            before_sleep=lambda _: line.count(failed=True),
        )

    def exchange(self, url: str, accept: str, seconds: float) -> Page:
        """Return one page, redirects not followed; raises AgainError or NonsenseError."""
        answers: queue.SimpleQueue[Page | BaseException] = queue.SimpleQueue()

        def fetch() -> None:
            try:
                answers.put(self._fetch(url, accept, seconds))
            except BaseException as error:  # noqa: BLE001 - handed to the waiting thread, whatever it is
                answers.put(error)

        thread = threading.Thread(target=fetch, daemon=True)
        thread.start()
        try:
            answer = answers.get(timeout=max(0.0, seconds))
        except queue.Empty:
            self._hang_up(thread)
            raise AgainError(f"it did not answer within {seconds:.0f} seconds") from None
        except BaseException:
            self._hang_up(thread)
            raise
        if isinstance(answer, Page):
            return answer
        raise _told(answer) from answer

    def _fetch(self, url: str, accept: str, seconds: float) -> Page:
        timeout = (min(self.patience.connect, seconds), seconds)
        headers = {"Accept": accept}
        try:
            with self._session.get(url, headers=headers, timeout=timeout, stream=True, allow_redirects=False) as got:
                known = {k.lower(): v for k, v in got.headers.items()}
                chunks = got.raw.stream(_CHUNK, decode_content=False)
                return Page(
                    got.status_code, known, decoded(chunks, known.get("content-encoding", ""), self.limits.answer_bytes)
                )
        finally:
            self._sockets.pop(threading.get_ident(), None)

    def _hang_up(self, thread: threading.Thread) -> None:
        """Cut the connection that a thread waits on, so that neither side holds it any longer."""
        line = self._sockets.get(thread.ident or 0)
        if line is not None:
            try:
                line.shutdown(2)
            except OSError:
                line.close()


class _Request:
    """One request over all its tries: it knows how much of its time is left."""

    def __init__(
        self, transport: Transport, line: Line, kind: str, url: str, accept: str, hosts: frozenset[str]
    ) -> None:
        self._transport, self._line, self._url, self._accept, self._hosts = transport, line, url, accept, hosts
        self._pace = line.paces[kind]
        self._began: float | None = None
        self.last_seconds = 0.0

    @property
    def remaining(self) -> float:
        """The seconds left of the budget; its time runs from when the first try is sent."""
        spent = 0.0 if self._began is None else self._transport.now() - self._began
        return self._transport.patience.budget - spent

    def send(self) -> Page:
        """Return the page that this try brings, after redirects."""
        try:
            return self._redirected()
        except AgainError as error:
            if error.wait is not None and error.wait < self.remaining:
                self._line.hold(error.wait)
            raise

    def _redirected(self) -> Page:
        url, seen = self._url, set[str]()
        while url not in seen and len(seen) <= MOST_REDIRECTS:
            seen.add(url)
            page = self._send_to(url)
            if page.status not in REDIRECTS:
                return admitted(page)
            url = redirected(url, page.headers.get("location", ""), self._hosts)
        raise NonsenseError("it redirects without end")

    def _send_to(self, url: str) -> Page:
        with self._pace.slot():
            sent = self._transport.now()
            self._began = sent if self._began is None else self._began
            if self.remaining <= 0:
                raise AgainError("it took too long")
            self._line.sent()
            page = self._transport.exchange(url, self._accept, min(self.remaining, self._transport.patience.one_try))
        self.last_seconds = self._transport.now() - sent
        self._pace.heed(page.headers)
        return page


def _error(state: tenacity.RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None


def _settle(line: Line, error: Exception, remaining: float) -> str:
    """Tell the breaker of a request that came to nothing, and return the sentence that says so."""
    line.count(failed=True)
    why = f"{names.opening(line.name)} gave no usable answer: {error}."
    wait = error.wait if isinstance(error, AgainError) else None
    if wait is not None and wait >= remaining:
        line.breaker.close_for(wait)
    elif isinstance(error, RefusedError) and error.blocked:
        line.breaker.close_for(float("inf"))
    elif isinstance(error, AgainError):
        line.breaker.failed(why)
    else:
        line.breaker.puzzled(why)
    return why


def _told(error: BaseException) -> Exception:
    """Return a library's error as one of ours."""
    if isinstance(error, NonsenseError | AgainError):
        return error
    if isinstance(error, requests.Timeout | TimeoutError):
        return AgainError("it did not answer in time")
    if isinstance(error, OSError | HTTPException | urllib3.exceptions.HTTPError):
        return AgainError("the connection failed")
    return NonsenseError("its answer cannot be read")


def _session(agent: str, sockets: dict[int, socket.socket]) -> requests.Session:
    """Return a session that keeps no cookies and sends no passwords, and notes each thread's socket in `sockets`."""
    session = requests.Session()
    session.headers.update({"User-Agent": agent, "Accept-Encoding": "gzip"})
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    session.auth = _no_password
    adapter = _NotingAdapter(sockets)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


def _no_password(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep a .netrc from being read for a register's host."""
    return request


class _NotingAdapter(HTTPAdapter):
    """Notes which socket a thread's request went over: only so can it be cut while headers still trickle in."""

    def __init__(self, sockets: dict[int, socket.socket]) -> None:
        self._sockets = sockets
        super().__init__(pool_connections=4, pool_maxsize=4)

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as it is declared
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        if not hasattr(pool.ConnectionCls, "noting"):
            pool.ConnectionCls = _noting(pool.ConnectionCls, self._sockets)
        return pool


def _noting(kind: Any, sockets: dict[int, socket.socket]) -> Any:  # noqa: ANN401 - whichever class the pool makes
    class Noting(kind):  # type: ignore[misc]
        noting = True

        def connect(self) -> None:
            super().connect()
            self._note()

        def putrequest(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
            super().putrequest(*args, **kwargs)
            self._note()

        def _note(self) -> None:
            if self.sock is not None:
                sockets[threading.get_ident()] = self.sock

    return Noting
