"""Hostile HTML and XML: what tags, attributes, anchors and namespaces can be made to do."""

from __future__ import annotations

from html import escape

from hostile.hostile_kinds import DOIS, EITHER, NEIGHBOURS, READ, REFUSED, N

_PARAGRAPHS = "".join(f"<p>{escape(entry)} https://doi.org/{doi}</p>" for entry, doi in NEIGHBOURS)
_HTML = f"<h2>References</h2>{_PARAGRAPHS}"
_REFS = "".join(
    f"<ref id='r{i}'><mixed-citation>{escape(e)} https://doi.org/{d}</mixed-citation></ref>"
    for i, (e, d) in enumerate(NEIGHBOURS)
)


def _page(body, head=""):
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def _article(body="<p>x</p>", refs=_REFS, front="<front/>", attributes=""):
    return f"<article {attributes}>{front}<body>{body}</body><back><ref-list>{refs}</ref-list></back></article>"


def _element(**fields):
    inner = "".join(f"<{name.replace('_', '-')}>{value}</{name.replace('_', '-')}>" for name, value in fields.items())
    return f"<ref id='x'><element-citation>{inner}</element-citation></ref>"


PAGES = (
    ("page-good.html", _page(_HTML), READ),
    ("page-open-tags.html", _page("<b><i><p>" * N + _HTML), EITHER),
    ("page-closing-tags.html", _page("</b></i></p>" * N + _HTML), READ),
    ("page-attributes.html", _page("<p " + " ".join(f"a{i}=x" for i in range(N)) + ">x</p>" + _HTML), READ),
    ("page-long-attribute.html", _page(f"<p title='{'x' * 99_999}'>x</p>" + _HTML), READ),
    ("page-same-ids.html", _page("<p id=r><a href='#r'>1</a></p>" * N + _HTML), READ),
    ("page-anchors.html", _page("".join(f"<a href='#r{i}'>[{i}]</a>" for i in range(N)) + _HTML), READ),
    ("page-lists-deep.html", _page("<ul><li>" * 200 + "x" + "</li></ul>" * 200 + _HTML), EITHER),
    ("page-tables-deep.html", _page("<table><tr><td>" * 60 + "x" + "</td></tr></table>" * 60 + _HTML), READ),
    ("page-spans.html", _page("<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr></table>" + _HTML), READ),
    ("page-comment-open.html", _page(_HTML + "<!-- x "), READ),
    ("page-script.html", _page("<script>document.write('<h2>References</h2>')</script>" + _HTML), READ),
    ("page-style.html", _page("<style>p{content:'References'}</style><template>x</template>" + _HTML), READ),
    (
        "page-base.html",
        _page(_HTML, "<base href='file:///etc/'><meta http-equiv=refresh content='0;url=//evil.example'>"),
        READ,
    ),
    (
        "page-frames.html",
        _page("<iframe srcdoc='<p>x'></iframe><object data='file:///etc/passwd'></object>" + _HTML),
        READ,
    ),
    ("page-numbers.html", _page("&#0;&#x110000;&#xD800;&#99999999999999;&#x1b;[31m&#x202e;" + _HTML), READ),
    ("page-names.html", _page("&nosuch;&amp;amp;amp;&lt;script&gt;&" * 500 + _HTML), READ),
    ("page-charset.html", _page(_HTML, "<meta charset='x-user-defined'>"), EITHER),
    ("page-drawing.html", _page("<svg><foreignObject><math><mtext><p>x" * 50 + "</p>" + _HTML), EITHER),
    ("page-data.html", _page("<div itemscope itemprop=citation itemref='a a a'>" * 200 + _HTML), EITHER),
    ("page-nul.html", _page("<p>a\0b</p>" + _HTML), READ),
    ("page-cut.html", _page(_HTML)[:-40], EITHER),
    ("page-plain.html", "References", EITHER),
)

