#include "page/plot.h"

#include "page/forest.h"

enum {
	GAP = 2,
	PLOT_LEAST = 21, /* cells; odd, so that 0 can stand in the middle */
	PLOT_MOST = 41,
};

struct plot {
	struct flow *flow;
	const struct doc_block *block;
	const struct forest *forest;
	int left, right;
	int labels, figures, certainty; /* widths of the columns */
	int width;                      /* of the plot itself */
	int at;                         /* its column */
	double low, high;
};

static uint32_t run_of(const struct plot *plot, int row, int which)
{
	return plot->block->runs + (uint32_t)(row * PLOT_RUNS + which);
}

static int widest(const struct plot *plot, int which)
{
	int most = 0;

	for (int i = 0; i < plot->forest->count; i++) {
		int width = lines_width(plot->flow, run_of(plot, i, which), 1);
		if (width > most)
			most = width;
	}
	return most;
}

static int limit(int width)
{
	return width > PLOT_MOST ? PLOT_MOST : width;
}

/* A row on one line, if WIDTH has room for a plot beside all the words. */
static bool fit_one_line(struct plot *plot, int width)
{
	int most = width * 2 / 5;
	int labels = plot->labels < most ? plot->labels : most;
	int room = width - labels - plot->figures - GAP * 2;

	if (plot->certainty > 0)
		room -= plot->certainty + GAP;
	if (room < PLOT_LEAST)
		return false;
	plot->labels = labels;
	plot->width = limit(room);
	plot->at = plot->left + labels + GAP;
	return true;
}

static void lay_one_line(const struct plot *plot, int row, struct str drawn)
{
	struct flow *flow = plot->flow;
	struct pen label = pen_new(flow, plot->left, plot->left, plot->left + plot->labels);
	struct pen rest = pen_at(flow, label.line, plot->at, plot->right);

	pen_runs(&label, run_of(plot, row, PLOT_LABEL), 1);
	pen_own(&rest, ROLE_PLOT, drawn);
	pen_to(&rest, plot->at + plot->width + GAP);
	pen_runs(&rest, run_of(plot, row, PLOT_FIGURES), 1);
	pen_to(&rest, plot->at + plot->width + GAP * 2 + plot->figures);
	pen_runs(&rest, run_of(plot, row, PLOT_CERTAINTY), 1);
}

/* Label and certainty, then the plot with its figures beside it, or below the label. */
static void lay_lines(const struct plot *plot, int row, struct str drawn)
{
	struct flow *flow = plot->flow;
	bool beside = plot->width + GAP + plot->figures <= plot->right - plot->left;
	struct pen pen = pen_new(flow, plot->left, plot->left + 2, plot->right);

	pen_runs(&pen, run_of(plot, row, PLOT_LABEL), 1);
	if (flow->doc->runs[run_of(plot, row, PLOT_CERTAINTY)].len > 0) {
		pen_own(&pen, ROLE_DIM, STR(","));
		pen.space = true;
		pen_runs(&pen, run_of(plot, row, PLOT_CERTAINTY), 1);
	}
	if (!beside) {
		pen_break(&pen);
		pen_runs(&pen, run_of(plot, row, PLOT_FIGURES), 1);
	}
	pen = pen_new(flow, plot->left, plot->left, plot->right);
	pen_own(&pen, ROLE_PLOT, drawn);
	pen_to(&pen, plot->left + plot->width + GAP);
	if (beside)
		pen_runs(&pen, run_of(plot, row, PLOT_FIGURES), 1);
}

static void lay_axis(const struct plot *plot)
{
	struct buf axis = {0};
	struct pen pen = pen_new(plot->flow, plot->at, plot->at, plot->right);

	forest_axis(plot->forest, plot->low, plot->high, plot->width, &axis);
	pen_own(&pen, ROLE_DIM, buf_str(&axis));
	uint32_t measure = run_of(plot, plot->forest->count, PLOT_MEASURE);
	pen_to(&pen, plot->at + plot->width + GAP);
	if (lines_width(plot->flow, measure, 1) <= plot->right - pen.column)
		pen_runs(&pen, measure, 1);
	buf_free(&axis);
}

/* "<- favours this" and "favours that ->", on one line where both fit. */
static void lay_ends(const struct plot *plot)
{
	struct flow *flow = plot->flow;
	uint32_t left = run_of(plot, plot->forest->count, PLOT_LEFT), right = left + 1;
	int width = lines_width(flow, left, 1), other = lines_width(flow, right, 1);
	int room = plot->right - plot->at;

	if (width == 0 && other == 0)
		return;
	bool one = width + other + 6 <= room;
	struct pen pen = pen_new(flow, plot->at, plot->at + 2, plot->right);
	if (width > 0) {
		pen_own(&pen, ROLE_DIM, STR("\u2190 "));
		pen_runs(&pen, left, 1);
	}
	if (other == 0)
		return;
	if (width > 0 && !one)
		pen = pen_new(flow, plot->at, plot->at + 2, plot->right);
	if (one)
		pen_to(&pen, plot->at + (plot->width > width + other + 6 ? plot->width - other - 2
		                                                         : width + 4));
	pen_runs(&pen, right, 1);
	pen_own(&pen, ROLE_DIM, STR(" \u2192"));
}

void plot_lay(struct flow *flow, const struct doc_block *block)
{
	struct plot plot = {.flow = flow, .block = block, .forest = block->forest,
	                    .left = flow->left + flow->indent, .right = flow->right};
	int width = plot.right - plot.left;

	if (flow->use == FLOW_PLAIN || plot.forest->count == 0)
		return;
	plot.at = plot.left;
	plot.labels = widest(&plot, PLOT_LABEL);
	plot.figures = widest(&plot, PLOT_FIGURES);
	plot.certainty = widest(&plot, PLOT_CERTAINTY);
	bool one = fit_one_line(&plot, width);
	if (!one)
		plot.width = width - GAP - plot.figures >= PLOT_LEAST
		                 ? limit(width - GAP - plot.figures) : limit(width);
	forest_scale(plot.forest, &plot.low, &plot.high);
	for (int i = 0; i < plot.forest->count; i++) {
		struct buf drawn = {0};
		forest_draw(plot.forest, i, plot.low, plot.high, plot.width, flow->doc->glyphs,
		            &drawn);
		(one ? lay_one_line : lay_lines)(&plot, i, buf_str(&drawn));
		buf_free(&drawn);
	}
	lay_axis(&plot);
	lay_ends(&plot);
}
