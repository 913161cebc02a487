"""The words that head parts of an article, in the main languages, as data; and how a line is compared with them.

Compared folded: lower case, no marks, without numbering, colons, Markdown marks; letter-spaced words closed up.
"""

from __future__ import annotations

import re

from citecheck.text.folding import fold

LONGEST = 90
"""A line longer than this, in characters, is no heading."""

REFERENCES = frozenset(
    """
    references | reference | reference list | list of references | list of reference | references list
    references cited | reference cited | cited references | references and notes | notes and references
    references and further reading | references and bibliography | bibliography and references
    references and recommended reading | references and recommended readings | reference section
    references consulted | references and sources | supplementary references | supplemental references
    additional references | online references | further references | general references | selected references
    references for supplementary material | key references | main references | text references | methods references
    references and citations | reference and notes | references and links | references notes | references/notes
    references & notes | references & further reading | references / bibliography | references/bibliography
    bibliography | select bibliography | selected bibliography | working bibliography | works cited | work cited
    bibliographic references | bibliographical references | bibliographies | bibliography of works cited
    works cited and consulted | works consulted | work consulted | literature | literature cited | cited literature
    literature references | literature list | list of literature | literature and sources | sources | sources cited
    sources and literature | sources consulted | sources and bibliography | primary sources | secondary sources
    primary literature | secondary literature | citations | list of works cited | cited works | cited sources
    further reading | further readings | suggested reading | suggested readings | recommended reading
    literatur | literaturverzeichnis | literaturhinweise | literaturangaben | literaturliste | literaturnachweis
    literaturnachweise | literaturquellen | zitierte literatur | verwendete literatur | benutzte literatur
    weiterfuhrende literatur | ausgewahlte literatur | literaturauswahl | literatur (auswahl) | auswahlbibliographie
    auswahlbibliografie | bibliographie | bibliografie | quellen | quellenverzeichnis | quellenangaben
    quellen und literatur | literatur und quellen | quellen- und literaturverzeichnis | literatur- und quellenverzeichnis
    quellen-/literaturverzeichnis | literatur/quellen | quellen/literatur | literatur- und quellenangaben
    quellen- und literaturangaben | quellennachweis | quellennachweise | referenzen | referenzliste | schrifttum
    verzeichnis der zitierten literatur | verzeichnis der verwendeten literatur | angefuhrte literatur
    erwahnte literatur | weitere literatur | literaturverweise | primarliteratur | sekundarliteratur | forschungsliteratur
    internetquellen | onlinequellen | literaturbelege | zitierte werke | zitierte quellen | literatur und anmerkungen
    anmerkungen und literatur | literaturempfehlungen | verwendete quellen | verwendete und weiterfuhrende literatur
    references bibliographiques | reference bibliographique | bibliographie selective | bibliographie indicative
    liste des references | liste de references | liste des references bibliographiques | ouvrages cites
    ouvrages et articles cites | travaux cites | oeuvres citees | sources et bibliographie | bibliographie et sources
    references citees | references et notes | notes et references | litterature | litterature citee
    ouvrages de reference | elements de bibliographie | bibliographie generale | orientations bibliographiques
    referencias | referencias bibliograficas | lista de referencias | referencias citadas | bibliografia
    bibliografia citada | bibliografia consultada | bibliografia basica | bibliografia selecta | bibliografia general
    referencias y bibliografia | bibliografia y referencias | referencias y notas | notas y referencias
    obras citadas | trabajos citados | obras consultadas | literatura citada | literatura | fuentes
    fuentes y bibliografia | fuentes consultadas | fuentes citadas | referencias consultadas | fuentes documentales
    referencias bibliograficas citadas | listado de referencias
    referencias bibliograficas e notas | bibliografia e referencias | referencias e notas | lista de referencias bibliograficas
    obras referenciadas | literatura consultada | fontes | fontes e bibliografia | fontes consultadas
    riferimenti bibliografici | riferimenti | riferimenti bibliografici e sitografici | bibliografia e sitografia
    bibliografia essenziale | bibliografia di riferimento | opere citate | fonti | fonti e bibliografia
    riferimenti e note | letteratura | letteratura citata | sitografia | testi citati
    literatuur | literatuurlijst | literatuurverwijzingen | referenties | referentielijst | bronnen | bronnenlijst
    geraadpleegde literatuur | geciteerde literatuur | geraadpleegde bronnen | literatuuropgave | literatuur en bronnen
    bronvermelding | bronvermeldingen
    referenser | referenslista | litteratur | litteraturforteckning | kallforteckning | kallor | kallor och litteratur
    kall- och litteraturforteckning | litteraturlista | referanser | referanseliste | litteraturliste | kilder
    kildeliste | referencer | litteraturfortegnelse | lahteet | lahdeluettelo | kirjallisuus | viitteet | kirjallisuusluettelo
    bibliografia i zrodla | literatura cytowana | pismiennictwo | przypisy i bibliografia | spis literatury | zrodla
    bibliografia zalacznikowa | wykaz literatury | literatura a prameny | pouzita literatura | seznam literatury
    seznam pouzite literatury | zoznam pouzitej literatury | zoznam literatury | reference a literatura
    irodalom | irodalomjegyzek | felhasznalt irodalom | hivatkozasok | hivatkozott irodalom | bibliografie selectiva
    referinte | referinte bibliografice | kaynakca | kaynaklar | kirjandus | kasutatud kirjandus | viited | literatuuri loetelu
    izmantota literatura | literaturos sarasas | literatura un avoti | popis literature | popis izvora | literatura i izvori
    viri | viri in literatura | literatura in viri | izvori | daftar pustaka | daftar rujukan | rujukan | referensi
    tai lieu tham khao | heimildaskra | heimildir
    literatura | spisok literatury | literatura i istochniki | bibliograficheskii spisok | ssylki
    """.replace("\n", "|").split("|")
)
"""Headings of a list of references, folded. Blanks are trimmed where the set is read."""

