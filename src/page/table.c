#include "page/table.h"

#include "base/utf8.h"

enum {
	COLUMNS_MAX = 8,
	GAP = 2,        /* cells between columns */
	WORD_LIMIT = 28,  /* a longer word may be broken to save the columns */
	TEXT_LEAST = 10, /* running text in a narrower column is no pleasure */
};

struct cell_runs {
	uint32_t first, count;
};

struct table {
	struct flow *flow;
	size_t first, end;      /* blocks */
	int left, right;
	int columns;
	int widths[COLUMNS_MAX]; /* chosen */
};

static struct cell_runs cell_of(const struct doc *doc, const struct doc_block *row, uint32_t number)
{
	if (number >= row->cell_count)
		return (struct cell_runs){0, 0};
	uint32_t first = doc->cells[row->cells + number];
	uint32_t end = number + 1 < row->cell_count ? doc->cells[row->cells + number + 1]
	                                            : row->runs + row->run_count;
	return (struct cell_runs){first, end - first};
}

static bool is_of_table(const struct doc *doc, size_t block, int table)
{
	return block < doc->block_count && doc->blocks[block].kind == BLOCK_ROW &&
	       doc->blocks[block].table == table;
}

static struct table table_of(struct flow *flow, size_t first)
{
	const struct doc *doc = flow->doc;
	struct table table = {.flow = flow, .first = first, .end = first,
	                      .left = flow->left + flow->indent, .right = flow->right};

	while (is_of_table(doc, table.end, doc->blocks[first].table)) {
		int count = (int)doc->blocks[table.end++].cell_count;
		if (count > table.columns)
			table.columns = count;
	}
	return table;
}

/* What the cells of a column ask for, and the least that does. */
struct wish {
	int want, least;
};

static int at_most(int a, int b)
{
	return a < b ? a : b;
}

static struct wish wish_of(const struct table *table, int column)
{
	const struct doc *doc = table->flow->doc;
	struct wish wish = {1, 1};

	for (size_t i = table->first; i < table->end; i++) {
		struct cell_runs cell = cell_of(doc, &doc->blocks[i], (uint32_t)column);
		int want = lines_width(table->flow, cell.first, cell.count);
		int word = lines_word_width(table->flow, cell.first, cell.count);
		if (want > wish.want)
			wish.want = want;
		if (word > wish.least)
			wish.least = word;
	}
	wish.least = at_most(wish.least, WORD_LIMIT);
	if (wish.least < TEXT_LEAST)
		wish.least = at_most(wish.want, TEXT_LEAST);
	return wish;
}

/* Columns whose width is not settled, and the room they share. */
struct sharing {
	struct table *table;
	const struct wish *wishes;
	int open, room;
	bool settled[COLUMNS_MAX];
};

static bool settle(struct sharing *s, int column, int width)
{
	s->table->widths[column] = width;
	s->settled[column] = true;
	s->room -= width;
	s->open--;
	return true;
}

/* Settles a column that wants no more than its fair share; else one whose least is more. */
static bool settle_one(struct sharing *s)
{
	for (int i = 0; i < s->table->columns && s->open > 0; i++)
		if (!s->settled[i] && s->wishes[i].want <= s->room / s->open)
			return settle(s, i, s->wishes[i].want);
	for (int i = 0; i < s->table->columns && s->open > 0; i++)
		if (!s->settled[i] && s->wishes[i].least >= s->room / s->open)
			return settle(s, i, s->wishes[i].least);
	return false;
}

/* Divides ROOM; false where not even the least fits.  Those that want more than their share get of
 * what is left as they want. */
static bool share(struct table *table, const struct wish *wishes, int room)
{
	struct sharing s = {.table = table, .wishes = wishes, .open = table->columns, .room = room};
	int want = 0;

	while (settle_one(&s))
		;
	for (int i = 0; i < table->columns; i++)
		if (!s.settled[i])
			want += wishes[i].want;
	for (int i = 0; i < table->columns; i++)
		if (!s.settled[i]) {
			int more = s.room * wishes[i].want / want;
			want -= wishes[i].want;
			settle(&s, i, more > wishes[i].least ? more : wishes[i].least);
		}
	return s.room >= 0;
}

static bool choose_widths(struct table *table)
{
	struct wish wishes[COLUMNS_MAX];
	int room = table->right - table->left - GAP * (table->columns - 1), want = 0;

	if (table->flow->use == FLOW_PLAIN || table->columns > COLUMNS_MAX)
		return false;
	for (int i = 0; i < table->columns; i++) {
		wishes[i] = wish_of(table, i);
		want += wishes[i].want;
	}
	if (want > room)
		return share(table, wishes, room);
	for (int i = 0; i < table->columns; i++)
		table->widths[i] = wishes[i].want;
	return true;
}

static void rule_under(const struct table *table)
{
	int width = GAP * (table->columns - 1);

	for (int i = 0; i < table->columns; i++)
		width += table->widths[i];
	struct pen pen = pen_new(table->flow, table->left, table->left, table->right);
	pen_repeat(&pen, ROLE_RULE, 0x2500, width);
}

static void lay_row(const struct table *table, const struct doc_block *row)
{
	struct flow *flow = table->flow;
	int line = pen_new(flow, table->left, table->left, table->right).line, column = table->left;

	for (int i = 0; i < table->columns; i++) {
		struct cell_runs cell = cell_of(flow->doc, row, (uint32_t)i);
		struct pen pen = pen_at(flow, line, column, column + table->widths[i]);
		pen_runs(&pen, cell.first, cell.count);
		column += table->widths[i] + GAP;
	}
	if (row->head)
		rule_under(table);
}

/* What the head row calls a column, as text of the flow's own: the doc has it only once. */
static void set_label(struct pen *pen, const struct doc_block *head, uint32_t column)
{
	const struct flow *flow = pen->flow;

	if (head == NULL)
		return;
	struct cell_runs label = cell_of(flow->doc, head, column);
	if (label.count == 0)
		return;
	pen_own(pen, ROLE_LABEL, utf8_clip(lines_text(flow, label.first, label.count),
	                                   pen->right - pen->column - 2));
	pen_own(pen, ROLE_LABEL, STR(":"));
	pen->space = true;
}

static void lay_record(const struct table *table, const struct doc_block *row,
                       const struct doc_block *head)
{
	struct flow *flow = table->flow;

	for (uint32_t i = 0; i < row->cell_count; i++) {
		struct cell_runs cell = cell_of(flow->doc, row, i);
		if (lines_text(flow, cell.first, cell.count).len == 0)
			continue;
		int indent = table->left + (i > 0 ? 2 : 0);
		struct pen pen = pen_new(flow, indent, table->left + (i > 0 ? 4 : 2),
		                         table->right);
		if (i > 0)
			set_label(&pen, head, i);
		pen_runs(&pen, cell.first, cell.count);
	}
}

static void lay_records(const struct table *table)
{
	const struct doc_block *blocks = table->flow->doc->blocks, *head = NULL;

	for (size_t i = table->first; i < table->end; i++)
		if (blocks[i].head)
			head = &blocks[i];
		else
			lay_record(table, &blocks[i], head);
}

size_t table_lay(struct flow *flow, size_t first)
{
	struct table table = table_of(flow, first);

	if (!choose_widths(&table)) {
		lay_records(&table);
		return table.end;
	}
	for (size_t i = table.first; i < table.end; i++)
		lay_row(&table, &flow->doc->blocks[i]);
	return table.end;
}
