#include "page/flow.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "page/lines.h"
#include "page/plot.h"
#include "page/table.h"

enum {
	WIDTH_LEAST = 20,
	NARROW = 40,      /* below it labels have no column, and headings no indent */
	LABEL_GAP = 2,
};

static struct pen block_pen(struct flow *flow, const struct doc_block *block, int hang)
{
	int left = flow->left + flow->indent + 2 * block->level;

	if (left > flow->right - WIDTH_LEAST / 2)
		left = flow->left;
	return pen_new(flow, left, left + hang, flow->right);
}

static void set_text(struct pen *pen, const struct doc_block *block)
{
	pen_runs(pen, block->runs, block->run_count);
}

static void set_label(struct pen *pen, const struct doc_block *block)
{
	pen_runs(pen, block->label, block->label_count);
}

static void lay_para(struct flow *flow, const struct doc_block *block)
{
	struct pen pen = block_pen(flow, block, 0);

	set_label(&pen, block);
	pen.space = !pen.blank;
	set_text(&pen, block);
}

/* As much of a line as fits, run by run, and an ellipsis. */
static void lay_line(struct flow *flow, const struct doc_block *block)
{
	struct pen pen = block_pen(flow, block, 0);
	int width = lines_width(flow, block->runs, block->run_count), room = pen.right - pen.column;
	struct buf dots = {0};

	if (width <= room) {
		set_text(&pen, block);
		return;
	}
	glyph_text(&dots, STR("\u2026"), flow->doc->glyphs);
	room -= lines_cells(buf_str(&dots));
	for (uint32_t i = 0; i < block->run_count && room > 0; i++) {
		const struct doc_run *run = &flow->doc->runs[block->runs + i];
		struct str cut = utf8_clip(doc_text(flow->doc, run), room);
		pen_own(&pen, run->role, cut);
		room -= lines_cells(cut);
		if (cut.len < run->len)
			break;
	}
	pen_own(&pen, ROLE_DIM, buf_str(&dots));
	buf_free(&dots);
}

/* Whether something stands under heading NUMBER before the next one of its level. */
static bool heads_something(const struct doc *doc, size_t number)
{
	int level = doc->blocks[number].level;

	for (size_t i = number + 1; i < doc->block_count; i++) {
		const struct doc_block *block = &doc->blocks[i];
		if (block->kind == BLOCK_HEADING && block->level <= level)
			return false;
		if (block->kind != BLOCK_HEADING && block->kind != BLOCK_GAP)
			return true;
	}
	return false;
}

static void lay_heading(struct flow *flow, size_t number)
{
	const struct doc_block *block = &flow->doc->blocks[number];

	if (!heads_something(flow->doc, number))
		return;
	flow->gap = true;
	flow->indent = 0;
	struct pen pen = pen_new(flow, flow->left, flow->left + 2, flow->right);
	flow->headings = grow(flow->headings, &flow->heading_room, flow->heading_count,
	                      sizeof *flow->headings);
	flow->headings[flow->heading_count++] = (struct flow_heading){
		pen.line, block->level, lines_text(flow, block->runs, block->run_count), block->at};
	set_text(&pen, block);
	if (flow->use != FLOW_SCREEN && flow->right >= NARROW)
		flow->indent = 2;
}

/* Blocks of the same kind and level that follow each other share the column of their labels. */
static int label_column(struct flow *flow, size_t number)
{
	const struct doc *doc = flow->doc;
	const struct doc_block *first = &doc->blocks[number];

	if (number < flow->group_end)
		return flow->group_width;
	flow->group_width = 0;
	size_t i = number;
	for (; i < doc->block_count; i++) {
		const struct doc_block *block = &doc->blocks[i];
		if (block->kind != first->kind || block->level != first->level)
			break;
		int width = lines_width(flow, block->label, block->label_count);
		if (width > flow->group_width)
			flow->group_width = width;
	}
	flow->group_end = i;
	return flow->group_width;
}

