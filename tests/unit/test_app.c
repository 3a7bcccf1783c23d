/* test_app.c - the explorer played without a terminal: the door, the stack, history, places. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "literal.h"
#include "ui/app.h"
#include "ui/key.h"

/* An app with all it needs, on a small library. */
struct stage {
	struct literal literal;
	struct options options;
	struct scope scope;
	struct keymap *keymap;
	struct app *app;
	struct buf screen;
};

#define LONG \
	"<section title=\"One\"><p>first</p></section><section title=\"Two\"><p>second</p></section>" \
	"<section title=\"Three\"><p>third</p></section><section title=\"Four\"><p>4</p></section>" \
	"<section title=\"Five\"><p>fifth</p></section><section title=\"Six\"><p>6</p></section>"

/* The app keeps the scope's address, so it is made where the stage stands. */
static void begin(struct stage *stage, unsigned rights, const char *target)
{
	*stage = (struct stage){
		.literal = LITERAL(
			MUSCLE("aa", "Anterior", LONG "<relation kind=\"beside\" to=\"cc\"/>"),
			MUSCLE("bb", "Brachial", "<synonym>Cousin</synonym>"),
			MUSCLE("cc", "Costal", ""), GUIDE("red-flags", "Red flags", "")),
		.options = {.theme = "default", .glyphs = -1, .mouse = true, .reopen = true},
		.keymap = keymap_new(rights == FREE),
	};
	stage->scope = (struct scope){stage->literal.library, stage->keymap, &stage->options, rights,
	                              GLYPHS_UNICODE};
	stage->app = app_new(&stage->scope, 80, 24, str_of(target));
}

static void end(struct stage *stage)
{
	app_free(stage->app);
	keymap_free(stage->keymap);
	literal_close(&stage->literal);
	buf_free(&stage->screen);
}

static void press(struct stage *stage, const char *keys)
{
	struct str rest = str_of(keys);
	for (struct str word; (word = str_word(&rest)).len > 0;) {
		struct event event = {.kind = EVENT_KEY, .key = key_parse(word)};
		assert_int_not_equal(event.key, KEY_NONE_);
		app_event(stage->app, &event);
	}
}

static const char *place(struct stage *stage)
{
	buf_clear(&stage->screen);
	app_place(stage->app, &stage->screen);
	return stage->screen.at;
}

static const char *screen(struct stage *stage)
{
	struct canvas *canvas = canvas_new(80, 24);
	buf_clear(&stage->screen);
	app_settle(stage->app);
	app_draw(stage->app, canvas);
	canvas_dump(canvas, true, &stage->screen);
	canvas_free(canvas);
	return stage->screen.at;
}

/* The screen but its last line and what it says of that line's roles. */
static char *screen_above_foot(struct stage *stage)
{
	struct canvas *canvas = canvas_new(80, 24);
	struct buf text = {0};
	app_settle(stage->app);
	app_draw(stage->app, canvas);
	struct canvas part = canvas_part(canvas, 0, 0, 80, 23);
	canvas_dump(&part, true, &text);
	canvas_free(canvas);
	return text.at;
}

static enum request take(struct stage *stage)
{
	buf_clear(&stage->screen);
	return app_take(stage->app, &stage->screen);
}

static void what_is_not_free_changes_only_the_foot(void **state)
{
	static const char *const targets[] = {"home", "list:muscle", "list:", "aa", "links:cc",
	                                      "settings", "outline:aa", "help:4"};
	(void)state;
	for (size_t t = 0; t < sizeof targets / sizeof targets[0]; t++) {
		struct stage stage;
		begin(&stage, FREE, targets[t]);
		for (int command = 0; command < CMD_COUNT; command++) {
			if (command_info(command)->right == FREE)
				continue;
			char *before = screen_above_foot(&stage);
			app_do(stage.app, command, (struct arg){0});
			char *after = screen_above_foot(&stage);
			assert_string_equal(before, after);
			assert_int_equal(take(&stage), REQUEST_NOTHING);
			assert_non_null(strstr(screen(&stage), "Not available here"));
			free(before);
			free(after);
		}
		end(&stage);
	}
}

