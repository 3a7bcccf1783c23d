#!/bin/sh
# Libraries laid over each other: who wins, what is added, and what a broken pack does: nothing.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library
XDG_DATA_DIRS=$work/first:$work/second
XDG_DATA_HOME=$work/home
export XDG_DATA_DIRS XDG_DATA_HOME

# The name that ql has.
ql_is() {
	run list muscles
	grep -q "^quadratus-lumborum	muscle	$1\$" out || { fault "ql is not $1"; cat out; }
}
pack() {
	put "$1/muscles/ql.xml" muscle quadratus-lumborum 'region="loin" layer="deep"' "$2" "$facts"
}

ql_is 'Quadratus lumborum'
pack second/myotome/packs/p 'Second'
ql_is Second
pack first/myotome/packs/p 'First'
ql_is First
pack home/myotome/packs/a 'Home a'
ql_is 'Home a'
pack home/myotome/packs/b 'Home b'
ql_is 'Home b'
pack given 'Given'
run list muscles --content given
has 'Given$'
pack also 'Also given'
run list muscles --content given --content=also
has 'Also given$'
silent

# A whole entry is replaced: its synonyms go with it.
run show ql
ends 1

# New entries, and themes, are added.
put home/myotome/packs/b/structures/x.xml structure extra-bone 'type="bone"' 'Extra bone' ''
put home/myotome/packs/b/themes/t.xml theme extra '' Extra '<role name="text"/>'
run list structures
prints <<'END'
extra-bone	structure	Extra bone
END
run list themes
has '^extra	theme	Extra$'
run --theme extra show extra-bone
ends 0

# A hidden folder, and a file, are no packs.
pack home/myotome/packs/.z 'Hidden'
echo x >home/myotome/packs/zz
ql_is 'Home b'
silent

# A broken pack is told in one line and left out; the rest runs.
put home/myotome/packs/b/more/y.xml structure other 'type="bone"' 'Other' '<nonsense/><nonsense/>'
run list
ends 0
says <<END
myotome: $work/home/myotome/packs/b: left out, 2 problems; see: myotome check $work/home/myotome/packs/b
END
ql_is 'Home a'
run show quadratus-lumborum
ends 0
has '^HOME A'
run check home/myotome/packs/b
ends 3
[ "$(grep -c '<nonsense> cannot stand' out)" -eq 2 ] || fault "$asked: not both problems"

# The default of XDG_DATA_HOME.
unset XDG_DATA_HOME
pack "$HOME/.local/share/myotome/packs/mine" 'Mine'
ql_is Mine
rm -rf "$HOME/.local/share/myotome"

run list --content nowhere
ends 0
says <<'END'
myotome: nowhere: left out, 1 problem; see: myotome check nowhere
END
finish
