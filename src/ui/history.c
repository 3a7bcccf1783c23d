#include "ui/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void stop_free(struct stop *stop)
{
	buf_free(&stop->target);
	buf_free(&stop->place);
}

/* Forgets the stops from FROM on. */
static void cut(struct history *history, size_t from)
{
	while (history->count > from)
		stop_free(&history->stops[--history->count]);
}

void history_free(struct history *history)
{
	cut(history, 0);
	free(history->stops);
	*history = (struct history){0};
}

static void add(struct history *history, struct str target)
{
	struct stop stop = {{0}, {0}};
	buf_add_str(&stop.target, target);
	if (history->count == HISTORY_MAX) {
		stop_free(&history->stops[0]);
		memmove(history->stops, history->stops + 1, --history->count * sizeof stop);
	}
	history->stops = grow(history->stops, &history->room, history->count, sizeof stop);
	history->stops[history->count] = stop;
	history->at = history->count++;
}

void history_push(struct history *history, struct str target)
{
	if (history->count > 0)
		cut(history, history->at + 1);
	add(history, target);
}

void history_replace(struct history *history, struct str target)
{
	cut(history, history->at);
	add(history, target);
}

struct stop *history_near(const struct history *history, int by)
{
	long at = (long)history->at + by;
	return at >= 0 && at < (long)history->count ? &history->stops[at] : NULL;
}

struct stop *history_here(const struct history *history)
{
	return history_near(history, 0);
}

bool history_go(struct history *history, int by)
{
	if (!history_near(history, by))
		return false;
	history->at = (size_t)((long)history->at + by);
	return true;
}
