/* theme.h - roles to colours and attributes.
 *
 * Contrast is WCAG 2.1's ratio of relative luminance, 1..21, computed on the colours as shown: the
 * 240 fixed ones of xterm's palette for "#rrggbb", the Linux console's for the sixteen names. */

#ifndef DRAW_THEME_H
#define DRAW_THEME_H

#include <stdbool.h>

#include "base/str.h"
#include "draw/role.h"

enum { COLOUR_DEFAULT = -1 }; /* the terminal's own; else a number of xterm's palette, 0..255 */

struct style {
	short fg, bg;
	unsigned look; /* LOOK_ bits */
};

/* One style a role for 256 colours and one for 16 or fewer. */
struct theme {
	struct style rich[ROLE_COUNT];
	struct style plain[ROLE_COUNT];
};

/* All default colours, each role's own attributes. */
void theme_init(struct theme *theme);

const char *role_name(enum role role);
char role_letter(enum role role);
int role_find(struct str name); /* -1 where there is none */

/* Reads "#5fafff" (the nearest of 16..255), "bright-blue" and its 15 fellows (0..15), "default";
 * "bold underline reverse dim italic none", parted by spaces.  False for anything else. */
bool colour_parse(struct str text, short *colour);
bool look_parse(struct str text, unsigned *look);

/* Fills in ROLE: empty texts say nothing.  FG16 and BG16 default to FG and BG where those are names,
 * else to the nearest of the sixteen.  False, with *WHAT naming the attribute, for a bad value. */
struct theme_row {
	struct str fg, bg, fg16, bg16, look;
};
bool theme_set(struct theme *theme, enum role role, const struct theme_row *row,
               const char **what);

/* 0 where foreground or background is the terminal's own. */
double theme_contrast(struct style style);

#endif
