"""JATS: mixed citations with their fields tagged, a link for each citation."""

from html import escape

_KINDS = {"article-journal": "journal", "book": "book", "chapter": "book", "report": "report", "webpage": "web"}


def write(article, folder):
    path = folder / "article.xml"
    paragraphs = "".join(f"<p>{p.written(escape, _link)}</p>\n" for p in article.paragraphs)
    entries = "\n".join(map(_ref, article.entries))
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<article><front><article-meta>'
        f'<article-id pub-id-type="doi">{escape(article.doi)}</article-id>'
        f"<title-group><article-title>{escape(article.title)}</article-title></title-group></article-meta></front>\n"
        f"<body>{paragraphs}</body>\n<back><ref-list><title>References</title>\n{entries}\n</ref-list></back></article>",
        encoding="utf-8",
    )
    return path


def _link(cited):
    shown = escape(cited.shown)
    return f'<xref ref-type="bibr" rid="{cited.key}">{shown}</xref>' if cited.entry else shown


def _ref(entry):
    item = entry.item
    container = item.container_title or item.publisher
    own = "source" if item.type in {"book", "report"} else "article-title"
    first, _, last = item.page.replace("-", "–").partition("–")
    parts = [
        '<person-group person-group-type="author">' + ", ".join(map(_name, item.author)) + "</person-group>",
        _tag("year", item.year),
        _tag("chapter-title" if item.type == "chapter" else own, item.title),
        _tag("publisher-name" if own == "source" else "source", container),
        _tag("volume", item.volume),
        _tag("issue", item.issue),
        _tag("fpage", first),
        _tag("lpage", last),
        f'<pub-id pub-id-type="doi">{escape(item.DOI)}</pub-id>' if item.DOI else "",
        f"<uri>{escape(item.URL)}</uri>" if item.URL else "",
    ]
    kind = _KINDS.get(item.type, "other")
    shown = ". ".join(part for part in parts if part)
    return f'<ref id="{entry.key}"><mixed-citation publication-type="{kind}">{shown}.</mixed-citation></ref>'


def _name(name):
    if name.literal:
        return _tag("collab", name.literal)
    return f"<name>{_tag('surname', name.full_family)}, {_tag('given-names', name.given)}</name>"


def _tag(tag, text):
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""
