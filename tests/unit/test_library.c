/* test_library.c - looking up entries, and what links to them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"

static void test_kinds(void **state)
{
	(void)state;
	struct literal literal = LITERAL(GUIDE("g", "G", ""), STRUCTURE("s", "S", ""),
	                                 STRUCTURE("r", "R", ""));
	const struct library *library = literal.library;

	assert_int_equal(library_count(library), 3);
	assert_int_equal(library_first(library, KIND_MUSCLE), 0);
	assert_int_equal(library_count_of(library, KIND_MUSCLE), 0);
	assert_int_equal(library_count_of(library, KIND_STRUCTURE), 2);
	assert_int_equal(library_first(library, KIND_GUIDE), 2);
	assert_int_equal(library_first(library, KIND_THEME), 3);
	literal_close(&literal);
}

static void test_find(void **state)
{
	(void)state;
	static const char *const ids[] = {"a", "a-b", "ab", "b", "zz"};
	struct literal literal = LITERAL(GUIDE("zz", "1", ""), GUIDE("a-b", "2", ""), GUIDE("b", "3", ""),
	                                 STRUCTURE("a", "4", ""), STRUCTURE("ab", "5", ""));

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		const struct entry *entry = library_find(literal.library, str_of(ids[i]));
		assert_non_null(entry);
		assert_true(str_is(entry_id(literal.library, entry), ids[i]));
		assert_ptr_equal(library_at(literal.library, entry_number(literal.library, entry)), entry);
	}
	assert_null(literal_find(&literal, ""));
	assert_null(literal_find(&literal, "aa"));
	assert_null(literal_find(&literal, "zzz"));
	assert_null(literal_find(&literal, "A"));
	literal_close(&literal);
}

/* Themes have ids of their own. */
static void test_themes_apart(void **state)
{
	(void)state;
	struct literal literal = LITERAL("<theme id=\"dark\">" HEAD("T") "<role name=\"text\"/></theme>",
	                                 GUIDE("dark", "G", ""));

	assert_int_equal(literal.diag.errors, 0);
	assert_int_equal(entry_kind(literal_find(&literal, "dark")), KIND_GUIDE);
	assert_int_equal(entry_kind(library_theme(literal.library, STR("dark"))), KIND_THEME);
	literal_close(&literal);
}

/* "from>element" of every link to ID, in order. */
static void links_are(const struct literal *literal, const char *id, const char *want)
{
	const struct library *library = literal->library;
	struct buf got = {0};
	unsigned count;
	const struct link *links = library_links_to(
		library, entry_number(library, library_find(library, str_of(id))), &count);

	for (unsigned i = 0; i < count; i++)
		buf_addf(&got, "%s%.*s>%s", i > 0 ? " " : "",
		         STR_ARG(entry_id(library, library_at(library, links[i].from))),
		         element_info((enum element)links[i].element)->name);
	assert_string_equal(got.at != NULL ? got.at : "", want);
	buf_free(&got);
}

/* A statement stands once, and is known from both ends. */
static void test_links(void **state)
{
	(void)state;
	struct literal literal = LITERAL(
		STRUCTURE("l1", "L1", "<relation kind=\"beside\" to=\"l2\">x</relation>"
		          "<relation kind=\"covers\" to=\"l2\"/><fact>by <link to=\"l2\">L2</link> and "
		          "<link to=\"l1\">itself</link><cite study=\"s\"/></fact>"),
		STRUCTURE("l2", "L2", "<supplies to=\"nobody\"/><fact study=\"s\">f</fact>"),
		STUDY("s", "S", "<concerns to=\"l1\"/><concerns to=\"l2\"/>"),
		GUIDE("g", "G", "<see to=\"l1\">w</see>"));

	links_are(&literal, "l1", "s>concerns g>see");
	links_are(&literal, "l2", "l1>relation l1>link s>concerns");
	links_are(&literal, "s", "l1>cite l2>fact");
	links_are(&literal, "g", "");
	literal_close(&literal);
}

static void test_link_node(void **state)
{
	(void)state;
	struct literal literal = LITERAL(STRUCTURE("a", "A", "<fact>to <link to=\"b\">B</link></fact>"),
	                                 STRUCTURE("b", "B", ""));
	unsigned count;
	const struct link *links = library_links_to(literal.library, 1, &count);

	assert_int_equal(count, 1);
	const struct node *node = library_link_node(literal.library, links);
	assert_int_equal(node_element(node), EL_FACT);
	assert_true(str_is(node_text(literal.library, node), "to B"));
	literal_close(&literal);
}

/* Links of what another layer replaced are gone with it. */
static void test_links_of_layers(void **state)
{
	(void)state;
	struct literal literal = LITERAL(GUIDE("a", "A", "<see to=\"b\">w</see>"), GUIDE("b", "B", ""), "",
	                                 GUIDE("a", "Other", ""));

	links_are(&literal, "b", "");
	literal_close(&literal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds), cmocka_unit_test(test_find),
		cmocka_unit_test(test_themes_apart), cmocka_unit_test(test_links),
		cmocka_unit_test(test_link_node), cmocka_unit_test(test_links_of_layers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
