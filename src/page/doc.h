/* doc.h - what a page says, before it is broken into lines.
 *
 * A doc is a list of blocks; a block is a list of runs of text, each with a role and perhaps a
 * link.  A doc owns all its text, brought down to a glyph level as it was added, so widths measured
 * later are true.  Writing: begin a block, add runs, begin the next.  Offsets are bytes into
 * the doc's text; they tell the same place at every width. */

#ifndef PAGE_DOC_H
#define PAGE_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/glyph.h"
#include "base/str.h"
#include "draw/role.h"

enum block_kind {
	BLOCK_TITLE,   /* the name at the top (label), its other names beside or below it (text) */
	BLOCK_LINE,    /* one line, cut at the edge, never broken */
	BLOCK_PARA,
	BLOCK_HEADING, /* level 1.. ; kept with what follows; one empty line before it */
	BLOCK_FACT,    /* a label in a column of its own, a hanging text beside it */
	BLOCK_ITEM,    /* a list item: the label is its bullet or number; without one it hangs */
	BLOCK_NOTE,    /* a paragraph behind a bar; its label ("Caution") begins it */
	BLOCK_ROW,     /* a row of a table, cells parted by doc_cell; rows that follow each other
	                * with the same table number share their columns */
	BLOCK_PLOT,    /* a forest plot: see page/forest.h */
	BLOCK_GAP,     /* one empty line; several in a row are one */
};

struct doc_run {
	uint32_t at, len;
	int target;        /* number of the entry it leads to, or NO_TARGET */
	enum role role;
};

enum { NO_TARGET = -1 };

struct doc_block {
	enum block_kind kind;
	int level;         /* of a heading, 1..3; of anything else the indent, 0.. */
	int table;         /* number of the table a row belongs to; */
	bool head;         /* its head row */
	uint32_t at;       /* offset of its first byte */
	uint32_t label, label_count; /* runs of the label, */
	uint32_t runs, run_count;    /* of the text, */
	uint32_t cells, cell_count;  /* and where in the doc's cell table the cells begin (ROW) */
	const struct forest *forest; /* PLOT */
};

struct doc {
	enum glyphs glyphs;
	struct buf text;
	struct doc_block *blocks;
	size_t block_count, block_room;
	struct doc_run *runs;
	size_t run_count, run_room;
	uint32_t *cells;   /* number of the first run of each cell */
	size_t cell_count, cell_room;
	struct forest **forests; /* owned */
	size_t forest_count, forest_room;
};

struct doc *doc_new(enum glyphs glyphs);
void doc_free(struct doc *doc);

/* Begins a block; runs added next belong to it. */
void doc_block(struct doc *doc, enum block_kind kind, int level);
void doc_row(struct doc *doc, int table, bool head);
void doc_cell(struct doc *doc); /* begins a cell of the row */

/* Begins a plot and takes FOREST.  Its texts become runs, so that they can be found and linked like
 * all others: label, certainty and figures of each row, then the measure and whom the left and the
 * right end favour; an empty run stands for a text that is missing. */
void doc_plot(struct doc *doc, struct forest *forest);
enum { PLOT_LABEL, PLOT_CERTAINTY, PLOT_FIGURES, PLOT_RUNS }; /* of a row */
enum { PLOT_MEASURE, PLOT_LEFT, PLOT_RIGHT, PLOT_ENDS };      /* after the rows */

/* Begins a block with its LABEL. */
void doc_labelled(struct doc *doc, enum block_kind kind, int level, enum role role,
                  struct str label);

/* Adds a run, its characters tamed for the doc's glyph level.  Runs of one block follow each other
 * in the doc's text without a gap; an empty text adds none. */
void doc_add(struct doc *doc, enum role role, struct str text);
void doc_link(struct doc *doc, enum role role, struct str text, int target);
void doc_addf(struct doc *doc, enum role role, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

struct str doc_text(const struct doc *doc, const struct doc_run *run);

#endif
