#include "tty/paint.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tty/caps.h"

enum { ERASED = ROLE_COUNT, LOOK_COUNT }; /* what an erased cell looks like, besides the roles */

/* How a role looks here. */
struct look {
	struct buf bytes;    /* switch to it from any other */
	int kin, blank_kin;  /* the first role that looks the same; whose blanks look the same */
	bool erasable;       /* a run of its blanks may be erased instead of written */
};

struct paint {
	struct theme theme;
	enum glyphs glyphs;
	bool colour, own_colours; /* own: the terminal has colours "as it was" */
	struct look look[LOOK_COUNT];
	int width, height;
	struct cell *shown;       /* width * height; role may be ERASED */
	bool forgotten;           /* nobody knows what the screen shows */
	/* the terminal, as the bytes so far leave it */
	struct buf out;
	int x, y;                 /* cursor; x is -1 where it cannot be told */
	int now;                  /* look, or -1 */
	bool hidden;              /* the cursor */
};

/* Looks. */

static void add_look(struct buf *to, const struct style *style, bool colour)
{
	const struct {
		unsigned look;
		const char *bytes;
	} modes[] = {
		{LOOK_BOLD, enter_bold_mode}, {LOOK_UNDERLINE, enter_underline_mode},
		{LOOK_REVERSE, enter_reverse_mode}, {LOOK_DIM, enter_dim_mode},
		{LOOK_ITALIC, enter_italics_mode},
	};

	caps_add(to, exit_attribute_mode);
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (style->look & modes[i].look)
			caps_add(to, modes[i].bytes);
	if (colour && style->fg != COLOUR_DEFAULT)
		caps_add(to, tiparm(set_a_foreground, style->fg));
	if (colour && style->bg != COLOUR_DEFAULT)
		caps_add(to, tiparm(set_a_background, style->bg));
}

/* With eight colours bright is bold, so bold is bright, which pales on a light ground; and grounds
 * are never bright. */
static struct style fit_colours(const struct paint *paint, struct style style)
{
	if (max_colors < 16 && style.bg > COLOR_BLACK)
		style.look &= ~(unsigned)LOOK_BOLD;
	if (max_colors < 16 && style.fg > 7) {
		style.fg -= 8;
		style.look |= LOOK_BOLD;
	}
	if (max_colors < 16 && style.bg > 7)
		style.bg -= 8;
	if (!paint->own_colours && style.fg == COLOUR_DEFAULT)
		style.fg = COLOR_WHITE;
	if (!paint->own_colours && style.bg == COLOUR_DEFAULT)
		style.bg = COLOR_BLACK;
	return style;
}

/* Without colour a role that has some in its theme falls back on its own attributes: what the theme
 * tells apart by colour alone would be lost. */
static struct style style_of(const struct paint *paint, int role)
{
	bool rich = paint->colour && max_colors >= 256;
	struct style style = rich ? paint->theme.rich[role] : paint->theme.plain[role];
	bool coloured = style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT;
	struct theme bare;

	if (coloured && !paint->colour) {
		theme_init(&bare);
		style = bare.plain[role];
	} else if (coloured) {
		style = fit_colours(paint, style);
	}
	/* The Linux console dims to a grey that few can read. */
	if (paint->glyphs == GLYPHS_CONSOLE)
		style.look &= ~(unsigned)LOOK_DIM;
	return style;
}

/* Whether a blank shows more than its ground. */
static bool blank_shows(const struct style *style)
{
	return (style->look & (LOOK_UNDERLINE | LOOK_REVERSE)) != 0;
}

static void find_kin(struct paint *paint, const struct style styles[LOOK_COUNT])
{
	for (int i = 0; i < LOOK_COUNT; i++) {
		struct look *look = &paint->look[i];
		look->kin = look->blank_kin = i;
		for (int k = i - 1; k >= 0; k--) {
			if (str_eq(buf_str(&paint->look[k].bytes), buf_str(&look->bytes)))
				look->kin = look->blank_kin = k;
			else if (!blank_shows(&styles[i]) && !blank_shows(&styles[k]) &&
			         styles[i].bg == styles[k].bg)
				look->blank_kin = k;
		}
	}
}

void paint_look(struct paint *paint, const struct theme *theme, enum glyphs glyphs)
{
	struct style styles[LOOK_COUNT];

	paint->theme = *theme;
	/* Bytes are UTF-8, which only such a locale's terminal reads. */
	paint->glyphs = strcmp(nl_langinfo(CODESET), "UTF-8") == 0 ? glyphs : GLYPHS_ASCII;
	for (int i = 0; i < LOOK_COUNT; i++) {
		styles[i] = i == ERASED ? (struct style){COLOUR_DEFAULT, COLOUR_DEFAULT, 0}
		                        : style_of(paint, i);
		buf_clear(&paint->look[i].bytes);
		add_look(&paint->look[i].bytes, &styles[i], paint->colour);
		paint->look[i].erasable = !blank_shows(&styles[i]) &&
		                          (styles[i].bg == COLOUR_DEFAULT || back_color_erase);
	}
	find_kin(paint, styles);
	paint_forget(paint);
}

