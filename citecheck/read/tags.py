"""Tags, entities, comments and escapes that stand in running text, and the targets of tagged links."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from citecheck.model.mapped import Edit
from citecheck.model.span import Span

_BREAKING = frozenset(
    {
        *("p", "br", "div", "li", "td", "th", "tr", "ul", "ol", "hr", "table", "tbody", "thead", "section", "article"),
        *("blockquote", "center", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
_INLINE = (
    *(
        "i",
        "b",
        "em",
        "strong",
        "sup",
        "sub",
        "span",
        "u",
        "a",
        "small",
        "big",
        "font",
        "cite",
        "q",
        "mark",
        "wbr",
        "s",
    ),
    *("del", "ins", "abbr", "sc", "smallcaps", "tt", "nobr", "bdi", "img"),
)
_NAMES = "|".join(sorted({*_BREAKING, *_INLINE}, key=len, reverse=True))
_TAG = re.compile(
    rf"(?:<|&lt;)(?P<slash>/?)(?P<name>{_NAMES})(?P<attributes>\s[^<>=]{{0,60}}=[^<>]{{0,1000}}|\s{{0,5}})/?(?:>|&gt;)",
    re.IGNORECASE,
)
_HREF = re.compile(r"href\s{0,3}=\s{0,3}(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?P<url>(?:https?|ftp)://[^\s<>]{1,2000})>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\){0,1000}\\(?:(?=[()\[\]{}<>_*#|&+!.@$-])|(?=['\"^~`](?![A-Za-z{\\])))")
_EVERY_ESCAPE = re.compile(r"\\(?:[!-/:-@\[\\-`{-~\]]|(?=\r?\n))")
_RAISED = re.compile(r"<sup>\s{0,3}\[?(?P<numbers>\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]?\s{0,3}</sup>", re.IGNORECASE)
_NO_CITATION_BEFORE = re.compile(r"(?:\d|(?<![^\W\d_])[^\W\d_]{1,2})$")

Target = tuple[Span, str]
"""The stretch that a link covers, and its address."""


def tag_edits(text: str) -> Iterator[Edit]:
    """Yield what drops tags and keeps their text; numbers set high as citations are ("word.<sup>3</sup>") get a "^"."""
    if "<" not in text and "&lt;" not in text:
        return
    raised = {m.start(): m for m in _RAISED.finditer(text) if _is_citation(text, m)}
    closing = {m.end() for m in raised.values()}
    for tag in _TAG.finditer(text):
        name = tag.group("name").lower()
        new = " " if name in _BREAKING else "^" if tag.start() in raised or tag.end() in closing else ""
        yield Span(tag.start(), tag.end()), new
    for link in _AUTOLINK.finditer(text):
        yield Span(link.start(), link.start() + 1), ""
        yield Span(link.end() - 1, link.end()), ""


def _is_citation(text: str, raised: re.Match[str]) -> bool:
    """Say whether raised numbers cite, rather than count ("10<sup>3</sup>") or measure ("km<sup>2</sup>")."""
    return not _NO_CITATION_BEFORE.search(text[max(0, raised.start() - 3) : raised.start()])


def tag_targets(text: str) -> Iterator[Target]:
    """Yield what `<a href=…>` and `<https://…>` lead to."""
    if "<" not in text:
        return
    for link in _AUTOLINK.finditer(text):
        yield Span(link.start("url"), link.end("url")), link.group("url")
    opened: tuple[int, str] | None = None
    for tag in _TAG.finditer(text):
        if tag.group("name").lower() != "a":
            continue
        if opened and tag.group("slash"):
            yield Span(opened[0], tag.start()), opened[1]
        href = _HREF.search(tag.group("attributes"))
        opened = (tag.end(), next(g for g in href.groups() if g is not None)) if href else None


def comment_edits(text: str) -> Iterator[Edit]:
    """Yield what drops `<!-- comments -->`; one that is never closed is none."""
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3), ""
        start = text.find("<!--", end + 3)


def entity_edits(text: str) -> Iterator[Edit]:
    """Yield what resolves entities; those for what cannot be seen are dropped."""
    if "&" not in text:
        return
    for entity in _ENTITY.finditer(text):
        letters = html.unescape(entity.group())
        if letters != entity.group():
            blank = letters.isspace()
            yield Span(entity.start(), entity.end()), " " if blank else letters if letters.isprintable() else ""


def escape_edits(text: str, *, every: bool) -> Iterator[Edit]:
    r"""Yield what drops the backslash of `\(`: before `every` sign (Markdown), or where no accent can be meant."""
    if "\\" not in text:
        return
    for escape in (_EVERY_ESCAPE if every else _ESCAPE).finditer(text):
        at = escape.start() if every else escape.end() - 1
        yield Span(at, at + 1), ""
