/* caps.h - what terminfo says of a terminal, beyond what curses asks itself.
 *
 * Apart from tty/term because <term.h> has a struct term of its own. */

#ifndef TTY_CAPS_H
#define TTY_CAPS_H

#include <stdbool.h>

#include "base/str.h"

/* Whether TERM is known and can move its cursor.  When not, WHY is a short reason. */
bool caps_usable(const char **why);

/* The string NAME, extended names too, of the terminal in use; NULL where it has none. */
const char *caps_string(const char *name);

/* Adds a string of terminfo without its padding, "$<2/>", which is for slow lines.  NULL is empty. */
void caps_add(struct buf *to, const char *text);

/* Adds all that leaves the screen of a terminal with ROWS rows, whatever was on: mouse,
 * attributes, a hidden cursor, the second screen. */
void caps_leave(struct buf *to, int rows);

#endif
