#include "draw/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_roles(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		assert_int_equal(role_find(str_of(role_name(role))), role);
		for (int other = 0; other < role; other++)
			assert_int_not_equal(role_letter(role), role_letter(other));
	}
	assert_string_equal(role_name(ROLE_BAR_DIM), "bar-dim");
	assert_int_equal(role_find(STR("bar_dim")), -1);
	assert_int_equal(role_find(STR("")), -1);
}

static void test_init(void **state)
{
	struct theme theme;

	(void)state;
	theme_init(&theme);
	assert_int_equal(theme.rich[ROLE_LINK].look, LOOK_UNDERLINE);
	assert_int_equal(theme.plain[ROLE_FOCUS].look, LOOK_REVERSE);
	assert_int_equal(theme.rich[ROLE_TEXT].fg, COLOUR_DEFAULT);
	assert_int_equal(theme.plain[ROLE_TEXT].bg, COLOUR_DEFAULT);
}

static void test_colours(void **state)
{
	static const struct {
		const char *text;
		short colour;
	} good[] = {
		{"default", COLOUR_DEFAULT}, {"black", 0}, {"white", 7}, {"bright-black", 8},
		{"bright-white", 15}, {"#000000", 16}, {"#ffffff", 231}, {"#5fafff", 75},
		{"#5FAFFF", 75}, {"#60b0fe", 75}, {"#1c1c1c", 234}, {"#808080", 244},
	};
	static const char *const bad[] = {
		"", "Black", "bright", "bright-", "#12345", "#1234567", "#12345g", "123456", "blue ",
	};
	short colour = 99;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(colour_parse(str_of(good[i].text), &colour));
		assert_int_equal(colour, good[i].colour);
	}
	colour = 99;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(colour_parse(str_of(bad[i]), &colour));
	assert_int_equal(colour, 99);
}

static void test_looks(void **state)
{
	unsigned look = 99;

	(void)state;
	assert_true(look_parse(STR("bold underline"), &look));
	assert_int_equal(look, LOOK_BOLD | LOOK_UNDERLINE);
	assert_true(look_parse(STR(" reverse  dim\titalic "), &look));
	assert_int_equal(look, LOOK_REVERSE | LOOK_DIM | LOOK_ITALIC);
	assert_true(look_parse(STR("none"), &look));
	assert_int_equal(look, 0);
	look = 99;
	assert_false(look_parse(STR("bold blink"), &look));
	assert_int_equal(look, 99);
}

static void test_set(void **state)
{
	struct theme theme;
	const char *what = "";
	struct theme_row row = {.fg = STR("#5fafff"), .bg = STR("#1c1c1c"), .look = STR("none")};

	(void)state;
	theme_init(&theme);
	assert_true(theme_set(&theme, ROLE_LINK, &row, &what));
	assert_null(what);
	assert_int_equal(theme.rich[ROLE_LINK].fg, 75);
	assert_int_equal(theme.rich[ROLE_LINK].bg, 234);
	assert_int_equal(theme.rich[ROLE_LINK].look, 0);
	assert_int_equal(theme.plain[ROLE_LINK].bg, 0);
	assert_int_equal(theme.plain[ROLE_LINK].look, 0);
	row = (struct theme_row){.fg = STR("cyan"), .bg = STR("default"), .fg16 = STR("bright-cyan")};
	assert_true(theme_set(&theme, ROLE_CITE, &row, &what));
	assert_int_equal(theme.rich[ROLE_CITE].fg, 6);
	assert_int_equal(theme.plain[ROLE_CITE].fg, 14);
	assert_int_equal(theme.plain[ROLE_CITE].bg, COLOUR_DEFAULT);
	assert_int_equal(theme.plain[ROLE_CITE].look, LOOK_UNDERLINE); /* unsaid: the role's own */
}

/* A bad row is refused whole, and names what is bad. */
static void test_set_bad(void **state)
{
	static const struct {
		struct theme_row row;
		const char *what;
	} bad[] = {
		{{.fg = {"blu", 3}, .bg = {"black", 5}}, "fg"},
		{{.fg = {"blue", 4}, .bg = {"#12", 3}}, "bg"},
		{{.look = {"blink", 5}}, "attr"},
		{{.fg16 = {"#5fafff", 7}}, "fg16"},
		{{.bg16 = {"grey", 4}}, "bg16"},
	};
	struct theme theme;
	const char *what;

	(void)state;
	theme_init(&theme);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(theme_set(&theme, ROLE_TEXT, &bad[i].row, &what));
		assert_string_equal(what, bad[i].what);
	}
	assert_int_equal(theme.rich[ROLE_TEXT].fg, COLOUR_DEFAULT);
	assert_int_equal(theme.rich[ROLE_TEXT].bg, COLOUR_DEFAULT);
}

static void assert_contrast(const char *fg, const char *bg, double low, double high)
{
	struct style style = {0};

	assert_true(colour_parse(str_of(fg), &style.fg));
	assert_true(colour_parse(str_of(bg), &style.bg));
	double contrast = theme_contrast(style);
	assert_true(contrast >= low && contrast <= high);
}

static void test_contrast(void **state)
{
	(void)state;
	assert_contrast("#000000", "#ffffff", 20.99, 21.01);
	assert_contrast("#ffffff", "#000000", 20.99, 21.01);
	assert_contrast("#808080", "#808080", 0.99, 1.01);
	assert_contrast("#767676", "#ffffff", 4.5, 4.6); /* the well-known greys about the limit */
	assert_contrast("#808080", "#ffffff", 3.9, 4.0);
	assert_contrast("default", "black", 0, 0);
	assert_contrast("white", "default", 0, 0);
}

/* What expectations say of the Linux console's colours on its black. */
static void test_console_palette(void **state)
{
	static const char *const pass[] = {"green", "cyan", "white", "bright-yellow", "bright-white"};
	static const char *const fail[] = {"blue", "red", "bright-black", "magenta", "yellow",
	                                   "bright-blue"};

	(void)state;
	for (size_t i = 0; i < sizeof pass / sizeof *pass; i++)
		assert_contrast(pass[i], "black", 4.5, 21);
	for (size_t i = 0; i < sizeof fail / sizeof *fail; i++)
		assert_contrast(fail[i], "black", 1, 4.499);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_init),
		cmocka_unit_test(test_colours),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_set),
		cmocka_unit_test(test_set_bad),
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_console_palette),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
