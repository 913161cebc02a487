"""What the order of the fields tells where the model, which sees one step at a time, went wrong."""

import pytest

from citecheck.parse.fields import read_entry


def _read(raw):
    item = read_entry(raw).item
    return item.container_title, item.volume, item.issue, item.page or item.number, item.issued.year


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Holm, B. & Vik, K. Elevated lime levels in northern lakes. The Scientific Lake Journal 2015, 1–10 (2017).",
            ("The Scientific Lake Journal", "2015", "", "1–10", 2017),
        ),
        (
            "Holm, B. et al. 2002. Numerical comparison of two mosses. Botany Letters E. 65, 3 (2002), 036110.",
            ("Botany Letters E", "65", "3", "036110", 2002),
        ),
        (
            "Liu, H. et al. Retrieval of old scientific names. JAMIA Open 7, ooae019 (2024).",
            ("JAMIA Open", "7", "", "ooae019", 2024),
        ),
        (
            "A. Vik and J. Holm, Ind. Econ. Rev., 2022, 57, 265–284.",
            ("Ind. Econ. Rev", "57", "", "265–284", 2022),
        ),
        (
            "L. Holm and K. Vik, “Decentralized control of lakes,” in Proc. IEEE CEC, 2008, pp. 2170–2177.",
            ("Proc. IEEE CEC", "", "", "2170–2177", 2008),
        ),
        (
            "VIK, A. y HOLM, R. (2012). Factores del rendimiento en la vela: revisión. "
            "Cultura, Ciencia y Deporte, 7(20), 125-134.",
            ("Cultura, Ciencia y Deporte", "7", "20", "125-134", 2012),
        ),
        (
            "A. Holm and C. Vik, J. Coast. Mem. 2011, 4, 12–19.",
            ("J. Coast. Mem", "4", "", "12–19", 2011),
        ),
        (
            "Vik, V., and Holm, C. (2015). The regulator of growth in mosses takes part. "
            "Biochimica et Biophysica Acta (BBA) - Gene Regulatory Mechanisms 1851, 300–308.",
            ("Biochimica et Biophysica Acta (BBA) - Gene Regulatory Mechanisms", "1851", "", "300–308", 2015),
        ),
        (
            "Marin, L., M. Holm, and D. Bernal. 2013. “Damage Found Early”. Pp. 143–52 in Topics in Bridge Testing. "
            "Springer New York.",
            ("Topics in Bridge Testing", "", "", "143–52", 2013),
        ),
    ],
)
def test_places_in_a_journal(raw, expected):
    assert _read(raw) == expected
