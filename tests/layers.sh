#!/bin/sh
# Every #include of src/ against src/LAYERS: no folder reaches up or sideways, none takes a header
# of the world that belongs to another, and the files inside a folder form an order.

src=${srcdir:-.}/src
cd "$src" || exit 1
bad=0

edges=$(mktemp) && loops=$(mktemp) || exit 1
trap 'rm -f "$edges" "$loops"' EXIT

# Breaches go to standard output; "a b" for each module a that includes a module b, to $edges.
# A header without a .c has nothing to call with, so what it includes ties no knot.
breaches=$(find . -name '*.[ch]' | sed 's|^\./||' | LC_ALL=C sort | xargs awk -v edges="$edges" '
	function words(text, set, at,    list, n, i) {
		n = split(text, list, " ")
		for (i = 1; i <= n; i++)
			set[at, list[i]] = 1
		return n
	}
	function folder(path) { return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : path }
	function module(path) { sub(/\.[ch]$/, "", path); return path }
	function breach(what) { printf "src/%s:%d: %s\n", FILENAME, FNR, what }
	BEGIN {
		for (i = 1; i < ARGC; i++)
			if (ARGV[i] ~ /\.c$/)
				has_code[module(ARGV[i])] = 1
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
		else if (module(FILENAME) in has_code && module(part[2]) != module(FILENAME))
			print module(FILENAME), module(part[2]) >edges
	}
	/^[ \t]*#[ \t]*include[ \t]*</ {
		split($0, part, /[<>]/)
		for (header in owner)
			if (index("/" part[2], "/" header) && owner[header] != from)
				breach("<" part[2] "> belongs to " owner[header] " alone; see src/LAYERS")
	}
')
[ -z "$breaches" ] || { printf '%s\n' "$breaches"; bad=1; }

if ! sort -u "$edges" | tsort >/dev/null 2>"$loops" || [ -s "$loops" ]; then
	echo "src: these include each other in a circle:"
	sed 's/^tsort: *//; /^-: /d' "$loops"
	bad=1
fi

[ -s "$edges" ] || { echo "src: no includes found: is this the right folder?"; bad=1; }
exit $bad
