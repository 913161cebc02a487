"""Documents made up of what each format is made of: pieces in any order for text, trees for markup, pages for PDF."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

from citecheck.read.pdf.pages import Page, Target, TextLine

_WORDS = (
    *(
        "Smith, J.",
        "Wong & Klein",
        "(2013).",
        "(Smith, 2013)",
        "[1]",
        "[2–5]",
        "et al.",
        "A title. ",
        "Journal, 12(3), 4–5.",
    ),
    *("https://doi.org/10.5555/a", "doi:10.5555/", "ISBN 978-3-16-148410-0", "arXiv:1234.56789", "References", "Notes"),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\t",
        " ",
        "a-\n",
        "–",
        "“",
        "”",
        "'",
        '"',
        "é",
        "ﬁ",
        "\u202e",
        "\u00ad",
        "\ufeff",
        "\0",
    ),
    *("—", "Ibid.", "1. ", "[1] ", "(", ")", "2013a", "n.d.", "In ", "(Eds.), ", "pp. 1–9", "\U0001d54a", "\u0301"),
)
_MARKS = {
    "text": (),
    "markdown": (
        *(
            "# ",
            "## References\n",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "[^1]",
            "[^1]: ",
            "[@a]",
            "@a",
            "[a](b)",
            "](",
            "![",
            "<b>",
        ),
        *(
            "---\n",
            "title: T\n",
            "bibliography: x.bib\n",
            "references:\n- id: a\n",
            "nocite: '@*'\n",
            "> ",
            "- ",
            "| a | b |\n",
        ),
        *("{cite}`a`", "<!--", "-->", "&amp;", "&#x41;", "\\", ":::\n", "[a]: b\n", "~~~\n", "===\n"),
    ),
    "latex": (
        *(
            "\\cite{a}",
            "\\citep[see][3]{a,b}",
            "\\nocite{*}",
            "\\bibitem{a} ",
            "\\begin{thebibliography}{9}",
            "\\input{x}",
        ),
        *(
            "\\end{thebibliography}",
            "\\begin{document}",
            "\\end{document}",
            "{",
            "}",
            "$",
            "%",
            "\\",
            "~",
            "\\'e",
            "\\emph{",
        ),
        *(
            "\\begin{verbatim}",
            "\\end{verbatim}",
            "\\verb|",
            "\\section{References}",
            "\\footnote{",
            "\\url{",
            "\\href{a}{",
            "&",
        ),
    ),
    "bibtex": (
        *(
            "@article{",
            "@string{a=",
            "@comment{",
            "@preamble{",
            "a,",
            "title={",
            "author=",
            "year=2013",
            "doi={10.5555/a}",
        ),
        *("{", "}", '"', "#", ",", "=", "@", "%", "crossref={a},", " and ", "\\'{e}", "month=jan", "(", ")"),
    ),
    "ris": ("TY  - JOUR\n", "ER  - \n", "AU  - ", "TI  - ", "PY  - ", "DO  - ", "SP  - ", "T2  - ", "TY  -", "  - "),
    "nbib": ("PMID- 1\n", "TI  - ", "FAU - ", "DP  - ", "LID - 10.5555/a [doi]\n", "      ", "PT  - ", "\n\n"),
    "csl-json": (
        *("[", "]", "{", "}", ",", ":", '"id"', '"title"', '"author"', '"family"', '"issued"', '"date-parts"', "null"),
        *('"DOI"', "2013", "-1e999", '"\\ud800"', '"x"', '{"items":[', "true"),
    ),
    "csl-yaml": (
        *(
            "references:\n",
            "- id: a\n",
            "  title: ",
            "  author:\n",
            "  - family: ",
            "    given: ",
            "  issued: ",
            "[",
            "]",
            "{",
            "}",
        ),
        *(": ", "- ", "&a ", "*a", "!!x ", "|\n", ">\n", "? ", "---\n", "'", '"', "  DOI: ", "#"),
    ),
}
TEXT_FORMATS = tuple(_MARKS)
_TAGS = {
    "html": "html body p div ul ol li a h1 h2 sup span table tr td cite b i script style pre code section aside nav"
    " br hr",
    "jats": "article front article-meta title-group article-title body sec title p xref back ref-list ref label"
    " mixed-citation element-citation person-group name surname given-names year source volume fpage lpage pub-id"
    " ext-link fn-group fn citation-alternatives collab string-name etal italic",
    "endnote-xml": "xml records record contributors authors author titles title secondary-title periodical full-title"
    " dates year pages volume number electronic-resource-num style urls url ref-type isbn keywords",
    "docx-body": "w:document w:body w:p w:r w:t w:tab w:br w:pPr w:numPr w:ilvl w:numId w:pStyle w:tbl w:tr w:tc w:sdt"
    " w:sdtPr w:tag w:sdtContent w:fldChar w:instrText w:fldSimple w:hyperlink w:ins w:del w:delText w:drawing w:pict"
    " w:footnoteReference w:txbxContent w:noBreakHyphen w:sym w:rPr w:vertAlign w:smartTag w:customXml"
    " w:commentReference",
    "odt-body": "office:document-content office:body office:text text:p text:h text:span text:a text:list"
    " text:list-item text:note text:note-citation text:note-body text:s text:tab text:line-break text:section"
    " text:tracked-changes text:changed-region text:deletion text:change text:change-start text:change-end"
    " text:bibliography table:table table:table-row table:table-cell draw:frame draw:text-box office:annotation",
}
MARKUP = tuple(_TAGS)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_O = "urn:oasis:names:tc:opendocument:xmlns"
_ROOTS = {
    "html": "<!doctype html><html><body>{}</body></html>",
    "jats": "<article><front/><body>{}</body><back><ref-list>{}</ref-list></back></article>",
    "endnote-xml": "<?xml version='1.0'?><xml><records>{}</records></xml>",
    "docx-body": f"<w:document {_W}><w:body>{{}}</w:body></w:document>",
    "odt-body": f'<office:document-content xmlns:office="{_O}:office:1.0" xmlns:text="{_O}:text:1.0" '
    f'xmlns:table="{_O}:table:1.0" xmlns:draw="{_O}:drawing:1.0"><office:body><office:text>{{}}</office:text>'
    "</office:body></office:document-content>",
}
_ATTRIBUTES = (
    *("id", "href", "rid", "ref-type", "pub-id-type", "class", "name", "itemprop", "colspan", "start"),
    *("w:val", "w:fldCharType", "w:instr", "w:id", "w:char", "text:c", "text:change-id", "text:style-name", "text:id"),
)
_VALUES = (
    *("a", "r1", "#a", "bibr", "doi", "references", "begin", "separate", "end", "1", "-1", "99999999999", "x y r1", ""),
    *(
        ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,"itemData":{"title":"T"}}]}',
        "MENDELEY_CITATION_v3_e30=",
    ),
    *(" ADDIN EN.CITE <EndNote><Cite><Author>S</Author></Cite></EndNote>", "superscript", "javascript:x", "citation"),
)
words = st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=12)), max_size=12).map("".join)


def text_of(form):
    """Return a strategy of documents of a text format, as bytes."""
    pieces = st.one_of(st.sampled_from(_MARKS[form] or _WORDS), st.sampled_from(_WORDS), st.text(max_size=8))
    made = st.lists(pieces, max_size=60).map("".join)
    return made.map(lambda text: text.encode("utf-8", "surrogatepass"))


def markup_of(form):
    """Return a strategy of documents of a format of tags, as bytes: tags in any order, yet well-formed."""
    own = [a for a in _ATTRIBUTES if _fits(a, form)]
    given = st.tuples(st.sampled_from(own), st.sampled_from(_VALUES)).map(lambda g: f' {g[0]}="{escape(g[1])}"')
    opened = st.tuples(st.sampled_from(_TAGS[form].split()), st.one_of(st.just(""), given))
    events = st.lists(st.one_of(opened, st.just(None), st.sampled_from(_WORDS), st.text(max_size=6)), max_size=60)
    return events.map(lambda made: _ROOTS[form].replace("{}", _balanced(made)).encode("utf-8", "replace"))


def _fits(attribute, form):
    prefix, colon, _ = attribute.partition(":")
    return prefix == {"docx-body": "w", "odt-body": "text"}.get(form) if colon else not form.endswith("-body")


def _balanced(events):
    """Return markup of events: a tag and its attributes, None that closes the last one, words."""
    parts, open_tags = [], []
    for event in events:
        if event is None:
            parts += [f"</{open_tags.pop()}>"] if open_tags else []
        elif isinstance(event, str):
            parts.append(escape(_plain(event)))
        else:
            open_tags.append(event[0])
            parts.append(f"<{event[0]}{event[1]}>")
    return "".join([*parts, *(f"</{tag}>" for tag in reversed(open_tags))])


def _plain(text):
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def _upright(corners):
    left, bottom, right, top = corners
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


_point = st.floats(-100, 900, width=32)
_box = st.tuples(_point, _point, _point, _point).map(_upright)
_lines = st.builds(TextLine, st.sampled_from(_WORDS), _box, st.booleans())
_targets = st.builds(Target, st.sampled_from(("https://doi.org/10.5555/a", "", "javascript:x")), _box)
_page = st.builds(
    Page, st.integers(1, 9), _point, _point, st.lists(_lines, max_size=20), st.lists(_targets, max_size=3)
)
pages = st.lists(_page, max_size=4)