struct paint *paint_new(void)
{
	struct paint *paint = xcalloc(1, sizeof *paint);
	const char *refused = getenv("NO_COLOR");

	paint->colour = (refused == NULL || *refused == '\0') && max_colors >= 8 &&
	                set_a_foreground != NULL && set_a_background != NULL;
	paint->own_colours = orig_pair != NULL || orig_colors != NULL;
	paint->now = -1;
	return paint;
}

void paint_free(struct paint *paint)
{
	if (paint == NULL)
		return;
	for (int i = 0; i < LOOK_COUNT; i++)
		buf_free(&paint->look[i].bytes);
	buf_free(&paint->out);
	free(paint->shown);
	free(paint);
}

void paint_forget(struct paint *paint)
{
	paint->forgotten = true;
}

void paint_fit(struct paint *paint, int width, int height)
{
	free(paint->shown);
	paint->width = width;
	paint->height = height;
	paint->shown = xcalloc((size_t)width * (size_t)height, sizeof *paint->shown);
	paint_forget(paint);
}

/* Bytes. */

static void set_look(struct paint *paint, int role)
{
	if (paint->now >= 0 && paint->look[paint->now].kin == paint->look[role].kin)
		return;
	buf_add_str(&paint->out, buf_str(&paint->look[role].bytes));
	paint->now = role;
}

static void move_to(struct paint *paint, int x, int y)
{
	if (paint->x == x && paint->y == y)
		return;
	if (paint->y == y && paint->x >= 0 && paint->x < x && parm_right_cursor != NULL)
		caps_add(&paint->out, tiparm(parm_right_cursor, x - paint->x));
	else
		caps_add(&paint->out, tiparm(cursor_address, y, x));
	paint->x = x;
	paint->y = y;
}

/* A character that the C library gives another width may have one in the terminal too. */
static uint32_t shown_as(const struct paint *paint, const struct cell *cell)
{
	uint32_t code = cell->code < 0x7f ? cell->code : glyph_for(cell->code, paint->glyphs);

	if (code >= 0x7f && wcwidth((wchar_t)code) != cell->width)
		code = glyph_for(cell->code, GLYPHS_ASCII);
	return code;
}

/* Letters of Latin, Greek and Cyrillic, dashes, arrows and rules are one cell wide everywhere; after
 * anything else nobody knows where a terminal puts its cursor. */
static bool width_certain(uint32_t code)
{
	return code < 0x300 || (code >= 0x370 && code < 0x530) || (code >= 0x2010 && code < 0x2028) ||
	       (code >= 0x2190 && code < 0x2600);
}

static void put_code(struct paint *paint, uint32_t code)
{
	char bytes[4];

	buf_add(&paint->out, bytes, (size_t)utf8_put(bytes, code));
}

static void put_cell(struct paint *paint, const struct cell *cell)
{
	uint32_t code = shown_as(paint, cell);
	bool certain = cell->width == 1 && width_certain(code);

	put_code(paint, code);
	for (int i = 0; i < 2 && cell->marks[i] != 0; i++) {
		uint32_t mark = glyph_for(cell->marks[i], paint->glyphs);
		if (mark != 0 && wcwidth((wchar_t)mark) == 0)
			put_code(paint, mark);
		certain = false;
	}
	if (cell->width == 2 && code < 0x80) /* a sign of one cell stands for it */
		put_code(paint, ' ');
	/* In the last column the cursor waits for the next character, or has gone on. */
	paint->x = certain && paint->x + 1 < paint->width ? paint->x + 1 : -1;
}

/* Rows. */

static bool is_blank(const struct cell *cell)
{
	return cell->code == ' ' && cell->marks[0] == 0;
}

static bool same(const struct paint *paint, const struct cell *a, const struct cell *b)
{
	const struct look *look = paint->look;

	if (a->code != b->code || a->width != b->width || a->marks[0] != b->marks[0] ||
	    a->marks[1] != b->marks[1])
		return false;
	return is_blank(a) ? look[a->role].blank_kin == look[b->role].blank_kin
	                   : look[a->role].kin == look[b->role].kin;
}

/* Where the blanks begin that end ROW and can be erased at once; its width where none do. */
static int tail_of(const struct paint *paint, const struct cell *row)
{
	int x = paint->width;

	if (clr_eol == NULL || !paint->look[row[x - 1].role].erasable)
		return x;
	while (x > 0 && is_blank(&row[x - 1]) &&
	       paint->look[row[x - 1].role].blank_kin ==
	               paint->look[row[paint->width - 1].role].blank_kin)
		x--;
	return x;
}

