#include "page/lines.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

int lines_cells(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return (int)i + utf8_width((struct str){text.at + i, text.len - i});
	return (int)text.len;
}

static struct pen pen_start(struct flow *flow, int line, int first, int hang, int right)
{
	if (flow->height <= line)
		flow->height = line + 1;
	return (struct pen){flow, line, first, hang, right, .blank = true, .bar = -1};
}

struct pen pen_new(struct flow *flow, int first, int hang, int right)
{
	int line = flow->height + (flow->gap && flow->height > 0);

	flow->gap = false;
	return pen_start(flow, line, first, hang, right);
}

struct pen pen_at(struct flow *flow, int line, int left, int right)
{
	return pen_start(flow, line, left, left, right);
}

static void add_part(struct pen *pen, const struct part *part)
{
	struct flow *flow = pen->flow;

	flow->parts = grow(flow->parts, &flow->part_room, flow->part_count, sizeof *flow->parts);
	flow->parts[flow->part_count++] = *part;
	pen->column += part->width;
	pen->blank = pen->space = false;
}

void pen_repeat(struct pen *pen, enum role role, uint32_t code, int count)
{
	struct flow *flow = pen->flow;
	struct part part = {pen->line, pen->column, count, (uint32_t)flow->own.len, 0, OWN, -1,
	                    role};
	char put[4];
	int len = utf8_put(put, glyph_for(code, flow->doc->glyphs));

	for (int i = 0; i < count; i++)
		buf_add(&flow->own, put, (size_t)len);
	part.len = (uint32_t)flow->own.len - part.at;
	add_part(pen, &part);
}

/* Draws the bar of a note, before anything else stands on the line. */
static void set_bar(struct pen *pen)
{
	int column = pen->column;

	if (pen->bar < 0)
		return;
	pen->column = pen->hang - 2;
	pen_repeat(pen, (enum role)pen->bar, 0x2502, 1);
	pen->column = column;
	pen->blank = true;
}

void pen_break(struct pen *pen)
{
	if (pen->blank)
		set_bar(pen);
	pen->line++;
	pen->column = pen->hang;
	pen->blank = true;
	pen->space = false;
	if (pen->flow->height <= pen->line)
		pen->flow->height = pen->line + 1;
}

void pen_own(struct pen *pen, enum role role, struct str text)
{
	struct flow *flow = pen->flow;
	uint32_t at = (uint32_t)flow->own.len;

	glyph_text(&flow->own, text, flow->doc->glyphs);
	uint32_t len = (uint32_t)flow->own.len - at;
	int width = lines_cells((struct str){flow->own.at + at, len});
	if (!pen->blank && pen->column + width > pen->right)
		pen_break(pen);
	add_part(pen, &(struct part){pen->line, pen->column, width, at, len, OWN, -1, role});
}

void pen_to(struct pen *pen, int column)
{
	if (pen->column < column) {
		pen->column = column;
		pen->blank = true;
	}
	pen->space = false;
}

/* Whether AT, where RUN begins, is a link that needs a cell before it for its digit. */
static bool needs_cell(const struct flow *flow, const struct doc_run *run, uint32_t at)
{
	return flow->use == FLOW_SCREEN && run->target != NO_TARGET && run->at == at &&
	       run->len > 0;
}

static int link_of(struct pen *pen, uint32_t number, int width)
{
	struct flow *flow = pen->flow;
	const struct doc_run *run = &flow->doc->runs[number];

	if (run->target == NO_TARGET)
		return -1;
	if (flow->link_run != (int)number) {
		flow->links = grow(flow->links, &flow->link_room, flow->link_count,
		                   sizeof *flow->links);
		flow->links[flow->link_count++] = (struct flow_link){
			pen->line, pen->column, 0, pen->line, run->target, run->at};
		flow->link_run = (int)number;
	}
	struct flow_link *link = &flow->links[flow->link_count - 1];
	link->last_line = pen->line;
	if (link->line == pen->line)
		link->width = pen->column + width - link->column;
	return (int)flow->link_count - 1;
}

