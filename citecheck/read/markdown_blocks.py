"""The blocks of Markdown that the inline cleaning must know of: front matter, code, headings, notes, quotes, divs.

Source: CommonMark 0.31, 4 and 5; pandoc's manual for front matter, notes, divs and heading attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from citecheck.model.document import Mark, MarkKind
from citecheck.model.mapped import Edit
from citecheck.model.span import Span
from citecheck.read import markdown_calls
from citecheck.read.stretches import Stretches

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)?")
_FENCE = re.compile(r"[ \t]{0,12}(?P<fence>`{3,}|~{3,})(?P<info>[^`\r\n]*)$")
_HEADING = re.compile(
    r"(?P<sign> {0,3}#{1,6}[ \t]+)(?P<text>[^\r\n]*?)(?P<tail>[ \t]*#*[ \t]*(?:\{[^{}\r\n]{0,200}\})?[ \t]*)$"
)
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{3,})[ \t]*$")
_NOTE = re.compile(r" {0,3}\[\^(?P<name>[^\]\s^]{1,80})\]:[ \t]*")
_QUOTE = re.compile(r" {0,3}>(?: ?>){0,8} ?")
_DIV = re.compile(r" {0,3}:{3,}[^\r\n]{0,200}$")
_NO_PARAGRAPH = re.compile(r"[ \t]{0,12}(?:[-*+][ \t]|\d{1,4}[.)][ \t]|[|>#]|:::)")
_TICKS = re.compile(r"(?P<end>\n[ \t]{0,20}\r?\n)|(?<!\\)`+")
_LONGEST_FRONT_MATTER = 2_000


@dataclass
class Blocks:
    """What the lines show: edits, marks and stretches without running text; spans are of the source."""

    edits: list[Edit] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    opaque: list[Span] = field(default_factory=list)
    front_matter: Span | None = None

    def shut(self, span: Span) -> None:
        """Take a stretch out of the running text."""
        self.opaque.append(span)
        self.marks.append(Mark(span, MarkKind.SKIP))


def read(text: str) -> Blocks:
    """Return the blocks of a Markdown text."""
    blocks = Blocks()
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text) if m.end() > m.start()]
    first = _front_matter(text, lines, blocks)
    fences = _fences(text, lines)
    i, above = first, ""
    while i < len(lines):
        if i in fences:
            blocks.shut(Span(lines[i].start, lines[fences[i]].end))
            i, above = fences[i] + 1, ""
            continue
        above = _line(text, lines, i, above, blocks)
        i += 1
    for code in _inline_code(text, Stretches(blocks.opaque)):
        blocks.shut(code)
    blocks.edits += ((Span(m.start(), m.end()), "") for m in markdown_calls.CALL.finditer(text))
    return blocks


def _front_matter(text: str, lines: list[Span], blocks: Blocks) -> int:
    """Note the front matter and return the number of the first line behind it."""
    if not lines or text[lines[0].start : lines[0].end].rstrip() != "---":
        return 0
    for i in range(1, min(len(lines), _LONGEST_FRONT_MATTER)):
        if text[lines[i].start : lines[i].end].rstrip() in {"---", "..."}:
            blocks.front_matter = Span(lines[1].start, lines[i].start)
            blocks.shut(Span(0, lines[i].end))
            return i + 1
    return 0


def _fences(text: str, lines: list[Span]) -> dict[int, int]:
    """Return first and last line of each code block; a fence that is never closed is none."""
    fences: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for i, line in enumerate(lines):
        fence = _FENCE.match(text[line.start : min(line.end, line.start + 300)].rstrip("\r\n"))
        if fence is None:
            continue
        sign = fence.group("fence")
        if opened is None:
            opened = (i, sign)
        elif sign[0] == opened[1][0] and len(sign) >= len(opened[1]) and not fence.group("info").strip():
            fences[opened[0]] = i
            opened = None
    return fences


def _line(text: str, lines: list[Span], i: int, above: str, blocks: Blocks) -> str:
    """Note what a line is; return its text where it may be a paragraph of one line, else ""."""
    span = lines[i]
    line = text[span.start : span.end].rstrip("\r\n")
    if heading := _HEADING.match(line):
        _heading(span.start, heading, blocks)
        return ""
    if above and _UNDERLINE.match(line):
        blocks.edits.append((Span(span.start, span.start + len(line)), ""))
        blocks.marks.append(Mark(_stripped(text, lines[i - 1]), MarkKind.HEADING))
        return ""
    if note := _NOTE.match(line):
        blocks.edits.append((Span(span.start, span.start + note.end()), ""))
        blocks.marks.append(
            Mark(Span(span.start + note.end(), _note_end(text, lines, i)), MarkKind.NOTE, key=note.group("name"))
        )
        return ""
    if quote := _QUOTE.match(line):
        blocks.edits.append((Span(span.start, span.start + quote.end()), ""))
    elif _DIV.match(line):
        blocks.edits.append((Span(span.start, span.start + len(line)), ""))
    alone = i == 0 or not text[lines[i - 1].start : lines[i - 1].end].strip() or not above
    return line.strip() if alone and not _NO_PARAGRAPH.match(line) else ""


def _heading(start: int, heading: re.Match[str], blocks: Blocks) -> None:
    words = Span(start + heading.start("text"), start + heading.end("text"))
    blocks.edits += [(Span(start, words.start), ""), (Span(words.end, start + heading.end()), "")]
    if len(words):
        blocks.marks.append(Mark(words, MarkKind.HEADING))


def _note_end(text: str, lines: list[Span], i: int) -> int:
    """Return where a note ends: before the next blank line that no indented line follows, or the next note."""
    while i + 1 < len(lines):
        following = text[lines[i + 1].start : lines[i + 1].end]
        further = text[lines[i + 2].start : lines[i + 2].end] if i + 2 < len(lines) else ""
        if _NOTE.match(following) or (not following.strip() and not further.startswith(("    ", "\t"))):
            break
        i += 1
    return lines[i].end


def _stripped(text: str, line: Span) -> Span:
    letters = text[line.start : line.end]
    start = line.start + len(letters) - len(letters.lstrip())
    return Span(start, max(start, line.start + len(letters.rstrip())))


def _inline_code(text: str, shut: Stretches) -> Iterator[Span]:
    """Yield `code` within paragraphs: from each run of ticks to the next run of its length."""
    ticks = [m for m in _TICKS.finditer(text) if not shut.touches(Span(m.start(), m.end()))]
    partner: dict[int, int] = {}
    last: dict[int, int] = {}
    for k in range(len(ticks) - 1, -1, -1):
        if ticks[k].group("end"):
            last = {}
            continue
        length = len(ticks[k].group())
        partner[k] = last.get(length, -1)
        last[length] = k
    k = 0
    while k < len(ticks):
        other = partner.get(k, -1)
        if other > 0:
            yield Span(ticks[k].start(), ticks[other].end())
            k = other
        k += 1