CYRILLIC_AND_OTHERS = (
    "список литературы",
    "список использованной литературы",
    "список использованных источников",
    "литература",
    "источники",
    "библиография",
    "библиографический список",
    "ссылки",
    "список використаних джерел",
    "список літератури",
    "література",
    "перелік посилань",
    "βιβλιογραφία",
    "βιβλιογραφικές αναφορές",
    "αναφορές",
    "παραπομπές",
    "参考文献",
    "參考文獻",
    "参考资料",
    "引用文献",
    "文献",
    "注释与参考文献",
    "참고문헌",
    "참고 문헌",
    "인용문헌",
    "المراجع",
    "المصادر والمراجع",
    "מקורות",
    "רשימת מקורות",
    "ביבליוגרפיה",
    "منابع",
    "संदर्भ",
)
"""The same in other scripts, as printed; they are folded like the lines they are compared with."""

TAIL = frozenset(
    """
    appendix | appendices | appendix a | appendix b | annex | annexes | annexure | supplementary material
    supplementary materials | supplementary information | supplemental material | supplementary data | supporting information
    supporting online material | acknowledgements | acknowledgments | acknowledgement | acknowledgment | author contributions
    author contribution | authors' contributions | author information | about the author | about the authors
    author biography | author biographies | authors' biographies | biography | biographies | biographical note
    biographical notes | biographical sketch | notes on contributors | note on contributor | notes on contributor | contributors
    author note | author notes | author's note | conflict of interest | conflicts of interest | competing interests
    competing interest | declaration of competing interest | declaration of conflicting interests | declaration of interest
    funding | funding information | data availability | data availability statement | ethics statement | ethics declarations
    notes | endnotes | footnotes | footnote | end notes | tables | figures | figure captions | figure legends | legends
    list of tables | list of figures | tables and figures | corresponding author | author's address | authors' addresses
    author affiliations | affiliations | address for correspondence | correspondence | publisher's note | disclaimer
    rights and permissions | additional information | open access | copyright | how to cite this article | cite this article
    citing this article | to cite this article | suggested citation | index | glossary | abbreviations | questionnaire | resume
    summary | abstract | abbreviations used | imprint | notes on the author | notes on the authors | nomenclature
    anhang | anhange | anlage | anlagen | danksagung | dank | zur person | zu den personen | autor | autorin | autoren
    autorinnen | autoreninformation | autoreninformationen | der autor | die autorin | die autoren | die autorinnen
    uber den autor | uber die autorin | uber die autoren | uber die autorinnen | zum autor | zur autorin | zu den autoren
    zu den autorinnen | kontakt | kontaktadresse | korrespondenzadresse | anschrift | anschrift des verfassers
    anschrift der verfasserin | anschrift der verfasser | anschriften der verfasser | anschriften der autoren
    anschrift des autors | anschrift der autorin | anschrift der autoren | korrespondenzanschrift | tabellen | abbildungen
    tabellenverzeichnis | abbildungsverzeichnis | zusammenfassung | anmerkungen | endnoten | fussnoten | impressum
    abkurzungen | abkurzungsverzeichnis | angaben zu den autoren | angaben zur autorin | angaben zum autor
    autorenangaben | angaben zur person | verzeichnis der autoren | uber die verfasser | fragebogen | glossar
    zu den autorinnen und autoren | autorinnen und autoren | lebenslauf | eidesstattliche erklarung | erklarung
    annexe | remerciements | l'auteur | les auteurs | a propos de l'auteur | a propos des auteurs | notice biographique
    notices biographiques | notes biographiques | tableaux | pour citer cet article | resumen | notas | anexo | anexos
    apendice | apendices | agradecimientos | sobre el autor | sobre la autora | sobre los autores | tablas | como citar
    agradecimentos | sobre o autor | sobre a autora | sobre os autores | tabelas | resumo | nota sobre o autor
    appendice | appendici | ringraziamenti | note | gli autori | l'autore | l'autrice | tabelle | riassunto
    bijlage | bijlagen | dankwoord | over de auteur | over de auteurs | noten | tabellen | samenvatting | eindnoten
    bilaga | bilagor | noter | vedlegg | bilag | liitteet | aneks | zalaczniki | przypisy | streszczenie | priloha | prilohy
    """.replace("\n", "|").split("|")
)
"""Headings of what may follow a list of references and is no part of it."""

