#!/bin/sh
# A bare word into a pipe: the card; without words: the front page.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

run ql
ends 0
silent
has '^QUADRATUS LUMBORUM'
has 'myotome show quadratus-lumborum'
[ "$(wc -l <out)" -le 24 ] || fault 'a card fits a screen'
tame

run psoas minor
has '^PSOAS MINOR'

run ps
ends 0
prints <<'END'
psoas-major	muscle	Psoas major
psoas-minor	muscle	Psoas minor
END
says <<'END'
myotome: ps: 2 entries go by this; name one of them
END

run ps --json
[ "$(head -n 1 out)" = '[' ] || fault 'ps --json: no array'

run nobody
ends 1
prints </dev/null
says <<'END'
myotome: nobody: nothing goes by this name; try: myotome list
END

run
ends 0
silent
has '^MYOTOME'
has 'myotome list muscle'
tame

# A whole page where the words alone are wanted.
run --plain ql
has '^Origin'
finish
