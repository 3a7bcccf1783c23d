/* role.h - what a character on the screen means; a theme says how that looks.
 *
 * No view ever names a colour.  Columns: the number, the name in a theme's file, the letter in a
 * golden screen, the attributes it has where a theme says nothing (so that every role can be told
 * from its neighbours in black and white). */

#ifndef DRAW_ROLE_H
#define DRAW_ROLE_H

#define ROLE_LIST(R) \
	R(TEXT, "text", '.', 0) \
	R(TITLE, "title", 'T', LOOK_BOLD) \
	R(LATIN, "latin", 'l', LOOK_ITALIC) \
	R(HEADING, "heading", 'H', LOOK_BOLD) \
	R(LABEL, "label", 'L', LOOK_BOLD) \
	R(DIM, "dim", 'd', 0) \
	R(EM, "em", 'e', LOOK_ITALIC) \
	R(STRONG, "strong", 's', LOOK_BOLD) \
	R(TERM, "term", 't', LOOK_ITALIC) \
	R(LINK, "link", 'k', LOOK_UNDERLINE) \
	R(CITE, "cite", 'c', LOOK_UNDERLINE) \
	R(FOCUS, "focus", 'F', LOOK_REVERSE) \
	R(HINT, "hint", 'n', LOOK_BOLD) \
	R(SELECTED, "selected", 'S', LOOK_REVERSE) \
	R(MATCH, "match", 'M', LOOK_BOLD | LOOK_UNDERLINE) \
	R(BAR, "bar", 'B', LOOK_BOLD) \
	R(BAR_DIM, "bar-dim", 'b', 0) \
	R(FOOT, "foot", 'f', 0) \
	R(FOOT_KEY, "foot-key", 'K', LOOK_BOLD) \
	R(RULE, "rule", 'r', 0) \
	R(INPUT, "input", 'I', 0) \
	R(MESSAGE, "message", 'm', LOOK_BOLD) \
	R(DANGER, "danger", 'D', LOOK_BOLD) \
	R(CAUTION, "caution", 'C', LOOK_BOLD) \
	R(TIP, "tip", 'i', 0) \
	R(CERTAINTY, "certainty", 'y', LOOK_BOLD) \
	R(NUMBER, "number", '0', 0) \
	R(PLOT, "plot", 'p', 0)

enum role {
#define R(id, name, letter, look) ROLE_##id,
	ROLE_LIST(R)
#undef R
	ROLE_COUNT
};

/* Attributes of a terminal, as bits. */
enum {
	LOOK_BOLD = 1,
	LOOK_UNDERLINE = 2,
	LOOK_REVERSE = 4,
	LOOK_DIM = 8,
	LOOK_ITALIC = 16,
};

#endif
