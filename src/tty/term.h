/* term.h - the terminal, by ncurses and terminfo; it decides nothing.
 *
 * Opens the screen, turns what arrives into events, shows a canvas by writing what changed, and
 * leaves the terminal whole at any end: signals and faults included. */

#ifndef TTY_TERM_H
#define TTY_TERM_H

#include "base/glyph.h"
#include "draw/canvas.h"
#include "draw/theme.h"
#include "ui/app.h"

struct term;

/* The glyph level of this locale and TERM: ASCII unless the locale (as setlocale made it) is
 * UTF-8; the console's for TERM=linux; else Unicode.  For output into a pipe too. */
enum glyphs term_glyphs(void);

/* Whether a screen can be opened: keys can be read from standard input, standard output is a
 * terminal, and TERM names one that can move its cursor.  When not, WHY is a short reason. */
bool term_usable(const char **why);

/* RIGHTS: without LEAVE the signals that would end or stop the program from the keyboard are
 * ignored.  NULL, with WHY, where the terminal cannot be used; ask term_usable first, which leaves
 * such a terminal untouched. */
struct term *term_open(const struct theme *theme, enum glyphs glyphs, bool mouse, unsigned rights,
                       const char **why);
void term_close(struct term *term);

void term_size(const struct term *term, int *width, int *height);

/* A new look or level: the next term_show draws everything. */
void term_theme(struct term *term, const struct theme *theme, enum glyphs glyphs);
void term_mouse(struct term *term, bool on);

/* Waits for the next event, at most TIMEOUT_MS (-1: for ever).  EVENT_IDLE when the time is up.
 * False when the terminal is gone or a signal asks the program to end (*SIGNAL_ says which, 0
 * for a lost terminal).  Text of a paste is valid until the next call. */
bool term_wait(struct term *term, int timeout_ms, struct event *event, int *signal_);

/* Whether another event waits already: then draw later. */
bool term_pending(struct term *term);

/* Puts CANVAS on the screen, writing only what changed, and the cursor on the focus, last. */
void term_show(struct term *term, const struct canvas *canvas);

/* Forgets what the screen shows, so that the next term_show draws it all. */
void term_redraw(struct term *term);

/* Leaves the screen, stops the process as the shell expects, and comes back. */
void term_suspend(struct term *term);

#endif
