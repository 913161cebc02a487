"""LaTeX articles: text, citations, lists, files taken in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.span import Span
from citecheck.read.interface import ReadError
from citecheck.read.registry import read
from citecheck.settings import Settings
from tests.read.reading import as_text, marked


def tex(body, before=""):
    return as_text(f"\\documentclass{{article}}\n{before}\\begin{{document}}\n{body}\n\\end{{document}}\nrest", "a.tex")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"G{\"o}del's \emph{own} 5\% \& more", "Gödel's own 5% & more"),
        ("a % comment\n  b", "a b"),
        ("a % comment\n\n  b", "a \n\n  b"),
        (r"pp.~3--4, ``so'' \dots{} x", "pp. 3–4, “so” … x"),
        (r"see \ref{fig:a}\label{x}\vspace{2em} here", "see  here"),
        (r"\url{https://a.org/x\_y} \doi{10.2307/2194983}", "https://a.org/x_y doi:10.2307/2194983"),
        (r"\href{https://a.org}{this} page", "this page"),
        (r"so.\textsuperscript{1,3} Then$^{4}$", "so.^1,3 Then^4"),
        (r"x\footnote{Note.} y", "x (Note.) y"),
        (r"a\verb|\cite{x}|b", "ab"),
        ("a\\begin{verbatim}\n\\cite{x}\n\\end{verbatim}b", "ab"),
        (r"a\begin{lstlisting} never closed", "a never closed"),
    ],
)
def test_the_text(source, text):
    assert tex(source).text.strip() == text


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        (r"\cite{a}", [("a",)]),
        (r"\citep[see][p.~3]{a, b}", [("a", "b")]),
        (r"\Citet*{a} and \parencite[12]{b}", [("a",), ("b",)]),
        (r"\autocites(see)(){a}[3]{b}[][4]{c,d}", [("a", "b", "c", "d")]),
        (r"\footcite{a}\textcite{b}\citeauthor{c}\citeyearpar{d}", [("a",), ("b",), ("c",), ("d",)]),
        (r"\nocite{a,b}", [("a", "b")]),
        ("% \\cite{a}\n\\verb+\\cite{b}+ \\citestyle{apa}", []),
        (r"\footnote{As \cite{a}.}", [("a",)]),
    ],
)
def test_citations(source, keys):
    assert [m.keys for m in tex(source).marks if m.kind == "citation"] == keys


def test_headings_and_title():
    document = tex(r"\section*{One {\em two}}", "\\title{The \\\\ Title}\n% \\title{No}\n")
    assert [" ".join(heading.split()) for heading in marked(document, "heading")] == ["The Title", "One two"]


def test_a_list_of_its_own():
    body = r"""Text \cite{a}.
\begin{thebibliography}{9}
\bibitem[Klotz(1999)]{a} Klotz, A.
\newblock {\em Diplomatic isolation}. 1999.
\bibitem{b} % the second
Wong, W.~H. 2013.
\end{thebibliography}"""
    document = tex(body)
    entries = [m for m in document.marks if m.kind == "entry"]
    assert [m.key for m in entries] == ["a", "b"]
    assert all(m.item is None for m in entries)
    assert [" ".join(e.split()) for e in marked(document, "entry")] == [
        "Klotz, A. Diplomatic isolation. 1999.",
        "Wong, W. H. 2013.",
    ]
    assert document.locate(entries[1].span).line == 8


def article(folder, **files):
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    path = folder / "paper.tex"
    return read(str(path), path.read_bytes(), Settings())


def test_files_taken_in_and_the_bibliography_beside(tmp_path):
    document = article(
        tmp_path,
        paper_tex="\\begin{document}\n\\input{part}\n% \\input{no}\n\\nocite{*}\\bibliography{refs}\\end{document}",
        part_tex="One\nTwo \\cite{a}\n",
        refs_bib="\n@book{a, title={A}}\n@book{b, title={B}}",
    )
    at = document.text.index("Two")
    assert document.locate(Span(at, at + 3)).says == "part.tex, line 2"
    entries = [m for m in document.marks if m.kind == "entry"]
    assert [m.key for m in entries] == ["a", "b"]
    assert document.locate(entries[1].span).says == "refs.bib, line 3"
    assert [m.keys for m in document.marks if m.kind == "citation"] == [("a",), ("a", "b")]
    assert document.notices == ()


def test_the_list_that_bibtex_made(tmp_path):
    document = article(
        tmp_path,
        paper_tex="\\documentclass{x}\\begin{document}\\cite{a}\\bibliography{refs}\\end{document}",
        paper_bbl="\\begin{thebibliography}{1}\n\\bibitem{a} Klotz, A. 1999.\n\\end{thebibliography}\n",
    )
    (entry,) = [m for m in document.marks if m.kind == "entry"]
    assert document.locate(entry.span).says == "paper.bbl, line 2"
    assert document.notices == ()


def test_what_lies_outside_or_goes_round_is_left_out(tmp_path):
    (tmp_path / "secret.tex").write_text("SECRET", encoding="utf-8")
    folder = tmp_path / "article"
    folder.mkdir()
    document = article(
        folder, paper_tex="\\begin{document}\\input{../secret}\\include{paper}\\bibliography{no}\\end{document}"
    )
    assert "SECRET" not in document.text
    assert "The file ../secret was not found in the article's folder." in document.notices
    assert "The bibliography no.bib was not found in the article's folder." in document.notices
    assert any("takes in too much" in notice for notice in document.notices)


_PIECES = st.sampled_from(
    [
        *(
            "\\",
            "{",
            "}",
            "[",
            "]",
            "$",
            "%",
            "\n",
            "\n\n",
            " ",
            "\\cite{a}",
            "\\citep[",
            "\\bibitem{k} ",
            "\\section{",
            "\\verb|",
        ),
        *(
            "\\begin{verbatim}",
            "\\end{verbatim}",
            "\\begin{document}",
            "\\end{document}",
            "\\footnote{",
            "\\href{u}{",
            "\\'{e}",
            "~",
            "--",
        ),
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_nothing_upsets_the_reader(source):
    try:
        document = as_text("\\documentclass{x}" + source, "a.tex")
    except ReadError:
        return
    for mark in document.marks:
        assert 0 <= mark.span.start <= mark.span.end <= len(document.text)
        document.locate(mark.span)


@pytest.mark.parametrize(
    "piece",
    [
        "\\",
        "{",
        "\\cite{",
        "\\cite{a}",
        "$",
        "%",
        "\\begin{verbatim}",
        "\\begin{align}",
        "\\bibitem[",
        "\\bibitem{a}",
        "\\section{",
        "\\verb|",
        "\\input{a}",
    ],
)
def test_much_of_one_piece_is_read(piece):
    assert as_text("\\documentclass{x}" + piece * (50_000 // len(piece)), "a.tex").format == "latex"
