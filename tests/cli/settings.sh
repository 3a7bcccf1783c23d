#!/bin/sh
# Settings and keys that cannot be used are told once, in a line, and nothing is lost.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library
XDG_CONFIG_HOME=$work/config
export XDG_CONFIG_HOME
mkdir -p config/myotome

run list
silent

printf 'glyphs = ascii\nfuture = 1\n' >config/myotome/settings
run show psoas-major
silent
ascii

printf 'mouse = maybe\nglyphs = ascii\n' >config/myotome/settings
run show psoas-major
ends 0
ascii
says <<END
myotome: $work/config/myotome/settings:1: not a setting; write theme = NAME, glyphs = auto, ascii, console or unicode, mouse = on or off, reopen = on or off
END

rm config/myotome/settings && mkdir config/myotome/settings
run list
ends 0
says <<END
myotome: $work/config/myotome/settings: cannot be read: Is a directory; mend its rights or take it away
END
rmdir config/myotome/settings

echo 'no-such-command = x' >config/myotome/keys
run list
ends 0
[ "$(wc -l <err)" -eq 1 ] || fault "keys: not one line"
grep -q "^myotome: $work/config/myotome/keys:1: " err || fault "keys: says $(cat err)"

# --help and check look at no settings.
run --help
silent
run check
silent

# Printing writes nothing anywhere but the cache.
rm config/myotome/keys
run show ql
run list
[ -z "$(find config "$HOME" -newer shipped/content/d.xml -type f ! -path "$work/out" \
	! -path "$work/err" ! -path "$work/shipped/*" ! -path '*/.cache/*')" ] ||
	fault 'something was written'
finish
