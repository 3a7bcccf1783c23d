#!/bin/sh
# At every width: no line wider, nothing that drives a terminal, no blanks at the ends.
. "${srcdir:-.}/tests/cli/lib.inc"

for width in 20 32 58 80 200; do
	for entry in quadratus-lumborum mfr wu-2021-mfr-clbp cauda-equina red-flags glossary \
		fascia-2000-psi hip-flexion; do
		for more in '' --plain --ascii; do
			run show $entry --width $width $more
			ends 0
			fits $width
			tame
			lacks ' $'
		done
	done
	run --width $width
	fits $width
	run --width $width ql
	fits $width
	tame
done

# Into a pipe: 80, whatever the environment says.
COLUMNS=200 run show quadratus-lumborum
fits 80
finish
