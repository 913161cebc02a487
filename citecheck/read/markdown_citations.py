"""Citations by key in Markdown: pandoc's `[@key]`, `@key` and `-@key`, MyST's and Sphinx's roles, LaTeX's commands.

Source: pandoc's manual, "Citation syntax"; MyST's and sphinxcontrib-bibtex's role names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.document import Mark, MarkKind
from citecheck.model.span import Span

_KEY = r"(?:\{(?P<braced>[^{}\s]{1,200})\}|(?P<key>\w(?:[\w/]|[:.#$%&+?<>~-](?=\w)){0,199}))"
_CALL = re.compile(rf"(?<![\w@\\/.+])-?@{_KEY}")
_BRACKET = re.compile(r"\[(?P<within>[^\[\]]{1,2000})\](?!\()")
_ROLE = re.compile(
    r"(?:\{(?:cite|citep|citet|footcite|citealp|citeauthor|citeyear|cite:[a-z]{1,20})\}|:(?:cite|footcite)(?::[a-z]{1,20})?:)"
    r"`(?P<keys>[^`]{1,1000})`"
)
_COMMAND = re.compile(
    r"\\(?:[a-z]{0,6}cite[a-z]{0,8}|nocite)\*?(?:\[[^\[\]]{0,200}\]){0,2}\{(?P<keys>[^{}]{1,1000})\}", re.IGNORECASE
)
_ROLE_KEY = re.compile(r"(?:[^,;`<>]{0,200}<(?P<named>[^<>]{1,200})>|(?P<plain>[^\s,;`<>]{1,200}))")
_CROSS_REFERENCE = re.compile(
    r"(?:fig|tbl|tab|sec|eq|eqn|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|nte|tip|wrn|imp|cau)[:-]", re.IGNORECASE
)


def marks(text: str, *, keyed: bool) -> Iterator[Mark]:
    """Yield a mark for each citation or cluster; bare `@key` outside brackets counts where the article is `keyed`.

    An article without a bibliography may well name "@handles" that are no citations.
    """
    if "@" in text:
        yield from _pandoc(text, keyed)
    for role in (*_ROLE.finditer(text), *_COMMAND.finditer(text)):
        keys = tuple((k.group("named") or k.group("plain")).strip() for k in _ROLE_KEY.finditer(role.group("keys")))
        if keys:
            yield Mark(Span(role.start(), role.end()), MarkKind.CITATION, keys=keys)


def _pandoc(text: str, keyed: bool) -> Iterator[Mark]:
    done = 0
    bracketed = [b for b in _BRACKET.finditer(text) if "@" in b.group("within")]
    clusters = [(Span(b.start(), b.end()), _keys(b.group("within"))) for b in bracketed]
    clusters = [(span, keys) for span, keys in clusters if keys]
    for span, keys in clusters:
        yield Mark(span, MarkKind.CITATION, keys=keys)
    if not keyed and not clusters:
        return
    for call in _CALL.finditer(text):
        while done < len(clusters) and clusters[done][0].end <= call.start():
            done += 1
        within = done < len(clusters) and clusters[done][0].start <= call.start()
        key = _named(call)
        if key and not within:
            yield Mark(Span(call.start(), call.end()), MarkKind.CITATION, keys=(key,))


def _keys(within: str) -> tuple[str, ...]:
    return tuple(key for key in map(_named, _CALL.finditer(within)) if key)


def _named(call: re.Match[str]) -> str:
    """Return the key, or "" for a cross-reference to a figure, table or section."""
    key = call.group("braced") or call.group("key")
    return "" if _CROSS_REFERENCE.match(key) else key
