/* test_build.c - layers, undoing, sorting and links of the sealed block. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "model/block.h"

static struct build *build;
static struct diag diag;

static int setup(void **state)
{
	(void)state;
	build = build_new();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	build_free(build);
	diag_free(&diag);
	return 0;
}

static void add(enum kind kind, const char *id, const char *name, const char *to)
{
	build_entry(build, kind, "f", 7);
	build_id(build, str_of(id));
	unsigned node = build_node(build, 0, EL_NAME, 8);
	build_words(build, node, &(struct build_span){-1, str_of(name), STR("")}, 1);
	if (to == NULL)
		return;
	build_node(build, 0, EL_CONCERNS, 9);
	build_attr(build, AT_TO, str_of(to), NOWHERE, 0);
}

/* The ids in the order of the library. */
static void ids_are(const struct library *library, const char *want)
{
	struct buf ids = {0};

	for (unsigned i = 0; i < library_count(library); i++)
		buf_addf(&ids, "%s%.*s", i > 0 ? " " : "", STR_ARG(entry_id(library,
		         library_at(library, i))));
	assert_string_equal(ids.at != NULL ? ids.at : "", want);
	buf_free(&ids);
}

static void test_empty(void **state)
{
	(void)state;
	struct library *library = build_seal(build, &diag);

	assert_int_equal(library_count(library), 0);
	assert_null(library_find(library, STR("a")));
	assert_null(library_theme(library, STR("a")));
	assert_true(library_size(library) >= sizeof *library);
	library_free(library);
}

/* Kind by kind, by folded name, then by id; themes last. */
static void test_order(void **state)
{
	(void)state;
	build_layer(build);
	add(KIND_THEME, "a", "A", NULL);
	add(KIND_STUDY, "s", "Alpha", NULL);
	add(KIND_MUSCLE, "m2", "\u00c9psilon", NULL);
	add(KIND_MUSCLE, "m1", "zeta", NULL);
	add(KIND_MUSCLE, "m3", "Delta", NULL);
	add(KIND_MUSCLE, "m0", "zeta", NULL);
	struct library *library = build_seal(build, &diag);
	ids_are(library, "m3 m2 m0 m1 s a");
	assert_int_equal(library_first(library, KIND_STUDY), 4);
	assert_int_equal(library_count_of(library, KIND_GUIDE), 0);
	assert_null(library_find(library, STR("a")));
	assert_non_null(library_theme(library, STR("a")));
	library_free(library);
}

static void test_guides_by_order(void **state)
{
	(void)state;
	struct literal literal = LITERAL(
		"<guide id=\"a\">" HEAD("A") "</guide>", "<guide id=\"b\" order=\"2\">" HEAD("B") "</guide>",
		"<guide id=\"c\" order=\"1\">" HEAD("C") "</guide>");

	ids_are(literal.library, "c b a");
	literal_close(&literal);
}

/* The last layer counts; in one layer the first stays and the second is an error. */
static void test_layers(void **state)
{
	(void)state;
	build_layer(build);
	add(KIND_MUSCLE, "a", "low", NULL);
	add(KIND_MUSCLE, "b", "low", NULL);
	build_layer(build);
	add(KIND_STRUCTURE, "a", "high", NULL);
	add(KIND_STRUCTURE, "c", "first", NULL);
	add(KIND_STRUCTURE, "c", "second", NULL);
	struct library *library = build_seal(build, &diag);
	assert_int_equal(library_count(library), 3);
	assert_true(str_is(entry_name(library, library_find(library, STR("a"))), "high"));
	assert_int_equal(entry_kind(library_find(library, STR("a"))), KIND_STRUCTURE);
	assert_true(str_is(entry_name(library, library_find(library, STR("c"))), "first"));
	assert_int_equal(library_find(library, STR("b"))->layer, 0);
	assert_int_equal(library_find(library, STR("c"))->layer, 1);
	assert_int_equal(diag.errors, 1);
	assert_int_equal(diag.items[0].line, 7);
	assert_string_equal(diag.items[0].text,
	                    "the id \"c\" stands in f too; give one of them another id");
	library_free(library);
}

static void test_undo_and_drop(void **state)
{
	(void)state;
	build_layer(build);
	add(KIND_MUSCLE, "a", "A", NULL);
	add(KIND_MUSCLE, "b", "B", "a");
	build_undo(build);
	build_layer(build);
	add(KIND_MUSCLE, "c", "C", NULL);
	add(KIND_MUSCLE, "a", "other", NULL);
	build_drop(build);
	build_layer(build);
	add(KIND_MUSCLE, "d", "D", "b");
	struct library *library = build_seal(build, &diag);
	ids_are(library, "a d");
	const struct node *field = entry_field(library, library_find(library, STR("d")), EL_CONCERNS);
	assert_null(node_ref(library, field, AT_TO));
	assert_true(str_is(node_attr(library, field, AT_TO), "b"));
	library_free(library);
}

/* Sealing leaves the build empty and ready. */
static void test_again(void **state)
{
	(void)state;
	build_layer(build);
	add(KIND_MUSCLE, "a", "A", NULL);
	library_free(build_seal(build, &diag));
	build_layer(build);
	add(KIND_MUSCLE, "b", "B", NULL);
	struct library *library = build_seal(build, &diag);
	ids_are(library, "b");
	assert_int_equal(library_at(library, 0)->layer, 0);
	library_free(library);
}

/* The block holds no address: a copy elsewhere reads the same. */
static void test_position_independent(void **state)
{
	(void)state;
	struct literal literal = LITERAL(GUIDE("a", "A", "<see to=\"b\">why</see>"), GUIDE("b", "B", ""));
	size_t size = library_size(literal.library);
	struct library *copy = malloc(size);

	memcpy(copy, literal.library, size);
	memset(literal.library, 0, size);
	const struct entry *a = library_find(copy, STR("a"));
	const struct node *see = entry_field(copy, a, EL_SEE);
	assert_ptr_equal(node_ref(copy, see, AT_LINK_TO), library_find(copy, STR("b")));
	assert_true(str_is(node_text(copy, see), "why"));
	library_free(copy);
	literal_close(&literal);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_empty), TEST(test_order), cmocka_unit_test(test_guides_by_order),
		TEST(test_layers), TEST(test_undo_and_drop), TEST(test_again),
		cmocka_unit_test(test_position_independent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
