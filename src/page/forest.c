#include "page/forest.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

struct forest *forest_new(struct str measure)
{
	struct forest *forest = xcalloc(1, sizeof *forest);
	struct buf copy = {0};

	buf_add_char(&copy, '\0');
	copy.len = 0;
	buf_add_str(&copy, measure);
	forest->measure = copy.at;
	forest->ratio = forest_is_ratio(measure);
	return forest;
}

void forest_free(struct forest *forest)
{
	if (forest == NULL)
		return;
	for (int i = 0; i < forest->count; i++) {
		free(forest->rows[i].label);
		free(forest->rows[i].figures);
		free(forest->rows[i].certainty);
	}
	free(forest->rows);
	free(forest->measure);
	free(forest->left);
	free(forest->right);
	free(forest);
}

static char *copy_of(const char *text)
{
	return text != NULL ? xstrdup(text) : NULL;
}

void forest_add(struct forest *forest, const struct forest_row *row)
{
	forest->rows = grow(forest->rows, &forest->room, (size_t)forest->count, sizeof *row);
	struct forest_row *copy = &forest->rows[forest->count++];
	*copy = *row;
	copy->label = copy_of(row->label);
	copy->figures = copy_of(row->figures);
	copy->certainty = copy_of(row->certainty);
}

/* "OR", "pooled RR", "hazard ratio": any word of MEASURE will do. */
bool forest_is_ratio(struct str measure)
{
	static const char *const ratios[] = {
		"or", "rr", "hr", "irr", "dor", "aor", "ratio", "lr+", "lr-"};

	for (struct str word; (word = str_word(&measure)).len > 0;)
		for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++)
			if (utf8_fold_is(word, str_of(ratios[i])))
				return true;
	return false;
}

#define AXIS_MAX 1e12 /* beyond it lies a slip of the pen, and the end of round numbers */

/* Where X stands on FOREST's axis before scaling: ratios are compared by their logarithms, and one
 * that is not above 0 cannot be drawn. */
static bool axis_value(const struct forest *forest, double x, double *value)
{
	if (!(fabs(x) <= AXIS_MAX) || (forest->ratio && x < 1 / AXIS_MAX))
		return false;
	*value = forest->ratio ? log(x) : x;
	return true;
}

static int by_value(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return (left > right) - (left < right);
}

static bool row_width(const struct forest *forest, int row, double *width)
{
	const struct forest_row *r = &forest->rows[row];
	double low, high;

	if (!r->has_interval || !axis_value(forest, r->low, &low) ||
	    !axis_value(forest, r->high, &high))
		return false;
	*width = high - low;
	return true;
}

/* The widest interval that may stretch the axis. */
static double width_limit(const struct forest *forest)
{
	double *widths = xcalloc((size_t)forest->count, sizeof *widths), limit = INFINITY;
	size_t count = 0;

	for (int i = 0; i < forest->count; i++)
		if (row_width(forest, i, &widths[count]))
			count++;
	qsort(widths, count, sizeof *widths, by_value);
	if (count >= 3)
		limit = 4 * widths[count / 2];
	free(widths);
	return limit;
}

struct reach {
	double low, high;
};

static void take(const struct forest *forest, double x, struct reach *axis)
{
	double value;

	if (!axis_value(forest, x, &value))
		return;
	axis->low = fmin(axis->low, value);
	axis->high = fmax(axis->high, value);
}

/* The next of 1, 2, 5 times a power of ten, so that some four steps make RANGE. */
static double round_step(double range)
{
	double step = pow(10, floor(log10(range / 4)));

	if (step * 5 <= range / 4)
		return step * 5;
	return step * 2 <= range / 4 ? step * 2 : step;
}

/* Ratios end at 1, 2 or 5 times a power of ten on either side. */
static double round_ratio(double value, bool up)
{
	static const double steps[] = {1, 1.5, 2, 3, 5, 10};
	double power = pow(10, floor(log10(value) + 1e-9)), best = power;

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		double here = steps[i] * power;
		if (up && here >= value * (1 - 1e-9))
			return here;
		if (!up && here <= value * (1 + 1e-9))
			best = here;
	}
	return best;
}

void forest_scale(const struct forest *forest, double *low, double *high)
{
	struct reach axis = {0, 0};
	double limit = width_limit(forest), width;

	for (int i = 0; i < forest->count; i++) {
		const struct forest_row *row = &forest->rows[i];
		if (row->has_value)
			take(forest, row->value, &axis);
		if (row_width(forest, i, &width) && width <= limit) {
			take(forest, row->low, &axis);
			take(forest, row->high, &axis);
		}
	}
	if (axis.high - axis.low < 1e-9)
		axis = forest->ratio ? (struct reach){-log(2), log(2)}
		                     : (struct reach){-1, 1};
	if (forest->ratio) {
		*low = round_ratio(exp(axis.low), false);
		*high = round_ratio(exp(axis.high), true);
		return;
	}
	double step = round_step(axis.high - axis.low);
	*low = floor(axis.low / step + 1e-9) * step;
	*high = ceil(axis.high / step - 1e-9) * step;
}

