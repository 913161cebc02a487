"""The body of a Document as the finders read it: of the same length, so that every place is a place in the Document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.model.document import Document, MarkKind
from citecheck.model.span import Span

GAP = "\n"
"""Stands for what is no body text."""
TAKEN = "\x00"
"""Stands for a citation that the format itself has marked."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘‛ʼ´`′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\r\f\v*", " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("‒—−―", "–"),
        **dict(zip("（）［］；，：＆", "()[];,:&", strict=True)),
        "\x00": " ",
    }
)
_PARAGRAPH_END = re.compile(r"(\n *\n[ \n]*)")
_TORN = re.compile(r"(?<=[^\W\d_])-(?P<gap> *\n *)(?P<rest>[^\W\d_]{1,40}(?:'[^\W\d_]{0,2})?[,;.]?)(?![\w'-])")
_LINK = re.compile(r"\[([^\[\]\n]{1,120})\](\((?:#|https?:|mailto:)[^()\s]{0,300}\))")


def surface(document: Document, body: Iterable[Span], *, marked: bool = False) -> str:
    """Return the body text, quotes, dashes and blanks made plain; a single line end is a blank, a paragraph's stays.

    What lies outside `body` or is marked as no prose comes out as line ends, marked citations as NUL characters but for
    `marked`; the length is that of the Document's text.
    """
    text = document.text.translate(_PLAIN)
    taken = [m.span for m in document.marks if m.kind is MarkKind.CITATION and m.keys and not marked]
    skipped = [m.span for m in document.marks if m.kind is MarkKind.SKIP]
    text = _covered(text, _outside(body, len(text)), GAP)
    text = _covered(_covered(text, skipped, GAP), taken, TAKEN)
    text = _TORN.sub(_mended, text)
    parts = _PARAGRAPH_END.split(text)
    text = "".join(p if i % 2 else p.replace("\n", " ") for i, p in enumerate(parts))
    return _LINK.sub(_unlinked, text) if "](" in text else text


def _outside(body: Iterable[Span], length: int) -> list[Span]:
    gaps: list[Span] = []
    done = 0
    for span in sorted(body):
        if span.start > done:
            gaps.append(Span(done, span.start))
        done = max(done, span.end)
    return [*gaps, Span(done, length)]


def _covered(text: str, spans: Iterable[Span], by: str) -> str:
    parts: list[str] = []
    done = 0
    for span in sorted(spans):
        start, end = max(done, span.start), min(len(text), span.end)
        if start < end:
            parts += [text[done:start], by * (end - start)]
            done = end
    return "".join([*parts, text[done:]]) if parts else text


def _mended(torn: re.Match[str]) -> str:
    """Return a word that a line end tore, in one piece: the blanks behind it keep the length."""
    rest, blanks = torn.group("rest"), " " * len(torn.group("gap"))
    return f"{rest}{blanks} " if rest[0].islower() else f"-{rest}{blanks}"


def _unlinked(link: re.Match[str]) -> str:
    return f" {link.group(1)} {' ' * len(link.group(2))}"
