#include "load/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "model/block.h"

/* False where neither XDG_CACHE_HOME nor HOME is an absolute path. */
static bool cache_path(uint64_t key, struct buf *path)
{
	const char *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (base != NULL && base[0] == '/')
		buf_add_text(path, base);
	else if (home != NULL && home[0] == '/')
		buf_addf(path, "%s/.cache", home);
	else
		return false;
	buf_addf(path, "/myotome/library-%016llx", (unsigned long long)key);
	return true;
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

static bool make_dirs(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		bool made = mkdir(path, 0700) == 0 || errno == EEXIST;
		*slash = '/';
		if (!made)
			return false;
	}
	return true;
}

static bool write_block(int file, const struct library *library)
{
	const char *at = (const char *)library;
	size_t left = library->size;

	while (left > 0) {
		ssize_t put = write(file, at, left);
		if (put <= 0)
			return false;
		at += put;
		left -= (size_t)put;
	}
	return true;
}

void cache_save(struct library *library, uint64_t key, uint64_t state)
{
	struct buf path = {0}, temporary = {0};

	library->state = state;
	if (cache_path(key, &path) && make_dirs(path.at)) {
		buf_addf(&temporary, "%s.XXXXXX", path.at);
		int file = mkstemp(temporary.at);
		if (file >= 0) {
			bool done = write_block(file, library);
			done = close(file) == 0 && done && rename(temporary.at, path.at) == 0;
			if (!done)
				unlink(temporary.at);
		}
	}
	buf_free(&path);
	buf_free(&temporary);
}
