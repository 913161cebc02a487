"""Words of dates: months in the main languages, and what is printed in place of a date. All folded."""

from __future__ import annotations

_MONTHS = """
    jan january januar janner jaenner janv janvier ene enero janeiro gen gennaio januari stycznia yanvarya yanvar'
    feb febr february februar feber fev fevr fevrier febrero fevereiro febbraio februari lutego fevralya fevral'
    mar mrz maerz marz march mars marzo marco maart mrt marca marta
    apr april avr avril abr abril aprile aprel' aprelya kwietnia
    may mai mei mayo maio mag maggio maj maja maya
    jun june juni juin junio junho giu giugno czerwca iyunya iyun'
    jul july juli juil juillet julio julho lug luglio lipca iyulya iyul'
    aug august aou aout ago agosto augustus augusti sierpnia avgusta avgust
    sep sept september septembre septiembre setiembre set setembro settembre wrzesnia sentyabrya sentyabr'
    oct okt october oktober octobre octubre out outubro ott ottobre pazdziernika oktyabrya oktyabr'
    nov november novembre noviembre novembro listopada noyabrya noyabr'
    dec dez december dezember decembre dic diciembre dezembro dicembre grudnia dekabrya dekabr'
"""
MONTHS: dict[str, int] = {name: i for i, line in enumerate(_MONTHS.strip().splitlines(), 1) for name in line.split()}
"""Month names and their usual abbreviations -> 1..12."""

NO_DATE: tuple[tuple[str, str], ...] = (
    (r"n\.?\s?d\b\.?", "n.d."),
    (r"(?:no|without) date", "n.d."),
    (r"o\.\s?j\.|s\.\s?d\.|s\.\s?a\.|sans date|sin fecha|sem data|ohne jahr|zonder jaar|z\.\s?j\.|b\.\s?g\.", "n.d."),
    (r"in[ -]press|in the press|im druck|sous presse|en prensa|no prelo|in (?:corso di )?stampa|in druk", "in press"),
    (r"forthcoming|to appear|im erscheinen|i\.\s?e\.|erscheint|a paraitre|in uscita|te verschijnen", "forthcoming"),
    (r"submitted|under review|in review|eingereicht|soumis|accepted|in preparation|in prep\b\.?|unpub", "submitted"),
)
"""What stands in place of a date (a pattern on folded text), and the one spelling it is given."""
