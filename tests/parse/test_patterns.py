"""No pattern of the parser can go back over its steps again and again: none repeats without end what repeats so."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as reader  # type: ignore[attr-defined]

import pytest

import citecheck.ids
import citecheck.parse
import citecheck.text

REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
ENDLESS = 1_000
"""A repeat that may go on for longer counts as one without end."""
DECIDED = {"(?:P*[WGUH]{1,2}I+){2,}", "(?:I+P*[WGUH]){3,}"}
"""Nested, but each letter tells at once which of the two repeats it belongs to."""


def patterns():
    for room in (citecheck.parse, citecheck.ids, citecheck.text):
        for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in compiled(value):
                    yield pytest.param(pattern, id=f"{module.name.removeprefix('citecheck.')}.{name}")


def compiled(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | frozenset) and depth < 4:
        for part in value:
            yield from compiled(part, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        yield from compiled(tuple(value.values()), depth)


def parts(operation, argument):
    """Return the patterns within one step of a pattern."""
    if operation in REPEATS:
        return (argument[2],)
    if operation is kinds.SUBPATTERN:
        return (argument[3],)
    if operation is kinds.BRANCH:
        return tuple(argument[1])
    if operation in (kinds.ASSERT, kinds.ASSERT_NOT):
        return (argument[1],)
    if operation is kinds.ATOMIC_GROUP:
        return (argument,)
    if operation is kinds.GROUPREF_EXISTS:
        return tuple(part for part in argument[1:] if part)
    return ()


def deepest(tree):
    """Return how many repeats without end stand within each other at most."""
    depth = 0
    for operation, argument in tree:
        own = operation in REPEATS and argument[1] > ENDLESS
        depth = max([depth, own, *(own + deepest(part) for part in parts(operation, argument))])
    return depth


@pytest.mark.parametrize("pattern", list(patterns()))
def test_no_repeat_without_end_stands_within_another(pattern):
    assert pattern.pattern in DECIDED or deepest(reader.parse(pattern.pattern, pattern.flags)) <= 1


def test_a_nested_repeat_would_be_seen():
    assert deepest(reader.parse(r"(?:\w+\s?)+x")) == 2
