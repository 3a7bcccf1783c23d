#include "load/shelf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "load/build.h"
#include "load/cache.h"
#include "load/places.h"
#include "load/read_entry.h"
#include "load/xml.h"

/* What stays the same while layers are read. */
struct shelving {
	struct build *build;
	struct xml *xml;
	struct diag *diag;
	bool strict;
};

static bool read_file(const struct shelving *shelving, const char *path, struct diag *diag)
{
	size_t len = 0;
	char *bytes = places_slurp(path, XML_BYTES_MAX, &len);

	if (bytes == NULL && errno == EFBIG)
		return diag_error(diag, path, 0, "larger than %d bytes; write it in smaller parts",
		                  XML_BYTES_MAX);
	if (bytes == NULL)
		return diag_error(diag, path, 0, "cannot be read: %s; mend its rights or take it away",
		                  strerror(errno));
	bool good = entry_read(shelving->build, shelving->xml, path, (struct str){bytes, len}, diag);
	free(bytes);
	return good;
}

static void read_layer(const struct shelving *shelving, const struct layer *layer,
                       struct diag *diag)
{
	build_layer(shelving->build);
	if (layer->missing)
		diag_error(diag, layer->dir, 0, "no such directory; name a pack's folder");
	if (layer->count >= PLACES_FILES_MAX)
		diag_error(diag, layer->dir, 0, "more than %d files (the limit); part the pack",
		           PLACES_FILES_MAX);
	for (size_t i = 0; i < layer->count; i++)
		read_file(shelving, layer->files[i], diag);
}

static void pour(struct diag *to, const struct diag *from)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct diag_item *item = &from->items[i];
		if (item->severity == ERROR)
			diag_error(to, item->file, item->line, "%s", item->text);
		else
			diag_warn(to, item->file, item->line, "%s", item->text);
	}
}

/* A pack is whole or left out: half a pack would be a library nobody wrote. */
static void read_pack(const struct shelving *shelving, const struct layer *layer)
{
	struct diag problems = {0};

	read_layer(shelving, layer, &problems);
	if (shelving->strict) {
		pour(shelving->diag, &problems);
	} else if (problems.errors > 0) {
		build_drop(shelving->build);
		diag_error(shelving->diag, layer->dir, 0, "left out, %zu %s; see: myotome check %s",
		           problems.errors, problems.errors == 1 ? "problem" : "problems", layer->dir);
	}
	diag_free(&problems);
}

static struct library *read_places(const struct places *places, bool strict, struct diag *diag)
{
	struct shelving shelving = {build_new(), xml_open(), diag, strict};

	read_layer(&shelving, &places->layers[0], diag);
	for (size_t i = 1; i < places->count; i++)
		read_pack(&shelving, &places->layers[i]);
	struct library *library = build_seal(shelving.build, diag);
	xml_close(shelving.xml);
	build_free(shelving.build);
	return library;
}

/* By the cache where it holds just these files; what was read with a fault is read again each time,
 * so that the fault is told each time. */
static struct library *open_places(const struct places *places, const struct shelf_order *order,
                                   struct diag *diag)
{
	uint64_t key = places_key(places), state = places_state(places);
	struct library *library = cache_load(key, state);

	if (library != NULL)
		return library;
	size_t before = diag->errors;
	library = read_places(places, false, diag);
	if (order->save && diag->errors == before)
		cache_save(library, key, state);
	return library;
}

struct library *shelf_open(const struct shelf_order *order, struct diag *diag)
{
	struct places places = {0};
	struct library *library = NULL;

	if (places_add_shipped(&places, order->program)) {
		if (order->packs)
			places_add_packs(&places);
		for (int i = 0; i < order->content_count; i++)
			places_add_dir(&places, order->content[i]);
		library = order->strict ? read_places(&places, true, diag)
		                        : open_places(&places, order, diag);
	} else {
		const char *given = getenv("MYOTOME_DATADIR");
		diag_error(diag, given != NULL && *given != '\0' ? given : PKGDATADIR, 0,
		           "no folder content here; set MYOTOME_DATADIR to where myotome's content "
		           "and themes are");
	}
	places_free(&places);
	return library;
}

struct library *shelf_open_one(const char *dir, struct diag *diag)
{
	struct places places = {0};

	places_add_dir(&places, dir);
	struct library *library = read_places(&places, true, diag);
	places_free(&places);
	return library;
}
