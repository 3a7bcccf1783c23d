/* test_settings.c - settings, keys and state on disk, and what is wrong with them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"
#include "store/settings.h"

static struct options options;
static struct diag diag;

static int setup(void **state)
{
	(void)state;
	place_open();
	setenv("XDG_CONFIG_HOME", place_path("config"), 1);
	setenv("XDG_STATE_HOME", place_path("state"), 1);
	settings_init(&options);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	place_close();
	diag_free(&diag);
	return 0;
}

static void load(const char *text)
{
	if (text != NULL)
		place_put("config/myotome/settings", text);
	diag_free(&diag);
	settings_load(&options, &diag);
}

static void test_built_in(void **state)
{
	(void)state;
	load(NULL);
	assert_int_equal(diag.count, 0);
	assert_string_equal(options.theme, "default");
	assert_int_equal(options.glyphs, -1);
	assert_true(options.mouse && options.reopen);
}

static void test_load(void **state)
{
	(void)state;
	load("# mine\r\n\n theme=dark \nglyphs = console\nmouse = off\nreopen=off\ntext-size = 3");
	assert_int_equal(diag.count, 0);
	assert_string_equal(options.theme, "dark");
	assert_int_equal(options.glyphs, GLYPHS_CONSOLE);
	assert_false(options.mouse || options.reopen);
	load("glyphs = auto\nmouse = on");
	assert_int_equal(options.glyphs, -1);
	assert_true(options.mouse);
}

/* A bad line is told, once, and the others count; unknown names are somebody else's. */
static void test_bad_lines(void **state)
{
	(void)state;
	load("theme\nmouse = maybe\n\nglyphs = braille\nfuture = x\ntheme = \nreopen = off");
	assert_int_equal(diag.errors, 4);
	for (int i = 0; i < 4; i++) {
		static const int lines[] = {1, 2, 4, 6};
		assert_int_equal(diag.items[i].line, lines[i]);
		assert_string_equal(diag.items[i].file, place_path("config/myotome/settings"));
	}
	assert_string_equal(options.theme, "default");
	assert_false(options.reopen);
}

/* What cannot be read is told once, and nothing is written over it. */
static void test_unreadable(void **state)
{
	(void)state;
	place_put("config/myotome/settings", NULL);
	load(NULL);
	assert_int_equal(diag.errors, 1);
	assert_string_equal(diag.items[0].text,
	                    "cannot be read: Is a directory; mend its rights or take it away");
	assert_false(settings_save(STR("theme = dark")));
}

static void test_too_large(void **state)
{
	(void)state;
	char *text = calloc(1, 300000);

	memset(text, '#', 299999);
	load(text);
	assert_int_equal(diag.errors, 1);
	assert_false(settings_save(STR("theme = dark")));
	free(text);
}

static void test_set(void **state)
{
	(void)state;
	assert_true(settings_set(&options, STR("theme = mono")));
	assert_string_equal(options.theme, "mono");
	assert_false(settings_set(&options, STR("colour = red")));
	assert_false(settings_set(&options, STR("theme")));
	assert_false(settings_set(&options, STR("theme = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	                                        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa")));
	assert_string_equal(options.theme, "mono");
}

/* Saving replaces one line and keeps the rest: comments, unknown names and bad lines too. */
static void test_save(void **state)
{
	(void)state;
	assert_true(settings_save(STR("theme = dark")));
	assert_string_equal(place_get("config/myotome/settings"), "theme = dark\n");
	place_put("config/myotome/settings", "# mine\nfuture = x\ntheme=dark\nbad\ntheme = light\n\n");
	assert_true(settings_save(STR("theme = mono")));
	assert_string_equal(place_get("config/myotome/settings"),
	                    "# mine\nfuture = x\ntheme = mono\nbad\n\n");
	assert_true(settings_save(STR("mouse = off")));
	assert_string_equal(place_get("config/myotome/settings"),
	                    "# mine\nfuture = x\ntheme = mono\nbad\n\nmouse = off\n");
	assert_int_equal(access(place_path("config/myotome/settings"), R_OK | W_OK), 0);
}

/* Where saving fails, what was there stays, and nothing is left beside it. */
static void test_save_fails(void **state)
{
	(void)state;
	place_put("config", "a file, no folder\n");
	assert_false(settings_save(STR("theme = dark")));
	assert_string_equal(place_get("config"), "a file, no folder\n");
}

static void test_no_home(void **state)
{
	(void)state;
	setenv("XDG_CONFIG_HOME", "relative", 1);
	unsetenv("HOME");
	load(NULL);
	assert_int_equal(diag.count, 0);
	assert_false(settings_save(STR("theme = dark")));
}

static void test_home(void **state)
{
	(void)state;
	unsetenv("XDG_CONFIG_HOME");
	setenv("HOME", place, 1);
	assert_true(settings_save(STR("theme = dark")));
	assert_string_equal(place_get(".config/myotome/settings"), "theme = dark\n");
}

static void test_state(void **state)
{
	(void)state;
	struct buf at = {0};

	state_load(&at);
	assert_int_equal(at.len, 0);
	assert_true(state_save(STR("psoas-major 12,3")));
	state_load(&at);
	assert_string_equal(at.at, "psoas-major 12,3");
	place_put("state/myotome/state", "later = 1\nplace = home 0,0\n");
	assert_true(state_save(STR("art 1,1")));
	assert_string_equal(place_get("state/myotome/state"), "later = 1\nplace = art 1,1\n");
	buf_free(&at);
}

static void test_keys(void **state)
{
	(void)state;
	struct keymap *keymap = keymap_new(false);

	place_put("config/myotome/keys", "# mine\nhints = x\nwords\nno-such = y\nquit = none\n");
	keys_load(keymap, &diag);
	assert_int_equal(diag.errors, 2);
	assert_int_equal(diag.items[0].line, 3);
	assert_int_equal(diag.items[1].line, 4);
	assert_int_equal(keymap_command(keymap, 'x', AT_PAGE), CMD_HINTS);
	assert_int_equal(keymap_command(keymap, 'f', AT_PAGE), CMD_NONE);
	assert_int_equal(keymap_command(keymap, 'Q', AT_PAGE), CMD_NONE);
	keymap_free(keymap);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_built_in), TEST(test_load), TEST(test_bad_lines), TEST(test_unreadable),
		TEST(test_too_large), TEST(test_set), TEST(test_save), TEST(test_save_fails),
		TEST(test_no_home), TEST(test_home), TEST(test_state), TEST(test_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
