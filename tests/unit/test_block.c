/* test_block.c - a block from elsewhere is taken only when nothing in it leads outside. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../fuzz/walk.h"
#include "literal.h"
#include "model/block.h"

static struct literal literal;
static size_t size;

static int setup(void **state)
{
	(void)state;
	literal = LITERAL(
		MUSCLE("m", "M", "<synonym type=\"lay\">n</synonym><relation kind=\"beside\" to=\"s\"/>"),
		STRUCTURE("s", "S", "<fact>by <link to=\"m\">M</link> <cite study=\"t\"/></fact>"),
		STUDY("t", "T", "<finding outcome=\"o\" measure=\"MD\" value=\"1\"/>"),
		"<theme id=\"dark\">" HEAD("D") "<role name=\"text\" fg=\"red\"/></theme>");
	size = library_size(literal.library);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	literal_close(&literal);
	return 0;
}

static void test_sound(void **state)
{
	(void)state;
	assert_true(block_sound(literal.library, size));
	assert_false(block_sound(literal.library, size - 8));
	assert_false(block_sound(literal.library, size + 8));
	assert_false(block_sound(literal.library, 8));
}

static void test_empty(void **state)
{
	(void)state;
	struct build *build = build_new();
	struct diag diag = {0};
	struct library *library = build_seal(build, &diag);

	assert_true(block_sound(library, library_size(library)));
	library_free(library);
	build_free(build);
}

/* Another program's, another version's, another machine's. */
static void test_head(void **state)
{
	(void)state;
	struct library *library = literal.library, before = *library;

	library->magic[0] = 'M';
	assert_false(block_sound(library, size));
	*library = before;
	library->version++;
	assert_false(block_sound(library, size));
	*library = before;
	library->byte_order = 0x04030201;
	assert_false(block_sound(library, size));
	*library = before;
	assert_true(block_sound(library, size));
}

/* A place in a closed list that the list does not have: pages look words up by it. */
static void test_choices(void **state)
{
	(void)state;
	struct attr_record *attrs = (struct attr_record *)block_table(literal.library, TABLE_ATTRS);

	for (uint32_t i = 0; i < literal.library->tables[TABLE_ATTRS].count; i++)
		if (attrs[i].attr == AT_LAYER) {
			attrs[i].value = 4;
			assert_false(block_sound(literal.library, size));
			attrs[i].value = 3;
			assert_true(block_sound(literal.library, size));
			return;
		}
	fail();
}

/* Each byte wrong in turn: refused, or all of it can be read (ASan and valgrind watch). */
static void test_every_byte(void **state)
{
	(void)state;
	static const unsigned char wrong[] = {0xff, 0x01};
	unsigned refused = 0;

	for (size_t i = 0; i < size; i++)
		for (size_t k = 0; k < sizeof wrong; k++) {
			unsigned char *copy = malloc(size);
			memcpy(copy, literal.library, size);
			copy[i] ^= wrong[k];
			if (block_sound((const struct library *)copy, size))
				walk_library((const struct library *)copy, walk_text);
			else
				refused++;
			free(copy);
		}
	assert_true(refused > size / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sound), cmocka_unit_test(test_empty), cmocka_unit_test(test_head),
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_every_byte),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
