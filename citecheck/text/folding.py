"""Text in a plainer form: `fold` for comparing, `squash` for comparing letters alone, `strip_markup` for showing."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

COMBINING_RUN = 30
"""Combining marks in a row that are kept; Unicode's stream-safe format allows as many (UAX #15, section 13)."""

_REMEMBERED_LENGTH = 400
_REMEMBERED_STRINGS = 32_768
_REMEMBERED_LETTERS = 65_536

_UNIFIED = {
    **dict.fromkeys("`´‘’‚‛‹›′ʹʻʼʽˈ＇", "'"),
    **dict.fromkeys("“”„‟«»″＂〝〞〟″", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃", "-"),
    **dict.fromkeys("\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
}
"""Characters that anyascii spells otherwise than a comparison wants them; ASCII ones are unified here too."""


class _Letters(dict[int, str]):
    """What each character folds to, found out once."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _UNIFIED.get(letter)
        if folded is None:
            folded = anyascii(letter.casefold()).lower().replace("`", "'")
        if len(self) < _REMEMBERED_LETTERS:
            self[code] = folded
        return folded


_LETTERS = _Letters()
_NOT_ALPHANUMERIC = bytes(c for c in range(128) if not chr(c).isalnum())


def fold(text: str) -> str:
    """Return the text as lower-case ASCII: marks dropped, quotes and dashes unified, white space single, trimmed."""
    return _fold_short(text) if len(text) <= _REMEMBERED_LENGTH else _fold(text)


def squash(text: str) -> str:
    """Return the folded text's letters and digits alone."""
    return fold(text).encode("ascii", "ignore").translate(None, _NOT_ALPHANUMERIC).decode("ascii")


def _fold(text: str) -> str:
    folded = text.lower().replace("`", "'") if text.isascii() else text.translate(_LETTERS)
    return " ".join(folded.split())


_fold_short = lru_cache(maxsize=_REMEMBERED_STRINGS)(_fold)

_TAG = re.compile(r"<!--[^<>]{0,500}-->|</?([A-Za-z][\w:.-]{0,40})(?:\s[^<>=]{0,60}=[^<>]{0,500}|\s{1,20})?/?>")
_BREAKING_TAGS = frozenset(
    {
        *("p", "br", "div", "li", "td", "th", "tr", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "para", "break"),
        *("title", "sec", "list", "list-item", "disp-formula", "disp-quote"),
    }
)
"""Tags that stand between words; all others stand within them ("H<sub>2</sub>O")."""


def strip_markup(text: str) -> str:
    """Return the text without tags (their text is kept), entities resolved, in NFKC, white space folded.

    Registers escape titles up to twice ("&amp;lt;i&amp;gt;"), hence two rounds. What is no tag stays: "p < 0.05".
    """
    for _ in range(2):
        text = _without_tags(text)
        if "&" in text:
            text = html.unescape(text)
    return " ".join(normal(_without_tags(text), "NFKC").split())


def _without_tags(text: str) -> str:
    return _TAG.sub(_tag_gap, text) if "<" in text else text


def _tag_gap(tag: re.Match[str]) -> str:
    name = (tag.group(1) or "").lower().rpartition(":")[2]
    return " " if name in _BREAKING_TAGS else ""


_MARK_RUN = re.compile(rf"[^\w\s\x00-\x7f]{{{COMBINING_RUN + 1},}}")


def bounded(text: str) -> str:
    """Return the text with no more than `COMBINING_RUN` combining marks in a row.

    Normalising takes time quadratic in the length of such a run, and no language needs one.
    """
    return text if text.isascii() else _MARK_RUN.sub(_bound_run, text)


def _bound_run(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for letter in run.group():
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= COMBINING_RUN:
            kept.append(letter)
    return "".join(kept)


def normal(text: str, form: str = "NFC") -> str:
    """Return the text in a Unicode normal form ("NFC" or "NFKC"), in linear time."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC" if form == "NFKC" else "NFC", bounded(text))
