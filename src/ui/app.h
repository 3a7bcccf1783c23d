/* app.h - the stack of views, history, rights, messages: the explorer without a terminal.
 *
 * Keys, clicks and typed text go in, a canvas comes out; the app knows no curses, no files and no
 * clock, so that a test can play it.  What only the outside can do (leave, suspend, reload, save a
 * setting) is asked for with app_take. */

#ifndef UI_APP_H
#define UI_APP_H

#include "ui/view.h"

struct app;

struct event {
	enum { EVENT_KEY, EVENT_TEXT, EVENT_CLICK, EVENT_WHEEL, EVENT_SIZE, EVENT_IDLE } kind;
	uint32_t key;      /* KEY */
	long ms;           /* KEY: when it came, on any clock that only goes forward */
	struct str text;   /* TEXT: a paste; goes to prompts only */
	int x, y;          /* CLICK, WHEEL: the cell.  SIZE: the new width and height */
	int lines;         /* WHEEL: negative is up */
};

/* SCOPE is borrowed and must outlive the app.  Opens TARGET, or home where that names nothing. */
struct app *app_new(const struct scope *scope, int width, int height, struct str target);
void app_free(struct app *app);

/* The one way in.  Settle and draw afterwards, once, when no further event waits. */
void app_event(struct app *app, const struct event *event);

/* Every command passes here; what the place does not allow is not done, and says so. */
void app_do(struct app *app, enum command command, struct arg arg);

/* Does what was put off until somebody looks: lays out, and composes the side pane. */
void app_settle(struct app *app);

/* Draws everything as it was settled; const, so it can be repeated.  Below 40x12 a plain sentence
 * says what is needed.  See ui/frame.h for the hot numbers. */
void app_draw(const struct app *app, struct canvas *canvas);

/* Milliseconds until an EVENT_IDLE is wanted; -1: never. */
int app_wait_ms(const struct app *app);

/* What the outside must do, one at a time: NOTHING when all is done. */
enum request { REQUEST_NOTHING, REQUEST_QUIT, REQUEST_SUSPEND, REQUEST_RELOAD, REQUEST_REDRAW,
               REQUEST_SET };
enum request app_take(struct app *app, struct buf *text); /* SET: "name = value" */

/* After a reload or a changed option the scope has new contents: every view is opened anew by its
 * target, at its place. */
void app_refresh(struct app *app);

/* Shows TEXT in the foot line until the next key. */
void app_say(struct app *app, const char *text);

/* The target and place where one is, for reopening: "quadratus-lumborum 12,3". */
void app_place(const struct app *app, struct buf *to);
void app_restore(struct app *app, struct str place);

#endif
