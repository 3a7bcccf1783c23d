#include "ui/choices.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { BEST = 4 }; /* matches run from 1 to here */

int choices_match_text(struct str text, struct str key)
{
	struct buf folded = {0};
	int best = 0;
	utf8_fold(&folded, text);
	for (size_t i = 0; i + key.len <= folded.len && best < 3; i++) {
		if (memcmp(folded.at + i, key.at, key.len) != 0)
			continue;
		int here = i == 0 ? 3 : folded.at[i - 1] == ' ' || folded.at[i - 1] == '-' ? 2 : 1;
		best = here > best ? here : best;
	}
	buf_free(&folded);
	return best;
}

static int match_by_text(const struct choices *choices, unsigned row, struct str key)
{
	struct buf name = {0};
	struct choice more = {0};
	choices->rows->name(choices, row, &name);
	int match = choices_match_text(buf_str(&name), key);
	if (match == 0) {
		choices->rows->more(choices, row, &more);
		match = choices_match_text(buf_str(&more.note), key) > 0;
	}
	buf_free(&name);
	buf_free(&more.note);
	buf_free(&more.tag);
	return match;
}

static int match_key(const struct choices *choices, unsigned row, struct str key)
{
	return choices->rows->match ? choices->rows->match(choices, row, key)
	                            : match_by_text(choices, row, key);
}

/* The whole key, else each of its words, as well as the worst of them. */
static int match(const struct choices *choices, unsigned row, struct str key)
{
	int whole = key.len > 0 ? match_key(choices, row, key) : BEST;
	if (whole > 0 || !memchr(key.at, ' ', key.len))
		return whole;
	int worst = BEST;
	for (struct str word; worst > 0 && (word = str_word(&key)).len > 0;) {
		int one = match_key(choices, row, word);
		worst = one < worst ? one : worst;
	}
	return worst;
}

static int by_match(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return x < y ? -1 : x > y;
}

/* Sorts by match, best first, then by row: both packed in one number. */
static void take_matches(struct choices *choices, struct str key)
{
	unsigned rows = choices->rows->count(choices);
	uint64_t *found = xcalloc(rows, sizeof *found);
	choices->count = 0;
	for (unsigned row = 0; row < rows; row++) {
		int how = match(choices, row, key);
		uint64_t rank = choices->rows->ordered ? 0 : (uint64_t)(BEST - how);
		if (how > 0)
			found[choices->count++] = rank << 32 | row;
	}
	qsort(found, choices->count, sizeof *found, by_match);
	for (unsigned i = 0; i < choices->count; i++)
		choices->shown[i] = (unsigned)(found[i] & 0xffffffff);
	free(found);
}

static void filter(struct choices *choices)
{
	struct buf key = {0};
	utf8_fold(&key, str_trim(lineedit_text(&choices->filter)));
	take_matches(choices, buf_str(&key));
	choices->at = choices->top = 0;
	buf_free(&key);
}

void choices_init(struct choices *choices, const struct view_ops *ops, const struct scope *scope,
                  const struct choices_rows *rows)
{
	choices->view.ops = ops;
	choices->view.scope = scope;
	choices->rows = rows;
	choices->shown = xcalloc(rows->count(choices), sizeof *choices->shown);
	filter(choices);
}

void choices_close(struct view *view)
{
	struct choices *choices = (struct choices *)view;
	lineedit_free(&choices->filter);
	free(choices->shown);
	free(choices);
}

int choices_row(const struct choices *choices)
{
	return choices->at < choices->count ? (int)choices->shown[choices->at] : -1;
}

/* Rows of the screen that hold choices. */
static unsigned room(const struct choices *choices)
{
	int left = choices->height - 1 - choices->rows->lines;
	return left > 1 ? (unsigned)left : 1;
}

static void show_chosen(struct choices *choices)
{
	unsigned most = choices->count > room(choices) ? choices->count - room(choices) : 0;
	if (choices->at < choices->top)
		choices->top = choices->at;
	if (choices->at >= choices->top + room(choices))
		choices->top = choices->at - room(choices) + 1;
	if (choices->top > most)
		choices->top = most;
}

static void move(struct choices *choices, long by)
{
	long at = (long)choices->at + by, last = (long)choices->count - 1;
	at = at > last ? last : at;
	choices->at = at < 0 ? 0 : (unsigned)at;
	show_chosen(choices);
}

static void scroll(struct choices *choices, long by)
{
	unsigned rows = room(choices);
	long most = choices->count > rows ? (long)(choices->count - rows) : 0;
	long top = (long)choices->top + by;
	choices->top = (unsigned)(top < 0 ? 0 : top > most ? most : top);
	if (choices->at < choices->top)
		choices->at = choices->top;
	if (choices->at >= choices->top + rows)
		choices->at = choices->top + rows - 1;
}

