#include "draw/canvas.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "draw/theme.h"

/* What all parts of a canvas share. */
struct canvas_grid {
	int width, height;
	int cursor_x, cursor_y; /* -1: none */
	struct cell cells[];
};

static const struct cell blank = {.code = ' ', .width = 1, .role = ROLE_TEXT};

struct canvas *canvas_new(int width, int height)
{
	struct canvas *canvas = xmalloc(sizeof *canvas);

	width = width > 0 ? width : 1;
	height = height > 0 ? height : 1;
	struct canvas_grid *grid = xmalloc(sizeof *grid +
	                                   (size_t)width * (size_t)height * sizeof(struct cell));
	grid->width = width;
	grid->height = height;
	*canvas = (struct canvas){width, height, 0, 0, grid};
	canvas_clear(canvas);
	return canvas;
}

void canvas_free(struct canvas *canvas)
{
	if (canvas == NULL)
		return;
	free(canvas->grid);
	free(canvas);
}

void canvas_clear(struct canvas *canvas)
{
	struct canvas_grid *grid = canvas->grid;

	for (size_t i = 0; i < (size_t)grid->width * (size_t)grid->height; i++)
		grid->cells[i] = blank;
	grid->cursor_x = grid->cursor_y = -1;
}

static int clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

struct canvas canvas_part(const struct canvas *canvas, int x, int y, int width, int height)
{
	struct canvas part = *canvas;
	int right = clamp(width, 0, canvas->width) + clamp(x, -canvas->width, canvas->width);
	int bottom = clamp(height, 0, canvas->height) + clamp(y, -canvas->height, canvas->height);

	x = clamp(x, 0, canvas->width);
	y = clamp(y, 0, canvas->height);
	part.left += x;
	part.top += y;
	part.width = clamp(right, x, canvas->width) - x;
	part.height = clamp(bottom, y, canvas->height) - y;
	return part;
}

/* NULL outside. */
static struct cell *cell_at(const struct canvas *canvas, int x, int y)
{
	if (x < 0 || y < 0 || x >= canvas->width || y >= canvas->height)
		return NULL;
	struct canvas_grid *grid = canvas->grid;
	return &grid->cells[(size_t)(canvas->top + y) * (size_t)grid->width +
	                    (size_t)(canvas->left + x)];
}

/* A wide character of which a half is drawn over leaves a blank in its other half, which may lie
 * outside the part. */
static void split(const struct canvas *canvas, int x, int y)
{
	const struct canvas whole = {canvas->grid->width, canvas->grid->height, 0, 0, canvas->grid};
	struct cell *cell = cell_at(canvas, x, y), *other = NULL;

	x += canvas->left;
	y += canvas->top;
	if (cell->width == 0)
		other = cell_at(&whole, x - 1, y);
	else if (cell->width == 2)
		other = cell_at(&whole, x + 1, y);
	if (other != NULL && other->width != 1) {
		other->code = ' ';
		other->width = 1;
		other->marks[0] = other->marks[1] = 0;
	}
}

static void put(struct canvas *canvas, int x, int y, uint32_t code, int width, enum role role,
                int hot)
{
	struct cell *cell = cell_at(canvas, x, y);

	if (cell == NULL)
		return;
	split(canvas, x, y);
	*cell = (struct cell){.code = code, .width = (uint8_t)width, .role = (uint8_t)role, .hot = hot};
}

/* Both halves, or blanks where only one lies inside. */
static void put_wide(struct canvas *canvas, int x, int y, uint32_t code, enum role role, int hot)
{
	struct cell *left = cell_at(canvas, x, y), *right = cell_at(canvas, x + 1, y);

	put(canvas, x, y, ' ', 1, role, hot);
	put(canvas, x + 1, y, ' ', 1, role, hot);
	if (left != NULL && right != NULL) {
		left->code = code;
		left->width = 2;
		right->width = 0;
	}
}

static void put_mark(struct canvas *canvas, int x, int y, uint32_t code)
{
	struct cell *cell = cell_at(canvas, x, y);

	if (cell == NULL)
		return;
	if (cell->marks[0] == 0)
		cell->marks[0] = code;
	else if (cell->marks[1] == 0)
		cell->marks[1] = code;
}

int canvas_text(struct canvas *canvas, int x, int y, int width, enum role role, int hot,
                struct str text)
{
	int used = 0, last = -1; /* column of the last base */

