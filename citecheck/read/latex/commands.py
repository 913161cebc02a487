"""LaTeX's commands and environments by what they mean for a reader of the text. All of it data.

Source: the LaTeX2e reference manual, natbib's and biblatex's manuals.
"""

from __future__ import annotations

HEADINGS = frozenset(
    ("title", "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
)

NOTES = frozenset(("footnote", "endnote", "footnotetext", "thanks", "marginpar", "sidenote"))

NO_TEXT = {
    "label": 1,
    "ref": 1,
    "eqref": 1,
    "autoref": 1,
    "cref": 1,
    "Cref": 1,
    "pageref": 1,
    "nameref": 1,
    "includegraphics": 1,
    "bibliographystyle": 1,
    "bibliography": 1,
    "addbibresource": 1,
    "printbibliography": 0,
    "documentclass": 1,
    "usepackage": 1,
    "RequirePackage": 1,
    "pagestyle": 1,
    "thispagestyle": 1,
    "pagenumbering": 1,
    "setcounter": 2,
    "addtocounter": 2,
    "setlength": 2,
    "addtolength": 2,
    "vspace": 1,
    "hspace": 1,
    "newcommand": 2,
    "renewcommand": 2,
    "providecommand": 2,
    "newenvironment": 3,
    "newtheorem": 2,
    "def": 0,
    "input": 1,
    "include": 1,
    "subfile": 1,
    "graphicspath": 1,
    "hypersetup": 1,
    "geometry": 1,
    "DeclareMathOperator": 2,
    "definecolor": 3,
    "color": 1,
    "textcolor": 1,
    "addcontentsline": 3,
    "markboth": 2,
    "markright": 1,
    "index": 1,
    "glossary": 1,
    "fontsize": 2,
    "selectlanguage": 1,
    "multicolumn": 2,
    "cmidrule": 1,
    "begin": 1,
    "end": 1,
    "bibliographyunit": 1,
    "balance": 0,
    "natexlab": 0,
    "providecommandx": 1,
    "urlstyle": 1,
    "expandafter": 0,
}
"""How many arguments in braces are no text; what comes after them is."""

OPAQUE = (
    "verbatim",
    "verbatim*",
    "Verbatim",
    "lstlisting",
    "minted",
    "comment",
    "alltt",
    "filecontents",
    "filecontents*",
)
"""Environments whose content is no running text."""

MATHS = (
    *(
        "equation",
        "equation*",
        "align",
        "align*",
        "eqnarray",
        "eqnarray*",
        "gather",
        "gather*",
        "multline",
        "multline*",
    ),
    *("displaymath", "math", "alignat", "alignat*", "tikzpicture", "subequations"),
)