ARTICLES = (
    ("article-good.xml", _article(), READ),
    (
        "article-targets.xml",
        _article("<p>" + "<xref ref-type='bibr' rid='r0 r1 r2 r9'>[1]</xref>" * 400 + "</p>"),
        READ,
    ),
    (
        "article-many-targets.xml",
        _article(f"<p><xref ref-type='bibr' rid='{' '.join(f'r{i}' for i in range(N))}'>1</xref></p>"),
        READ,
    ),
    (
        "article-range.xml",
        _article("<p><xref ref-type='bibr' rid='r0'>1</xref>–<xref ref-type='bibr' rid='r2'>999999999</xref></p>"),
        READ,
    ),
    ("article-same-ids.xml", _article(refs=_REFS + _REFS.replace("10.5555", "10.5556") * 9), READ),
    ("article-no-ids.xml", _article(refs=_REFS.replace(" id=", " no=")), READ),
    ("article-lists-in-lists.xml", _article(refs="<ref-list>" * 60 + _REFS + "</ref-list>" * 60), READ),
    (
        "article-citations-deep.xml",
        _article(refs=_REFS + "<ref id='x'>" + "<mixed-citation>" * 90 + "x" + "</mixed-citation>" * 90 + "</ref>"),
        READ,
    ),
    (
        "article-alternatives.xml",
        _article(
            refs=_REFS
            + "<ref id='x'><citation-alternatives>"
            + "<mixed-citation>x</mixed-citation>" * N
            + "</citation-alternatives></ref>"
        ),
        READ,
    ),
    ("article-names.xml", _article(refs=_REFS + _element(person_group="<name><surname>S</surname></name>" * N)), READ),
    ("article-years.xml", _article(refs=_REFS + _element(year="9" * N, volume="\u202e", fpage="-", lpage="x")), READ),
    (
        "article-empty-fields.xml",
        _article(refs=_REFS + _element(year="", article_title="", source="", pub_id="") * 9),
        READ,
    ),
    (
        "article-id-kinds.xml",
        _article(
            refs=_REFS
            + _element(
                article_title="<pub-id pub-id-type='doi'>x</pub-id>"
                "<ext-link xmlns:l='http://www.w3.org/1999/xlink' l:href='javascript:x'>y</ext-link>"
            )
        ),
        READ,
    ),
    (
        "article-include.xml",
        _article("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>"),
        READ,
    ),
    ("article-stylesheet.xml", "<?xml-stylesheet href='file:///etc/passwd'?><?php system('x') ?>" + _article(), EITHER),
    (
        "article-schema.xml",
        _article(
            attributes="xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a http://127.0.0.1/x.xsd'"
        ),
        READ,
    ),
    ("article-namespaces.xml", _article(attributes=" ".join(f"xmlns:n{i}='u{i}'" for i in range(N))), READ),
    ("article-default-namespace.xml", _article(attributes="xmlns='http://jats.nlm.nih.gov/ns'"), EITHER),
    (
        "article-parameter-entity.xml",
        "<!DOCTYPE article [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>" + _article(),
        EITHER,
    ),
    ("article-outer-subset.xml", "<!DOCTYPE article SYSTEM 'http://127.0.0.1:1/x.dtd'>" + _article(), READ),
    ("article-utf7.xml", "<?xml version='1.0' encoding='utf-7'?>" + _article(), EITHER),
    ("article-two-roots.xml", _article() + _article(), REFUSED),
    (
        "article-front.xml",
        _article(
            front="<front><article-meta><article-id pub-id-type='doi'>"
            + DOIS[0]
            + "</article-id></article-meta></front>"
        ),
        READ,
    ),
    (
        "article-formula.xml",
        _article("<p>" + "<inline-formula><tex-math>" + "\\frac{" * N + "</tex-math></inline-formula></p>"),
        READ,
    ),
    ("article-tables.xml", _article("<table-wrap><table>" + "<tr><td>x</td></tr>" * N + "</table></table-wrap>"), READ),
    ("article-notes.xml", _article("<fn-group>" + "<fn id='f'><p>x</p></fn>" * N + "</fn-group>"), READ),
)
