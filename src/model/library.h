/* library.h - all entries, as one sealed block.
 *
 * A library is a single piece of memory without a pointer in it: tables of fixed-size records that
 * refer to each other by number and offset (the records stand in model/block.h, for load/ alone).
 * It never changes once load/ has sealed it, so any number of readers may share it, and it may be
 * mapped from a file (load/cache).  Everything returned here borrows from it. */

#ifndef MODEL_LIBRARY_H
#define MODEL_LIBRARY_H

#include "base/str.h"
#include "model/kind.h"

struct library;
struct entry;
struct node;

void library_free(struct library *library);

/* Entries are numbered from 0: kind by kind, in a kind by name (a guide by its order first), so
 * that numbers are the order of every list.  Themes come last. */
unsigned library_count(const struct library *library);
const struct entry *library_at(const struct library *library, unsigned number);
unsigned library_first(const struct library *library, enum kind kind);
unsigned library_count_of(const struct library *library, enum kind kind);

/* NULL where there is none.  Themes have ids of their own. */
const struct entry *library_find(const struct library *library, struct str id);
const struct entry *library_theme(const struct library *library, struct str id);

/* One statement in FROM that names TO, once for each element that does. */
struct link {
	unsigned from, to;     /* entry numbers */
	unsigned element;      /* enum element of the field, or of the mark in prose */
	unsigned node;         /* see library_link_node */
};

/* What links to entry NUMBER, ordered by the number of the entry it comes from. */
const struct link *library_links_to(const struct library *library, unsigned number,
                                    unsigned *count);

/* The field that states LINK; for a link in prose the element that holds the words. */
const struct node *library_link_node(const struct library *library, const struct link *link);

/* Bytes of the whole block. */
size_t library_size(const struct library *library);

#endif
