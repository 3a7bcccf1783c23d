/* fuzz_xml.c - any bytes as a file of content: read, sealed, checked, and every accessor walked. */

#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "load/build.h"
#include "load/check.h"
#include "load/read_entry.h"
#include "model/block.h"
#include "walk.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool holds)
{
	if (!holds)
		abort();
}

static void need_utf8(struct str text)
{
	need(utf8_valid(text));
}

/* What the file says is found again: entries by their id, the block sound as one from a cache. */
static void check_found(const struct library *library)
{
	need(block_sound(library, library_size(library)));
	for (unsigned i = 0; i < library_count(library); i++) {
		const struct entry *entry = library_at(library, i);
		struct str id = entry_id(library, entry);
		need((kind_is_shown(entry_kind(entry)) ? library_find(library, id)
		                                       : library_theme(library, id)) == entry);
	}
}

/* The same bytes twice, as two layers: the second replaces the first. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct build *build = build_new();
	struct xml *xml = xml_open();
	struct diag diag = {0};

	for (int layer = 0; layer < 2; layer++) {
		build_layer(build);
		entry_read(build, xml, "input.xml", (struct str){(const char *)data, size}, &diag);
	}
	struct library *library = build_seal(build, &diag);
	check_library(library, 0, &diag);
	check_found(library);
	walk_library(library, need_utf8);
	library_free(library);
	build_free(build);
	xml_close(xml);
	diag_free(&diag);
	return 0;
}
