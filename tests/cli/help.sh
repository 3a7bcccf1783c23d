#!/bin/sh
# --help fits a screen; --version, --keys and the manual page are printed without any content.
. "${srcdir:-.}/tests/cli/lib.inc"
MYOTOME_DATADIR=$work/nowhere
export MYOTOME_DATADIR

for help in --help -h; do
	run $help
	ends 0
	silent
	fits 80
	ascii
	[ "$(wc -l <out)" -le 24 ] || fault "$help: more than 24 lines"
	has '^  show ENTRY '
	has '^  --content DIR '
	lacks '--man'
done

run --version
ends 0
has '^myotome [0-9][0-9.]*$'
[ "$(wc -l <out)" -eq 1 ] || fault '--version: more than a line'

run --keys
ends 0
silent
tame
has '^Down j  *down  *Next line or item$'
has '^! .*red-flags'
has '^q .*close'

run --man
ends 0
silent
has '^\.Dt MYOTOME 1$'
has '^\.It Fl -width Ar N$'
has '^\.Sh EXIT STATUS$'
has 'Next line or item'
if command -v mandoc >/dev/null; then
	said=$(mandoc -T lint -W warning out | grep -v 'missing date\|unusual Xr') && fault "mandoc: $said"
fi
finish
