#!/bin/sh
# What reaches a pipe: words for --plain, ASCII where the locale has no more, colour only when forced.
. "${srcdir:-.}/tests/cli/lib.inc"

for entry in quadratus-lumborum wu-2021-mfr-clbp mfr glossary; do
	run show $entry --plain
	ends 0
	tame
	# Box drawing and blocks, arrows and geometric shapes.
	LC_ALL=C grep "$(printf '\342[\224\225\226\227]')" out && fault "$asked: draws"
	lacks '[|+*_]\{2\}\|----\|===='

	run show $entry --ascii
	ascii
	LC_ALL=C run show $entry
	ascii
	LC_ALL=POSIX run $entry
	ascii
	LC_ALL=C run show $entry --plain
	ascii
done
LC_ALL=C run
ascii
LC_ALL=C run list
ascii

# JSON is UTF-8 everywhere.
LC_ALL=C run show quadratus-lumborum --json
LC_ALL=C grep -q "$(printf '\342\200\223')" out || fault 'JSON in the C locale: brought down'

coloured() {
	run show quadratus-lumborum
	if grep -q "$escape" out; then echo yes; else echo no; fi
}
colour_is() {
	got=$(coloured)
	[ "$got" = "$1" ] || fault "colour: $got with $2"
}
colour_is no nothing
TERM=xterm-256color colour_is no TERM
CLICOLOR_FORCE=1 colour_is yes CLICOLOR_FORCE=1
CLICOLOR_FORCE=0 colour_is no CLICOLOR_FORCE=0
CLICOLOR_FORCE=  colour_is no 'an empty CLICOLOR_FORCE'
NO_COLOR=1 CLICOLOR_FORCE=1 colour_is no NO_COLOR=1
NO_COLOR=  CLICOLOR_FORCE=1 colour_is yes 'an empty NO_COLOR'
CLICOLOR_FORCE=1 run show quadratus-lumborum --plain
lacks "$escape"

# Colour changes nothing but colour.
run show mfr
cp out grey
CLICOLOR_FORCE=1 run show mfr
sed "s/$escape\[[0-9;]*m//g" out >bare && cmp -s grey bare || fault 'forced colour: other words'
finish
