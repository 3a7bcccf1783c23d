#include "draw/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What the canvas shows, as text; with roles if asked. */
static void assert_shows(const struct canvas *canvas, bool roles, const char *expected)
{
	struct buf dump = {0};

	canvas_dump(canvas, roles, &dump);
	assert_string_equal(dump.at, expected);
	buf_free(&dump);
}

static void test_blank(void **state)
{
	struct canvas *canvas = canvas_new(3, 2);

	(void)state;
	assert_shows(canvas, true, "\n\n\n\n\n");
	assert_int_equal(canvas_cell(canvas, 0, 0).code, ' ');
	assert_int_equal(canvas_cell(canvas, 3, 0).code, ' ');
	assert_int_equal(canvas_cell(canvas, -1, -1).role, ROLE_TEXT);
	canvas_free(canvas);
	canvas = canvas_new(0, -5);
	assert_int_equal(canvas->width, 1);
	assert_int_equal(canvas->height, 1);
	canvas_free(canvas);
	canvas_free(NULL);
}

static void test_text(void **state)
{
	struct canvas *canvas = canvas_new(6, 2);

	(void)state;
	assert_int_equal(canvas_text(canvas, 1, 0, -1, ROLE_LINK, 7, STR("psoas major")), 5);
	assert_int_equal(canvas_text(canvas, 0, 1, 3, ROLE_TEXT, 0, STR("iliacus")), 3);
	assert_shows(canvas, true, " psoas\nili\n\n kkkkk\n...\n");
	assert_int_equal(canvas_cell(canvas, 1, 0).hot, 7);
	assert_int_equal(canvas_cell(canvas, 0, 0).hot, 0);
	canvas_clear(canvas);
	assert_shows(canvas, false, "\n\n");
	canvas_free(canvas);
}

/* What begins left of the canvas shows its tail; rows outside show nothing. */
static void test_outside(void **state)
{
	struct canvas *canvas = canvas_new(4, 1);

	(void)state;
	assert_int_equal(canvas_text(canvas, -2, 0, -1, ROLE_TEXT, 0, STR("abcdefghij")), 6);
	assert_shows(canvas, false, "cdef\n");
	canvas_text(canvas, 0, 1, -1, ROLE_TEXT, 0, STR("x"));
	canvas_text(canvas, 0, -1, -1, ROLE_TEXT, 0, STR("x"));
	assert_int_equal(canvas_text(canvas, 9, 0, -1, ROLE_TEXT, 0, STR("x")), 0);
	assert_shows(canvas, false, "cdef\n");
	canvas_clear(canvas);
	canvas_text(canvas, -1, 0, -1, ROLE_TEXT, 0, STR("\u6f22b"));
	assert_shows(canvas, false, " b\n");
	canvas_free(canvas);
}

static void test_wide(void **state)
{
	struct canvas *canvas = canvas_new(5, 2);

	(void)state;
	/* the second does not fit: its first half is a blank */
	assert_int_equal(canvas_text(canvas, 0, 0, 3, ROLE_TEXT, 0, STR("\u6f22\u5b57")), 2);
	assert_int_equal(canvas_cell(canvas, 0, 0).width, 2);
	assert_int_equal(canvas_cell(canvas, 1, 0).width, 0);
	assert_int_equal(canvas_cell(canvas, 2, 0).code, ' ');
	/* drawing over one half leaves no other half behind */
	canvas_text(canvas, 0, 1, -1, ROLE_TEXT, 0, STR("\u6f22\u5b57"));
	canvas_text(canvas, 1, 1, -1, ROLE_TEXT, 0, STR("ab"));
	assert_shows(canvas, false, "\u6f22\n ab\n");
	assert_int_equal(canvas_cell(canvas, 3, 1).width, 1);
	canvas_free(canvas);
}

static void test_marks(void **state)
{
	struct canvas *canvas = canvas_new(4, 1);

	(void)state;
	assert_int_equal(canvas_text(canvas, 0, 0, -1, ROLE_TEXT, 0,
	                             STR("\u0301a\u0302\u0323\u0301b")), 2);
	assert_int_equal(canvas_cell(canvas, 0, 0).marks[0], 0x302);
	assert_int_equal(canvas_cell(canvas, 0, 0).marks[1], 0x323);
	assert_shows(canvas, false, "a\u0302\u0323b\n");
	canvas_text(canvas, 0, 0, -1, ROLE_TEXT, 0, STR("c"));
	assert_int_equal(canvas_cell(canvas, 0, 0).marks[0], 0);
	canvas_free(canvas);
}

/* The marks of the last character that fits still belong to it. */
static void test_marks_at_the_edge(void **state)
{
	struct canvas *canvas = canvas_new(2, 1);

	(void)state;
	canvas_text(canvas, 0, 0, -1, ROLE_TEXT, 0, STR("ab\u0301c"));
	assert_shows(canvas, false, "ab\u0301\n");
	canvas_free(canvas);
}

static void test_control(void **state)
{
	struct canvas *canvas = canvas_new(5, 1);

	(void)state;
	canvas_text(canvas, 0, 0, -1, ROLE_TEXT, 0, STR("a\033\n\xffz"));
	assert_shows(canvas, false, "a\ufffd\ufffd\ufffdz\n");
	canvas_free(canvas);
}

