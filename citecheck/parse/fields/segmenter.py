"""An entry cut into its fields by the trained model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model.span import Span
from citecheck.parse.fields.features import features
from citecheck.parse.fields.model import tag
from citecheck.parse.fields.segment import Label, Segment
from citecheck.parse.fields.settling import settled
from citecheck.parse.fields.tokens import Tokens, tokens

_LONGEST = 600
"""Tokens that are read at once; a longer text is read in stretches of as many."""
BEGINS = "B-"
"""What the model puts before the label of a field's first token, where it tells beginnings apart."""
BEGUN = frozenset(("author", "date", "title", "container", "editor", "publisher", "place"))
_LABELS = {str(label): label for label in Label}


def segments(raw: str) -> tuple[Segment, ...]:
    """Return the fields of the entry in the order of the string, with the words and punctuation round each.

    Nothing raises. Neighbouring tokens of one label are one segment; what belongs to no field has the label `other`.
    """
    found = tokens(raw)
    return settled(raw, tuple(_runs(found, _labels(found, raw))))


def _runs(found: Tokens, labels: Sequence[str]) -> Iterator[Segment]:
    current, start, end = "", 0, 0
    for label, (at, stop) in zip(labels, found.spans, strict=True):
        if label != current:
            if current:
                yield Segment(_LABELS[current], Span(start, end))
            current, start = label.removeprefix(BEGINS), at
        end = stop
    if current:
        yield Segment(_LABELS[current], Span(start, end))


def _labels(found: Tokens, raw: str) -> list[str]:
    labels: list[str] = []
    for at in range(0, len(found.texts), _LONGEST):
        part = Tokens(found.texts[at : at + _LONGEST], found.spans[at : at + _LONGEST])
        labels += tag(features(raw, part))
    return labels
