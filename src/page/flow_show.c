/* What is asked of a flow once it is laid: places, pieces, and its picture. */

#include "page/flow.h"

#include "page/lines.h"

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
		if ((int)i == style->focus && y >= 0 && y < canvas->height)
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
