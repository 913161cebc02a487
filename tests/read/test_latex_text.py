"""LaTeX markup as plain Unicode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.read.latex_text import decode

CASES = [
    (r"G{\"o}del, Erd\H{o}s, \'Elie, Fran{\c c}ois", "Gödel, Erdős, Élie, François"),
    (r"\'{\i}n \'\i n {\'\i}n", "ín ín ín"),
    (r"{\L}ukasiewicz, \L{}ukasiewicz, \O re, {\ss}", "Łukasiewicz, Łukasiewicz, Øre, ß"),
    (r"\v{s}\u{g}\r{a}\k{a}\d{h}\.z\=a", "šğåąḥżā"),
    (r"A \& B, 10\%, qss\_a \#1 \$5", "A & B, 10%, qss_a #1 $5"),
    ("1--2 --- ``x'' J.~Smith", "1–2 — “x” J. Smith"),
    (r"\emph{In vivo} \textbf{x} The {NASA} {{X}}", "In vivo x The NASA X"),
    (r"$\alpha$-helix, H$_2$O, \textless{}i", "α-helix, H2O, <i"),
    ("Escartı\u0301n", "Escartín"),
    (r"a\ b\\c", "a b c"),
    (r"\'{\'{\'{e}}} \unknown{x}", "é x"),
    ("plain  text", "plain text"),
]


@pytest.mark.parametrize(("latex", "text"), CASES)
def test_decoded(latex, text):
    assert decode(latex) == text


@given(st.text(alphabet="\\{}'\"~^$-`_ cvHioeé\n1", max_size=200))
def test_nothing_upsets_decoding(text):
    assert "  " not in decode(text)


@pytest.mark.parametrize("piece", ["\\", "\\'{", "{", "}", "$", "\\i ", "--", "\\a "])
def test_much_of_one_piece_is_decoded(piece):
    assert len(decode(piece * 100_000)) <= 400_000
