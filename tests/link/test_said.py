"""What the linkage rules say of letters, slips and works seen in another work, through the whole program."""

from __future__ import annotations

import pytest

from citecheck.pipeline import audit
from citecheck.settings import RegisterSettings, Settings

LIST = """

References

Klotz, A. (1999). Diplomatic isolation of a state. World Affairs, 12(3), 195-212.

Lee, S. (2019a). The first of three studies. World Affairs, 32(3), 15-21.

Lee, S. (2019c). Another one of three studies. World Affairs, 32(4), 55-61.

Peterson, J. (1982). Recognition of governments. World Affairs, 11(3), 31-52.

Putnam, R. (1993). Making democracy work. Princeton University Press.

Freud, S. (1923). Das Ich und das Es. Internationaler Verlag.

Rieff, P. (1959). Freud: The mind of the moralist. Viking Press.
"""
ALL = "So it was (Klotz, 1999; Lee, 2019a, 2019c; Peterson, 1982; Putnam, 1993; Freud, 1923; Rieff, 1959)."


def said(tmp_path, text, more=""):
    page = tmp_path / "page.md"
    page.write_text(f"# A title\n\n{text}{LIST}{more}", encoding="utf-8")
    (document,) = audit([str(page)], Settings(registers=RegisterSettings(offline=True))).documents
    return [(f.rule.code, f.message) for f in document.findings if f.rule.code.startswith("L2")]


def without(*cited):
    text = ALL
    for each in cited:
        text = text.replace(f"; {each}", "")
    return text


def test_all_cited_is_quiet(tmp_path):
    assert said(tmp_path, ALL) == []


def test_two_letters_for_one_entry_without_a_letter_are_said(tmp_path):
    found = said(tmp_path, f"{ALL} Then (Peterson, 1982a) and (Peterson, 1982b).")
    assert [code for code, _ in found] == ["L205", "L205"]
    assert "1982a and 1982b" in found[0][1]
    assert "Peterson (1982)" in found[0][1]


def test_one_letter_for_an_entry_without_one_is_borne(tmp_path):
    assert said(tmp_path, f"{ALL} Then (Peterson, 1982a).") == []


def test_a_letter_that_the_list_lacks_is_said(tmp_path):
    ((code, message),) = said(tmp_path, f"{ALL} Then (Lee, 2019b).")
    assert code == "L201"
    assert "Did you mean Lee (2019a) or Lee (2019c)?" in message


@pytest.mark.parametrize("misspelt", ["Putman", "Putnma", "Punam", "Puntam"])
def test_a_misspelt_name_points_to_its_entry(tmp_path, misspelt):
    ((code, message),) = said(tmp_path, f"{without('Putnam, 1993')} Then ({misspelt}, 1993).")
    assert code == "L204"
    assert "Putnam (1993)" in message


def test_a_misspelt_name_of_a_cited_entry_points_to_it(tmp_path):
    ((code, message),) = said(tmp_path, f"{ALL} Then (Putman, 1993).")
    assert code == "L201"
    assert "Did you mean Putnam (1993)?" in message


@pytest.mark.parametrize(
    "text",
    [
        "Then (Freud, 1923, as cited in Rieff, 1959).",
        "Then (Freud, as cited in Rieff, 1959).",
        "Then (Freud 1923, quoted in Rieff 1959).",
        "Then (Freud 1923, zit. nach Rieff 1959).",
        "Then Freud (1923, as cited in Rieff, 1959) said so.",
        "Then Freud (as cited in Rieff, 1959) said so.",
    ],
)
def test_a_work_seen_in_another_one_counts_as_cited(tmp_path, text):
    assert said(tmp_path, f"{without('Freud, 1923')} {text}") == []


def test_a_work_that_nobody_names_is_said(tmp_path):
    ((code, message),) = said(tmp_path, f"{without('Freud, 1923')} Then (Jung, 1923, as cited in Rieff, 1959).")
    assert code == "L202"
    assert "Freud (1923)" in message


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Woolf", ("L201", "Woolf 4")), ("Klots", ("L204", "Klotz")), ("Klotz", None), ("Table", None), ("June", None)],
)
def test_an_unlisted_name_with_a_page_is_said_where_the_text_cites_so(tmp_path, name, expected):
    text = f"It was so (Lee, First 26; Lee, Another 30; Rieff 40; Freud 12; Peterson 33; Putnam 8). And ({name} 4)."
    found = said(tmp_path, text + ("" if name == "Klots" else " Then (Klotz 200)."))
    assert [code for code, _ in found] == ([expected[0]] if expected else [])
    assert all(expected[1] in message for _, message in found)


def test_a_later_author_who_is_cited_as_the_first_is_told_of(tmp_path):
    works = "\n\nPeterson, J., Adams, K., & Quinn, L. (1984). Recognition again. World Affairs, 13(1), 1-9.\n"
    found = said(tmp_path, f"{ALL} Then (Quinn et al., 1984).", more=works)
    unlisted = "“Quinn et al., 1984” is cited in the text but not in the list. Did you mean Peterson et al. (1984)?"
    assert found[0] == ("L201", unlisted)
