"""Words that tell of what type a work is, as patterns on folded text (lower-case ASCII)."""

from __future__ import annotations

import re


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


DESCRIBED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "dataset",
        _any_of(r"\[data ?(?:set|file|base)", r"\[datensatz", r"\[base de (?:datos|dados)", r"\[jeu de donnees"),
    ),
    (
        "software",
        _any_of(r"\[(?:computer |mobile )?(?:software|program|code|app)\b", r"\br package version", r"\[apparatus"),
    ),
    ("motion_picture", _any_of(r"\[(?:motion picture|film|video|documentary|dvd|tv series)")),
    ("post-weblog", _any_of(r"\[?(?:web ?log|blog)(?: ?post| ?entry)?\]", r"\bblog post\b", r"\bblog entry\b")),
    ("speech", _any_of(r"\[(?:poster|conference presentation|paper presentation|presentation|lecture|talk|keynote)")),
    ("thesis", _any_of(r"\[(?:\w+ ){0,3}(?:dissertation|thesis)\b", r"\[tesis\b", r"\[these\b")),
    ("patent", _any_of(r"\[patent")),
)
"""What an entry says of itself in square brackets (APA) or in words that stand for nothing else."""

DESCRIBED_SIGNS = ("[", "blog", "package version")
"""Letters without which nothing of DESCRIBED is found."""

THESIS = _any_of(
    r"\b(?:ph\.? ?d\.?|doctoral|dr\.|master'?s?|m\.? ?sc\.?|bachelor'?s?|m\.? ?a\.?|m\.? ?phil\.?|diploma"
    r"|honou?rs|licentiate)"
    r" ?(?:thesis|dissertation|diss\b)",
    r"\b(?:unpublished|doctoral|inaugural|univ\w*\.?) ?-?(?:dissertation|thesis)\b",
    r"(?:^|[,.(] ?)(?:thesis|dissertation|diss\.|phil\. diss)",
    r"\b(?:doktor|diplom|master|magister|bachelor|seminar)arbeit\b|\bhabilitation(?:sschrift)?\b",
    r"\bthese (?:de doctorat|de|en|pour|d')|\bmemoire de (?:maitrise|master|d)|\btesis (?:doctoral|de"
    r"|para)\b|\btesis\b(?=[,.])",
    r"\btese (?:de|\()|\bdissertacao\b|\btesi di\b|\bproefschrift\b|\bavhandling\b|\b(?:ph\.? ?d"
    r"|m\.? ?sc)\.?(?=[,;)]|\. [a-z]|$)",
    r"\bdis\. (?:doc|kand)|\bavtoref\w*\. dis",
)
SOFTWARE = _any_of(
    r"\br: a language and environment for statistical computing",
    r"\b(?:statistical|computer) software\b|\bsoftware (?:package|version)\b|\bibm spss\b|\bstatacorp\b|\bmathworks\b",
)
THESIS_SIGNS = (
    "thes",
    "diss",
    "arbeit",
    "h.d",
    "phd",
    "h. d",
    "sc.",
    "msc",
    "habil",
    "tesis",
    "tese",
    "memoire",
    "proefs",
    "dis. ",
    "avh",
    "avtoref",
)
REPORT_SIGNS = (
    "rep",
    "paper",
    "papier",
    "bericht",
    "gutachten",
    "mem",
    "mimeo",
    "brief",
    "note",
    "sheet",
    "trava",
    "trabajo",
    "discus",
    "drucks",
    "rapp",
)
STANDARD_SIGNS = ("iso", "din", "astm", "ansi", "en ", "iec", "ieee", "rfc", "onorm", "request")
PRESENTED_SIGNS = ("present", "vortrag", "communication", "ponencia")
"""Letters without which nothing of the pattern of that name is found: a cheap look before a dear one."""

