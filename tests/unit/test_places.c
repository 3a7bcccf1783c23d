/* test_places.c - which directories and files are the library, and how a change shows. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>

#include "load/places.h"
#include "place.h"

static struct places places;

static int setup(void **state)
{
	(void)state;
	place_open();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	places_free(&places);
	place_close();
	return 0;
}

/* The files of layer NUMBER, without the directory's name. */
static void files_are(size_t number, const char *want)
{
	struct buf got = {0};
	const struct layer *layer = &places.layers[number];

	buf_add_text(&got, "");
	for (size_t i = 0; i < layer->count; i++)
		buf_addf(&got, "%s%s", i > 0 ? " " : "", layer->files[i] + strlen(layer->dir) + 1);
	assert_string_equal(got.at, want);
	buf_free(&got);
}

/* In byte order of path; no hidden ones, no other endings, no deeper than four folders. */
static void test_files(void **state)
{
	(void)state;
	static const char *const names[] = {"p/b.xml", "p/a/z.xml", "p/B.xml", "p/.h.xml", "p/.d/x.xml",
		"p/a.txt", "p/.xml", "p/1/2/3/4/x.xml", "p/1/2/3/4/5/y.xml"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		place_put(names[i], "");
	places_add_dir(&places, place_path("p"));
	assert_false(places.layers[0].missing);
	files_are(0, "1/2/3/4/x.xml B.xml a/z.xml b.xml");
}

static void test_missing(void **state)
{
	(void)state;
	place_put("file", "");
	places_add_dir(&places, place_path("nowhere"));
	places_add_dir(&places, place_path("file"));
	assert_int_equal(places.count, 2);
	assert_true(places.layers[0].missing && places.layers[1].missing);
}

static void test_shipped(void **state)
{
	(void)state;
	place_put("s/content/a.xml", "");
	place_put("s/themes/t.xml", "");
	place_put("s/other/o.xml", "");
	setenv("MYOTOME_DATADIR", place_path("s"), 1);
	assert_true(places_add_shipped(&places, NULL));
	files_are(0, "content/a.xml themes/t.xml");
	setenv("MYOTOME_DATADIR", place_path("nowhere"), 1);
	assert_false(places_add_shipped(&places, NULL));
}

/* Packs by name; of XDG_DATA_DIRS the first matters most, and XDG_DATA_HOME more. */
static void test_packs(void **state)
{
	(void)state;
	char dirs[200], want[400];
	static const char *const order[] = {"two/myotome/packs/z", "one/myotome/packs/a",
		"one/myotome/packs/b", "home/myotome/packs/a"};

	for (int i = 0; i < 4; i++)
		place_put(order[i], NULL);
	place_put("home/myotome/packs/file", "");
	place_put("home/myotome/packs/.hidden", NULL);
	snprintf(dirs, sizeof dirs, "%s/one::relative:%s/two:", place, place);
	setenv("XDG_DATA_DIRS", dirs, 1);
	setenv("XDG_DATA_HOME", place_path("home"), 1);
	places_add_packs(&places);
	assert_int_equal(places.count, 4);
	for (int i = 0; i < 4; i++) {
		snprintf(want, sizeof want, "%s/%s", place, order[i]);
		assert_string_equal(places.layers[i].dir, want);
	}
}

static uint64_t state_of(const char *dir)
{
	places_free(&places);
	places_add_dir(&places, dir);
	return places_state(&places);
}

/* Whatever changes of the files changes the number; the places alone make the key. */
static void test_state(void **state)
{
	(void)state;
	char dir[100];
	const struct timespec times[2] = {{1000, 0}, {1000, 0}};
	snprintf(dir, sizeof dir, "%s/p", place);

	place_put("p/a.xml", "1");
	uint64_t first = state_of(dir), key = places_key(&places);
	assert_true(state_of(dir) == first);
	place_put("p/b.xml", "");
	uint64_t added = state_of(dir);
	assert_true(added != first);
	place_put("p/b.xml", "longer");
	uint64_t longer = state_of(dir);
	assert_true(longer != added);
	assert_int_equal(utimensat(AT_FDCWD, place_path("p/b.xml"), times, 0), 0);
	assert_true(state_of(dir) != longer);
	remove(place_path("p/b.xml"));
	assert_true(state_of(dir) == first);
	assert_true(places_key(&places) == key);
	places_add_dir(&places, dir);
	assert_true(places_key(&places) != key);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_files), TEST(test_missing), TEST(test_shipped), TEST(test_packs),
		TEST(test_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
