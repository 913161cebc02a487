"""Word: as printed, and with the field codes or content controls of four reference managers."""

import base64
import json
from html import escape

from citecheck.model.csl import to_csl
from tests.read.docx_maker import character, code, control, docx, field, paragraph, run

_KINDS = {"article-journal": ("17", "Journal Article"), "book": ("6", "Book"), "chapter": ("5", "Book Section")}


def write(article, folder):
    entries = [paragraph(e.raw) for e in article.entries]
    return _written(folder / "printed.docx", [paragraph(p.text) for p in article.paragraphs], entries)


def write_zotero(article, folder):
    def cited(each):
        items = [{"id": each.key, "uris": [f"http://zotero.org/{each.key}"], "itemData": to_csl(each.entry.item)}]
        data = {"properties": {"plainCitation": each.shown}, "citationItems": items}
        return field(f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(data)} ", each.shown)

    return _with_fields(article, folder / "zotero.docx", cited, " ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ")


def write_mendeley(article, folder):
    def cited(each):
        items = [{"id": "ITEM-1", "uris": [f"http://mendeley.com/{each.key}"], "itemData": to_csl(each.entry.item)}]
        data = {"citationItems": items, "mendeley": {"plainTextFormattedCitation": each.shown}}
        return field(f" ADDIN CSL_CITATION {json.dumps(data)} ", each.shown)

    return _with_fields(article, folder / "mendeley.docx", cited, " ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY ")


def write_mendeley_cite(article, folder):
    def cited(each):
        items = [{"id": each.key, "itemData": to_csl(each.entry.item)}]
        data = {"citationItems": items, "manualOverride": {"citeprocText": each.shown}}
        return control(f"MENDELEY_CITATION_v3_{base64.b64encode(json.dumps(data).encode()).decode()}", run(each.shown))

    body = [_paragraph(p, cited) for p in article.paragraphs]
    entries = control("MENDELEY_BIBLIOGRAPHY", *(paragraph(e.raw) for e in article.entries))
    return _written(folder / "mendeley-cite.docx", body, [entries])


def write_endnote(article, folder):
    numbers = {e.key: i for i, e in enumerate(article.entries, 1)}

    def cited(each):
        item = each.entry.item
        data = (
            f"<EndNote><Cite><Author>{escape(item.author[0].full_family)}</Author><Year>{item.year}</Year>"
            f"<RecNum>{numbers[each.key]}</RecNum><DisplayText>{escape(each.shown)}</DisplayText>"
            f"{_record(numbers[each.key], item)}</Cite></EndNote>"
        )
        return field(f" ADDIN EN.CITE {data}", each.shown)

    return _with_fields(article, folder / "endnote.docx", cited, " ADDIN EN.REFLIST ")


def _record(number, item):
    kind = _KINDS.get(item.type, ("13", "Generic"))
    authors = "".join(f"<author>{escape(n.literal or f'{n.full_family}, {n.given}')}</author>" for n in item.author)
    return (
        f'<record><rec-number>{number}</rec-number><ref-type name="{kind[1]}">{kind[0]}</ref-type>'
        f"<contributors><authors>{authors}</authors></contributors><titles><title>{escape(item.title)}</title>"
        f"<secondary-title>{escape(item.container_title)}</secondary-title></titles>"
        f"<dates><year>{item.year}</year></dates>"
        f"<electronic-resource-num>{escape(item.DOI)}</electronic-resource-num></record>"
    )


def _with_fields(article, path, cited, listed):
    body = [_paragraph(p, cited) for p in article.paragraphs]
    first, *middle, last = (run(e.raw) for e in article.entries)
    entries = [
        paragraph(character("begin") + code(listed) + character("separate") + first),
        *(paragraph(each) for each in middle),
        paragraph(last + character("end")),
    ]
    return _written(path, body, entries)


def _paragraph(each, cited):
    return paragraph(each.written(run, lambda c: cited(c) if c.entry else run(c.shown)))


def _written(path, body, entries):
    path.write_bytes(docx(*body, paragraph("References"), *entries))
    return path
