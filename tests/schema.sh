#!/bin/sh
# The schema that editors and xmllint use is the one that src/model would print today.

rng=${srcdir:-.}/content/myotome.rng
if ! ./tests/schema | diff -u "$rng" -; then
	echo "$rng: older than src/model; run: make update-schema"
	exit 1
fi
