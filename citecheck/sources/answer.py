"""A register's page as it came back, and its JSON read without trusting it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from citecheck.sources.normalise.values import NonsenseError

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: status 200 or 404, header names in lower case, the body decoded and not longer than allowed."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def read_json(page: Page, depth: int) -> object:
    """Return the page's JSON; raises NonsenseError where it is none, or nested more than `depth` deep."""
    if page.status != 200:
        raise NonsenseError(f"it answered {page.status}")
    if _nesting(page.body, depth) > depth:
        raise NonsenseError(f"its answer is nested more than {depth} deep")
    try:
        return json.loads(page.body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise NonsenseError("its answer is no JSON") from error


def read_object(page: Page, depth: int) -> Mapping[str, object]:
    """Return the page's JSON object; raises NonsenseError where it is anything else."""
    found = read_json(page, depth)
    if not isinstance(found, Mapping):
        raise NonsenseError("its answer is no JSON object")
    return found


def _nesting(body: bytes, most: int) -> int:
    """Return how deep the brackets nest, or some number above `most`; strings do not count."""
    deepest = now = 0
    for token in _TOKEN.finditer(body):
        kind = token.group()[0]
        if kind in b"[{":
            now += 1
            deepest = max(deepest, now)
            if deepest > most:
                break
        elif kind in b"]}":
            now -= 1
    return deepest


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
