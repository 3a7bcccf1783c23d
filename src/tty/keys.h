/* keys.h - bytes from the terminal to events.
 *
 * ncurses knows what the terminal's special keys send; everything else is put together here, byte by
 * byte, since its get_wch stumbles over bytes that aren't UTF-8. */

#ifndef TTY_KEYS_H
#define TTY_KEYS_H

#include <stdbool.h>

#include "base/str.h"
#include "ui/app.h"

struct keys;

/* For the terminal in use.  From now on keys_next may be called. */
struct keys *keys_new(void);
void keys_free(struct keys *keys);

/* The next event of what has arrived; false when no more is there, without waiting (but up to
 * ESCDELAY for the rest of a sequence).  Bytes that mean nothing are dropped.  The text of a paste
 * lives until the next call. */
bool keys_next(struct keys *keys, struct event *event);

/* Inside a paste: if nothing comes for KEYS_PASTE_MS, keys_end_paste gives what there is. */
enum { KEYS_PASTE_MS = 1000 };
bool keys_pasting(const struct keys *keys);
void keys_end_paste(struct keys *keys, struct event *event);

#endif
