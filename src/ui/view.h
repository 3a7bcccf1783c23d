/* view.h - what every view is.
 *
 * A view is a few functions and state of its own.  It sees the world through a const scope, draws
 * from a const self, so that drawing can be repeated at any time, and returns what should happen
 * instead of doing it.  Targets are texts, so that history, state file and tests can name any view:
 *
 *     home  list:KIND  list: (all entries, filter open)  ENTRY-ID  evidence:ID  links:ID  pick:WORD
 *     outline:TARGET  help:WHERE  palette  settings             lie over another view and pass
 *     around:ID  preview:ID  kind:KIND                          in the side pane only
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
	STEP_BACK,    /* close this view; text, if any, is a place for the one below */
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
	/* Both only after fit. */
	void (*draw)(const struct view *view, struct canvas *canvas);
	struct step (*act)(struct view *view, enum command command, struct arg arg);
	void (*close)(struct view *view);
	/* The rest may be NULL. */
	const struct entry *(*subject)(const struct view *view); /* what is read or under the cursor */
	/* Its part of the trail, a step a line: "target TAB words"; the last one is the view itself. */
	void (*trail)(const struct view *view, struct buf *to);
	/* For the right end of the title line, a piece a line; the first give way first. */
	void (*tag)(const struct view *view, struct buf *to);
	void (*beside)(const struct view *view, struct buf *to); /* target of the side pane */
	bool (*prompt)(const struct view *view);  /* a line of typing has the keyboard */
	/* What restore needs: one line.  The library may have been read again since the view was
	 * opened, so place looks at no entry that it remembers. */
	void (*place)(const struct view *view, struct buf *to);
	void (*restore)(struct view *view, struct str place);
	bool whole;   /* wants the full width: no pane beside it */
	bool passing; /* lies over another view and is no place to come back to */
};

/* Every view begins with this. */
struct view {
	const struct view_ops *ops;
	const struct scope *scope;
	bool idle; /* the other pane has the keyboard: show no cursor, digits or focus */
};

extern const struct view_ops view_home, view_list, view_page, view_evidence, view_links,
	view_around, view_preview, view_kind, view_outline, view_help, view_palette, view_settings,
	view_pick;

/* Opens what TARGET names; NULL if nothing.  In ui/views.c. */
struct view *view_open(const struct scope *scope, struct str target);

/* Calls of what may be NULL: nothing then happens. */
const struct entry *view_subject(const struct view *view);
bool view_has_prompt(const struct view *view);
void view_place(const struct view *view, struct buf *to);
void view_restore(struct view *view, struct str place);

struct step step_of(enum step_kind kind);
struct step step_open(enum step_kind kind, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
struct step step_say(const char *format, ...) __attribute__((format(printf, 1, 2)));
struct step step_run(enum command command);

#endif
