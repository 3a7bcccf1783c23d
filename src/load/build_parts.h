/* build_parts.h - the tables while they grow; for load/build, which fills them, and load/seal. */

#ifndef LOAD_BUILD_PARTS_H
#define LOAD_BUILD_PARTS_H

#include "load/build.h"
#include "model/block.h"

/* A table while it grows. */
struct table_buf {
	char *items;
	size_t count, room, size;
};

struct build {
	struct buf text;
	struct table_buf entries, nodes, attrs, spans;
	struct build_ends {
		size_t text, entries, nodes, attrs, spans;
	} layer_start, entry_start;
	int layers;
	size_t last_child_room;
	uint32_t *last_child; /* per node: its child added last */
};

static inline void *build_at(const struct table_buf *table, size_t index)
{
	return table->items + index * table->size;
}

/* Takes everything away; memory is kept. */
void build_clear(struct build *build);

#endif
