"""A small writer of OpenDocument text for tests."""

from __future__ import annotations

import io
import zipfile

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="s" xmlns:table="t" xmlns:draw="d" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
NUMBERED = (
    '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-prefix="[" style:num-suffix="]"/></text:list-style></office:automatic-styles>'
)


def content(body, styles=""):
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    return f'<?xml version="1.0"?><office:document-content {_NAMES}>{styles}{inner}</office:document-content>'


def odt(body, styles="", manifest="<m/>"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content(body, styles))
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()
