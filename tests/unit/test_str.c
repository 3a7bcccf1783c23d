/* test_str.c - slices, numbers and growing text. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limits.h>
#include <string.h>

#include "base/str.h"

static void assert_str(struct str text, const char *wanted)
{
	if (!str_is(text, wanted))
		fail_msg("\"%.*s\", not \"%s\"", STR_ARG(text), wanted);
}

static void test_compare(void **state)
{
	(void)state;
	assert_true(str_eq(STR("L5"), STR("L5")));
	assert_false(str_eq(STR("L5"), STR("L5-S1")));
	assert_true(str_eq(str_of(NULL), STR("")));
	assert_true(str_eq((struct str){0}, STR("")));
	assert_true(str_starts(STR("gluteus medius"), STR("gluteus")));
	assert_false(str_starts(STR("glut"), STR("gluteus")));
	assert_true(str_starts(STR("x"), (struct str){0}));
	assert_true(str_cmp(STR("a"), STR("b")) < 0);
	assert_true(str_cmp(STR("ab"), STR("a")) > 0);
	assert_true(str_cmp(STR("\xc3\xa9"), STR("z")) > 0);
	assert_int_equal(str_cmp(STR("a"), STR("a")), 0);
	assert_int_equal(str_cmp((struct str){0}, STR("")), 0);
}

static void test_trim(void **state)
{
	(void)state;
	assert_str(str_trim(STR(" \t\r\n iliacus \n")), "iliacus");
	assert_str(str_trim(STR("a b")), "a b");
	assert_str(str_trim(STR("  ")), "");
	assert_str(str_trim((struct str){0}), "");
}

static void test_cut(void **state)
{
	(void)state;
	struct str rest = STR("a,b;;c");

	assert_str(str_cut(&rest, ",;"), "a");
	assert_str(str_cut(&rest, ",;"), "b");
	assert_str(str_cut(&rest, ",;"), "");
	assert_str(str_cut(&rest, ",;"), "c");
	assert_int_equal(rest.len, 0);
	assert_str(str_cut(&rest, ",;"), "");
	rest = (struct str){0}; /* clang's sanitizer minds NULL + 0 */
	assert_str(str_cut(&rest, ","), "");
	rest = (struct str){"a\0b,c", 5}; /* a NUL is a byte like any other, never an end */
	assert_int_equal(str_cut(&rest, ",").len, 3);
}

static void test_words(void **state)
{
	(void)state;
	struct str rest = STR("  erector \t spinae\n");

	assert_str(str_word(&rest), "erector");
	assert_str(str_word(&rest), "spinae");
	assert_str(str_word(&rest), "");
	assert_int_equal(rest.len, 0);
}

static void test_int(void **state)
{
	(void)state;
	long value = 7;

	assert_true(str_int(STR("42"), 0, 100, &value) && value == 42);
	assert_true(str_int(STR("-3"), -5, 5, &value) && value == -3);
	assert_true(str_int(STR("007"), 0, 10, &value) && value == 7);
	assert_true(str_int(STR("-0"), 0, 0, &value) && value == 0);
	static const char *const wrong[] = {"",
	                                    "-",
	                                    "+1",
	                                    "1.0",
	                                    "1e2",
	                                    " 1",
	                                    "1 ",
	                                    "--1",
	                                    "1-",
	                                    "0x1",
	                                    "101",
	                                    "-1",
	                                    "99999999999999999999999999999999999"};
	value = 7;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (str_int(str_of(wrong[i]), 0, 100, &value))
			fail_msg("\"%s\" is no number from 0 to 100", wrong[i]);
	assert_int_equal(value, 7);
}

/* Through a double these came out as their neighbours, or as no long at all. */
static void test_int_is_exact(void **state)
{
	(void)state;
	long value = 0;

	assert_true(str_int(STR("9007199254740993"), 0, LONG_MAX, &value));
	assert_int_equal(value, 9007199254740993);
	assert_true(str_int(STR("9223372036854775807"), LONG_MIN, LONG_MAX, &value));
	assert_true(value == LONG_MAX);
	assert_true(str_int(STR("-9223372036854775808"), LONG_MIN, LONG_MAX, &value));
	assert_true(value == LONG_MIN);
	assert_false(str_int(STR("9223372036854775808"), LONG_MIN, LONG_MAX, &value));
	assert_false(str_int(STR("-9223372036854775809"), LONG_MIN, LONG_MAX, &value));
}

static void test_number(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double value;
	} right[] = {{"12", 12},           {"-0.50", -0.5},  {"+3", 3},        {".5", 0.5},
	             {"1e-3", 1e-3},       {"2.5E2", 250},   {"0.35", 0.35},   {"0.07", 0.07},
	             {"1.15", 1.15},       {"-1.23", -1.23}, {"0.001", 0.001}, {"99.99", 99.99},
	             {"6.02e23", 6.02e23}, {"0", 0}};
	double value;

	for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
		assert_true(str_number(str_of(right[i].text), &value));
		/* Exactly: a value is compared with the ends of its own interval. */
		if (value != right[i].value)
			fail_msg("%s is read as %.17g", right[i].text, value);
	}
}

static void test_no_number(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"",      ".",    "-",    "e5",    "1e",   "1e+",
		"1e1.5", "1e99", "inf",  "nan",   "0x10", "1,5",
		"1 2",   "--1",  "1..2", "1.2.3", "5%",   "1000000000000000000000000000000"};
	double value = 7;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (str_number(str_of(wrong[i]), &value))
			fail_msg("\"%s\" is no number", wrong[i]);
	assert_true(value == 7);
	assert_false(str_number((struct str){0}, &value));
}

static void test_buf(void **state)
{
	(void)state;
	struct buf buf = {0};

	assert_str(buf_str(&buf), "");
	buf_add(&buf, NULL, 0);
	assert_int_equal(buf.at[0], '\0');
	buf_add_text(&buf, "L");
	buf_add_char(&buf, '4');
	buf_add_str(&buf, STR("/"));
	buf_addf(&buf, "%c%d", 'L', 5);
	buf_addf(&buf, "%s", "");
	assert_string_equal(buf.at, "L4/L5");
	assert_int_equal(buf.len, 5);
	buf_clear(&buf);
	assert_string_equal(buf.at, "");
	buf_free(&buf);
	assert_null(buf.at);
	buf_clear(&buf);
}

static void test_buf_grows(void **state)
{
	(void)state;
	struct buf buf = {0};

	for (int i = 0; i < 5000; i++)
		buf_addf(&buf, "%04d ", i);
	assert_int_equal(buf.len, 25000);
	assert_int_equal(strlen(buf.at), 25000);
	assert_memory_equal(buf.at + 5 * 1234, "1234 ", 5);
	buf_free(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_compare), cmocka_unit_test(test_trim),
		cmocka_unit_test(test_cut),     cmocka_unit_test(test_words),
		cmocka_unit_test(test_int),     cmocka_unit_test(test_int_is_exact),
		cmocka_unit_test(test_number),  cmocka_unit_test(test_no_number),
		cmocka_unit_test(test_buf),     cmocka_unit_test(test_buf_grows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
