"""The Word file with comments: the author's own, unchanged but for them, or the text of another format."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.finding import Finding, Fix, SourceEdit
from citecheck.model.report import DocumentReport
from citecheck.model.span import Span
from citecheck.read.registry import read
from citecheck.report.docx import archive, fresh
from citecheck.report.docx.annotated import Annotation, Word
from citecheck.report.docx.remarks import Note
from citecheck.report.interface import Options
from citecheck.report.registry import write
from citecheck.settings import Settings
from report import small
from report.hostile import INJECTIONS, report
from tests.read.docx_maker import character, code, docx, paragraph, part, run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DATE = "2026-01-02T03:04:05Z"
SAID = ((("Said.", False),),)
COMMENTS = (
    "word/comments.xml",
    part("comments", '<w:comment w:id="7" w:author="Ed"><w:p><w:r><w:t>Old &amp; kept</w:t></w:r></w:p></w:comment>'),
)
RELATIONS = (
    "word/_rels/document.xml.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
    "</Relationships>",
)


def opened(data):
    document = read("a.docx", data, Settings(keep_files=True))
    origin = document.origin
    return document, Annotation(Word(origin.data, origin.part, origin.stretches), DATE)


def commented(data, *words):
    """Return the file with a comment on each of these words."""
    document, annotation = opened(data)
    at = [document.text.index(each) for each in words]
    notes = [Note(Span(start, start + len(each)), SAID) for start, each in zip(at, words, strict=True)]
    return annotation.comment(notes)


def tree(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ET.fromstring(archive.read(name))


def marked(data):
    """Return the words that each comment is about, by its number, as a program would find them."""
    found, now = {}, []
    for element in tree(data, "word/document.xml").iter():
        number = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            now.append(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            now.remove(number)
        elif element.tag in {f"{W}t", f"{W}delText"}:
            for each in now:
                found[each] += element.text or ""
    assert not now
    assert {e.get(f"{W}id") for e in tree(data, "word/document.xml").iter(f"{W}commentReference")} == set(found)
    assert set(found) <= {e.get(f"{W}id") for e in tree(data, "word/comments.xml")}
    return list(found.values())


BODIES = {
    "in one run": ([paragraph("On lamps (Morel, 2013) at dawn.")], "Morel, 2013"),
    "over runs": ([paragraph("On (Mo", run("rel, ", "<w:i/>"), "2013) at dawn.")], "Morel, 2013"),
    "a whole run": ([paragraph("On (", run("Morel, 2013", "<w:b/>"), ").")], "Morel, 2013"),
    "with signs of XML": ([paragraph("On <b> & “Morel & Tamm, 2013” é")], "Morel & Tamm, 2013"),
    "with characters by number": (
        ["<w:p><w:r><w:t>caf&#233; &lt;x&gt; Mor&#x65;l, 2013 &amp; so</w:t></w:r></w:p>"],
        "Morel, 2013",
    ),
    "over paragraphs": ([paragraph("Morel, C."), paragraph("(2013). Letters.")], "C.\n\n(2013)"),
    "beside tabs and breaks": (
        ["<w:p><w:r><w:t>On</w:t><w:tab/><w:t>Morel, 2013</w:t><w:br/><w:t>ends</w:t></w:r></w:p>"],
        "Morel, 2013",
    ),
    "in a field's result": (
        [
            paragraph(
                character("begin") + code(" ADDIN X ") + character("separate") + run("(Morel, 2013)") + character("end")
            )
        ],
        "Morel, 2013",
    ),
    "beside a field's code in plain letters": (
        [paragraph("On ", character("begin"), run("REF a"), character("separate"), "Morel, 2013", character("end"))],
        "Morel, 2013",
    ),
    "in a link": (
        ['<w:p><w:hyperlink r:id="r9"><w:r><w:t>see Morel, 2013 there</w:t></w:r></w:hyperlink></w:p>'],
        "Morel, 2013",
    ),
    "in what is inserted": (
        ['<w:p><w:ins w:id="3" w:author="Ed">' + run("So Morel, 2013.") + "</w:ins></w:p>"],
        "Morel, 2013",
    ),
    "beside what is not shown or written as two": (
        [paragraph("di\u00adffi\ufb01cult \u200bfor Morel, 2013, who\u00ad ran")],
        "Morel, 2013",
    ),
    "without properties": (["<w:p><w:r><w:t>Morel, 2013 said</w:t></w:r></w:p>"], "Morel, 2013"),
}


@pytest.mark.parametrize("case", BODIES)
def test_the_comment_stands_at_exactly_these_words(case):
    body, words = BODIES[case]
    assert marked(commented(docx(*body), words)) == [words.replace("\n\n", "")]


@pytest.mark.parametrize("case", BODIES)
def test_the_text_stays_and_reads_the_same(case):
    body, words = BODIES[case]
    before, after = docx(*body), commented(docx(*body), words)
    assert read("a.docx", after, Settings()).text == read("a.docx", before, Settings()).text
    assert read("a.docx", after, Settings()).marks == read("a.docx", before, Settings()).marks


def test_what_is_not_commented_on_stays_byte_for_byte():
    strange = "<w:p  w:rsidR='00AA'><w:r><w:t>caf&#233;</w:t></w:r><!-- a word --><w:x y='>'></w:x></w:p>"
    before = docx(
        strange, paragraph("On (Morel, 2013)."), strange, parts=[("word/media/image1.png", "\x00\x01picture")]
    )
    after = commented(before, "Morel, 2013")
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.testzip() is None
        assert new.namelist()[: len(old.namelist())] == old.namelist()
        assert new.read("word/media/image1.png") == old.read("word/media/image1.png")
        assert new.read("word/document.xml").decode().count(strange) == 2
        whole = new.read("word/document.xml").decode()
        cut = '</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve">'
        end = (
            '</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            '<w:r><w:rPr></w:rPr><w:t xml:space="preserve">'
        )
        assert whole.replace(cut, "").replace(end, "") == old.read("word/document.xml").decode()


def test_comments_that_are_there_are_kept_and_numbers_are_new():
    body = paragraph('<w:commentRangeStart w:id="7"/>', "On (Morel, 2013).", '<w:commentRangeEnd w:id="7"/>')
    after = commented(docx(body, parts=[COMMENTS, RELATIONS]), "Morel, 2013", "2013")
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert '<w:comment w:id="7" w:author="Ed"><w:p><w:r><w:t>Old &amp; kept' in archive.read(COMMENTS[0]).decode()
        assert archive.read(RELATIONS[0]).decode() == RELATIONS[1]
    assert [e.get(f"{W}id") for e in tree(after, COMMENTS[0])] == ["7", "8", "9"]


def test_a_new_comments_part_is_told_of():
    relations = ("word/_rels/document.xml.rels", RELATIONS[1].replace("comments", "styles"))
    after = commented(docx(paragraph("Morel, 2013"), parts=[relations]), "Morel")
    kinds = {e.get("Target"): e.get("Type").rpartition("/")[2] for e in tree(after, relations[0])}
    assert kinds == {"styles.xml": "styles", "comments.xml": "comments"}
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert 'PartName="/word/comments.xml"' in archive.read("[Content_Types].xml").decode()


def test_a_part_that_was_told_of_before_it_was_there_is_told_of_once():
    told = '<Types><Override PartName="/word/comments.xml" ContentType="x"/></Types>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made, zipfile.ZipFile(io.BytesIO(docx(paragraph("Morel, 2013")))) as old:
        made.writestr("[Content_Types].xml", told)
        made.writestr("word/document.xml", old.read("word/document.xml"))
    after = commented(stream.getvalue(), "Morel")
    assert archive.part(after, "[Content_Types].xml").decode() == told
    assert marked(after) == ["Morel"]


def test_a_note_is_commented_on_where_it_is_called():
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        "word/footnotes.xml",
        part("footnotes", f'<w:footnote w:id="2">{paragraph("See Morel, 2013.")}</w:footnote>'),
    )
    before = docx(paragraph("It burns.", call, " So it does."), parts=[notes])
    after = commented(before, "Morel, 2013")
    whole = archive.part(after, "word/document.xml").decode()
    assert f'<w:commentRangeStart w:id="3"/>{call}<w:commentRangeEnd w:id="3"/>' in whole
    assert archive.part(after, notes[0]) == archive.part(before, notes[0])


def test_a_text_box_is_commented_on_at_the_run_that_holds_it():
    box = f"<w:pict><x><w:txbxContent>{paragraph('Morel, 2013')}</w:txbxContent></x></w:pict>"
    after = commented(docx(paragraph("It burns.", f"<w:r>{box}</w:r>")), "Morel")
    whole = archive.part(after, "word/document.xml").decode()
    assert f'<w:commentRangeStart w:id="1"/><w:r>{box}</w:r><w:commentRangeEnd w:id="1"/>' in whole


def test_a_stretch_that_ends_in_a_text_box_is_commented_on_where_it_begins():
    box = f"<w:r><w:pict><x><w:txbxContent>{paragraph('Morel, 2013')}</w:txbxContent></x></w:pict></w:r>"
    assert marked(commented(docx(paragraph(box, "It burns.")), "burns.\n\nMorel")) == ["burns."]


PIECEMEAL = {
    "a CDATA section": "<w:p><w:r><w:t>See <![CDATA[Morel & Tamm, 2013]]>, too</w:t></w:r></w:p>",
    "a comment of XML": "<w:p><w:r><w:t>See Morel &amp; <!-- who? -->Tamm, 2013, too</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("case", PIECEMEAL)
def test_a_run_that_cannot_be_cut_is_commented_on_as_a_whole_and_not_revised(case):
    before = docx(PIECEMEAL[case])
    assert marked(commented(before, "Tamm, 2013")) == ["See Morel & Tamm, 2013, too"]
    after, tracked = revised(before, "Tamm, 2013", "Tamm, 2014")
    assert not tracked
    assert PIECEMEAL[case].removeprefix("<w:p>").removesuffix("</w:p>") in archive.part(after, fresh.PART).decode()


SYMBOLS = '<w:r><w:sym w:font="Symbol" w:char="0041"/></w:r>'


@pytest.mark.parametrize("body", [f"<w:p>{SYMBOLS}</w:p>", "<w:p><w:t>A</w:t></w:p>"], ids=["symbols", "no run"])
def test_a_file_without_a_letter_to_comment_on_gives_a_copy(body):
    assert written(docx(body)) == ["A"]


@pytest.mark.parametrize("coding", ["utf-16", "iso-8859-1"])
def test_other_encodings_are_read_and_given_back_in_utf_8(coding):
    xml = part("document", f"<w:body>{paragraph('Café Morel, 2013')}</w:body>").replace("UTF-8", coding)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", xml.encode(coding))
    assert marked(commented(stream.getvalue(), "Café Morel")) == ["Café Morel"]


def test_any_prefix_will_do():
    xml = (
        part("document", f"<w:body>{paragraph('On Morel, 2013')}</w:body>")
        .replace("w:", "ns0:")
        .replace(":w=", ":ns0=")
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", xml)
    assert marked(commented(stream.getvalue(), "Morel")) == ["Morel"]


def revised(data, old, new, behind=""):
    document, annotation = opened(data)
    start = document.text.index(behind + old) + len(behind)
    edits = (SourceEdit(Span(start, start + len(old)), new),)
    finding = Finding(small.PAGES, "", fix=Fix("page", new, safe=True), edits=edits)
    tracked = annotation.track([finding])
    return annotation.comment([Note(Span(start, start + len(old)), SAID)]), bool(tracked)


def accepted(data, *, rejected=False):
    gone = f"{W}ins" if rejected else f"{W}del"
    root = tree(data, "word/document.xml")
    for parent in root.iter():
        for each in list(parent):
            if each.tag == gone:
                parent.remove(each)
    return "".join(e.text or "" for e in root.iter() if e.tag in {f"{W}t", f"{W}delText"})


REVISABLE = {
    "within a run": ([paragraph(run("Letters, 7(1), 1-28. Next", "<w:i/>"))], "1-28"),
    "over runs": ([paragraph("7, 1", run("-2", "<w:i/>"), "8.")], "1-28"),
    "a whole run": ([paragraph("7, ", run("1-28", "<w:i/>"), ".")], "1-28"),
    "at the beginning": ([paragraph("1-28, 7.")], "1-28"),
    "at the end of runs with more": (["<w:p><w:r><w:t>7</w:t><w:tab/><w:t>1-28</w:t><w:tab/></w:r></w:p>"], "1-28"),
    "with signs of XML": ([paragraph("a & b <c> 1-28 & d")], "1-28"),
}


@pytest.mark.parametrize("new", ["201-228", ""])
@pytest.mark.parametrize("case", REVISABLE)
def test_a_correction_is_tracked(case, new):
    body, old = REVISABLE[case]
    before = docx(*body)
    after, tracked = revised(before, old, new)
    assert tracked
    whole = accepted(before)
    assert accepted(after) == whole.replace(old, new)
    assert accepted(after, rejected=True) == whole
    assert sum(1 for _ in tree(after, fresh.PART).iter(f"{W}ins")) == bool(new)
    assert read("a.docx", after, Settings()).text == read("a.docx", before, Settings()).text.replace(old, new)


def test_what_is_added_is_tracked_and_takes_nothing_away():
    before = docx(paragraph(run("Letters, 7(1), 1-28.", "<w:i/>"), " Next"))
    after, tracked = revised(before, "", " https://doi.org/10.5555/new", behind="1-28.")
    assert tracked
    assert accepted(after) == "Letters, 7(1), 1-28. https://doi.org/10.5555/new Next"
    assert accepted(after, rejected=True) == "Letters, 7(1), 1-28. Next"
    assert b"<w:del " not in archive.part(after, fresh.PART)


def test_nothing_is_added_behind_a_symbol_that_no_letter_of_a_run_follows():
    before = docx(paragraph("Letters, 7(1), 1-28.", SYMBOLS))
    after, tracked = revised(before, "", " https://doi.org/10.5555/new", behind="1-28.A")
    assert not tracked
    assert accepted(after) == "Letters, 7(1), 1-28."


def test_a_correction_looks_as_what_it_stands_for():
    after, _ = revised(docx(paragraph(run("Letters, 7(1), 1-28.", "<w:i/>"))), "1-28", "201-228")
    root = tree(after, "word/document.xml")
    looks = [[e.tag for e in each.iter(f"{W}i")] for tag in ("ins", "del") for each in root.iter(f"{W}{tag}")]
    assert looks == [[f"{W}i"], [f"{W}i"]]


@pytest.mark.parametrize("case", ["in a field's result", "in what is inserted"])
def test_what_word_or_a_manager_writes_anew_is_not_revised(case):
    body, words = BODIES[case]
    after, tracked = revised(docx(*body), words, "Morel, 2014")
    assert not tracked
    assert b"<w:del " not in archive.part(after, "word/document.xml")


_letters = st.text(
    st.characters(codec="utf-8", exclude_characters="^ﬀﬁﬂﬃﬄﬅﬆ", exclude_categories=("C", "Z", "Mn")) | st.just(" "),
    min_size=1,
    max_size=9,
)


@given(st.lists(st.lists(_letters, min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_any_stretch_of_any_file_is_marked_exactly(texts, data):
    before = docx(*(paragraph(*map(run, runs)) for runs in texts))
    try:
        document, annotation = opened(before)
    except Exception:  # noqa: BLE001 - a file without text is none
        return
    ends = st.integers(0, len(document.text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=4))]
    spans = [s for s in spans if document.text[s.start : s.end].strip("\n")]
    after = annotation.comment([Note(span, SAID) for span in spans])
    assert sorted(marked(after)) == sorted(document.text[s.start : s.end].replace("\n", "") for s in spans)
    assert read("a.docx", after, Settings()).text == document.text


def test_a_copy_of_another_format_carries_the_comments():
    data = write(small.report(), "docx")
    said = ["".join(e.itertext()) for e in tree(data, "word/comments.xml")]
    assert "4 references read" in said[0]
    assert "did not answer" in said[0]
    assert any(one.startswith("Error: The text has 2013") for one in said)
    assert "Morel, 2013" in marked(data)
    lines = [line for line in read("a.docx", data, Settings()).text.splitlines() if line]
    wanted = [line for line in small.TEXT.splitlines() if line]
    assert lines[-len(wanted) :] == wanted


def test_a_copy_of_an_interrupted_run_says_so():
    (first, *_) = tree(write(replace(small.report(), interrupted=True), "docx"), "word/comments.xml")
    assert "The run was interrupted: this is what was done until then." in "".join(first.itertext())


@pytest.mark.parametrize("kind", INJECTIONS)
@pytest.mark.parametrize("form", ["docx", "queries"])
def test_hostile_strings_are_text(kind, form):
    data = write(report(INJECTIONS[kind]), form, Options(word=True))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        for name in made.namelist():
            ET.fromstring(made.read(name))
    assert write(report(INJECTIONS[kind]), form, Options(word=True)) == data


def test_the_letter_as_a_word_file_says_what_the_letter_says():
    data = write(small.report(), "queries", Options(word=True))
    said = " ".join("".join(e.itertext()) for e in tree(data, fresh.PART).iter(f"{W}p"))
    plain = " ".join(write(small.report(), "queries").decode().split())
    assert said.split() == plain.split()
    assert "Reference 3: Morel" in said


def test_a_bomb_in_a_part_that_is_not_read_is_copied_packed():
    stream = io.BytesIO(docx(paragraph("Morel, 2013")))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/media/big.bin", bytes(5_000_000))
    after = commented(stream.getvalue(), "Morel")
    assert len(after) < 20_000
    with zipfile.ZipFile(io.BytesIO(after)) as made:
        assert made.testzip() is None


LINK = '<w:hyperlink r:id="r9">{}</w:hyperlink>'
TARGETS = (
    "word/_rels/document.xml.rels",
    '<Relationships><Relationship Id="r9" Type="x/hyperlink" Target="https://doi.org/10.5555/old"/></Relationships>',
)


def test_a_link_is_replaced_as_a_whole_by_text():
    linked = LINK.format(run("https://doi.org/10.5555/old", '<w:rStyle w:val="Hyperlink"/>'))
    before = docx(paragraph("Letters. ", linked, " Seen."), parts=[TARGETS])
    after, tracked = revised(before, "https://doi.org/10.5555/old", "https://doi.org/10.5555/new")
    assert tracked
    assert accepted(after) == "Letters. https://doi.org/10.5555/new Seen."
    assert accepted(after, rejected=True) == "Letters. https://doi.org/10.5555/old Seen."
    inserted = re.search(r"</w:hyperlink><w:ins .*?</w:ins>", archive.part(after, "word/document.xml").decode())
    assert "Hyperlink" not in inserted.group().removeprefix("</w:hyperlink>")


def test_a_part_of_a_link_is_left():
    inside = '<w:hyperlink w:anchor="here"><w:r><w:t>pages 1-28</w:t></w:r></w:hyperlink>'
    _, tracked = revised(docx(paragraph("Letters, ", inside)), "1-28", "201-228")
    assert not tracked


def test_an_encoding_that_cannot_be_written_gives_a_copy():
    broken = ("word/comments.xml", b"<w:comments>\xff\xff</w:comments>")
    stream = io.BytesIO(docx(paragraph("On lamps (Morel, 2013)."), parts=[RELATIONS]))
    with zipfile.ZipFile(stream, "a") as made:
        made.writestr(*broken)
    assert "Morel, 2013" in written(stream.getvalue())[0]


def test_a_part_that_nothing_can_be_added_to_gives_a_copy():
    trailing = (COMMENTS[0], COMMENTS[1] + "<!-- made by hand -->")
    data = docx(paragraph("On lamps (Morel, 2013)."), parts=[trailing, RELATIONS])
    assert "Morel, 2013" in written(data)[0]


def written(data):
    """Return the words commented on in what is written of a file, and see that its text is there."""
    made = small.report()
    document = read("a.docx", data, Settings(keep_files=True))
    dossier = made.documents[0].dossier
    manuscript = replace(dossier.manuscript, document=document, lists=())
    only = DocumentReport(replace(dossier, manuscript=manuscript, entries=(), mentions=()), ())
    data = write(replace(made, documents=(only,), refusals=()), "docx")
    assert document.text.strip() in read("b.docx", data, Settings()).text
    return marked(data)
