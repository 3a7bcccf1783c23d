/* choices.h - the one list there is: rows to choose from, with a filter.
 *
 * Home, lists, the outline, help, palette and settings are all views that begin with a struct
 * choices; what differs is where the rows come from and what choosing one does, and that is a struct
 * choices_rows.  Rows are numbered from 0 and asked for when they are drawn, so ten thousand cost
 * no more than a screenful.  Line 0 of the view is its head: what it lists, or the filter as it is
 * typed, and how many rows it leaves. */

#ifndef UI_CHOICES_H
#define UI_CHOICES_H

#include "ui/lineedit.h"
#include "ui/view.h"

/* One row; its texts may be left empty. */
struct choice {
	struct buf note; /* beside the name, cut at the edge */
	struct buf tag;  /* in a column at the right, where there is room for both */
	char sign;       /* before the name: a digit that opens it, '!' */
	enum role role;  /* of the name */
};

struct choices;

struct choices_rows {
	unsigned (*count)(const struct choices *choices);
	void (*name)(const struct choices *choices, unsigned row, struct buf *to);
	void (*more)(const struct choices *choices, unsigned row, struct choice *choice);
	struct step (*pick)(struct choices *choices, unsigned row);
	/* The rest may be NULL.  How well ROW answers to KEY, which is folded: 0 not at all; the
	 * best come first.  NULL: by name and note. */
	int (*match)(const struct choices *choices, unsigned row, struct str key);
	/* A word that names ROW when it comes back; NULL: its number. */
	void (*key)(const struct choices *choices, unsigned row, struct buf *to);
	void (*head)(const struct choices *choices, struct buf *to);
	int lines;    /* kept free below the head, for more than one line of it; then a blank one */
	bool tags_first; /* where there is room for one only it is the tag, not the note */
	bool ordered; /* the filter leaves the order of the rows alone */
};

struct choices {
	struct view view;
	const struct choices_rows *rows;
	struct lineedit filter;
	bool typing;     /* the filter has the keyboard */
	bool all_typing; /* and keeps it: Esc leaves the view */
	unsigned *shown; /* rows that the filter leaves, in the order of the screen */
	unsigned count;  /* of them */
	unsigned at, top; /* places in shown: the chosen one, and the first on screen */
	int width, height, name_width, tag_width;
};

/* Begins a list in CHOICES, zeroed memory, and chooses the first row. */
void choices_init(struct choices *choices, const struct view_ops *ops, const struct scope *scope,
                  const struct choices_rows *rows);

/* The row that is chosen; -1 where the filter leaves none. */
int choices_row(const struct choices *choices);
void choices_choose(struct choices *choices, unsigned row);

/* Rows of the screen that hold choices; scrolling until the chosen one is among them. */
unsigned choices_room(const struct choices *choices);
void choices_show(struct choices *choices);

/* What views of choices have in common, for their struct view_ops; VIEW is a struct choices. */
void choices_fit(struct view *view, int width, int height);
void choices_draw(const struct view *view, struct canvas *canvas);
struct step choices_act(struct view *view, enum command command, struct arg arg);
void choices_close(struct view *view); /* frees VIEW too */
bool choices_prompt(const struct view *view);
void choices_place(const struct view *view, struct buf *to);
void choices_restore(struct view *view, struct str place);
void choices_tag(const struct view *view, struct buf *to);

/* How well TEXT answers to KEY, which is folded: 3 begins with it, 2 a word of it does, 1 it is in
 * there. */
int choices_match_text(struct str text, struct str key);

#endif
