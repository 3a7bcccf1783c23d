#include "page/doc.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "page/forest.h"

struct doc *doc_new(enum glyphs glyphs)
{
	struct doc *doc = xcalloc(1, sizeof *doc);

	doc->glyphs = glyphs;
	return doc;
}

void doc_free(struct doc *doc)
{
	if (doc == NULL)
		return;
	for (size_t i = 0; i < doc->forest_count; i++)
		forest_free(doc->forests[i]);
	free(doc->forests);
	free(doc->cells);
	free(doc->runs);
	free(doc->blocks);
	buf_free(&doc->text);
	free(doc);
}

static struct doc_block *last_block(struct doc *doc)
{
	assert(doc->block_count > 0);
	return &doc->blocks[doc->block_count - 1];
}

void doc_block(struct doc *doc, enum block_kind kind, int level)
{
	doc->blocks = grow(doc->blocks, &doc->block_room, doc->block_count, sizeof *doc->blocks);
	doc->blocks[doc->block_count++] = (struct doc_block){
		.kind = kind,
		.level = level,
		.at = (uint32_t)doc->text.len,
		.label = (uint32_t)doc->run_count,
		.runs = (uint32_t)doc->run_count,
		.cells = (uint32_t)doc->cell_count,
	};
}

void doc_row(struct doc *doc, int table, bool head)
{
	doc_block(doc, BLOCK_ROW, 0);
	last_block(doc)->table = table;
	last_block(doc)->head = head;
}

void doc_cell(struct doc *doc)
{
	doc->cells = grow(doc->cells, &doc->cell_room, doc->cell_count, sizeof *doc->cells);
	doc->cells[doc->cell_count++] = (uint32_t)doc->run_count;
	last_block(doc)->cell_count++;
}

static void add_run(struct doc *doc, enum role role, struct str text, int target)
{
	struct doc_run run = {(uint32_t)doc->text.len, 0, target, role};

	glyph_text(&doc->text, text, doc->glyphs);
	run.len = (uint32_t)doc->text.len - run.at;
	doc->runs = grow(doc->runs, &doc->run_room, doc->run_count, sizeof *doc->runs);
	doc->runs[doc->run_count++] = run;
	last_block(doc)->run_count++;
}

void doc_labelled(struct doc *doc, enum block_kind kind, int level, enum role role,
                  struct str label)
{
	doc_block(doc, kind, level);
	if (label.len == 0)
		return;
	add_run(doc, role, label, NO_TARGET);
	struct doc_block *block = last_block(doc);
	block->label_count = 1;
	block->runs = (uint32_t)doc->run_count;
	block->run_count = 0;
}

void doc_add(struct doc *doc, enum role role, struct str text)
{
	doc_link(doc, role, text, NO_TARGET);
}

void doc_link(struct doc *doc, enum role role, struct str text, int target)
{
	if (text.len > 0)
		add_run(doc, role, text, target);
}

void doc_addf(struct doc *doc, enum role role, const char *format, ...)
{
	char few[256];
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(few, sizeof few, format, args);
	if (len >= (int)sizeof few) {
		char *many = xmalloc((size_t)len + 1);
		vsnprintf(many, (size_t)len + 1, format, again);
		doc_add(doc, role, str_of(many));
		free(many);
	} else if (len > 0) {
		doc_add(doc, role, str_of(few));
	}
	va_end(again);
	va_end(args);
}

void doc_plot(struct doc *doc, struct forest *forest)
{
	doc->forests = grow(doc->forests, &doc->forest_room, doc->forest_count,
	                    sizeof(struct forest *));
	doc->forests[doc->forest_count++] = forest;
	doc_block(doc, BLOCK_PLOT, 0);
	last_block(doc)->forest = forest;
	for (int i = 0; i < forest->count; i++) {
		const struct forest_row *row = &forest->rows[i];
		add_run(doc, row->target != NO_TARGET ? ROLE_LINK : ROLE_TEXT, str_of(row->label),
		        row->target);
		add_run(doc, ROLE_CERTAINTY, str_of(row->certainty), NO_TARGET);
		add_run(doc, ROLE_NUMBER, str_of(row->figures), NO_TARGET);
	}
	add_run(doc, ROLE_LABEL, str_of(forest->measure), NO_TARGET);
	add_run(doc, ROLE_DIM, str_of(forest->left), NO_TARGET);
	add_run(doc, ROLE_DIM, str_of(forest->right), NO_TARGET);
}

struct str doc_text(const struct doc *doc, const struct doc_run *run)
{
	return (struct str){doc->text.at + run->at, run->len};
}
