/* test_lookup.c - entries by what people call them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "find/lookup.h"
#include "literal.h"

static struct literal literal;

static int setup(void **state)
{
	(void)state;
	literal = LITERAL(
		MUSCLE("psoas-major", "Psoas major", "<latin>musculus psoas major</latin>"
		       "<synonym>psoas</synonym>"),
		MUSCLE("psoas-minor", "Psoas minor", ""),
		MUSCLE("quadratus-lumborum", "Quadratus lumborum", "<synonym type=\"abbreviation\">QL"
		       "</synonym><synonym type=\"lay\">hip hiker</synonym>"),
		STRUCTURE("iliopsoas", "Iliopsoas (group)", "<synonym>psoas-iliacus</synonym>"),
		STRUCTURE("ql-fascia", "Fascia", ""),
		"<theme id=\"dark\">" HEAD("Dark") "<role name=\"text\"/></theme>");
	assert_int_equal(literal.diag.errors, 0);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	literal_close(&literal);
	return 0;
}

/* The ids that WORD finds, best first. */
static void finds(const char *word, const char *want)
{
	unsigned found[10], count = lookup_all(literal.library, str_of(word), found, 10);
	struct buf ids = {0};

	for (unsigned i = 0; i < count; i++)
		buf_addf(&ids, "%s%.*s", i > 0 ? " " : "", STR_ARG(entry_id(literal.library,
		         library_at(literal.library, found[i]))));
	assert_string_equal(ids.at != NULL ? ids.at : "", want);
	buf_free(&ids);
}

static void test_whole(void **state)
{
	(void)state;
	finds("psoas-major", "psoas-major");
	finds("PSOAS MAJOR", "psoas-major");
	finds("psoas", "psoas-major");
	finds("ql", "quadratus-lumborum");
	finds(" hip hiker ", "quadratus-lumborum");
	finds("m\u00fasculus psoas major", "psoas-major");
}

static void test_beginnings(void **state)
{
	(void)state;
	finds("pso", "psoas-major psoas-minor iliopsoas");
	finds("quad", "quadratus-lumborum");
	finds("m", "psoas-major psoas-minor");
}

static void test_words(void **state)
{
	(void)state;
	finds("lumb", "quadratus-lumborum");
	finds("hiker", "quadratus-lumborum");
	finds("group", "iliopsoas");
	finds("fascia", "ql-fascia");
}

/* A theme is no entry that one opens; the middle of a word is no match. */
static void test_nothing(void **state)
{
	(void)state;
	finds("", "");
	finds("  ", "");
	finds("oas", "");
	finds("dark", "");
	finds("\xff", "");
}

static void test_room(void **state)
{
	(void)state;
	unsigned found[2] = {99, 99};

	assert_int_equal(lookup_all(literal.library, STR("pso"), found, 1), 3);
	assert_int_equal(found[0], 0);
	assert_int_equal(found[1], 99);
}

static void one(const char *word, const char *id)
{
	const struct entry *entry = lookup_one(literal.library, str_of(word));

	if (id == NULL)
		assert_null(entry);
	else
		assert_true(entry != NULL && str_is(entry_id(literal.library, entry), id));
}

static void test_one(void **state)
{
	(void)state;
	one("psoas", "psoas-major");
	one("psoas-minor", "psoas-minor");
	one("quad", "quadratus-lumborum");
	one("pso", NULL);
	one("nothing", NULL);
	one("", NULL);
}

static void test_match(void **state)
{
	(void)state;
	const struct entry *entry = literal_find(&literal, "quadratus-lumborum");

	assert_int_equal(lookup_match(literal.library, entry, STR("ql")), LOOKUP_WHOLE);
	assert_int_equal(lookup_match(literal.library, entry, STR("q")), LOOKUP_START);
	assert_int_equal(lookup_match(literal.library, entry, STR("lum")), LOOKUP_WORD);
	assert_int_equal(lookup_match(literal.library, entry, STR("umb")), LOOKUP_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole), cmocka_unit_test(test_beginnings),
		cmocka_unit_test(test_words), cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_room), cmocka_unit_test(test_one), cmocka_unit_test(test_match),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
