#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*restore_hook)(void); /* set once at start, before anything is drawn */

void die_hook(void (*restore)(void))
{
	restore_hook = restore;
}

_Noreturn void die(const char *what)
{
	void (*restore)(void) = restore_hook;

	restore_hook = NULL;
	if (restore != NULL)
		restore();
	fprintf(stderr, "myotome: %s\n", what);
	exit(5);
}

static void *some(void *memory)
{
	if (memory == NULL)
		die("out of memory");
	return memory;
}

void *xmalloc(size_t size)
{
	return some(malloc(size > 0 ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	if (count == 0 || size == 0)
		count = size = 1;
	return some(calloc(count, size));
}

void *xrealloc(void *old, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size)
		die("out of memory");
	return some(realloc(old, count * size > 0 ? count * size : 1));
}

char *xstrdup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(xmalloc(size), text, size);
}

void *grow(void *items, size_t *room, size_t count, size_t size)
{
	if (count < *room)
		return items;
	*room = count < 8 ? 16 : count * 2;
	return xrealloc(items, *room, size);
}

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, room;
	max_align_t data[];
};

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t unit = sizeof(max_align_t);
	struct arena_chunk *chunk = arena->chunks;

	if (size > SIZE_MAX / 2)
		die("out of memory");
	size = (size + unit - 1) / unit * unit;
	if (chunk == NULL || chunk->room - chunk->used < size) {
		size_t room = size > 8192 ? size : 8192;
		chunk = xmalloc(sizeof *chunk + room);
		*chunk = (struct arena_chunk){.next = arena->chunks, .room = room};
		arena->chunks = chunk;
	}
	void *piece = (char *)chunk->data + chunk->used;
	chunk->used += size;
	return piece;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len > 0)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}

void arena_free(struct arena *arena)
{
	while (arena->chunks != NULL) {
		struct arena_chunk *next = arena->chunks->next;
		free(arena->chunks);
		arena->chunks = next;
	}
}
