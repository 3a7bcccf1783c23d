/* options.h - the command line.
 *
 * One table holds commands and options; --help, the manual page and the parser follow it. */

#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"

enum action { ACTION_OPEN, ACTION_SHOW, ACTION_LIST, ACTION_CHECK, ACTION_HELP, ACTION_VERSION,
              ACTION_KEYS, ACTION_MAN, ACTION_COMPLETION, ACTION_COMPLETE };

/* Exit statuses. */
enum { EXIT_FOUND = 0, EXIT_NOTHING = 1, EXIT_USAGE = 2, EXIT_CONTENT = 3, EXIT_TERMINAL = 4,
       EXIT_SYSTEM = 5 };

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV };

struct command_line {
	enum action action;
	char **words;        /* borrowed from argv */
	int word_count;
	const char **content; /* --content, in order; the array is owned */
	int content_count;
	const char *theme;   /* NULL: as set */
	const char *shell;   /* of --completion */
	enum format format;
	bool plain, linear, ascii, fresh;
	int width;           /* 0: not given */
	long limit;          /* -1: not given */
};

/* False, with a one-line message on standard error, when used wrongly. */
bool options_parse(struct command_line *line, int argc, char **argv);
void options_free(struct command_line *line);

void options_print_help(FILE *to); /* fits 80x24 */

/* The tables, for the manual page and the shells' completions.  NULL after the last row. */
struct word_info {
	const char *name;
	enum action action;
	int least, most;      /* words that follow; most -1: any number */
	const char *takes;    /* what they are: ENTRY, KIND, DIR */
	const char *synopsis, *help;
};
struct option_info {
	const char *name, *value; /* value: what follows, or NULL */
	const char *help;         /* NULL: not for people */
};
const struct word_info *options_word(int index);
const struct option_info *options_option(int index);

#endif
