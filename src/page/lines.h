/* lines.h - the inside of a flow: words wrapped into lines.
 *
 * Only page/flow, page/table and page/plot see this.  A line is a set of parts; a part is a
 * stretch of one run, or a text of the flow's own (bullets of a table, bars, plots), at a
 * column.  Parts are written in the order of the doc's text and sorted by line at the end. */

#ifndef PAGE_LINES_H
#define PAGE_LINES_H

#include "page/flow.h"

enum { OWN = -1 };            /* the run of a part whose text is the flow's own */

struct part {
	int line, column, width;
	uint32_t at, len;     /* in the doc's text, or in own */
	int run;              /* number of its run, or OWN */
	int link;             /* index or -1 */
	enum role role;
};

struct flow {
	const struct doc *doc;
	enum flow_use use;
	int left, right;      /* columns of the text: left is in, right is out */
	int indent;           /* of what stands under a heading */
	int height;
	bool gap;             /* an empty line is due before the next block */
	struct buf own;

	struct part *parts;
	size_t part_count, part_room;
	uint32_t *by_line;    /* numbers of parts, line by line, after lines_seal */
	uint32_t *line_start; /* height + 1 places in by_line */

	struct flow_link *links;
	size_t link_count, link_room;
	int link_run;         /* the run that the last link came from */

	struct flow_heading *headings;
	size_t heading_count, heading_room;

	size_t headed;        /* number of the heading laid last */

	size_t group_end;     /* block after a group whose labels share a column, */
	int group_width;      /* and that column's width */
};

/* Where writing goes on.  Lines after the first begin at HANG; nothing is set at or beyond RIGHT. */
struct pen {
	struct flow *flow;
	int line, column;
	int hang, right;
	bool blank;           /* nothing stands on this line yet */
	bool space;           /* one is due before the next word */
	int bar;              /* role of a bar at column hang - 2, or -1 */
};

/* A pen at the start of a new line of the flow, after a gap that was due. */
struct pen pen_new(struct flow *flow, int first, int hang, int right);

/* A pen for a column of a table, on LINE, which may have been begun by another column. */
struct pen pen_at(struct flow *flow, int line, int left, int right);

/* Wraps COUNT runs from FIRST, which follow each other in the doc's text.  Lines break at spaces,
 * but not at those inside a run of role NUMBER; elsewhere only in what is wider than a line. */
void pen_runs(struct pen *pen, uint32_t first, uint32_t count);

/* Sets TEXT, the flow's own, where the pen stands, or on a new line; it is not wrapped or cut. */
void pen_own(struct pen *pen, enum role role, struct str text);

/* COUNT times CODE, a character of one cell. */
void pen_repeat(struct pen *pen, enum role role, uint32_t code, int count);

void pen_break(struct pen *pen); /* to a new line, at HANG */
/* Onwards on this line, where it then counts as blank; nothing if the pen is past COLUMN. */
void pen_to(struct pen *pen, int column);

/* The text of COUNT runs from FIRST, and its width on one line for this use. */
struct str lines_text(const struct flow *flow, uint32_t first, uint32_t count);
int lines_width(const struct flow *flow, uint32_t first, uint32_t count);

/* The width of the longest word in it. */
int lines_word_width(const struct flow *flow, uint32_t first, uint32_t count);

/* Width of TEXT; the same as utf8_width, quicker where all is ASCII. */
int lines_cells(struct str text);

/* Sorts the parts by line; nothing can be written afterwards. */
void lines_seal(struct flow *flow);

#endif
