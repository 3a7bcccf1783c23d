#include "tty/caps.h"

#include <curses.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>

bool caps_usable(const char **why)
{
	const char *name = getenv("TERM");
	int error = 0;

	if (name == NULL || *name == '\0') {
		*why = "TERM is not set";
		return false;
	}
	if (setupterm(name, STDOUT_FILENO, &error) != OK) {
		*why = "TERM names no terminal that is known here";
		return false;
	}
	bool moves = cursor_address != NULL && clear_screen != NULL && !hard_copy;
	del_curterm(cur_term);
	if (!moves)
		*why = "this terminal cannot move its cursor";
	return moves;
}

const char *caps_string(const char *name)
{
	char *text = tigetstr((char *)name); /* ncurses on some systems lacks the const */

	return text == (char *)-1 ? NULL : text;
}

void caps_add(struct buf *to, const char *text)
{
	while (text != NULL && *text != '\0') {
		if (text[0] == '$' && text[1] == '<')
			while (*text != '\0' && *text++ != '>')
				;
		else
			buf_add_char(to, *text++);
	}
}

void caps_leave(struct buf *to, int rows)
{
	const char *mouse = caps_string("XM");

	if (mouse != NULL)
		caps_add(to, tiparm(mouse, 0));
	else if (key_mouse != NULL)
		caps_add(to, "\033[?1000l");
	caps_add(to, caps_string("BD"));
	caps_add(to, exit_attribute_mode);
	caps_add(to, orig_pair);
	caps_add(to, tiparm(change_scroll_region != NULL ? change_scroll_region : "", 0, rows - 1));
	caps_add(to, tiparm(cursor_address, rows - 1, 0));
	caps_add(to, cursor_normal);
	caps_add(to, keypad_local);
	if (exit_ca_mode != NULL)
		caps_add(to, exit_ca_mode);
	else
		caps_add(to, "\r\n");
}
