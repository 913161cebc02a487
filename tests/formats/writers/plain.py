"""Plain text: paragraphs with blank lines between."""


def write(article, folder):
    path = folder / "article.txt"
    lines = [*(p.text for p in article.paragraphs), "References", *(e.raw for e in article.entries)]
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path
