#include "model/block.h"

#include <string.h>

/* A block that is being looked over: its tables, and how much text there is. */
struct looking {
	const struct library *library;
	uint32_t text, entries, nodes, attrs, spans;
	uint32_t choices[AT_COUNT]; /* how long each attribute's closed list is */
};

static const uint32_t item_sizes[TABLE_COUNT] = {
	[TABLE_TEXT] = 1,
	[TABLE_ENTRIES] = sizeof(struct entry),
	[TABLE_NODES] = sizeof(struct node),
	[TABLE_ATTRS] = sizeof(struct attr_record),
	[TABLE_SPANS] = sizeof(struct span_record),
	[TABLE_LINKS] = sizeof(struct link),
	[TABLE_IDS] = sizeof(uint32_t),
};

/* FNV-1a, 32 bits. */
static uint32_t add_name(uint32_t hash, const char *name)
{
	for (; name != NULL && *name != '\0'; name++)
		hash = (hash ^ (unsigned char)*name) * 16777619u;
	return (hash ^ 0xff) * 16777619u;
}

uint32_t block_version(void)
{
	uint32_t hash = 2166136261u;

	for (int i = 0; i < EL_COUNT; i++)
		hash = add_name(hash, element_info(i)->name);
	for (int i = 0; i < AT_COUNT; i++)
		hash = add_name(add_name(hash, attr_info(i)->name), attr_info(i)->values);
	for (int i = 0; i < KIND_COUNT; i++)
		hash = add_name(hash, kind_info(i)->name);
	for (int i = 0; i < TABLE_COUNT; i++)
		hash = (hash ^ item_sizes[i]) * 16777619u;
	return hash;
}

static bool head_sound(const struct library *library, size_t size)
{
	if (size < sizeof *library || memcmp(library->magic, BLOCK_MAGIC, sizeof BLOCK_MAGIC) != 0 ||
	    library->version != block_version() || library->byte_order != BLOCK_BYTE_ORDER ||
	    library->size != size)
		return false;
	for (int i = 0; i < TABLE_COUNT; i++) {
		uint64_t offset = library->tables[i].offset;
		uint64_t bytes = (uint64_t)library->tables[i].count * item_sizes[i];
		if (library->tables[i].item != item_sizes[i] || offset % 8 != 0 || offset > size ||
		    bytes > size - offset)
			return false;
	}
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (library->first[kind] > library->first[kind + 1])
			return false;
	return library->first[0] == 0 &&
	       library->first[KIND_COUNT] == library->tables[TABLE_ENTRIES].count &&
	       library->tables[TABLE_IDS].count == library->tables[TABLE_ENTRIES].count;
}

static bool piece_sound(const struct looking *at, struct piece piece)
{
	return piece.at <= at->text && piece.len <= at->text - piece.at;
}

static bool range_sound(uint32_t start, uint32_t count, uint32_t total)
{
	return start <= total && count <= total - start;
}

static bool entries_sound(const struct looking *at)
{
	const struct entry *entries = block_table(at->library, TABLE_ENTRIES);

	for (uint32_t i = 0; i < at->entries; i++)
		if (!piece_sound(at, entries[i].id) || !piece_sound(at, entries[i].name) ||
		    !piece_sound(at, entries[i].summary) || !piece_sound(at, entries[i].file) ||
		    entries[i].root >= at->nodes || entries[i].kind >= KIND_COUNT)
			return false;
	return true;
}

/* Children and fellows stand behind a node, so that nothing can go round in a circle. */
static bool nodes_sound(const struct looking *at)
{
	const struct node *nodes = block_table(at->library, TABLE_NODES);

	for (uint32_t i = 0; i < at->nodes; i++) {
		const struct node *node = &nodes[i];
		if (node->element >= EL_COUNT ||
		    (node->next != NOWHERE && (node->next <= i || node->next >= at->nodes)) ||
		    (node->child != NOWHERE && (node->child <= i || node->child >= at->nodes)) ||
		    !range_sound(node->attrs, node->attr_count, at->attrs) ||
		    !range_sound(node->spans, node->span_count, at->spans))
			return false;
	}
	return true;
}

static bool attr_sound(const struct looking *at, const struct attr_record *attr)
{
	if (attr->attr >= AT_COUNT || !piece_sound(at, attr->text))
		return false;
	enum attr_type type = attr_info(attr->attr)->type;
	bool names = type == ATTR_REF || type == ATTR_STUDY || type == ATTR_LINK;
	if (type == ATTR_ONE_OF)
		return attr->value < at->choices[attr->attr];
	return !names || attr->value == NOWHERE || attr->value < at->entries;
}

static bool words_sound(const struct looking *at)
{
	const struct attr_record *attrs = block_table(at->library, TABLE_ATTRS);
	const struct span_record *spans = block_table(at->library, TABLE_SPANS);

	for (uint32_t i = 0; i < at->attrs; i++)
		if (!attr_sound(at, &attrs[i]))
			return false;
	for (uint32_t i = 0; i < at->spans; i++)
		if (!piece_sound(at, spans[i].text) || !piece_sound(at, spans[i].name) ||
		    (spans[i].ref != NOWHERE && spans[i].ref >= at->entries) ||
		    spans[i].mark < -1 || spans[i].mark >= EL_COUNT ||
		    (i > 0 && spans[i].text.at < spans[i - 1].text.at))
			return false;
	return true;
}

static bool links_sound(const struct looking *at)
{
	const struct link *links = block_table(at->library, TABLE_LINKS);
	const uint32_t *ids = block_table(at->library, TABLE_IDS);

	for (uint32_t i = 0; i < at->library->tables[TABLE_LINKS].count; i++)
		if (links[i].from >= at->entries || links[i].to >= at->entries ||
		    links[i].element >= EL_COUNT || links[i].node >= at->nodes)
			return false;
	for (uint32_t i = 0; i < at->entries; i++)
		if (ids[i] >= at->entries)
			return false;
	return true;
}

static void count_choices(uint32_t choices[AT_COUNT])
{
	for (int attr = 0; attr < AT_COUNT; attr++) {
		const char *at = attr_info((enum attr)attr)->values;
		choices[attr] = at != NULL;
		for (; at != NULL && *at != '\0'; at++)
			choices[attr] += *at == ' ';
	}
}

bool block_sound(const struct library *library, size_t size)
{
	if (!head_sound(library, size))
		return false;
	struct looking at = {
		library, library->tables[TABLE_TEXT].count, library->tables[TABLE_ENTRIES].count,
		library->tables[TABLE_NODES].count, library->tables[TABLE_ATTRS].count,
		library->tables[TABLE_SPANS].count, {0},
	};
	count_choices(at.choices);
	return entries_sound(&at) && nodes_sound(&at) && words_sound(&at) && links_sound(&at);
}
