r"""LaTeX markup in a short text -> plain Unicode: `{\"o}` is ö, `\emph{x}` is x, `--` is –, braces go.

One pass over tokens, so that no nesting makes it slow; what is unknown loses its backslash command and keeps its text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from citecheck.model.mapped import Edit
from citecheck.model.span import Span
from citecheck.read.latex_data import ACCENTS, LETTERS, SIGNS
from citecheck.text.folding import normal

_MARKUP = re.compile(r"[\\{}$~]|--|``|''")
_DOTLESS = r"\\(?P<{}>[ij])(?![A-Za-z])\s?"
_BASE = (
    rf"(?:\{{\s?(?:{_DOTLESS.format('dotless')}(?:\{{\}})?|(?P<braced>[^\W\d_]))\s?\}}"
    rf"|{_DOTLESS.format('bare_dotless')}|(?P<bare>[^\W\d_]))"
)
_TOKEN = re.compile(
    rf"""
    \{{? \\ (?: (?P<sign>[`'^~"=.]) \s? | (?P<letter>[uvHcdbrktGU]) (?:\s{{1,4}}|(?=[{{\\])) ) {_BASE}
    | \\ (?P<word>[A-Za-z]{{1,40}}) \*? (?:\s{{1,4}}(?=[^\s])|\{{\}})?
    | \\ (?P<other>.)
    | (?P<dash>-{{2,3}}) | (?P<quote>``|'') | (?P<tie>~) | (?P<math>\$[_^]?) | (?P<brace>[{{}}])
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTES = {"``": "“", "''": "”"}
_KEPT_AFTER_BACKSLASH = "&%$#_{}"
_BLANKS_AFTER_BACKSLASH = " \\,;:~\n\t"


def decode(text: str) -> str:
    """Return the text without LaTeX's markup, in NFC, with its white space folded."""
    if not text:
        return text
    if _MARKUP.search(text):
        text = _TOKEN.sub(_plain, text)
    elif not text.isascii():
        text = text.replace("ı\u0301", "í")
    return " ".join(normal(text).split())


def edits(text: str) -> Iterator[Edit]:
    """Yield what takes LaTeX's markup out of a long text; its white space stays as it is."""
    for token in _TOKEN.finditer(text):
        yield Span(token.start(), token.end()), _plain(token)


def _plain(token: re.Match[str]) -> str:
    if token.group("sign") or token.group("letter"):
        return _accented(token)
    word = token.group("word")
    if word:
        letter = LETTERS.get(word)
        return letter if letter is not None else SIGNS.get(word, "")
    other = token.group("other")
    if other:
        return other if other in _KEPT_AFTER_BACKSLASH else " " if other in _BLANKS_AFTER_BACKSLASH else ""
    if token.group("dash"):
        return "–" if len(token.group("dash")) == 2 else "—"
    if token.group("quote"):
        return _QUOTES[token.group("quote")]
    return " " if token.group("tie") else ""


def _accented(token: re.Match[str]) -> str:
    mark = ACCENTS[token.group("sign") or token.group("letter")]
    base = token.group("braced") or token.group("bare") or token.group("dotless") or token.group("bare_dotless")
    return unicodedata.normalize("NFC", base + mark)