static void a_message_lasts_until_the_next_key(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "bb");
	press(&stage, "e");
	assert_non_null(strstr(screen(&stage), "no studies"));
	app_event(stage.app, &(struct event){.kind = EVENT_SIZE, .x = 80, .y = 24});
	assert_non_null(strstr(screen(&stage), "no studies"));
	press(&stage, "Down");
	assert_null(strstr(screen(&stage), "no studies"));
	end(&stage);
}

static void escape_steps_out_and_never_leaves(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "list:muscle");
	press(&stage, "Enter S ?");
	for (int i = 0; i < 12; i++)
		press(&stage, "Esc");
	assert_string_equal(place(&stage), "home 0,0");
	assert_int_equal(take(&stage), REQUEST_NOTHING);
	assert_non_null(strstr(screen(&stage), "q leaves myotome"));
	press(&stage, "q");
	assert_int_equal(take(&stage), REQUEST_QUIT);
	assert_int_equal(take(&stage), REQUEST_NOTHING);
	end(&stage);
}

static void c_c_leaves_only_within_a_second(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "aa");
	app_event(stage.app, &(struct event){.kind = EVENT_KEY, .key = 3, .ms = 5000});
	app_event(stage.app, &(struct event){.kind = EVENT_KEY, .key = 3, .ms = 6500});
	assert_int_equal(take(&stage), REQUEST_NOTHING);
	app_event(stage.app, &(struct event){.kind = EVENT_KEY, .key = 3, .ms = 7400});
	assert_int_equal(take(&stage), REQUEST_QUIT);
	end(&stage);
}

static void c_c_twice_in_a_row_leaves(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "aa");
	press(&stage, "C-c Down C-c");
	assert_int_equal(take(&stage), REQUEST_NOTHING);
	press(&stage, "C-c");
	assert_int_equal(take(&stage), REQUEST_QUIT);
	end(&stage);
}

static void history_keeps_places(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "");
	press(&stage, "1 Down Enter");
	assert_string_equal(place(&stage), "bb 0,-1");
	press(&stage, "H");
	assert_string_equal(place(&stage), "list:muscle bb,1");
	press(&stage, "H");
	assert_string_equal(place(&stage), "home 1,1");
	press(&stage, "H");
	assert_non_null(strstr(screen(&stage), "Nothing further back"));
	press(&stage, "L L L");
	assert_non_null(strstr(screen(&stage), "Nothing further on"));
	assert_string_equal(place(&stage), "bb 0,-1");
	end(&stage);
}

static void a_sibling_takes_the_place_of_the_page(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "list:muscle");
	press(&stage, "Enter J J");
	assert_string_equal(place(&stage), "cc 0,-1");
	press(&stage, "J");
	assert_non_null(strstr(screen(&stage), "last of: Muscles"));
	press(&stage, "H");
	assert_string_equal(place(&stage), "list:muscle cc,2");
	end(&stage);
}

static void up_a_level_finds_the_list_and_the_entry(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "links:bb");
	press(&stage, ",");
	assert_string_equal(place(&stage), "bb 0,-1");
	press(&stage, ",");
	assert_string_equal(place(&stage), "list:muscle bb,1");
	press(&stage, ", ,");
	assert_string_equal(place(&stage), "home 0,0");
	end(&stage);
}

/* The place is in the text, not in the lines. */
static void a_new_size_keeps_the_place(void **state)
{
	struct stage stage;
	char before[80];
	(void)state;
	begin(&stage, RIGHTS_ALL, "aa");
	app_event(stage.app, &(struct event){.kind = EVENT_SIZE, .x = 80, .y = 12});
	press(&stage, "Down Down Down Down");
	snprintf(before, sizeof before, "%s", place(&stage));
	assert_string_not_equal(before, "aa 0,-1");
	static const int sizes[][2] = {{40, 12}, {1, 1}, {300, 100}, {61, 13}, {30, 8}, {80, 12}};
	for (int i = 0; i < 6; i++) {
		app_event(stage.app, &(struct event){.kind = EVENT_SIZE, .x = sizes[i][0],
		                                     .y = sizes[i][1]});
		struct canvas *canvas = canvas_new(sizes[i][0], sizes[i][1]);
		app_settle(stage.app);
		app_draw(stage.app, canvas);
		canvas_free(canvas);
	}
	assert_string_equal(place(&stage), before);
	end(&stage);
}

