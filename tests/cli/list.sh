#!/bin/sh
# list: every kind, by either of its names, as text and as records.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

run list
ends 0
silent
prints <<'END'
psoas-major	muscle	Psoas major
psoas-minor	muscle	Psoas minor
quadratus-lumborum	muscle	Quadratus lumborum
wu-2021	study	Wu 2021
END

run list muscles --limit 2
ends 0
prints <<'END'
psoas-major	muscle	Psoas major
psoas-minor	muscle	Psoas minor
END

run list study
prints <<'END'
wu-2021	study	Wu 2021
END
run list --tsv STUDIES
prints <<'END'
wu-2021	study	Wu 2021
END

run list themes
prints <<'END'
dark	theme	Dark
END

run list --limit 0
ends 0
prints </dev/null

run list guides
ends 1
prints </dev/null

run list bones
ends 2
prints </dev/null
says <<'END'
myotome: bones: no such kind; try: muscle structure movement technique condition claim study guide theme
END

run list --json studies
ends 0
prints <<'END'
[
{"id":"wu-2021","kind":"study","name":"Wu 2021","summary":"Wu 2021, in short."}
]
END
run list --json guides
prints <<'END'
[]
END

# The shipped library has entries of every kind but themes, which list only by name.
unset MYOTOME_DATADIR
for kind in muscle structure movement technique condition claim study guide; do
	run list $kind
	ends 0
	grep -qv "	$kind	" out && fault "list $kind: prints another kind"
	cp out singular
	case $kind in study) many=studies ;; *) many=${kind}s ;; esac
	run list $many
	prints <singular
done
finish
