"""LaTeX source -> the edits that leave its text, and the marks that its commands set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.document import Mark, MarkKind
from citecheck.model.mapped import Edit
from citecheck.model.span import Span
from citecheck.read import latex_text
from citecheck.read.latex import citations, scan
from citecheck.read.latex.commands import HEADINGS, NO_TEXT, NOTES
from citecheck.read.stretches import Stretches

_COMMAND = re.compile(r"\\(?P<name>[A-Za-z]{1,30})\*?")
_ARGUMENT = re.compile(r"\s{0,3}(?:\[[^\[\]]{0,500}\]\s{0,3}){0,3}(?P<brace>\{)?")
_BEGIN_DOCUMENT = re.compile(r"\\begin\s?\{document\}")
_END_DOCUMENT = re.compile(r"\\end\s?\{document\}")
_LIST = re.compile(r"\\begin\s?\{thebibliography\}\s?(?:\{[^{}]{0,200}\})?")
_LIST_END = re.compile(r"\\end\s?\{thebibliography\}")
_ITEM = re.compile(r"\\(?P<name>item|par|newblock|newline|linebreak|quad|qquad|and)(?![A-Za-z])\s{0,3}")
_BIBITEM = re.compile(
    r"\\bibitem(?![A-Za-z])\s?(?:%\s{0,3})?(?:\[(?P<label>(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\}){0,600})\])?\s{0,3}(?:%\s{0,3})?\{(?P<key>[^{}]{1,300})\}\s{0,20}"
)
_RAISED = re.compile(
    r"(?:\\textsuperscript\s?\{|\$\s?\^\s?\{?)\[?(?P<numbers>\d{1,3}(?:\s?[,;–-]{1,2}\s?\d{1,3}){0,20})\]?\}?\$?"
)
_URL = re.compile(r"\\(?:url|path|nolinkurl)\s?\{(?P<url>[^{}\n]{1,2000})\}|\\doi\s?\{(?P<doi>[^{}\n]{1,500})\}")
_HREF = re.compile(r"\\href\s?\{(?P<url>[^{}\n]{1,2000})\}\s?(?=\{)")
_URL_ESCAPE = re.compile(r"\\([%#&_~{}$])")
_BREAK = {"item": "\n- ", "par": "\n\n", "newline": "\n", "linebreak": "\n"}
_LINE_BREAK = re.compile(r"\\\\\*?(?:\[[^\[\]]{0,40}\])?")


class Text:
    """One article's source, its braces matched, and what is found in it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.edits: list[Edit] = [(span, "") for span in scan.comments(source)]
        self.marks: list[Mark] = []
        hidden = sorted((*(span for span, _ in self.edits), *scan.opaque(source)), key=lambda s: (s.start, -s.end))
        self._hidden = Stretches(_apart(hidden))
        self._braces = scan.braces(source)
        self._start = 0
        self.edits += ((span, "") for span in scan.opaque(source))

    def read(self, known_keys: tuple[str, ...]) -> None:
        r"""Find all edits and marks; `known_keys` are those that `\nocite{*}` names."""
        self._outside()
        self._list()
        self._citations(known_keys)
        self._addresses()
        self._commands()
        self._formulas()
        self.edits += ((Span(m.start(), m.end()), "\n") for m in _LINE_BREAK.finditer(self.source))
        self.edits += latex_text.edits(self.source)

    def _open(self, span: Span) -> bool:
        return not self._hidden.touches(span)

    def _first(self, pattern: re.Pattern[str]) -> Span | None:
        found = (Span(m.start(), m.end()) for m in pattern.finditer(self.source))
        return next((span for span in found if self._open(span)), None)

    def _outside(self) -> None:
        """Drop what stands before and behind the document, but for its title."""
        begin, end = self._first(_BEGIN_DOCUMENT), self._first(_END_DOCUMENT)
        if end:
            self.edits.append((Span(end.start, len(self.source)), ""))
        if begin is None:
            return
        self._start = begin.end
        title = self._title(begin.start)
        if title is None:
            self.edits.append((Span(0, begin.end), ""))
        else:
            self.edits += [(Span(0, title.start), ""), (Span(title.end, begin.end), "\n\n")]
            self.edits += (
                (Span(m.start(), m.end()), " ") for m in _LINE_BREAK.finditer(self.source, title.start, title.end)
            )
            self.marks.append(Mark(title, MarkKind.HEADING))

    def _title(self, before: int) -> Span | None:
        for command in re.finditer(r"\\title\*?\s?(?:\[[^\[\]]{0,500}\])?\s?\{", self.source[:before]):
            close = self._braces.get(command.end() - 1)
            if close and close < before and self._open(Span(command.start(), command.end())):
                return Span(command.end(), close)
        return None

    def _list(self) -> None:
        begin = self._first(_LIST)
        items = [m for m in _BIBITEM.finditer(self.source) if self._open(Span(m.start(), m.end()))]
        if not items:
            return
        end = next((m.start() for m in _LIST_END.finditer(self.source, items[-1].end())), len(self.source))
        start = begin.start if begin else items[0].start()
        self.marks += [Mark(Span(start, start), MarkKind.LIST_START), Mark(Span(end, end), MarkKind.LIST_END)]
        if begin:
            self.edits.append((begin, "\n"))
        ends = [*(m.start() for m in items[1:]), end]
        for item, stop in zip(items, ends, strict=True):
            self.edits.append((Span(item.start(), item.end()), "\n"))
            body = self.source[item.end() : stop].rstrip()
            self.marks.append(
                Mark(Span(item.end(), item.end() + len(body)), MarkKind.ENTRY, key=item.group("key").strip())
            )

    def _citations(self, known_keys: tuple[str, ...]) -> None:
        for call in citations.find(self.source):
            if not self._open(call.span):
                continue
            keys = known_keys if call.keys == ("*",) else call.keys
            self.edits.append((call.span, "[" + "; ".join(call.keys) + "]"))
            if keys:
                self.marks.append(Mark(call.span, MarkKind.CITATION, keys=keys))

    def _addresses(self) -> None:
        for found in _URL.finditer(self.source):
            letters = _URL_ESCAPE.sub(r"\1", found.group("url") or f"doi:{found.group('doi')}")
            self.edits.append((Span(found.start(), found.end()), letters))
        for link in _HREF.finditer(self.source):
            close = self._braces.get(link.end())
            if close:
                self.edits.append((Span(link.start(), link.end()), ""))
                address = _URL_ESCAPE.sub(r"\1", link.group("url"))
                self.marks.append(Mark(Span(link.end() + 1, close), MarkKind.TARGET, data=address))

    def _commands(self) -> None:
        for raised in _RAISED.finditer(self.source):
            self.edits.append((Span(raised.start(), raised.end()), "^" + raised.group("numbers")))
        for item in _ITEM.finditer(self.source):
            self.edits.append((Span(item.start(), item.end()), _BREAK.get(item.group("name"), " ")))
        for command in _COMMAND.finditer(self.source):
            name = command.group("name")
            if name in NO_TEXT:
                self.edits.append((Span(command.start(), self._arguments_end(command.end(), NO_TEXT[name])), ""))
            elif name in HEADINGS | NOTES and command.start() >= self._start:
                self._with_text(command, name)

    def _arguments_end(self, at: int, count: int) -> int:
        for _ in range(count):
            argument = _ARGUMENT.match(self.source, at)
            close = self._braces.get(argument.end() - 1) if argument and argument.group("brace") else None
            if close is None:
                break
            at = close + 1
        return at

    def _with_text(self, command: re.Match[str], name: str) -> None:
        argument = _ARGUMENT.match(self.source, command.end())
        close = self._braces.get(argument.end() - 1) if argument and argument.group("brace") else None
        if argument is None or close is None:
            return
        heading = name in HEADINGS
        before, after, kind = ("\n\n", "\n\n", MarkKind.HEADING) if heading else (" (", ")", MarkKind.NOTE)
        self.edits += [(Span(command.start(), argument.end()), before), (Span(close, close + 1), after)]
        self.marks.append(Mark(Span(argument.end(), close), kind))

    def _formulas(self) -> None:
        for formula in scan.formulas(self.source):
            if self._open(formula):
                self.marks.append(Mark(formula, MarkKind.SKIP))


def _apart(spans: list[Span]) -> Iterator[Span]:
    done = -1
    for span in spans:
        if span.start >= done:
            done = span.end
            yield span
