/* fuzz_keys.c - any bytes as keys, clicks, pastes and sizes, played into the explorer over a small
 * library; as a kiosk, too, which never asks to leave, to suspend or to read anew. */

#include <stdint.h>
#include <stdlib.h>

#include "../unit/small_library.h"
#include "store/settings.h"
#include "ui/app.h"
#include "ui/key.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { STEPS_MAX = 300, SPECIAL_FIRST = 0x80, SPECIAL_COUNT = KEY_F_12 - KEY_SPECIAL };

struct stage {
	struct options options;
	struct scope scope;
	struct app *app;
	struct canvas *canvas;
	bool left;
};

static void need(bool holds)
{
	if (!holds)
		abort();
}

static unsigned take(struct str *rest)
{
	if (rest->len == 0)
		return 0;
	rest->len--;
	return (unsigned char)*rest->at++;
}

static void resize(struct stage *stage, int width, int height)
{
	canvas_free(stage->canvas);
	stage->canvas = canvas_new(width, height);
	app_event(stage->app, &(struct event){.kind = EVENT_SIZE, .x = width, .y = height});
}

static void restore(struct stage *stage)
{
	struct buf place = {0};

	app_place(stage->app, &place);
	app_restore(stage->app, buf_str(&place));
	buf_free(&place);
}

/* What is no key: 0xa0 and above. */
static void other_step(struct stage *stage, unsigned what, struct str *rest)
{
	unsigned a = take(rest), b = take(rest);
	struct str text = {rest->at, a < rest->len ? a : rest->len};

	if (what == 0xa0)
		return resize(stage, 1 + (int)a, 1 + (int)(b % 100));
	if (what == 0xa1)
		app_event(stage->app, &(struct event){.kind = EVENT_CLICK, .x = (int)a, .y = (int)b});
	else if (what == 0xa2)
		app_event(stage->app, &(struct event){.kind = EVENT_WHEEL, .x = (int)a, .y = (int)b,
		                                      .lines = b % 2 ? 3 : -3});
	else if (what == 0xa3)
		app_event(stage->app, &(struct event){.kind = EVENT_IDLE});
	else if (what == 0xa4)
		app_event(stage->app, &(struct event){.kind = EVENT_TEXT, .text = text});
	else if (what == 0xa5)
		app_refresh(stage->app);
	else if (what == 0xa6)
		restore(stage);
	else
		app_do(stage->app, (enum command)(a % CMD_COUNT), (struct arg){(int)b - 4, text});
}

static void step(struct stage *stage, struct str *rest)
{
	unsigned byte = take(rest);
	uint32_t key = byte;

	if (byte >= 0xa0 && byte < 0xa8)
		return other_step(stage, byte, rest);
	if (byte >= SPECIAL_FIRST && byte < SPECIAL_FIRST + SPECIAL_COUNT)
		key = KEY_SPECIAL + 1 + byte - SPECIAL_FIRST;
	app_event(stage->app, &(struct event){.kind = EVENT_KEY, .key = key});
}

/* The outside, without doing anything but what was set. */
static void serve(struct stage *stage)
{
	bool kiosk = stage->scope.rights == FREE;
	struct buf text = {0};
	enum request request;

	while ((request = app_take(stage->app, &text)) != REQUEST_NOTHING) {
		if (request == REQUEST_QUIT || request == REQUEST_SUSPEND || request == REQUEST_RELOAD)
			need(!kiosk);
		stage->left |= request == REQUEST_QUIT;
		if (request == REQUEST_SET) {
			need(settings_set(&stage->options, buf_str(&text)));
			app_refresh(stage->app);
		}
	}
	buf_free(&text);
}

static void draw(struct stage *stage, struct buf *dump)
{
	int x, y;

	app_settle(stage->app);
	canvas_clear(stage->canvas);
	app_draw(stage->app, stage->canvas);
	if (canvas_cursor_at(stage->canvas, &x, &y))
		need(x >= 0 && y >= 0 && x < stage->canvas->width && y < stage->canvas->height);
	if (dump != NULL)
		canvas_dump(stage->canvas, true, dump);
}

static void play(struct stage *stage, struct str rest)
{
	struct buf one = {0}, two = {0};

	for (int steps = 0; rest.len > 0 && steps < STEPS_MAX && !stage->left; steps++) {
		step(stage, &rest);
		draw(stage, NULL);
		serve(stage);
	}
	draw(stage, &one); /* drawing changes nothing */
	draw(stage, &two);
	need(str_eq(buf_str(&one), buf_str(&two)));
	buf_free(&one);
	buf_free(&two);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct literal literal; /* never changed once it is there */
	struct str rest = {(const char *)data, size};
	unsigned how = take(&rest);
	bool kiosk = how & 1;
	struct keymap *keymap = keymap_new(kiosk);
	struct stage stage = {.canvas = canvas_new(80, 24)};

	if (literal.library == NULL)
		literal = literal_open(small_entries);
	settings_init(&stage.options);
	stage.scope = (struct scope){literal.library, keymap, &stage.options,
	                             kiosk ? FREE : RIGHTS_ALL, (enum glyphs)(how / 2 % GLYPHS_COUNT)};
	stage.app = app_new(&stage.scope, 80, 24, STR("home"));
	play(&stage, rest);
	app_free(stage.app);
	keymap_free(keymap);
	canvas_free(stage.canvas);
	return 0;
}
