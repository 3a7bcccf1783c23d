#include "ui/app.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "page/page.h"
#include "ui/go.h"
#include "ui/key.h"

enum { REQUEST_MAX = 8 };

struct app {
	const struct scope *scope;
	struct stack stack;
	bool interrupted; /* the last key was C-c */
	long interrupted_ms;
	struct buf message;
	struct {
		enum request kind;
		struct buf text;
	} requests[REQUEST_MAX];
	int request_count;
};

struct app *app_new(const struct scope *scope, int width, int height, struct str target)
{
	struct app *app = xcalloc(1, sizeof *app);
	app->scope = scope;
	stack_init(&app->stack, scope, width, height, target);
	return app;
}

void app_free(struct app *app)
{
	if (!app)
		return;
	stack_free(&app->stack);
	buf_free(&app->message);
	for (int i = 0; i < REQUEST_MAX; i++)
		buf_free(&app->requests[i].text);
	free(app);
}

void app_say(struct app *app, const char *text)
{
	buf_clear(&app->message);
	glyph_text(&app->message, str_of(text), app->scope->glyphs);
}

static void ask(struct app *app, enum request kind, const char *text)
{
	if (app->request_count == REQUEST_MAX)
		return;
	int at = app->request_count++;
	app->requests[at].kind = kind;
	buf_clear(&app->requests[at].text);
	buf_add_text(&app->requests[at].text, text);
}

enum request app_take(struct app *app, struct buf *text)
{
	if (app->request_count == 0)
		return REQUEST_NOTHING;
	enum request kind = app->requests[0].kind;
	struct buf first = app->requests[0].text;
	buf_clear(text);
	buf_add_str(text, buf_str(&first));
	for (int i = 1; i < app->request_count; i++)
		app->requests[i - 1] = app->requests[i];
	app->requests[--app->request_count].text = first;
	return kind;
}

/* --- the door --- */

/* What only the outside can do. */
static void ask_outside(struct app *app, enum command command)
{
	switch ((int)command) {
	case CMD_QUIT: ask(app, REQUEST_QUIT, ""); break;
	case CMD_RELOAD: ask(app, REQUEST_RELOAD, ""); break;
	case CMD_REDRAW: ask(app, REQUEST_REDRAW, ""); break;
	case CMD_SUSPEND: ask(app, REQUEST_SUSPEND, ""); break;
	default: break;
	}
}

static void follow(struct app *app, struct step step)
{
	switch (step.kind) {
	case STEP_IGNORED:
	case STEP_STAY:
		break;
	case STEP_OPEN:
	case STEP_REPLACE:
		if (!stack_open(&app->stack, str_of(step.text), step.kind == STEP_REPLACE))
			app_say(app, _("There is nothing under that name"));
		break;
	case STEP_BACK:
		stack_leave(&app->stack, str_of(step.text));
		break;
	case STEP_HOME:
		stack_open(&app->stack, STR("home"), false);
		break;
	case STEP_RUN:
		stack_leave(&app->stack, STR(""));
		app_do(app, step.command, (struct arg){0});
		break;
	case STEP_SET:
		ask(app, REQUEST_SET, step.text);
		break;
	case STEP_SAY:
		app_say(app, step.text);
		break;
	}
}

void app_do(struct app *app, enum command command, struct arg arg)
{
	if (!command_allowed(command, app->scope->rights)) {
		app_say(app, _("Not available here"));
		return;
	}
	stack_fit(&app->stack);
	struct view *view = stack_focused(&app->stack);
	struct step step = view->ops->act(view, command, arg);
	if (step.kind == STEP_IGNORED)
		step = go_act(&app->stack, command, arg);
	if (step.kind == STEP_IGNORED)
		ask_outside(app, command);
	follow(app, step);
}

/* --- events --- */

static void insert(struct app *app, struct str text)
{
	if (stack_where(&app->stack) == AT_PROMPT)
		app_do(app, CMD_INSERT, (struct arg){.text = text});
}

static struct arg arg_of(const struct keymap *keymap, enum command command, uint32_t key)
{
	bool digit = command == CMD_DIGIT;
	return (struct arg){.number = digit ? keymap_place(keymap, command, key) : 0};
}

/* C-c twice in a row and in a second is what people type who want out. */
static void press(struct app *app, uint32_t key, long ms)
{
	enum { INTERRUPT = 3, SECOND = 1000 };
	const struct keymap *keymap = app->scope->keymap;
	unsigned where = stack_where(&app->stack);
	enum command command = keymap_command(keymap, key, where);
	bool again = app->interrupted && ms - app->interrupted_ms <= SECOND;
	char bytes[4];
	app->interrupted = key == INTERRUPT && command == CMD_CANCEL;
	app->interrupted_ms = ms;
	if (where == AT_PROMPT && key_is_text(key))
		insert(app, (struct str){bytes, (size_t)utf8_put(bytes, key)});
	else if (again && app->interrupted && command_allowed(CMD_QUIT, app->scope->rights))
		app_do(app, CMD_QUIT, (struct arg){0});
	else if (command != CMD_NONE)
		app_do(app, command, arg_of(keymap, command, key));
}

