#!/bin/sh
# Every #include of src/ against src/LAYERS: no folder reaches up or sideways, and none takes a
# header of the world that belongs to another.  And in the library: the files form an order, no two
# of them need each other, directly or by way of others.

lib=$PWD/libmyotome.a
cd "${srcdir:-.}/src" || exit 1
bad=0

breaches=$(find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs awk '
	function words(text, set, at,    list, n, i) {
		n = split(text, list, " ")
		for (i = 1; i <= n; i++)
			set[at, list[i]] = 1
		return n
	}
	function folder(path) { return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : path }
	function breach(what) { printf "src/%s:%d: %s\n", FILENAME, FNR, what }
	BEGIN {
		while ((getline line <"LAYERS") > 0) {
			if (line ~ /^#/ || split(line, cell, "|") != 3)
				continue
			name = cell[1]
			gsub(/ /, "", name)
			known[name] = 1
			words(cell[2], may, name)
			n = split(cell[3], list, " ")
			for (i = 1; i <= n; i++)
				owner[list[i]] = name
		}
	}
	FNR == 1 {
		from = folder(FILENAME)
		if (!(from in known))
			breach("the folder " from " is not in src/LAYERS")
	}
	/^[ \t]*#[ \t]*include[ \t]*"/ {
		split($0, part, "\"")
		to = folder(part[2])
		if (part[2] !~ /\// || !(to in known))
			breach("write the include from src/: \"" part[2] "\"")
		else if (to != from && !((from, to) in may))
			breach(from " may not include " to " (" part[2] "); see src/LAYERS")
	}
	/^[ \t]*#[ \t]*include[ \t]*</ {
		split($0, part, /[<>]/)
		for (header in owner)
			if (index("/" part[2], "/" header) && owner[header] != from)
				breach("<" part[2] "> belongs to " owner[header] " alone; see src/LAYERS")
	}
')
[ -z "$breaches" ] || { printf '%s\n' "$breaches"; bad=1; }

# "a b" for each file a that uses a function or table of a file b.  tsort puts them in an order, and
# names those that have none.
uses=$(nm -P -A "$lib" | awk '
	{
		file = $1
		gsub(/.*\[|\.o\]:$/, "", file)
	}
	$3 ~ /^[A-TV-Z]$/ && $3 != "N" { home[$2] = file }
	$3 == "U" { needs[file, $2] = 1 }
	END {
		for (need in needs) {
			split(need, part, SUBSEP)
			if (part[2] in home && home[part[2]] != part[1])
				print part[1], home[part[2]]
		}
	}' | LC_ALL=C sort -u)
[ -n "$uses" ] || { echo "$lib: nm shows nothing to judge"; exit 1; }
circles=$(printf '%s\n' "$uses" | tsort 2>&1 >/dev/null)
if [ -n "$circles" ]; then
	echo "src: these need each other in a circle:"
	printf '%s\n' "$circles" | sed 's/^tsort: *//; /^-: /d'
	bad=1
fi
exit $bad
