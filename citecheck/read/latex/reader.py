"""A .tex file -> Document."""

from __future__ import annotations

import re

from citecheck.model.document import Document
from citecheck.settings import Settings

NAME = "latex"
SUFFIXES = (".tex", ".latex", ".ltx")
_SIGNS = re.compile(rb"\\(?:documentclass|begin\s?\{|section\*?\s?\{|usepackage|cite[a-z]{0,8}\s?[\[{]|bibitem)")


def sniffs(head: bytes, path: str) -> float:
    """Say how much the beginning of a file looks like LaTeX."""
    signs = len(set(_SIGNS.findall(head)))
    return (
        0.9
        if b"\\documentclass" in head or signs >= 3
        else 0.6
        if path.lower().endswith(SUFFIXES)
        else 0.2 * min(signs, 2)
    )


def read(path: str, data: bytes, settings: Settings) -> Document:
    """Return the article with the files it takes in; the list is its own, or that of its .bib or .bbl files."""
    from citecheck.read.latex import composing

    return composing.compose(path, NAME, data, settings)
