"""How entries begin: names, years behind them, labels, numbers that count up, the alphabet."""

from __future__ import annotations

import pytest

from citecheck.parse.entries import chain, labels, order, shapes, traits


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J. (1999)",
        "García Márquez, G. 1967.",
        "van der Berg, A. (2001)",
        "de Nevers, R. (2007)",
        "d'Ancona, C. (2003)",
        "O’Brien BJ (1997) A tale",
        "Smith AB, Jones CD. Title",
        "LIANG Z T, WANG X N. Title",
        "Lamarque J.-F., Emmons L.K. Title",
        "W.-M. Yao et al., J. Phys. G 33",
        "J. D. Watson and F. Crick,",
        "Peter F. Brown, Stephen Della Pietra",
        "Weber, Steven (1996). Title",
        "Müller, Karl-Heinz/Roth, Jana (2001): Titel",
        "Толстой, Л. Н. (1999)",
        "ruBinstein, J. M. (1999): Title",
        "castles, Stephen (2013), Title",
        "———. 1999. Title",
        "—, 2002, Science",
        "Ders. (1999): Titel",
    ],
)
def test_authors(text):
    assert shapes.opening(text) >= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "and the rest of it",
        "in the second half",
        "12(3), 45–67.",
        "(pp. 12–15).",
        "https://doi.org/10.5555/a",
        "",
        "Zeitschrift",
    ],
)
def test_no_authors(text):
    assert shapes.opening(text) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J. (1999). Title",
        "Statistisches Bundesamt (2004): Titel",
        "Council on Foreign Relations 2006: Title",
        "OECD, 1995: Title",
        "Smith J, Doe A, et al. (2001) Title",
        "Lars V. Ahlfors. 1978. Title",
    ],
)
def test_dated(text):
    assert shapes.dated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Parliamentary Election of 2002, in: West European",
        "Psychological Review, 84:191-215 Baron, R. (1986)",
        "Title of a book. Publisher 1999",
        "February 2014 at www.example.org",
        "no names at all before 1999",
        "Smith, J. Title without a year",
    ],
)
def test_not_dated(text):
    assert not shapes.dated(text)


@pytest.mark.parametrize(
    ("text", "form", "number", "rest"),
    [
        ("[12] Smith", "square", "12", "Smith"),
        ("(3) Smith", "round", "3", "Smith"),
        ("4) Smith", "half", "4", "Smith"),
        ("5. Smith", "dot", "5", "Smith"),
        ("6 Smith", "bare", "6", "Smith"),
        ("#7 Smith", "hash", "7", "Smith"),
        ("[Knu84] Knuth", "key", "Knu84", "Knuth"),
        ("[Berger & Luckmann 1966] Berger", "key", "Berger & Luckmann 1966", "Berger"),
    ],
)
def test_labels(text, form, number, rest):
    label = labels.label(text)
    assert (label.form, label.text, text[label.end :]) == (form, number, rest)


@pytest.mark.parametrize("text", ["Smith, J.", "(1953).", "(2001) Title", "1.5 volumes", "[", "", "12"])
def test_no_labels(text):
    label = labels.label(text)
    assert label is None or label.form == "square"


def test_the_longest_run_of_numbers_wins():
    numbers = [1, 2, 43, 3, 1999, 4, 2, 5, 7, 8]
    found = chain.longest(chain.Numbered(i, "dot", number) for i, number in enumerate(numbers))
    assert [numbered.number for numbered in found] == [1, 2, 3, 4, 5, 7, 8]


def test_forms_of_numbers_are_not_mixed():
    found = chain.longest(chain.Numbered(i, "dot" if i % 2 else "square", i) for i in range(8))
    assert len({numbered.form for numbered in found}) == 1


def test_the_alphabet_tells_what_is_out_of_order():
    texts = ["Adams", "Brown", "Zurich: Press", "Clark", "Davis", "Evans", "Foster", "Grant"]
    told = order.witness(texts, [0, 1, 3, 4, 5, 6, 7])
    assert told == [1, 1, -1, 1, 1, 1, 1, 1]


def test_the_alphabet_of_family_names_behind_given_ones():
    texts = ["Zoe Adams, Title", "Ann Brown and Al Zuse, T", "Yan Clark. 1999", "Bo Davis", "Xi Evans", "Cy Foster"]
    assert order.witness(texts, range(6)) == [1] * 6


def test_a_list_out_of_order_tells_nothing():
    assert order.witness(["D", "A", "C", "B", "F", "E", "A"], range(7)) == [0] * 7


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("Berlin: Suhrkamp.", 1),
        ("S. 12-15", 1),
        ("https://example.org/a/", 1),
        ("doi:10.1007/s42113-021-00117-y", 1),
        ("University of", -1),
        ("Smith, J., &", -2),
        ("Gil Navarro, V., Prieto Vega, I.,", -2),
        ("Stone, Anna V., Jenny L. Wood, Darren J. Rivers, Eric J.", -1),
        ("Holm, R. 1976. ‘Changes in early moss. Part one.", -1),
        ("Holm, R. 1976. “Changes in moss.” Journal 3, 1–9.", 1),
        ("Holm, R. (1976): „Das Moos“. Berlin.", 1),
        ("In: W. Bilsky, Ch.", -1),
        ("Isaias & D.", -2),
        ("Bicknell, R., J. L.", -2),
        ("Singh, J. A., and Wolf, B. R. 2012.", -2),
        ("Wolf, B. R. (2012).", -2),
        ("National Academies Press, Washington, D.C.", 1),
        ("Cambridge, U.K.", 1),
        ("Bevilacqua, P., 2018, « Multiobjective", -1),
        ("Müller, P.: »Das Moos« im", -1),
        ("Müller, P.: »Das Moos«.", 1),
        ("Sozialwissen-", -1),
        ("Larry;", -1),
        ("Frankfurt", 0),
    ],
)
def test_how_lines_end(line, ended):
    assert traits.ending(line) == ended
