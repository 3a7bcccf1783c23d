#!/bin/sh
# show: an entry by any of its names, as text, JSON and TSV.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

for name in psoas-major 'Psoas major' PSOAS; do
	run show "$name"
	ends 0
	silent
	has '^PSOAS MAJOR'
	has '^Origin  *hip bone'
	has '^Nerve  *plexus L1–L3'
	tame
done
run show psoas major
has '^PSOAS MAJOR'
run show ql
has '^QUADRATUS LUMBORUM'

run show wu-2021
has '–0.37\|−0.37\|-0.37'
has SMD

run show pso
ends 0
prints <<'END'
psoas-major	muscle	Psoas major
psoas-minor	muscle	Psoas minor
END
says <<'END'
myotome: pso: 2 entries go by this; name one of them
END

run show nobody
ends 1
prints </dev/null
says <<'END'
myotome: nobody: nothing goes by this name; try: myotome list
END

run show
ends 2
says <<'END'
myotome: show: name an entry, such as: myotome show psoas; try: myotome --help
END

run show --tsv wu-2021
ends 0
[ "$(cut -f 1,2 out | sort -u)" = 'wu-2021	study' ] || fault 'show --tsv: other first columns'
has '	title	A trial$'
tame

run show --json wu-2021
ends 0
[ "$(head -c 1 out)" = '{' ] && [ "$(tail -c 2 out)" = '}' ] || fault 'show --json: no object'
has '"id":"wu-2021"'
has '"value":-0.37'
has '"text":"Wu Z"'
tame
finish
