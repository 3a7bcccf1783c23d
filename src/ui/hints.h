/* hints.h - a number on every link of the screen, to be typed. */

#ifndef UI_HINTS_H
#define UI_HINTS_H

#include <stdbool.h>

/* Start with {0}. */
struct hints {
	char **texts; /* one for each link of the flow; NULL: no hints are shown */
	int links;    /* of the flow */
	int first, count; /* those on the screen: the first shows 1 */
	int typed;
};

void hints_begin(struct hints *hints, int links, int first, int count);
void hints_end(struct hints *hints);

/* Adds a digit.  The link once only one is left; HINTS_MORE while there are several, HINTS_WRONG
 * for anything that is on no link. */
enum { HINTS_MORE = -1, HINTS_WRONG = -2 };
int hints_type(struct hints *hints, char digit);

/* The link of what was typed so far; HINTS_MORE for nothing. */
int hints_accept(const struct hints *hints);

/* Takes the last digit back; false when there is none. */
bool hints_rub(struct hints *hints);

#endif
