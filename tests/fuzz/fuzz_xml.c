/* fuzz_xml.c - any bytes as a file of content: read, sealed, checked, and every accessor walked. */

#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "load/build.h"
#include "load/check.h"
#include "load/read_entry.h"
#include "model/entry.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static volatile uint64_t sink; /* keeps what is read from being thrown away */

/* Whatever was read, it is UTF-8. */
static void touch(struct str text)
{
	if (!utf8_valid(text))
		abort();
}

static void walk(const struct library *library, const struct node *node)
{
	double number = 0;

	for (const short *attr = element_info(node_element(node))->attrs + 1; *attr >= 0; attr++) {
		touch(node_attr(library, node, *attr));
		sink += (unsigned)node_choice(library, node, *attr) + node_roots(library, node, *attr);
		sink += node_number(library, node, *attr, &number);
		if (node_ref(library, node, *attr) != NULL)
			touch(entry_name(library, node_ref(library, node, *attr)));
	}
	touch(node_text(library, node));
	for (unsigned i = 0; i < node_spans(library, node); i++) {
		struct span span = node_span(library, node, i);
		touch(span.text);
		touch(span.name);
	}
	for (node = node_child(library, node); node != NULL; node = node_next(library, node))
		walk(library, node);
}

static void walk_entry(const struct library *library, unsigned number)
{
	const struct entry *entry = library_at(library, number);
	unsigned count;

	if (kind_is_shown(entry_kind(entry)) && library_find(library, entry_id(library, entry)) != entry)
		abort();
	touch(entry_name(library, entry));
	touch(entry_summary(library, entry));
	walk(library, entry_root(library, entry));
	const struct link *links = library_links_to(library, number, &count);
	for (unsigned i = 0; i < count; i++)
		sink += (unsigned)node_line(library_link_node(library, &links[i]));
}

/* The same bytes twice, as two layers: the second replaces the first. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct build *build = build_new();
	struct xml *xml = xml_open();
	struct diag diag = {0};
	struct str bytes = {(const char *)data, size};

	for (int layer = 0; layer < 2; layer++) {
		build_layer(build);
		entry_read(build, xml, "input.xml", bytes, &diag);
	}
	struct library *library = build_seal(build, &diag);
	check_library(library, 0, &diag);
	for (unsigned i = 0; i < library_count(library); i++)
		walk_entry(library, i);
	library_free(library);
	build_free(build);
	xml_close(xml);
	diag_free(&diag);
	return 0;
}
