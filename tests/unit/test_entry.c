/* test_entry.c - fields, attributes and words of one entry; absent ones say nothing. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "model/roots.h"

static struct literal literal;
static const struct library *library;
static const struct entry *muscle, *study;

static int setup(void **state)
{
	(void)state;
	literal = LITERAL(
		"<muscle id=\"m\" region=\"r\" layer=\"deep\">" HEAD("M") "<origin to=\"s\">first</origin>"
		"<origin to=\"nobody\">second</origin><insertion>i</insertion>"
		"<nerve roots=\"T12-L2\" segmental=\"yes\">n</nerve><artery>a</artery>"
		"<action joint=\"hip\" movement=\"flexion\" role=\"assist\" side=\"limb\"/>"
		"<palpation><position>lying</position><caution>one</caution><caution>two</caution>"
		"</palpation><stretch study=\"s\">words <cite source=\"book\"/></stretch>"
		"<source id=\"book\" title=\"Book\"/></muscle>",
		STUDY("s", "S", "<finding outcome=\"pain\" measure=\"SMD\" value=\"-0.37\" i2=\"46\" n=\"12\"/>"));
	library = literal.library;
	muscle = literal_find(&literal, "m");
	study = literal_find(&literal, "s");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	literal_close(&literal);
	return 0;
}

static void test_fields(void **state)
{
	(void)state;
	const struct node *origin = entry_field(library, muscle, EL_ORIGIN);
	const struct node *second = node_again(library, origin);

	assert_true(str_is(node_text(library, origin), "first"));
	assert_true(str_is(node_text(library, second), "second"));
	assert_null(node_again(library, second));
	assert_null(entry_field(library, muscle, EL_VARIANT));
	assert_int_equal(node_element(node_next(library, second)), EL_INSERTION);
}

static void test_children(void **state)
{
	(void)state;
	const struct node *palpation = entry_field(library, muscle, EL_PALPATION);
	const struct node *caution = node_field(library, palpation, EL_CAUTION);

	assert_int_equal(node_element(node_child(library, palpation)), EL_POSITION);
	assert_true(str_is(node_text(library, caution), "one"));
	assert_true(str_is(node_text(library, node_again(library, caution)), "two"));
	assert_null(node_next(library, node_again(library, caution)));
	assert_null(node_child(library, caution));
	assert_int_equal(node_text(library, palpation).len, 0);
}

static void test_attributes(void **state)
{
	(void)state;
	const struct node *nerve = entry_field(library, muscle, EL_NERVE);
	const struct node *finding = entry_field(library, study, EL_FINDING);
	struct buf roots = {0};
	double number = 7;

	roots_print(&roots, node_roots(library, nerve, AT_ROOTS));
	assert_string_equal(roots.at, "T12\u2013L2");
	buf_free(&roots);
	assert_int_equal(node_roots(library, nerve, AT_MINOR), 0);
	assert_int_equal(node_choice(library, nerve, AT_SEGMENTAL), 0);
	assert_true(node_has(library, nerve, AT_SEGMENTAL));
	assert_true(node_number(library, finding, AT_VALUE, &number));
	assert_true(number == -0.37);
	assert_true(node_number(library, finding, AT_N, &number));
	assert_true(number == 12);
	assert_false(node_number(library, finding, AT_LOW, &number));
	assert_true(number == 12);
	assert_true(str_is(node_attr(library, finding, AT_VALUE), "-0.37"));
}

static void test_refs(void **state)
{
	(void)state;
	const struct node *origin = entry_field(library, muscle, EL_ORIGIN);
	const struct node *stretch = entry_field(library, muscle, EL_STRETCH);

	assert_ptr_equal(node_ref(library, origin, AT_TO), study);
	assert_null(node_ref(library, node_again(library, origin), AT_TO));
	assert_true(str_is(node_attr(library, node_again(library, origin), AT_TO), "nobody"));
	assert_ptr_equal(node_ref(library, stretch, AT_STUDY), study);
	assert_null(node_ref(library, entry_root(library, muscle), AT_LAYER));
	assert_int_equal(node_spans(library, stretch), 2);
	assert_null(node_span(library, stretch, 1).ref);
	assert_true(str_is(node_span(library, stretch, 1).name, "book"));
}

static void test_absent(void **state)
{
	(void)state;
	double number = 7;

	assert_int_equal(node_element(NULL), EL_COUNT);
	assert_int_equal(node_line(NULL), 0);
	assert_null(node_child(library, NULL));
	assert_null(node_next(library, NULL));
	assert_null(node_again(library, NULL));
	assert_null(node_field(library, NULL, EL_P));
	assert_false(node_has(library, NULL, AT_TO));
	assert_int_equal(node_attr(library, NULL, AT_TO).len, 0);
	assert_false(node_number(library, NULL, AT_VALUE, &number));
	assert_int_equal(node_roots(library, NULL, AT_ROOTS), 0);
	assert_int_equal(node_choice(library, NULL, AT_ROLE), -1);
	assert_null(node_ref(library, NULL, AT_TO));
	assert_int_equal(node_text(library, NULL).len, 0);
	assert_int_equal(node_spans(library, NULL), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields), cmocka_unit_test(test_children),
		cmocka_unit_test(test_attributes), cmocka_unit_test(test_refs),
		cmocka_unit_test(test_absent),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