PATENT = _any_of(
    r"\bpatent(?:schrift)?(?: no| nr| number| appl|,| \d)", r"\b(?:us|ep|wo|de|jp) patent\b", r"\bpat\. (?:no|appl)"
)
STANDARD = _any_of(
    r"\b(?:iso(?:/iec)?|din(?: en)?|en iso|astm|ansi|bs en|nf en|iec|ieee std|onorm)(?: standard)? ?[a-z]?\d{2,6}\b",
    r"\bieee standard\b",
    r"\brfc ?\d{3,5}\b|\brequest for comments\b",
)
REPORT = _any_of(
    r"\b(?:technical|tech\.?|research|working|discussion|internal|annual|final|project|policy|staff"
    r"|interim) (?:reports?|rept?\.?|papers?|memo)\b",
    r"\b(?:white ?paper|policy (?:brief|note)|issue brief|fact sheet|arbeitspapiere?|diskussionspapiere?"
    r"|forschungsberichte?)\b",
    r"\b(?:schlussbericht|endbericht|abschlussbericht|gutachten|document de travail|documento de trabajo"
    r"|texto para discussao)\b",
    r"\breport (?:no|nr|number|series)\b|\btech\. ?rep|\bberichte? (?:nr|no)\b|\bmemorandum\b|\bmimeo\b"
    r"|\bdrucksache\b|\br[ae]pport\b",
)
PRESENTED = _any_of(
    r"\b(?:paper|poster|talk|lecture|keynote|abstract|work) (?:was )?presented (?:at|to|in|on)\b",
    r"\bvortrag (?:auf|bei|im|am|an)\b|\bcommunication (?:presentee|au)\b|\bponencia presentada\b|\bpresentation at\b",
)
PREPRINT = _any_of(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|techrxiv|eartharxiv|ssrn"
    r"|preprints?(?:\.org)?|research square)\b",
    r"\be-?prints?\b|\bcorr\b|\bhal archives\b",
)
PROCEEDINGS = _any_of(
    r"\b(?:proceedings?|proc|procs|conference|conf|symposium|symp|workshop|workshops|congress|tagungsband"
    r"|kongress|colloque|congres)\b",
    r"\b(?:congreso|congresso|convegno|actas|anais|atti|konferenz|meeting|simposio|simposium|konferencii|materialy)\b",
)
PROCEEDINGS_JOURNAL = _any_of(
    r"\bproc(?:eedings?)?\b\.?,? (?:of )?(?:the )?(?:u\.? ?s\.? ?)?(?:nat(?:iona)?l?\.?\b|ieee\b|roy"
    r"|r\.? ?soc|london|lond|am(?:er)?\b"
    r"|math|biol|edin|cambridge|camb|nutr|phys|inst|bayl|soc\b|society|japan|indian|aristot|brit|zool"
    r"|linn|geol|entomol|royal"
    r"|steklov|vldb|american|institution)",
    r"\bpnas\b|\bproceedings of the .{0,40}\bsociety\b|\bmayo clin",
)
"""Journals with "Proceedings" in their names: PNAS, of the IEEE, of the Royal Society …"""

CONFERENCES = re.compile(
    r"\b(?:AAAI|ACL|ASPLOS|CAV|CCS|CHI|CIKM|COLING|CRYPTO|CSCW|CVPR|DAC|ECAI|ECCV|ECIR|EMNLP|EUROCRYPT"
    r"|FOCS|HPCA|ICALP|ICASSP"
    r"|ICCV|ICDE|ICDM|ICLR|ICML|ICPR|ICRA|ICSE|IJCAI|INFOCOM|INTERSPEECH|IROS|ISCA|ISIT|ISMIR|KDD|LICS"
    r"|LREC|MICCAI|NAACL"
    r"|NDSS|NeurIPS|NIPS|NSDI|OOPSLA|OSDI|PLDI|PODC|PODS|POPL|RecSys|SIGCOMM|SIGGRAPH|SIGIR|SIGMOD|SODA"
    r"|SOSP|STOC|UAI|UIST"
    r"|USENIX|VLDB|WSDM|WWW)\b(?:\W{0,2}\d{2,4})?"
)
"""Acronyms of conferences that stand for their proceedings; the only pattern on unfolded text."""

