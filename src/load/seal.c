/* seal.c - from the tables of a build to the one block of a library: build_seal. */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/build_parts.h"

/* What the sorting of entries looks at, one row an entry. */
struct order {
	struct str id, name; /* name is folded; borrowed from the build and from FOLDED */
	uint32_t entry;      /* as it was added */
	int theme, layer, kind;
	long rank;           /* a guide's order */
	bool live;
};

static int by_id(const void *left, const void *right)
{
	const struct order *a = left, *b = right;
	int order = a->theme - b->theme;

	if (order == 0)
		order = str_cmp(a->id, b->id);
	if (order == 0)
		order = b->layer - a->layer;
	return order != 0 ? order : (a->entry > b->entry) - (a->entry < b->entry);
}

static int by_place(const void *left, const void *right)
{
	const struct order *a = left, *b = right;

	if (a->live != b->live)
		return a->live ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind - b->kind;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	int order = str_cmp(a->name, b->name);
	return order != 0 ? order : str_cmp(a->id, b->id);
}

static struct str text_of(const struct build *build, struct piece piece)
{
	return (struct str){build->text.at + piece.at, piece.len};
}

static long rank_of(const struct build *build, const struct entry *entry)
{
	const struct node *root = build_at(&build->nodes, entry->root);

	for (unsigned i = 0; i < root->attr_count; i++) {
		const struct attr_record *record = build_at(&build->attrs, root->attrs + i);
		if (record->attr == AT_ORDER)
			return (long)record->number;
	}
	return 1000;
}

/* Fills ORDERS, ordered by id; FOLDED receives the names they borrow. */
static void list_orders(const struct build *build, struct order *orders, struct arena *folded)
{
	struct buf name = {0};

	for (size_t i = 0; i < build->entries.count; i++) {
		const struct entry *entry = build_at(&build->entries, i);
		buf_clear(&name);
		utf8_fold(&name, text_of(build, entry->name));
		orders[i] = (struct order){
			.id = text_of(build, entry->id),
			.name = {arena_copy(folded, name.at != NULL ? name.at : "", name.len), name.len},
			.entry = (uint32_t)i, .theme = entry->kind == KIND_THEME,
			.layer = entry->layer, .kind = entry->kind, .rank = rank_of(build, entry),
		};
	}
	buf_free(&name);
	if (build->entries.count > 1)
		qsort(orders, build->entries.count, sizeof *orders, by_id);
}

/* Marks the entries that count, and tells of ids that stand twice in a layer. */
static size_t choose_live(const struct build *build, struct order *orders, struct diag *diag)
{
	size_t live = 0;

	for (size_t i = 0, first = 0; i < build->entries.count; i++) {
		bool same = i > 0 && orders[first].theme == orders[i].theme &&
		            str_eq(orders[first].id, orders[i].id);
		if (!same) {
			orders[i].live = true;
			first = i;
			live++;
		} else if (orders[i].layer == orders[i - 1].layer) {
			const struct entry *entry = build_at(&build->entries, orders[i].entry);
			const struct entry *other = build_at(&build->entries, orders[i - 1].entry);
			const struct node *root = build_at(&build->nodes, entry->root);
			struct str file = text_of(build, entry->file);
			char *name = xmalloc(file.len + 1);
			memcpy(name, file.at, file.len);
			name[file.len] = '\0';
			diag_error(diag, name, (int)root->line,
			           "the id \"%.*s\" stands in %.*s too; give one of them another id",
			           STR_ARG(orders[i].id), STR_ARG(text_of(build, other->file)));
			free(name);
		}
	}
	return live;
}

/* Copies tables behind each other into one block, each at a multiple of eight bytes. */
struct sealing {
	struct library *library;
	size_t used;
};

static void *place(struct sealing *sealing, enum table table, const void *items, size_t count,
                   size_t size)
{
	struct library *library = sealing->library;
	void *to = (char *)library + sealing->used;

	library->tables[table].offset = sealing->used;
	library->tables[table].count = (uint32_t)count;
	library->tables[table].item = (uint32_t)size;
	if (items != NULL && count > 0)
		memcpy(to, items, count * size);
	sealing->used += (count * size + 7) / 8 * 8;
	return to;
}

static size_t room_for(size_t count, size_t size)
{
	return (count * size + 7) / 8 * 8;
}

static bool names_entry(enum attr attr)
{
	enum attr_type type = attr_info(attr)->type;

	return type == ATTR_REF || type == ATTR_STUDY || type == ATTR_LINK;
}

static uint32_t number_of(const struct library *library, struct str id)
{
	const struct entry *entry = id.len > 0 ? library_find(library, id) : NULL;

	return entry != NULL ? (uint32_t)(entry - library_at(library, 0)) : NOWHERE;
}

static void resolve(struct library *library, struct attr_record *attrs, struct span_record *spans)
{
	for (uint32_t i = 0; i < library->tables[TABLE_ATTRS].count; i++)
		if (names_entry(attrs[i].attr))
			attrs[i].value = number_of(library, block_text(library, attrs[i].text));
	for (uint32_t i = 0; i < library->tables[TABLE_SPANS].count; i++)
		if (spans[i].mark == EL_LINK || spans[i].mark == EL_CITE)
			spans[i].ref = number_of(library, block_text(library, spans[i].name));
}

static int by_target(const void *left, const void *right)
{
	const struct link *a = left, *b = right;

	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->element != b->element)
		return a->element < b->element ? -1 : 1;
	return (a->node > b->node) - (a->node < b->node);
}

