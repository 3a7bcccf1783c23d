/* paint.h - a canvas to the terminal, in terminfo's words.
 *
 * Knows how a role looks on this terminal and what stands on the screen already, and writes the
 * difference in one go.  Curses opens, closes and reads; its own painting scrolls and repeats
 * by sequences that some emulators lack, and took half as long again. */

#ifndef TTY_PAINT_H
#define TTY_PAINT_H

#include "base/glyph.h"
#include "draw/canvas.h"
#include "draw/theme.h"

struct paint;

/* For the terminal in use; looks at its colours and at NO_COLOR.  paint_look and paint_fit must
 * follow before the first paint_show. */
struct paint *paint_new(void);
void paint_free(struct paint *paint);

void paint_look(struct paint *paint, const struct theme *theme, enum glyphs glyphs);
void paint_fit(struct paint *paint, int width, int height);

/* The next paint_show clears the screen and writes every cell. */
void paint_forget(struct paint *paint);

/* Writes what changed, and moves the cursor to the focus, last.  What lies outside is not shown. */
void paint_show(struct paint *paint, const struct canvas *canvas);

/* Plain look, visible cursor, and where there is only one screen an empty line for the prompt. */
void paint_leave(struct paint *paint);

#endif
