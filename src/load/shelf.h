/* shelf.h - directories of content, laid over each other, as one library.
 *
 * The shipped library is the lowest layer: $MYOTOME_DATADIR, else `content` and `themes` beside the
 * program, else the installed place.  Over it lie the packs, every folder in myotome/packs/ under each of
 * XDG_DATA_DIRS and then XDG_DATA_HOME, in byte order of name; then each directory named by the
 * user.  Of entries with one id the uppermost counts.  All files *.xml of a directory are read, in
 * byte order of path, hidden ones and those deeper than SHELF_DEPTH_MAX folders not. */

#ifndef LOAD_SHELF_H
#define LOAD_SHELF_H

#include "base/diag.h"
#include "model/library.h"

enum {
	SHELF_DEPTH_MAX = 4,
	SHELF_FILES_MAX = 100000, /* in one directory */
	SHELF_LAYERS_MAX = 1000,
};

struct shelf_places {
	const char *program;        /* the path of the running program, or NULL */
	const char *const *content; /* directories named by the user, lowest first */
	int content_count;
	bool packs;                 /* look for packs */
	bool strict;                /* report all of a faulty directory, and keep what is good in it;
	                             * else a faulty pack is left out with one line */
};

/* Reads everything.  NULL only where no shipped library is found; then one error in DIAG says where
 * it was looked for. */
struct library *shelf_open(const struct shelf_places *places, struct diag *diag);

/* One directory alone, as the lowest layer: for tests and tools. */
struct library *shelf_open_one(const char *dir, struct diag *diag);

/* The contents of a regular file of at most MAX bytes; the caller frees them.  NULL, with the reason in
 * errno (EFBIG for a file that is too large). */
char *shelf_slurp(const char *path, size_t max, size_t *len);

#endif
