/* frame.h - what stands around every view: the title line, rules, the foot line.
 *
 *      row 0         trail, and at the right what the view says of itself
 *      row 1         a rule, with a tee where the border of the side pane meets it
 *      content       one pane, or two with a border between
 *      the last row  keys that work here, or a message */

#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/view.h"

enum { FRAME_WIDTH_MIN = 40, FRAME_HEIGHT_MIN = 12, FRAME_PANE_MIN = 60 };

/* Hot numbers below 0; those above are the view's own. */
#define HOT_TRAIL(depth) (-1 - (int)(depth))          /* a step of the trail, 0 is home */
#define HOT_COMMAND(command) (-1000 - (int)(command)) /* a key in the foot line */

struct rect {
	int x, y, width, height;
};

struct layout {
	int width, height;
	bool fits;           /* at least 40x12 */
	bool two;            /* there is room for the side pane */
	struct rect main, side;
};

/* PANE: a side pane is wanted. */
struct layout frame_layout(int width, int height, bool pane);

/* What is drawn: TRAIL a step a line, "target TAB words"; TAG a piece a line. */
struct frame {
	struct layout layout;
	enum glyphs glyphs;
	struct str trail, tag, message;
	bool side_focus; /* the pane that has the keyboard is told by a double rule above it */
};
void frame_draw(const struct frame *frame, struct canvas *canvas);

/* The keys of WHERE that are allowed and bound, as many as fit.  EVIDENCE: there is some. */
void frame_keys(const struct frame *frame, const struct scope *scope, unsigned where,
                bool evidence, struct canvas *canvas);

/* Adds TEXT, line ends and tabs kept, as GLYPHS can show it. */
void frame_tame(struct buf *to, struct str text, enum glyphs glyphs);

/* One sentence in the middle: what is needed, what there is. */
void frame_too_small(int width, int height, struct canvas *canvas);

/* Step DEPTH of TRAIL, 0 the first: its target; false past the last. */
bool frame_step(struct str trail, int depth, struct str *target, struct str *words);

#endif
