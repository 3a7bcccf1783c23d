/* test_command.c - the table of commands, and keys a user changes. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"
#include "ui/key.h"

static const unsigned places[] = {AT_HOME_VIEW, AT_LIST, AT_PAGE, AT_CHOICES, AT_PROMPT};

static bool change(struct keymap *keymap, const char *command, const char *keys, int line,
                   struct buf *why)
{
	buf_clear(why);
	return keymap_change(keymap, str_of(command), str_of(keys), line, why);
}

static void every_row_is_whole(void **state)
{
	(void)state;
	for (int i = 0; i < CMD_COUNT; i++) {
		const struct command_info *info = command_info(i);
		assert_int_not_equal(info->right, 0);
		assert_int_not_equal(info->where, 0);
		assert_int_equal(info->name == NULL, info->help == NULL);
		struct str keys = str_of(info->keys);
		for (struct str word; (word = str_word(&keys)).len > 0;)
			assert_true(str_is(word, "|") || key_parse(word) != KEY_NONE_);
		if (info->name)
			assert_int_equal(command_find(str_of(info->name)), i);
	}
	assert_int_equal(command_find(STR("no-such")), -1);
}

/* Each key of the table is heard somewhere: none hides another. */
static void no_key_stands_twice(void **state)
{
	struct keymap *keymap = keymap_new(false);
	(void)state;
	for (int i = 0; i < CMD_COUNT; i++) {
		struct str keys = str_of(command_info(i)->keys);
		for (struct str word; (word = str_word(&keys)).len > 0;) {
			uint32_t key = key_parse(word);
			if (str_is(word, "|"))
				continue;
			for (int p = 0; p < 5; p++) {
				bool mine = command_info(i)->where & places[p] ||
				            (command_info(i)->where & ANYWHERE && places[p] != AT_PROMPT);
				bool typed = places[p] == AT_PROMPT && key_is_text(key);
				if (mine && !typed)
					assert_int_equal(keymap_command(keymap, key, places[p]), i);
			}
		}
	}
	keymap_free(keymap);
}

static void a_kiosk_hears_only_keys_before_the_bar(void **state)
{
	struct keymap *keymap = keymap_new(true);
	static const char *const deaf[] = {"q", "Q", "F10", "C-c", "C-z", ":", "R", "F5", "j"};
	(void)state;
	for (size_t i = 0; i < sizeof deaf / sizeof deaf[0]; i++)
		for (int p = 0; p < 5; p++)
			assert_int_equal(
				keymap_command(keymap, key_parse(str_of(deaf[i])), places[p]),
				CMD_NONE);
	assert_int_equal(keymap_command(keymap, KEY_RETURN, AT_LIST), CMD_OPEN);
	assert_int_equal(keymap_command(keymap, '!', AT_PAGE), CMD_RED_FLAGS);
	assert_int_equal(keymap_command(keymap, KEY_ESCAPE, AT_PROMPT), CMD_CANCEL);
	keymap_free(keymap);
}

/* A kiosk grants FREE alone: what has a key there is free, but for nothing else. */
static void kiosk_keys_are_free(void **state)
{
	struct keymap *keymap = keymap_new(true);
	(void)state;
	for (int i = 0; i < CMD_COUNT; i++) {
		struct buf keys = {0};
		keymap_keys(keymap, i, 9, &keys);
		if (keys.len > 0)
			assert_true(command_allowed(i, FREE));
		buf_free(&keys);
	}
	keymap_free(keymap);
	assert_false(command_allowed(CMD_QUIT, FREE));
	assert_false(command_allowed(CMD_SUSPEND, FREE | RUN | WRITE));
	assert_true(command_allowed(CMD_QUIT, RIGHTS_ALL));
	assert_false(command_allowed(CMD_NONE, RIGHTS_ALL));
}

