"""Make the shipped model and its word lists: `python -m training.train DATA`, where DATA is the folder of public data."""

from __future__ import annotations

import argparse
import random
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from citecheck.parse.fields import lexicon
from citecheck.parse.fields.features import features
from citecheck.parse.fields.tokens import tokens
from training import gold, lists, records
from training.example import Example

SEED = 20240607
SHIPPED = Path(lexicon.__file__).parent / "data"


def labelled(example: Example) -> tuple[list[list[str]], list[str]]:
    """Return the features and the label of each token; the first character of a token tells its label."""
    found = tokens(example.raw)
    return features(example.raw, found), [example.labels[start] for start, _ in found.spans]


def fit(examples: Iterable[Example], path: Path, *, c1: float, c2: float, rounds: int, least: int) -> None:
    """Train the model on the examples and write it to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.minfreq": least})
    for example in examples:
        rows, labels = labelled(example)
        if rows:
            trainer.append(pycrfsuite.ItemSequence(rows), labels)
    trainer.train(str(path))


def write_lists(data: Path) -> None:
    """Write the word list and the journal hashes next to the model."""
    profiles = lists.word_profiles(lists.count_words(records.for_lists(data)))
    profiles |= lists.place_words(Path(__file__).parent / "facts" / "places.txt", profiles)
    by_name: dict[str, list[str]] = {}
    for word, name in sorted(profiles.items()):
        by_name.setdefault(name, []).append(word)
    text = "\n".join(f"{name} {' '.join(found)}" for name, found in sorted(by_name.items()))
    (SHIPPED / "words.txt.z").write_bytes(zlib.compress(text.encode("ascii"), 9))
    whole, begun = lists.journal_hashes(lists.journal_titles(data / "journals" / "abbreviations.csv.gz"))
    (SHIPPED / "journals.bin.z").write_bytes(zlib.compress(whole, 9))
    (SHIPPED / "beginnings.bin.z").write_bytes(zlib.compress(begun, 9))


def held_back(example: Example, share: int = 10) -> bool:
    """Whether the example's document is one of those that are kept for choosing among models."""
    return zlib.crc32(example.group.encode()) % 100 < share
