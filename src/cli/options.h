/* options.h - the command line.
 *
 * One table holds commands and options; --help, the manual page and the parser follow it. */

#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"

enum action { ACTION_OPEN, ACTION_SHOW, ACTION_LIST, ACTION_CHECK, ACTION_HELP, ACTION_VERSION,
              ACTION_KEYS, ACTION_MAN };

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
	enum format format;
	bool plain, linear, ascii, fresh;
	int width;           /* 0: not given */
	long limit;          /* -1: not given */
};

/* False, with a one-line message on standard error, when used wrongly. */
bool options_parse(struct command_line *line, int argc, char **argv);
void options_free(struct command_line *line);

void options_print_help(FILE *to); /* fits 80x24 */

/* myotome(1), in mdoc; PRINT_KEYS adds the table of keys. */
void options_print_man(FILE *to, void (*print_keys)(FILE *to));

#endif
