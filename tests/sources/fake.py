"""A register on the loopback interface, in the shapes of Crossref, doi.org and DataCite, that misbehaves as told."""

from __future__ import annotations

import gzip
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

RECORDS = Path(__file__).resolve().parents[2] / "fixtures" / "records"
Answer = tuple[int, dict[str, str], bytes]
Fault = Callable[["Handler", Answer], Answer | None]
"""Gets the healthy answer and returns another one, or None where it has dealt with the connection itself."""


def records(*names: str) -> list[dict]:
    """Return the messages of fixture files."""
    return [json.loads(line) for n in names or ("classics", "traps") for line in (RECORDS / f"{n}.jsonl").open()]


class Fake:
    """What the register holds, how it misbehaves, and what it was asked."""

    def __init__(self, messages: list[dict]) -> None:
        self.messages = {m["DOI"].lower(): m for m in messages}
        self.aliases: dict[str, str] = {}
        """DOI -> DOI whose record single look-ups answer with."""
        self.handles: dict[str, str] = {}
        """DOI -> DOI that the handle system calls it an alias of."""
        self.openalex: list[dict] = []
        """What OpenAlex's search brings, whatever it is asked."""
        self.books: dict[str, dict] = {}
        """ISBN -> what Open Library has of it."""
        self.agencies: dict[str, str] = {}
        """DOI -> agency, for DOIs that only doi.org knows."""
        self.faults: list[Fault | None] = []
        """For the first requests, one each; None for a healthy one. After that `always`."""
        self.always: Fault | None = None
        self.limits = {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.url = ""

    def paths(self, start: str) -> list[str]:
        """Return the requests whose path begins so."""
        return [a for a in self.asked if a.startswith(start)]

    def answer(self, target: str, accept: str) -> Answer:
        """Return the healthy answer."""
        parts = urlsplit(target)
        path, query = unquote(parts.path), parse_qs(parts.query)
        if path == "/works" and "rows" in query:
            return self._list(query)
        if path == "/works" and "search" in query:
            return _json({"meta": {"count": len(self.openalex)}, "results": self.openalex})
        if path == "/api/books":
            keys = query["bibkeys"][0].split(",")
            return _json({k: self.books[k[5:]] for k in keys if k[5:] in self.books})
        for start, answer in (
            ("/works/", self._single),
            ("/ra/", self._agency),
            ("/api/handles/", lambda d: self._handle(d, query)),
            ("/dois/", self._datacite),
        ):
            if path.startswith(start):
                return answer(path.removeprefix(start).lower())
        if "csl+json" in accept and path[1:].lower() in self.messages:
            found = self.messages[path[1:].lower()]
            return _json(
                {"DOI": found["DOI"], "type": "article-journal", "title": found["title"][0], "issued": found["issued"]}
            )
        return 404, {}, b"not here"

    def _crossref(self) -> dict[str, dict]:
        return {d: m for d, m in self.messages.items() if m.get("_agency", "Crossref") == "Crossref"}

    def _list(self, query: dict[str, list[str]]) -> Answer:
        held, rows = self._crossref(), int(query["rows"][0])
        if "filter" in query:
            asked = [d.removeprefix("doi:") for d in query["filter"][0].split(",")]
            items = [held[d] for d in asked if d in held]
        elif "query.container-title" in query:
            items = [
                m
                for m in held.values()
                if _words(query["query.container-title"][0]) & _words(str(m.get("container-title")))
            ]
        else:
            wanted = _words(query["query.bibliographic"][0])
            ranked = sorted(held.values(), key=lambda m: -len(wanted & _words(json.dumps(m, ensure_ascii=False))))
            items = [m for m in ranked if wanted & _words(str(m["title"]))]
        return _json(
            {
                "status": "ok",
                "message-type": "work-list",
                "message": {"total-results": len(items), "items": items[:rows]},
            },
            self.limits,
        )

    def _single(self, doi: str) -> Answer:
        found = self._crossref().get(self.aliases.get(doi, doi))
        if found is None:
            return 404, {"content-type": "text/plain", **self.limits}, b"Resource not found."
        return _json({"status": "ok", "message-type": "work", "message": found}, self.limits)

    def _agency(self, dois: str) -> Answer:
        return _json([self._agency_of(d) for d in re.split(r",(?=10\.)", dois)])

    def _agency_of(self, doi: str) -> dict[str, str]:
        if doi in self.messages or doi in self.aliases or doi in self.agencies:
            held = self.messages.get(doi, {}).get("_agency", "Crossref")
            return {"DOI": doi, "RA": self.agencies.get(doi, held)}
        return {"DOI": doi, "status": "DOI does not exist"}

    def _handle(self, doi: str, query: dict[str, list[str]]) -> Answer:
        kind = query["type"][0]
        if kind == "HS_ALIAS" and doi in self.handles:
            value = {"type": kind, "data": {"format": "string", "value": self.handles[doi]}}
            return _json({"responseCode": 1, "handle": doi, "values": [value]})
        if doi in self.messages or doi in self.aliases or doi in self.handles:
            return _json({"responseCode": 200, "handle": doi})
        return _json({"responseCode": 100, "handle": doi}, status=404)

    def _datacite(self, doi: str) -> Answer:
        found = self.messages.get(doi, {})
        if found.get("_agency") != "DataCite":
            return _json({"errors": [{"status": "404"}]}, status=404)
        creators = [{"familyName": a["family"], "givenName": a["given"]} for a in found["author"]]
        year = found["issued"]["date-parts"][0][0]
        titles = [{"title": t} for t in found["title"]]
        attributes = {"doi": doi, "titles": titles, "creators": creators, "publicationYear": year}
        return _json({"data": {"id": doi, "type": "dois", "attributes": attributes}})


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    fake: Fake

    def do_GET(self) -> None:
        fake = self.fake
        fake.asked.append(self.path)
        fake.agents.add(self.headers["user-agent"])
        number = len(fake.asked) - 1
        fault = fake.faults[number] if number < len(fake.faults) else fake.always
        answer = fake.answer(self.path, self.headers.get("accept", ""))
        if fault:
            answer = fault(self, answer)
        if answer:
            self.reply(*answer)

    def reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {"content-length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def cut(self) -> None:
        """Reset the connection."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.lower()))


def _json(data: object, headers: dict[str, str] | None = None, status: int = 200) -> Answer:
    return status, {"content-type": "application/json", **(headers or {})}, json.dumps(data).encode()


def named(headers: dict[str, str]) -> dict[str, str]:
    """Return headers by their names on the wire."""
    return {name.replace("_", "-"): value for name, value in headers.items()}


def status(code: int, **headers: str) -> Fault:
    """Answer with a status and an HTML page."""
    return lambda _, __: (code, {"content-type": "text/html", **named(headers)}, b"<html>no</html>")


def body(made: Callable[[bytes], bytes], **headers: str) -> Fault:
    """Answer as if all were well, with another body."""
    return lambda _, answer: (200, {**answer[1], **named(headers)}, made(answer[2]))


def message(made: Callable[[object], object]) -> Fault:
    """Answer as if all were well, with another message in the envelope."""

    def change(sound: bytes) -> bytes:
        data = json.loads(sound)
        return json.dumps({**data, "message": made(data["message"])}).encode()

    return body(change)


def _reset(handler: Handler, _: Answer) -> None:
    handler.cut()


def _half(handler: Handler, answer: Answer) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(answer[2]) + answer[2][:20])
    handler.cut()


def _garbage(handler: Handler, _: Answer) -> None:
    handler.wfile.write(b"\x00\x01 NOT HTTP\r\n\r\n")
    handler.close_connection = True


def _hang(handler: Handler, _: Answer) -> None:
    time.sleep(3)
    handler.close_connection = True


def dripping(handler: Handler, data: bytes) -> None:
    """Send the beginning byte by byte, so slowly that no single read ever times out, and hang up."""
    for at in range(min(60, len(data))):
        try:
            handler.wfile.write(data[at : at + 1])
        except OSError:
            break
        time.sleep(0.05)
    handler.close_connection = True


def _drip(handler: Handler, _: Answer) -> None:
    """Drip from the first header on."""
    dripping(handler, b"HTTP/1.1 200 OK\r\nx-slow: " + b"a" * 200)


def _redirect(location: str) -> Fault:
    return lambda _, __: (302, {"location": location}, b"")


def _bomb(_: bytes) -> bytes:
    return gzip.compress(b" " * 30_000_000)


FAULTS: dict[str, Fault] = {
    "503": status(503),
    "500": status(500),
    "429 without a word": status(429),
    "408": status(408),
    "reset": _reset,
    "cut in half": _half,
    "no HTTP": _garbage,
    "no answer": _hang,
    "headers that drip": _drip,
    "half a JSON": body(lambda b: b[: len(b) // 2]),
    "no UTF-8": body(lambda b: b.replace(b"e", b"\xff", 2)),
    "HTML": body(lambda _: b"<!doctype html><title>Maintenance</title>", content_type="text/html"),
    "nothing": body(lambda _: b""),
    "null": body(lambda _: b"null"),
    "deep JSON": body(lambda _: b'{"status":"ok","message":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "bomb": body(_bomb, content_encoding="gzip"),
    "huge": body(lambda _: b'{"a":"' + b"a" * 12_000_000 + b'"}'),
    "null message": message(lambda _: None),
    "list message": message(lambda m: [m]),
    "string message": message(lambda _: "Resource busy"),
    "failed": body(lambda _: b'{"status":"failed","message-type":"validation-failure","message":[{"type":"x"}]}'),
    "redirect in circles": lambda handler, _: (302, {"location": handler.path}, b""),
    "redirect elsewhere": _redirect("http://127.0.0.1:9/latest"),
    "redirect to a file": _redirect("file:///etc/passwd"),
    "empty records": message(lambda _: {"items": [{}, {}], "total-results": 2}),
}


@contextmanager
def serving(messages: list[dict] | None = None):
    """Run a register and yield its Fake."""
    fake = Fake(records() if messages is None else messages)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"fake": fake}))
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a client that hangs up is what we are testing
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