STOPS = re.compile(
    r"(?:received|accepted|submitted|revised|eingereicht|angenommen|eingegangen|manuscript received|recibido|aceptado|recebido"
    r"|aceito|recu le)(?: on| am| in revised form|/\w+ on)?:? ?(?:\d|on |am |/)"
    r"|bitte diesen artikel wie folgt|please cite this|to cite this|how to cite|suggested citation|cite this article"
    r"|(?:previously published|bereits erschienen|zuletzt erschienen|bisher erschienen|weitere veroffentlichungen)"
    r"|(?:thanks go to|we would like to (?:thank|acknowledge)|i would like to thank|i am grateful|we are grateful)\b"
    r"|the authors? (?:is|are|declares?|would)\b|translated from the original|(?:tel|telefon|fax|phone)\b\.?: ?[+(\d]"
    r"|e-?mail(?: address)?: ?\S+@"
)
"""How a line begins, folded, with which a list is over whatever follows."""

TAIL_STARTS = re.compile(
    r"(?:anschrift|address|adresse|kontakt|correspondence|contact)[a-z]{0,2} (?:der|des|of|for|to|de|information)"
    r"|(?:books|bucher|publications|publikationen|veroffentlichungen|discussion papers|working papers|arbeitspapiere)"
    r" (?:of|des|der|by|from|aus|in der) |(?:other|recent) (?:titles|publications|working papers|discussion papers)"
    r"|in dieser reihe|in this series|(?:thanks to|we thank|i thank|this (?:work|research|study) was)\b"
)
"""How a line begins, folded, that may stand behind a list and is then no part of it."""

