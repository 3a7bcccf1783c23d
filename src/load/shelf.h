/* shelf.h - directories of content, laid over each other, as one library.
 *
 * Where they lie, load/places.h says.  Of entries with one id the uppermost counts. */

#ifndef LOAD_SHELF_H
#define LOAD_SHELF_H

#include "base/diag.h"
#include "model/library.h"

struct shelf_order {
	const char *program;        /* the path of the running program, or NULL */
	const char *const *content; /* directories named by the user, lowest first */
	int content_count;
	bool packs;                 /* look for packs */
	bool strict;                /* report all of a faulty directory, and keep what is good in it;
	                             * else a faulty pack is left out with one line */
	bool save;                  /* may write the cache */
};

/* Reads everything, or maps what an earlier reading of the same files left in the cache (see
 * load/cache.h).  NULL only where no shipped library is found; then one error in DIAG says where it was
 * looked for. */
struct library *shelf_open(const struct shelf_order *order, struct diag *diag);

/* One directory alone, as the lowest layer: for tests and tools. */
struct library *shelf_open_one(const char *dir, struct diag *diag);

#endif
