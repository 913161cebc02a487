"""All rules, by the unit they look at, and the choosing among them. A new rule is one line here."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from citecheck.check.entry import (
    authors_differ,
    container_differs,
    doi_deleted,
    doi_malformed,
    doi_mangled,
    doi_missing,
    doi_not_registered,
    doi_of_another_work,
    doi_outdated_form,
    doi_superseded,
    expression_of_concern,
    field_missing,
    isbn_invalid,
    issue_differs,
    pages_differ,
    preprint_published,
    reference_uncited,
    reference_unparsed,
    title_differs,
    type_differs,
    url_malformed,
    volume_differs,
    work_corrected,
    work_not_found,
    work_retracted,
    year_differs,
    year_is_of_print,
    year_is_online_first,
)
from citecheck.check.interface import RuleModule, Rules, UnknownRule
from citecheck.check.mention import (
    authors_differ_in_text,
    citation_ambiguous,
    citation_field_stale,
    citation_unlisted,
    year_differs_in_text,
)
from citecheck.check.whole import (
    list_out_of_order,
    number_of_others,
    numbering_broken,
    reference_duplicated,
    styles_mixed,
)
from citecheck.model.dossier import Dossier, Entry, Mention

ENTRY: tuple[RuleModule[Entry], ...] = (
    doi_malformed,
    doi_outdated_form,
    doi_mangled,
    field_missing,
    reference_unparsed,
    isbn_invalid,
    url_malformed,
    reference_uncited,
    doi_not_registered,
    doi_of_another_work,
    doi_missing,
    doi_superseded,
    doi_deleted,
    year_differs,
    year_is_online_first,
    year_is_of_print,
    title_differs,
    authors_differ,
    container_differs,
    volume_differs,
    issue_differs,
    pages_differ,
    type_differs,
    work_retracted,
    work_corrected,
    expression_of_concern,
    preprint_published,
    work_not_found,
)
MENTION: tuple[RuleModule[Mention], ...] = (
    citation_unlisted,
    year_differs_in_text,
    authors_differ_in_text,
    citation_ambiguous,
    citation_field_stale,
)
WHOLE: tuple[RuleModule[Dossier], ...] = (
    reference_duplicated,
    list_out_of_order,
    styles_mixed,
    numbering_broken,
    number_of_others,
)

ALL: tuple[RuleModule[Any], ...] = tuple(sorted((*ENTRY, *MENTION, *WHOLE), key=lambda r: r.RULE.code))
"""Every rule, by code."""


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Rules:
    """Return the rules that `select` names (all where it names none) without those that `ignore` names.

    A word is a code, the beginning of a code, or a name; commas part several. Raises UnknownRule.
    """
    wanted = {c for word in _words(select) for c in _codes(word)}
    unwanted = {c for word in _words(ignore) for c in _codes(word)}
    left = (wanted or {r.RULE.code for r in ALL}) - unwanted
    return Rules(
        tuple(r for r in ENTRY if r.RULE.code in left),
        tuple(r for r in MENTION if r.RULE.code in left),
        tuple(r for r in WHOLE if r.RULE.code in left),
    )


def named(word: str) -> tuple[RuleModule[Any], ...]:
    """Return the rules that a code, the beginning of one, or a name stands for. Raises UnknownRule."""
    found = _codes(word)
    return tuple(r for r in ALL if r.RULE.code in found)


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


def codes(word: str) -> frozenset[str]:
    """Return the codes of the rules that a code, the beginning of one, or a name stands for; none for other words."""
    plain = word.strip().casefold()
    return frozenset(
        r.RULE.code for r in ALL if r.RULE.name == plain or (plain and r.RULE.code.casefold().startswith(plain))
    )


def _codes(word: str) -> frozenset[str]:
    plain = word.strip().casefold()
    found = codes(word)
    if not found:
        known = {w.casefold(): w for r in ALL for w in (r.RULE.name, r.RULE.code)}
        near = difflib.get_close_matches(plain, known, n=1, cutoff=0.5)
        raise UnknownRule(word, known[near[0]] if near else None)
    return found
