"""PDF: lines on pages, entries with a hanging indent, a page number at the foot."""

import textwrap

from tests.read.pdf_maker import pdf

_LINES_A_PAGE = 50


def write(article, folder):
    path = folder / "article.pdf"
    plain = (*(p.text for p in article.paragraphs), "References")
    lines = [line for p in plain for line in [*textwrap.wrap(p, 90), ""]]
    for entry in article.entries:
        lines += [*textwrap.wrap(entry.raw, 90, subsequent_indent="    "), ""]
    pages = [lines[i : i + _LINES_A_PAGE] for i in range(0, len(lines), _LINES_A_PAGE)]
    path.write_bytes(pdf(*(_page(page, number) for number, page in enumerate(pages, 60))))
    return path


def _page(lines, number):
    shown = [(60 + 20 * n.startswith(" "), 780 - 14 * i, n.strip()) for i, n in enumerate(lines) if n]
    return [*shown, (300, 40, str(number))]
