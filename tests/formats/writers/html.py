"""HTML: citations that lead to the entries of a list."""

from html import escape


def write(article, folder):
    path = folder / "article.html"
    paragraphs = "".join(f"<p>{p.written(escape, _link)}</p>\n" for p in article.paragraphs)
    entries = "".join(f'<li id="{e.key}">{escape(e.raw)}</li>\n' for e in article.entries)
    listed = f'<h2>References</h2>\n<ul class="references">\n{entries}</ul>'
    path.write_text(
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{escape(article.title)}</title></head>'
        f"<body>\n{paragraphs}{listed}\n</body></html>",
        encoding="utf-8",
    )
    return path


def _link(cited):
    return f'<a href="#{cited.key}">{escape(cited.shown)}</a>' if cited.entry else escape(cited.shown)
