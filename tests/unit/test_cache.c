/* test_cache.c - a library kept as a file, and every reason not to take it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "load/cache.h"
#include "model/block.h"
#include "place.h"

enum { KEY = 0x12, STATE = 0x34 };
#define FILE_NAME "cache/myotome/library-0000000000000012"

static struct literal literal;

static int setup(void **state)
{
	(void)state;
	place_open();
	setenv("XDG_CACHE_HOME", place_path("cache"), 1);
	literal = LITERAL(GUIDE("g", "G", "<see to=\"g\">w</see>"));
	cache_save(literal.library, KEY, STATE);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	literal_close(&literal);
	place_close();
	return 0;
}

static bool is_taken(uint64_t key, uint64_t state)
{
	struct library *library = cache_load(key, state);
	bool taken = library != NULL;

	if (taken)
		library_free(library);
	return taken;
}

static void test_round(void **state)
{
	(void)state;
	struct library *library = cache_load(KEY, STATE);

	assert_non_null(library);
	assert_int_equal(library_size(library), library_size(literal.library));
	assert_true(str_is(entry_name(library, library_find(library, STR("g"))), "G"));
	library_free(library);
	assert_true(is_taken(KEY, STATE));
}

static void test_other(void **state)
{
	(void)state;
	assert_false(is_taken(KEY, STATE + 1));
	assert_false(is_taken(KEY + 1, STATE));
}

/* Changed, cut short or lengthened. */
static void test_damaged(void **state)
{
	(void)state;
	size_t size = library_size(literal.library);

	assert_int_equal(truncate(place_path(FILE_NAME), (off_t)size - 8), 0);
	assert_false(is_taken(KEY, STATE));
	assert_int_equal(truncate(place_path(FILE_NAME), (off_t)size), 0);
	assert_int_equal(truncate(place_path(FILE_NAME), (off_t)size + 8), 0);
	assert_false(is_taken(KEY, STATE));
	place_put(FILE_NAME, "");
	assert_false(is_taken(KEY, STATE));
	place_put(FILE_NAME, "not a block");
	assert_false(is_taken(KEY, STATE));
}

/* What others could have written is not ours. */
static void test_rights(void **state)
{
	(void)state;
	assert_int_equal(chmod(place_path(FILE_NAME), 0620), 0);
	assert_false(is_taken(KEY, STATE));
	assert_int_equal(chmod(place_path(FILE_NAME), 0604), 0);
	assert_true(is_taken(KEY, STATE));
	assert_int_equal(remove(place_path(FILE_NAME)), 0);
	assert_int_equal(mkfifo(place_path(FILE_NAME), 0600), 0);
	assert_false(is_taken(KEY, STATE));
}

/* Where nothing can be written nothing is left behind, and nothing is wrong. */
static void test_no_place(void **state)
{
	(void)state;
	place_put("file", "");
	setenv("XDG_CACHE_HOME", place_path("file"), 1);
	cache_save(literal.library, KEY, STATE);
	assert_false(is_taken(KEY, STATE));
	setenv("XDG_CACHE_HOME", "relative", 1);
	setenv("HOME", place, 1);
	cache_save(literal.library, KEY, STATE);
	assert_true(is_taken(KEY, STATE));
	assert_int_equal(access(place_path(".cache/myotome/library-0000000000000012"), R_OK), 0);
	unsetenv("HOME");
	cache_save(literal.library, KEY, STATE);
	assert_false(is_taken(KEY, STATE));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_round), TEST(test_other), TEST(test_damaged), TEST(test_rights),
		TEST(test_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
