"""Whether one DOI is a slip of another: what a finger, an eye or a scanner makes of it."""

from __future__ import annotations

import re

_VERSION = re.compile(r"(?:[./]?v\d{1,3}|\.\d)\Z")
_LOOKS = str.maketrans({"l": "1", "o": "0"})


def is_slip(printed: str, registered: str) -> bool:
    """Whether the two differ by one insertion, deletion, substitution or transposition, or by l/1 and O/0 alone.

    A version at the end is never a slip: "….v2" names another thing than "….v1".
    """
    if printed == registered or abs(len(printed) - len(registered)) > 1:
        return False
    if printed.translate(_LOOKS) == registered.translate(_LOOKS):
        return True
    mine, theirs = _version(printed), _version(registered)
    return (not mine or not theirs or mine == theirs) and _one_edit(printed, registered)


def _one_edit(a: str, b: str) -> bool:
    i = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[i:], b[i:]
    if len(a) != len(b):
        return rest_a[1:] == rest_b or rest_a == rest_b[1:]
    return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])


def _version(doi: str) -> str:
    found = _VERSION.search(doi)
    return found.group().lstrip("./") if found else ""