/* Terminals that go on by themselves would scroll at the last cell of all. */
static bool forbidden(const struct paint *paint, int x, int y, int width)
{
	return y == paint->height - 1 && x + width >= paint->width && auto_right_margin &&
	       !eat_newline_glitch;
}

/* Short stretches that did not change are cheaper written again than stepped over. */
static bool bridge(struct paint *paint, const struct cell *row, int x, int y)
{
	enum { SHORT = 3 };

	if (paint->y != y || paint->x < 0 || paint->x >= x || x - paint->x > SHORT)
		return false;
	for (int at = paint->x; at < x; at++)
		if (row[at].code >= 0x7f || row[at].width != 1 ||
		    paint->look[row[at].role].kin != paint->look[paint->now].kin)
			return false;
	while (paint->x < x)
		put_cell(paint, &row[paint->x]);
	return true;
}

static void write_cell(struct paint *paint, const struct cell *row, int x, int y)
{
	const struct look *look = paint->look;

	if (paint->now < 0 || !bridge(paint, row, x, y))
		move_to(paint, x, y);
	if (paint->now < 0 || !is_blank(&row[x]) ||
	    look[paint->now].blank_kin != look[row[x].role].blank_kin)
		set_look(paint, row[x].role);
	put_cell(paint, &row[x]);
}

static void erase_tail(struct paint *paint, const struct cell *row, int x, int y)
{
	move_to(paint, x, y);
	set_look(paint, row[x].role);
	caps_add(&paint->out, clr_eol);
}

/* Writes row Y, of which ROW is what shall stand there. */
static void show_row(struct paint *paint, const struct cell *row, int y)
{
	enum { FEW = 4 }; /* blanks that are as cheap to write as to erase */
	struct cell *shown = &paint->shown[(size_t)y * (size_t)paint->width];
	int tail = tail_of(paint, row);

	for (int x = 0; x < paint->width; x++) {
		if (same(paint, &row[x], &shown[x]) || row[x].width == 0)
			continue;
		if (x >= tail && paint->width - x > FEW) {
			erase_tail(paint, row, x, y);
			break;
		}
		if (!forbidden(paint, x, y, row[x].width))
			write_cell(paint, row, x, y);
	}
	memcpy(shown, row, (size_t)paint->width * sizeof *row);
}

/* All is erased, and known again. */
static void start_clean(struct paint *paint)
{
	paint->now = -1;
	set_look(paint, ERASED);
	caps_add(&paint->out, clear_screen);
	for (size_t i = 0; i < (size_t)paint->width * (size_t)paint->height; i++)
		paint->shown[i] = (struct cell){.code = ' ', .width = 1, .role = ERASED};
	paint->x = paint->y = 0;
	paint->forgotten = false;
}

static void show_cursor(struct paint *paint, const struct canvas *canvas)
{
	int x, y;
	bool hidden = !canvas_cursor_at(canvas, &x, &y) || x >= paint->width || y >= paint->height;

	if (!hidden)
		move_to(paint, x, y);
	if (hidden != paint->hidden)
		caps_add(&paint->out, hidden ? cursor_invisible : cursor_normal);
	paint->hidden = hidden;
}

/* All of a frame in one write: a terminal never shows half of it for long. */
static void flush(struct paint *paint)
{
	const char *at = paint->out.at;
	size_t left = paint->out.len;

	while (left > 0) {
		ssize_t put = write(STDOUT_FILENO, at, left);
		if (put < 0 && errno != EINTR)
			break; /* the next wait finds the terminal gone */
		at += put > 0 ? put : 0;
		left -= put > 0 ? (size_t)put : 0;
	}
	buf_clear(&paint->out);
}

void paint_show(struct paint *paint, const struct canvas *canvas)
{
	struct cell *row = xcalloc((size_t)paint->width, sizeof *row);

	if (paint->forgotten)
		start_clean(paint);
	for (int y = 0; y < paint->height; y++) {
		for (int x = 0; x < paint->width; x++)
			row[x] = canvas_cell(canvas, x, y);
		show_row(paint, row, y);
	}
	show_cursor(paint, canvas);
	flush(paint);
	free(row);
}

void paint_leave(struct paint *paint)
{
	set_look(paint, ERASED);
	if (exit_ca_mode == NULL) {
		move_to(paint, 0, paint->height - 1);
		caps_add(&paint->out, clr_eol);
	}
	if (paint->hidden)
		caps_add(&paint->out, cursor_normal);
	paint->hidden = false;
	flush(paint);
	paint_forget(paint);
}
