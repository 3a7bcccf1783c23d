#include "model/entry.h"

#include "model/block.h"

static const struct node *node_at(const struct library *library, uint32_t number)
{
	if (number == NOWHERE)
		return NULL;
	return (const struct node *)block_table(library, TABLE_NODES) + number;
}

static const struct entry *entry_at(const struct library *library, uint32_t number)
{
	return number != NOWHERE ? library_at(library, number) : NULL;
}

unsigned entry_number(const struct library *library, const struct entry *entry)
{
	return (unsigned)(entry - (const struct entry *)block_table(library, TABLE_ENTRIES));
}

enum kind entry_kind(const struct entry *entry)
{
	return entry->kind;
}

struct str entry_id(const struct library *library, const struct entry *entry)
{
	return block_text(library, entry->id);
}

struct str entry_name(const struct library *library, const struct entry *entry)
{
	return block_text(library, entry->name);
}

struct str entry_summary(const struct library *library, const struct entry *entry)
{
	return block_text(library, entry->summary);
}

const struct node *entry_root(const struct library *library, const struct entry *entry)
{
	return node_at(library, entry->root);
}

const struct node *entry_field(const struct library *library, const struct entry *entry,
                               enum element element)
{
	return node_field(library, entry_root(library, entry), element);
}

const struct node *node_again(const struct library *library, const struct node *node)
{
	enum element element = node_element(node);

	while ((node = node_next(library, node)) != NULL && node->element != element)
		;
	return node;
}

const struct node *node_child(const struct library *library, const struct node *parent)
{
	return parent != NULL ? node_at(library, parent->child) : NULL;
}

const struct node *node_next(const struct library *library, const struct node *node)
{
	return node != NULL ? node_at(library, node->next) : NULL;
}

const struct node *node_field(const struct library *library, const struct node *parent,
                              enum element element)
{
	const struct node *node = node_child(library, parent);

	while (node != NULL && node->element != element)
		node = node_next(library, node);
	return node;
}

enum element node_element(const struct node *node)
{
	return node != NULL ? (enum element)node->element : EL_COUNT;
}

int node_line(const struct node *node)
{
	return node != NULL ? (int)node->line : 0;
}

static const struct attr_record *find(const struct library *library, const struct node *node,
                                      enum attr attr)
{
	if (node == NULL)
		return NULL;
	const struct attr_record *record = block_table(library, TABLE_ATTRS);
	record += node->attrs;
	for (unsigned i = 0; i < node->attr_count; i++)
		if (record[i].attr == attr)
			return &record[i];
	return NULL;
}

bool node_has(const struct library *library, const struct node *node, enum attr attr)
{
	return find(library, node, attr) != NULL;
}

struct str node_attr(const struct library *library, const struct node *node, enum attr attr)
{
	const struct attr_record *record = find(library, node, attr);

	return record != NULL ? block_text(library, record->text) : STR("");
}

bool node_number(const struct library *library, const struct node *node, enum attr attr,
                 double *value)
{
	const struct attr_record *record = find(library, node, attr);

	if (record != NULL)
		*value = record->number;
	return record != NULL;
}

uint32_t node_roots(const struct library *library, const struct node *node, enum attr attr)
{
	const struct attr_record *record = find(library, node, attr);

	return record != NULL ? record->value : 0;
}

int node_choice(const struct library *library, const struct node *node, enum attr attr)
{
	const struct attr_record *record = find(library, node, attr);

	return record != NULL ? (int)record->value : -1;
}

const struct entry *node_ref(const struct library *library, const struct node *node,
                             enum attr attr)
{
	enum attr_type type = attr_info(attr)->type;
	const struct attr_record *record = find(library, node, attr);

	if (record == NULL || (type != ATTR_REF && type != ATTR_STUDY && type != ATTR_LINK))
		return NULL;
	return entry_at(library, record->value);
}

static const struct span_record *span_records(const struct library *library,
                                              const struct node *node)
{
	return (const struct span_record *)block_table(library, TABLE_SPANS) + node->spans;
}

/* The spans of a node follow each other in the text table without a gap. */
struct str node_text(const struct library *library, const struct node *node)
{
	if (node_spans(library, node) == 0)
		return STR("");
	const struct span_record *first = span_records(library, node);
	const struct span_record *last = first + node->span_count - 1;
	struct piece all = {first->text.at, last->text.at + last->text.len - first->text.at};
	return block_text(library, all);
}

unsigned node_spans(const struct library *library, const struct node *node)
{
	(void)library;
	return node != NULL ? node->span_count : 0;
}

struct span node_span(const struct library *library, const struct node *node, unsigned index)
{
	const struct span_record *record = span_records(library, node) + index;

	return (struct span){record->mark, block_text(library, record->text),
	                     block_text(library, record->name), entry_at(library, record->ref)};
}
