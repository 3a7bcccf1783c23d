/* test_key.c - names of keys, there and back. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/key.h"

static void every_name_comes_back(void **state)
{
	static const char *const names[] = {"Tab", "Enter", "Esc", "Space", "Backspace", "S-Tab",
	                                    "M-Left", "PgDn", "F1", "F12", "C-a", "C-z", "j", "?",
	                                    "|", "\u00e9", "\u20ac"};
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct buf name = {0};
		uint32_t key = key_parse(str_of(names[i]));
		assert_int_not_equal(key, KEY_NONE_);
		key_label(key, &name);
		assert_string_equal(name.at, names[i]);
		buf_free(&name);
	}
}

static void control_keys_are_their_codes(void **state)
{
	(void)state;
	assert_int_equal(key_parse(STR("C-c")), 3);
	assert_int_equal(key_parse(STR("C-i")), KEY_TAB_);
	assert_int_equal(key_parse(STR("C-m")), KEY_RETURN);
}

static void what_is_no_key_is_refused(void **state)
{
	static const char *const wrong[] = {"", " ", "jk", "C-", "C-A", "C-ab", "F13", "F0", "up",
	                                    "\x7f", "\x01", "\xff", "\u202e"};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		assert_int_equal(key_parse(str_of(wrong[i])), KEY_NONE_);
}

static void only_characters_are_text(void **state)
{
	(void)state;
	assert_true(key_is_text('a'));
	assert_true(key_is_text(KEY_SPACE));
	assert_true(key_is_text(0xe9));
	assert_false(key_is_text(KEY_BACK));
	assert_false(key_is_text(KEY_RETURN));
	assert_false(key_is_text(KEY_UP_));
	assert_false(key_is_text(KEY_NONE_));
	assert_false(key_is_text(0x9b));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_comes_back),
		cmocka_unit_test(control_keys_are_their_codes),
		cmocka_unit_test(what_is_no_key_is_refused),
		cmocka_unit_test(only_characters_are_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
