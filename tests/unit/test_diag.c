/* test_diag.c - problems: order, printing, and that nothing in them reaches a terminal raw. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/str.h"
#include "base/utf8.h"

static void assert_prints(const struct diag *diag, const char *wanted)
{
	char *text = NULL;
	size_t len = 0;
	FILE *to = open_memstream(&text, &len);

	diag_print(diag, to);
	fclose(to);
	assert_string_equal(text, wanted);
	free(text);
}

static void test_none(void **state)
{
	(void)state;
	struct diag diag = {0};

	diag_sort(&diag);
	assert_prints(&diag, "");
	diag_free(&diag);
}

static void test_print(void **state)
{
	(void)state;
	struct diag diag = {0};

	assert_false(diag_error(&diag, "psoas.xml", 12, "no <%s>", "nerve"));
	diag_warn(&diag, "psoas.xml", 0, "%d is odd", 3);
	assert_int_equal(diag.count, 2);
	assert_int_equal(diag.errors, 1);
	assert_prints(&diag, "psoas.xml:12: no <nerve>\npsoas.xml: warning: 3 is odd\n");
	diag_free(&diag);
	assert_int_equal(diag.count, 0);
}

static void test_sort(void **state)
{
	(void)state;
	struct diag diag = {0};

	diag_error(&diag, "b.xml", 1, "x");
	diag_error(&diag, "a.xml", 10, "x");
	diag_error(&diag, "a.xml", 9, "z");
	diag_warn(&diag, "a.xml", 9, "y");
	diag_error(&diag, "a.xml", 0, "whole");
	diag_sort(&diag);
	assert_prints(&diag,
	              "a.xml: whole\na.xml:9: warning: y\na.xml:9: z\na.xml:10: x\nb.xml:1: x\n");
	diag_free(&diag);
}

static void assert_told(const char *text, const char *wanted)
{
	struct diag diag = {0};

	diag_error(&diag, text, 1, "%s", text);
	assert_string_equal(diag.items[0].text, wanted);
	assert_string_equal(diag.items[0].file, wanted);
	diag_free(&diag);
}

static void test_controls_are_escaped(void **state)
{
	(void)state;
	assert_told("m. glut\u00e9us \u2265 5\u20137", "m. glut\u00e9us \u2265 5\u20137");
	assert_told("a\x1b[2Jb\nc\x7f", "a\\x1b[2Jb\\x0ac\\x7f");
	assert_told("\xc2\x9b"
	            "31m",
	            "\\u009b31m"); /* C1: CSI in one character */
	assert_told("\x9b"
	            "31m",
	            "\\x9b31m"); /* and as a byte, from a file's name */
	assert_told("\xe2\x80\xae"
	            "evil",
	            "\\u202eevil");                  /* turns text round */
	assert_told("\xe2\x80", "\\xe2\\x80");       /* half a character */
	assert_told("\xef\xbf\xbd", "\xef\xbf\xbd"); /* U+FFFD itself is in order */
}

static void test_long_text_is_cut_between_characters(void **state)
{
	(void)state;
	char text[3 * 400 + 1];

	for (int shift = 0; shift < 3; shift++) {
		struct diag diag = {0};
		for (int i = 0; i < 400; i++)
			memcpy(text + 3 * i, "\u2265", 4);
		diag_error(&diag, "f", 1, "%.*s%s", shift, "xx", text);
		struct str told = str_of(diag.items[0].text);
		assert_true(told.len > 500 && told.len < 620);
		assert_true(utf8_valid(told));
		assert_null(strchr(told.at, '\\'));
		diag_free(&diag);
	}
}

static void test_too_many_are_counted(void **state)
{
	(void)state;
	struct diag diag = {0};
	char *text = NULL;
	size_t len = 0;

	for (int i = 0; i < DIAG_MAX; i++)
		diag_error(&diag, "f", 1, "x");
	assert_int_equal(diag.count, DIAG_MAX);
	assert_int_equal(diag.dropped, 0);
	diag_error(&diag, "f", 1, "x");
	diag_warn(&diag, "f", 1, "x");
	assert_int_equal(diag.count, DIAG_MAX);
	assert_int_equal(diag.errors, DIAG_MAX + 1);
	FILE *to = open_memstream(&text, &len);
	diag_print(&diag, to);
	fclose(to);
	assert_non_null(strstr(text, "f:1: x\nmyotome: 2 more problems are not shown\n"));
	free(text);
	diag_free(&diag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_print),
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_controls_are_escaped),
		cmocka_unit_test(test_long_text_is_cut_between_characters),
		cmocka_unit_test(test_too_many_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
