"""All rules, by the unit they look at, and the choosing among them. A new rule is one line here."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from citecheck.check.interface import RuleModule, Rules, UnknownRule
from citecheck.model.dossier import Dossier, Entry, Mention

ENTRY: tuple[RuleModule[Entry], ...] = ()
MENTION: tuple[RuleModule[Mention], ...] = ()
WHOLE: tuple[RuleModule[Dossier], ...] = ()

ALL: tuple[RuleModule[Any], ...] = tuple(sorted((*ENTRY, *MENTION, *WHOLE), key=lambda r: r.RULE.code))
"""Every rule, by code."""


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Rules:
    """Return the rules that `select` names (all where it names none) without those that `ignore` names.

    A word is a code, the beginning of a code, or a name; commas part several. Raises UnknownRule.
    """
    wanted = {c for word in _words(select) for c in _codes(word)}
    unwanted = {c for word in _words(ignore) for c in _codes(word)}
    codes = (wanted or {r.RULE.code for r in ALL}) - unwanted
    return Rules(
        tuple(r for r in ENTRY if r.RULE.code in codes),
        tuple(r for r in MENTION if r.RULE.code in codes),
        tuple(r for r in WHOLE if r.RULE.code in codes),
    )


def named(word: str) -> tuple[RuleModule[Any], ...]:
    """Return the rules that a code, the beginning of one, or a name stands for. Raises UnknownRule."""
    codes = _codes(word)
    return tuple(r for r in ALL if r.RULE.code in codes)


def page(rule: RuleModule[Any]) -> str:
    """Return a rule's page in Markdown: code, name and severity, then the docstring of its module."""
    text = inspect.getdoc(rule) if isinstance(rule, ModuleType) else ""
    head = f"# {rule.RULE.code} {rule.RULE.name} ({rule.RULE.severity})"
    return f"{head}\n\n{text or ''}\n"


def summary(rule: RuleModule[Any]) -> str:
    """Return the first line of a rule's page: what it finds, in one sentence."""
    text = inspect.getdoc(rule) if isinstance(rule, ModuleType) else ""
    return (text or "").partition("\n")[0]


def _words(given: Iterable[str]) -> Iterable[str]:
    return (word.strip() for words in given for word in words.split(",") if word.strip())


def _codes(word: str) -> frozenset[str]:
    plain = word.strip().casefold()
    codes = frozenset(
        r.RULE.code for r in ALL if r.RULE.name == plain or (plain and r.RULE.code.casefold().startswith(plain))
    )
    if not codes:
        known = [w for r in ALL for w in (r.RULE.name, r.RULE.code)]
        near = difflib.get_close_matches(plain, known, n=1, cutoff=0.5)
        raise UnknownRule(word, near[0] if near else None)
    return codes
