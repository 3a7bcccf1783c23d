/* key.h - our numbers and names for keys.
 *
 * A printable key is its code point, C-a to C-z are 1 to 26 (Tab is C-i, Enter C-m, Esc 27);
 * the others stand above Unicode.  Only tty/term.c knows what a terminal sends for them. */

#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum {
	KEY_TAB_ = 9,
	KEY_RETURN = 13,
	KEY_ESCAPE = 27,
	KEY_SPACE = 32,
	KEY_BACK = 127, /* Backspace, whatever the terminal sends */
	KEY_SPECIAL = 0x110000,
	KEY_UP_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_,
	KEY_HOME_, KEY_END_, KEY_PAGE_UP, KEY_PAGE_DOWN,
	KEY_INSERT, KEY_DELETE, KEY_BACK_TAB,
	KEY_ALT_LEFT, KEY_ALT_RIGHT,
	KEY_F_1, KEY_F_2, KEY_F_3, KEY_F_4, KEY_F_5, KEY_F_6,
	KEY_F_7, KEY_F_8, KEY_F_9, KEY_F_10, KEY_F_11, KEY_F_12,
	KEY_NONE_ = 0x1fffff,
};

/* "Up", "PgDn", "C-l", "S-Tab", "M-Left", "F1", "Space", "Enter", "Esc", "Backspace", "j", "?":
 * the names of the tables, the help and the user's keys file.  KEY_NONE_ for anything else. */
uint32_t key_parse(struct str name);

/* Adds the name of KEY; nothing for a key that has none. */
void key_label(uint32_t key, struct buf *to);

/* Whether KEY types a character: in a prompt it does nothing else. */
bool key_is_text(uint32_t key);

#endif
