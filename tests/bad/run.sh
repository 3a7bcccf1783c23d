#!/bin/sh
# Wrong and hostile content, and exactly what check says of it: NAME.xml, a folder NAME, or a file
# made below, is laid over an empty library as the folder "case", and NAME.err is what is printed.
# The status is 3 where there is an error, 0 for warnings alone.  GENERATE=1 remakes NAME.err.

here=$(cd "${srcdir:-.}/tests/bad" && pwd) || exit 1
work=${HOME:?}/bad
rm -rf "$work"
mkdir -p "$work/shipped/content" "$work/made" || exit 1
cd "$work" || exit 1
MYOTOME_DATADIR=$work/shipped
export MYOTOME_DATADIR
limit=$(command -v timeout >/dev/null && echo timeout 60) # what is read for ever fails, too
bad=0

fault() {
	echo "$1: $2"
	bad=1
}

# What is too large, or no text, to lie here as a file.
make_files() {
	head='<guide id="g"><name>G</name><summary>s</summary>'
	: >made/empty.xml
	printf '\n\n' >made/blank.xml
	printf 'PK\003\004\024\000\377\330\211 zip' >made/binary.xml
	printf '\377\376<\000g\000/\000>\000' >made/utf-16.xml
	printf '<?xml version="1.0" encoding="ISO-8859-1"?>\n%s<see to="g">\351</see></guide>' \
		"$head" >made/latin-1.xml
	printf '<?xml version="1.0"?>\n%s<see to="g">\300\257 \355\240\200</see></guide>' \
		"$head" >made/overlong.xml
	printf '%s\n<see to="g">a\000b</see></guide>' "$head" >made/nul.xml
	printf '\357\273\277%s</guide>' "$head" >made/byte-order-mark.xml
	{
		printf '%s' "$head"
		head -c 4194304 /dev/zero | tr '\000' ' '
		printf '</guide>'
	} >made/size.xml
	{
		printf '%s<section title="t">\n' "$head"
		awk 'BEGIN { for (i = 0; i < 200000; i++) print "<p/>" }'
		printf '</section></guide>'
	} >made/elements.xml
}

# A terminal obeys none of what is printed.
check_tame() {
	if [ "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <said | wc -c)" -ne 0 ] ||
		LC_ALL=C grep -q "$(printf '\302[\200-\237]')" said; then
		fault "$1" "control characters in what check prints"
	fi
}

check_case() {
	$limit "${MYOTOME:?}" check case >said 2>&1
	status=$?
	[ -z "$GENERATE" ] || cp said "$here/$1.err"
	diff -u "$here/$1.err" said || fault "$1" "check says something else"
	want=0
	grep -v ': warning: ' said | grep -q . && want=3
	[ $status -eq $want ] || fault "$1" "status $status, not $want"
	check_tame "$1"
}

make_files
for file in "$here"/*.xml made/*.xml "$here"/*/; do
	name=$(basename "$file" .xml)
	rm -rf case && mkdir case
	if [ -d "$file" ]; then
		cp "$file"/* case
	else
		cp "$file" case
	fi
	check_case "$name"
done

for file in "$here"/*.err; do
	name=$(basename "$file" .err)
	[ -e "$here/$name.xml" ] || [ -e "$here/$name" ] || [ -e "made/$name.xml" ] ||
		fault "$name.err" "belongs to nothing"
done
exit $bad
