#!/bin/sh
# Every source and test program in the tree stands in Makefile.am: one that is forgotten would
# not be compiled, packed or run, and nothing else would notice.

cd "${srcdir:-.}" || exit 1
bad=0

for file in src/*.c src/*/*.[ch] tests/unit/test_*.c tests/tty/test_*.c tests/fuzz/fuzz_*.c; do
	[ -f "$file" ] || continue
	case $file in
	tests/unit/* | tests/tty/*) name=${file%.c} ;;
	*) name=$file ;;
	esac
	if ! grep -v '^#' Makefile.am | grep -qE "(^|[[:space:]=])$name([[:space:]]|\$)"; then
		echo "$file: not in Makefile.am"
		bad=1
	fi
done
exit $bad
