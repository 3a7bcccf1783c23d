#include "cli/manual.h"

#include "cli/keys.h"
#include "cli/options.h"
#include "model/kind.h"
#include "ui/command.h"

static void man_section(FILE *to, const char *name)
{
	fprintf(to, ".Sh %s\n", name);
}

static void man_head(FILE *to)
{
	const struct word_info *word;
	const struct option_info *option;

	fputs(".\\\" Printed by myotome --man from the tables of the program.\n"
	      ".Dd November 20, 2026\n.Dt MYOTOME 1\n.Os\n"
	      ".Sh NAME\n.Nm myotome\n"
	      ".Nd explore the lower back: anatomy, manual therapy, evidence\n"
	      ".Sh SYNOPSIS\n", to);
	fputs(".Nm\n.Op Ar option ...\n.Op Ar word ...\n", to);
	for (int i = 0; (word = options_word(i)) != NULL; i++)
		fprintf(to, ".Nm\n.Op Ar option ...\n.Cm %s\n%s %s%s\n", word->name,
		        word->least > 0 ? ".Ar" : ".Op Ar", word->takes, word->most < 0 ? " ..." : "");
	man_section(to, "DESCRIPTION");
	fputs(".Nm\nopens a full-screen explorer of the muscles of the lower back and their\n"
	      "neighbours, of the techniques used on them by hand, and of the evidence on both.\n"
	      "A\n.Ar word\nopens the entry that it names best: an id, a name, a synonym or an\n"
	      "abbreviation, whole or begun.\n"
	      "Where standard output is not a terminal,\n.Nm\nprints: without words the front page,\n"
	      "with a word that names one entry its short card,\n"
	      "and else the entries it may mean.\n"
	      "It is a reference for students and practitioners,\n"
	      "and no advice for treating a person.\n"
	      ".Pp\nThe commands are:\n.Bl -tag -width Ds\n", to);
	for (int i = 0; (word = options_word(i)) != NULL; i++)
		fprintf(to, ".It Cm %s\n%s.\n", word->synopsis, word->help);
	fputs(".El\n.Pp\nThe options are:\n.Bl -tag -width Ds\n", to);
	for (int i = 0; (option = options_option(i)) != NULL; i++)
		if (option->help != NULL)
			fprintf(to, ".It Fl -%s%s%s\n%s.\n", option->name,
			        option->value != NULL ? " Ar " : "",
			        option->value != NULL ? option->value : "", option->help);
	fputs(".El\n", to);
}

static void man_records(FILE *to)
{
	man_section(to, "RECORDS");
	fputs("Kinds are", to);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kind_is_shown(kind))
			fprintf(to, "%s %s", kind > 0 ? "," : "", kind_info(kind)->name);
	fputs(".\n.Pp\n"
	      ".Cm list\nprints id, kind and name, parted by tabs, a line an entry; with\n.Fl -json\n"
	      "an array of objects with\n.Li id ,\n.Li kind ,\n.Li name\nand\n.Li summary .\n.Pp\n"
	      ".Cm show Fl -json\nprints one object: these four, and every field of the entry as an\n"
	      "array under the name of its element, each with\n.Li text ,\nits attributes (numbers as\n"
	      "numbers) and the fields inside it.\n"
	      ".Cm show Fl -tsv\nprints id, kind, field and text, a line a field.\n"
	      "JSON is UTF-8 in every locale.\n", to);
}

static void man_tail(FILE *to)
{
	man_section(to, "ENVIRONMENT");
	fputs(".Bl -tag -width Ds\n"
	      ".It Ev NO_COLOR\nset and not empty: no colour.\n"
	      ".It Ev CLICOLOR_FORCE\nset and not 0: colour into a pipe too.\n"
	      ".It Ev ACCESSIBLE\nset and not empty: as\n.Fl -linear .\n"
	      ".It Ev ESCDELAY\nmilliseconds to wait after Esc for the rest of a key; 25.\n"
	      ".It Ev MYOTOME_DATADIR\nthe directory that holds the shipped\n.Pa content\nand\n"
	      ".Pa themes .\n"
	      ".It Ev XDG_CONFIG_HOME , XDG_STATE_HOME , XDG_DATA_HOME , XDG_DATA_DIRS\n"
	      "where settings, state and packs are.\n"
	      ".It Ev XDG_CACHE_HOME\nwhere the library is kept ready.\n.El\n", to);
	man_section(to, "FILES");
	fputs(".Bl -tag -width Ds\n"
	      ".It Pa $XDG_CONFIG_HOME/myotome/settings\ntheme, glyphs, mouse and reopen, as\n"
	      ".Dq name = value .\n"
	      ".It Pa $XDG_CONFIG_HOME/myotome/keys\nkeys, as\n.Dq command = key key\nor\n"
	      ".Dq command = none ;\nthe names of commands stand in\n.Sx KEYS .\n"
	      "A clash is refused and names both lines.\n"
	      ".It Pa $XDG_STATE_HOME/myotome/state\nwhere you were.\n"
	      ".It Pa $XDG_CACHE_HOME/myotome/library-*\nthe library as it was last read; made anew\n"
	      "when a file has changed, and safe to delete.\n"
	      ".It Pa $XDG_DATA_HOME/myotome/packs/*\ncontent of your own; also under each of\n"
	      ".Ev XDG_DATA_DIRS .\n.El\n", to);
	man_section(to, "EXIT STATUS");
	fputs(".Bl -tag -width Ds -compact\n.It 0\nfound or done\n.It 1\nnothing found\n"
	      ".It 2\nused wrongly\n.It 3\nsomething is wrong with the content\n"
	      ".It 4\nthis terminal cannot be used\n.It 5\nthe system failed\n.El\n", to);
	man_section(to, "EXAMPLES");
	fputs(".Dl myotome ql\n.Dl myotome show piriformis | less\n.Dl myotome list muscles\n"
	      ".Dl myotome show --json psoas-major\n.Dl myotome check my-pack\n", to);
}

void manual_print(FILE *to)
{
	man_head(to);
	man_section(to, "KEYS");
	fputs(".Bd -literal\n", to);
	keys_print(to, RIGHTS_ALL);
	fputs(".Ed\n", to);
	man_records(to);
	man_tail(to);
}
