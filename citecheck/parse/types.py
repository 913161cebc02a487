"""The CSL type of a work, from what is printed of it. Of these only article-journal and paper-conference are registered
as a rule, so that a doubtful entry is given another type: a news item must not be missed in a register of articles."""

from __future__ import annotations

import re

from citecheck.model.item import Item
from citecheck.text.folding import fold

_GENRES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("dataset", r"\[?data ?sets?\]|\[data\b|\bdata file\b|\bdatensatz\b|\[base de datos|\[dataset"),
        (
            "software",
            r"\[(?:computer )?(?:software|program|code)|\br package version|\bcomputer program\b|\[mobile app|\[app\]",
        ),
        (
            "thesis",
            r"\b(?:ph\.? ?d\.?|doctoral|master'?s?|m\.? ?sc\.?|bachelor'?s?|m\.? ?a\.?|diploma|honou?rs) ?(?:thesis|dissertation|diss)\b"
            r"|\b(?:unpublished|doctoral|inaugural)[ -]?(?:dissertation|thesis)|\bthesis\b|\bdissertation\b|\bdoktorarbeit|\bhabilitation"
            r"|\bdiplomarbeit|\bmasterarbeit|\bmagisterarbeit|\bbachelorarbeit|\bdiss\.|\bthese (?:de|en|pour)\b|\bmemoire de (?:maitrise|master)"
            r"|\btesis\b|\btese de\b|\bdissertacao\b|\btesi di\b|\bproefschrift\b|\bavhandling\b|\bph\.? ?d\.?(?=[,.;]|$)",
        ),
        ("patent", r"\bpatent\b|\bpat\. (?:no|appl)|\bpatentschrift|\bus ?\d{1,2},\d{3},\d{3}\b|\boffenlegungsschrift"),
        (
            "standard",
            r"\b(?:iso(?:/iec)?|din(?: en)?|en iso|astm|ansi|ieee std|ietf rfc|bs en|nf en) ?[a-z]?\d{2,6}\b|\bieee standard\b|\b(?:internet )?rfc ?\d{3,5}\b",
        ),
        ("motion_picture", r"\[(?:motion picture|film|video|documentary)"),
        ("post-weblog", r"\[?(?:web ?log|blog)(?: ?post| entry)?\b|\bblog\."),
        (
            "speech",
            r"\b(?:paper|poster|talk|lecture|keynote) presented (?:at|to)\b|\bvortrag\b|\[(?:poster|conference presentation|paper presentation)",
        ),
        (
            "report",
            r"\b(?:technical|research|working|discussion|tech\.|internal|annual|final) (?:report|paper|rep\.)|\bworking papers?\b|\bdiscussion papers?\b"
            r"|\barbeitspapier|\bforschungsbericht|\bwhite ?paper\b|\bpolicy (?:brief|paper)|\bdocument de travail|\bdocumento de trabajo|\btexto para discussao"
            r"|\breport (?:no|nr|number)\b|\btech\. rep|\bberichte? (?:nr|no)|\bmemorandum\b|\bmimeo\b",
        ),
    )
)
_PREPRINT = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|ssrn|preprints?(?:\.org)?|research square|osf preprint|corr\b|techrxiv)"
)
_PROCEEDINGS = re.compile(
    r"\b(?:proceedings?|proc|conference|conf|symposium|symp|workshop|congress|tagungsband|tagung|kongress|colloque|congres|congreso|congresso"
    r"|convegno|actas|anais|atti|konferenz|meeting|lncs|lecture notes in)\b"
)
_JOURNAL_PROCEEDINGS = re.compile(
    r"\bproc(?:eedings?)?\.?,? (?:of (?:the )?|\(?)?(?:u\.?s\.? )?(?:nat(?:iona)?l?\.? acad|ieee\b|roy|r\.? soc|lond|am(?:er)?|math|biol|edin|nutr|phys|inst|bayl|soc\b|japan|indian|aristot|brit|zool|linn|geol|entomol|mech)"
    r"|\bmayo clin|\bp(?:roc)?\.? natl"
)
_JOURNAL = re.compile(
    r"\b(?:j|jnl|journal|journals|review|reviews|rev|annals|ann|quarterly|q|letters|lett|transactions|trans|bulletin|bull|archives?|arch|acta|advances"
    r"|adv|annual|am|eur|int|phys|chem|biol|med|clin|res|sci|zeitschrift|zeitschr|z|jahrbuch|vierteljahresschrift|vierteljahrshefte|blatter|revue|revista"
    r"|rivista|rev|giornale|anales|annales|cahiers|cuadernos|cadernos|quaderni|tijdschrift|tidsskrift|tidskrift|nature|science|cell|lancet|plos"
    r"|magazine|mag|studies|studien|forum|monatshefte|monatsschrift|archiv|beitrage|journal'?s)\b"
)
_NEWS = re.compile(
    r"\b(?:news|times|post|guardian|tribune|daily|herald|telegraph|gazette|chronicle|observer|newspaper|independent|zeitung|spiegel|le monde|figaro|liberation"
    r"|el pais|el mundo|abc|corriere|repubblica|tageszeitung|taz|standard|economist|newsweek|bbc|cnn|reuters|associated press|xinhua|al jazeera|ap|afp|npr|tass"
    r"|washington post|usa today|politico|bloomberg|dawn|sun|mirror|globe|star|courier|wall street journal|financial times|handelsblatt|nzz|faz|suddeutsche"
    r"|folha|estado de s|volkskrant|nrc|trouw|pravda|izvestia|kommersant|people's daily|press agency|news agency)\b"
)
_ENCYCLOPEDIA = re.compile(r"\b(?:encyclop|enzyklop|lexikon|dictionary|worterbuch|wikipedia|stanford encyclopedia)")