void choices_choose(struct choices *choices, unsigned row)
{
	for (unsigned i = 0; i < choices->count; i++)
		if (choices->shown[i] == row)
			choices->at = i;
	show_chosen(choices);
}

/* The names have a column of their own, at most half the width; past the first few hundred rows a
 * longer one is cut. */
void choices_fit(struct view *view, int width, int height)
{
	struct choices *choices = (struct choices *)view;
	struct buf name = {0};
	unsigned rows = choices->rows->count(choices);
	int widest = 8;
	for (unsigned row = 0; row < rows && row < 500; row++) {
		buf_clear(&name);
		choices->rows->name(choices, row, &name);
		int wide = utf8_width(buf_str(&name));
		widest = wide > widest ? wide : widest;
	}
	buf_free(&name);
	choices->width = width;
	choices->height = height;
	choices->name_width = widest < width / 2 ? widest : width / 2;
	show_chosen(choices);
}

/* --- drawing --- */

enum { NAME_AT = 3, TAG_FROM = 64 }; /* narrower lists show no tags */

static struct str tamed(struct buf *to, const struct choices *choices, struct str text)
{
	buf_clear(to);
	glyph_text(to, text, choices->view.scope->glyphs);
	return buf_str(to);
}

static void draw_row(const struct choices *choices, struct canvas *canvas, int y, unsigned row)
{
	struct buf name = {0}, text = {0};
	struct choice more = {.role = ROLE_TEXT};
	int width = choices->width, hot = (int)row + 1;
	choices->rows->name(choices, row, &name);
	choices->rows->more(choices, row, &more);
	if (more.sign)
		canvas_text(canvas, 1, y, 1, more.role == ROLE_TEXT ? ROLE_HINT : more.role, hot,
		            (struct str){&more.sign, 1});
	int right = width - 1;
	struct str tag = tamed(&text, choices, buf_str(&more.tag));
	if (width >= TAG_FROM && tag.len > 0) {
		right -= utf8_width(tag) + 2;
		canvas_text(canvas, right + 2, y, -1, ROLE_DIM, hot, tag);
	}
	int note_at = NAME_AT + choices->name_width + 2;
	int name_room = more.note.len > 0 ? choices->name_width : right - NAME_AT;
	canvas_text_cut(canvas, NAME_AT, y, name_room, more.role, hot,
	                tamed(&text, choices, buf_str(&name)));
	if (note_at + 8 < right)
		canvas_text_cut(canvas, note_at, y, right - note_at, ROLE_DIM, hot,
		                tamed(&text, choices, buf_str(&more.note)));
	canvas_heat(canvas, 0, y, width, 1, hot);
	buf_free(&name);
	buf_free(&text);
	buf_free(&more.note);
	buf_free(&more.tag);
}

static void draw_chosen(const struct choices *choices, struct canvas *canvas, int y)
{
	canvas_text(canvas, 0, y, 1, ROLE_TEXT, choices_row(choices) + 1, STR(">"));
	if (choices->view.idle)
		return;
	canvas_paint(canvas, 0, y, choices->width, 1, ROLE_SELECTED);
	if (!choices->typing)
		canvas_cursor(canvas, NAME_AT, y);
}

/* While there is a filter: "/ql    3 of 88"; else what is listed. */
static void draw_head(const struct choices *choices, struct canvas *canvas)
{
	struct buf text = {0}, head = {0};
	int right = choices->width - 1;
	bool filtered = choices->typing || choices->filter.text.len > 0;
	if (filtered) {
		buf_addf(&text, _("%u of %u"), choices->count, choices->rows->count(choices));
		int count_at = right - utf8_width(buf_str(&text));
		canvas_text(canvas, count_at, 0, -1, ROLE_DIM, 0, buf_str(&text));
		canvas_text(canvas, 1, 0, 1, ROLE_HINT, 0, STR("/"));
		if (choices->typing && !choices->view.idle)
			lineedit_draw(&choices->filter, canvas, 2, 0, count_at - 3);
		else
			canvas_text_cut(canvas, 2, 0, count_at - 3, ROLE_MATCH, 0,
			                lineedit_text(&choices->filter));
	} else if (choices->rows->head) {
		choices->rows->head(choices, &head);
		canvas_text_cut(canvas, 1, 0, right - 1, ROLE_DIM, 0,
		                tamed(&text, choices, buf_str(&head)));
	}
	buf_free(&text);
	buf_free(&head);
}

void choices_draw(const struct view *view, struct canvas *canvas)
{
	const struct choices *choices = (const struct choices *)view;
	int first = 1 + choices->rows->lines;
	draw_head(choices, canvas);
	for (unsigned i = 0; i < room(choices) && choices->top + i < choices->count; i++) {
		draw_row(choices, canvas, first + (int)i, choices->shown[choices->top + i]);
		if (choices->top + i == choices->at)
			draw_chosen(choices, canvas, first + (int)i);
	}
	if (choices->count == 0)
		canvas_text_cut(canvas, 1, first, choices->width - 2, ROLE_MESSAGE, 0,
		                str_of(_("Nothing here answers to that; Esc takes it away.")));
}

