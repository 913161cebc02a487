r"""Citations in LaTeX: `\cite[see][p. 3]{a,b}`, natbib's and biblatex's, `\autocites(…)[…]{a}[…]{b}`, `\nocite`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.span import Span

_OPTIONS = r"(?:\s?\([^()]{0,300}\)){0,2}(?:\s?\[[^\[\]]{0,500}\]){0,2}"
_COMMAND = re.compile(
    rf"\\(?P<name>(?:[A-Za-z]{{0,12}}[cC]ites?(?:[a-z]{{0,12}})|nocite|citeauthor|citeyear|citetitle|citedate|bibentry))\*{{0,2}}{_OPTIONS}\s?\{{(?P<keys>[^{{}}]{{1,3000}})\}}"
)
_MORE = re.compile(rf"{_OPTIONS}\s?\{{(?P<keys>[^{{}}]{{1,3000}})\}}")
_KEY = re.compile(r"[^\s,][^,]{0,200}")
_NO_CITATION = frozenset(("citestyle", "citenum", "citereset", "defcitealias", "citesetup"))


@dataclass(frozen=True, slots=True)
class Call:
    r"""A citing command: where it stands, the keys it names, whether it shows nothing (`\nocite`)."""

    span: Span
    keys: tuple[str, ...]
    silent: bool = False


def find(text: str) -> Iterator[Call]:
    """Yield each citing command; several in one multi-cite are one."""
    done = 0
    for command in _COMMAND.finditer(text):
        name = command.group("name")
        if command.start() < done or name in _NO_CITATION:
            continue
        keys, done = list(_keys(command.group("keys"))), command.end()
        if name.endswith("s"):
            while (more := _MORE.match(text, done)) is not None:
                keys += _keys(more.group("keys"))
                done = more.end()
        if keys:
            yield Call(Span(command.start(), done), tuple(keys), name == "nocite")


def _keys(listed: str) -> Iterator[str]:
    return (key.group().strip() for key in _KEY.finditer(listed))
