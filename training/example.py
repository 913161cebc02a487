"""A reference string and the label of each of its characters: what the model learns from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

OPENING = "([{‘„‹<"
_ROLE = re.compile(
    r"[\s,.]*[(\[]?\s*(?:eds?|editors?|hrsg|hg|hrsgs|dir|coords?|orgs?|red|éds?|a cura di|comps?|trans|transl|übers)\b"
    r"\.?\s*[)\]]?[\s.,:;]*",
    re.I,
)

_ROLE_IN_BRACKETS = re.compile(
    r"[\s,.)\]]*[(\[](?:eds?|editors?|hrsg|hg|dir|coords?|orgs?|red)\b\.?[)\]][\s.,:;]*", re.I
)
"""Whose year the role stands behind: "Weber, A. (1997) (Hrsg.): "."""


@dataclass(frozen=True, slots=True)
class Example:
    """`labels[i]` says what `raw[i]` belongs to; `group` names the document or record it comes from."""

    raw: str
    labels: tuple[str, ...]
    group: str
    source: str


def joined(pieces: Iterable[tuple[str, str]], group: str, source: str) -> Example:
    """Return the example made of (text, label) pieces."""
    raw: list[str] = []
    labels: list[str] = []
    for text, label in pieces:
        raw.append(text)
        labels.extend([label] * len(text))
    return Example("".join(raw), tuple(labels), group, source)


def filled(raw: str, spans: list[tuple[str, int, int]], longest_gap: int = 24) -> list[str] | None:
    """Return a label for each character, the gaps between spans shared out; None where too much is unknown.

    Punctuation after a span goes with it; what follows (an opening bracket, a word such as "In" or "pp.") goes with
    the next one. A longer gap is a note.
    """
    labels = [""] * len(raw)
    for label, start, end in spans:
        labels[start:end] = [label] * (end - start)
    at, unknown = 0, 0
    while at < len(raw):
        if labels[at]:
            at += 1
            continue
        end = at
        while end < len(raw) and not labels[end]:
            end += 1
        unknown += _share(raw, labels, at, end, longest_gap)
        at = end
    return labels if unknown <= 0.2 * len(raw) else None


def _share(raw: str, labels: list[str], start: int, end: int, longest: int) -> int:
    """Label the gap from `start` to `end`; return how many of its letters are of no known field."""
    before = labels[start - 1] if start else ""
    after = labels[end] if end < len(raw) else ""
    role = _ROLE.match(raw, start, end) if before in ("editor", "translator") else None
    role = _ROLE_IN_BRACKETS.match(raw, start, end) if before == "date" else role
    turn = role.end() if role else start
    while before and turn < end and not _opens(raw, turn):
        turn += 1
    labels[start:turn] = [before] * (turn - start)
    letters = sum(c.isalnum() for c in raw[turn:end])
    if after and letters <= longest:
        labels[turn:end] = [after] * (end - turn)
        return 0
    labels[turn:end] = [("note" if letters else before) or "other"] * (end - turn)
    return letters


def _opens(raw: str, at: int) -> bool:
    """Whether what follows begins here: a letter or digit, an opening bracket or quote."""
    if raw[at] in "\"'«»“":
        free = not at or raw[at - 1].isspace() or raw[at - 1] in OPENING
        return free and (raw[at] == "«" or not raw[at + 1 : at + 2].isspace())
    return raw[at].isalnum() or raw[at] in OPENING
