"""Folding, squashing and cleaning of text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.text.folding import COMBINING_RUN, bounded, fold, normal, squash, strip_markup
from citecheck.text.tokens import words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The  Pacific\tReview ", "the pacific review"),
        ("Łukasiewicz, Ørsted, İnalcık, Đoković", "lukasiewicz, orsted, inalcik, dokovic"),
        ("Straße", "strasse"),
        ("Müller, Mu\u0308ller", "muller, muller"),
        ("“rogue” ‘states’ «x»", '"rogue" \'states\' "x"'),
        ("1035–53 — 1035‐53 − 1", "1035-53 - 1035-53 - 1"),
        ("O’Brien, O`Brien, O´Brien", "o'brien, o'brien, o'brien"),
        ("ﬁeld\u00a0work\u200b\u00ad", "field work"),
        ("ＡＢＣ １２", "abc 12"),
        ("Достоевский", "dostoevskiy"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "squashed"),
    [("Int. Stud. Q.", "intstudq"), ("naming-and-shaming (2012)", "namingandshaming2012"), ("–", "")],
)
def test_squash(text, squashed):
    assert squash(text) == squashed


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The Taliban’s non-engagement: 2nd ed.", ("the", "talibans", "non", "engagement", "2nd", "ed")),
        ("'Rogue States'", ("rogue", "states")),
        ("…", ()),
    ],
)
def test_words(text, tokens):
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The <i>Drosophila</i> genome", "The Drosophila genome"),
        ("H<sub>2</sub>O", "H2O"),
        ("Science &amp;amp; Society", "Science & Society"),
        ("&lt;i&gt;E. coli&lt;/i&gt; and &amp;lt;b&amp;gt;us", "E. coli and us"),
        ("a</jats:p><jats:p>b", "a b"),
        ('<mml:math alttext="x"><mml:mi>x</mml:mi></mml:math> rays', "x rays"),
        ("effects at p < 0.05 and q > 0.1", "effects at p < 0.05 and q > 0.1"),
        ("0171(198505)13:3<203:COSSDD>2.0", "0171(198505)13:3<203:COSSDD>2.0"),
        ("a <!-- note --> b\n  c", "a b c"),
        ("ﬁne", "fine"),
    ],
)
def test_strip_markup(text, clean):
    assert strip_markup(text) == clean


def test_each_character_folds_to_plain_letters_that_fold_to_themselves():
    for code in (*range(0xD800), *range(0xE000, 0x30000)):
        folded = fold(chr(code))
        assert folded.isascii()
        assert folded == folded.lower().strip()
        assert fold(folded) == folded, hex(code)


@given(st.text())
def test_folded_text_is_plain_and_folds_to_itself(text):
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower().strip()
    assert "  " not in folded
    assert fold(folded) == folded


@given(st.text())
def test_squashed_text_is_letters_and_digits(text):
    assert squash(text) == "" or squash(text).isalnum()


@given(st.text())
def test_no_text_upsets_cleaning(text):
    strip_markup(text)
    words(text)


@given(st.text(alphabet="a\u0301\u0323é ", max_size=200))
def test_marks_beyond_the_bound_are_dropped(text):
    run = 0
    for letter in bounded(text):
        run = run + 1 if unicodedata.combining(letter) else 0
        assert run <= COMBINING_RUN


def test_ordinary_text_is_not_bounded():
    text = "Mu\u0308ller ﷽ नमस्ते " * 10
    assert bounded(text) == text
    assert normal("Mu\u0308ller") == "Müller"


def test_alternating_marks_normalise_at_once():
    text = "a" + "\u0301\u0323" * 500_000
    assert len(normal(text)) < 100
    assert fold(text) == "a"
    assert strip_markup(text)
