/* A forest plot: axes with round ends, rows of exact width, and signs for what lies outside. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "page/forest.h"

static struct forest *plot_of(const char *measure, const double rows[][3], int count)
{
	struct forest *forest = forest_new(str_of(measure));

	for (int i = 0; i < count; i++)
		forest_add(forest, &(struct forest_row){
			.label = "x", .figures = "y", .value = rows[i][0], .low = rows[i][1],
			.high = rows[i][2], .has_value = true,
			.has_interval = rows[i][1] < rows[i][2], .target = -1});
	return forest;
}

static void assert_scale(const char *measure, const double rows[][3], int count, double low,
                         double high)
{
	struct forest *forest = plot_of(measure, rows, count);
	double l, h;

	forest_scale(forest, &l, &h);
	assert_true(l > low - 1e-6 && l < low + 1e-6);
	assert_true(h > high - 1e-6 && h < high + 1e-6);
	forest_free(forest);
}

static void test_scale(void **state)
{
	(void)state;
	assert_scale("SMD", (const double[][3]){{-0.37, -0.67, -0.08}}, 1, -0.7, 0);
	assert_scale("MD", (const double[][3]){{-9.3, -12, -6}, {4, 0, 0}}, 2, -12, 4);
	assert_scale("RR", (const double[][3]){{0.8, 0.62, 1.4}}, 1, 0.5, 1.5);
	assert_scale("OR", (const double[][3]){{3.2, 1.1, 9.4}}, 1, 1, 10);
	assert_scale("SMD", NULL, 0, -1, 1);
	assert_scale("SMD", (const double[][3]){{0, 0, 0}}, 1, -1, 1);
	/* one interval that is far too wide does not flatten the others */
	assert_scale("SMD", (const double[][3]){{-0.4, -0.8, 0}, {-0.2, -0.6, 0.2}, {0.1, -9, 9}},
	             3, -0.8, 0.2);
	/* nonsense is left out */
	assert_scale("SMD", (const double[][3]){{-1e300, 0, 0}, {-1, 0, 0}}, 2, -1, 0);
	assert_scale("RR", (const double[][3]){{-3, 0, 0}, {2, 0, 0}}, 2, 1, 2);
}

static void test_ratio(void **state)
{
	(void)state;
	assert_true(forest_is_ratio(STR("OR")));
	assert_true(forest_is_ratio(STR("hazard ratio")));
	assert_false(forest_is_ratio(STR("SMD")));
	assert_false(forest_is_ratio(STR("score")));
}

static void assert_row(const struct forest *forest, int row, double low, double high, int width,
                       enum glyphs glyphs, const char *expected)
{
	struct buf drawn = {0};

	forest_draw(forest, row, low, high, width, glyphs, &drawn);
	assert_string_equal(drawn.at, expected);
	assert_int_equal(utf8_width(buf_str(&drawn)), width);
	buf_free(&drawn);
}

static void test_rows(void **state)
{
	(void)state;
	const double rows[][3] = {{-0.5, -1, 0.5}, {0.5, -3, 3}, {-7, 0, 0}, {5, 4, 6}, {0.2, 0, 0}};
	struct forest *forest = plot_of("SMD", rows, 5);

	assert_row(forest, 0, -1, 1, 21, GLYPHS_ASCII, "|----o----+----|     ");
	assert_row(forest, 1, -1, 1, 21, GLYPHS_ASCII, "<---------+----o---->");
	assert_row(forest, 2, -1, 1, 21, GLYPHS_ASCII, "<         :          ");
	assert_row(forest, 3, -1, 1, 21, GLYPHS_ASCII, "          :         >");
	assert_row(forest, 4, -1, 1, 9, GLYPHS_UNICODE, "    ┊●   ");
	assert_row(forest, 0, -1, 1, 9, GLYPHS_UNICODE, "├─●─┼─┤  ");
	forest_free(forest);
}

static void test_log(void **state)
{
	(void)state;
	struct forest *forest = plot_of("RR", (const double[][3]){{1, 0.5, 2}, {0, 0, 0}}, 2);

	assert_row(forest, 0, 0.5, 2, 21, GLYPHS_ASCII, "|---------o---------|");
	assert_row(forest, 1, 0.5, 2, 9, GLYPHS_ASCII, "<   :    ");
	forest_free(forest);
}

static void assert_axis(const char *measure, double low, double high, int width,
                        const char *expected)
{
	struct forest *forest = forest_new(str_of(measure));
	struct buf axis = {0};

	forest_axis(forest, low, high, width, &axis);
	assert_string_equal(axis.at, expected);
	buf_free(&axis);
	forest_free(forest);
}

static void test_axis(void **state)
{
	(void)state;
	assert_axis("SMD", -1, 1, 21, "-1        0         1");
	assert_axis("SMD", -0.7, 0, 21, "-0.7                0");
	assert_axis("RR", 0.5, 2, 21, "0.5       1         2");
	assert_axis("MD", -12, 1, 9, "-12    0 "); /* no room for all: no effect comes first */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scale),
		cmocka_unit_test(test_ratio),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_log),
		cmocka_unit_test(test_axis),
	};
	return cmocka_run_group_tests_name("forest", tests, NULL, NULL);
}
