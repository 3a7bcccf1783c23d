/* completion.h - what a shell offers after Tab, from the table of the command line.
 *
 * The scripts ask the program itself for entries (myotome --complete WORD), so that packs and new
 * content are offered too. */

#ifndef CLI_COMPLETION_H
#define CLI_COMPLETION_H

#include <stdbool.h>
#include <stdio.h>

#include "model/library.h"

/* The script for "bash", "zsh" or "fish"; false for any other shell. */
bool completion_print(FILE *to, const char *shell);

/* Ids, and names and synonyms of one word, that begin with WORD: one a line, each once. */
void completion_entries(FILE *to, const struct library *library, struct str word);

#endif
