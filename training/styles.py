"""Styles of references as templates: what is printed of a work, in which order, and what between.

`{x}` prints a field, `[[…]]` is left out where a field in it is missing, `A|` before the template names the form of
names. Fields: A authors, E editors, y year, ym year and month, my month and year, t title, T title in quotes of the
style's language, c container, j container abbreviated, v volume, i issue, p pages, P pages short, n article or report
number, pl place, pu publisher, ed edition, s series, g genre, d DOI, u URL, a date of access, x arXiv, an its bare
number, ev event, ch chapter, isbn, issn, w web site, N newspaper, O organisation, oy first year, tr translator,
co collaboration, oe organisation as editor, bp organisation as publisher, pl2 and pl3 more places, dx a date lost.
"""

from __future__ import annotations

ARTICLE = """
apa|{A} ({y}). {t}. {c}, {v}[[({i})]], {p}.[[ {d}]]
apa|{A} ({y}). {t}. {c}, {v}[[ ({i})]], {p}.[[ {d}]]
apa6|{A} ({y}). {t}. {c}, {v}, {p}.[[ {d}]]
apa|{A} ({y}). {t}. {c}[[, {v}]][[({i})]].[[ {d}]]
apa|{A} ({y}). {t}. {c}, {v}[[({i})]], Article {n}.[[ {d}]]
har|{A} ({y}) ‘{t}’, {c}, {v}[[({i})]], pp. {p}.[[ {d}]]
har|{A} ({y}) '{t}', {c}, vol. {v}[[, no. {i}]], pp. {p}.
har|{A}, {y}. {t}. {c}, {v}[[({i})]], pp.{p}.
harc|{A} {y}. {t}. {c} {v}[[({i})]], {p}.
har|{A} ({y}) {t}. {c} {v}[[({i})]]: {p}.
har|{A} ({y}): {t}. {c} {v}[[ ({i})]], pp. {p}.
har|{A}, {y}, {t}, {c}, v. {v}[[, no. {i}]], p. {p}.
har|{A}, {y}. {t}. {c} {v}, {p}.[[ {d}]]
harc|{A} ({y}), “{t}”, {c}, Vol. {v}[[ No. {i}]], pp. {p}.
harc|{A}, ({y}) "{t}", {c} {v}[[ ({i})]]: {p}.
har|{A} ({y}). "{t}." {c} {v}[[({i})]]: {p}.
van|{A}. {t}. {j}. {y};{v}[[({i})]]:{p}.[[ {d}]]
van|{A}. {t}. {j} {y};{v}[[({i})]]:{P}.
van|{A}. {t}. {j}. {ym};{v}[[({i})]]:{P}.[[ {d}]]
van3|{A}. {t}. {j}. {y}; {v}[[ ({i})]]: {p}.
van3|{A}: {t}. {j} {y}, {v}[[({i})]]:{p}.
vanfull|{A} ({y}) {t}. {j} {v}: {p}.[[ {d}]]
vanfull|{A} ({y}) {t}. {c} {v}[[({i})]]:{p}[[. {d}]]
van|{A}. ({y}) {t}. {j} {v}, {p}
vanfull|{A}. {t}. {c} {v}[[({i})]], {p} ({y}).
van3|{A}. {t}. {j}, {y}. {v}[[({i})]]: p. {P}.
van3|{A} {t}. {j} {v}:{p}, {y}
van|{A}. {y}. {t}. {j} {v}:{p}.
vanfull|{A} ({y}). {t}. {j} {v}[[({i})]], {p}.[[ {d}]]
van|{A}. {t}. {c} {y}; {v}: {p}.
van3|{A}. "{t}." {j} {y}; {v}:{p}.
van|{A}, {t}, {j} {v} ({y}) {p}.
spaced|{A}. {y}. {t}. {c} {v}[[({i})]]:{p}
spaced|{A} ({y}) {t}. {c} {v}: {p}.
dots|{A} {t}. {j} {y}, {v}[[, no. {i}]], {p}.
dots|{A} ({y}). {t}. {c} {v}, {p}.
dots|{A}, {y}. {t}. {c}. {v}[[({i})]]: {p}.
ieee|{A}, “{t},” {j}, vol. {v}[[, no. {i}]], pp. {p}, {my}[[, {d}]].
ieee|{A}, "{t}," {c}, vol. {v}[[, no. {i}]], pp. {p}, {y}.
ieee|{A}. {t}. {c}, {v}[[({i})]]:{p}, {y}.
ieee|{A}, {t}, {c}, {v}[[({i})]]: {p}, {y}.
fullc|{A}. {t}. {c}, {v}[[({i})]]:{p}, {my}.
full|{A}. {t}. {c} {v}[[({i})]]:{p}. {y}.
fullc|{A}. "{t}." {c}, {v}[[({i})]]:{p}, {y}.
full|{A}, {t}, {c}, {v}, {p}, {y}.
mla|{A}. “{t}.” {c}, vol. {v}[[, no. {i}]], {y}, pp. {p}.[[ {d}]]
mla|{A}. "{t}." {c} {v}[[.{i}]] ({y}): {p}. Print.
chi|{A}. {y}. “{t}.” {c} {v}[[ ({i})]]: {p}.[[ {d}]]
chi|{A}. “{t}.” {c} {v}[[, no. {i}]] ({my}): {p}.[[ {d}]]
chi|{A}. {y}. {t}. {c} {v}[[ ({i})]]: {p}.
chi|{A}. {y}. “{t}.” {c} {v}:{p}.
fullc|{A}, “{t},” {c} {v}[[, no. {i}]] ({y}): {p}.
acs|{A} {t}. {j} {y}, {v}[[ ({i})]], {p}.[[ {d}]]
acs|{A} {j} {y}, {v}, {p}.
acs|{A}, {j} {y}, {v}[[ ({i})]], {p}.
els|{A}, {t}, {j} {v} ({y}) {p}.[[ {d}]]
els|{A}, {t}, {c} {v}[[ ({i})]] ({y}) {p}.
elsand|{A}, {j} {v} ({y}) {p}.
elsand|{A}, {t}, {j}, {v}[[, No. {i}]] ({y}), {p}.
els|{A}, {j}, {y}, {v}, {p}.
els|{A}, {t}, {j}, {y}, {v}, {p}.
phys|{A}, {j} {v}, {p} ({y}).
phys|{A}, {t}, {j} {v}, {p} ({y}).[[ {d}]]
phys|{A}, {j} {v} ({y}) {p}[[ [{x}]]].
phys|{A}, “{t},” {j} {v}[[({i})]], {p} ({y}).
phys|{A}, {c} {v}[[, {i}]], {p} ({y})
phys|{A}, {j}. {v}, {p} ({y})[[, {x}]].
els|{A}, {t}, {j} {v} ({y}) {p}[[, {x}]].
els|{A}. {t}. {j} {v} ({y}), {p}[[ {x}]].
astro|{A} {y}, {j}, {v}, {p}
astrob|{A}, {y}, {j}, {v}, {p}
astro|{A}. {y}, {j}, {v}, {p}[[, {d}]]
astrob|{A}, {y}, {t}, {j}, {v}, {p}
phys|{A} {y} {t} {j} {v} {p}
nature|{A} {t}. {j}. {v}, {p} ({y}).[[ {d}]]
nat|{A} {t}. {j} {v}, {p} ({y}).
science|{A}, {t}. {j}. {v}, {p} ({y}).[[ {d}]]
science|{A}, {j} {v}, {p} ({y}).
nat|{A} ({y}). {t}. {j} {v}, {p}.
nat|{A} ({y}) {t}. {c} {v}[[({i})]]:{p}.
nature|{A} {j} {v}, {p} ({y}).
ieee|{A}, “{t},” {j} {v}, {p} ({y}).
full|{A}. {y}. {t}. {c} {v}[[, {i}]] ({my}), {p}.[[ {d}]]
abnts|{A} {t}. {c}, {pl}, v. {v}[[, n. {i}]], p. {p}, {y}.
abnt|{A}. {t}. {c}, v. {v}[[, n. {i}]], p. {p}, {my}.[[ {d}]]
iso|{A}. {t}. {c}. {y}, vol. {v}[[, n° {i}]], p. {p}.
iso|{A}, {y}. {t}. {c}. {y}. Vol. {v}[[, n° {i}]], pp. {p}.[[ {d}]]
iso|{A}, « {t} », {c}, vol. {v}[[, n° {i}]], {y}, p. {p}.
full|{A}, « {t} », {c}, {v}[[, {i}]], {y}, p. {p}.
iso|{A} ({y}), « {t} », {c}, {v}[[({i})]], p. {p}.
isoes|{A}. {t}. {c}. {y}, {v}[[({i})]], {p}. ISSN [[{issn}]].
es|{A} ({y}). {t}. {c}, {v}[[({i})]], {p}.[[ {d}]]
es|{A} ({y}): “{t}”, {c}, {v}[[ ({i})]], pp. {p}.
es|{A}, {y}, «{t}», {c}, vol. {v}[[, núm. {i}]], pp. {p}.
fr|{A}, {y}. — {t}. {c}, {v}[[ ({i})]] : {p}.
fr|{A} {y}. — {t}. {c} {v}[[({i})]]: {p}.
it|{A}, {t}, in «{c}», {v} ({y})[[, {i}]], pp. {p}.
full|{A}, ‘{t}’, {c} {v} ({y}), pp. {p}.
full|{A}, “{t}”, in {c}, {v}[[, n. {i}]], {y}, pp. {p}.
ital|{A} ({y}), {t}, in «{c}», {v}[[, {i}]], pp. {p}.
gost|{A} {t} // {c}. {y}. Т. {v}[[. № {i}]]. С. {p}.
gost|{A} {t} // {c}. – {y}. – Vol. {v}[[, № {i}]]. – P. {p}.
nl|{A} ({y}). {t}. {c}, {v}[[({i})]], {p}.
nl|{A} ({y}), '{t}', in: {c}, jrg. {v}[[, nr. {i}]], pp. {p}.
biblatex|{A}. “{t}”. In: {c} {v}[[.{i}]] ({y}), pp. {p}.[[ issn: {issn}.]][[ {d}.]]
biblatex|{A}. “{t}”. In: {c} {v}[[.{i}]] ({my}), pp. {p}.[[ {d}.]][[ url: {u}.]]
biblatexi|{A} ({y}). “{t}”. In: {c} {v}[[.{i}]], pp. {p}.[[ issn: {issn}.]][[ {d}.]]
biblatexi|{A}. “{t}”. {c} {v}[[, {i}]] ({y}), {p}.[[ {d}.]]
biblatexi|{A}. “{t}”. {c} {v}, numbers {i} ({y}): {p}.
biblatex|{A}, “{t}”. {c} {v}, number {i} ({y}), pages {p}.
els|{A}. “{t}”. {c} {v}[[.{i}]] ({my}), {p}.
phys|{A}, “{t}”, {c} {v}, {p}[[, issn: {issn}]] ({y}).
acs|{A} {t}. {c} {y}, {v}[[ (({i}))]], {p}[[, DOI {d}]].
und|{A} ({y}): {t}. In: {c} {v}[[ ({i})]], S. {p}.
unds|{A} ({y}): {t}. In: {c}, {v}. Jg.[[, H. {i}]], S. {p}.
unds|{A} ({y}): {t}, in: {c}, {v}[[, {i}]], S. {p}
und|{A}, {y}: {t}. {c} {v}: {p}.
und|{A}, {y}: {t}, in: {c} {v}[[ (H. {i})]], S. {p}.
und|{A} {y}: {t}. In: {c} {v}[[. H. {i}]]: {p}.
slash|{A}: {t}, in: {c}, {v}[[ ({y}) {i}]], S. {p}.
slash|{A} ({y}): {t}. In: {c}, Jg. {v}[[, Heft {i}]], S. {p}.
slashs|{A} ({y}). {t}. {c} {v}[[({i})]], S. {p}.
slashs|{A} ({y}): {t}. {c}, {v}[[({i})]], {p}.
semi|{A} ({y}): {t}. In: {c} {v}[[ ({i})]], {p}.
semi|{A}: {t}. In: {c} {v} ({y})[[, Nr. {i}]], S. {p}.
semi|{A} ({y}): {t}. In: {c} {i}/{y}, S. {p}.
full|{A}, {t}, in: {c}, ({my})[[ {i}]], S. {p}
full|{A}: {t}, in: {c} {v} ({y}), S. {p}.
full|{A}, {t}, in: {c} {v}, {y}, S. {p}.
full|{A}, {t}, in: {c}, {v}[[, {i}]], {y}, S. {p}.
unds|{A} ({y}). {t}. {c}, {v}[[({i})]], {p}.
unds|{A} ({y}). {t}. {c}, {v}[[, {i}]], {p}.
unds|{A} ({y}): {t}. {c} {v}, {p}.
unds|{A}: {t}. {j} {v}[[ ({i})]]: {p}, {y}.
vanfull|{A} ({y}) {t}. {c} {v}: {p}
vanfull|{A}: {t}. {j} {v} ({y}) {p}.
vanfull|{A}: {t}. {j} {y}; {v}: {p}.
har|{A} '{t}' {c} {v}[[({i})]] {y}, {p}.
full|{A}, {t}, {v} {j} {p} ({y}).
har|{A} {y}, '{t}', {c}, vol. {v}[[, no. {i}]], pp. {p}.[[ {d}]]
capsfull|{A}, {y}, {t}, {c}, {v}[[, {i}]], p. {p}.
capsfull|{A}. {t}. {c}, {my}, n°{i}, p. {p}.
inv|{A}. {y}. {t}. {c} {v}[[ ({i})]]: {p}.
inv|{A} ({y}), “{t}”, {c}, {v}[[:{i}]], {p}.
inv|{A} ({y}). {t}. {c} {v}, {p}.
inv|{A}. "{t}". {c}, {v}[[.{i}]], {y}, {p}.
harc|{A} ({y}). {t}. {c} {v}. {p}
phys|{c} {v}, {p} ({y}).
phys|{co} ({A}), {j} {v}, {p} ({y}).
phys|{co} ({A}), {t}, {j} {v}, {p} ({y}).
phys|{co}, {A}, “{t},” {j} {v} ({y}) {p}, {x}.
els|{co}, {A}, {t}, {j} {v} ({y}) {p} [{x}].
phys|{co}, {t}, {j} {v} ({y}) {p}.
science|{A}, presented at the {c}, {pl}, {y}.
inv|{A}, {t}, {c}, {y}, {p}.
full|{A}, {t}, {c}, vol. {v}, no. {i}, {my}, pp. {p}
nothing|{c}, Vol. {v}[[, No. {i}]] ({my}), pp. {p}.
els|{A}, {t}, {c} (in press) {y}.[[ {d}]]
har|{A} ({y}). {t}. {c}, {p}.[[ {d}]]
inv|{A}. {t}. {c}, {p} ({y}).[[ issn: {issn}.]]
phys|{A}, {c}, {p}, issn: {issn} ({y}).
acs|{A} {c} {y}, {p}.
und|{A} ({y}): {t}, in: {c} {v}, S. {p}.
full|{A}: {t}, in: {c} {i}/{y}, S. {p}
full|{A}: {t}. In: {c}, {v}, {y}.
science|{A}, {t}. {c} {v}, {p}, issn: {issn} ({y}).
nature|{A} {t}. {c} {v}, {p}. issn: {issn} ({y}).
apa|{A} ({y}). {t} {ev}. {c}, {v}[[ ({i})]], {p}.[[ {d}]]
phys|{A}, {c} {v}, {ev}, {p}, issn: {issn} ({y}).
acs|{A} {t}. {c} {y}, {v}, {ev}, {p}.
biblatex|{A}. “{t}”. In: {c} {v}[[.{i}]] ({y}). {ev}, pp. {p}.[[ {d}.]]
mla|{A}. “{t}.” {c}, vol. {v}, {ev}, {y}, pp. {p}.[[ {d}.]]
har|{A} ({y}) {t}. {c} {v}:{p} {d}
phys|{A}, {t}, {c} {v}, {p} ({y}), arXiv:{an}.
gost|{A} {t} // {c}. {y}. {v}[[ ({i})]]: {p}.
chi|{A}. {y}. {t}. {c}. {pl} {v}[[({i})]]: {p}.
chi|{A}. {y}. {t}. {c}. {pl} {v}: {p}.
har|{A} ({y}): {t}. {c}, {pl}, {v}: {p}.
fr|{A} ({y}) {t}. {c} ({pl}) {v}[[({i})]]: {p}.
har|{A} ({y}) {t}. {c}, {v}[[({i})]], {p}.
apa|{A} ({y}). {t}. To appear in {c}.
fullc|{A}. {t}. {c}, to appear, {y}.
van|{A}. {t}. {c} (submitted) {y}.
phys|{A}, {j} (to be published).
astrob|{A}, {j}, {v} ({y}) {p}.
astrob|{A} {j} {v} ({y}) {p};
els|{A}, {t}, {j}{v} ({y}) {p}.
els|{A}, {t}, {j} {v} ({y}) [{x}].
els|{A} {t}, {j} {v} ({y}), {x}.
ieee|{A}, “{t},” {j} {v} no. {i}, ({y}) {p}, {x}.
astro|{A} {y} {t} {j} {v} {p}
els|{A}, {t}, {y} {j} {v} {p}.
full|{A}, {t}, {c}, No. {i}, {y}, {p}.
full|{A}, {t}, {c} {v} ({y}), {p}.
full|{A}: {t}, in: {c} {v} ({y}) {i}, S. {p}.
inv|{A}: {t}, in: {c} {v} ({y}), S. {p}.
inv|{A}: {t}. In: {c}, {v}, {y}, S. {p}.
inv|{A}, {t}, in: {c} {v} ({y}), H. {i}, S. {p}.
unds|{A} {y}: {t}, in: {c} {v}: {p}.
inv|{A} ({y}), »{t}«, {c}, Bd. {v}, H. {i}, S. {p}.
inv|{A} ({y}), »{t}«, in: {c}, Jg. {v}, H. {i}, S. {p}.
und|{A} ({y}): „{t}“. In: {c} {v}[[ ({i})]], S. {p}.
und|{A} ({y}): „{t}“, {c}, {v}[[ ({i})]], S. {p}.
full|{A}, „{t}“, in: {c} {v} ({y}), S. {p}.
full|{A}: „{t}“. In: {c}, Nr. {i}, {y}, S. {p}.
full|{A}: {t}. - In: {c}, Nr. {i}, {y}, S. {p}
inv|{A}: {t}. – In: {c} {v} ({y}) H. {i}, S. {p}
unds|{A} ({y}): {t}. In: {c}, Heft {i}, S. {p}.
unds|{A} ({y}): {t}. In: {c} {v} (Heft {i}), S. {p}
und|{A} ({y}): {t}. In: {c} {v}, {i}. Jg.: {p}.
und|{A} ({y}): {t}. {c} {v}. Jg., Heft {i}, {p}.
und|{A} ({y}): {t}, in: {c}, {y} ({v}. Jg.), {p}.
unds|{A} ({y}): {t}. {c} {i} {y}, S. {p}.
apa|{A} ({y}). {t}. {c}. Advance online publication.[[ {d}]]
van|{A}. {t}. {j}. {y}.[[ {d}]]
inv|{A}. {t}. {c}. {y}
full|{A}: {t}. {c}, {y}.
mla|{A}. “{t}.” {c}, vol. {v}, {y}, pp. {p}.
full|{A}, {t}, in: {c}, {i}/{y}, S. {p}.
full|{A}: {t}, in: {c} {i}/{y}
unds|{A} ({y}): {t}. In: {c}, Heft {i}/{y}, S. {p}.
unds|{A} ({y}). {t}. {c}, {i}/{y}, {p}.
inv|{A}, {t}, in: {c}, ({y}) {i}, S. {p}.
inv|{A}, {t}, in: {c}, ({month} {y}) {i}, S. {p}.
unds|{A} ({y}): {t}, in: {c}, {v}. Jg., S. {p}.
slash|{A} ({y}): {t}. In: {c}, {v}. Jg. ({i}), S. {p}
unds|{A} ({y}): {t}. In: {c} {v} ({i}): {p}.
semi|{A} ({y}): {t}. In: {c}, No. {i}, S. {p}
inv|{A} {y}. {t}. {c} {v}[[ ({i})]]: {p}.
inv|{A}, {y}: {t}. {c} {v}[[, {i}]]: {p}.
es|{A} ({y}): «{t}», {c}, {v}[[, {i}]], pp. {p}.
isoes|{A} ({y}) “{t}” en {c}, núm. {i}, {pl}, pp. {p}.
es|{A}. “{t}”. {c} {v}[[.{i}]] ({y}): {p}.
full|{A}, “{t}”, {c}, {v}[[-{i}]] ({y}), pp. {p}.
"""
CHAPTER = """
apa|{A} ({y}). {t}. In {E} (Eds.), {c} (pp. {p}). {pl}: {pu}.
apa|{A} ({y}). {t}. In {E} (Ed.), {c} ([[{ed}, ]]pp. {p}). {pu}.[[ {d}]]
apa|{A} ({y}). {t}. In {c} (pp. {p}). {pu}.[[ {d}]]
apa|{A} ({y}). {t}. In {E} (Hrsg.), {c} (S. {p}). {pl}: {pu}.
unds|{A} ({y}). {t}. In {E} (Hrsg.), {c} (S. {p}). {pl}: {pu}.
und|{A} ({y}): {t}. In: {E} (Hrsg.): {c}. {pl}: {pu}, S. {p}.
und|{A} ({y}): {t}. In: {E} (Hg.): {c}. {pl}: {pu}, {p}.
und|{A} ({y}): {t}, in: {E} (Hrsg.), {c}, {pl}, S. {p}.
unds|{A} ({y}): {t}. In: {E} (Hrsg.): {c}, {pl}, S. {p}
und|{A}, {y}: {t}. S. {p} in: {E} (Hrsg.), {c}. {pl}: {pu}.
und|{A}, {y}: {t}. In: {E} (Hrsg.): {c}. {pl}: {pu}: {p}.
slash|{A} ({y}): {t}. In: {E} (Hg.): {c}. {pl}: {pu}, S. {p}.
slash|{A}: {t}. In: {E} (Hrsg.): {c}. {pl}: {pu} {y}, S. {p}.
slash|{A} {y}: {t}. In: {E} (Hg.): {c}. {pl}, {p}
slashs|{A} ({y}): {t}. In: {E} (Hrsg.): {c}. {pu}, {pl}, S. {p}.
semi|{A}: {t}. In: {E} (Hrsg.): {c}. {pl} {y}, S. {p}
full|{A}, {t}, in: {E} (Hrsg.), {c}, {pl} {y}, S. {p}.
full|{A}, {t}, in: {E} (Hg.), {c}, {pl}: {pu} {y}, S. {p}.
full|{A}: {t}, in: {c}, hrsg. v. {E}, {pl} {y}, S. {p}.
full|{A}: {t}. In: {c}. Hrsg. von {E}. {pl}: {pu} {y}. S. {p}.
unds|{A} ({y}). {t}. In {E} (Hrsg.), {c} (S. {p}). {pl}.
har|{A} ({y}) ‘{t}’, in {E} (eds) {c}. {pl}: {pu}, pp. {p}.
har|{A} ({y}) '{t}', in {E} (ed.), {c}, {pl}: {pu}, pp. {p}.
har|{A} ({y}) {t}. In: {E} (eds) {c}. {pl}: {pu}, {p}.
har|{A} ({y}): {t}. In: {E} (eds.): {c}. {pl}: {pu}, {p}.
harc|{A}, {y}. {t}. In: {E} (Eds.), {c}. {pu}, {pl}, pp. {p}.
harc|{A}, {y}. {t}, in: {E} (Eds.), {c}. {pu}, {pl}, pp. {p}.[[ {d}]]
vanfull|{A} ({y}) {t}. In: {E} (eds) {c}. {pu}, {pl}, pp {p}
vanfull|{A} ({y}) {t}. In: {E}, editors. {c}. {pl}: {pu}. pp. {p}.
van|{A}. {t}. In: {E}, editors. {c}.[[ {ed}.]] {pl}: {pu}; {y}. p. {P}.
van3|{A}. {t}. In: {E}, eds. {c}. {pl}: {pu}; {y}:{p}.
van3|{A}. {t}. In: {c}.[[ {ed}.]] {pl}: {pu}; {y}. p. {p}.
ieee|{A}, “{t},” in {c}, {E}, Eds. {pl}: {pu}, {y}, pp. {p}.
ieee|{A}, “{t},” in {c}[[, vol. {v}]]. {pu}, {y}, pp. {p}[[, {d}]].
ieee|{A}. {t}. In {E}, editors, {c}, pages {p}. {pu}, {y}.
fullc|{A}. {t}. In {E}, editors, {c}, pages {p}. {pu}, {pl}, {y}.
fullc|{A}. {t}. In {c}, pages {p}. {pu}, {y}.
mla|{A}. “{t}.” {c}, edited by {E}, {pu}, {y}, pp. {p}.
mla|{A}. "{t}." {c}. Ed. {E}. {pl}: {pu}, {y}. {p}. Print.
chi|{A}. {y}. “{t}.” In {c}, edited by {E}, {p}. {pl}: {pu}.
chi|{A}. “{t}.” In {c}, edited by {E}, {p}. {pl}: {pu}, {y}.
chi|{A}. “{t}.” In {E} (ed.), {c}, {pl}: {pu}, {y}, pp. {p}.
fullc|{A}, “{t},” in {c}, ed. {E} ({pl}: {pu}, {y}), {p}.
full|{A}, ‘{t}’, in {E} (eds), {c} ({pl}: {pu}, {y}), pp. {p}.
full|{A}, ‘{t}’, in {c}, ed. by {E} ({pl}: {pu}, {y}), pp. {p}.
acs|{A} {t}. In {c}; {E}, Eds.; {pu}: {pl}, {y}; pp {p}.
els|{A}, {t}, in: {E} (Eds.), {c}, {pu}, {pl}, {y}, pp. {p}.
els|{A}, {t}, in: {E} (Ed.), {c}[[, vol. {v}]], {pu}, {y}, p. {p}.
nat|{A} in {c} (eds {E}) {p} ({pu}, {y}).
nature|{A} {t}. in {c} (eds. {E}) {p} ({pu}, {y}).
phys|{A}, in {c}, edited by {E} ({pu}, {pl}, {y}), p. {p}.
phys|{A}, {t}, in: {c}, eds. {E} ({pu}, {pl}, {y}) pp. {p}.
abnt|{A}. {t}. In: {E} (Org.). {c}. {pl}: {pu}, {y}. p. {p}.
iso|{A}. {t}. In : {E} (dir.). {c}. {pl} : {pu}, {y}, p. {p}.
iso|{A}, « {t} », in {E} (dir.), {c}, {pl}, {pu}, {y}, p. {p}.
full|{A}, « {t} », dans {E} (dir.), {c}, {pl}, {pu}, {y}, p. {p}.
isoes|{A}. {t}. En: {E} (ed.). {c}. {pl}: {pu}, {y}, p. {p}.
es|{A} ({y}). {t}. En {E} (Eds.), {c} (pp. {p}). {pl}: {pu}.
es|{A} ({y}): “{t}”, en {E} (coords.), {c}, {pl}, {pu}, pp. {p}.
fr|{A}, {y}. — {t}. In: {E} (éds), {c}. {pu}, {pl} : {p}.
it|{A}, {t}, in {E} (a cura di), {c}, {pu}, {pl} {y}, pp. {p}.
ital|{A} ({y}), {t}, in {E} (a cura di), {c}, {pl}, {pu}, pp. {p}.
gost|{A} {t} // {c} / под ред. {E}. {pl}: {pu}, {y}. С. {p}.
nl|{A} ({y}). {t}. In {E} (red.), {c} (pp. {p}). {pl}: {pu}.
biblatex|{A}. “{t}”. In: {c}. Ed. by {E}.[[ Vol. {v}.]] {pl}: {pu}, {y}, pp. {p}.[[ isbn: {isbn}.]][[ {d}.]]
biblatexi|{A} ({y}). “{t}”. In: {c}. Ed. by {E}. {pl}: {pu}, pp. {p}.[[ {d}.]]
biblatex|{A}. “{t}”. In: {c}.[[ Ed. by {E}.]][[ Vol. {v}.]][[ {s}.]] {y}, pp. {p}.[[ {d}.]]
inv|{A} ({y}), “{t}”, in: {E} (eds.), {c}, {pl}: {pu}, {p}.
inv|{A}. {y}. {t}. In {c}, {E} (eds.), {p}. {pl}: {pu}.
inv|{A}, {y}: {t}. Pp. {p} in: {E} (Eds.), {c}. {pl}: {pu}.
inv|{A}. {y}. “{t}.” Pp. {p} in {c}, edited by {E}. {pl}: {pu}.
har|{A} ({y}) ‘{t}’, pp. {p} in {E} (eds) {c}. {pl}: {pu}.
apa|{A} ({y}). {t}. In {c} [[(Vol. {v}, ]]pp. {p}). {pl}: {pu}.
harc|{A} ({y}). {t}. In: {c}, {pu}, {pl}, pp. {p}.
fullc|{A}. {t}. {c}, {pu}, {y}.
van|{A}. {t}. In: {E} (ed.) {c}. {pu}, {pl}, {y}; {p}.
full|{A}: {t}, in: {E}, {c}, {pl} {y}, S. {p}.
und|{A} ({y}): {t}, in: {E}: {c}, {pl}, {p}.
und|{A} ({y}): {t}. In: {E}: {c}. {pl}: {pu}, S. {p}.
slash|{A} ({y}): {t}. In: {E}: {c}. {pl}, S. {p}.
full|{A}, „{t}“, in: {E} (Hg.), {c}, {pl} {y}, S. {p}.
inv|{A} ({y}), »{t}«, in: {E} (Hg.), {c}, {pl}, S. {p}.
inv|{A} ({y}): »{t}«. In: {E} (Hg.): {c}. {pl}: {pu}, S. {p}.
slash|{A} ({y}), »{t}«; in: {E} (Hg.), {c}, {pl}, S. {p}.
und|{A}, {y}: {t}. In: {c}. {pl}: {pu}, {p}.
und|{A} ({y}): {t}. In: {c}. {s}, Band {v}. {pl}.
har|{A} ({y}) '{t}', in {E} {c}, {pl}: {pu}.
nat|{A} {t} in {c} (eds {E}) {v} ({pu}, {y}), {p}.
acs|{A} In {c}, ed. by {E}, {pu}: {pl}, {y}, {p}.
science|{A}, presented at the {c}, ed. by {E}, {ev}, pp. {p}.
biblatex|{A}. “{t}”. In: {c}. Ed. by {E}. Vol. {v}. {s}. {ev}. {y}, pp. {p}.[[ {d}.]]
inv|{A}: {t}, in: {E} (Hg.): {c}, {pl} {y}, S. {p}.
inv|{A}: {t}. In: {E} (Hrsg.), {c}, {pl}: {pu} {y}, S. {p}.
inv|{A}: {t}, in: {E} (Hrsg.): {c}, {pl}, {y}, S. {p}
inv|{A}, {t}, in: {E} (Hrsg.), {c}, {pl} {y}, {p}.
apa|{A} ({y}). {t} (pp. {p}). In {E} (Eds.) {c}. {pl}: {pu}.
und|{A} ({y}): {t}. In: {oe} (Hrsg.): {c}. {pl}, S. {p}.
und|{A} ({y}): {t}. In: {oe} (Hg.), {c}. {pl}: {pu}, {p}.
inv|{A}, {y}: {t}. S. {p} in: {E} (Hg.), {c}. {pl}: {pu}.
inv|{A}: {t}. - In: {E}: {c}. - {pu} ({pl}), {y}, S. {p}
inv|{A}: {t}. – In: {E} (Hg.): {c}. – {pl} {y}, S. {p}
und|{A} ({y}): „{t}“, in: {E} (Hrsg.), {c}, {pl}: {pu}, S. {p}.
und|{A} ({y}): {t}. In: {c} (Hg. {E}), {pl}, S. {p}.
und|{A} ({y}): {t}. In: {E} (Hg.): {c}.[[ {ed}.]] {pl}, {p}.
und|{A} ({y}): {t}. In: {E} (HgInnen) {c}. {pl}, {p}.
van|{A}. {t}. In: {E}, editors, {c}, {pl}: {pu}, chapter {ch} pp. {p}.
und|{A} ({y}): {t}. In: {de}: {c}. {pl}, S. {p}.
full|{A}, {t}, in: {de}, {c}, {pl} {y}, S. {p}.
inv|{A} ({y}): {t}, in: {de}: {c}, {pl}: {pu}, {p}.
full|{A}, {t}, in: {de}/{E} (Hg.), {c}, {pl} {y}, S. {p}.
und|{A} ({y}): {t}. In: {E}: {c}. {pl}: {pu}. (S. {p})
inv|{A} ({y}): {t}. In: {E}: {c}. {pl}: {pu}, {p}.
unds|{A} ({y}). {t}. In: {E} (Hrsg.) {c}. (S. {p}). {pl}: {pu}.
unds|{A} ({y}): {t}. In: {E}; {E} (Hrsg.): {c}. {pl}: {pu}, S. {p}
inv|{A} ({y}) {t}. In: {E} (Hg.) {c}. {pl}, {p}.
full|{A}: {t}, in: {E}: {c}, {pl} {y}, S. {p}
unds|{A} ({y}): {t}. In: {E} (Hrsg.): {c}. Bd. {v}. {pl}: {pu}, S. {p}.
und|{A} ({y}): {t}. In: {c}, hrsg. von {E}, {pl}, {p}.
inv|{A} {y}. “{t}.” in {c}, edited by {E}. {pl}: {pu}.
apa|{A} ({y}). {t}. In {E} (Eds.), {c}, (pp. {p}), {pl}: {pu}.
es|{A} ({y}): “{t}”, en {E}: {c}, {pl}, {pu}.
isoes|{A}. “{t}”. En {E} (comp.), {c}, {pl}, {pu}, {y}, pp. {p}.
har|{A} ({y}). {t}. Pages {p} of: {E} (eds), {c}. {pu}.
inv|{A}. ({y}). {t}. Pages {p} of: {c}. {pl}: {pu}.
und|{A}, {y}: {t}. S. {p} in: {E} (Hrsg.), {c}. {pl}: {pu}.
und|{A} {y}: {t}. S. {p} in: {E} (Hg.): {c}. {pl}
fullc|{A}. {t}. In {c}. {pu}, {y}.
fullc|{A}. {t}. In {c}. {pl}: {pu}, {y}.
har|{A} ({y}), {t}, in {c}, {pu}, {pl}.
har|{A} ({y}), {t}, in {c}. {pl}: {pu}.
inv|{A}: {t}, in {c}, {pl} {y}.
van|{A}. {t}. In {c}. {pl}: {pu}; {y}.
full|{A}, ‘{t},’ in {E}, {c} ({pl}: {pu}, {y}).
full|{A}, “{t},” in {E} (eds), {c}, {pl}: {pu}, {y}.
inv|{A} ({y}), »{t}«, in: {E} (Hg.), {c}, {pl}/{pl2}, S. {p}.
inv|{A} ({y}): {t}. In: {oe} (Hrsg.): {c}. {pl}: {pu}, S. {p}.
und|{A} ({y}): {t}. In: {E} (Hrsg.), {c} (={s}, Bd. {v}). {pl}: {pu}, S. {p}.
und|{A} ({y}): {t}. In: {E} (Hg.): {c}. {s}, Band {v}. {pl}: {pu}, {p}.
unds|{A} ({y}): {t}. In: {E} (Hrsg.): {c}. Band {v} der Reihe {s} (S. {p}). {pl}: {pu}.
apa|{A} ({y}). {t}. In {E} (Eds.), {c}: Vol. {v} (pp. {p}). {pl}: {pu}.
und|{A} {dx} {t}. In: {E} (Hg.) {c}. {pl}, {p}.
slash|{A} {dx} {t}. In: {E} (Hg.) {c}. {pl}, {y}.
"""
BOOK = """
apa|{A} ({y}). {t}[[ ({ed})]]. {pl}: {pu}.
apa|{A} ({y}). {t}[[ ({ed})]]. {pu}.[[ {d}]]
apa|{E} (Eds.). ({y}). {t}. {pl}: {pu}.
apa|{E} (Eds.) ({y}) {t}. {pl}: {pu}.
und|{A} ({y}): {t}. {pl}: {pu}.
und|{A} ({y}): {t}. {pl}.
unds|{A} ({y}): {t}, {pl}.
und|{A}, {y}: {t}. {pl}: {pu}.
und|{A} {y}: {t}, {pl}
slash|{A}: {t}. {pl} {y}.
slash|{A} ({y}): {t}.[[ {ed}.]] {pl}: {pu}.
slashs|{A} ({y}): {t}. {pu}: {pl}.
slash|{E} (Hg.) ({y}): {t}. {pl}: {pu}.
und|{E} (Hrsg.) ({y}): {t}. {pl}: {pu}.
und|{E} (Hrsg.), {y}: {t}. {pl}: {pu}.
full|{A}, {t}, {pl} {y}.
full|{A}, {t}, {pl}: {pu} {y}.
full|{A}: {t}. {pl}: {pu}, {y}.
full|{E} (Hrsg.), {t}, {pl} {y}.
unds|{A} ({y}). {t}.[[ {ed}.]] {pl}: {pu}.
unds|{A} ({y}). {t}. {pl}.
semi|{A}: {t}.[[ {ed}.]] {pl}: {pu}, {y}.[[ ISBN {isbn}.]]
har|{A} ({y}) {t}.[[ {ed}.]] {pl}: {pu}.
har|{A}, {y}. {t}. {pu}, {pl}.
har|{A} ({y}), {t}, {pu}, {pl}.
har|{A} {y}, {t},[[ {ed},]] {pu}, {pl}.
harc|{A}, {y}. {t}.[[ {ed}.]] {pu}, {pl}, {n} pp.
vanfull|{A} ({y}) {t}. {pl}: {pu}.
vanfull|{A} ({y}) {t}.[[ {ed}.]] {pu}, {pl}. {n} p.
van|{A}. {t}.[[ {ed}.]] {pl}: {pu}; {y}.
van3|{A}. {t}. {pu}, {pl}, {y}.
ieee|{A}, {t}[[, {ed}]]. {pl}: {pu}, {y}.
ieee|{A}. {t}. {pu}, {y}.
fullc|{A}. {t}.[[ {ed}.]] {pu}, {pl}, {y}.
mla|{A}. {t}. {pu}, {y}.
mla|{A}. {t}. {pl}: {pu}, {y}. Print.
chi|{A}. {y}. {t}. {pl}: {pu}.
chi|{A}. {t}.[[ {ed}.]] {pl}: {pu}, {y}.
chi|{E}, eds. {t}. {pl}: {pu}, {y}.
chi|{E}, ed. {y}. {t}. {pl}: {pu}.
fullc|{A}, {t} ({pl}: {pu}, {y}).
fullc|{A}, {t} ({pl}: {pu}, {y}), {p}.
full|{A}, {t} ({pl}, {y}), p. {n}.
acs|{A} {t}[[, {ed}]]; {pu}: {pl}, {y}.
acs|{A} {t}; {pu}: {pl}, {y}; pp {p}.
els|{A}, {t},[[ {ed},]] {pu}, {pl}, {y}.
els|{A}, {t} ({pu}, {pl}, {y}).
phys|{A}, {t} ({pu}, {pl}, {y}), p. {n}.
nat|{A} {t} ({pu}, {y}).
nature|{A} {t}. ({pu}, {pl}, {y}).
abnt|{A}. {t}.[[ {ed}.]] {pl}: {pu}, {y}.
abnt|{A}. {t}. {pl}: {pu}, {y}. {n} p.
iso|{A}. {t}. {pl} : {pu}, {y}.
iso|{A}, {t}, {pl}, {pu}, {y}, {n} p.
full|{A}, {t}, {pl}, {pu}, {y}.
iso|{A} ({y}), {t}, {pl}, {pu}.
iso|{A}, {y}, {t}, {pu}.
isoes|{A}. {t}.[[ {ed}.]] {pl}: {pu}, {y}.
es|{A} ({y}). {t}. {pl}: {pu}.
es|{A} ({y}): {t}, {pl}, {pu}.
fr|{A}, {y}. — {t}. {pu}, {pl}, {n} p.
it|{A}, {t}, {pu}, {pl} {y}.
ital|{A} ({y}), {t}, {pl}, {pu}.
gost|{A} {t}. {pl}: {pu}, {y}. {n} с.
gost|{A} {t}. – {pl} : {pu}, {y}. – {n} p.
nl|{A} ({y}). {t}. {pl}: {pu}.
biblatex|{A}. {t}.[[ {ed}.]][[ {s}.]] {pl}: {pu}, {y}.[[ isbn: {isbn}.]][[ {d}.]]
biblatexi|{A} ({y}). {t}.[[ {ed}.]] {pl}: {pu}.[[ isbn: {isbn}.]]
inv|{A}. {t}. {pl}: {pu}, {y}.
inv|{A}. {y}. {t}. {pl}: {pu}.
inv|{A}. {t}. {pu}, {y}.
inv|{A} ({y}), {t}, {pl}: {pu}.
capsfull|{A}, {y}, {t}, {pl}, {pu}.
capsfull|{A}. {t}. {pl} : {pu}, {y}. {n} p.
harc|{A}, ({y}) {t}. {pl}: {pu}.
inv|{A} ({y}): {t} [[({s}, {v})]]. {pl}: {pu}.
inv|{A}, {t}, {s} {v}, {pl}: {pu}, {y}.
full|{A}. {t}. {s}. {pu}, {y}.
van|{A}. {t}. {pu}; {y}.
har|{A} ({y}/{oy}) {t}. {pl}: {pu}.
apa|{A} ({oy}/{y}). {t}. {pl}: {pu}.
inv|{A} ({y}) [{oy}]: {t}. {pl}: {pu}.
apa|{A} ({y}). {t} ({tr}, Trans.). {pl}: {pu}.
chi|{A}. {t}. Translated by {tr}. {pl}: {pu}, {y}.
und|{A} ({y}): {t} (= {s}, {v}). {pl}.
und|{A} ({y}): {t} (={s}, Bd. {v}), {pl}.
und|{A} ({y}): {t}. {s} Bd. {v}. {pl}: {pu}.
full|{A}, {t} ({s} {v}), {pl} {y}.
full|{A}, {t}, Bd. {v}, {pl} {y}.
und|{A} ({y}): {t}. Bd. {v}. {pl}: {pu}.
inv|{A}. {y}. {t}. Vol. {v}. {pl}: {pu}.
apa|{A} ({y}). {t} (Vol. {v}). {pl}: {pu}.
slash|{A} {y}, {t}, {pl}.
full|{A} {y}: {t}. {pl}, {pu}.
full|{A} ({y}): {t}. {pl}: {pu}.
full|{A} ({y}). {t}. {pl}: {pu}.
und|{A} ({y}), {t}, {pl}: {pu}.
inv|{A}, {t}, {pl} {y}.
inv|{A}: {t}, {pl} {y} ({ed}).
inv|{A} [{oy}] ({y}): {t}. {pl}: {pu}.
und|{A} ({y}): {t},[[ {ed},]] {pl}: {pu}.
und|{A} ({y}): {t},[[ {ed},]] {pl}.
und|{A}, {y}, {t},[[ {ed}]] {pl}: {pu}.
und|{A} ({y}) (Hg.): {t}, {pl}
und|{A} ({y}): {t}. – {pl}.
und|{A} ({y}): {t}. {pl}: {pu} ({s}, {v}).
und|{A} ({y}): {t}, {pl} ({s} Nr. {v}).
und|{A} ({y}): {t}. {pu}: {pl}.
und|{A} ({y}): {t}, {pl} {y}.
und|{A} ({y}): {t}, hrsg. von {E}, {pl}.
und|{A} ({y}): {t}. Herausgegeben und übersetzt von {tr}, {pl}.
full|{A}. {t}. {pl} {y}.
und|{E} (Eds.), {y}. {t}. {pl}: {pu}.
und|{E} (Eds.), {y}. {t}, {pu}, {pl}.
und|{E} (eds.) {y}, {t}. {pl}: {pu}.
und|{E} (eds.) {y}, {t}, {pu}, {pl}.
und|{E} (eds.) ({y}). {t}. {pl}: {pu}.
und|{E} (eds.) ({y}). {t}, {pu}, {pl}.
und|{E} (Ed.). ({y}). {t}. {pl}: {pu}.
und|{E} (Ed.). ({y}). {t}, {pu}, {pl}.
und|{E} (Hrsg.) ({y}). {t}. {pl}: {pu}.
und|{E} (Hrsg.) ({y}). {t}, {pu}, {pl}.
und|{E} (Hg.) {y}: {t}. {pl}: {pu}.
und|{E} (Hg.) {y}: {t}, {pu}, {pl}.
und|{E}, eds. {y}. {t}. {pl}: {pu}.
und|{E}, eds. {y}. {t}, {pu}, {pl}.
und|{E} (eds), ({y}) {t}. {pl}: {pu}.
und|{E} (eds), ({y}) {t}, {pu}, {pl}.
full|{E} (Hg.), {t}, {pl} {y}.
full|{E} (eds.), {t}, {pl}: {pu}, {y}.
inv|{E} (ed.): {t}, {pl} {y}.
inv|{E} (Hrsg.): {t}. {pl} {y}.
slash|{E} (Hrsg.): {t}, {pl} {y}.
full|{E}, editors. {t}. {pu}, {y}.
van|{E}, editors. {t}. {pl}: {pu}; {y}.
full|{E} (Hg.): {t}. {pl}: {pu} {y}.
inv|{A}({y}). {t}, {pl}.
inv|{A} ({y}): {t}. {pl}
slash|{A} ({y}): {t}. {pl}
slash|{A}: {t}, {pl} {y}
inv|{A}: {t}. {pl} {y}.
inv|{A}: {t}, {pl}: {pu} {y}.
inv|{A} ({y}), {t}, {pl}.
full|{A}, {t}, {pl} {y}, S. {n}.
full|{A}: {t}, {pl}: {pu} {y}, S. {n}
inv|{A}, {t}, {pl}, {y}, S. {n}.
und|{A} ({y}): {t}. {pl}: {pu}, S. {n}.
und|{A} ({y}). {t}. {g}.
inv|{A} {y}. {t}. {pl}: {pu}.
inv|{A}. {y}. {t}, {pl}, {pu}.
inv|{A}: {t}. {pl}: {pu}, {y} ({s}; {v}).
inv|{A}, {y}: {t}. {pl}.
unds|{A} ({y}): {t}. {pl}: {pu}[[ ({ed})]].
und|{A}, {t}. {pl}, {pu}, {y}.
es|{A} ({y}). {t} ({ed}). {pl}: {pu}.
und|{A} ({y}): {t}. {pu}. {pl}.
unds|{A} ({y}): {t}. {pu}, {pl}.
und|{A} ({y}): {t}. {s} {v}. {pl}: {pu}.
und|{A} ({y}): {t}, {s} Nr. {v}, {pl}.
und|{A} ({y}), {t}. {pl}: {pu}.
unds|{A} ({y}): {t}.[[ {ed}.]] {pl}.
har|{A} ({y}) “{t}”, {ed}, {pu}, {pl}.
und|{A} ({y}): {t} ({pl}: {pu}).
har|{A} ({y}) {t} ({pl}: {pu}).
har|{A} ({y}) {t} ({pl}, {pu}).
fullc|{A}. {t} ({pl}: {pu}, {y}).
und|{A} ({y}): {t}. {oe} (Hg.). {pl}: {pu}.
full|{A}: {t}. {oe} (Hrsg.). {pl}: {pu}, {y}.
und|{A} ({y}): {t}, {bp}, {pl}.
unds|{A} ({y}). {t}. {bp}, {pl}.
unds|{A} ({y}): {t}. {pl}: {bp}.
und|{O} ({y}): {t}. {pl}: {bp}.
har|{A} ({y}) {t}, {bp}, {pl}.
inv|{A}. {y}. {t}. {pl}, {pl2}: {pu}.
inv|{A} ({y}). {t}. {pl}, {pl2}: {pu}
und|{A} ({y}): {t}, {pl}/{pl2}/{pl3}: {pu}.
full|{A}: {t}, {pl}/{pl2}/{pl3} {y}
und|{A} ({y}): {t}. {pl}: {pu} (= {s}; Bd. {v}).
und|{A} ({y}): {t}. {pl}: {pu} (={s} {v}).
und|{A} ({y}), {t} (={s} {v}), {pl}.
inv|{A} ({y}), {t} (= {s}, H. {v}), {pl}.
und|{A} ({y}): {t}. {pl}: {pu} ({s} {v})
und|{A} ({y}): {t}. {pl}: {pu} ({s}, Bd. {v}).
und|{A} ({y}): {t}, {pl}: {bp} ({s} {v}).
und|{A} ({y}): {t}, {s}, {v}, {pl}.
und|{A} ({y}): {t}, {s} {v}, {pl}.
und|{A} ({y}), {t}, {s} Nr. {v}, {pl}: {pu}.
und|{A} ({y}): {t}. {s}, Nr. {v}. {pl}.
unds|{A} ({y}): {t}. Band {v} der Reihe {s}. {pl}: {pu}.
unds|{A} ({y}): {t}. Bd. {v} der {s}. {pl}.
full|{A}: {t} ({s}). {pl} {y}.
und|{A} ({y}): {t}, Bd. {v}, hg. von {E}, {pl}.
full|{A}, {t}, Bd. {v}, hrsg. v. {E}, {pl} {y}.
und|{E} ({y}) (Hrsg.): {t}. {pl}: {pu}.
und|{E} ({y}) (Hg.): {t}, {pl} {y}.
unds|{E} ({y}) (Hrsg.): {t}. {pl}.
slashs|{E} ({y}) (Hrsg.): {t}. {pl}: {pu}.
har|{E} ({y}) (eds.): {t}. {pl}: {pu}.
und|{A} {dx} {t}. {pl}.
slash|{A} {dx} {t}. {pl}.
und|{A} {dx} {t}. {pl}: {pu}.
inv|{A}, {dx} {t}, {pl}
slash|{A} {dx}: {t}. {pl}: {pu}.
"""
PAPER = """
ieee|{A}, “{t},” in {c}, {pl}, {my}, pp. {p}.
ieee|{A}, “{t},” in Proc. {c}, {y}, pp. {p}[[, {d}]].
ieee|{A}, "{t}," in {c}, {pu}, {y}, pp. {p}.
ieee|{A}. {t}. In {c}, pages {p}, {my}.
fullc|{A}. {t}. In Proceedings of {c}, pages {p}, {pl}, {my}. {pu}.
fullc|{A}. {t}. In {c}, pp. {p}, {y}.
fullc|{A}. {t}. In {E}, editors, {c}, volume {v} of {s}, pages {p}. {pu}, {y}.
full|{A}. {y}. {t}. In {c}. {pu}, {pl}, {p}.[[ {d}]]
full|{A}. {y}. {t}. In {c}, {pl}. {p}.
apa|{A} ({y}). {t}. In {c} (pp. {p}). {pl}: {pu}.
apa|{A} ({y}, {month}). {t}. Paper presented at the {c}, {pl}.
apa|{A} ({y}). {t}. {c}, {p}.[[ {d}]]
har|{A} ({y}) '{t}', Proceedings of {c}, {pl}, {pu}, pp. {p}.
har|{A}, {y}. {t}. In: {c}, {pl}, pp. {p}.
vanfull|{A} ({y}) {t}. In: {E} (eds) {c}. {s}, vol {v}. {pu}, {pl}, pp {p}
els|{A}: {t}. In: {E} (eds.) {c}. {s}, vol. {v}, pp. {p}. {pu}, {pl} ({y}).[[ {d}]]
har|{A}: {t}. In: {c}, pp. {p}. {pu} ({y})
har|{A}: {t}. In: {c}, {s}, vol. {v}, pp. {p}. {pu}, {pl} ({y})
van|{A}. {t}. In: {c}; {y} {month}; {pl}. {pu}; {y}. p. {p}.
els|{A}, {t}, in: {c}, {pu}, {y}, pp. {p}.
phys|{A}, in {c} ({pu}, {pl}, {y}), p. {p}.
chi|{A}. “{t}.” In {c}, {p}. {pl}: {pu}, {y}.
biblatex|{A}. “{t}”. In: {c}. {pl}: {pu}, {y}, pp. {p}.[[ {d}.]]
mla|{A}. "{t}." {c}, {y}, pp. {p}.
unds|{A} ({y}): {t}. Vortrag auf {c}, {pl}.
und|{A}, {y}, {t}. Vortrag, {c}, {day}. {month} {y}, {pl}.
har|{A} ({y}). {t}. Paper presented at {c}, {pl}, {day} {month}.
fullc|{A}. {t}. {c}, {y}.
acs|{A} {t}. {c}, {pl}, {y}; pp {p}.
els|{A}, {t}, in {c}, {s} {v}, {p} ({y}).
und|{A} {y}: {t}. Vortrag auf der {c} in {pl} am {day}. {month} {y}.
und|{A} ({y}): {t}. Paper presented at the {c}, {pl}, {day}. {month} {y}.
har|{A} ({y}), {t}, in {c}, {pl}.
har|{A} ({y}), {t}, in "{c}", {pl}.
har|{A} ({y}), {t}, in {c}, {pu}, {pl}.
fullc|{A}. {t}. In {c}. {pu}, {y}.
fullc|{A}. {t}. In {c}, {y}.
fullc|{A}. {t}. {c}, {pl}, {my}.
har|{A} ({y}). {t}. Pages {p} of: {c}. {pu}.
har|{A} ({y}). {t}. Pages {p} of: {E} (eds), {c}. {pu}.
"""
THESIS = """
apa|{A} ({y}). {t} ({g}). {pu}, {pl}.
apa|{A} ({y}). {t} [{g}, {pu}].
har|{A} ({y}) {t}. {g}. {pu}.
ieee|{A}, “{t},” {g}, {pu}, {pl}, {y}.
fullc|{A}. {t}. {g}, {pu}, {y}.
fullc|{A}. {t}. {g}, {pu}, {pl}, {my}.
van|{A}. {t} [{g}]. {pl}: {pu}; {y}.
phys|{A}, {g}, {pu}, {y}.
phys|{A}, {g}, {pu} ({y}).
chi|{A}. “{t}.” {g}, {pu}, {y}.
und|{A} ({y}): {t}. {pl}: {g}.
slash|{A}: {t}. {g}, {pu} {y}.
abnt|{A}. {t}. {y}. {n} f. {g} – {pu}, {pl}, {y}.
iso|{A}, {t}, {g}, {pu}, {y}.
biblatex|{A}. “{t}”. {g}. {pu}, {y}.
els|{A}, {t}, {g}, {pu}, {y}.
unds|{A} ({y}): {t}. {g}, {pu}.
har|{A}, {y}. {t}. {g}, {pu}, {pl}.
und|{A} ({y}): {t}. Unveröffentlichtes Manuskript.
und|{A} ({y}): „{t}“, mimeo.
har|{A} ({y}) {t}. Unpublished manuscript, {pu}.
"""
REPORT = """
apa|{A} ({y}). {t} ({g} No. {n}). {pl}: {pu}.
apa|{A} ({y}). {t}. {g} {n}. {pu}.[[ {u}]]
apa|{O} ({y}). {t}. {pl}: {pu}.
har|{A} ({y}) {t}, {g} No. {n}, {pl}: {pu}.
har|{O} ({y}) {t}. {pl}: {pu}.
har|{A}, {y}. {t}. {g} {n}, {pu}, {pl}.
ieee|{A}, “{t},” {pu}, {pl}, {g} {n}, {y}.
fullc|{A}. {t}. {g} {n}, {pu}, {y}.
van|{A}. {t}. {pl}: {pu}; {y}. {g} No.: {n}.
van|{O}. {t}. {pl}: {pu}; {y}.
chi|{O}. {y}. {t}. {pl}: {pu}.
und|{A} ({y}): {t}. {g} {n}. {pl}: {pu}.
und|{O} ({y}): {t}. {pl}.
und|{O} (Hrsg.) ({y}): {t}. {pl}: {pu}.
inv|{A}. {y}. “{t}.” {g} {n}, {pu}.
har|{A} ({y}). "{t}". {g} {n}.
els|{A}, {t}, {g} {n}, {pu}, {y}.
phys|{A}, {pu} {g} No. {n}, {y}.
apa|{O}. ({y}). {t}.[[ Retrieved from {u}]]
und|{A} ({y}): {t}. {g} Nr. {n}, {pl}.
und|{A} {y}: {t}. {g} {n}. {pl}: {pu}.
und|{O} ({y}): {t}. {g} {n}, {pl}.
phys|{O}, {pu} {g} {n} ({y}).
phys|{O}, {t}, {g} {n}, {y}, {u}.
und|{O} ({y}): {t}. Drucksache {n}, {pl}.
und|{O}, {y}: {t}, Drucksache {n}
und|{O} ({y}): {t} ({g} Nr. {n}). {pl}.
und|{A} ({y}): {t}. {g} {n}, {pu}, {pl}
und|{A} ({y}): {t}, {g} Nr. {n}, {pl}.
und|{A} ({y}): {t}. {pu}, {g} No. {n}.
und|{O} ({y}): {t}, {pl}.
und|{O} (Hg.): {t}, {pl} {y}.
full|{O}: {t}, {pl} {y}.
van|{O}. {t}. {j}. {y};{v}[[({i})]]:{p}.
van|{O}. {t}. {c} {y};{v}:{p}.[[ {d}]]
van|{O}. {t}. {pu}; {y}.
und|{A} ({y}): {t}. {pl}: {bp} ({g} Nr. {n}).
und|{A} ({y}): {t}, {pl}: {bp} ({g} {n}).
und|{A} ({y}): {t}. {bp}, {g} {n}. {pl}: {pu}.
har|{A} ({y}), {t}, {g}, {n}, {pl}: {bp}.
apa|{A} ({y}). {t} ({g} No. {n}).
har|{A} ({y}). {t}. {g} no. {n}, {pl}.
har|{A} ({y}): {t}, {g} {n}, {bp}, {pl}.
fullc|{A}. {t}. {g} {n}, {bp}, {pl}, {my}.
und|{O} ({y}): {t}, {bp}, {pl}.
und|{A} ({y}): {t}. {g}. {pl}: {bp}
"""
WEB = """
apa|{A} ({y}, {month} {day}). {t}. {w}. {u}
apa|{O}. ({y}). {t}. Retrieved {a}, from {u}
har|{O} ({y}) {t}. Available at: {u} (Accessed: {a}).
har|{A} ({y}) '{t}', {w}. Available at: {u} (accessed {a}).
van|{O}. {t} [Internet]. {pl}: {pu}; {y} [cited {a}]. Available from: {u}
ieee|{O}. “{t}.” {w}. {u} (accessed {a}).
ieee|{A}. {t}. {u}, {y}. [Online; accessed {a}].
mla|{A}. “{t}.” {w}, {day} {month} {y}, {u}. Accessed {a}.
und|{A} ({y}): {t}. URL: {u} [Zugriff: {a}].
und|{O} ({y}): {t}. {u} ({a}).
slash|{A} ({y}): {t}. Online unter: {u} (abgerufen am {a}).
unds|{A} ({y}). {t}. Verfügbar unter: {u} [{a}].
iso|{O}. {t} [en ligne]. {y} [consulté le {a}]. Disponible sur : {u}
isoes|{O}. {t} [en línea]. [Consulta: {a}]. Disponible en: {u}
abnt|{O}. {t}. {pl}, {y}. Disponível em: {u}. Acesso em: {a}.
gost|{A} {t} [Электронный ресурс]. URL: {u} (дата обращения: {a}).
els|{O}, {t}, {u}, {y} (accessed {a}).
biblatex|{A}. {t}. {y}. url: {u} (visited on {a}).
nothing|{t}. {u}. Accessed {a}.
fullc|{A}. {t}. {u}, {y}.
und|{A} ({y}): {t}. Online verfügbar unter: {u}, Stand: {a}.
und|{O} ({y}): {t}, online unter: {u}, Zugriff am: {a}.
und|{A} ({y}): {t}. In: {w}. Online verfügbar unter: {u}; Stand: {a}.
nothing|{t}, in: {u}; {a}.
nothing|{t}, {pl} {day}. {mn}. {y}, online: {u} ({a}).
und|{A} ({y}): {t}. Online im Internet: {u} (Stand {a}).
unds|{A} ({y}). {t}. Zugriff am {a} unter {u}
unds|{A} ({y}). {t}. {pl}. Zugriff am {a} unter {u}
har|{A} ({y}): {t}, {u}, last accessed: {a}.
und|{A} ({y}), {t}, {pl}: {bp}, online: {u} ({a}).
nothing|{t}, {u}, last accessed {a}.
"""
NEWS = """
apa|{A} ({y}, {month} {day}). {t}. {N}, p. {n}.
apa|{A} ({y}, {month} {day}). {t}. {N}.[[ {u}]]
har|{A} ({y}) ‘{t}’, {N}, {day} {month}, p. {n}.
chi|{A}. “{t}.” {N}, {month} {day}, {y}.
full|{A}, {t}, in: {N}, {day}.{mn}.{y}, S. {n}.
und|{A} ({y}): {t}. In: {N}, {day}.{mn}.{y}, S. {n}.
unds|{A} ({y}): {t}. {N} vom {day}.{mn}.{y}.
mla|{A}. “{t}.” {N}, {day} {month} {y}, p. {n}.
iso|{A}, « {t} », {N}, {day} {month} {y}.
"""
PREPRINT = """
els|{A}, {t}, {x}.
phys|{A}, {x} ({y}).
phys|{A}, {t}, {x} ({y}).
fullc|{A}. {t}. {ap}, {y}.
apa|{A} ({y}). {t}. {ap}.[[ {d}]]
ieee|{A}, “{t},” {ap}, {y}.
full|{A}. {y}. {t}. {ap}.
van|{A}. {t}. {rx} [Preprint]. {y}.[[ {d}]]
apa|{A} ({y}). {t}. {rx}.[[ {d}]]
nature|{A} {t}. Preprint at {u} ({y}).
biblatex|{A}. {t}. {y}. {x}. url: {u}.
astro|{A} {y}, {x}
"""
SOFTWARE = """
apa|{A} ({y}). {t} (Version {n}) [{g}]. {pu}.[[ {d}]]
apa|{O} ({y}). {t} [{g}]. {u}
van|{A}. {t}. Version {n} [{g}]. {y}.[[ {d}]]
fullc|{A}. {t}, version {n}, {y}. {u}.
har|{O} ({y}) {t}. {pl}: {pu}. {u}.
"""
PATENT = """
apa|{A} ({y}). {g} No. {n}. {pl}: {pu}.
ieee|{A}, “{t},” {g} {n}, {month} {day}, {y}.
els|{A}, {t}, {g} {n}, {y}.
van|{A}, inventors; {O}, assignee. {t}. {g} {n}. {y}.
acs|{A} {t}. {g} {n}, {y}.
"""


def _parsed(listing: str) -> tuple[tuple[str, str], ...]:
    lines = (line.partition("|") for line in listing.strip().splitlines())
    return tuple((name, template) for name, _, template in lines)


STYLES = {
    "article": _parsed(ARTICLE), "chapter": _parsed(CHAPTER), "book": _parsed(BOOK), "paper": _parsed(PAPER),
    "thesis": _parsed(THESIS), "report": _parsed(REPORT), "web": _parsed(WEB), "news": _parsed(NEWS),
    "preprint": _parsed(PREPRINT), "software": _parsed(SOFTWARE), "patent": _parsed(PATENT),
}  # fmt: skip
