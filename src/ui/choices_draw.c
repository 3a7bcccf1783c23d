/* How choices lie on the screen. */

#include "ui/choices.h"

#include "base/utf8.h"

enum { NAME_AT = 3, TAG_FROM = 64 }; /* narrower lists show no tags */

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
	choices_show(choices);
}

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
	for (unsigned i = 0; i < choices_room(choices) && choices->top + i < choices->count; i++) {
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
