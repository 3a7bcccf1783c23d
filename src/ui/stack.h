/* stack.h - the views one on another, their history, and the panes they stand in.
 *
 * At the bottom stands the base, the view of the history's target.  Passing views (help, settings)
 * lie over it.  Beside it stands the side pane, composed when somebody looks (stack_settle), so
 * that a hundred keys in a row compose it once. */

#ifndef UI_STACK_H
#define UI_STACK_H

#include "ui/frame.h"
#include "ui/history.h"

enum { OVER_MAX = 3 };

/* A view and what it was opened by. */
struct opened {
	struct view *view; /* NULL: none */
	struct buf target;
};

struct stack {
	const struct scope *scope;
	int width, height;            /* of the whole screen */
	struct history history;
	struct view *base;
	struct opened over[OVER_MAX]; /* the last is on top */
	int over_count;
	struct opened side;
	bool side_focus;              /* the side pane has the keyboard */
	bool fitted;                  /* all but the side pane is laid out for this size */
};

/* Begins with home, and TARGET on it where that names something. */
void stack_init(struct stack *stack, const struct scope *scope, int width, int height,
                struct str target);
void stack_free(struct stack *stack);
void stack_resize(struct stack *stack, int width, int height);

void stack_fit(struct stack *stack);    /* before a view acts */
void stack_settle(struct stack *stack); /* before drawing */

struct view *stack_top(const struct stack *stack);
struct view *stack_focused(const struct stack *stack); /* hears the keyboard */
bool stack_in_side(const struct stack *stack);         /* and whether that is the side pane */
unsigned stack_where(const struct stack *stack);       /* an AT_ bit: which of its keys */
struct layout stack_layout(const struct stack *stack);
bool stack_at_home(const struct stack *stack);         /* the base is; something may lie over it */

/* Opens TARGET after this stop of the history (REPLACE: in its place), or lays it over the others
 * where it is a passing view.  False, and nothing changed, where it names nothing. */
bool stack_open(struct stack *stack, struct str target, bool replace);

/* Along the history, past stops that are no longer there; false at its end. */
bool stack_go(struct stack *stack, int by);

/* Steps out of what is on top, and brings what comes to light to PLACE if that is not empty.  False
 * at home, where there is nothing to step out of. */
bool stack_leave(struct stack *stack, struct str place);

/* Gives the keyboard to the side pane or takes it back; without a side pane nothing happens. */
void stack_focus_side(struct stack *stack, bool focus);

/* All steps from home to the top, a line each: see view_ops.trail. */
void stack_trail(const struct stack *stack, struct buf *to);

/* Opens every view anew at its place. */
void stack_refresh(struct stack *stack);

#endif
