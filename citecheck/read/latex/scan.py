"""First looks at LaTeX source: comments, code, formulas, matching braces, files it takes in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from citecheck.model.span import Span
from citecheck.read.latex.commands import MATHS, OPAQUE

_COMMENT = re.compile(r"\\.|%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?", re.DOTALL)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BEGIN = re.compile(r"\\begin\s?\{(?P<name>[A-Za-z]{2,20}\*?)\}")
_VERB = re.compile(r"\\(?:verb|lstinline|mintinline\{[a-z]{1,20}\})\*?(?P<sign>[^A-Za-z0-9\s*\\{])")
_DOLLAR = re.compile(r"\\.|\$\$?|\n[ \t]*\n", re.DOTALL)
_DISPLAY = {"\\[": "\\]", "\\(": "\\)"}
_TAKES_IN = re.compile(
    r"\\(?:input|include|subfile|subfileinclude)\s?\{(?P<name>[^{}]{1,300})\}|\\input\s(?P<bare>[^\s\\{}%]{1,300})|\\.|%[^\n]*",
    re.DOTALL,
)


def comments(text: str) -> Iterator[Span]:
    """Yield each comment, with the line end and the indent behind it that TeX does not see either."""
    return (Span(m.start(), m.end()) for m in _COMMENT.finditer(text) if m.group()[0] == "%")


def braces(text: str) -> dict[int, int]:
    """Return where each brace that is closed is closed."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace.group() == "{":
            opened.append(brace.start())
        elif brace.group() == "}" and opened:
            pairs[opened.pop()] = brace.start()
    return pairs


def opaque(text: str) -> Iterator[Span]:
    """Yield environments and commands of code and comment; one that is never closed is none."""
    yield from _environments(text, OPAQUE)
    for verb in _VERB.finditer(text):
        line = text.find("\n", verb.end(), verb.end() + 1_000)
        close = text.find(verb.group("sign"), verb.end(), line if line >= 0 else verb.end() + 1_000)
        if close >= 0:
            yield Span(verb.start(), close + 1)


def _environments(text: str, names: Collection[str]) -> Iterator[Span]:
    done = 0
    never_closed: set[str] = set()
    for begin in _BEGIN.finditer(text):
        name = begin.group("name")
        if begin.start() < done or name not in names or name in never_closed:
            continue
        end = f"\\end{{{name}}}"
        at = text.find(end, begin.end())
        if at < 0:
            never_closed.add(name)
            continue
        done = at + len(end)
        yield Span(begin.start(), done)


def formulas(text: str) -> Iterator[Span]:
    r"""Yield `$…$`, `$$…$$`, `\[…\]` and the environments of formulas; a blank line ends what is not closed."""
    opened: tuple[str, int] | None = None
    for sign in _DOLLAR.finditer(text):
        letters = sign.group()
        if letters[0] == "\n":
            opened = None
        elif opened and letters in {opened[0], _DISPLAY.get(opened[0])}:
            yield Span(opened[1], sign.end())
            opened = None
        elif not opened and (letters[0] == "$" or letters in _DISPLAY):
            opened = (letters, sign.start())
    yield from _environments(text, MATHS)


def taken_in(text: str) -> Iterator[tuple[Span, str]]:
    r"""Yield each `\input` and `\include` outside of comments, with the name of its file."""
    for found in _TAKES_IN.finditer(text):
        name = found.group("name") or found.group("bare")
        if name:
            yield Span(found.start(), found.end()), name.strip()
