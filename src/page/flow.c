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

/* The text stands beside the label where all of it fits on one line, else below. */
static void lay_title(struct flow *flow, const struct doc_block *block)
{
	struct pen pen = block_pen(flow, block, 0);
	int label = lines_width(flow, block->label, block->label_count);
	int text = lines_width(flow, block->runs, block->run_count);

	set_label(&pen, block);
	if (block->run_count == 0)
		return;
	if (label > 0 && pen.column + LABEL_GAP + text > pen.right)
		pen_break(&pen);
	else if (label > 0)
		pen_to(&pen, pen.column + LABEL_GAP);
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
	bool below = number > 0 && flow->doc->blocks[number - 1].kind == BLOCK_HEADING &&
	             flow->headed == number - 1;
	flow->gap = !below;
	flow->headed = number;
	int left = flow->left + (block->level > 1 ? flow->indent : 0);
	flow->indent = 0;
	struct pen pen = pen_new(flow, left, left + 2, flow->right);
	flow->headings = grow(flow->headings, &flow->heading_room, flow->heading_count,
	                      sizeof *flow->headings);
	flow->headings[flow->heading_count++] = (struct flow_heading){
		pen.line, block->level, lines_text(flow, block->runs, block->run_count), block->at};
	set_text(&pen, block);
	if (flow->left == 0 && flow->right >= NARROW)
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
	} else {
		pen_to(&pen, pen.hang); /* goes on with the label above */
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

/* An item that begins with a link stands a cell further in, for the link's digit. */
static void lay_item(struct flow *flow, size_t number)
{
	const struct doc_block *block = &flow->doc->blocks[number];
	int column = label_column(flow, number);
	bool link = flow->use == FLOW_SCREEN && block->run_count > 0 &&
	            flow->doc->runs[block->runs].target != NO_TARGET;
	struct pen pen = block_pen(flow, block, (column > 0 ? column + 1 : 2) + link);

	set_label(&pen, block);
	if (column > 0)
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

	if (block->kind < BLOCK_ROW && block->label_count + block->run_count == 0)
		return number + 1;
	switch (block->kind) {
	case BLOCK_TITLE: lay_title(flow, block); break;
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
	flow->left = use == FLOW_SCREEN || use == FLOW_ASIDE;
	flow->right = width > WIDTH_LEAST ? width : WIDTH_LEAST;
	flow->link_run = OWN;
	flow->headed = SIZE_MAX;
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
