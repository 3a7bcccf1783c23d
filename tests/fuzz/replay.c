/* replay.c - runs a fuzzer's corpus once, with any compiler.
 *
 * Linked with one fuzz_x.c into replay_x.  Runs the files and directories given, or, where none
 * are, tests/fuzz/corpus/x of the sources; x comes from the program's own name.  A fault ends the
 * program as it would end the fuzzer, after the name of the input, which is printed first. */

#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PATH_ROOM = 4096 };

/* The block is exactly as long as the file, so that valgrind and ASan see a read past its end. */
static bool run_file(const char *path, size_t size)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = malloc(size > 0 ? size : 1);
	bool ok = file != NULL && data != NULL && fread(data, 1, size, file) == size;

	if (ok) {
		printf("%s\n", path);
		fflush(stdout);
		LLVMFuzzerTestOneInput(data, size);
	} else {
		perror(path);
	}
	free(data);
	if (file != NULL)
		fclose(file);
	return ok;
}

static int run(const char *path);

/* The number of inputs run, or -1. */
static int run_dir(const char *path)
{
	DIR *dir = opendir(path);
	int ran = 0;

	for (struct dirent *entry; ran >= 0 && (entry = readdir(dir)) != NULL;) {
		char inner[PATH_ROOM];
		if (entry->d_name[0] == '.')
			continue;
		snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
		int more = run(inner);
		ran = more < 0 ? -1 : ran + more;
	}
	closedir(dir);
	return ran;
}

static int run(const char *path)
{
	struct stat info;

	if (stat(path, &info) != 0) {
		perror(path);
		return -1;
	}
	if (S_ISDIR(info.st_mode))
		return run_dir(path);
	return run_file(path, (size_t)info.st_size) ? 1 : -1;
}

static int run_own(const char *program)
{
	const char *name = strrchr(program, '_');
	const char *top = getenv("srcdir");
	char path[PATH_ROOM];

	snprintf(path, sizeof path, "%s/tests/fuzz/corpus/%s", top != NULL ? top : ".",
	         name != NULL ? name + 1 : program);
	return run(path);
}

int main(int argc, char **argv)
{
	int ran = argc > 1 ? 0 : run_own(argv[0]);

	for (int i = 1; i < argc && ran >= 0; i++) {
		int more = run(argv[i]);
		ran = more < 0 ? -1 : ran + more;
	}
	if (ran < 0)
		return 1;
	if (ran == 0) {
		fprintf(stderr, "%s: no inputs to run\n", argv[0]);
		return 1;
	}
	printf("%d inputs\n", ran);
	return 0;
}
