"""The trained model: features of tokens in, labels out. The door to python-crfsuite."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

import pycrfsuite

MODEL = "model.crfsuite.z"


def tag(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the likeliest row of labels for the tokens whose features are given."""
    labels: list[str] = _tagger().tag(pycrfsuite.ItemSequence(rows))
    return labels


@cache
def _tagger() -> pycrfsuite.Tagger:
    """The tagger, with the shipped model, read when it is first asked for."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model())
    return tagger


@cache
def _model() -> bytes:
    """The model's bytes, which the tagger points into and so must be kept."""
    return zlib.decompress(resources.files("citecheck.parse.fields.data").joinpath(MODEL).read_bytes())
