#include "ui/choices.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { BEST = 4, NOTE_BEST = 2 }; /* matches run from 1 to here; those of a note to there */

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
		match = choices_match_text(buf_str(&more.note), key);
		match = match > NOTE_BEST ? NOTE_BEST : match;
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

unsigned choices_room(const struct choices *choices)
{
	int left = choices->height - 1 - choices->rows->lines;
	return left > 1 ? (unsigned)left : 1;
}

void choices_show(struct choices *choices)
{
	unsigned rows = choices_room(choices);
	unsigned most = choices->count > rows ? choices->count - rows : 0;
	if (choices->at < choices->top)
		choices->top = choices->at;
	if (choices->at >= choices->top + rows)
		choices->top = choices->at - rows + 1;
	if (choices->top > most)
		choices->top = most;
}

static void move(struct choices *choices, long by)
{
	long at = (long)choices->at + by, last = (long)choices->count - 1;
	at = at > last ? last : at;
	choices->at = at < 0 ? 0 : (unsigned)at;
	choices_show(choices);
}

static void scroll(struct choices *choices, long by)
{
	unsigned rows = choices_room(choices);
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
	choices_show(choices);
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
		return step_of(STEP_IGNORED);
	choices_choose(choices, (unsigned)hot - 1);
	return pick(choices);
}

/* The row that shows DIGIT as its sign. */
static struct step pick_digit(struct choices *choices, int digit)
{
	for (unsigned i = 0; i < choices->count && digit > 0; i++) {
		struct choice more = {0};
		choices->rows->more(choices, choices->shown[i], &more);
		char sign = more.sign;
		buf_free(&more.note);
		buf_free(&more.tag);
		if (sign != '0' + digit)
			continue;
		choices_choose(choices, choices->shown[i]);
		return pick(choices);
	}
	return step_say(_("No row here shows that digit"));
}

/* How far COMMAND moves the choice; 0 for anything that is no move. */
static long move_of(const struct choices *choices, enum command command)
{
	long page = (long)choices_room(choices);
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
	case CMD_DIGIT:
		return pick_digit(choices, arg.number);
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

/* --- coming back: "KEY,LINE FILTER", LINE of the screen, as far as they are there --- */

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
	buf_addf(to, ",%u", choices->at - choices->top);
	if (choices->filter.text.len > 0)
		buf_addf(to, " %.*s", STR_ARG(lineedit_text(&choices->filter)));
}

void choices_restore(struct view *view, struct str place)
{
	struct choices *choices = (struct choices *)view;
	struct str line = str_word(&place), key = str_cut(&line, ",");
	struct buf one = {0};
	long below = 0;
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
	str_int(line, 0, 1000, &below);
	choices->top = choices->at - (choices->at < below ? choices->at : (unsigned)below);
	choices_show(choices);
}
