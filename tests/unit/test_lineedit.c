/* test_lineedit.c - typing, rubbing out, and what a line shows. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/lineedit.h"

static enum line_result type(struct lineedit *line, const char *text)
{
	return lineedit_act(line, CMD_INSERT, (struct arg){.text = str_of(text)});
}

static enum line_result press(struct lineedit *line, enum command command)
{
	return lineedit_act(line, command, (struct arg){0});
}

static void assert_line(const struct lineedit *line, const char *text, size_t at)
{
	assert_true(str_is(lineedit_text(line), text));
	assert_int_equal(line->at, at);
}

static void types_where_the_cursor_is(void **state)
{
	struct lineedit line = {0};
	(void)state;
	assert_int_equal(type(&line, "ac"), LINE_CHANGED);
	assert_int_equal(press(&line, CMD_LINE_LEFT), LINE_MOVED);
	type(&line, "b");
	assert_line(&line, "abc", 2);
	press(&line, CMD_LINE_HOME);
	assert_line(&line, "abc", 0);
	press(&line, CMD_LINE_LEFT);
	assert_line(&line, "abc", 0);
	press(&line, CMD_LINE_END);
	press(&line, CMD_LINE_RIGHT);
	assert_line(&line, "abc", 3);
	lineedit_free(&line);
}

static void rubs_out(void **state)
{
	struct lineedit line = {0};
	(void)state;
	assert_int_equal(press(&line, CMD_RUB), LINE_MOVED);
	lineedit_set(&line, STR("iliac crest "));
	assert_int_equal(press(&line, CMD_RUB_WORD), LINE_CHANGED);
	assert_line(&line, "iliac ", 6);
	press(&line, CMD_RUB);
	assert_line(&line, "iliac", 5);
	press(&line, CMD_LINE_HOME);
	press(&line, CMD_RUB_AFTER);
	assert_line(&line, "liac", 0);
	press(&line, CMD_LINE_RIGHT);
	press(&line, CMD_RUB_LINE);
	assert_line(&line, "iac", 0);
	lineedit_free(&line);
}

/* e and its accent go together, in either direction. */
static void a_base_and_its_marks_are_one(void **state)
{
	struct lineedit line = {0};
	(void)state;
	type(&line, "xe\u0301y");
	press(&line, CMD_LINE_LEFT);
	press(&line, CMD_LINE_LEFT);
	assert_line(&line, "xe\u0301y", 1);
	press(&line, CMD_LINE_RIGHT);
	press(&line, CMD_RUB);
	assert_line(&line, "xy", 1);
	lineedit_free(&line);
}

static void control_characters_stay_out(void **state)
{
	struct lineedit line = {0};
	(void)state;
	assert_int_equal(type(&line, "\x1b\x07"), LINE_MOVED);
	type(&line, "a\nb\tc\x1b[2J\u202e");
	assert_true(str_is(lineedit_text(&line), "a b c[2J"));
	lineedit_free(&line);
}

static void a_line_has_an_end(void **state)
{
	struct lineedit line = {0};
	char many[LINE_BYTES * 2 + 1];
	(void)state;
	memset(many, 'x', sizeof many - 1);
	many[sizeof many - 1] = '\0';
	type(&line, many);
	assert_int_equal(lineedit_text(&line).len, LINE_BYTES);
	assert_int_equal(type(&line, "y"), LINE_MOVED);
	assert_int_equal(lineedit_text(&line).len, LINE_BYTES);
	lineedit_free(&line);
}

static void draws_the_piece_around_the_cursor(void **state)
{
	struct lineedit line = {0};
	struct canvas *canvas = canvas_new(6, 1);
	struct buf dump = {0};
	int x, y;
	(void)state;
	lineedit_set(&line, STR("abcdefgh"));
	lineedit_draw(&line, canvas, 1, 0, 5);
	canvas_dump(canvas, false, &dump);
	assert_string_equal(dump.at, " efgh\n");
	assert_true(canvas_cursor_at(canvas, &x, &y));
	assert_int_equal(x, 5);
	buf_free(&dump);
	canvas_free(canvas);
	lineedit_free(&line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_where_the_cursor_is),
		cmocka_unit_test(rubs_out),
		cmocka_unit_test(a_base_and_its_marks_are_one),
		cmocka_unit_test(control_characters_stay_out),
		cmocka_unit_test(a_line_has_an_end),
		cmocka_unit_test(draws_the_piece_around_the_cursor),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