static bool inside(struct rect rect, int x, int y)
{
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/* The pane under the pointer takes the keyboard. */
static void focus_at(struct app *app, int x, int y)
{
	struct layout layout = stack_layout(&app->stack);
	if (layout.two && (inside(layout.side, x, y) || inside(layout.main, x, y)))
		stack_focus_side(&app->stack, inside(layout.side, x, y));
}

/* What stands at X, Y is asked of a canvas drawn for the purpose: a click is rare. */
static void click(struct app *app, int x, int y)
{
	app_settle(app);
	struct canvas *canvas = canvas_new(app->stack.width, app->stack.height);
	app_draw(app, canvas);
	int hot = canvas_cell(canvas, x, y).hot;
	canvas_free(canvas);
	focus_at(app, x, y);
	if (hot <= HOT_COMMAND(0))
		app_do(app, (enum command)(HOT_COMMAND(0) - hot), (struct arg){0});
	else
		app_do(app, CMD_POINT, (struct arg){.number = hot});
}

static void wheel(struct app *app, int x, int y, int lines)
{
	bool side = app->stack.side_focus;
	focus_at(app, x, y);
	app_do(app, CMD_WHEEL, (struct arg){.number = lines});
	stack_focus_side(&app->stack, side);
}

void app_event(struct app *app, const struct event *event)
{
	if (event->kind != EVENT_SIZE && event->kind != EVENT_IDLE && event->kind != EVENT_WHEEL)
		buf_clear(&app->message);
	if (event->kind != EVENT_KEY)
		app->interrupted = false;
	switch (event->kind) {
	case EVENT_KEY: press(app, event->key, event->ms); break;
	case EVENT_TEXT: insert(app, event->text); break;
	case EVENT_CLICK: click(app, event->x, event->y); break;
	case EVENT_WHEEL: wheel(app, event->x, event->y, event->lines); break;
	case EVENT_SIZE: stack_resize(&app->stack, event->x, event->y); break;
	case EVENT_IDLE: app_do(app, CMD_IDLE, (struct arg){0}); break;
	}
}

int app_wait_ms(const struct app *app)
{
	(void)app;
	return -1;
}

void app_settle(struct app *app)
{
	stack_settle(&app->stack);
}

/* --- drawing --- */

static void draw_view(const struct view *view, struct rect rect, struct canvas *canvas)
{
	struct canvas part = canvas_part(canvas, rect.x, rect.y, rect.width, rect.height);
	view->ops->draw(view, &part);
}

static void draw_panes(const struct app *app, struct layout layout, struct canvas *canvas)
{
	const struct view *side = app->stack.side.view;
	canvas_cursor(canvas, layout.main.x + 1, layout.main.y);
	if (stack_in_side(&app->stack) && !layout.two) {
		draw_view(side, layout.main, canvas);
		return;
	}
	draw_view(stack_top(&app->stack), layout.main, canvas);
	if (layout.two && side)
		draw_view(side, layout.side, canvas);
}

static bool has_evidence(const struct app *app)
{
	const struct entry *entry = view_subject(app->stack.base);
	return entry && page_has_evidence(app->scope->library, entry);
}

static void draw_frame(const struct app *app, struct layout layout, struct canvas *canvas)
{
	struct buf steps = {0}, trail = {0}, pieces = {0}, tag = {0};
	const struct view *top = stack_top(&app->stack);
	stack_trail(&app->stack, &steps);
	if (top->ops->tag)
		top->ops->tag(top, &pieces);
	frame_tame(&trail, buf_str(&steps), app->scope->glyphs);
	frame_tame(&tag, buf_str(&pieces), app->scope->glyphs);
	struct frame frame = {
		.layout = layout,
		.glyphs = app->scope->glyphs,
		.trail = buf_str(&trail),
		.tag = buf_str(&tag),
		.message = buf_str(&app->message),
		.side_focus = stack_in_side(&app->stack),
	};
	frame_draw(&frame, canvas);
	if (app->message.len == 0)
		frame_keys(&frame, app->scope, stack_where(&app->stack), has_evidence(app), canvas);
	buf_free(&steps);
	buf_free(&trail);
	buf_free(&pieces);
	buf_free(&tag);
}

void app_draw(const struct app *app, struct canvas *canvas)
{
	struct layout layout = stack_layout(&app->stack);
	canvas_clear(canvas);
	if (!layout.fits) {
		frame_too_small(layout.width, layout.height, canvas);
		return;
	}
	draw_frame(app, layout, canvas);
	draw_panes(app, layout, canvas);
}

/* --- coming back --- */

void app_refresh(struct app *app)
{
	stack_refresh(&app->stack);
}

void app_place(const struct app *app, struct buf *to)
{
	struct str target = buf_str(&history_here(&app->stack.history)->target);
	struct str rest = target;
	if (str_word(&rest).len != target.len)
		return;
	buf_add_str(to, target);
	buf_add_char(to, ' ');
	view_place(app->stack.base, to);
}

void app_restore(struct app *app, struct str place)
{
	struct str target = str_word(&place);
	if (target.len > 0 && stack_open(&app->stack, target, false))
		view_restore(app->stack.base, str_trim(place));
}
