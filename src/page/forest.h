/* forest.h - effects with their intervals, as a plot in characters.
 *
 * One plot has one measure: standardised differences, differences in a unit, and ratios share no
 * axis.  Ratios (OR, RR, HR) are drawn on a logarithmic axis with its line of no effect at 1, all
 * others on a plain one at 0.  A row is the interval as a rule with the value upon it:
 *
 *      pain, 4 weeks   ├────●────┤     ┊            -0.37 (-0.67 to -0.08)
 *
 * An interval that crosses the line of no effect is marked there; one that runs out of the plot
 * ends in an arrow.  Both ends of the axis say whom they favour. */

#ifndef PAGE_FOREST_H
#define PAGE_FOREST_H

#include <stdbool.h>

#include "base/glyph.h"
#include "base/str.h"

struct forest_row {
	char *label;             /* outcome and time, or the study's name */
	char *figures;           /* "-0.37 (-0.67 to -0.08)", as printed in the record */
	char *certainty;         /* one word, or NULL: it travels with the figure */
	double value, low, high;
	bool has_value, has_interval;
	int target;              /* entry number of the study, or NO_TARGET */
};

struct forest {
	char *measure;           /* "SMD" */
	char *left, *right;      /* whom each end favours; NULL where that isn't known */
	bool ratio;
	struct forest_row *rows;
	int count;
	size_t room;
};

struct forest *forest_new(struct str measure);
void forest_free(struct forest *forest);

/* Copies the texts of ROW. */
void forest_add(struct forest *forest, const struct forest_row *row);

/* Whether MEASURE is a ratio by its name. */
bool forest_is_ratio(struct str measure);

/* The ends of the axis: round numbers that hold all values and intervals and the line of no
 * effect; a single interval more than four times as wide as the middle one does not stretch it. */
void forest_scale(const struct forest *forest, double *low, double *high);

/* Adds ROW's plot, exactly WIDTH cells (at least 9), to TO; LOW and HIGH from forest_scale. */
void forest_draw(const struct forest *forest, int row, double low, double high, int width,
                 enum glyphs glyphs, struct buf *to);

/* Adds the axis line below the rows: its ends and the line of no effect in figures. */
void forest_axis(const struct forest *forest, double low, double high, int width,
                 struct buf *to);

#endif
