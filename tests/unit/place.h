/* place.h - a temporary directory for a test, and files in it. */

#ifndef TESTS_UNIT_PLACE_H
#define TESTS_UNIT_PLACE_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

static char place[64]; /* the directory */

static inline void place_open(void)
{
	snprintf(place, sizeof place, "%s", "/tmp/myotome-test-XXXXXX");
	if (mkdtemp(place) == NULL)
		abort();
}

static inline int place_remove(const char *path, const struct stat *info, int type, struct FTW *at)
{
	(void)info, (void)type, (void)at;
	return remove(path);
}

static inline void place_close(void)
{
	nftw(place, place_remove, 8, FTW_DEPTH | FTW_PHYS);
}

/* The path of NAME in it; valid until the next call. */
static inline const char *place_path(const char *name)
{
	static char path[400];

	snprintf(path, sizeof path, "%s/%s", place, name);
	return path;
}

/* Makes NAME with its folders; TEXT NULL makes a folder. */
static inline void place_put(const char *name, const char *text)
{
	char path[400];

	snprintf(path, sizeof path, "%s/%s", place, name);
	for (char *slash = path + strlen(place) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	if (text == NULL) {
		mkdir(path, 0700);
		return;
	}
	FILE *file = fopen(path, "w");
	if (file == NULL)
		abort();
	fputs(text, file);
	fclose(file);
}

/* The contents of NAME, "" where there is none. */
static inline const char *place_get(const char *name)
{
	static char text[2000];
	FILE *file = fopen(place_path(name), "r");
	size_t len = file != NULL ? fread(text, 1, sizeof text - 1, file) : 0;

	if (file != NULL)
		fclose(file);
	text[len] = '\0';
	return text;
}

#endif
