"""OpenDocument text, as printed."""

from html import escape

from tests.read.odt_maker import odt


def write(article, folder):
    path = folder / "article.odt"
    lines = [*(p.text for p in article.paragraphs), "References", *(e.raw for e in article.entries)]
    path.write_bytes(odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines)))
    return path
