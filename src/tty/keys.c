#include "tty/keys.h"

#include <curses.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tty/caps.h"
#include "ui/key.h"

enum {
	CODE_OURS = 0x4000, /* above all that curses hands out */
	CODE_PASTE = CODE_OURS,
	CODE_PASTE_END,
	CODE_EXTRA, /* extra[0] and on */
	PASTE_MAX = 4096,
	WHEEL_LINES = 3,
};

static const struct {
	int code;
	uint32_t key;
} codes[] = {
	{KEY_UP, KEY_UP_}, {KEY_DOWN, KEY_DOWN_}, {KEY_LEFT, KEY_LEFT_}, {KEY_RIGHT, KEY_RIGHT_},
	{KEY_HOME, KEY_HOME_}, {KEY_END, KEY_END_}, {KEY_PPAGE, KEY_PAGE_UP},
	{KEY_NPAGE, KEY_PAGE_DOWN}, {KEY_IC, KEY_INSERT}, {KEY_DC, KEY_DELETE},
	{KEY_BTAB, KEY_BACK_TAB}, {KEY_ENTER, KEY_RETURN}, {KEY_BACKSPACE, KEY_BACK},
	/* the numeric pad's corners, where the terminal has names for them */
	{KEY_A1, KEY_HOME_}, {KEY_A3, KEY_PAGE_UP}, {KEY_C1, KEY_END_}, {KEY_C3, KEY_PAGE_DOWN},
	{KEY_FIND, KEY_HOME_}, {KEY_SELECT, KEY_END_},
};

/* Keys that curses has no number for: the terminal's own string by its name in terminfo, else what
 * most of them send. */
static const struct extra {
	const char *name, *usual;
	uint32_t key;
} extra[] = {
	{"kLFT3", "\033[1;3D", KEY_ALT_LEFT},
	{"kRIT3", "\033[1;3C", KEY_ALT_RIGHT},
	{"kcbt2", "\033[Z", KEY_BACK_TAB},
};

enum { EXTRA_COUNT = sizeof extra / sizeof *extra };

struct keys {
	WINDOW *pad;  /* wgetch on a pad never refreshes the screen */
	int held[2];  /* read ahead, last in first out */
	int held_count;
	int extra_code[EXTRA_COUNT];
	char part[4]; /* of a character */
	size_t part_len;
	bool pasting;
	bool ended;   /* paste was handed out */
	struct buf paste;
};

static int extra_code(int i)
{
	const char *text = caps_string(extra[i].name);
	int code = key_defined(text != NULL ? text : extra[i].usual);

	if (code > 0)
		return code;
	define_key(text != NULL ? text : extra[i].usual, CODE_EXTRA + i);
	return CODE_EXTRA + i;
}

struct keys *keys_new(void)
{
	struct keys *keys = xcalloc(1, sizeof *keys);
	const char *start = caps_string("PS"), *end = caps_string("PE");

	keys->pad = newpad(1, 1);
	nodelay(keys->pad, TRUE);
	keypad(keys->pad, TRUE);
	for (int i = 0; i < EXTRA_COUNT; i++)
		keys->extra_code[i] = extra_code(i);
	define_key(start != NULL ? start : "\033[200~", CODE_PASTE);
	define_key(end != NULL ? end : "\033[201~", CODE_PASTE_END);
	return keys;
}

void keys_free(struct keys *keys)
{
	if (keys == NULL)
		return;
	delwin(keys->pad);
	buf_free(&keys->paste);
	free(keys);
}

static int next_code(struct keys *keys)
{
	return keys->held_count > 0 ? keys->held[--keys->held_count] : wgetch(keys->pad);
}

static void hold(struct keys *keys, int code)
{
	if (code != ERR)
		keys->held[keys->held_count++] = code;
}

/* What follows an Escape at once is a sequence that the terminal's entry lacks: swallowed, since
 * its letters would be taken for commands.  Escape and another key stay two keys. */
