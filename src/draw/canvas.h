/* canvas.h - the grid of cells that everything is drawn on.
 *
 * A cell holds a character with its marks, a role, and the number of the thing that stands there,
 * so that a click is a look-up and a test can read the screen.  Columns and rows are cells, from 0
 * at the top left.  Drawing outside is cut off, never an error.  Text is UTF-8; control
 * characters are drawn as U+FFFD. */

#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "draw/role.h"

struct cell {
	uint32_t code;     /* ' ' where nothing was drawn */
	uint32_t marks[2]; /* combining marks on it, or 0; more are dropped */
	uint8_t width;     /* 1, 2, or 0 for the right half of a wide character */
	uint8_t role;
	int32_t hot;       /* 0: nothing.  Positive: the view's own.  Negative: see ui/frame.h */
};

/* A canvas, or a part of one that shares its cells and its cursor. */
struct canvas {
	int width, height;
	int left, top;        /* of this part, on the whole */
	struct canvas_grid *grid;
};

struct canvas *canvas_new(int width, int height); /* blank; both at least 1 */
void canvas_free(struct canvas *canvas);
void canvas_clear(struct canvas *canvas); /* blank, role TEXT, no cursor */

/* The part at X, Y of WIDTH x HEIGHT, cut to what there is; by value, nothing to free. */
struct canvas canvas_part(const struct canvas *canvas, int x, int y, int width, int height);

/* Draws TEXT from X on in row Y, at most WIDTH cells (negative: up to the edge).  What is cut off in
 * the middle of a wide character leaves a blank.  Returns the cells used. */
int canvas_text(struct canvas *canvas, int x, int y, int width, enum role role, int hot,
                struct str text);

/* The same for text that may be too long: what does not fit ends in U+2026. */
int canvas_text_cut(struct canvas *canvas, int x, int y, int width, enum role role, int hot,
                    struct str text);

/* Repeats CODE, a character of width 1. */
void canvas_rule(struct canvas *canvas, int x, int y, int length, enum role role, uint32_t code);
void canvas_post(struct canvas *canvas, int x, int y, int length, enum role role, uint32_t code);

/* Gives a rectangle a role or a hot number and leaves its characters. */
void canvas_paint(struct canvas *canvas, int x, int y, int width, int height, enum role role);
void canvas_heat(struct canvas *canvas, int x, int y, int width, int height, int hot);

/* Where the hardware cursor goes: on what has the focus.  The last call wins. */
void canvas_cursor(struct canvas *canvas, int x, int y);
bool canvas_cursor_at(const struct canvas *canvas, int *x, int *y); /* on the whole canvas */

/* The cell at X, Y; a blank one outside. */
struct cell canvas_cell(const struct canvas *canvas, int x, int y);

/* Adds the canvas as text, a line a row without trailing blanks; with ROLES, a second block after
 * an empty line with the letter of each cell's role, and a line "cursor X,Y". */
void canvas_dump(const struct canvas *canvas, bool roles, struct buf *to);

#endif
