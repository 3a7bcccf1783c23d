#include "load/build.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "load/build_parts.h"

static void *add(struct table_buf *table)
{
	table->items = grow(table->items, &table->room, table->count, table->size);
	return memset(table->items + table->count++ * table->size, 0, table->size);
}

struct build *build_new(void)
{
	struct build *build = xcalloc(1, sizeof *build);

	build->entries.size = sizeof(struct entry);
	build->nodes.size = sizeof(struct node);
	build->attrs.size = sizeof(struct attr_record);
	build->spans.size = sizeof(struct span_record);
	return build;
}

void build_free(struct build *build)
{
	if (build == NULL)
		return;
	buf_free(&build->text);
	free(build->entries.items);
	free(build->nodes.items);
	free(build->attrs.items);
	free(build->spans.items);
	free(build->last_child);
	free(build);
}

static struct build_ends ends(const struct build *build)
{
	return (struct build_ends){build->text.len, build->entries.count, build->nodes.count,
	                           build->attrs.count, build->spans.count};
}

static void cut(struct build *build, const struct build_ends *to)
{
	build->text.len = to->text;
	build->entries.count = to->entries;
	build->nodes.count = to->nodes;
	build->attrs.count = to->attrs;
	build->spans.count = to->spans;
}

void build_clear(struct build *build)
{
	cut(build, &(struct build_ends){0});
	build->layers = 0;
}

void build_layer(struct build *build)
{
	build->layers++;
	build->layer_start = ends(build);
}

void build_drop(struct build *build)
{
	cut(build, &build->layer_start);
}

static struct piece add_text(struct build *build, struct str text)
{
	struct piece piece = {(uint32_t)build->text.len, (uint32_t)text.len};

	if (text.len >= NOWHERE - build->text.len)
		die("the library is larger than 4 GB");
	buf_add_str(&build->text, text);
	return piece;
}

static uint32_t add_node(struct build *build, enum element element, int line)
{
	uint32_t number = (uint32_t)build->nodes.count;
	struct node *node = add(&build->nodes);

	*node = (struct node){
		.element = (uint16_t)element, .line = (uint32_t)line,
		.next = NOWHERE, .child = NOWHERE,
		.attrs = (uint32_t)build->attrs.count, .spans = (uint32_t)build->spans.count,
	};
	build->last_child = grow(build->last_child, &build->last_child_room, number,
	                         sizeof *build->last_child);
	build->last_child[number] = NOWHERE;
	return number;
}

void build_entry(struct build *build, enum kind kind, const char *file, int line)
{
	build->entry_start = ends(build);
	struct entry *entry = add(&build->entries);
	entry->kind = (uint16_t)kind;
	entry->layer = (uint16_t)(build->layers - 1);
	entry->file = add_text(build, str_of(file));
	entry->root = add_node(build, kind_info(kind)->element, line);
}

void build_undo(struct build *build)
{
	cut(build, &build->entry_start);
}

static struct entry *last_entry(struct build *build)
{
	assert(build->entries.count > 0);
	return build_at(&build->entries, build->entries.count - 1);
}

void build_id(struct build *build, struct str id)
{
	last_entry(build)->id = add_text(build, id);
}

unsigned build_node(struct build *build, unsigned parent, enum element element, int line)
{
	uint32_t root = last_entry(build)->root, above = root + parent;
	uint32_t number = add_node(build, element, line);
	uint32_t before = build->last_child[above];

	if (before == NOWHERE)
		((struct node *)build_at(&build->nodes, above))->child = number;
	else
		((struct node *)build_at(&build->nodes, before))->next = number;
	build->last_child[above] = number;
	return number - root;
}

void build_attr(struct build *build, enum attr attr, struct str text, uint32_t value,
                double number)
{
	struct node *node = build_at(&build->nodes, build->nodes.count - 1);
	struct attr_record *record = add(&build->attrs);

	*record = (struct attr_record){attr, value, add_text(build, text), number};
	node->attr_count++;
}

/* Names first, so that the words lie in one piece: see node_text. */
void build_words(struct build *build, unsigned node, const struct build_span *spans, size_t count)
{
	struct entry *entry = last_entry(build);
	struct node *holder = build_at(&build->nodes, entry->root + node);
	size_t first = build->spans.count;

	holder->spans = (uint32_t)first;
	holder->span_count = (uint32_t)count;
	for (size_t i = 0; i < count; i++) {
		struct span_record *span = add(&build->spans);
		*span = (struct span_record){.mark = spans[i].mark, .ref = NOWHERE,
		                             .name = add_text(build, spans[i].name)};
	}
	struct piece all = {(uint32_t)build->text.len, 0};
	for (size_t i = 0; i < count; i++) {
		struct span_record *span = build_at(&build->spans, first + i);
		span->text = add_text(build, spans[i].text);
		all.len += span->text.len;
	}
	if (node != 0 && holder->element == EL_NAME)
		entry->name = all;
	else if (node != 0 && holder->element == EL_SUMMARY)
		entry->summary = all;
}
