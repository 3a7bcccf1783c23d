#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "model/kind.h"

/* What may stand first on the line. */
static const struct {
	const char *name;
	enum action action;
	int least, most; /* words that follow; most -1: any number */
	const char *synopsis, *help;
} commands[] = {
	{"show", ACTION_SHOW, 1, -1, "show ENTRY", "print an entry"},
	{"list", ACTION_LIST, 0, 1, "list [KIND]", "print the entries: id, kind and name, by tabs"},
	{"check", ACTION_CHECK, 0, -1, "check [DIR...]", "check content and themes"},
};

enum option_id { OPT_CONTENT = 1, OPT_THEME, OPT_PLAIN, OPT_LINEAR, OPT_ASCII, OPT_JSON, OPT_TSV,
                 OPT_WIDTH, OPT_LIMIT, OPT_KEYS, OPT_FRESH, OPT_VERSION, OPT_HELP, OPT_MAN,
                 OPT_COUNT };

static const struct {
	const char *name, *value; /* value: what follows, or NULL */
	const char *help;         /* NULL: not for people */
} options[] = {
	[OPT_CONTENT] = {"content", "DIR", "lay a directory of content over the rest (repeatable)"},
	[OPT_THEME] = {"theme", "NAME", "use this theme, this time"},
	[OPT_PLAIN] = {"plain", NULL, "print words only: no rules, bars or plots"},
	[OPT_LINEAR] = {"linear", NULL, "no full screen: print, and say how to go on"},
	[OPT_ASCII] = {"ascii", NULL, "use ASCII characters only"},
	[OPT_JSON] = {"json", NULL, "print JSON"},
	[OPT_TSV] = {"tsv", NULL, "print records, fields parted by tabs"},
	[OPT_WIDTH] = {"width", "N", "columns to print, 20 to 1000 (into a pipe: 80)"},
	[OPT_LIMIT] = {"limit", "N", "print at most N entries of a list"},
	[OPT_KEYS] = {"keys", NULL, "print the keys"},
	[OPT_FRESH] = {"fresh", NULL, "begin at the start screen, not where you were"},
	[OPT_VERSION] = {"version", NULL, "print the version"},
	[OPT_HELP] = {"help", NULL, "print this help"},
	[OPT_MAN] = {"man", NULL, NULL},
};

/* WHAT was typed, and may hold anything; a terminal reads the message. */
static bool wrong(const char *what, const char *why)
{
	struct buf tame = {0};

	buf_add_text(&tame, "");
	glyph_text(&tame, str_of(what), GLYPHS_UNICODE);
	fprintf(stderr, "myotome: %s: %s; try: myotome --help\n", tame.at, why);
	buf_free(&tame);
	return false;
}

static bool read_number(const char *name, const char *text, long low, long high, long *value)
{
	char why[80];

	if (str_int(str_of(text), low, high, value))
		return true;
	snprintf(why, sizeof why, "not a whole number from %ld to %ld", low, high);
	(void)name;
	return wrong(text, why);
}

static bool take_option(struct command_line *line, int option, const char *value)
{
	long number = 0;

	switch (option) {
	case OPT_CONTENT:
		line->content[line->content_count++] = value;
		return true;
	case OPT_THEME:
		line->theme = value;
		return true;
	case OPT_PLAIN:
		line->plain = true;
		return true;
	case OPT_LINEAR:
		line->linear = true;
		return true;
	case OPT_ASCII:
		line->ascii = true;
		return true;
	case OPT_JSON:
		line->format = FORMAT_JSON;
		return true;
	case OPT_TSV:
		line->format = FORMAT_TSV;
		return true;
	case OPT_WIDTH:
		if (!read_number("width", value, 20, 1000, &number))
			return false;
		line->width = (int)number;
		return true;
	case OPT_LIMIT:
		return read_number("limit", value, 0, 1000000, &line->limit);
	case OPT_KEYS:
		line->action = ACTION_KEYS;
		return true;
	case OPT_FRESH:
		line->fresh = true;
		return true;
	case OPT_VERSION:
		line->action = ACTION_VERSION;
		return true;
	case OPT_HELP:
		line->action = ACTION_HELP;
		return true;
	case OPT_MAN:
		line->action = ACTION_MAN;
		return true;
	}
	return false;
}

static bool read_options(struct command_line *line, int argc, char **argv)
{
	struct option table[OPT_COUNT];
	int option;

	for (int i = 1; i < OPT_COUNT; i++)
		table[i - 1] = (struct option){options[i].name,
		                               options[i].value != NULL ? required_argument : no_argument,
		                               NULL, 1000 + i};
	table[OPT_COUNT - 1] = (struct option){0};
	opterr = 0;
	while ((option = getopt_long(argc, argv, ":hV", table, NULL)) != -1) {
		const char *given = argv[optind - 1];
		const char letter[] = {'-', (char)optopt, '\0'};
		if (option == ':')
			return wrong(given, "needs a value");
		if (option == '?' && optopt > 0 && optopt < 1000) /* a letter, perhaps amid others */
			return wrong(letter, "no such option");
		if (option == '?')
			return wrong(given, strchr(given, '=') != NULL ? "takes no value, or is not known"
			                                               : "no such option");
		option = option == 'h' ? OPT_HELP : option == 'V' ? OPT_VERSION : option - 1000;
		if (!take_option(line, option, optarg))
			return false;
	}
	return true;
}

