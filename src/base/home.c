#include "base/home.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool home_path(const char *variable, const char *fallback, const char *name, struct buf *path)
{
	const char *base = getenv(variable), *home = getenv("HOME");

	if (base != NULL && base[0] == '/')
		buf_addf(path, "%s/myotome/%s", base, name);
	else if (home != NULL && home[0] == '/')
		buf_addf(path, "%s/%s/myotome/%s", home, fallback, name);
	else
		return false;
	return true;
}

/* All folders above PATH, for the user alone. */
static bool make_folders(char *path)
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

static bool write_all(int file, struct str bytes)
{
	while (bytes.len > 0) {
		ssize_t put = write(file, bytes.at, bytes.len);
		if (put < 0)
			return false;
		bytes.at += put;
		bytes.len -= (size_t)put;
	}
	return true;
}

bool home_replace(const char *path, struct str bytes, bool keep)
{
	struct buf temporary = {0};
	bool done = false;

	buf_addf(&temporary, "%s.XXXXXX", path);
	int file = make_folders(temporary.at) ? mkstemp(temporary.at) : -1;
	if (file >= 0) {
		done = write_all(file, bytes) && (!keep || fsync(file) == 0);
		done = close(file) == 0 && done && rename(temporary.at, path) == 0;
		if (!done)
			unlink(temporary.at);
	}
	buf_free(&temporary);
	return done;
}
