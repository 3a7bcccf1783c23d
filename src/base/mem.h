/* mem.h - memory that cannot fail, and arenas.
 *
 * No caller checks for an empty heap: running out ends the program through die().  Memory has three
 * lifetimes (see doc/HACKING.md): the library, a view, a frame.  An arena serves the last two: many
 * small pieces, released at once. */

#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* Like malloc, calloc and realloc, but never return NULL.  A SIZE of 0 gives a pointer that free()
 * takes.  COUNT * SIZE is checked for overflow. */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t count, size_t size);

/* A copy on the heap; the caller frees it. */
char *xstrdup(const char *text);

/* Grows *ITEMS, an array with room for *ROOM items of SIZE bytes, until COUNT + 1 fit.
 * Returns the array, which also stands in no other place afterwards. */
void *grow(void *items, size_t *room, size_t count, size_t size);

/* Ends the program with status 5 after running what die_hook was given, so that a terminal is
 * whole again before the message appears.  WHAT is a plain sentence without a full stop. */
_Noreturn void die(const char *what);
void die_hook(void (*restore)(void));

/* Pieces are aligned for any type, live until arena_free and cannot be freed singly. */
struct arena {
	struct arena_chunk *chunks; /* newest first */
};

void *arena_alloc(struct arena *arena, size_t size);
char *arena_copy(struct arena *arena, const char *bytes, size_t len); /* NUL-terminated */
void arena_free(struct arena *arena); /* leaves it empty and ready for use */

#endif