static void a_prompt_takes_characters_first(void **state)
{
	struct keymap *keymap = keymap_new(false);
	struct buf name = {0};
	(void)state;
	assert_int_equal(keymap_command(keymap, '?', AT_PROMPT), CMD_NONE);
	assert_int_equal(keymap_command(keymap, KEY_SPACE, AT_PROMPT), CMD_NONE);
	assert_int_equal(keymap_command(keymap, KEY_F_1, AT_PROMPT), CMD_HELP);
	assert_int_equal(keymap_command(keymap, KEY_BACK, AT_PROMPT), CMD_RUB);
	assert_int_equal(keymap_command(keymap, KEY_BACK, AT_PAGE), CMD_BACK);
	assert_int_equal(keymap_first(keymap, CMD_HELP, AT_PAGE), '?');
	assert_int_equal(keymap_first(keymap, CMD_HELP, AT_PROMPT), KEY_F_1);
	assert_int_equal(keymap_first(keymap, CMD_CLOSE, AT_PROMPT), KEY_NONE_);
	buf_free(&name);
	keymap_free(keymap);
}

static void a_users_keys_replace_the_rows(void **state)
{
	struct keymap *keymap = keymap_new(false);
	struct buf why = {0}, keys = {0};
	(void)state;
	assert_true(change(keymap, "outline", "C-o F7", 3, &why));
	assert_int_equal(keymap_command(keymap, 'o', AT_PAGE), CMD_NONE);
	assert_int_equal(keymap_command(keymap, KEY_F_7, AT_PAGE), CMD_OUTLINE);
	keymap_keys(keymap, CMD_OUTLINE, 9, &keys);
	assert_string_equal(keys.at, "C-o F7");
	assert_true(change(keymap, "outline", "none", 4, &why));
	assert_int_equal(keymap_first(keymap, CMD_OUTLINE, AT_PAGE), KEY_NONE_);
	assert_true(change(keymap, "link-digit", "F7 F8", 5, &why));
	assert_int_equal(keymap_place(keymap, CMD_DIGIT, KEY_F_8), 2);
	assert_int_equal(keymap_place(keymap, CMD_DIGIT, '2'), 0);
	buf_free(&why);
	buf_free(&keys);
	keymap_free(keymap);
}

static void a_clash_is_refused_and_names_both(void **state)
{
	struct keymap *keymap = keymap_new(false);
	struct buf why = {0};
	(void)state;
	assert_false(change(keymap, "outline", "F7 j", 12, &why));
	assert_non_null(strstr(why.at, "line 12"));
	assert_non_null(strstr(why.at, "\"down\" (built in)"));
	assert_int_equal(keymap_command(keymap, 'o', AT_PAGE), CMD_OUTLINE);
	assert_int_equal(keymap_command(keymap, KEY_F_7, AT_PAGE), CMD_NONE);
	assert_true(change(keymap, "hints", "F7", 3, &why));
	assert_false(change(keymap, "outline", "F7", 9, &why));
	assert_non_null(strstr(why.at, "line 9"));
	assert_non_null(strstr(why.at, "(line 3)"));
	/* keys that no place hears twice may be the same */
	assert_true(change(keymap, "filter", "o", 10, &why));
	assert_true(change(keymap, "rub-word", "F9", 11, &why));
	assert_true(change(keymap, "quit", "F9", 12, &why));
	buf_free(&why);
	keymap_free(keymap);
}

static void what_cannot_be_read_is_told(void **state)
{
	struct keymap *keymap = keymap_new(false);
	struct buf why = {0};
	(void)state;
	assert_false(change(keymap, "flie", "x", 1, &why));
	assert_non_null(strstr(why.at, "\"flie\""));
	assert_false(change(keymap, "open", "Ctrl-X", 2, &why));
	assert_non_null(strstr(why.at, "\"Ctrl-X\""));
	assert_false(change(keymap, "open", "", 2, &why));
	assert_int_equal(keymap_command(keymap, KEY_RETURN, AT_LIST), CMD_OPEN);
	buf_free(&why);
	keymap_free(keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test(no_key_stands_twice),
		cmocka_unit_test(a_kiosk_hears_only_keys_before_the_bar),
		cmocka_unit_test(kiosk_keys_are_free),
		cmocka_unit_test(a_prompt_takes_characters_first),
		cmocka_unit_test(a_users_keys_replace_the_rows),
		cmocka_unit_test(a_clash_is_refused_and_names_both),
		cmocka_unit_test(what_cannot_be_read_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