/* An axis as wide as a plot, ready to place values. */
struct ruler {
	const struct forest *forest;
	double low, high;
	int width;
};

static struct ruler ruler_of(const struct forest *forest, double low, double high, int width)
{
	struct ruler ruler = {forest, 0, 1, width};
	bool good = axis_value(forest, low, &ruler.low) && axis_value(forest, high, &ruler.high) &&
	            ruler.high > ruler.low;

	assert(good);
	(void)good;
	return ruler;
}

/* The column of X; -1 and the width for what lies outside. */
static int column(const struct ruler *ruler, double x)
{
	double value;

	if (!axis_value(ruler->forest, x, &value))
		return -1;
	double at = (value - ruler->low) / (ruler->high - ruler->low) * (ruler->width - 1);
	if (at < -0.5)
		return -1;
	return at >= ruler->width - 0.5 ? ruler->width : (int)lround(at);
}

enum sign {
	SIGN_BLANK, SIGN_ZERO, SIGN_RULE, SIGN_CROSS, SIGN_LEFT, SIGN_RIGHT, SIGN_LESS, SIGN_MORE,
	SIGN_VALUE, SIGN_COUNT
};

static const uint32_t signs[GLYPHS_COUNT][SIGN_COUNT] = {
	[GLYPHS_ASCII] = {' ', ':', '-', '+', '|', '|', '<', '>', 'o'},
	[GLYPHS_CONSOLE] = {' ', ':', 0x2500, 0x253c, 0x251c, 0x2524, '<', '>', 'o'},
	[GLYPHS_UNICODE] = {' ', 0x250a, 0x2500, 0x253c, 0x251c, 0x2524, 0x25c0, 0x25b6, 0x25cf},
};

static int inside(int at, int width)
{
	return at < 0 ? 0 : at >= width ? width - 1 : at;
}

static void draw_interval(const struct ruler *ruler, const struct forest_row *row, char *cells)
{
	int low = column(ruler, row->low), high = column(ruler, row->high);
	int from = inside(low, ruler->width), to = inside(high, ruler->width);

	if (from > to)
		return;
	for (int i = from; i <= to; i++)
		cells[i] = cells[i] == SIGN_ZERO ? SIGN_CROSS : SIGN_RULE;
	cells[to] = high >= ruler->width ? SIGN_MORE : SIGN_RIGHT;
	cells[from] = low < 0 ? SIGN_LESS : low >= ruler->width ? SIGN_MORE : SIGN_LEFT;
	if (high < 0)
		cells[from] = SIGN_LESS;
}

static void draw_value(const struct ruler *ruler, const struct forest_row *row, char *cells)
{
	int at = column(ruler, row->value);

	if (at < 0)
		cells[0] = SIGN_LESS;
	else
		cells[inside(at, ruler->width)] = at >= ruler->width ? SIGN_MORE : SIGN_VALUE;
}

void forest_draw(const struct forest *forest, int row, double low, double high, int width,
                 enum glyphs glyphs, struct buf *to)
{
	struct ruler ruler = ruler_of(forest, low, high, width);
	char *cells = xcalloc((size_t)width, 1), put[4];
	int none = column(&ruler, forest->ratio ? 1 : 0);

	if (none >= 0 && none < width)
		cells[none] = SIGN_ZERO;
	if (forest->rows[row].has_interval)
		draw_interval(&ruler, &forest->rows[row], cells);
	if (forest->rows[row].has_value)
		draw_value(&ruler, &forest->rows[row], cells);
	for (int i = 0; i < width; i++)
		buf_add(to, put, (size_t)utf8_put(put, signs[glyphs][(int)cells[i]]));
	free(cells);
}

/* Writes X at CENTRE, moved inwards where it would stick out. */
static void axis_figure(char *cells, int width, int centre, double x)
{
	char text[32];
	int len = snprintf(text, sizeof text, "%.6g", x == 0 ? 0.0 : x);
	int at = centre - len / 2;

	if (len > width)
		return;
	at = at < 0 ? 0 : at > width - len ? width - len : at;
	for (int i = at - (at > 0); i < at + len + (at + len < width); i++)
		if (cells[i] != ' ')
			return;
	memcpy(cells + at, text, (size_t)len);
}

void forest_axis(const struct forest *forest, double low, double high, int width, struct buf *to)
{
	struct ruler ruler = ruler_of(forest, low, high, width);
	double none = forest->ratio ? 1 : 0;
	char *cells = xmalloc((size_t)width);

	memset(cells, ' ', (size_t)width);
	if (column(&ruler, none) >= 0 && column(&ruler, none) < width)
		axis_figure(cells, width, column(&ruler, none), none);
	axis_figure(cells, width, 0, low);
	axis_figure(cells, width, width - 1, high);
	buf_add(to, cells, (size_t)width);
	free(cells);
}
