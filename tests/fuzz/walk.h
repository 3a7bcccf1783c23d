/* walk.h - reads all of a library through every accessor, for what must hold of any. */

#ifndef TESTS_FUZZ_WALK_H
#define TESTS_FUZZ_WALK_H

#include "model/entry.h"

/* What walk_node has read, so that no reading is left out as idle. */
static volatile uint64_t walk_sum;

/* Every byte is there to be read. */
static inline void walk_text(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		walk_sum += (unsigned char)text.at[i];
}

static inline void walk_node(const struct library *library, const struct node *node,
                             void (*text)(struct str text))
{
	double number = 0;

	for (const short *attr = element_info(node_element(node))->attrs + 1; *attr >= 0; attr++) {
		text(node_attr(library, node, (enum attr)*attr));
		walk_sum += node_roots(library, node, (enum attr)*attr);
		walk_sum += node_number(library, node, (enum attr)*attr, &number);
		if (attr_info((enum attr)*attr)->type == ATTR_ONE_OF)
			text(attr_value_name((enum attr)*attr,
			                     node_choice(library, node, (enum attr)*attr)));
		if (node_ref(library, node, (enum attr)*attr) != NULL)
			text(entry_name(library, node_ref(library, node, (enum attr)*attr)));
	}
	text(node_text(library, node));
	for (unsigned i = 0; i < node_spans(library, node); i++) {
		struct span span = node_span(library, node, i);
		text(span.text);
		text(span.name);
		if (span.ref != NULL)
			text(entry_id(library, span.ref));
	}
	for (node = node_child(library, node); node != NULL; node = node_next(library, node))
		walk_node(library, node, text);
}

/* Calls TEXT with each text there is. */
static inline void walk_library(const struct library *library, void (*text)(struct str text))
{
	for (unsigned number = 0; number < library_count(library); number++) {
		const struct entry *entry = library_at(library, number);
		unsigned count;
		text(entry_id(library, entry));
		text(entry_name(library, entry));
		text(entry_summary(library, entry));
		walk_node(library, entry_root(library, entry), text);
		const struct link *links = library_links_to(library, number, &count);
		for (unsigned i = 0; i < count; i++)
			walk_sum += (unsigned)node_line(library_link_node(library, &links[i]));
		library_find(library, entry_id(library, entry));
		library_theme(library, entry_id(library, entry));
	}
}

#endif