void choices_tag(const struct view *view, struct buf *to)
{
	const struct choices *choices = (const struct choices *)view;
	if (choices->count > 0)
		buf_addf(to, _("%u of %u"), choices->at + 1, choices->count);
}

/* --- acting --- */

bool choices_prompt(const struct view *view)
{
	return ((const struct choices *)view)->typing;
}

static struct step pick(struct choices *choices)
{
	int row = choices_row(choices);
	return row < 0 ? step_of(STEP_STAY) : choices->rows->pick(choices, (unsigned)row);
}

static struct step unfilter(struct choices *choices)
{
	int row = choices_row(choices);
	lineedit_set(&choices->filter, STR(""));
	filter(choices);
	if (row >= 0)
		choices_choose(choices, (unsigned)row);
	return step_of(STEP_STAY);
}

/* Esc: first the text goes, then the line, then (not here) the view. */
static struct step cancel(struct choices *choices)
{
	if (choices->filter.text.len > 0)
		return unfilter(choices);
	if (!choices->typing || choices->all_typing)
		return step_of(STEP_IGNORED);
	choices->typing = false;
	return step_of(STEP_STAY);
}

static struct step type(struct choices *choices, enum command command, struct arg arg)
{
	if (command == CMD_RUB && choices->filter.text.len == 0)
		return cancel(choices);
	if (lineedit_act(&choices->filter, command, arg) == LINE_CHANGED)
		filter(choices);
	return step_of(STEP_STAY);
}

static struct step point(struct choices *choices, int hot)
{
	if (hot < 1 || (unsigned)hot > choices->rows->count(choices))
		return step_of(STEP_STAY);
	choices_choose(choices, (unsigned)hot - 1);
	return pick(choices);
}

/* How far COMMAND moves the choice; 0 for anything that is no move. */
static long move_of(const struct choices *choices, enum command command)
{
	long page = (long)room(choices);
	switch ((int)command) {
	case CMD_DOWN: case CMD_HIT_DOWN: return 1;
	case CMD_UP: case CMD_HIT_UP: return -1;
	case CMD_PAGE_DOWN: return page;
	case CMD_PAGE_UP: return -page;
	case CMD_HALF_DOWN: return (page + 1) / 2;
	case CMD_HALF_UP: return -(page + 1) / 2;
	case CMD_TOP: return -(long)choices->count;
	case CMD_END: return (long)choices->count;
	default: return 0;
	}
}

struct step choices_act(struct view *view, enum command command, struct arg arg)
{
	struct choices *choices = (struct choices *)view;
	long by = move_of(choices, command);
	if (by != 0) {
		move(choices, by);
		return step_of(STEP_STAY);
	}
	switch ((int)command) {
	case CMD_OPEN:
	case CMD_ACCEPT:
		return pick(choices);
	case CMD_POINT:
		return point(choices, arg.number);
	case CMD_WHEEL:
		scroll(choices, arg.number);
		return step_of(STEP_STAY);
	case CMD_FILTER:
		choices->typing = true;
		return step_of(STEP_STAY);
	case CMD_CANCEL:
		return cancel(choices);
	default:
		return command_info(command)->where == AT_PROMPT ? type(choices, command, arg)
		                                                 : step_of(STEP_IGNORED);
	}
}

/* --- coming back: "KEY" or "KEY FILTER" --- */

static void key_of(const struct choices *choices, unsigned row, struct buf *to)
{
	if (choices->rows->key)
		choices->rows->key(choices, row, to);
	else
		buf_addf(to, "%u", row);
}

void choices_place(const struct view *view, struct buf *to)
{
	const struct choices *choices = (const struct choices *)view;
	int row = choices_row(choices);
	if (row >= 0)
		key_of(choices, (unsigned)row, to);
	else
		buf_add_char(to, '-');
	if (choices->filter.text.len > 0)
		buf_addf(to, " %.*s", STR_ARG(lineedit_text(&choices->filter)));
}

void choices_restore(struct view *view, struct str place)
{
	struct choices *choices = (struct choices *)view;
	struct str key = str_word(&place);
	struct buf one = {0};
	choices->typing = choices->all_typing;
	lineedit_set(&choices->filter, str_trim(place));
	filter(choices);
	for (unsigned i = 0; i < choices->count; i++) {
		buf_clear(&one);
		key_of(choices, choices->shown[i], &one);
		if (str_eq(buf_str(&one), key))
			choices->at = i;
	}
	buf_free(&one);
	show_chosen(choices);
}