	if (width < 0 || width > canvas->width - x)
		width = canvas->width - x;
	while (text.len > 0) {
		uint32_t code = utf8_next(&text);
		if (utf8_is_control(code))
			code = UTF8_BAD;
		int wide = utf8_code_width(code);
		if (wide == 0) {
			if (last >= 0)
				put_mark(canvas, x + last, y, code);
			continue;
		}
		if (used + wide > width) {
			if (used < width)
				put(canvas, x + used, y, ' ', 1, role, hot);
			break;
		}
		last = used;
		if (wide == 2)
			put_wide(canvas, x + used, y, code, role, hot);
		else
			put(canvas, x + used, y, code, 1, role, hot);
		used += wide;
	}
	return used;
}

int canvas_text_cut(struct canvas *canvas, int x, int y, int width, enum role role, int hot,
                    struct str text)
{
	if (width < 0 || width > canvas->width - x)
		width = canvas->width - x;
	if (utf8_width(text) <= width)
		return canvas_text(canvas, x, y, width, role, hot, text);
	struct str head = utf8_clip(text, width - 1);
	int used = canvas_text(canvas, x, y, width, role, hot, head);
	return used + canvas_text(canvas, x + used, y, width - used, role, hot, STR("\u2026"));
}

void canvas_rule(struct canvas *canvas, int x, int y, int length, enum role role, uint32_t code)
{
	int end = length < canvas->width - x ? x + length : canvas->width;

	for (x = x > 0 ? x : 0; x < end; x++)
		put(canvas, x, y, code, 1, role, 0);
}

void canvas_post(struct canvas *canvas, int x, int y, int length, enum role role, uint32_t code)
{
	int end = length < canvas->height - y ? y + length : canvas->height;

	for (y = y > 0 ? y : 0; y < end; y++)
		put(canvas, x, y, code, 1, role, 0);
}

void canvas_paint(struct canvas *canvas, int x, int y, int width, int height, enum role role)
{
	struct canvas part = canvas_part(canvas, x, y, width, height);

	for (int row = 0; row < part.height; row++)
		for (int column = 0; column < part.width; column++)
			cell_at(&part, column, row)->role = (uint8_t)role;
}

void canvas_heat(struct canvas *canvas, int x, int y, int width, int height, int hot)
{
	struct canvas part = canvas_part(canvas, x, y, width, height);

	for (int row = 0; row < part.height; row++)
		for (int column = 0; column < part.width; column++)
			cell_at(&part, column, row)->hot = hot;
}

void canvas_cursor(struct canvas *canvas, int x, int y)
{
	if (cell_at(canvas, x, y) == NULL)
		return;
	canvas->grid->cursor_x = canvas->left + x;
	canvas->grid->cursor_y = canvas->top + y;
}

bool canvas_cursor_at(const struct canvas *canvas, int *x, int *y)
{
	*x = canvas->grid->cursor_x;
	*y = canvas->grid->cursor_y;
	return *x >= 0;
}

struct cell canvas_cell(const struct canvas *canvas, int x, int y)
{
	const struct cell *cell = cell_at(canvas, x, y);

	return cell != NULL ? *cell : blank;
}

static void dump_cell(const struct cell *cell, struct buf *to)
{
	char bytes[4];
	const uint32_t codes[] = {cell->code, cell->marks[0], cell->marks[1]};

	for (int i = 0; i < 3 && codes[i] != 0 && cell->width > 0; i++)
		buf_add(to, bytes, (size_t)utf8_put(bytes, codes[i]));
}

static void end_row(struct buf *to, size_t start)
{
	while (to->len > start && to->at[to->len - 1] == ' ')
		to->len--;
	buf_add_char(to, '\n');
}

void canvas_dump(const struct canvas *canvas, bool roles, struct buf *to)
{
	int x, y;

	for (y = 0; y < canvas->height; y++) {
		size_t start = to->len;
		for (x = 0; x < canvas->width; x++)
			dump_cell(cell_at(canvas, x, y), to);
		end_row(to, start);
	}
	if (!roles)
		return;
	buf_add_char(to, '\n');
	for (y = 0; y < canvas->height; y++) {
		size_t start = to->len;
		for (x = 0; x < canvas->width; x++) {
			const struct cell *cell = cell_at(canvas, x, y);
			bool empty = cell->code == ' ' && cell->role == ROLE_TEXT;
			buf_add_char(to, empty ? ' ' : role_letter(cell->role));
		}
		end_row(to, start);
	}
	if (canvas_cursor_at(canvas, &x, &y))
		buf_addf(to, "cursor %d,%d\n", x, y);
}
