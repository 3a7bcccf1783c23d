/* signals.h - what the system tells the process, and the terminal made whole in an emergency.
 *
 * Handlers only note what happened and wake signals_fd.  A fault (SIGSEGV and fellows), die() and
 * exit() with the screen still open restore the terminal with nothing but write and tcsetattr; a
 * fault then names its signal on standard error and ends the process as it would have ended.  A
 * process has one terminal: open once at a time. */

#ifndef TTY_SIGNALS_H
#define TTY_SIGNALS_H

#include <stdbool.h>

#include "base/str.h"

/* LEAVE: the keyboard's signals (SIGINT, SIGQUIT, SIGTSTP) are heard; otherwise they are ignored.
 * Call it before curses sets its own handlers, which it does only where there are none. */
void signals_open(bool leave);

/* What an emergency writes to standard output; copied, and cut if absurdly long. */
void signals_restore(struct str bytes);

/* The handlers of before. */
void signals_close(void);

/* Becomes readable when signals_take has something to tell. */
int signals_fd(void);

/* What came since the last call, as bits.  *ENDED is the signal that asks to end, else 0; it stays. */
enum { SIGNALS_RESIZED = 1, SIGNALS_STOP = 2, SIGNALS_CONTINUED = 4 };
unsigned signals_take(int *ended);

/* Whether signals_take has something to tell. */
bool signals_pending(void);

/* Stops the process group as if nobody had caught SIGTSTP; returns when continued. */
void signals_stop(void);

#endif
