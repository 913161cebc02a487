"""What the shipped word and journal lists know."""

from __future__ import annotations

import pytest

from citecheck.parse.fields.lexicon import journal_marks, profile
from citecheck.parse.fields.tokens import tokens
from citecheck.parse.fields.traits import traits


@pytest.mark.parametrize(("word", "kinds"), [("smith", "Ff"), ("john", "Gg"), ("berlin", "L"), ("zxqy", "")])
def test_words_stand_for_what_they_mostly_stand_for(word, kinds):
    assert profile(word) in ({*kinds} or {""})


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ties. American Journal of Sociology, 78", "American Journal of Sociology"),
        ("in The New England Journal of Medicine 345", "The New England Journal of Medicine"),
        ("energies. Phys. Rev. Lett. 77", "Phys . Rev . Lett"),
        ("weak ties between people", ""),
    ],
)
def test_listed_journals_are_found_in_running_text(text, title):
    found = [traits(t) for t in tokens(text).texts]
    marks = journal_marks([t.word for t in found], [t.kind for t in found])
    assert " ".join(t for t, m in zip(tokens(text).texts, marks, strict=True) if m) == title