def work_type(item: Item, raw: str, *, within: bool = False) -> str:
    """Return the CSL type of a work with these fields; `within`: its container is printed with "In" before it."""
    container = fold(item.container_title)
    text = fold(raw)
    genre = _genre(item, container, text)
    if genre:
        return genre
    located = bool(item.volume or item.issue)
    if _is_preprint(item, container):
        return "article"
    if _PROCEEDINGS.search(container) and not (
        _JOURNAL_PROCEEDINGS.search(container) or located and not within and _JOURNAL.search(container)
    ):
        return "paper-conference"
    if container:
        return _contained(item, container, located, within)
    return _standing_alone(item)


def _genre(item: Item, container: str, text: str) -> str:
    genre = fold(item.genre)
    for kind, pattern in _GENRES:
        if genre and pattern.search(genre):
            return kind
        if pattern.search(text) and (
            not container or kind in ("dataset", "software", "post-weblog", "patent") or pattern.search(container)
        ):
            located = item.volume or item.page or pattern.search(fold(item.title))
            if not (container and located):
                return kind
    return ""


def _is_preprint(item: Item, container: str) -> bool:
    if _PREPRINT.search(container):
        return True
    return bool(item.arxiv) and not (container and (item.volume or item.page or item.number))


def _contained(item: Item, container: str, located: bool, within: bool) -> str:
    if item.editor or (within and not located):
        return "entry-encyclopedia" if _ENCYCLOPEDIA.search(container) else "chapter"
    if _NEWS.search(container) and not (located and item.page):
        return "article-newspaper"
    if located or item.page or item.number or item.DOI or item.PMID:
        return "chapter" if item.publisher and not located and not _JOURNAL.search(container) else "article-journal"
    dated = item.issued is not None and item.issued.day is not None
    if _JOURNAL.search(container) and not dated and not item.publisher:
        return "article-journal"
    if item.URL:
        return "article-newspaper" if dated and not _JOURNAL.search(container) and False else "webpage"
    return "report" if item.publisher else "document"


def _standing_alone(item: Item) -> str:
    if item.volume and item.page and not item.publisher:
        return "article-journal"
    if item.URL and not (item.publisher or item.ISBN or item.publisher_place):
        return "webpage"
    if item.number and item.publisher:
        return "report"
    if item.publisher or item.publisher_place or item.ISBN or item.edition or item.DOI:
        return "book"
    return "document"