static void a_place_is_come_back_to(void **state)
{
	static const char *const places[] = {"list:muscle cc,2", "list: bb,0 cou", "home 1,1"};
	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		struct stage stage;
		begin(&stage, RIGHTS_ALL, "");
		app_restore(stage.app, str_of(places[i]));
		assert_string_equal(place(&stage), places[i]);
		end(&stage);
	}
}

static void a_place_that_is_gone_is_home(void **state)
{
	static const char *const places[] = {"", "no-such 3,4", "list:nothing 1", "around:zz 1",
	                                     "aa ,,,,9999999999999", "list:muscle \xff,-3 \x01"};
	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		struct stage stage;
		begin(&stage, RIGHTS_ALL, places[i]);
		app_restore(stage.app, str_of(places[i]));
		screen(&stage);
		press(&stage, "0");
		assert_string_equal(place(&stage), "home 0,0");
		end(&stage);
	}
}

static void refreshing_opens_everything_at_its_place(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "list:muscle");
	press(&stage, "Down S Down");
	stage.scope.glyphs = GLYPHS_ASCII;
	app_refresh(stage.app);
	assert_string_equal(place(&stage), "list:muscle bb,1");
	assert_non_null(strstr(screen(&stage), ">  Characters"));
	assert_null(strstr(screen(&stage), "\u2500"));
	end(&stage);
}

static void a_setting_is_asked_for(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "settings");
	press(&stage, "Down Enter");
	assert_int_equal(take(&stage), REQUEST_SET);
	assert_string_equal(stage.screen.at, "glyphs = ascii");
	press(&stage, "Down Right");
	assert_int_equal(take(&stage), REQUEST_SET);
	assert_string_equal(stage.screen.at, "mouse = off");
	end(&stage);
}

static void help_runs_what_is_picked(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "aa");
	press(&stage, "? r e d Space f l Enter");
	assert_string_equal(place(&stage), "red-flags 0,-1");
	end(&stage);
}

static void nothing_is_offered_that_is_refused(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, FREE, "aa");
	press(&stage, "?");
	const char *help = screen(&stage);
	assert_null(strstr(help, "quit"));
	assert_null(strstr(help, "reload"));
	press(&stage, "Esc");
	assert_null(strstr(screen(&stage), " leave"));
	end(&stage);
}

/* A hundred keys wait: only the last place is composed, and the screen is true. */
static void many_keys_and_one_drawing(void **state)
{
	struct stage stage;
	(void)state;
	begin(&stage, RIGHTS_ALL, "list:muscle");
	for (int i = 0; i < 100; i++)
		press(&stage, i % 2 ? "Up" : "Down");
	press(&stage, "Down");
	assert_non_null(strstr(screen(&stage), "Brachial."));
	end(&stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_free_changes_only_the_foot),
		cmocka_unit_test(a_message_lasts_until_the_next_key),
		cmocka_unit_test(escape_steps_out_and_never_leaves),
		cmocka_unit_test(c_c_twice_in_a_row_leaves),
		cmocka_unit_test(c_c_leaves_only_within_a_second),
		cmocka_unit_test(history_keeps_places),
		cmocka_unit_test(a_sibling_takes_the_place_of_the_page),
		cmocka_unit_test(up_a_level_finds_the_list_and_the_entry),
		cmocka_unit_test(a_new_size_keeps_the_place),
		cmocka_unit_test(a_place_is_come_back_to),
		cmocka_unit_test(a_place_that_is_gone_is_home),
		cmocka_unit_test(refreshing_opens_everything_at_its_place),
		cmocka_unit_test(a_setting_is_asked_for),
		cmocka_unit_test(help_runs_what_is_picked),
		cmocka_unit_test(nothing_is_offered_that_is_refused),
		cmocka_unit_test(many_keys_and_one_drawing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
