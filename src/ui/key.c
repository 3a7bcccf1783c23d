#include "ui/key.h"

#include "base/utf8.h"

static const struct {
	const char *name;
	uint32_t key;
} names[] = {
	{"Tab", KEY_TAB_},
	{"Enter", KEY_RETURN},
	{"Esc", KEY_ESCAPE},
	{"Space", KEY_SPACE},
	{"Backspace", KEY_BACK},
	{"Up", KEY_UP_},
	{"Down", KEY_DOWN_},
	{"Left", KEY_LEFT_},
	{"Right", KEY_RIGHT_},
	{"Home", KEY_HOME_},
	{"End", KEY_END_},
	{"PgUp", KEY_PAGE_UP},
	{"PgDn", KEY_PAGE_DOWN},
	{"Insert", KEY_INSERT},
	{"Delete", KEY_DELETE},
	{"S-Tab", KEY_BACK_TAB},
	{"M-Left", KEY_ALT_LEFT},
	{"M-Right", KEY_ALT_RIGHT},
	{"F1", KEY_F_1},
	{"F2", KEY_F_2},
	{"F3", KEY_F_3},
	{"F4", KEY_F_4},
	{"F5", KEY_F_5},
	{"F6", KEY_F_6},
	{"F7", KEY_F_7},
	{"F8", KEY_F_8},
	{"F9", KEY_F_9},
	{"F10", KEY_F_10},
	{"F11", KEY_F_11},
	{"F12", KEY_F_12},
};

enum { NAME_COUNT = sizeof names / sizeof names[0] };

bool key_is_text(uint32_t key)
{
	return key < KEY_SPECIAL && !utf8_is_control(key);
}

uint32_t key_parse(struct str name)
{
	for (int i = 0; i < NAME_COUNT; i++)
		if (str_is(name, names[i].name))
			return names[i].key;
	if (name.len == 3 && str_starts(name, STR("C-")) && name.at[2] >= 'a' && name.at[2] <= 'z')
		return (uint32_t)(name.at[2] - 'a' + 1);
	if (name.len == 0 || !utf8_valid(name))
		return KEY_NONE_;
	struct str rest = name;
	uint32_t code = utf8_next(&rest);
	return rest.len == 0 && key_is_text(code) && code != KEY_SPACE ? code : KEY_NONE_;
}

void key_label(uint32_t key, struct buf *to)
{
	for (int i = 0; i < NAME_COUNT; i++) {
		if (key == names[i].key) {
			buf_add_text(to, names[i].name);
			return;
		}
	}
	if (key >= 1 && key <= 26) {
		buf_addf(to, "C-%c", (char)('a' + key - 1));
	} else if (key_is_text(key)) {
		char bytes[4];
		buf_add(to, bytes, (size_t)utf8_put(bytes, key));
	}
}
