/* home: where files of ours lie, and that they are replaced whole. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/home.h"

static char place[] = "/tmp/myotome-home-XXXXXX";

static int setup(void **state)
{
	(void)state;
	return mkdtemp(place) != NULL ? 0 : -1;
}

static int teardown(void **state)
{
	char command[100];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", place);
	return system(command);
}

static void the_variable_wins_over_home(void **state)
{
	struct buf path = {0};

	(void)state;
	setenv("HOME", "/home/ann", 1);
	setenv("XDG_TEST_HOME", "/data", 1);
	assert_true(home_path("XDG_TEST_HOME", ".config", "keys", &path));
	assert_string_equal(path.at, "/data/myotome/keys");
	buf_clear(&path);
	setenv("XDG_TEST_HOME", "not/absolute", 1);
	assert_true(home_path("XDG_TEST_HOME", ".config", "keys", &path));
	assert_string_equal(path.at, "/home/ann/.config/myotome/keys");
	buf_clear(&path);
	setenv("HOME", "", 1);
	assert_false(home_path("XDG_TEST_HOME", ".config", "keys", &path));
	assert_int_equal(path.len, 0);
	buf_free(&path);
}

static void a_file_is_replaced_whole(void **state)
{
	char path[100], text[20] = "";
	struct stat info;

	(void)state;
	snprintf(path, sizeof path, "%s/a/b/file", place);
	assert_true(home_replace(path, STR("first"), true));
	assert_true(home_replace(path, STR("second\n"), false));
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	assert_non_null(fgets(text, sizeof text, file));
	assert_int_equal(fstat(fileno(file), &info), 0);
	fclose(file);
	assert_string_equal(text, "second\n");
	assert_int_equal(info.st_mode & 077, 0);
}

static void what_cannot_be_written_leaves_nothing(void **state)
{
	char path[100];

	(void)state;
	snprintf(path, sizeof path, "%s/a/b/file/below", place);
	assert_false(home_replace(path, STR("text"), false));
	snprintf(path, sizeof path, "%s/a", place);
	assert_false(home_replace(path, STR("text"), false)); /* a folder stands there */
	snprintf(path, sizeof path, "%s/a.XXXXXX", place);
	assert_int_not_equal(access(path, F_OK), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_variable_wins_over_home),
		cmocka_unit_test(a_file_is_replaced_whole),
		cmocka_unit_test(what_cannot_be_written_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
