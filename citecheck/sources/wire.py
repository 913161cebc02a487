"""What HTTP means, without any library: bodies, redirects, waits, and the ways in which a try fails."""

from __future__ import annotations

import random
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from citecheck.sources.answer import Page
from citecheck.sources.normalise.values import NonsenseError

RETRIED = frozenset({408, 425, 429, *range(500, 600)})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
BLOCKED = frozenset({401, 403})
"""Crossref blocks a caller by hand with 403: asking again makes it worse."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one request may take, in seconds, over all tries and waits, and how often it is tried."""

    tries: int = 4
    nonsense_tries: int = 2
    """A nonsensical answer is seldom better the third time."""
    budget: float = 20.0
    one_try: float = 10.0
    connect: float = 5.0
    first_wait: float = 0.5
    """Before the second try, where the register asks for no other; doubled each time."""


class AgainError(Exception):
    """A try failed in a way that passes; `wait` is what the register asked for, in seconds."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


class RefusedError(Exception):
    """The register will not answer this request, however often it is asked."""

    def __init__(self, why: str, *, blocked: bool) -> None:
        super().__init__(why)
        self.blocked = blocked


class TooLargeError(NonsenseError):
    """The body is larger than allowed."""


def admitted(page: Page) -> Page:
    """Return a page that can be read, of status 200 or 404; raises where its status says otherwise."""
    if page.status in RETRIED:
        raise AgainError(f"it answered {page.status}", retry_after(page.headers.get("retry-after", "")))
    if page.status not in (200, 404):
        raise RefusedError(f"it answered {page.status}", blocked=page.status in BLOCKED)
    return page


def retry_after(value: str) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3), or None where it makes no sense."""
    value = value.strip()
    if value.isascii() and value.replace(".", "", 1).isdecimal() and len(value) < 16:
        return float(value) + 0.1
    try:
        wait = parsedate_to_datetime(value).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return wait + 1.0 if wait > 0 else None


def backoff(first: float, tries: int) -> float:
    """Return the seconds to wait after so many tries: doubled each time, and spread so that callers do not march."""
    return min(8.0, first * 2.0 ** (tries - 1)) * random.uniform(0.75, 1.25)  # noqa: S311 - spreads, hides nothing


def redirected(url: str, location: str, hosts: frozenset[str]) -> str:
    """Return where a redirect leads, if to the same host or one of `hosts`; raises NonsenseError otherwise."""
    try:
        there, here = urlsplit(urljoin(url, location)), urlsplit(url)
        same = (there.scheme, there.hostname, there.port) == (here.scheme, here.hostname, here.port)
        same = same or (there.scheme == "https" and there.netloc in hosts)
    except ValueError:
        same = False
    if not location or not same:
        raise NonsenseError("it redirects elsewhere")
    return there.geturl()


def decoded(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """Return the body, unzipped where `encoding` says so; raises as soon as it exceeds `most` bytes or breaks off."""
    unzip = zlib.decompressobj(47) if encoding.strip().lower() in {"gzip", "x-gzip", "deflate"} else None
    found = bytearray()
    for chunk in chunks:
        found += unzip.decompress(chunk, most + 1 - len(found)) if unzip else chunk
        if len(found) > most or (unzip and unzip.unconsumed_tail):
            raise TooLargeError(f"its answer is larger than {most // 1_000_000} MB")
    if unzip and found and not unzip.eof:
        raise AgainError("its answer breaks off")
    return bytes(found)
