/* lineedit.h - one line of typing.
 *
 * Moves by what a reader sees as a character: a base with its marks.  Control characters never get
 * in; a line is at most LINE_BYTES long, and what is too much is dropped. */

#ifndef UI_LINEEDIT_H
#define UI_LINEEDIT_H

#include "draw/canvas.h"
#include "ui/command.h"

enum { LINE_BYTES = 256 };

/* Start with {0}. */
struct lineedit {
	struct buf text;
	size_t at; /* the cursor: a byte of text */
};

enum line_result { LINE_IGNORED, LINE_MOVED, LINE_CHANGED };

enum line_result lineedit_act(struct lineedit *line, enum command command, struct arg arg);
void lineedit_set(struct lineedit *line, struct str text); /* the cursor goes to its end */
void lineedit_free(struct lineedit *line);

/* Draws the piece around the cursor that fits WIDTH cells, and puts the canvas's cursor there. */
void lineedit_draw(const struct lineedit *line, struct canvas *canvas, int x, int y, int width);

/* What was typed; borrowed until the next change. */
struct str lineedit_text(const struct lineedit *line);

#endif
