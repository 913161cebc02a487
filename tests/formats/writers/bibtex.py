"""BibTeX."""

_KINDS = {"article-journal": "article", "book": "book", "chapter": "incollection", "report": "techreport"}
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "techreport": "series"}
_TEX = {c: f"\\{c}" for c in "&%$#_{}"}


def write(article, folder):
    path = folder / "works.bib"
    path.write_text("\n\n".join(map(_entry, article.entries)) + "\n", encoding="utf-8")
    return path


def _entry(entry):
    item = entry.item
    kind = _KINDS.get(item.type, "misc")
    fields = {
        "author": " and ".join(map(_name, item.author)),
        "title": item.title and f"{{{_tex(item.title)}}}",
        "year": item.year,
        _CONTAINERS.get(kind, "howpublished"): _tex(item.container_title),
        "volume": item.volume,
        "number": item.issue,
        "pages": item.page.replace("–", "--"),
        "publisher": _tex(item.publisher),
        "edition": item.edition,
        "doi": item.DOI,
        "url": item.URL,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{kind}{{{entry.key},\n{lines}\n}}"


def _name(name):
    return f"{{{_tex(name.literal)}}}" if name.literal else f"{name.full_family}, {name.given}"


def _tex(text):
    return "".join(_TEX.get(c, c) for c in text)
