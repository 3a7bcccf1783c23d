/* print.h - entries and lists as text, for a pipe or a dumb terminal.
 *
 * Nothing here writes an escape sequence unless COLOUR is set (CLICOLOR_FORCE).  PLAIN leaves out
 * rules, bars and every other drawing character: clean text for speech and braille.  JSON is one
 * object or array, UTF-8 whatever the glyph level; its fields, and the columns of TSV, are documented in
 * myotome(1) and stay. */

#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include <stdio.h>

#include "page/page.h"

struct print {
	struct page_scope scope;
	int width;      /* cells, at least 20 */
	bool plain, colour;
	FILE *to;
};

void print_entry(const struct print *print, const struct entry *entry);
void print_card(const struct print *print, const struct entry *entry);
void print_front(const struct print *print);
void print_entry_json(const struct print *print, const struct entry *entry);
void print_entry_tsv(const struct print *print, const struct entry *entry);

/* COUNT entry numbers: as text "id TAB kind TAB name" a line (the same as TSV), or JSON. */
void print_list(const struct print *print, const unsigned *numbers, unsigned count);
void print_list_json(const struct print *print, const unsigned *numbers, unsigned count);

#endif
