"""All ways in which a register misbehaves here: those of tests/sources/fake.py, and more of every sort."""

from __future__ import annotations

import json
import time
from email.utils import formatdate

from sources.fake import FAULTS, Answer, Fault, Handler, body, dripping, message, named, status

WRONG = "10.5555/wrong.doi"


def _raw(*parts: bytes, pause: float = 0.0) -> Fault:
    """Send bytes as they are, and cut the connection; `{body}` stands for the sound body."""

    def answer(handler: Handler, sound: Answer) -> None:
        for part in parts:
            try:
                handler.wfile.write(part.replace(b"{body}", sound[2]))
            except OSError:
                break
            time.sleep(pause)
        handler.cut()

    return answer


def _slow(handler: Handler, answer: Answer) -> None:
    """Send the headers at once, and let the body drip."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(answer[2]))
    dripping(handler, answer[2])


def _closed(handler: Handler, _: Answer) -> None:
    """Close the connection in order, without a word (a reset breaks it)."""
    handler.close_connection = True


def _closing(handler: Handler, answer: Answer) -> None:
    """Answer well, promise to keep the connection, and close it."""
    handler.reply(*answer)
    handler.close_connection = True


def _headers(**changed: str) -> Fault:
    """Answer well, with other headers."""
    return lambda _, answer: (answer[0], {**answer[1], **named(changed)}, answer[2])


def _without_limits(_: Handler, answer: Answer) -> Answer:
    kept = {k: v for k, v in answer[1].items() if not k.startswith("x-")}
    return answer[0], kept, answer[2]


def _other(sound: bytes) -> bytes:
    """Put another DOI and another work in the place of each record."""
    return _renamed(sound, {"DOI": WRONG, "title": ["A wholly different thing"]})


def _renamed(sound: bytes, changes: dict[str, object]) -> bytes:
    try:
        data = json.loads(sound)
    except ValueError:
        return sound
    told = data.get("message", data) if isinstance(data, dict) else data
    for record in told.get("items", [told]) if isinstance(told, dict) else ():
        record.update(changes)
    return json.dumps(data).encode()


def _date(seconds: float) -> str:
    return formatdate(time.time() + seconds, usegmt=True)


STATUSES: dict[str, Fault] = {
    **{str(code): status(code) for code in (400, 401, 403, 404, 410, 418, 451, 502, 504)},
    **{f"503 {wait}": status(503, retry_after=wait) for wait in ("0.2", "soon, please", "-5", "99999999")},
    "429 0.2": status(429, retry_after="0.2"),
    "429 huge": status(429, retry_after="99999999"),
    "429 past": status(429, retry_after=_date(-60)),
    "201": body(lambda b: b),
    "204": status(204),
    "300": status(300),
}

LINES: dict[str, Fault] = {
    "slow body": _slow,
    "closed": _closed,
    "closed after": _closing,
    "bad chunk": _raw(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
    "two lengths": _raw(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 99\r\n\r\n{body}"),
    "too short": _raw(b"HTTP/1.1 200 OK\r\ncontent-length: 9999999\r\n\r\n{body}"),
    "a header without end": _raw(b"HTTP/1.1 200 OK\r\nx-long: " + b"a" * 100_000 + b"\r\n\r\n{body}"),
    "a thousand headers": _raw(b"HTTP/1.1 200 OK\r\n" + b"x-more: 1\r\n" * 1_000 + b"\r\n{body}"),
}

BODIES: dict[str, Fault] = {
    "another type": _headers(content_type="text/plain"),
    "another charset": _headers(content_type="application/json; charset=utf-16"),
    "no limits": _without_limits,
    "limits that lie": _headers(x_rate_limit_limit="0", x_rate_limit_interval="banana", x_concurrency_limit="-1"),
    "limits beyond all": _headers(
        x_rate_limit_limit="9" * 30, x_rate_limit_interval="0s", x_concurrency_limit="9" * 30
    ),
    "a date gone wrong": _headers(date="Thu, 01 Jan 1970 00:00:00 GMT"),
    "another work": body(_other),
    "an alias": body(lambda b: _renamed(b, {"DOI": WRONG})),
    "null titles": body(lambda b: _renamed(b, {"title": None, "author": None, "issued": None})),
    "numbers for names": body(
        lambda b: _renamed(b, {"title": [7], "author": [3, {"family": {}}], "issued": {"date-parts": 1}})
    ),
    "a work of no kind": body(lambda b: _renamed(b, {"type": {"a": 1}, "DOI": ["10.5555/list"]})),
    "true": body(lambda _: b"true"),
    "a list": body(lambda _: b"[]"),
    "an empty envelope": body(lambda _: b"{}"),
    "no items": message(lambda m: {"items": None, "total-results": 0} if isinstance(m, dict) else m),
    "items of null": message(lambda _: {"items": [None, None], "total-results": 2}),
    "NaN": body(lambda _: b'{"status": "ok", "message": NaN}'),
    "a byte order mark": body(lambda b: b"\xef\xbb\xbf" + b),
    "gzip in name only": body(lambda b: b, content_encoding="gzip"),
    "a compression of its own": body(lambda b: b, content_encoding="br, gzip, banana"),
}


def _safe(fault: Fault) -> Fault:
    """Let a fault that changes messages leave alone what has none (doi.org's and DataCite's answers)."""

    def answer(handler: Handler, sound: Answer) -> Answer | None:
        try:
            return fault(handler, sound)
        except (ValueError, KeyError, TypeError, AttributeError):
            return sound

    return answer


KINDS: dict[str, Fault] = {name: _safe(fault) for name, fault in (FAULTS | STATUSES | LINES | BODIES).items()}

REFUSALS = frozenset({"400", "401", "403", "410", "418", "451", "300", "204", "503 99999999", "429 huge"})
"""Answers after which the same is not asked again in a run: the register has decided, or wants to be left alone."""

OTHER_RECORDS = frozenset({"null titles", "numbers for names"})
"""Answers that are sound, of works about which the register knows little: no fault that could be noticed."""

MEANT = OTHER_RECORDS | {"404", "an alias"}
"""Answers that a register may mean: a lock keeps what they say (no record, another name); nobody is accused by it."""
