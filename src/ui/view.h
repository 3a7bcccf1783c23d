/* view.h - what every view is.
 *
 * A view is six functions and state of its own.  It sees the world through a const scope, draws from
 * a const self, so that drawing can be repeated at any time, and returns what should happen
 * instead of doing it.  Targets are texts, so that history, state file and tests can name any view:
 *
 *     home  list:KIND  ENTRY-ID  evidence:ID  links:ID  outline:TARGET  help:WHERE  palette
 *     settings  pick:WORD
 */

#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "base/glyph.h"
#include "draw/canvas.h"
#include "model/entry.h"
#include "ui/command.h"

/* What a user may set; read and written by store/settings. */
struct options {
	char theme[65];
	int glyphs; /* enum glyphs, or -1: by terminal and locale */
	bool mouse;
	bool reopen;
};

struct scope {
	const struct library *library;
	const struct keymap *keymap;
	const struct options *options;
	unsigned rights;
	enum glyphs glyphs;
};

enum step_kind {
	STEP_IGNORED, /* the view does not know the command: the app may */
	STEP_STAY,    /* done; draw again */
	STEP_OPEN,    /* open target */
	STEP_REPLACE, /* open target in place of this view: it leaves no trace in the history */
	STEP_BACK,    /* close this view */
	STEP_HOME,
	STEP_RUN,     /* close this view and do command */
	STEP_SET,     /* an option was chosen: text is "name = value" */
	STEP_SAY,     /* show text in the foot line */
};

struct step {
	enum step_kind kind;
	enum command command;
	char text[200]; /* target, setting or message; always terminated */
};

struct view;

struct view_ops {
	unsigned where; /* one AT_ bit: which rows of the command table apply */
	/* NULL when TARGET names nothing; TARGET is the text after the colon. */
	struct view *(*open)(const struct scope *scope, struct str target);
	void (*fit)(struct view *view, int width, int height); /* lay out anew, in cells */
	void (*draw)(const struct view *view, struct canvas *canvas);
	struct step (*act)(struct view *view, enum command command, struct arg arg);
	void (*close)(struct view *view);
	/* The rest may be NULL. */
	const struct entry *(*subject)(const struct view *view); /* what is read or under the cursor */
	void (*title)(const struct view *view, struct buf *to);  /* its part of the trail */
	void (*tag)(const struct view *view, struct buf *to);    /* right end of the title line */
	bool (*prompt)(const struct view *view);  /* a line of typing has the keyboard */
	void (*place)(const struct view *view, struct buf *to);  /* what restore needs: "12,3" */
	void (*restore)(struct view *view, struct str place);
	bool whole; /* wants the full width: no pane beside it */
};

/* Every view begins with this. */
struct view {
	const struct view_ops *ops;
	const struct scope *scope;
};

extern const struct view_ops view_home, view_list, view_page, view_evidence, view_links, view_side,
	view_outline, view_help, view_palette, view_settings, view_pick;

/* Opens what TARGET names; NULL if nothing. */
struct view *view_open(const struct scope *scope, struct str target);

struct step step_of(enum step_kind kind);
struct step step_open(enum step_kind kind, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