static bool read_command(struct command_line *line)
{
	if (line->word_count == 0 || line->action != ACTION_OPEN)
		return true;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (strcmp(line->words[0], commands[i].name) != 0)
			continue;
		line->words++;
		line->word_count--;
		line->action = commands[i].action;
		if (line->word_count < commands[i].least)
			return wrong(commands[i].name, "name an entry, such as: myotome show psoas");
		if (commands[i].most >= 0 && line->word_count > commands[i].most)
			return wrong(line->words[commands[i].most], "one word too many");
		return true;
	}
	return true;
}

bool options_parse(struct command_line *line, int argc, char **argv)
{
	*line = (struct command_line){.action = ACTION_OPEN, .limit = -1};
	line->content = xcalloc((size_t)argc + 1, sizeof *line->content);
	if (!read_options(line, argc, argv))
		return false;
	line->words = argv + optind;
	line->word_count = argc - optind;
	return read_command(line);
}

void options_free(struct command_line *line)
{
	free(line->content);
	line->content = NULL;
}

static void print_row(FILE *to, const char *left, const char *right)
{
	fprintf(to, "  %-20s %s\n", left, right);
}

void options_print_help(FILE *to)
{
	char left[40];

	fputs("myotome, an explorer of the lower back: anatomy, manual therapy, evidence\n\n"
	      "usage: myotome [OPTION...] [WORD...]\n", to);
	print_row(to, "[WORD...]", "open the explorer, at the entry that WORD names best");
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		print_row(to, commands[i].synopsis, commands[i].help);
	fputc('\n', to);
	for (int i = 1; i < OPT_COUNT; i++) {
		if (options[i].help == NULL)
			continue;
		snprintf(left, sizeof left, "--%s%s%s", options[i].name,
		         options[i].value != NULL ? " " : "",
		         options[i].value != NULL ? options[i].value : "");
		print_row(to, left, options[i].help);
	}
	fputs("\nInto a pipe, myotome prints instead of opening the screen.\n"
	      "Not advice for treating a person. Keys: myotome --keys. Manual: man myotome\n", to);
}

static void man_section(FILE *to, const char *name)
{
	fprintf(to, ".Sh %s\n", name);
}

static void man_head(FILE *to)
{
	fputs(".\\\" Printed by myotome --man from the tables of the program.\n"
	      ".Dd November 20, 2026\n.Dt MYOTOME 1\n.Os\n"
	      ".Sh NAME\n.Nm myotome\n"
	      ".Nd explore the lower back: anatomy, manual therapy, evidence\n"
	      ".Sh SYNOPSIS\n", to);
	fputs(".Nm\n.Op Ar option ...\n.Op Ar word ...\n", to);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		fprintf(to, ".Nm\n.Op Ar option ...\n.Cm %s\n%s", commands[i].name,
		        commands[i].action == ACTION_SHOW   ? ".Ar entry\n"
		        : commands[i].action == ACTION_LIST ? ".Op Ar kind\n"
		                                            : ".Op Ar dir ...\n");
	man_section(to, "DESCRIPTION");
	fputs(".Nm\nopens a full-screen explorer of the muscles of the lower back and their\n"
	      "neighbours, of the techniques used on them by hand, and of the evidence on both.\n"
	      "A\n.Ar word\nopens the entry that it names best: an id, a name, a synonym or an\n"
	      "abbreviation, whole or begun.\n"
	      "Where standard output is not a terminal,\n.Nm\nprints: without words the front page,\n"
	      "with a word that names one entry its short card, and else the entries it may mean.\n"
	      "It is a reference for students and practitioners, and no advice for treating a person.\n"
	      ".Pp\nThe commands are:\n.Bl -tag -width Ds\n", to);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		fprintf(to, ".It Cm %s\n%s.\n", commands[i].synopsis, commands[i].help);
	fputs(".El\n.Pp\nThe options are:\n.Bl -tag -width Ds\n", to);
	for (int i = 1; i < OPT_COUNT; i++)
		if (options[i].help != NULL)
			fprintf(to, ".It Fl -%s%s%s\n%s.\n", options[i].name,
			        options[i].value != NULL ? " Ar " : "",
			        options[i].value != NULL ? options[i].value : "", options[i].help);
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
	      "where settings, state and packs are.\n.El\n", to);
	man_section(to, "FILES");
	fputs(".Bl -tag -width Ds\n"
	      ".It Pa $XDG_CONFIG_HOME/myotome/settings\ntheme, glyphs, mouse and reopen, as\n"
	      ".Dq name = value .\n"
	      ".It Pa $XDG_CONFIG_HOME/myotome/keys\nkeys, as\n.Dq command = key key\nor\n"
	      ".Dq command = none ;\nthe names of commands stand in\n.Sx KEYS .\n"
	      "A clash is refused and names both lines.\n"
	      ".It Pa $XDG_STATE_HOME/myotome/state\nwhere you were.\n"
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

void options_print_man(FILE *to, void (*print_keys)(FILE *to))
{
	man_head(to);
	man_section(to, "KEYS");
	fputs(".Bd -literal\n", to);
	print_keys(to);
	fputs(".Ed\n", to);
	man_records(to);
	man_tail(to);
}