JOURNAL = _any_of(
    r"\b(?:j|jnl|journals?|reviews?|rev|annals|ann|quarterly|q|letters|lett|transactions|trans|bulletin"
    r"|bull|archives?|arch|acta)\b",
    r"\b(?:advances|adv|annual|am|eur|int|phys|chem|biol|med|clin|res|sci|math|zeitschrift|zeitschr"
    r"|ztschr|z|jahrbuch|jb)\b",
    r"\b(?:vierteljahrs?schrift|vierteljahrshefte?|blatter|revue|revista|rivista|giornale|anales|annales"
    r"|cahiers|cuadernos)\b",
    r"\b(?:cadernos|quaderni|tijdschrift|tidsskrift|tidskrift|nature|science|cell|lancet|plos|gazette"
    r"|forum|monatshefte)\b",
    r"\b(?:monatsschrift|archiv|beitrage|mitteilungen|zbornik|vestnik|zhurnal|zapiski|voprosy|ezhegodnik"
    r"|studia|studies in)\b",
)
SURELY_JOURNAL = re.compile(
    r"\b(?:journal|transactions|annals|bulletin|quarterly|letters|zeitschrift|revue|revista|rivista|archives?|acta|annales)\b"
)
"""Words that make a journal even of what is a society's or an institute's."""
NEWS = _any_of(
    r"\b(?:news|times|post|guardian|tribune|daily|herald|telegraph|gazette|chronicle|newspaper"
    r"|independent|zeitung|spiegel)\b",
    r"\b(?:le monde|figaro|liberation|el pais|el mundo|abc|corriere|repubblica|tageszeitung|taz|newsweek"
    r"|bbc|cnn|reuters)\b",
    r"\b(?:associated press|xinhua|al jazeera|ap|afp|npr|tass|usa today|politico|bloomberg|dawn|mirror"
    r"|globe|courier|itar)\b",
    r"\b(?:wall street journal|handelsblatt|nzz|faz|suddeutsche|rundschau|folha|estadao|estado de s"
    r"|volkskrant|nrc|trouw|pravda)\b",
    r"\b(?:izvestija|izvestia|kommersant|gazeta|kurier|anzeiger|abendblatt|morgenpost|press agency"
    r"|news agency|people's daily|focus)\b",
    r"\b(?:die zeit|der standard|die presse|die welt|interfax|newswire|washington post|los angeles times"
    r"|huffington post|huffpost)\b",
)
NEWS_HOSTS = re.compile(
    r"//(?:[\w-]+\.){0,3}(?:nytimes|washingtonpost|theguardian|bbc|cnn|reuters|apnews|npr|wsj|ft"
    r"|bloomberg|economist|aljazeera"
    r"|spiegel|zeit|faz|sueddeutsche|welt|taz|nzz|lemonde|lefigaro|liberation|elpais|elmundo|repubblica"
    r"|corriere|folha|independent"
    r"|telegraph|latimes|usatoday|politico|huffpost|huffingtonpost|cbsnews|nbcnews|abcnews|foxnews|time"
    r"|newsweek|theatlantic"
    r"|dawn|tribune|thehindu|indiatimes|scmp|xinhuanet|tass|voanews|dw)\.(?:com|co\.\w{2}|org|de|ch|fr|es"
    r"|it|net|in|br|ru|\w{2})(?:[/:.]|$)"
)
MAGAZINE = _any_of(
    r"\bmagazin[e]?\b", r"\b(?:the economist|time|foreign policy|the atlantic|the new yorker|harper's|wired|forbes)$"
)
REFERENCE_WORK = _any_of(
    r"\b(?:encyclop|enzyklop|enciclop|lexikon|worterbuch|handworterbuch)", r"\b(?:dictionary|wikipedia)\b"
)
BODIES = _any_of(
    r"\b(?:institute?|ministry|ministerium|bundesministerium|bundesamt|council|agency|commission"
    r"|committee|bank|cent(?:re|er)|association)\b",
    r"\b(?:foundation|organi[sz]ation|office|bureau|department|government|union|nations|society"
    r"|federation|stiftung|institut|ministere)\b",
    r"\b(?:ministerio|instituto|authority|administration|unesco|unicef|oecd|who|nato|corporation|inc|gmbh"
    r"|ltd|national academy)\b",
)
PUBLISHING = _any_of(
    r"\b(?:press|verlag|publish\w*|books?|edition\w*|editora|editorial|editore|uitgever\w*|springer|wiley"
    r"|elsevier|sage)\b"
)
