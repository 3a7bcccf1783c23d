/* history.h - where one has been: targets with their places, and which of them one is at.
 *
 * Opening adds a stop after this one and forgets what lay ahead.  Only the HISTORY_MAX last are
 * kept. */

#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include <stdbool.h>

#include "base/str.h"

enum { HISTORY_MAX = 500 };

struct stop {
	struct buf target, place;
};

/* Start with {0}; empty until the first push. */
struct history {
	struct stop *stops;
	size_t count, room, at;
};

void history_free(struct history *history);
void history_push(struct history *history, struct str target);
void history_replace(struct history *history, struct str target); /* this one, ahead forgotten */
bool history_go(struct history *history, int by); /* false, and nothing moved, past either end */

struct stop *history_here(const struct history *history);
/* The stop BY from here; NULL past either end. */
struct stop *history_near(const struct history *history, int by);

#endif
