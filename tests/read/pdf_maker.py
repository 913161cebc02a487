"""A small writer of PDFs for tests: lines at places, links over boxes."""

from __future__ import annotations


def _string(text):
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _page(lines):
    shown = b"".join(b"BT /F1 10 Tf %d %d Td (%s) Tj ET\n" % (x, y, _string(text)) for x, y, text in lines)
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown)


def _links(links):
    made = (
        b"<< /Type /Annot /Subtype /Link /Rect [%d %d %d %d] /A << /S /URI /URI (%s) >> >>" % (*box, _string(address))
        for address, box in links
    )
    return b"[" + b" ".join(made) + b"]"


def pdf(*pages, links=()):
    """Return a PDF whose pages are lists of (x, y, text); `links` (address, box) lie on the first page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for number, lines in enumerate(pages):
        kids.append(b"%d 0 R" % (len(objects) + 1))
        annotations = _links(links) if number == 0 else b"[]"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R /Annots %s >>" % (len(objects) + 2, annotations)
        )
        objects.append(_page(lines))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def _file(objects):
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