/* "Label: text", for where there is no room for a column, and for speech. */
static void lay_fact_inline(struct flow *flow, const struct doc_block *block)
{
	struct pen pen = block_pen(flow, block, 2);

	if (block->label_count > 0) {
		set_label(&pen, block);
		pen_own(&pen, ROLE_LABEL, STR(":"));
		pen.space = true;
	}
	set_text(&pen, block);
}

static void lay_fact(struct flow *flow, size_t number)
{
	const struct doc_block *block = &flow->doc->blocks[number];
	int column = label_column(flow, number), room = flow->right - flow->left - flow->indent;

	if (flow->use == FLOW_PLAIN || room < NARROW) {
		lay_fact_inline(flow, block);
		return;
	}
	if (column > room * 2 / 5)
		column = room * 2 / 5;
	column += LABEL_GAP;
	struct pen pen = block_pen(flow, block, column);
	set_label(&pen, block);
	if (pen.column > pen.hang - LABEL_GAP && !pen.blank)
		pen_break(&pen);
	pen_to(&pen, pen.hang);
	set_text(&pen, block);
}

static void lay_item(struct flow *flow, size_t number)
{
	const struct doc_block *block = &flow->doc->blocks[number];
	struct pen pen = block_pen(flow, block, label_column(flow, number) + 1);

	set_label(&pen, block);
	pen_to(&pen, pen.hang);
	set_text(&pen, block);
}

static void lay_note(struct flow *flow, const struct doc_block *block)
{
	bool bar = flow->use != FLOW_PLAIN;
	struct pen pen = block_pen(flow, block, bar ? 2 : 0);

	if (bar) {
		pen.column = pen.hang;
		pen.bar = block->label_count > 0 ? (int)flow->doc->runs[block->label].role
		                                 : ROLE_RULE;
	}
	set_label(&pen, block);
	pen.space = !pen.blank;
	set_text(&pen, block);
}

/* Lays block NUMBER and returns the number of the one to go on with. */
static size_t lay_block(struct flow *flow, size_t number)
{
	const struct doc_block *block = &flow->doc->blocks[number];

	switch (block->kind) {
	case BLOCK_TITLE:
	case BLOCK_PARA: lay_para(flow, block); break;
	case BLOCK_LINE: lay_line(flow, block); break;
	case BLOCK_HEADING: lay_heading(flow, number); break;
	case BLOCK_FACT: lay_fact(flow, number); break;
	case BLOCK_ITEM: lay_item(flow, number); break;
	case BLOCK_NOTE: lay_note(flow, block); break;
	case BLOCK_ROW: return table_lay(flow, number);
	case BLOCK_PLOT: plot_lay(flow, block); break;
	case BLOCK_GAP: flow->gap = true; break;
	}
	return number + 1;
}

struct flow *flow_new(const struct doc *doc, int width, enum flow_use use)
{
	struct flow *flow = xcalloc(1, sizeof *flow);

	flow->doc = doc;
	flow->use = use;
	flow->left = use == FLOW_SCREEN;
	flow->right = width > WIDTH_LEAST ? width : WIDTH_LEAST;
	flow->link_run = OWN;
	for (size_t i = 0; i < doc->block_count;)
		i = lay_block(flow, i);
	lines_seal(flow);
	return flow;
}

void flow_free(struct flow *flow)
{
	if (flow == NULL)
		return;
	buf_free(&flow->own);
	free(flow->parts);
	free(flow->by_line);
	free(flow->line_start);
	free(flow->links);
	free(flow->headings);
	free(flow);
}

int flow_height(const struct flow *flow)
{
	return flow->height;
}

int flow_width(const struct flow *flow)
{
	return flow->right;
}

int flow_link_count(const struct flow *flow)
{
	return (int)flow->link_count;
}

const struct flow_link *flow_link(const struct flow *flow, int index)
{
	return &flow->links[index];
}

int flow_heading_count(const struct flow *flow)
{
	return (int)flow->heading_count;
}

const struct flow_heading *flow_heading(const struct flow *flow, int index)
{
	return &flow->headings[index];
}

int flow_piece_count(const struct flow *flow, int line)
{
	return (int)(flow->line_start[line + 1] - flow->line_start[line]);
}

