/* places.h - where content lies: directories in layers, and the files in them.
 *
 * The shipped library is the lowest layer: $MYOTOME_DATADIR, else `content` and `themes` beside the
 * program, else the installed place.  Over it lie the packs, every folder in myotome/packs/ under each of
 * XDG_DATA_DIRS and then XDG_DATA_HOME, in byte order of name; then each directory named by the
 * user.  All files *.xml of a directory count, in byte order of path, hidden ones and those deeper than
 * PLACES_DEPTH_MAX folders not. */

#ifndef LOAD_PLACES_H
#define LOAD_PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum {
	PLACES_DEPTH_MAX = 4,
	PLACES_FILES_MAX = 100000, /* in one layer */
	PLACES_LAYERS_MAX = 1000,
};

struct layer {
	char *dir;          /* of a pack, or what holds `content` and `themes` */
	bool missing;       /* there is no such directory */
	char **files;       /* in their order */
	size_t count, room;
};

struct places {
	struct layer *layers; /* the lowest first; the first is the shipped library */
	size_t count, room;
};

/* Adds the shipped library; false where none is found.  PROGRAM is argv[0] or NULL. */
bool places_add_shipped(struct places *places, const char *program);
void places_add_packs(struct places *places);
void places_add_dir(struct places *places, const char *dir);
void places_free(struct places *places);

/* A number for which directories these are, and one for what is in them: it changes with any
 * file's path, size or time of change.  FNV-1a, 64 bits: against accidents, not against malice. */
uint64_t places_key(const struct places *places);
uint64_t places_state(const struct places *places);

/* The contents of a regular file of at most MAX bytes; the caller frees them.  NULL, with the reason in
 * errno (EFBIG for a file that is too large). */
char *places_slurp(const char *path, size_t max, size_t *len);

#endif
