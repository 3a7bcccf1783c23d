/* flow.h - breaks a doc into lines.
 *
 * A flow is made for one width and never changes; a new width is a new flow.  Widths and columns
 * are terminal cells; offsets are bytes into the doc's text, which must outlive the flow.  Links
 * and headings are found here, as data, and not while drawing: a link that wraps is one link. */

#ifndef PAGE_FLOW_H
#define PAGE_FLOW_H

#include "draw/canvas.h"
#include "page/doc.h"

struct flow;

struct flow_link {
	int line, column, width; /* where its first part stands */
	int last_line;           /* where it ends */
	int target;              /* entry number */
	uint32_t at;             /* offset of its first byte */
};

struct flow_heading {
	int line, level;
	struct str text;
	uint32_t at;
};

/* For the screen a link has a blank cell before it besides any space, so that its digit or hint
 * does not stick to the word before; column 0 is kept blank for the same reason.  Aside is a pane of
 * the screen that has not the keyboard and shows no digits.  Plain text has no rules, bars and
 * plots (their figures remain), and its labels end in a colon: it is for speech and braille. */
enum flow_use { FLOW_PRINT, FLOW_SCREEN, FLOW_ASIDE, FLOW_PLAIN };

/* Lays DOC out for WIDTH cells, at least 20.  Never fails: a word that is too wide is broken, a
 * table that is too wide becomes a list of its rows. */
struct flow *flow_new(const struct doc *doc, int width, enum flow_use use);
void flow_free(struct flow *flow);

int flow_height(const struct flow *flow);
int flow_width(const struct flow *flow);

int flow_link_count(const struct flow *flow);
const struct flow_link *flow_link(const struct flow *flow, int index);
int flow_heading_count(const struct flow *flow);
const struct flow_heading *flow_heading(const struct flow *flow, int index);

/* The line on which the byte at OFFSET stands; the offset of the first byte of LINE. */
int flow_line_of(const struct flow *flow, uint32_t offset);
uint32_t flow_offset_of(const struct flow *flow, int line);

/* How a page is drawn: FOCUS is a link's index or -1; FIRST_DIGIT is the index of the link that
 * shows "1" when it is on the screen, the nine from there on show their digit before them (-1:
 * none); hints, where not NULL, has a text for every link of the flow ("" for none).
 * The number of link N is its hot number, N + 1; the cursor goes to the focus. */
struct flow_style {
	int top;          /* first line shown */
	int focus;
	int first_digit;
	const char *const *hints;
};
void flow_draw(const struct flow *flow, const struct flow_style *style, struct canvas *canvas);

/* The pieces of a line from left to right, for who prints with more than text. */
struct flow_piece {
	int column, width;
	enum role role;
	int link;         /* index of the link it belongs to, or -1 */
	struct str text;
};
int flow_piece_count(const struct flow *flow, int line);
struct flow_piece flow_piece(const struct flow *flow, int line, int index);

/* The whole flow as text, a line a line, without trailing blanks. */
void flow_print(const struct flow *flow, struct buf *to);

#endif
