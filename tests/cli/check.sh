#!/bin/sh
# check: the shipped library, directories, several of them; see tests/bad for what it says.
. "${srcdir:-.}/tests/cli/lib.inc"

run check
ends 0
silent
grep -v ': warning: ' out && fault 'check: the shipped content has errors'

small_library
run check
grep -v '/themes/dark.xml:' out && fault 'check: the small library has more than its theme'

put pack/g.xml guide g '' G '<see to="psoas-major">w</see>'
run check pack
ends 0
silent
prints </dev/null

# Only what was named is judged, on top of what was named before it; --content is named too.
put two/h.xml guide h '' H '<see to="g">w</see><concerns to="later"/>'
run check two
ends 3
prints <<'END'
two/h.xml:1: no entry "g"; write it, or link elsewhere
two/h.xml:1: warning: no entry "later" yet; shown as words
END
run check pack two
ends 0
prints <<'END'
two/h.xml:1: warning: no entry "later" yet; shown as words
END
run --content pack check two
ends 0

# One bad file never stops the rest, and all come in order.
put three/b.xml guide b '' B '<see to="nowhere">w</see>'
echo '<guide' >three/a.xml
echo 'no XML' >three/c.txt
run check three
ends 3
[ "$(cut -d : -f 1 out | uniq | tr '\n' ' ')" = 'three/a.xml three/b.xml ' ] || fault "$asked: $(cat out)"

run check no-such
ends 3
prints <<'END'
no-such: no such directory; name a pack's folder
END

# Packs that are installed are not what was asked about.
put home/myotome/packs/broken/x.xml guide x '' X '<see to="nowhere">w</see>'
XDG_DATA_HOME=$work/home run check pack
ends 0
prints </dev/null
finish
