#include "load/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/home.h"
#include "model/block.h"

static bool cache_path(uint64_t key, struct buf *path)
{
	char name[40];

	snprintf(name, sizeof name, "library-%016llx", (unsigned long long)key);
	return home_path("XDG_CACHE_HOME", ".cache", name, path);
}

/* Only a plain file of the user's own, which nobody else can write. */
static bool trusted(const struct stat *info)
{
	return S_ISREG(info->st_mode) && info->st_uid == geteuid() &&
	       (info->st_mode & (S_IWGRP | S_IWOTH)) == 0 &&
	       info->st_size >= (off_t)sizeof(struct library);
}

static void *map_file(const char *path, size_t *size)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat info;
	void *block = MAP_FAILED;

	if (file < 0)
		return NULL;
	if (fstat(file, &info) == 0 && trusted(&info)) {
		*size = (size_t)info.st_size;
		/* Private and writable, for the one mark that says how to release it. */
		block = mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
	}
	close(file);
	return block != MAP_FAILED ? block : NULL;
}

struct library *cache_load(uint64_t key, uint64_t state)
{
	struct buf path = {0};
	struct library *library = NULL;
	size_t size = 0;

	if (cache_path(key, &path))
		library = map_file(path.at, &size);
	if (library != NULL && (library->state != state || !block_sound(library, size))) {
		munmap(library, size);
		library = NULL;
	}
	if (library != NULL)
		library->mapped = 1;
	buf_free(&path);
	return library;
}

void cache_save(struct library *library, uint64_t key, uint64_t state)
{
	struct buf path = {0};

	library->state = state;
	if (cache_path(key, &path))
		home_replace(path.at, (struct str){(const char *)library, library->size}, false);
	buf_free(&path);
}