/* Lengthens the last part where bytes AT.. of the same run follow it on the line, with at most a
 * space between. */
static bool extend(struct pen *pen, uint32_t number, uint32_t at, uint32_t len, int width)
{
	struct flow *flow = pen->flow;

	if (flow->part_count == 0)
		return false;
	struct part *last = &flow->parts[flow->part_count - 1];
	int gap = pen->column - last->column - last->width;
	if (last->run != (int)number || last->line != pen->line || gap < 0 ||
	    at != last->at + last->len + (uint32_t)gap)
		return false;
	last->len += (uint32_t)gap + len;
	last->width += gap + width;
	link_of(pen, number, width);
	pen->column += width;
	pen->space = false;
	return true;
}

/* Sets bytes AT.. of run NUMBER, WIDTH cells that fit. */
static void set_slice(struct pen *pen, uint32_t number, uint32_t at, uint32_t len, int width)
{
	const struct doc_run *run = &pen->flow->doc->runs[number];

	if (pen->blank)
		set_bar(pen);
	else
		pen->column += pen->space + needs_cell(pen->flow, run, at);
	if (!pen->blank && extend(pen, number, at, len, width))
		return;
	struct part part = {pen->line, pen->column, width, at, len, (int)number,
	                    link_of(pen, number, width), run->role};
	add_part(pen, &part);
}

static struct str slice_of(const struct flow *flow, uint32_t at, uint32_t end)
{
	return (struct str){flow->doc->text.at + at, end - at};
}

static bool is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* How much of PIECE to leave on the line, given that FITTING bytes fit: up to the last space in a
 * figure, hyphen between letters or slash, else all that fits, and always something. */
static size_t break_after(struct str piece, size_t fitting)
{
	for (size_t i = fitting; i > 0; i--)
		if (piece.at[i - 1] == ' ')
			return i;
	for (size_t i = fitting; i > 1; i--)
		if (piece.at[i - 1] == '/' ||
		    (piece.at[i - 1] == '-' && i < piece.len && is_letter(piece.at[i - 2]) &&
		     is_letter(piece.at[i])))
			return i;
	if (fitting == 0) {
		struct str rest = piece;
		utf8_next(&rest);
		fitting = piece.len - rest.len;
	}
	return fitting;
}

/* Sets bytes AT..END of run NUMBER, which belong to a word that is wider than a line. */
static void set_broken(struct pen *pen, uint32_t number, uint32_t at, uint32_t end)
{
	const struct flow *flow = pen->flow;
	const struct doc_run *run = &flow->doc->runs[number];

	while (at < end) {
		struct str rest = slice_of(flow, at, end);
		int room = pen->right - pen->column -
		           (pen->blank ? 0 : pen->space + needs_cell(flow, run, at));
		size_t len = utf8_clip(rest, room > 0 ? room : 0).len;
		if (len < rest.len && !pen->blank && len == 0) {
			pen_break(pen);
			continue;
		}
		if (len < rest.len)
			len = break_after(rest, len);
		struct str set = str_trim((struct str){rest.at, len});
		set_slice(pen, number, at, (uint32_t)set.len, lines_cells(set));
		at += (uint32_t)len;
		if (at < end)
			pen_break(pen);
	}
}

/* A word: bytes AT..END, which may stretch over several runs. */
struct word {
	uint32_t at, end;
	uint32_t run;  /* the one it begins in */
	int width;     /* with the cells that links inside it need */
};

static uint32_t run_end(const struct flow *flow, uint32_t number)
{
	return flow->doc->runs[number].at + flow->doc->runs[number].len;
}

static void measure(const struct flow *flow, struct word *word)
{
	word->width = lines_cells(slice_of(flow, word->at, word->end));
	for (uint32_t run = word->run; run_end(flow, run) < word->end; run++)
		word->width += needs_cell(flow, &flow->doc->runs[run + 1],
		                          flow->doc->runs[run + 1].at);
}

/* Where the word that begins at AT in run RUN ends.  A figure, "-0.37 (-0.67 to -0.08)", is one
 * word. */