static void test_cut(void **state)
{
	struct canvas *canvas = canvas_new(8, 3);

	(void)state;
	assert_int_equal(canvas_text_cut(canvas, 0, 0, 5, ROLE_TEXT, 0, STR("sacrum")), 5);
	assert_int_equal(canvas_text_cut(canvas, 0, 1, 6, ROLE_TEXT, 0, STR("sacrum")), 6);
	assert_int_equal(canvas_text_cut(canvas, 4, 2, -1, ROLE_TEXT, 0, STR("sacrum")), 4);
	assert_int_equal(canvas_text_cut(canvas, 0, 2, 0, ROLE_TEXT, 0, STR("sacrum")), 0);
	assert_int_equal(canvas_text_cut(canvas, 9, 2, -1, ROLE_TEXT, 0, STR("sacrum")), 0);
	assert_shows(canvas, false, "sacr\u2026\nsacrum\n    sac\u2026\n");
	canvas_free(canvas);
}

static void test_parts(void **state)
{
	struct canvas *canvas = canvas_new(6, 3);
	struct canvas part = canvas_part(canvas, 2, 1, 3, 9);
	int x, y;

	(void)state;
	assert_int_equal(part.width, 3);
	assert_int_equal(part.height, 2);
	canvas_text(&part, 0, 0, -1, ROLE_TEXT, 0, STR("abcdef"));
	struct canvas inner = canvas_part(&part, 1, 1, 9, 9);
	canvas_text(&inner, 0, 0, -1, ROLE_TEXT, 0, STR("xyz"));
	assert_shows(canvas, false, "\n  abc\n   xy\n");
	canvas_cursor(&inner, 1, 0);
	assert_true(canvas_cursor_at(canvas, &x, &y));
	assert_int_equal(x, 4);
	assert_int_equal(y, 2);
	part = canvas_part(canvas, -1, -1, 3, 3);
	assert_int_equal(part.width, 2);
	assert_int_equal(part.height, 2);
	part = canvas_part(canvas, 6, 3, 3, 3);
	assert_int_equal(part.width, 0);
	part = canvas_part(canvas, 2, 2, -4, -4);
	assert_int_equal(part.width, 0);
	assert_int_equal(part.height, 0);
	canvas_free(canvas);
}

/* A wide character may reach over a part's edge only with both halves in the part. */
static void test_wide_and_parts(void **state)
{
	struct canvas *canvas = canvas_new(4, 1);
	struct canvas right = canvas_part(canvas, 1, 0, 3, 1);

	(void)state;
	canvas_text(canvas, 0, 0, -1, ROLE_TEXT, 0, STR("\u6f22x"));
	canvas_text(&right, 0, 0, -1, ROLE_TEXT, 0, STR("y"));
	assert_shows(canvas, false, " yx\n");
	assert_int_equal(canvas_cell(canvas, 0, 0).width, 1);
	canvas_free(canvas);
}

static void test_lines(void **state)
{
	struct canvas *canvas = canvas_new(4, 3);

	(void)state;
	canvas_rule(canvas, -1, 0, 9, ROLE_RULE, '-');
	canvas_post(canvas, 2, 1, 9, ROLE_RULE, '|');
	canvas_rule(canvas, 0, 1, 1, ROLE_RULE, '=');
	canvas_rule(canvas, 0, 2, -3, ROLE_RULE, '=');
	assert_shows(canvas, true, "----\n= |\n  |\n\nrrrr\nr r\n  r\n");
	canvas_free(canvas);
}

static void test_paint_and_heat(void **state)
{
	struct canvas *canvas = canvas_new(3, 2);

	(void)state;
	canvas_text(canvas, 0, 1, -1, ROLE_TEXT, 5, STR("abc"));
	canvas_paint(canvas, 1, 1, 9, 9, ROLE_SELECTED);
	canvas_heat(canvas, 0, 0, 2, 1, 4);
	assert_shows(canvas, true, "\nabc\n\n\n.SS\n");
	assert_int_equal(canvas_cell(canvas, 1, 0).hot, 4);
	assert_int_equal(canvas_cell(canvas, 2, 0).hot, 0);
	assert_int_equal(canvas_cell(canvas, 2, 1).hot, 5);
	canvas_free(canvas);
}

static void test_cursor(void **state)
{
	struct canvas *canvas = canvas_new(3, 2);
	int x, y;

	(void)state;
	assert_false(canvas_cursor_at(canvas, &x, &y));
	canvas_cursor(canvas, 2, 1);
	canvas_cursor(canvas, 3, 1); /* outside: as if not called */
	assert_true(canvas_cursor_at(canvas, &x, &y));
	assert_shows(canvas, true, "\n\n\n\n\ncursor 2,1\n");
	canvas_clear(canvas);
	assert_false(canvas_cursor_at(canvas, &x, &y));
	canvas_free(canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blank),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_outside),
		cmocka_unit_test(test_wide),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_marks_at_the_edge),
		cmocka_unit_test(test_control),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_wide_and_parts),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_paint_and_heat),
		cmocka_unit_test(test_cursor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
