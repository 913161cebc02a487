"""Given names cut to initials."""

from __future__ import annotations

import re

_PART = re.compile(r"[^\s.\-‐‑]+|[-‐‑]")


def initials(given: str, *, dot: str = ".", gap: str = " ", hyphen: str = "-") -> str:
    """Return "C. S." for "Cullen S.", "J.-P." for "Jean-Paul"; capitals that stand together are several names."""
    text = joint = ""
    for part in _PART.findall(given):
        if part in "-‐‑":
            joint = hyphen
            continue
        several = part if part.isupper() and 1 < len(part) <= 3 else part[0].upper()
        for letter in several if part[0].isalpha() else "":
            text += (joint or gap if text else "") + letter + dot
            joint = ""
    return text
