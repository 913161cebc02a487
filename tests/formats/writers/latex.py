"""LaTeX: as printed with a thebibliography, and with a .bib."""

from . import bibtex

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "&%$#_{}"},
}


def write(article, folder):
    items = "\n\n".join(f"\\bibitem{{{e.key}}} {_tex(e.raw)}" for e in article.entries)
    listed = f"\\begin{{thebibliography}}{{99}}\n{items}\n\\end{{thebibliography}}"
    return _written(folder / "printed.tex", (_tex(p.text) for p in article.paragraphs), listed)


def write_keyed(article, folder):
    bibtex.write(article, folder)
    paragraphs = (p.written(_tex, lambda cited: f"\\citealp{{{cited.key}}}") for p in article.paragraphs)
    return _written(folder / "keyed.tex", paragraphs, "\\bibliography{works}")


def _written(path, paragraphs, listed):
    body = "\n\n".join([*paragraphs, listed])
    path.write_text(f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", encoding="utf-8")
    return path


def _tex(text):
    return "".join(_TEX.get(c, c) for c in text)
