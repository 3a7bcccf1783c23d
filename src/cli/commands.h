/* commands.h - what the words of the command line do without a screen.
 *
 * All print to standard output, complain on standard error in one line, and return an exit status
 * of cli/options.h. */

#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "base/diag.h"
#include "base/glyph.h"
#include "cli/options.h"
#include "model/library.h"

struct cli {
	const struct command_line *line;
	const struct library *library;
	enum glyphs glyphs;
	bool terminal; /* standard output is a terminal that obeys escapes */
};

int cli_list(const struct cli *cli);

/* The page of the entry that the words name; the list where they may mean several. */
int cli_show(const struct cli *cli);

/* What stands in for the screen: the card of the entry that the words name, without words the front
 * page. */
int cli_card(const struct cli *cli);
int cli_front(const struct cli *cli);

/* What a shell may offer for the word that is being typed. */
int cli_complete(const struct cli *cli);

/* Reads everything anew, strictly.  PROGRAM is argv[0]. */
int cli_check(const struct command_line *line, const char *program);

/* The words as one. */
void cli_words(const struct command_line *line, struct buf *to);

/* "myotome: WHAT: WHY" on standard error; WHAT may hold anything.  Returns STATUS. */
int cli_fail(int status, const char *what, const char *why);

/* Whether an environment variable is set and not empty. */
bool cli_env(const char *name);

/* A line for each error: warnings are for check. */
void cli_tell(const struct diag *problems);

#endif
