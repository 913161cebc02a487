"""Strings of names as lists print them: initials anywhere, particles, suffixes, organisations, every order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.item import Name
from citecheck.parse.names import read_names, stands_for_above
from citecheck.parse.names.words import CONNECTIVES


def shown(name: Name) -> str:
    """Return "particles Family|Given|suffix", or "{Organisation}"."""
    if name.literal:
        return "{" + name.literal + "}"
    family = " ".join(p for p in (name.dropping_particle, name.non_dropping_particle, name.family) if p)
    return "|".join(p for p in (family, name.given, name.suffix) if p)


def read(text: str) -> str:
    return "; ".join(shown(n) for n in read_names(text).names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Smith, A. B.", "Smith|A. B."),
        ("Smith AB", "Smith|AB"),
        ("AB Smith", "Smith|AB"),
        ("A. B. Smith", "Smith|A. B."),
        ("Smith, Anna B.", "Smith|Anna B."),
        ("Lamarque J.-F., Emmons L.K.", "Lamarque|J.-F.; Emmons|L.K."),
        ("Hendrix, C. S., & Wong, W. H.", "Hendrix|C. S.; Wong|W. H."),
        ("Watson JD, Crick FHC", "Watson|JD; Crick|FHC"),
        ("Newell, A., J.C. Shaw, and H.A. Simon.", "Newell|A.; Shaw|J.C.; Simon|H.A."),
        ("A. Cau, R. Kuiper, and W.-P. de Roever", "Cau|A.; Kuiper|R.; de Roever|W.-P."),
        ("Smith, John, Peter Jones, and Karen Brown", "Smith|John; Jones|Peter; Brown|Karen"),
        ("Frank Kappe, Hermann Maurer, and Nick Sherbakov", "Kappe|Frank; Maurer|Hermann; Sherbakov|Nick"),
        ("Knuth, Donald E.; Graham, Ronald L.; Patashnik, Oren", "Knuth|Donald E.; Graham|Ronald L.; Patashnik|Oren"),
        ("Jünemann, A. / Knodt, M.", "Jünemann|A.; Knodt|M."),
        ("Smith and Jones", "Smith; Jones"),
        ("Greenhill, Brian.", "Greenhill|Brian"),
        ("John F. Kennedy", "Kennedy|John F."),
        ("M. T. Ho., P. Smith, and J. Brown", "Ho|M. T.; Smith|P.; Brown|J."),
        ("John Smith, Paul Brown, and Wei Su.", "Smith|John; Brown|Paul; Su|Wei"),
        ("J. Smith P. Brown A. Miller", "Smith|J.; Brown|P.; Miller|A."),
        ("J. Church, A. N. Bank", "Church|J.; Bank|A. N."),
        ("ANNA MARIA SMITH, JOHN PETER BROWN", "SMITH|ANNA MARIA; BROWN|JOHN PETER"),
    ],
)
def test_initials_and_given_names_before_and_after(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("de Nevers, R.", "de Nevers|R."),
        ("Von Glahn, G., & Taulbee, J. L.", "Von Glahn|G.; Taulbee|J. L."),
        ("Ludwig van Beethoven", "van Beethoven|Ludwig"),
        ("Martin Van Buren", "Van Buren|Martin"),
        ("Berg, J. van den", "van den Berg|J."),
        ("Berg, van den J., and Visser, van P.", "van den Berg|J.; van Visser|P."),
        ("Andrade, Mário de.", "de Andrade|Mário"),
        ("von Eye, A.", "von Eye|A."),
        ("Reich T, Van Eerdewegh P, Li TK", "Reich|T; Van Eerdewegh|P; Li|TK"),
        ("García Márquez, G. y Vargas Llosa, M.", "García Márquez|G.; Vargas Llosa|M."),
        ("Gabriel García Márquez", "García Márquez|Gabriel"),
        ("Ben Smith and Al Gore", "Smith|Ben; Gore|Al"),
        ("Hantelmann von, Dorothea", "von Hantelmann|Dorothea"),
        ("Desiree VAN DER HEIJDE, Josef S. SMOLEN", "VAN DER HEIJDE|Desiree; SMOLEN|Josef S."),
    ],
)
def test_particles_and_double_names(text: str, names: str) -> None:
    assert read(text) == names


def test_a_lower_case_particle_stands_apart_a_capital_one_is_the_familys() -> None:
    assert read_names("van der Berg, A.").names == (Name(family="Berg", given="A.", non_dropping_particle="van der"),)
    assert read_names("Von Glahn, G.").names == (Name(family="Von Glahn", given="G."),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("King, M. L., Jr.", "King|M. L.|Jr."),
        ("Paul Klimo Jr. et al.", "Klimo|Paul|Jr."),
        ("Campbell JR, Mason EO, Jr., Baker CJ.", "Campbell|JR; Mason|EO|Jr.; Baker|CJ"),
        ("Perritt, III, H. F.", "Perritt|H. F.|III"),
        ("Hill, R. W. and W. H. Wagner Jr.", "Hill|R. W.; Wagner|W. H.|Jr."),
        ("SmithJr, A.B., King Jr.M.", "Smith|A.B.|Jr; King|M.|Jr."),
        ("HillJr RW, Wagner WHJr", "Hill|RW|Jr; Wagner|WH|Jr"),
    ],
)
def test_suffixes(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NARIN, F and MOLL, JK", "NARIN|F; MOLL|JK"),
        ("F NARIN and JK MOLL", "NARIN|F; MOLL|JK"),
        ("AMANDRY M.", "AMANDRY|M."),
        ("BOZEC Yves, ROUSSEAU Stéphane et LAURIN Claude", "BOZEC|Yves; ROUSSEAU|Stéphane; LAURIN|Claude"),
        ("SMOLEN, Josef S., Hong DAI, Guang-Xian ZHANG", "SMOLEN|Josef S.; DAI|Hong; ZHANG|Guang-Xian"),
        ("C RO N I N, J. J. & TAY L O R , S . A .", "CRONIN|J. J.; TAYLOR|S. A."),
        ("LE GALL, Jacqueline", "LE GALL|Jacqueline"),
    ],
)
def test_capitals(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Schumann, CM. Barnes, CC. Lord, C. Courchesne, E.", "Schumann|CM; Barnes|CC; Lord|C.; Courchesne|E."),
        ("JOUET, Emmanuelle. GREACEN, Tim.", "JOUET|Emmanuelle; GREACEN|Tim"),
        ("M. Mur- phy, A. J. Sierakowski", "Murphy|M.; Sierakowski|A. J."),
        ("Smith AB Jones CD Brown E", "Smith|AB; Jones|CD; Brown|E"),
        ("V.Vagnoni , M.C. Ogilvie", "Vagnoni|V.; Ogilvie|M.C."),
        ("KlessenR .S ., Bromm V .", "Klessen|R.S.; Bromm|V."),
        ("Reckhow, D.A.; Singer; P.C.; & Malcolm, R.L.", "Reckhow|D.A.; Singer|P.C.; Malcolm|R.L."),
        ("meddour-sahar o., bouisset c.", "meddour-sahar|o.; bouisset|c."),
    ],
)
def test_slips_and_lost_commas(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wang Xiaoming and Zhang Wei-min", "Wang|Xiaoming; Zhang|Wei-min"),
        ("Euntai Kim, Minkee Park, and Mignon Park", "Kim|Euntai; Park|Minkee; Park|Mignon"),
        ("Nagy László, Kovács Péter", "Nagy|László; Kovács|Péter"),
        ("Panke Diana, Petersohn Ulrich", "Panke|Diana; Petersohn|Ulrich"),
        ("Browning Christopher, Pertti Joenniemi", "Browning|Christopher; Joenniemi|Pertti"),
        ("王小明，李伟", "王小明; 李伟"),
        ("김현, 고석원, 곽혜숙", "김현; 고석원; 곽혜숙"),
        ("Балабанова, Христина", "Балабанова|Христина"),
        ("Παπαδόπουλος, Γ. και Ιωάννου, Α.", "Παπαδόπουλος|Γ.; Ιωάννου|Α."),
    ],
)
def test_other_orders_and_scripts(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("United Nations Security Council", "{United Nations Security Council}"),
        (
            "Ministry of Foreign Affairs of the People's Republic of China",
            "{Ministry of Foreign Affairs of the People's Republic of China}",
        ),
        ("Ariana News", "{Ariana News}"),
        ("Express Tribune", "{Express Tribune}"),
        ("Freedom House.", "{Freedom House}"),
        ("Jewish Virtual Library", "{Jewish Virtual Library}"),
        ("CMS Collaboration", "{CMS Collaboration}"),
        ("T. Aaltonen et al. (CDF Collaboration)", "Aaltonen|T.; {CDF Collaboration}"),
        ("Centers for Disease Control and Prevention", "{Centers for Disease Control and Prevention}"),
        (
            "Bureau of Alcohol, Tobacco, Firearms and Explosives",
            "{Bureau of Alcohol, Tobacco, Firearms and Explosives}",
        ),
        (
            "Department of the Interior, National Park Service",
            "{Department of the Interior}; {National Park Service}",
        ),
        ("National Association of Social Workers [NASW]", "{National Association of Social Workers}"),
        ("U.S. Department of Veterans Affairs.", "{U.S. Department of Veterans Affairs}"),
        ("Church, G. M., House, R. J., & Banks, S.", "Church|G. M.; House|R. J.; Banks|S."),
        ("Statistisches Bundesamt", "{Statistisches Bundesamt}"),
        ("Bundesministerium für Arbeit und Soziales", "{Bundesministerium für Arbeit und Soziales}"),
        ("ANI", "{ANI}"),
        ("Office of Trade and Church, J.", "{Office of Trade}; Church|J."),
    ],
)
def test_organisations(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Smith, A., et al.",
        "Smith A et al",
        "Smith, A. and others",
        "Müller, A. u. a.",
        "Barnes, J. F., Carter, M., . . . Skidmore, M. J.",
        "Barnes JF, Carter M, … Skidmore MJ",
        "Иванов А. и др.",
    ],
)
def test_a_cut_list_is_known_for_one(text: str) -> None:
    assert read_names(text).et_al


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("Smith, A. (Ed.)", "editor", "Smith|A."),
        ("In C. B. Jones, R. C. Shaw, and T. Denvir, editors,", "editor", "Jones|C. B.; Shaw|R. C.; Denvir|T."),
        ("hrsg. v. Peter Müller", "editor", "Müller|Peter"),
        ("a cura di Carlo Rossi", "editor", "Rossi|Carlo"),
        ("Stein, Daniel, and Jan-Noël Thon, eds.", "editor", "Stein|Daniel; Thon|Jan-Noël"),
        ("SÁ, Alvino Augusto de; SHECAIRA, Sérgio (Orgs.)", "editor", "de SÁ|Alvino Augusto; SHECAIRA|Sérgio"),
        ("translated by Kitty Black", "translator", "Black|Kitty"),
        ("Smith, A.", "", "Smith|A."),
    ],
)
def test_roles(text: str, role: str, names: str) -> None:
    assert (read_names(text).role, read(text)) == (role, names)


@pytest.mark.parametrize("joint", sorted(CONNECTIVES - {"u", "u.", "sowie", "a", "e", "i", "y", "en", "og"}))
def test_the_last_two_are_joined_in_many_languages(joint: str) -> None:
    assert read(f"Smith, A. B. {joint} Jones, C. D.") == "Smith|A. B.; Jones|C. D."


@pytest.mark.parametrize("text", ["———.", "---", "_____.", "Ders.:", "Idem."])
def test_what_stands_for_the_names_above(text: str) -> None:
    assert stands_for_above(text)
    assert not read_names(text).names


def test_a_name_is_not_taken_for_one_above() -> None:
    assert not stands_for_above("Li")


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    for name in read_names(text).names:
        assert name.family or name.literal


@given(
    st.lists(
        st.sampled_from(["Smith", "A.", "B", ",", ";", "and", "van", "(Ed.)", "et al.", "LEE", "of", "Bank", "-"]),
        max_size=40,
    )
)
def test_no_mixture_of_parts_raises(parts: list[str]) -> None:
    read_names(" ".join(parts))


def test_twenty_thousand_authors_are_read() -> None:
    assert len(read_names(", ".join(f"Smith{chr(97 + i % 26)}, A." for i in range(20_000))).names) == 20_000


def test_a_name_of_a_hundred_thousand_words_is_no_persons() -> None:
    assert len(read_names("Anna " * 100_000).names) <= 1


@pytest.mark.parametrize(
    "piece", ["Ministry of A, ", "Jr., ", "and ", "(", "A. ", "van ", "et al. ", "of, ", "- ", "Smith. ", "LEE "]
)
def test_long_rows_of_a_piece_raise_nothing(piece: str) -> None:
    read_names("Bureau, " + piece * 30_000)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ali bigdeli, Hassan Hosseini", "bigdeli|Ali; Hosseini|Hassan"),
        ("A. bigdeli and H. Hosseini", "bigdeli|A.; Hosseini|H."),
        ("bigdeli A, Hosseini H", "bigdeli|A; Hosseini|H"),
        ("bigdeli, A., & Hosseini, H.", "bigdeli|A.; Hosseini|H."),
        ("Anna bigdeli", "bigdeli|Anna"),
        ("Ministry of Health under A. Smith", "{Ministry of Health under A. Smith}"),
    ],
)
def test_family_names_typed_in_small_letters(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MUSSET Alfred de", "de MUSSET|Alfred"),
        ("LA BRUYÈRE Jean de", "de LA BRUYÈRE|Jean"),
        ("MUSSET Alfred de, SAND George et VIGNY Alfred de", "de MUSSET|Alfred; SAND|George; de VIGNY|Alfred"),
        ("BERG Jan van den et DUPONT Marie", "van den BERG|Jan; DUPONT|Marie"),
    ],
)
def test_particles_behind_a_given_name_without_a_comma(text: str, names: str) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("National Oceanic and Atmospheric Administration", "{National Oceanic and Atmospheric Administration}"),
        ("National Telecommunications, Safety and Information Agency", None),
        ("World Bank and Asian Monetary Fund", "{World Bank}; {Asian Monetary Fund}"),
        ("Volkswagen Foundation and Thyssen Foundation", "{Volkswagen Foundation}; {Thyssen Foundation}"),
    ],
)
def test_and_within_a_body_s_name_and_between_two(text: str, names: str | None) -> None:
    assert read(text) == (names or "{" + text + "}")
