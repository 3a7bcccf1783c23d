#include "ui/lineedit.h"

#include <string.h>

#include "base/utf8.h"

/* The bytes from FROM up to TO. */
static struct str piece(const struct lineedit *line, size_t from, size_t to)
{
	return from < to ? (struct str){line->text.at + from, to - from} : STR("");
}

/* The end of the character that begins at AT: a base and its marks. */
static size_t character_end(const struct lineedit *line, size_t at)
{
	struct str rest = piece(line, at, line->text.len);
	if (rest.len == 0)
		return at;
	utf8_next(&rest);
	for (struct str next = rest; next.len > 0; rest = next)
		if (utf8_code_width(utf8_next(&next)) > 0)
			break;
	return line->text.len - rest.len;
}

static size_t character_start(const struct lineedit *line, size_t end)
{
	size_t start = 0;
	for (size_t at = 0; at < end; at = character_end(line, at))
		start = at;
	return start;
}

/* Spaces, then the word before them. */
static size_t word_start(const struct lineedit *line)
{
	size_t at = line->at;
	while (at > 0 && line->text.at[at - 1] == ' ')
		at--;
	while (at > 0 && line->text.at[at - 1] != ' ')
		at--;
	return at;
}

static enum line_result cut(struct lineedit *line, size_t from, size_t to)
{
	if (from == to)
		return LINE_MOVED;
	memmove(line->text.at + from, line->text.at + to, line->text.len - to);
	line->text.len -= to - from;
	line->text.at[line->text.len] = '\0';
	line->at = from;
	return LINE_CHANGED;
}

static enum line_result insert(struct lineedit *line, struct str text)
{
	struct buf whole = {0};
	buf_add_str(&whole, piece(line, 0, line->at));
	while (text.len > 0) {
		uint32_t code = utf8_next(&text);
		char bytes[4];
		size_t len = (size_t)utf8_put(bytes, code == '\n' || code == '\t' ? ' ' : code);
		if (utf8_is_control(code) && bytes[0] != ' ')
			continue;
		if (line->text.len + (whole.len - line->at) + len > LINE_BYTES)
			break;
		buf_add(&whole, bytes, len);
	}
	size_t at = whole.len;
	bool changed = at > line->at;
	buf_add_str(&whole, piece(line, line->at, line->text.len));
	buf_free(&line->text);
	line->text = whole;
	line->at = at;
	return changed ? LINE_CHANGED : LINE_MOVED;
}

enum line_result lineedit_act(struct lineedit *line, enum command command, struct arg arg)
{
	switch ((int)command) {
	case CMD_INSERT:
		return insert(line, arg.text);
	case CMD_RUB:
		return cut(line, character_start(line, line->at), line->at);
	case CMD_RUB_WORD:
		return cut(line, word_start(line), line->at);
	case CMD_RUB_LINE:
		return cut(line, 0, line->at);
	case CMD_RUB_AFTER:
		return cut(line, line->at, character_end(line, line->at));
	case CMD_LINE_HOME:
		line->at = 0;
		return LINE_MOVED;
	case CMD_LINE_END:
		line->at = line->text.len;
		return LINE_MOVED;
	case CMD_LINE_LEFT:
		line->at = character_start(line, line->at);
		return LINE_MOVED;
	case CMD_LINE_RIGHT:
		line->at = character_end(line, line->at);
		return LINE_MOVED;
	default:
		return LINE_IGNORED;
	}
}

void lineedit_set(struct lineedit *line, struct str text)
{
	buf_clear(&line->text);
	line->at = 0;
	insert(line, text);
}

void lineedit_free(struct lineedit *line)
{
	buf_free(&line->text);
	line->at = 0;
}

void lineedit_draw(const struct lineedit *line, struct canvas *canvas, int x, int y, int width)
{
	if (width < 1)
		return;
	size_t from = 0; /* first byte shown: the cursor needs a cell of its own */
	while (utf8_width(piece(line, from, line->at)) > width - 1)
		from = character_end(line, from);
	struct str shown = piece(line, from, line->text.len);
	int cursor = utf8_width(piece(line, from, line->at));
	canvas_paint(canvas, x, y, width, 1, ROLE_INPUT);
	canvas_text(canvas, x, y, width, ROLE_INPUT, 0, shown);
	canvas_cursor(canvas, x + cursor, y);
}

struct str lineedit_text(const struct lineedit *line)
{
	return buf_str(&line->text);
}
