"""The words of a title, container or publisher: trimmed of what joins fields, otherwise as printed."""

from __future__ import annotations

import re
from collections import Counter

from citecheck.model.span import Span
from citecheck.text.folding import strip_markup

_SPACE = re.compile(r"\s+")
_HYPHEN_BREAK = re.compile(r"([^\W\d_])[-‐­]\s+(?!(?:and|or|und|oder|bzw|et|ou|y|e|o|en|of|to|as|vs)\b)(?=[a-zß-ÿ])")
_LEADING = " \t\r\n.,;:*_|)]}>–—-=/»”"
_TRAILING = " \t\r\n.,;:*_|([{<–—-=/"
QUOTES = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’'",
    "‚": "‘’",
    '"': '"',
    "'": "'’",
    "「": "」",
    "『": "』",
    "《": "》",
    "”": "”",
    "``": "''",
    "’": "’",
}
_OPENING = '“„«‘‚"「『《”'
_CLOSING = "”“»’‘\"'」』》"
_IN = re.compile(
    r"(?:[Ii]n|IN|[Oo]f|[Ee]n|[Dd]ans|[Ii]m|[Ee]m|[Nn]el|[Nn]ella|[Вв]\sкн|[Вв])\s*\.?\s*:\s*"
    r"|(?:In|IN|in|Dans|dans|Em|em)\s+(?!(?:[Vv]itro|VITRO|[Vv]ivo|VIVO|[Ss]ilico|[Ss]itu|[Pp]ractice)\b)(?=\S)"
)
_FOREWORD = re.compile(
    r"[(\[]\s?(?:edd?s?|editors?|hrsgg?|hgg?|h(?:rs)?ginnen|éds?|dirs?|coords?|orgs?|comps?)\b\.?\s?[)\]][.,:]{0,2}\s?(?=\w)"
    r"|(?:ders|dies|idem)\.?\s?(?:\([^()]{2,8}\))?[:,]\s?(?=\w)"
    r"|(?:presented at|(?:to appear|to be published|accepted|forthcoming|im druck|erscheint) in)\b:?\s(?=\w)",
    re.IGNORECASE,
)
"""What may stand before a container's title and is no part of it: the mark of its editors, the author again."""
_BRACKETS = " \t\r\n.,;:()[]"
_EDITION_WORD = re.compile(
    r"(?<=\S)\s?\b(?:ed|edn|eds|edition|édition|éd|edición|edição|edizione|aufl|auflage|druk|uitg|izd)\b", re.IGNORECASE
)


def tidy(text: str) -> str:
    """Return the text on one line: white space folded, tags and entities resolved, words broken at a hyphen healed."""
    if "<" in text or "&" in text:
        text = strip_markup(text)
    if "-" in text or "\xad" in text or "‐" in text:
        text = _HYPHEN_BREAK.sub(r"\1", text)
    return _SPACE.sub(" ", text).strip()


def trimmed(raw: str, span: Span, leading: str = _LEADING, trailing: str = _TRAILING) -> Span:
    """Return the span without the punctuation and white space at its ends."""
    start, end = span.start, span.end
    while start < end and raw[start] in leading:
        start += 1
    while end > start and raw[end - 1] in trailing:
        end -= 1
    return Span(start, end)


def title_span(raw: str, span: Span) -> Span:
    """Return where the title itself stands: without quotation marks round it and the full stop behind it."""
    span = trimmed(raw, span)
    start, end = span.start, span.end
    if start < end and raw[start] in _OPENING and _quoted_to_the_end(raw, start, end):
        inner = trimmed(raw, Span(start + 1, end))
        end = inner.end - 1 if inner.end > start + 1 and raw[inner.end - 1] in _CLOSING else inner.end
        return trimmed(raw, Span(start + 1, end))
    return _balanced(raw, Span(start, end))


def container_span(raw: str, span: Span) -> Span:
    """Return where the container's title stands: without "In", "(Eds.)" or "To appear in" before it."""
    span = trimmed(raw, span)
    lead = _IN.match(raw, span.start, span.end)
    if lead:
        span = Span(lead.end(), span.end)
    elif raw[span.start : span.end].lower() in ("in", "en", "im", "dans"):
        span = Span(span.end, span.end)
    foreword = _FOREWORD.match(raw, span.start, span.end)
    return title_span(raw, Span(foreword.end(), span.end) if foreword else span)


def plain_span(raw: str, span: Span) -> Span:
    """Return where a publisher, place or the like stands: without the punctuation and open brackets round it."""
    return _balanced(raw, trimmed(raw, span))


def edition_span(raw: str, span: Span) -> Span:
    """Return where the edition itself stands: "2nd" of "(2nd ed.)", "3., überarb." of "3., überarb. Aufl."."""
    span = trimmed(raw, span, _BRACKETS, _BRACKETS)
    word = _EDITION_WORD.search(raw, span.start, span.end)
    return trimmed(raw, Span(span.start, word.start()), _BRACKETS, _BRACKETS) if word else span


def _quoted_to_the_end(raw: str, start: int, end: int) -> bool:
    """Say whether the first quotation mark closes at the end, or never."""
    closing = QUOTES.get(raw[start], "")
    opening = raw[start]
    depth = 0
    for i in range(start + 1, end):
        if raw[i] in closing and not (raw[i] in "'’" and i + 1 < end and raw[i + 1].isalpha()):
            if depth == 0:
                return i >= end - 2
            depth -= 1
        elif raw[i] == opening and opening not in closing:
            depth += 1
    return True


def _balanced(raw: str, span: Span) -> Span:
    """Drop brackets and quotation marks at the ends that nothing opens or closes."""
    start, end = span.start, span.end
    if start < end and (raw[end - 1] in _OPENED_BY or raw[start] in _CLOSED_BY):
        counts = Counter(c for c in raw[start:end] if c in _BRACKETS_AND_QUOTES)
        while end > start and raw[end - 1] in _OPENED_BY and counts[raw[end - 1]] > counts[_OPENED_BY[raw[end - 1]]]:
            end -= 1
            counts[raw[end]] -= 1
        while start < end and raw[start] in _CLOSED_BY and not counts[_CLOSED_BY[raw[start]]]:
            start += 1
    return trimmed(raw, Span(start, end))


_OPENED_BY = {")": "(", "]": "[", "”": "“", "»": "«", "«": "»"}
_CLOSED_BY = {"(": ")", "[": "]"}
_BRACKETS_AND_QUOTES = frozenset("()[]“”«»")
