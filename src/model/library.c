#include "model/library.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "model/block.h"

const void *block_table(const struct library *library, enum table table)
{
	return (const char *)library + library->tables[table].offset;
}

struct str block_text(const struct library *library, struct piece piece)
{
	return (struct str){(const char *)block_table(library, TABLE_TEXT) + piece.at, piece.len};
}

void library_free(struct library *library)
{
	if (library != NULL && library->mapped)
		munmap(library, library->size);
	else
		free(library);
}

unsigned library_count(const struct library *library)
{
	return library->tables[TABLE_ENTRIES].count;
}

const struct entry *library_at(const struct library *library, unsigned number)
{
	assert(number < library_count(library));
	return (const struct entry *)block_table(library, TABLE_ENTRIES) + number;
}

unsigned library_first(const struct library *library, enum kind kind)
{
	return library->first[kind];
}

unsigned library_count_of(const struct library *library, enum kind kind)
{
	return library->first[kind + 1] - library->first[kind];
}

/* Binary search among COUNT numbers from START of the table of ids. */
static const struct entry *find_id(const struct library *library, unsigned start, unsigned count,
                                   struct str id)
{
	const uint32_t *ids = (const uint32_t *)block_table(library, TABLE_IDS) + start;
	unsigned low = 0, high = count;

	while (low < high) {
		unsigned middle = low + (high - low) / 2;
		const struct entry *entry = library_at(library, ids[middle]);
		int order = str_cmp(id, block_text(library, entry->id));
		if (order == 0)
			return entry;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const struct entry *library_find(const struct library *library, struct str id)
{
	return find_id(library, 0, library->first[KIND_THEME], id);
}

const struct entry *library_theme(const struct library *library, struct str id)
{
	return find_id(library, library->first[KIND_THEME],
	               library_count_of(library, KIND_THEME), id);
}

const struct link *library_links_to(const struct library *library, unsigned number,
                                    unsigned *count)
{
	const struct link *links = block_table(library, TABLE_LINKS);
	unsigned total = library->tables[TABLE_LINKS].count, low = 0, high = total;

	while (low < high) {
		unsigned middle = low + (high - low) / 2;
		if (links[middle].to < number)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; high < total && links[high].to == number; high++)
		;
	*count = high - low;
	return links + low;
}

const struct node *library_link_node(const struct library *library, const struct link *link)
{
	return (const struct node *)block_table(library, TABLE_NODES) + link->node;
}

size_t library_size(const struct library *library)
{
	return library->size;
}
