#!/bin/sh
# Exit statuses: 0 found, 1 nothing found, 2 used wrongly, 3 wrong content, 4 no terminal to use,
# 5 the system failed.  A closed pipe is none of these.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

run list
ends 0
run show nobody
ends 1
for wrong in --colour '--width 19' '--width 1001' '--width' '--limit x' '--plain=no' -x; do
	run $wrong list
	ends 2
	prints </dev/null
	[ "$(wc -l <err)" -eq 1 ] || fault "$asked: not one line"
	grep -q '^myotome: .*; try: myotome --help$' err || fault "$asked: says $(cat err)"
done
run list muscles studies
ends 2
run --theme none-such show ql
ends 2
says <<'END'
myotome: none-such: no such theme; try: myotome list theme
END

put wrong/x.xml guide g '' G '<see to="nowhere">w</see>'
run check wrong
ends 3

MYOTOME_DATADIR=$work/nowhere run list
ends 5
prints </dev/null
[ "$(wc -l <err)" -eq 1 ] || fault "$asked: not one line"
grep -q "^myotome: $work/nowhere: no folder content here; set MYOTOME_DATADIR" err ||
	fault "$asked: says $(cat err)"

# Output that cannot be written.
if [ -c /dev/full ]; then
	for command in 'list' 'show ql' '--help' '--keys' 'ql' 'check'; do
		"$MYOTOME" $command >/dev/full 2>err
		[ $? -eq 5 ] || fault "myotome $command >/dev/full: not status 5"
		grep -q '^myotome: standard output: ' err || fault "$command: says $(cat err)"
	done
fi
"$MYOTOME" list >&- 2>err
[ $? -eq 5 ] || fault 'a closed standard output: not status 5'

# A reader that goes away is no error.
put shipped/content/long.xml guide long '' Long "<section title=\"t\">$(
	awk 'BEGIN { for (i = 0; i < 20000; i++) print "<p>words and words</p>" }')</section>"
for command in 'show long' 'show long --json' '--plain show long'; do
	{ "$MYOTOME" $command 2>err; echo $? >left; } | head -n 1 >/dev/null
	[ "$(cat left)" -eq 0 ] || fault "myotome $command | head: status $(cat left)"
	[ ! -s err ] || fault "myotome $command | head: says $(cat err)"
done
finish
