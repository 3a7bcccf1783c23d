#!/bin/sh
# What a shell offers after Tab: the program names entries, the scripts ask it.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

run --complete pso
ends 0
silent
prints <<'END'
psoas
psoas-major
psoas-minor
END

run --complete -- q
prints <<'END'
QL
quadratus-lumborum
END

run --complete xyz
ends 0
prints </dev/null

for shell in bash zsh fish; do
	run --completion $shell
	ends 0
	silent
	grep -q -e --theme -e 'l theme' out || fault "$shell: no --theme"
	if command -v $shell >/dev/null; then
		$shell -n out || fault "$shell cannot read its script"
	fi
done

run --completion ksh
ends 2
says <<'END'
myotome: ksh: not known; write bash, zsh or fish
END

finish
