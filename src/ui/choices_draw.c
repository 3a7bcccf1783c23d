/* How choices lie on the screen. */

#include "ui/choices.h"

#include "base/utf8.h"

enum {
	NAME_AT = 3,
	GAP = 2,
	NOTE_LEAST = 24, /* a note beside a tag is at least so wide */
	MEASURED = 500,  /* rows */
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static void choice_free(struct choice *choice)
{
	buf_free(&choice->note);
	buf_free(&choice->tag);
}

/* Names have a column of their own, at most three fifths of the width; so have tags, where they
 * leave the note enough.  Past the first few hundred rows what is longer is cut. */
void choices_fit(struct view *view, int width, int height)
{
	struct choices *choices = (struct choices *)view;
	unsigned rows = choices->rows->count(choices);
	int name_width = 8, tag_width = 0;
	for (unsigned row = 0; row < rows && row < MEASURED; row++) {
		struct buf name = {0};
		struct choice more = {0};
		choices->rows->name(choices, row, &name);
		choices->rows->more(choices, row, &more);
		name_width = larger(name_width, utf8_width(buf_str(&name)));
		tag_width = larger(tag_width, utf8_width(buf_str(&more.tag)));
		buf_free(&name);
		choice_free(&more);
	}
	choices->width = width;
	choices->height = height;
	choices->name_width = name_width < width * 3 / 5 ? name_width : width * 3 / 5;
	choices->tag_width = tag_width;
	choices_show(choices);
}

static struct str tamed(struct buf *to, const struct choices *choices, struct str text)
{
	buf_clear(to);
	glyph_text(to, text, choices->view.scope->glyphs);
	return buf_str(to);
}

static int name_room(const struct choices *choices, const struct choice *more)
{
	bool alone = more->note.len == 0 && more->tag.len == 0;
	return alone ? choices->width - 1 - NAME_AT : choices->name_width;
}

/* Note and tag; where there is room for one only, that which counts more. */
static void draw_rest(const struct choices *choices, struct canvas *canvas, int y, int hot,
                      const struct choice *more)
{
	struct buf text = {0};
	int from = NAME_AT + choices->name_width + GAP, right = choices->width - 1;
	int note_room = right - from - (choices->tag_width > 0 ? choices->tag_width + GAP : 0);
	bool both = note_room >= NOTE_LEAST;
	bool tag = both || (choices->rows->tags_first && choices->tag_width > 0);
	bool note = both || !tag;
	if (note)
		canvas_text_cut(canvas, from, y, both ? note_room : right - from, ROLE_DIM, hot,
		                tamed(&text, choices, buf_str(&more->note)));
	if (tag)
		canvas_text_cut(canvas, both ? right - choices->tag_width : from, y, right - from,
		                ROLE_DIM, hot, tamed(&text, choices, buf_str(&more->tag)));
	buf_free(&text);
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
	canvas_text_cut(canvas, NAME_AT, y, name_room(choices, &more), more.role, hot,
	                tamed(&text, choices, buf_str(&name)));
	draw_rest(choices, canvas, y, hot, &more);
	canvas_heat(canvas, 0, y, width, 1, hot);
	buf_free(&name);
	buf_free(&text);
	choice_free(&more);
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
	for (unsigned i = 0; i < choices_room(choices) && choices->top + i < choices->count; i++) {
		draw_row(choices, canvas, first + (int)i, choices->shown[choices->top + i]);
		if (choices->top + i == choices->at)
			draw_chosen(choices, canvas, first + (int)i);
	}
	if (choices->count == 0)
		canvas_text_cut(canvas, 1, first, choices->width - 2, ROLE_MESSAGE, 0,
		                str_of(_("Nothing answers to that; Esc takes it away.")));
}

void choices_tag(const struct view *view, struct buf *to)
{
	const struct choices *choices = (const struct choices *)view;
	if (choices->count > 0)
		buf_addf(to, _("%u of %u"), choices->at + 1, choices->count);
}
