#define _DEFAULT_SOURCE /* d_type, where readdir tells it */

#include "load/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "load/build.h"
#include "load/read_entry.h"
#include "load/xml.h"

struct names {
	char **items;
	size_t count, room;
};

static void names_add(struct names *names, const char *dir, const char *name)
{
	struct buf path = {0};

	names->items = grow(names->items, &names->room, names->count, sizeof *names->items);
	buf_addf(&path, "%s/%s", dir, name);
	names->items[names->count++] = path.at;
}

static void names_free(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->items[i]);
	free(names->items);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void names_sort(struct names *names)
{
	if (names->count > 1)
		qsort(names->items, names->count, sizeof *names->items, by_bytes);
}

static bool is_dir(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool ends_in_xml(const char *name)
{
	size_t len = strlen(name);

	return len > 4 && strcmp(name + len - 4, ".xml") == 0;
}

/* Whether NAME in DIR is a folder; asks the disk only where readdir does not know. */
static bool entry_is_dir(const char *dir, const struct dirent *entry)
{
	if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
		return entry->d_type == DT_DIR;
	struct buf path = {0};
	buf_addf(&path, "%s/%s", dir, entry->d_name);
	bool yes = is_dir(path.at);
	buf_free(&path);
	return yes;
}

static void list_files(const char *dir, int depth, struct names *files)
{
	DIR *open = opendir(dir);
	struct names folders = {0};
	struct dirent *entry;

	if (open == NULL)
		return;
	while ((entry = readdir(open)) != NULL && files->count < SHELF_FILES_MAX) {
		if (entry->d_name[0] == '.')
			continue;
		if (ends_in_xml(entry->d_name))
			names_add(files, dir, entry->d_name);
		else if (depth < SHELF_DEPTH_MAX && entry_is_dir(dir, entry))
			names_add(&folders, dir, entry->d_name);
	}
	closedir(open);
	for (size_t i = 0; i < folders.count; i++)
		list_files(folders.items[i], depth + 1, files);
	names_free(&folders);
}

char *shelf_slurp(const char *path, size_t max, size_t *len)
{
	/* Not blocking: a pack may hold a pipe that nobody writes to. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat info;
	char *bytes = NULL;

	if (file < 0)
		return NULL;
	if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
		errno = EINVAL;
		goto out;
	}
	if (info.st_size < 0 || (size_t)info.st_size > max) {
		errno = EFBIG;
		goto out;
	}
	bytes = xmalloc((size_t)info.st_size + 1);
	*len = 0;
	while (*len < (size_t)info.st_size) {
		ssize_t got = read(file, bytes + *len, (size_t)info.st_size - *len);
		if (got <= 0)
			break;
		*len += (size_t)got;
	}
	bytes[*len] = '\0';
out:
	close(file);
	return bytes;
}

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
	char *bytes = shelf_slurp(path, XML_BYTES_MAX, &len);

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

static void read_dir(const struct shelving *shelving, const char *dir, struct diag *diag)
{
	struct names files = {0};

	list_files(dir, 0, &files);
	names_sort(&files);
	if (files.count >= SHELF_FILES_MAX)
		diag_error(diag, dir, 0, "more than %d files (the limit); part the pack", SHELF_FILES_MAX);
	for (size_t i = 0; i < files.count; i++)
		read_file(shelving, files.items[i], diag);
	names_free(&files);
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
static void read_pack(const struct shelving *shelving, const char *dir)
{
	struct diag problems = {0};

	build_layer(shelving->build);
	if (!is_dir(dir))
		diag_error(&problems, dir, 0, "no such directory; name a pack's folder");
	else
		read_dir(shelving, dir, &problems);
	if (shelving->strict) {
		pour(shelving->diag, &problems);
	} else if (problems.errors > 0) {
		build_drop(shelving->build);
		diag_error(shelving->diag, dir, 0, "left out, %zu %s; see: myotome check %s",
		           problems.errors, problems.errors == 1 ? "problem" : "problems", dir);
	}
	diag_free(&problems);
}

static void read_packs_in(const struct shelving *shelving, struct str data_dir, int *layers)
{
	struct buf dir = {0};
	struct names packs = {0};
	struct dirent *entry;

	buf_addf(&dir, "%.*s/myotome/packs", STR_ARG(data_dir));
	DIR *open = data_dir.len > 0 && data_dir.at[0] == '/' ? opendir(dir.at) : NULL;
	if (open != NULL) {
		while ((entry = readdir(open)) != NULL)
			if (entry->d_name[0] != '.' && entry_is_dir(dir.at, entry))
				names_add(&packs, dir.at, entry->d_name);
		closedir(open);
	}
	names_sort(&packs);
	for (size_t i = 0; i < packs.count && ++*layers < SHELF_LAYERS_MAX; i++)
		read_pack(shelving, packs.items[i]);
	names_free(&packs);
	buf_free(&dir);
}

static void read_packs(const struct shelving *shelving)
{
	const char *dirs = getenv("XDG_DATA_DIRS"), *home = getenv("XDG_DATA_HOME");
	struct str rest = str_of(dirs != NULL && *dirs != '\0' ? dirs : "/usr/local/share:/usr/share");
	int layers = 0;

	/* The first of XDG_DATA_DIRS matters most, so it is laid on last. */
	while (rest.len > 0) {
		size_t cut = rest.len;
		while (cut > 0 && rest.at[cut - 1] != ':')
			cut--;
		read_packs_in(shelving, (struct str){rest.at + cut, rest.len - cut}, &layers);
		rest.len = cut > 0 ? cut - 1 : 0;
	}
	struct buf user = {0};
	if (home != NULL && *home != '\0')
		buf_add_text(&user, home);
	else if (getenv("HOME") != NULL)
		buf_addf(&user, "%s/.local/share", getenv("HOME"));
	read_packs_in(shelving, buf_str(&user), &layers);
	buf_free(&user);
}

/* The folder of the program, symbolic links resolved: "" where it cannot be told. */
static void program_dir(const char *program, struct buf *to)
{
	char *path = realpath("/proc/self/exe", NULL);

	if (path == NULL && program != NULL && strchr(program, '/') != NULL)
		path = realpath(program, NULL);
	if (path != NULL && strrchr(path, '/') != NULL)
		buf_add(to, path, (size_t)(strrchr(path, '/') - path));
	free(path);
}

/* Adds the place of the shipped library, the folder that holds `content`; false where none does. */
static bool find_shipped(const char *program, struct buf *place)
{
	const char *given = getenv("MYOTOME_DATADIR");
	struct buf beside = {0}, tried = {0};
	bool found = false;

	program_dir(program, &beside);
	const char *const places[] = {given != NULL && *given != '\0' ? given : NULL,
	                              beside.len > 0 ? beside.at : NULL, PKGDATADIR};
	for (size_t i = 0; i < sizeof places / sizeof *places && !found; i++) {
		if (places[i] == NULL)
			continue;
		buf_clear(&tried);
		buf_addf(&tried, "%s/content", places[i]);
		found = is_dir(tried.at);
		if (found)
			buf_add_text(place, places[i]);
		if (i == 0)
			break; /* what the user names is meant, or wrong */
	}
	buf_free(&beside);
	buf_free(&tried);
	return found;
}

static void read_shipped(const struct shelving *shelving, const char *place)
{
	struct buf dir = {0};

	build_layer(shelving->build);
	buf_addf(&dir, "%s/content", place);
	read_dir(shelving, dir.at, shelving->diag);
	buf_clear(&dir);
	buf_addf(&dir, "%s/themes", place);
	read_dir(shelving, dir.at, shelving->diag);
	buf_free(&dir);
}

struct library *shelf_open(const struct shelf_places *places, struct diag *diag)
{
	struct shelving shelving = {build_new(), xml_open(), diag, places->strict};
	struct library *library = NULL;
	struct buf place = {0};

	if (find_shipped(places->program, &place)) {
		read_shipped(&shelving, place.at);
		if (places->packs)
			read_packs(&shelving);
		for (int i = 0; i < places->content_count; i++)
			read_pack(&shelving, places->content[i]);
		library = build_seal(shelving.build, diag);
	} else {
		const char *given = getenv("MYOTOME_DATADIR");
		diag_error(diag, given != NULL && *given != '\0' ? given : PKGDATADIR, 0,
		           "no folder content here; set MYOTOME_DATADIR to where myotome's content "
		           "and themes are");
	}
	buf_free(&place);
	xml_close(shelving.xml);
	build_free(shelving.build);
	return library;
}

struct library *shelf_open_one(const char *dir, struct diag *diag)
{
	struct shelving shelving = {build_new(), xml_open(), diag, true};

	build_layer(shelving.build);
	read_dir(&shelving, dir, diag);
	struct library *library = build_seal(shelving.build, diag);
	xml_close(shelving.xml);
	build_free(shelving.build);
	return library;
}
