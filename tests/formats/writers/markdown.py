"""Markdown: as printed, and with keys and a .bib beside it."""

import re

from . import bibtex

_SIGNS = re.compile(r"([\\`*_\[\]<>#@^$~|])")


def write(article, folder):
    path = folder / "printed.md"
    paragraphs = (_escaped(p.text) for p in article.paragraphs)
    entries = (f"- {_escaped(e.raw)}" for e in article.entries)
    path.write_text("\n\n".join([*paragraphs, "## References", *entries]), encoding="utf-8")
    return path


def write_keyed(article, folder):
    bibtex.write(article, folder)
    front = f"---\ntitle: {article.title!r}\nbibliography: works.bib\n---"
    paragraphs = (p.written(_escaped, lambda cited: f"@{cited.key}") for p in article.paragraphs)
    path = folder / "keyed.md"
    path.write_text("\n\n".join([front, *paragraphs, "# References"]), encoding="utf-8")
    return path


def _escaped(text):
    return _SIGNS.sub(r"\\\1", text)
