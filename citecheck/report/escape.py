"""Metadata is hostile: one function per kind of output that makes any string harmless in it.

What is dangerous depends on who reads it: a terminal obeys control characters, a browser markup, a spreadsheet
formulas, a build log workflow commands. Each writer uses the function of its own kind, for every string that it has
not written itself.
"""

from __future__ import annotations

import json
import re
from html import escape

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What a reader cannot see: controls, direction marks, line separators, invisible tags, lone surrogates."""

_SPACES = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")

_JSON_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")


def terminal(text: str) -> str:
    """Return a string as one line that no terminal and no build log obeys; what cannot be seen is named.

    `##[` is the older form of a build log's commands, obeyed anywhere in a line.
    """
    seen = _SPACES.sub(" ", text)
    return _UNSEEN.sub(_named, seen).replace("##[", "# #[")


def html(text: str) -> str:
    """Return a string as text of one line, or an attribute's value, in HTML."""
    return escape(terminal(text), quote=True)


def html_block(text: str) -> str:
    """Return a string as text of several lines in HTML."""
    lines = (html(line) for line in _LINE_ENDS.split(text))
    return "\n".join(f"&#58;{line[1:]}" if line.startswith("::") else line for line in lines)


_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def sarif(text: str) -> str:
    """Return a string as a SARIF message, in which brackets would make links and braces placeholders."""
    marked = _SARIF.sub(r"\\\g<0>", terminal(text))
    return marked.replace("{", "{{").replace("}", "}}")


_SARIF = re.compile(r"[\\\[\]]")


def xml(text: str) -> str:
    """Return a string without the characters that XML 1.0 forbids; markup is still to be escaped."""
    return _NOT_IN_XML.sub(_named, terminal(text))


_NOT_IN_XML = re.compile("[\ufffe\uffff]")
"""What XML 1.0 forbids and `terminal` lets through."""


def cell(text: str) -> str:
    """Return a string as a cell of text: what a spreadsheet would take for a formula is led by an apostrophe.

    So is what it would turn into a date or another number: "3/4", "May 2013", "007", "12e3". A range of pages, "12-15",
    is given its en dash, which is how it is set and no date to any spreadsheet.
    """
    shown = terminal(text)
    if _RANGE.fullmatch(shown):
        return shown.replace("-", "–")
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) or _TURNED.fullmatch(shown.strip()) else shown


_RANGE = re.compile(r"\d{1,12}-\d{1,12}")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_TURNED = re.compile(
    r"\d{1,4}[-/.]\d{1,4}[-/.]\d{1,4}|\d{1,4}/\d{1,4}|0\d{1,20}|\d{1,9}(?:\.\d{1,9})?e[+-]?\d{1,9}|\d{12,30}"
    rf"|\d{{1,4}}[-/. ]?{_MONTH}(?:[-/., ]{{0,2}}\d{{1,4}})?|{_MONTH}[-/. ]?\d{{1,4}}(?:, ?\d{{1,4}})?",
    re.IGNORECASE,
)

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def github_message(text: str) -> str:
    """Return a string as the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    """Return a string as a property of a workflow command."""
    return github_message(terminal(text)).replace(":", "%3A").replace(",", "%2C")


_MARKUP = re.compile(r"[\\`*\[\]<>&|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[@#](?=[A-Za-z0-9])")


def markdown(text: str) -> str:
    """Return a string as inline Markdown that shows exactly it: no markup, image, mention or issue number."""
    return _MARKUP.sub(_unmarked, terminal(text))


def _unmarked(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in "@#":
        return f"{sign}<!-- -->"  # keeps GitHub from calling people and linking issues, and is not seen
    return "&amp;" if sign == "&" else "\\" + sign


def markdown_code(text: str) -> str:
    """Return a string as a Markdown code span, whatever backticks it holds."""
    shown = terminal(text).strip() or " "
    ticks = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}"


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def json_text(value: object, indent: int | None = None) -> bytes:
    """Return a value as JSON in UTF-8, ended by a line feed; letters stay, what cannot be seen is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return (_JSON_UNSEEN.sub(_escaped, text).replace("##[", "##\\u005b") + "\n").encode()


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
