/* test_shelf.c - directories laid over each other as one library. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>

#include "literal.h"
#include "load/places.h"
#include "load/shelf.h"
#include "place.h"

static struct diag diag;
static struct library *library;

static int setup(void **state)
{
	(void)state;
	place_open();
	place_put("shipped/content/a.xml", GUIDE("a", "Shipped A", ""));
	place_put("shipped/content/deep/er/b.xml", GUIDE("b", "Shipped B", ""));
	place_put("shipped/themes/t.xml", "<theme id=\"t\">" HEAD("T") "<role name=\"text\"/></theme>");
	setenv("MYOTOME_DATADIR", place_path("shipped"), 1);
	setenv("XDG_DATA_DIRS", place_path("sys1"), 1);
	setenv("XDG_DATA_HOME", place_path("home"), 1);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	place_close();
	library_free(library);
	library = NULL;
	diag_free(&diag);
	return 0;
}

/* Opens it all, with CONTENT laid on top where it isn't NULL. */
static void open_all(const char *content, bool strict)
{
	const struct shelf_order places = {
		.content = &content, .content_count = content != NULL, .packs = true, .strict = strict,
	};

	library = shelf_open(&places, &diag);
}

/* The name that ID has in the library, "" where it isn't there. */
static void name_is(const char *id, const char *want)
{
	const struct entry *entry = library_find(library, str_of(id));

	assert_true(str_is(entry != NULL ? entry_name(library, entry) : STR(""), want));
}

static void test_shipped(void **state)
{
	(void)state;
	open_all(NULL, false);
	assert_int_equal(diag.count, 0);
	assert_int_equal(library_count(library), 3);
	name_is("b", "Shipped B");
	assert_non_null(library_theme(library, STR("t")));
}

/* DATA_DIRS below DATA_HOME below --content; the first of DATA_DIRS above the second; in one of
 * them by name. */
static void test_layers(void **state)
{
	(void)state;
	static const char *const packs[] = {"sys2/myotome/packs/p", "sys1/myotome/packs/p",
		"home/myotome/packs/p", "home/myotome/packs/q", "given"};
	char dirs[200];

	snprintf(dirs, sizeof dirs, "%s/sys1:%s/sys2", place, place);
	setenv("XDG_DATA_DIRS", dirs, 1);
	for (int i = 0; i < 5; i++)
		for (int k = 0; k <= i; k++) {
			char name[100], text[200];
			snprintf(name, sizeof name, "%s/guides/e%d.xml", packs[i], k);
			snprintf(text, sizeof text, "<guide id=\"e%d\">" HEAD("%d") "</guide>", k, i, i);
			place_put(name, text);
		}
	open_all(place_path("given"), false);
	assert_int_equal(diag.count, 0);
	name_is("e0", "4");
	name_is("a", "Shipped A");
	library_free(library);
	open_all(NULL, false);
	name_is("e0", "3");
	name_is("e3", "3");
	name_is("e4", "");
	library_free(library);
	setenv("XDG_DATA_HOME", place_path("nowhere"), 1);
	open_all(NULL, false);
	name_is("e0", "1");
	name_is("e1", "1");
	name_is("e2", "");
}

/* Where the variables are not set, or not absolute, their defaults count. */
static void test_home(void **state)
{
	(void)state;
	place_put("me/.local/share/myotome/packs/p/a.xml", GUIDE("a", "Mine", ""));
	unsetenv("XDG_DATA_HOME");
	setenv("XDG_DATA_DIRS", "relative:", 1);
	setenv("HOME", place_path("me"), 1);
	open_all(NULL, false);
	name_is("a", "Mine");
}

/* A broken pack is left out whole, with one line; a strict reading keeps what is good. */
static void test_broken_pack(void **state)
{
	(void)state;
	char want[300];

	place_put("given/a.xml", GUIDE("a", "Given", ""));
	place_put("given/b.xml", "<guide id=\"b\"><name>B</nam>");
	place_put("given/c.xml", "<guide>");
	open_all(place_path("given"), false);
	name_is("a", "Shipped A");
	name_is("b", "Shipped B");
	assert_int_equal(diag.count, 1);
	assert_string_equal(diag.items[0].file, place_path("given"));
	snprintf(want, sizeof want, "left out, %zu problems; see: myotome check %s/given",
	         (size_t)3, place);
	assert_string_equal(diag.items[0].text, want);
	library_free(library);
	diag_free(&diag);
	open_all(place_path("given"), true);
	name_is("a", "Given");
	name_is("b", "Shipped B");
	assert_int_equal(diag.count, 3);
}

static void test_nothing_there(void **state)
{
	(void)state;
	open_all(place_path("nowhere"), false);
	assert_int_equal(diag.errors, 1);
	name_is("a", "Shipped A");
	library_free(library);
	diag_free(&diag);
	setenv("MYOTOME_DATADIR", place_path("nowhere"), 1);
	open_all(NULL, false);
	assert_null(library);
	assert_int_equal(diag.count, 1);
	assert_string_equal(diag.items[0].file, place_path("nowhere"));
}

/* Hidden files, other endings, and folders that lie too deep are not read; what cannot be read is
 * told. */
static void test_what_is_read(void **state)
{
	(void)state;
	place_put("p/.hidden.xml", "<");
	place_put("p/.git/x.xml", "<");
	place_put("p/notes.txt", "<");
	place_put("p/.xml", "<");
	place_put("p/1/2/3/4/x.xml", GUIDE("x", "X", ""));
	place_put("p/1/2/3/4/5/y.xml", GUIDE("y", "Y", ""));
	place_put("p/folder.xml", NULL);
	library = shelf_open_one(place_path("p"), &diag);
	assert_int_equal(library_count(library), 1);
	name_is("x", "X");
	assert_int_equal(diag.errors, 1);
	assert_string_equal(diag.items[0].file, place_path("p/folder.xml"));
}

/* A pipe without a writer does not hold the program up; a loop of links ends. */
static void test_odd_files(void **state)
{
	(void)state;
	char loop[100];

	place_put("p/a.xml", GUIDE("a", "A", ""));
	assert_int_equal(mkfifo(place_path("p/pipe.xml"), 0600), 0);
	snprintf(loop, sizeof loop, "%s/p/loop", place);
	assert_int_equal(symlink(".", loop), 0);
	library = shelf_open_one(place_path("p"), &diag);
	name_is("a", "A");
	assert_true(diag.errors > 0);
}

static void test_slurp(void **state)
{
	(void)state;
	size_t len = 0;

	place_put("file", "12345");
	char *bytes = places_slurp(place_path("file"), 5, &len);
	assert_int_equal(len, 5);
	assert_string_equal(bytes, "12345");
	free(bytes);
	assert_null(places_slurp(place_path("file"), 4, &len));
	assert_int_equal(errno, EFBIG);
	assert_null(places_slurp(place_path("nothing"), 4, &len));
	assert_int_equal(errno, ENOENT);
	assert_null(places_slurp(place, 4, &len));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_shipped), TEST(test_layers), TEST(test_home), TEST(test_broken_pack),
		TEST(test_nothing_there), TEST(test_what_is_read), TEST(test_odd_files),
		TEST(test_slurp),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
