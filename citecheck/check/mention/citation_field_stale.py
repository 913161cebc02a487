"""A citation in a Word file no longer agrees with the field of the reference manager behind it.

## What it finds
A citation inserted by Zotero, Mendeley or EndNote whose visible text has another year, another name or another number
than its manager last wrote there.

## Why it matters
The text was changed by hand. The next refresh of the fields brings the old text back, without a word.

## Example
    text      (Hendrix & Wong, 2012)
    field     (Hendrix & Wong, 2013)

## Stays quiet
Other punctuation, words that were left out or put in ("see", "p. 4", "et al."), names that moved into the sentence.

## References
Zotero's documentation, "Word processor integration: editing citations".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.check import confidence_of_text, says
from citecheck.model.dossier import Mention
from citecheck.model.finding import Evidence, Finding
from citecheck.model.rule import Rule, Severity
from citecheck.text.folding import fold

RULE = Rule(code="L206", name="citation-field-stale", severity=Severity.WARNING)

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?:[a-z](?![a-z]))?(?![0-9])")
_NAME = re.compile(r"(?<![\w'’])[^\W\d_a-z][\w'’-]{1,60}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_WORD = re.compile(r"[^\W\d_]{2}")


def check(mention: Mention) -> Iterator[Finding]:
    """Yield a finding where a field's text contradicts what its manager wrote."""
    cited = mention.citation
    field = cited.embedded
    if field is None:
        return
    visible = mention.manuscript.document.text[field.span.start : field.span.end]
    if not _contradicts(visible, field.shown):
        return
    yield Finding(
        rule=RULE,
        message=f"The text has {says.quoted(visible)}, but the reference manager's field behind it has "
        f"{says.quoted(field.shown)}: changed by hand, or not updated.",
        at=field.span,
        reference=mention.entry.reference.id if mention.entry else None,
        citation=cited.id,
        evidence=(Evidence("citation", visible, field.shown, "text"),),
        confidence=confidence_of_text.STALE_FIELD,
    )


def _contradicts(visible: str, shown: str) -> bool:
    """Say whether the text has a year, a name or a number that its field has not, in place of one that it has."""
    if not _WORD.search(visible) and not _WORD.search(shown) and not _YEAR.search(shown):
        return _NUMBER.findall(visible) != _NUMBER.findall(shown)
    years = _set(_YEAR, visible), _set(_YEAR, shown)
    if years[1] and not years[0] <= years[1]:
        return True
    names = _set(_NAME, visible), _set(_NAME, shown)
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def _set(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(fold(found) for found in pattern.findall(text))
