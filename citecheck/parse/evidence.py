"""How much a line speaks for standing in a list of references, and how much for running text."""

from __future__ import annotations

import re

from citecheck.parse import debris
from citecheck.parse.entries import labels, shapes
from citecheck.text.folding import fold

_PROSE = frozenset(
    """
    is are was were be been being has have had that this these those which who we our they their them it its he she his her not
    can could may might will would shall should must do does did also however thus therefore because although while when where if
    such than then there here more most some many both only very what you my me us but or
    ist sind war waren wird werden wurde wurden worden sein seine ihre ihr sie er es wir uns unser nicht sich dass daß auch diese
    dieser dieses diesem diesen einer eines einem kann konnen konnten konnte muss mussen soll sollen haben hat hatte hatten wie als
    aber sondern oder wenn weil durch hier dabei damit dies noch nur etwa jedoch sowie ob man mehr sehr
    est sont etait ont ete avait que qui nous vous ils elle elles ne pas ce cette ces dans sur plus aussi mais ou donc comme
    son fue fueron han sido que se como mas pero este esta estos estas su sus nos tambien porque cuando
    foi foram tem sido nao seu sua mas mais estes estas isso nos tambem pelo pela
    sono era erano hanno stato stata che si non piu ma questo questa questi queste suo sua nella
    zijn waren wordt worden werd heeft hebben niet dat deze dit ook maar zij wij hun naar
    """.split()
)
"""Words that running text is full of and entries are not, folded."""

_TRACES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:10\.\d{4,9}/|https?:|www\.|doi\b|arxiv)",
        r"\d[-–—‑−]\d",
        r"\b(?:pp?|s|ss|pags?|vol|no|nr|bd|jg|h|heft|band|art|issue)\.? ?\d",
        r"\b(?:in|dans|en|em) ?:",
        r"\b(?:eds?|hrsg|hg|edit(?:or|ed)s?|herausgegeben|dir|coord|orgs?|comps?|trans|ubers|red)\b\.?\)?",
        r"\b(?:university|press|verlag|journal|zeitschrift|publish\w*|publications?|editions?|editora|editorial|ediciones|presses|revue"
        r"|revista|rivista|wiley|springer|elsevier|sage|routledge|oxford|cambridge|harvard|palgrave|proceedings|proc|review|rev|int|phys"
        r"|conference|annals|bulletin|quarterly|archiv|archives|handbuch|handbook|thesis|dissertation|diss|working paper|report|lett"
        r"|accessed|retrieved|available|abgerufen|zugriff|stand|letzter)\b",
        r"\d ?\(\d{1,4}(?:[-/]\d+)?\)",
        r"\b\d{1,4} ?[;:,] ?\d{1,5}\b",
        r"\bet al\b",
    )
)
_LOOKED_AT = 600
_EMPTY = -0.4
"""What a line counts that tells nothing: there are more lines outside of lists than in them."""
_AGAINST = (0.0, 0.5, 1.3, 2.0, 2.5)
"""What so many words of running text count."""


def of(text: str) -> float:
    """Return what speaks for an entry (more than 0) or against it (less), from about -3 to 5."""
    text = text[:_LOOKED_AT]
    start = labels.bullet(text)
    label = labels.label(text, start)
    body = text[label.end :] if label else text[start:]
    folded = fold(body)
    words = folded.split()
    if not words:
        return 0.0
    opening = shapes.opening(body)
    score = _EMPTY + (1.0 if opening >= 2.0 else 0.4 if opening >= 1.0 else 0.0)
    score += 0.6 * shapes.year(body) + 1.4 * shapes.dated(body)
    score += min(2.2, 0.55 * sum(trace.search(folded) is not None for trace in _TRACES))
    prose = sum(word.strip(".,;:()\"'") in _PROSE for word in words)
    score -= _AGAINST[min(prose, len(_AGAINST) - 1)] * (1.5 if prose and len(words) <= 4 else 1.0)
    return score


def furniture(text: str) -> bool:
    """Say whether a line says nothing either way: a page number, a rule, links."""
    return debris.is_page_number(text) or debris.is_rule(text) or debris.is_links(text)