static const struct part *part_at(const struct flow *flow, int line, int index)
{
	return &flow->parts[flow->by_line[flow->line_start[line] + (uint32_t)index]];
}

struct flow_piece flow_piece(const struct flow *flow, int line, int index)
{
	const struct part *part = part_at(flow, line, index);
	const struct buf *text = part->run == OWN ? &flow->own : &flow->doc->text;

	return (struct flow_piece){part->column, part->width, part->role, part->link,
	                           {text->at + part->at, part->len}};
}

/* Parts stand in the order of the doc's text, but for those of the flow's own, which have no place
 * in it: the search for the last one at or before OFFSET steps over them. */
int flow_line_of(const struct flow *flow, uint32_t offset)
{
	size_t low = 0, high = flow->part_count;
	int line = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2, i = middle;
		while (i < high && flow->parts[i].run == OWN)
			i++;
		if (i == high || flow->parts[i].at > offset) {
			high = middle;
			continue;
		}
		line = flow->parts[i].line;
		low = i + 1;
	}
	return line;
}

static bool line_offset(const struct flow *flow, int line, uint32_t *offset)
{
	bool found = false;

	for (int i = 0; i < flow_piece_count(flow, line); i++) {
		const struct part *part = part_at(flow, line, i);
		if (part->run == OWN || (found && part->at >= *offset))
			continue;
		*offset = part->at;
		found = true;
	}
	return found;
}

uint32_t flow_offset_of(const struct flow *flow, int line)
{
	uint32_t offset = 0;

	if (line < 0)
		line = 0;
	for (int i = line; i < flow->height; i++)
		if (line_offset(flow, i, &offset))
			return offset;
	for (int i = (line < flow->height ? line : flow->height) - 1; i >= 0; i--)
		if (line_offset(flow, i, &offset))
			return offset;
	return 0;
}

static void draw_line(const struct flow *flow, const struct flow_style *style, int line,
                      struct canvas *canvas)
{
	int y = line - style->top;

	for (int i = 0; i < flow_piece_count(flow, line); i++) {
		struct flow_piece piece = flow_piece(flow, line, i);
		bool focus = piece.link >= 0 && piece.link == style->focus;
		canvas_text(canvas, piece.column, y, piece.width,
		            focus ? ROLE_FOCUS : piece.role, piece.link + 1, piece.text);
	}
}

/* What stands before link INDEX: its hint, its digit, or nothing. */
static struct str mark_of(const struct flow_style *style, int index, char digit[1])
{
	if (style->hints != NULL)
		return str_of(style->hints[index]);
	if (style->first_digit < 0 || index < style->first_digit || index > style->first_digit + 8)
		return STR("");
	digit[0] = (char)('1' + index - style->first_digit);
	return (struct str){digit, 1};
}

void flow_draw(const struct flow *flow, const struct flow_style *style, struct canvas *canvas)
{
	for (int y = 0; y < canvas->height && style->top + y < flow->height; y++)
		if (style->top + y >= 0)
			draw_line(flow, style, style->top + y, canvas);
	for (size_t i = 0; i < flow->link_count; i++) {
		const struct flow_link *link = &flow->links[i];
		int y = link->line - style->top;
		char digit[1];
		if (y >= 0 && y < canvas->height)
			canvas_text(canvas, link->column - 1, y, -1, ROLE_HINT, (int)i + 1,
			            mark_of(style, (int)i, digit));
		if ((int)i == style->focus)
			canvas_cursor(canvas, link->column, y);
	}
}

void flow_print(const struct flow *flow, struct buf *to)
{
	for (int line = 0; line < flow->height; line++) {
		int column = 0;
		size_t end = to->len;
		for (int i = 0; i < flow_piece_count(flow, line); i++) {
			struct flow_piece piece = flow_piece(flow, line, i);
			for (; column < piece.column; column++)
				buf_add_char(to, ' ');
			buf_add_str(to, piece.text);
			column += piece.width;
		}
		while (to->len > end && to->at[to->len - 1] == ' ')
			to->len--;
		buf_add_char(to, '\n');
	}
}
