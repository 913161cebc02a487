"""Bibliographies alone: RIS, CSL-JSON, EndNote's XML, PubMed's nbib."""

import json
from html import escape

from citecheck.model.csl import to_csl

_RIS = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "report": "RPRT",
    "article-newspaper": "NEWS",
    "webpage": "ELEC",
}
_ENDNOTE = {
    "article-journal": "Journal Article",
    "book": "Book",
    "chapter": "Book Section",
    "report": "Report",
    "article-newspaper": "Newspaper Article",
    "webpage": "Web Page",
}


def write_ris(article, folder):
    return _text(folder / "works.ris", "\n".join(_ris(e.item, e.key) for e in article.entries))


def write_csl(article, folder):
    items = [{**to_csl(e.item), "id": e.key} for e in article.entries]
    return _text(folder / "works.json", json.dumps(items, ensure_ascii=False, indent=1))


def write_csl_yaml(article, folder):
    return _text(
        folder / "works.yaml", "references:\n" + "".join(_yaml({"id": e.key} | to_csl(e.item)) for e in article.entries)
    )


def _yaml(item):
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items()]
    return "- " + "\n  ".join(lines) + "\n"


def write_endnote(article, folder):
    records = "\n".join(_endnote(e.item, i) for i, e in enumerate(article.entries, 1))
    return _text(
        folder / "works.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>{records}</records></xml>'
    )


def write_nbib(article, folder):
    return _text(folder / "works.nbib", "\n".join(_nbib(e.item, i) for i, e in enumerate(article.entries, 1)))


def _ris(item, key):
    first, _, last = item.page.replace("–", "-").partition("-")
    pairs = [
        ("TY", _RIS.get(item.type, "GEN")),
        ("ID", key),
        *(("AU", _name(n)) for n in item.author),
        ("PY", item.year),
        ("TI", item.title),
        ("T2", item.container_title),
        ("VL", item.volume),
        ("IS", item.issue),
        ("SP", first),
        ("EP", last),
        ("PB", item.publisher),
        ("DO", item.DOI),
        ("UR", item.URL),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in pairs if value) + "\nER  - \n"


def _endnote(item, number):
    authors = "".join(f"<author>{escape(_name(n, ','))}</author>" for n in item.author)
    tags = {"volume": item.volume, "number": item.issue, "pages": item.page, "publisher": item.publisher}
    rest = "".join(f"<{tag}>{escape(value)}</{tag}>" for tag, value in tags.items() if value)
    return (
        f'<record><rec-number>{number}</rec-number><ref-type name="{_ENDNOTE.get(item.type, "Generic")}"/>'
        f"<contributors><authors>{authors}</authors></contributors><titles><title>{escape(item.title)}</title>"
        f"<secondary-title>{escape(item.container_title)}</secondary-title></titles>"
        f"<dates><year>{item.year}</year></dates>{rest}"
        f"<electronic-resource-num>{escape(item.DOI)}</electronic-resource-num>"
        f"<urls><related-urls><url>{escape(item.URL)}</url></related-urls></urls></record>"
    )


def _nbib(item, number):
    pairs = [
        ("PMID", str(number)),
        *(("CN" if n.literal else "FAU", _name(n)) for n in item.author),
        ("DP", item.year),
        ("TI", item.title),
        ("BTI" if item.type == "chapter" else "JT", item.container_title),
        ("VI", item.volume),
        ("IP", item.issue),
        ("PG", item.page.replace("–", "-")),
        ("PB", item.publisher),
        ("LID", f"{item.DOI} [doi]" if item.DOI else ""),
    ]
    return "\n".join(f"{tag:<4}- {value}" for tag, value in pairs if value) + "\n"


def _name(name, mark=""):
    """Return a name; `mark` behind an organisation's is how EndNote keeps it whole."""
    return f"{name.literal}{mark}" if name.literal else f"{name.full_family}, {name.given}"


def _text(path, text):
    path.write_text(text, encoding="utf-8")
    return path
