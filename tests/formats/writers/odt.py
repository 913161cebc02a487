"""OpenDocument text, as printed."""

from html import escape

from tests.read.odt_maker import odt


def write(article, folder):
    path = folder / "article.odt"
    lines = [*(p.text for p in article.paragraphs), "References", *(e.raw for e in article.entries)]
    path.write_bytes(odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines)))
    return path


def write_flat(article, folder):
    """Write the article as one XML file (.fodt), such as LibreOffice opens."""
    path = folder / "flat.fodt"
    lines = [*(p.text for p in article.paragraphs), "References", *(e.raw for e in article.entries)]
    body = "".join(f"<text:p>{escape(line)}</text:p>\n" for line in lines)
    names = "urn:oasis:names:tc:opendocument:xmlns"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="{names}:office:1.0" '
        f'xmlns:text="{names}:text:1.0" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    return path
