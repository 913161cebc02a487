"""Make the shipped model and its word lists: `python -m training.train DATA`; README.md says what DATA holds."""

from __future__ import annotations

import argparse
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pycrfsuite

from citecheck.parse.fields import lexicon, model
from citecheck.parse.fields.features import features
from citecheck.parse.fields.segmenter import BEGINS, BEGUN
from citecheck.parse.fields.tokens import tokens
from training import citeproc_strings, corpus, gold, lists, records
from training.example import Example

SEED = 20240607
SHIPPED = Path(lexicon.__file__).parent / "data"
PLACES = Path(__file__).parent / "facts" / "places.txt"
JOURNALS = PLACES.with_name("journals.txt")
PARAMETERS = {"c1": 0.4, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 6}
"""Weights of the L1 and L2 penalties, rounds of L-BFGS, and how often a feature must occur to be kept."""


def labelled(example: Example) -> tuple[list[list[str]], list[str]]:
    """Return the features and the label of each token; the first character of a token tells its label."""
    found = tokens(example.raw)
    plain = [example.labels[start] for start, _ in found.spans]
    begun = [BEGINS * (a != b and b in BEGUN) + b for a, b in zip(["", *plain], plain, strict=False)]
    return features(example.raw, found), begun


def fit(examples: Iterable[Example], path: Path) -> None:
    """Train the model on the examples and write it to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for example in examples:
        rows, labels = labelled(example)
        if rows:
            trainer.append(pycrfsuite.ItemSequence(rows), labels)
    trainer.train(str(path))


def examples(data: Path, rendered: int, csl: int) -> Iterator[Example]:
    """Yield all that the model learns from; the annotated strings twice, for they are real."""
    annotated = list(gold.examples(data / "parsing" / "train"))
    yield from annotated
    yield from annotated
    pools = corpus.pools(data)
    yield from corpus.from_records(pools, rendered, SEED)
    yield from citeproc_strings.strings(pools, csl, SEED)


def write_lists(data: Path) -> None:
    """Write the word list and the journal hashes next to the model."""
    profiles = lists.word_profiles(lists.count_words(records.for_lists(data)))
    profiles |= lists.place_words(PLACES, profiles)
    by_name: dict[str, list[str]] = {}
    for word, name in sorted(profiles.items()):
        by_name.setdefault(name, []).append(word)
    text = "\n".join(f"{name} {' '.join(found)}" for name, found in sorted(by_name.items()))
    titles = lists.journal_titles(data / "journals" / "abbreviations.csv.gz")
    whole, begun = lists.journal_hashes(chain(titles, lists.own_journals(JOURNALS)))
    for name, content in (
        ("words.txt.z", text.encode("ascii")),
        ("journals.bin.z", whole),
        ("beginnings.bin.z", begun),
    ):
        (SHIPPED / name).write_bytes(zlib.compress(content, 9))


def main() -> None:
    """Make the lists, then the model, which is trained with features that ask them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--rendered", type=int, default=27_000, help="strings rendered by our own templates")
    parser.add_argument("--csl", type=int, default=6_000, help="strings rendered in CSL styles")
    options = parser.parse_args()
    start = time.time()
    write_lists(options.data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crfsuite"
        fit(examples(options.data, options.rendered, options.csl), path)
        content = path.read_bytes()
    (SHIPPED / model.MODEL).write_bytes(zlib.compress(content, 9))
    print(f"{len(content):,} bytes after {time.time() - start:.0f} seconds")


if __name__ == "__main__":
    main()
