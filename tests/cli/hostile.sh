#!/bin/sh
# Whatever control characters content or the command line holds, none reaches the output.
. "${srcdir:-.}/tests/cli/lib.inc"
small_library

evil='&#x9b;31m&#x7f;&#x85;&#x202e;&#x2028;&#x200f;evil'
cat >shipped/content/evil.xml <<END
<structure id="evil" type="bone" region="$evil&#10;&#9;x">
  <name>Name $evil</name><synonym>$evil</synonym><summary>Summary $evil</summary>
  <relation kind="beside" to="psoas-major">words $evil</relation>
  <fact>words <em>$evil</em> <cite source="book"/></fact>
  <part name="$evil&#10;second">p</part>
  <section title="$evil&#10;second"><p>$evil</p>
    <table title="$evil"><row head="yes"><cell>$evil</cell></row><row><cell>c</cell></row></table></section>
  <disagreement topic="$evil&#10;b"><says source="book">a</says><says source="book">b</says></disagreement>
  <source id="book" title="$evil&#10;second" url="https://example.com/$evil"/>
</structure>
END
put shipped/content/evil-study.xml study evil-2021 \
	"design=\"rct\" year=\"2021\" no-id=\"$evil\" read=\"abstract\"" "S $evil" \
	"<title>t</title><author>$evil</author><journal volume=\"$evil\" pages=\"$evil&#10;1\">j</journal>
	<finding outcome=\"$evil&#10;x\" measure=\"$evil&#9;y\" timepoint=\"$evil\" value=\"1\" low=\"0\" high=\"2\" p=\"$evil\"/>
	<concerns to=\"evil\"/>"

for locale in C.UTF-8 C; do
	LC_ALL=$locale
	for entry in evil evil-2021 psoas-major; do
		for form in '' --plain --json --tsv '--width 32' --ascii; do
			run show $entry $form
			ends 0
			has "$entry\|EVIL\|Evil\|evil\|PSOAS"
			tame
		done
		run $entry
		tame
	done
	for form in '' --json --tsv; do
		run list $form
		tame
	done
done
LC_ALL=C.UTF-8
CLICOLOR_FORCE=1 run show evil
sed "s/$escape\[[0-9;]*m//g" out >bare && mv bare out
tame

# TSV keeps to its columns and lines.
run show --tsv evil
awk -F '\t' 'NF != 4' out | grep -q . && fault "$asked: not four columns"
run list --tsv
awk -F '\t' 'NF != 3' out | grep -q . && fault "$asked: not three columns"

# What was typed is told without its escapes.
run show "$(printf 'x\033[31m\302\233y')"
ends 1
mv err out
tame
run "--$(printf 'x\033[31m')"
ends 2
mv err out
tame
run list "$(printf '\033[2J')"
ends 2
mv err out
tame
finish