struct link_list {
	struct link *items;
	size_t count, room;
};

static void add_link(struct link_list *list, uint32_t from, uint32_t to, unsigned element,
                     uint32_t node)
{
	if (to == NOWHERE || to == from)
		return;
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = (struct link){from, to, element, node};
}

/* NODE's own links, then those of its children. */
static void list_links(const struct library *library, uint32_t from, uint32_t number,
                       struct link_list *list)
{
	const struct node *nodes = block_table(library, TABLE_NODES), *node = &nodes[number];
	const struct attr_record *attrs = block_table(library, TABLE_ATTRS);
	const struct span_record *spans = block_table(library, TABLE_SPANS);

	for (uint32_t i = node->attrs; i < node->attrs + node->attr_count; i++)
		if (names_entry(attrs[i].attr))
			add_link(list, from, attrs[i].value, node->element, number);
	for (uint32_t i = node->spans; i < node->spans + node->span_count; i++)
		if (spans[i].mark >= 0)
			add_link(list, from, spans[i].ref, (unsigned)spans[i].mark, number);
	for (uint32_t child = node->child; child != NOWHERE; child = nodes[child].next)
		list_links(library, from, child, list);
}

static void drop_doubles(struct link_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct link *before = kept > 0 ? &list->items[kept - 1] : NULL;
		const struct link *link = &list->items[i];
		if (before == NULL || before->to != link->to || before->from != link->from ||
		    before->element != link->element)
			list->items[kept++] = *link;
	}
	list->count = kept;
}

static struct link_list all_links(const struct library *library)
{
	struct link_list list = {0};

	for (unsigned i = 0; i < library_count(library); i++)
		list_links(library, i, library_at(library, i)->root, &list);
	if (list.count > 1)
		qsort(list.items, list.count, sizeof *list.items, by_target);
	drop_doubles(&list);
	return list;
}

/* The entries in their order, and where each kind begins. */
static void place_entries(struct sealing *sealing, const struct build *build,
                          const struct order *orders, size_t live)
{
	struct library *library = sealing->library;
	struct entry *entries = place(sealing, TABLE_ENTRIES, NULL, live, sizeof *entries);

	for (size_t i = 0; i < live; i++)
		entries[i] = *(const struct entry *)build_at(&build->entries, orders[i].entry);
	for (size_t kind = 0, i = 0; kind <= KIND_COUNT; kind++) {
		while (i < live && entries[i].kind < kind)
			i++;
		library->first[kind] = (uint32_t)i;
	}
}

/* Entry numbers by id.  ORDERS is in the order of places; ids[] is filled by number and sorted. */
static void place_ids(struct sealing *sealing, struct order *orders, size_t live)
{
	uint32_t *ids = place(sealing, TABLE_IDS, NULL, live, sizeof *ids);

	for (size_t i = 0; i < live; i++)
		orders[i].entry = (uint32_t)i;
	if (live > 1)
		qsort(orders, live, sizeof *orders, by_id);
	for (size_t i = 0; i < live; i++)
		ids[i] = orders[i].entry;
}

static struct library *seal_tables(const struct build *build, struct order *orders, size_t live)
{
	size_t size = room_for(sizeof(struct library), 1) + room_for(build->text.len, 1) +
	              room_for(live, sizeof(struct entry)) + room_for(live, sizeof(uint32_t)) +
	              room_for(build->nodes.count, build->nodes.size) +
	              room_for(build->attrs.count, build->attrs.size) +
	              room_for(build->spans.count, build->spans.size);
	struct sealing sealing = {xcalloc(1, size), room_for(sizeof(struct library), 1)};
	struct library *library = sealing.library;

	*library = (struct library){.magic = BLOCK_MAGIC, .version = block_version(),
	                            .byte_order = BLOCK_BYTE_ORDER};
	place(&sealing, TABLE_TEXT, build->text.at, build->text.len, 1);
	place_entries(&sealing, build, orders, live);
	place_ids(&sealing, orders, live);
	place(&sealing, TABLE_NODES, build->nodes.items, build->nodes.count, build->nodes.size);
	struct attr_record *attrs = place(&sealing, TABLE_ATTRS, build->attrs.items,
	                                  build->attrs.count, build->attrs.size);
	struct span_record *spans = place(&sealing, TABLE_SPANS, build->spans.items,
	                                  build->spans.count, build->spans.size);
	resolve(library, attrs, spans);
	library->size = sealing.used;
	return library;
}

/* Links are known once all else is in place: the block grows by their table. */
static struct library *seal_links(struct library *library)
{
	struct link_list links = all_links(library);
	size_t old = library->size, size = old + room_for(links.count, sizeof(struct link));
	struct sealing sealing = {xrealloc(library, size, 1), old};

	place(&sealing, TABLE_LINKS, links.items, links.count, sizeof(struct link));
	sealing.library->size = sealing.used;
	free(links.items);
	return sealing.library;
}

struct library *build_seal(struct build *build, struct diag *diag)
{
	struct order *orders = xcalloc(build->entries.count, sizeof *orders);
	struct arena folded = {0};

	list_orders(build, orders, &folded);
	size_t live = choose_live(build, orders, diag);
	if (build->entries.count > 1)
		qsort(orders, build->entries.count, sizeof *orders, by_place);
	struct library *library = seal_links(seal_tables(build, orders, live));
	free(orders);
	arena_free(&folded);
	build_clear(build);
	return library;
}