static uint32_t word_end(const struct flow *flow, uint32_t run, uint32_t at, uint32_t end)
{
	const char *text = flow->doc->text.at;

	for (; at < end; at++) {
		while (run_end(flow, run) <= at)
			run++;
		if (text[at] == ' ' && (flow->doc->runs[run].role != ROLE_NUMBER ||
		                        at + 1 == run_end(flow, run)))
			break;
	}
	return at;
}

/* The first word in AT..END that begins at or after *AT; false if there is none.  WORD's run is
 * the one that AT stands in, and moves along. */
static bool next_word(const struct flow *flow, uint32_t *at, uint32_t end, struct word *word)
{
	const char *text = flow->doc->text.at;
	uint32_t from = *at;

	while (from < end && text[from] == ' ')
		from++;
	while (from < end && run_end(flow, word->run) <= from)
		word->run++;
	word->at = from;
	*at = word->end = word_end(flow, word->run, from, end);
	if (from < end)
		measure(flow, word);
	return from < end;
}

static void set_word(struct pen *pen, const struct word *word)
{
	const struct flow *flow = pen->flow;
	const struct doc_run *first = &flow->doc->runs[word->run];
	int gap = pen->blank ? 0 : pen->space + needs_cell(flow, first, word->at);

	if (!pen->blank && pen->column + gap + word->width > pen->right)
		pen_break(pen);
	bool whole = pen->blank ? word->width <= pen->right - pen->column : true;
	uint32_t at = word->at;
	for (uint32_t run = word->run; at < word->end; run++) {
		uint32_t end = run_end(flow, run) < word->end ? run_end(flow, run) : word->end;
		if (at < end && whole)
			set_slice(pen, run, at, end - at, lines_cells(slice_of(flow, at, end)));
		else if (at < end)
			set_broken(pen, run, at, end);
		at = end;
	}
}

void pen_runs(struct pen *pen, uint32_t first, uint32_t count)
{
	if (count == 0)
		return;
	const struct flow *flow = pen->flow;
	uint32_t at = flow->doc->runs[first].at, end = run_end(flow, first + count - 1);
	struct word word = {.run = first};

	for (uint32_t before = at; next_word(flow, &at, end, &word); before = at) {
		if (word.at > before)
			pen->space = !pen->blank;
		set_word(pen, &word);
	}
	if (at > 0 && end > 0 && flow->doc->text.at[end - 1] == ' ')
		pen->space = !pen->blank;
}

struct str lines_text(const struct flow *flow, uint32_t first, uint32_t count)
{
	if (count == 0)
		return STR("");
	return slice_of(flow, flow->doc->runs[first].at, run_end(flow, first + count - 1));
}

int lines_width(const struct flow *flow, uint32_t first, uint32_t count)
{
	struct str text = lines_text(flow, first, count);
	int width = lines_cells(text);

	for (uint32_t i = first + 1; i < first + count; i++) {
		const struct doc_run *run = &flow->doc->runs[i];
		width += needs_cell(flow, run, run->at);
	}
	return width;
}

int lines_word_width(const struct flow *flow, uint32_t first, uint32_t count)
{
	if (count == 0)
		return 0;
	uint32_t at = flow->doc->runs[first].at, end = run_end(flow, first + count - 1);
	struct word word = {.run = first};
	int width = 0;

	while (next_word(flow, &at, end, &word))
		if (word.width > width)
			width = word.width;
	return width;
}

/* A counting sort: parts keep their order within a line. */
void lines_seal(struct flow *flow)
{
	uint32_t *start = xcalloc((size_t)flow->height + 2, sizeof *start);

	for (size_t i = 0; i < flow->part_count; i++)
		start[flow->parts[i].line + 2]++;
	for (int i = 2; i < flow->height + 2; i++)
		start[i] += start[i - 1];
	flow->by_line = xcalloc(flow->part_count, sizeof *flow->by_line);
	for (size_t i = 0; i < flow->part_count; i++)
		flow->by_line[start[flow->parts[i].line + 1]++] = (uint32_t)i;
	flow->line_start = start;
}
