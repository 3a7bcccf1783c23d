#define _DEFAULT_SOURCE /* d_type, where readdir tells it */

#include "load/places.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

static void add_file(struct layer *layer, const char *dir, const char *name)
{
	struct buf path = {0};

	layer->files = grow(layer->files, &layer->room, layer->count, sizeof *layer->files);
	buf_addf(&path, "%s/%s", dir, name);
	layer->files[layer->count++] = path.at;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
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

/* Whether ENTRY of DIR is a folder; asks the disk only where readdir does not know. */
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

static void list_files(const char *dir, int depth, struct layer *layer)
{
	DIR *open = opendir(dir);
	struct dirent *entry;
	struct buf path = {0};

	if (open == NULL)
		return;
	while ((entry = readdir(open)) != NULL && layer->count < PLACES_FILES_MAX) {
		if (entry->d_name[0] == '.')
			continue;
		if (ends_in_xml(entry->d_name)) {
			add_file(layer, dir, entry->d_name);
		} else if (depth < PLACES_DEPTH_MAX && entry_is_dir(dir, entry)) {
			buf_clear(&path);
			buf_addf(&path, "%s/%s", dir, entry->d_name);
			list_files(path.at, depth + 1, layer);
		}
	}
	closedir(open);
	buf_free(&path);
}

static void sort_files(struct layer *layer)
{
	if (layer->count > 1)
		qsort(layer->files, layer->count, sizeof *layer->files, by_bytes);
}

static struct layer *add_layer(struct places *places, const char *dir)
{
	places->layers = grow(places->layers, &places->room, places->count, sizeof *places->layers);
	struct layer *layer = &places->layers[places->count++];
	*layer = (struct layer){.dir = xstrdup(dir)};
	return layer;
}

void places_add_dir(struct places *places, const char *dir)
{
	if (places->count >= PLACES_LAYERS_MAX)
		return;
	struct layer *layer = add_layer(places, dir);
	layer->missing = !is_dir(dir);
	list_files(dir, 0, layer);
	sort_files(layer);
}

static void add_packs_in(struct places *places, struct str data_dir)
{
	struct buf dir = {0};
	struct layer packs = {0}; /* its files are the packs' folders */
	struct dirent *entry;

	buf_addf(&dir, "%.*s/myotome/packs", STR_ARG(data_dir));
	DIR *open = data_dir.len > 0 && data_dir.at[0] == '/' ? opendir(dir.at) : NULL;
	if (open != NULL) {
		while ((entry = readdir(open)) != NULL)
			if (entry->d_name[0] != '.' && entry_is_dir(dir.at, entry))
				add_file(&packs, dir.at, entry->d_name);
		closedir(open);
	}
	sort_files(&packs);
	for (size_t i = 0; i < packs.count; i++) {
		places_add_dir(places, packs.files[i]);
		free(packs.files[i]);
	}
	free(packs.files);
	buf_free(&dir);
}

void places_add_packs(struct places *places)
{
	const char *dirs = getenv("XDG_DATA_DIRS"), *home = getenv("XDG_DATA_HOME");
	struct str rest = str_of(dirs != NULL && *dirs != '\0' ? dirs : "/usr/local/share:/usr/share");

	/* The first of XDG_DATA_DIRS matters most, so it is laid on last. */
	while (rest.len > 0) {
		size_t cut = rest.len;
		while (cut > 0 && rest.at[cut - 1] != ':')
			cut--;
		add_packs_in(places, (struct str){rest.at + cut, rest.len - cut});
		rest.len = cut > 0 ? cut - 1 : 0;
	}
	struct buf user = {0};
	if (home != NULL && *home != '\0')
		buf_add_text(&user, home);
	else if (getenv("HOME") != NULL)
		buf_addf(&user, "%s/.local/share", getenv("HOME"));
	add_packs_in(places, buf_str(&user));
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
	const char *const dirs[] = {given != NULL && *given != '\0' ? given : NULL,
	                            beside.len > 0 ? beside.at : NULL, PKGDATADIR};
	for (size_t i = 0; i < sizeof dirs / sizeof *dirs && !found; i++) {
		if (dirs[i] == NULL)
			continue;
		buf_clear(&tried);
		buf_addf(&tried, "%s/content", dirs[i]);
		found = is_dir(tried.at);
		if (found)
			buf_add_text(place, dirs[i]);
		if (i == 0)
			break; /* what the user names is meant, or wrong */
	}
	buf_free(&beside);
	buf_free(&tried);
	return found;
}

bool places_add_shipped(struct places *places, const char *program)
{
	static const char *const folders[] = {"content", "themes"};
	struct buf place = {0}, dir = {0};
	bool found = find_shipped(program, &place);

	if (found) {
		struct layer *layer = add_layer(places, place.at);
		for (size_t i = 0; i < 2; i++) {
			buf_clear(&dir);
			buf_addf(&dir, "%s/%s", place.at, folders[i]);
			list_files(dir.at, 0, layer);
		}
		sort_files(layer);
	}
	buf_free(&place);
	buf_free(&dir);
	return found;
}

void places_free(struct places *places)
{
	for (size_t i = 0; i < places->count; i++) {
		struct layer *layer = &places->layers[i];
		for (size_t k = 0; k < layer->count; k++)
			free(layer->files[k]);
		free(layer->files);
		free(layer->dir);
	}
	free(places->layers);
	*places = (struct places){0};
}

/* FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
static const uint64_t fnv_start = 14695981039346656037u;

static uint64_t fnv(uint64_t hash, const void *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ ((const unsigned char *)bytes)[i]) * 1099511628211u;
	return hash;
}

uint64_t places_key(const struct places *places)
{
	uint64_t hash = fnv_start;

	for (size_t i = 0; i < places->count; i++)
		hash = fnv(hash, places->layers[i].dir, strlen(places->layers[i].dir) + 1);
	return hash;
}

static uint64_t add_file_state(uint64_t hash, const char *path)
{
	struct stat info;
	uint64_t state[4] = {0};

	if (stat(path, &info) == 0) {
		state[0] = (uint64_t)info.st_size;
		state[1] = (uint64_t)info.st_mtim.tv_sec;
		state[2] = (uint64_t)info.st_mtim.tv_nsec;
		state[3] = (uint64_t)info.st_ino;
	}
	hash = fnv(hash, path, strlen(path) + 1);
	return fnv(hash, state, sizeof state);
}

uint64_t places_state(const struct places *places)
{
	uint64_t hash = places_key(places);

	for (size_t i = 0; i < places->count; i++)
		for (size_t k = 0; k < places->layers[i].count; k++)
			hash = add_file_state(hash, places->layers[i].files[k]);
	return hash;
}

char *places_slurp(const char *path, size_t max, size_t *len)
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