static bool swallow_sequence(struct keys *keys)
{
	int code = next_code(keys);

	if (code == 'O') {
		int last = next_code(keys);
		if (last != ERR)
			return true;
	} else if (code == '[') {
		int first = code = next_code(keys);
		if (first == '[') /* the Linux console's F1 to F5 */
			code = next_code(keys);
		while (code >= 0x20 && code < 0x40)
			code = next_code(keys);
		if (first != ERR)
			return true;
		hold(keys, '[');
		return false;
	}
	hold(keys, code);
	return false;
}

static bool key_event(struct event *event, uint32_t key)
{
	*event = (struct event){.kind = EVENT_KEY, .key = key};
	return true;
}

static bool special(const struct keys *keys, int code, struct event *event)
{
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return key_event(event, KEY_F_1 + (uint32_t)(code - KEY_F(1)));
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (codes[i].code == code)
			return key_event(event, codes[i].key);
	for (int i = 0; i < EXTRA_COUNT; i++)
		if (keys->extra_code[i] == code)
			return key_event(event, extra[i].key);
	return false;
}

static bool mouse(struct event *event)
{
	MEVENT found;

	if (getmouse(&found) != OK)
		return false;
	*event = (struct event){.kind = EVENT_WHEEL, .x = found.x, .y = found.y};
	if (found.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED))
		event->kind = EVENT_CLICK;
	else if (found.bstate & BUTTON4_PRESSED)
		event->lines = -WHEEL_LINES;
	else if (found.bstate & BUTTON5_PRESSED)
		event->lines = WHEEL_LINES;
	else
		return false;
	return true;
}

/* Adds a byte; true when a character is whole.  A byte that cannot go on what was begun drops
 * that, and may itself begin one. */
static bool character(struct keys *keys, int byte, uint32_t *code)
{
	bool lead = byte >= 0xc2 && byte <= 0xf4;

	if (byte < 0x80 || lead)
		keys->part_len = 0;
	else if (keys->part_len == 0)
		return false;
	keys->part[keys->part_len++] = (char)byte;
	unsigned char first = (unsigned char)keys->part[0];
	size_t want = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (keys->part_len < want)
		return false;
	struct str text = {keys->part, keys->part_len};
	keys->part_len = 0;
	*code = utf8_next(&text);
	return text.len == 0 && *code != UTF8_BAD;
}

static void add_pasted(struct keys *keys, uint32_t code)
{
	char bytes[4];

	if (code == '\r' || code == '\n' || code == '\t')
		code = ' ';
	if (!utf8_is_control(code) && keys->paste.len < PASTE_MAX)
		buf_add(&keys->paste, bytes, (size_t)utf8_put(bytes, code));
}

bool keys_pasting(const struct keys *keys)
{
	return keys->pasting;
}

void keys_end_paste(struct keys *keys, struct event *event)
{
	keys->pasting = false;
	keys->ended = true;
	*event = (struct event){.kind = EVENT_TEXT, .text = buf_str(&keys->paste)};
}

/* One code of a paste; true when it is over. */
static bool pasted(struct keys *keys, int code, struct event *event)
{
	uint32_t whole;

	if (code == CODE_PASTE_END) {
		keys_end_paste(keys, event);
		return true;
	}
	if (code < 0x100 && character(keys, code, &whole))
		add_pasted(keys, whole);
	return false;
}

static bool typed(struct keys *keys, int code, struct event *event)
{
	uint32_t whole;

	if (code == KEY_MOUSE)
		return mouse(event);
	if (code >= 0x100)
		return special(keys, code, event);
	if (code == KEY_ESCAPE)
		return !swallow_sequence(keys) && key_event(event, KEY_ESCAPE);
	if (code == '\b' || code == 0x7f)
		return key_event(event, KEY_BACK);
	/* A control character beyond ASCII is nothing that a key sends. */
	return character(keys, code, &whole) && whole != 0 &&
	       (whole < 0x20 || !utf8_is_control(whole)) && key_event(event, whole);
}

bool keys_next(struct keys *keys, struct event *event)
{
	int code;

	if (keys->ended)
		buf_clear(&keys->paste);
	keys->ended = false;
	while ((code = next_code(keys)) != ERR) {
		if (code == CODE_PASTE)
			keys->pasting = true;
		else if (keys->pasting ? pasted(keys, code, event) : typed(keys, code, event))
			return true;
	}
	return false;
}
