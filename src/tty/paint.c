#include "tty/paint.h"

#include <curses.h>
#include <stdlib.h>
#include <wchar.h>

#include "base/mem.h"

struct paint {
	struct theme theme;
	enum glyphs glyphs;
	bool colour, own_colours; /* own: the terminal has colours "as it was" */
	bool hidden;              /* the cursor */
	struct {
		attr_t attrs;
		short pair;
	} look[ROLE_COUNT];
	int width, height;
	struct cell *shown;       /* width * height; width UNKNOWN where anything may stand */
	cchar_t *row;             /* room for one */
};

enum { UNKNOWN = 255 };

static attr_t attrs_of(const struct paint *paint, unsigned look)
{
	/* The Linux console dims to a grey that few can read. */
	if (paint->glyphs == GLYPHS_CONSOLE)
		look &= ~(unsigned)LOOK_DIM;
	return (look & LOOK_BOLD ? A_BOLD : 0) | (look & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	       (look & LOOK_REVERSE ? A_REVERSE : 0) | (look & LOOK_DIM ? A_DIM : 0) |
	       (look & LOOK_ITALIC ? A_ITALIC : 0);
}

static void set_colours(struct paint *paint, int role, struct style style)
{
	attr_t attrs = attrs_of(paint, style.look);

	/* With eight colours bright is bold, so bold is bright, which pales on a light ground; and
	 * grounds are never bright. */
	if (COLORS < 16 && style.bg > COLOR_BLACK)
		attrs &= ~A_BOLD;
	if (COLORS < 16 && style.fg > 7) {
		style.fg -= 8;
		attrs |= A_BOLD;
	}
	if (COLORS < 16 && style.bg > 7)
		style.bg -= 8;
	if (!paint->own_colours && style.fg == COLOUR_DEFAULT)
		style.fg = COLOR_WHITE;
	if (!paint->own_colours && style.bg == COLOUR_DEFAULT)
		style.bg = COLOR_BLACK;
	int pair = alloc_pair(style.fg, style.bg);
	paint->look[role].attrs = attrs;
	paint->look[role].pair = (short)(pair > 0 ? pair : 0);
}

/* Without colour a role that has some in its theme falls back on its own attributes: what the theme
 * tells apart by colour alone would be lost. */
static void set_plain(struct paint *paint, int role, struct style style)
{
	struct theme bare;

	if (style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT) {
		theme_init(&bare);
		style = bare.plain[role];
	}
	paint->look[role].attrs = attrs_of(paint, style.look);
	paint->look[role].pair = 0;
}

void paint_look(struct paint *paint, const struct theme *theme, enum glyphs glyphs)
{
	bool rich = paint->colour && COLORS >= 256;

	paint->theme = *theme;
	paint->glyphs = glyphs;
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style style = rich ? paint->theme.rich[role] : paint->theme.plain[role];
		if (paint->colour && (style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT))
			set_colours(paint, role, style);
		else
			set_plain(paint, role, style);
	}
}

static void start_colours(struct paint *paint)
{
	const char *refused = getenv("NO_COLOR");

	if ((refused != NULL && *refused != '\0') || !has_colors())
		return;
	start_color();
	paint->own_colours = use_default_colors() == OK;
	paint->colour = COLORS >= 8;
}

struct paint *paint_new(void)
{
	struct paint *paint = xcalloc(1, sizeof *paint);

	start_colours(paint);
	return paint;
}

void paint_free(struct paint *paint)
{
	if (paint == NULL)
		return;
	free(paint->shown);
	free(paint->row);
	free(paint);
}

void paint_forget(struct paint *paint)
{
	for (size_t i = 0; i < (size_t)paint->width * (size_t)paint->height; i++)
		paint->shown[i] = (struct cell){.width = UNKNOWN};
}

void paint_fit(struct paint *paint, int width, int height)
{
	free(paint->shown);
	free(paint->row);
	paint->width = width;
	paint->height = height;
	paint->shown = xcalloc((size_t)width * (size_t)height, sizeof *paint->shown);
	paint->row = xcalloc((size_t)width + 1, sizeof *paint->row);
	paint_forget(paint);
}

/* A character that the C library gives another width would shift all after it. */
static wchar_t shown_as(uint32_t code, int width, enum glyphs glyphs)
{
	if (code < 0x7f)
		return (wchar_t)code;
	code = glyph_for(code, glyphs);
	if (wcwidth((wchar_t)code) != width)
		code = glyph_for(code, GLYPHS_ASCII);
	return (wchar_t)code;
}

static void add_cell(struct paint *paint, const struct cell *cell, int *count)
{
	wchar_t text[4] = {shown_as(cell->code, cell->width, paint->glyphs)};
	int len = 1;

	for (int i = 0; i < 2 && cell->marks[i] != 0; i++) {
		uint32_t mark = glyph_for(cell->marks[i], paint->glyphs);
		if (mark != 0 && wcwidth((wchar_t)mark) == 0)
			text[len++] = (wchar_t)mark;
	}
	attr_t attrs = paint->look[cell->role].attrs;
	short pair = paint->look[cell->role].pair;
	setcchar(&paint->row[(*count)++], text, attrs, pair, NULL);
	if (cell->width == 2 && text[0] < 0x80) /* a sign of one cell stands for it */
		setcchar(&paint->row[(*count)++], L" ", attrs, pair, NULL);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->code == b->code && a->role == b->role && a->width == b->width &&
	       a->marks[0] == b->marks[0] && a->marks[1] == b->marks[1];
}

/* Remembers row Y of CANVAS and says which cells of it changed. */
static bool changed(struct paint *paint, const struct canvas *canvas, int y, int *first, int *last)
{
	struct cell *shown = &paint->shown[(size_t)y * (size_t)paint->width];

	*first = -1;
	for (int x = 0; x < paint->width; x++) {
		struct cell cell = canvas_cell(canvas, x, y);
		if (same(&cell, &shown[x]))
			continue;
		if (*first < 0)
			*first = x;
		*last = x;
		shown[x] = cell;
	}
	return *first >= 0;
}

/* Hands the row from FIRST to LAST to curses, which finds out again what to write: it also knows
 * when the terminal can scroll instead. */
static void show_row(struct paint *paint, int y, int first, int last)
{
	const struct cell *shown = &paint->shown[(size_t)y * (size_t)paint->width];
	int count = 0;

	while (first > 0 && shown[first].width == 0)
		first--;
	for (int x = first; x <= last; x++)
		if (shown[x].width != 0)
			add_cell(paint, &shown[x], &count);
	mvadd_wchnstr(y, first, paint->row, count);
}

static void show_cursor(struct paint *paint, const struct canvas *canvas)
{
	int x, y;
	bool hidden = !canvas_cursor_at(canvas, &x, &y) || x >= paint->width || y >= paint->height;

	if (!hidden)
		move(y, x);
	if (hidden != paint->hidden)
		curs_set(hidden ? 0 : 1);
	paint->hidden = hidden;
}

void paint_show(struct paint *paint, const struct canvas *canvas)
{
	int first, last;

	for (int y = 0; y < paint->height; y++)
		if (changed(paint, canvas, y, &first, &last))
			show_row(paint, y, first, last);
	show_cursor(paint, canvas);
	refresh();
}