SUBHEADINGS = frozenset(
    """
    books | articles | journals | journal articles | book chapters | chapters | websites | web sites | websites cited | web pages
    internet | internet sources | internet resources | online sources | online resources | electronic sources | videos | video
    films | filmography | newspapers | newspaper articles | documents | official documents | laws | legislation | cases
    case law | theses | dissertations | reports | interviews | archives | archival sources | manuscripts | unpublished sources
    published sources | printed sources | standards | patents | software | data | datasets | data sources | links | legal sources
    government documents | conference papers | working papers | other | other sources | miscellaneous | monographs | press
    monographien | monografien | aufsatze | artikel | bucher | zeitschriften | zeitungen | zeitungsartikel | internetseiten
    gesetze | gesetzestexte | rechtsquellen | urteile | filme | interviews | archivalien | archivquellen | dokumente
    gedruckte quellen | ungedruckte quellen | sonstige | sonstiges | sonstige quellen | websites und links | statistiken
    monographies | ouvrages | revues | sites internet | sites web | sitographie | webographie | filmographie | archives
    textes officiels | libros | articulos | revistas | paginas web | sitios web | webgrafia | documentos | leyes | tesis
    livros | artigos | sites | webografia | legislacao | teses | libri | articoli | siti web | riviste | boeken | artikelen
    """.replace("\n", "|").split("|")
)
"""Headings that divide a list, folded: no entries, and no end of the list."""

ABSTRACT = frozenset(
    """
    abstract | summary | zusammenfassung | kurzfassung | resume | resumen | resumo | riassunto | sommario | samenvatting
    sammanfattning | sammendrag | resume | tiivistelma | streszczenie | abstrakt | abstract and keywords | executive summary
    article abstract | kurzzusammenfassung | uberblick | sumario | sintesi | abstract: | synopsis | rezumat | ozet | absztrakt
    """.replace("\n", "|").split("|")
)

OPENING = frozenset(
    """
    introduction | einleitung | einfuhrung | introduccion | introducao | introduzione | inleiding | background | hintergrund
    inledning | innledning | indledning | johdanto | wstep | uvod | giris | bevezetes | introducere | vorbemerkung | vorwort
    introduction and background | general introduction | problemstellung | ausgangslage
    """.replace("\n", "|").split("|")
)
"""Headings with which the running text of an article begins."""

CONTENTS = frozenset(
    """
    contents | table of contents | inhalt | inhaltsverzeichnis | inhaltsubersicht | sommaire | table des matieres | indice
    contenido | tabla de contenido | tabla de contenidos | sumario | conteudo | indice generale | inhoud | inhoudsopgave
    innehall | innehallsforteckning | innhold | indhold | indholdsfortegnelse | sisallys | spis tresci | obsah | icindekiler
    """.replace("\n", "|").split("|")
)

_MARKS = " \t#*_>|=~-–—•·:.;[]()【】『』«»\"'"
_NUMBER = re.compile(
    r"(?:(?:[0-9]{1,2}|[ivxl]{1,6}|[a-h])(?:\.[0-9]{1,2}){0,3}[.):]?|§ ?[0-9]{1,3}\.?|chapter [0-9]{1,3}:?)[ \t]+"
)
_SPACED = re.compile(r"(?:\w ){3,40}\w")


def _set(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.strip() for word in words) - {""}


REFERENCES = _set(REFERENCES) | {fold(word) for word in CYRILLIC_AND_OTHERS}
TAIL, ABSTRACT, OPENING, CONTENTS = _set(TAIL), _set(ABSTRACT), _set(OPENING), _set(CONTENTS)
SUBHEADINGS = _set(SUBHEADINGS)


def key(line: str) -> str:
    """Return what a line is compared by, or "" where it is too long for a heading."""
    if len(line) > LONGEST:
        return ""
    folded = fold(line.replace("*", "").replace("_", " ")).strip(_MARKS)
    if _SPACED.fullmatch(folded):
        folded = folded.replace(" ", "")
    return _NUMBER.sub("", folded, count=1) if _NUMBER.match(folded) else folded


def is_references(line: str) -> bool:
    """Say whether the line heads a list of references."""
    return key(line) in REFERENCES


def divides(line: str) -> bool:
    """Say whether the line is a heading within a list."""
    return key(line) in SUBHEADINGS or is_references(line)


def ends(line: str) -> bool:
    """Say whether the line heads, or opens, what may follow a list and is no part of it."""
    return key(line) in TAIL or TAIL_STARTS.match(fold(line[:LONGEST])) is not None


def stops(line: str) -> bool:
    """Say whether the line ends a list whatever follows."""
    return STOPS.match(fold(line[:LONGEST])) is not None
