#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "model/kind.h"

static const struct word_info words[] = {
	{"show", ACTION_SHOW, 1, -1, "ENTRY", "show ENTRY", "print an entry"},
	{"list", ACTION_LIST, 0, 1, "KIND", "list [KIND]",
	 "print the entries: id, kind and name, by tabs"},
	{"check", ACTION_CHECK, 0, -1, "DIR", "check [DIR...]", "check content and themes"},
};

enum option_id { OPT_CONTENT = 1, OPT_THEME, OPT_PLAIN, OPT_LINEAR, OPT_ASCII, OPT_JSON, OPT_TSV,
                 OPT_WIDTH, OPT_LIMIT, OPT_KEYS, OPT_FRESH, OPT_VERSION, OPT_HELP, OPT_MAN,
                 OPT_COMPLETION, OPT_COMPLETE, OPT_COUNT };

static const struct option_info options[] = {
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
	[OPT_COMPLETION] = {"completion", "SHELL", NULL},
	[OPT_COMPLETE] = {"complete", NULL, NULL},
};

const struct word_info *options_word(int index)
{
	return index < (int)(sizeof words / sizeof *words) ? &words[index] : NULL;
}

const struct option_info *options_option(int index)
{
	return index + 1 < OPT_COUNT ? &options[index + 1] : NULL;
}

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
	case OPT_COMPLETION:
		line->action = ACTION_COMPLETION;
		line->shell = value;
		return true;
	case OPT_COMPLETE:
		line->action = ACTION_COMPLETE;
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
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (strcmp(line->words[0], words[i].name) != 0)
			continue;
		line->words++;
		line->word_count--;
		line->action = words[i].action;
		if (line->word_count < words[i].least)
			return wrong(words[i].name, "name an entry, such as: myotome show psoas");
		if (words[i].most >= 0 && line->word_count > words[i].most)
			return wrong(line->words[words[i].most], "one word too many");
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
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		print_row(to, words[i].synopsis, words[i].help);
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
