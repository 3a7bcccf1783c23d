#include "ui/frame.h"

#include "base/utf8.h"
#include "ui/key.h"

struct layout frame_layout(int width, int height, bool pane)
{
	struct layout layout = {.width = width, .height = height};
	layout.fits = width >= FRAME_WIDTH_MIN && height >= FRAME_HEIGHT_MIN;
	layout.two = pane && width >= FRAME_PANE_MIN;
	int side = !layout.two ? 0 : width < 110 ? width * 3 / 8 : width * 2 / 5;
	int rows = height > 3 ? height - 3 : 1;
	layout.main = (struct rect){0, 2, layout.two ? width - side - 1 : width, rows};
	layout.side = (struct rect){width - side, 2, side, rows};
	return layout;
}

void frame_tame(struct buf *to, struct str text, enum glyphs glyphs)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t from = at;
		while (at < text.len && text.at[at] != '\n' && text.at[at] != '\t')
			at++;
		glyph_text(to, (struct str){text.at + from, at - from}, glyphs);
		if (at < text.len)
			buf_add_char(to, text.at[at]);
	}
}

/* --- the title line --- */

bool frame_step(struct str trail, int depth, struct str *target, struct str *words)
{
	for (int i = 0; trail.len > 0; i++) {
		struct str line = str_cut(&trail, "\n");
		if (i < depth)
			continue;
		*target = str_cut(&line, "\t");
		*words = line;
		return true;
	}
	return false;
}

static const char *const arrow = " \u203a ";

/* Cells of the steps from FIRST on. */
static int trail_width(struct str trail, int first)
{
	struct str target, words;
	int width = 0;
	for (int i = first; frame_step(trail, i, &target, &words); i++)
		width += utf8_width(words) + (i > first ? 3 : 0);
	return width;
}

/* The first steps give way to the last one. */
static void draw_trail(const struct frame *frame, struct canvas *canvas, int width)
{
	struct str target, words;
	int first = 0, x = 1;
	while (1 + trail_width(frame->trail, first) > width &&
	       frame_step(frame->trail, first + 1, &target, &words))
		first++;
	for (int i = first; frame_step(frame->trail, i, &target, &words) && x < width; i++) {
		if (i > first)
			x += canvas_text(canvas, x, 0, width - x, ROLE_BAR_DIM, 0, str_of(arrow));
		bool last = !frame_step(frame->trail, i + 1, &(struct str){0}, &(struct str){0});
		x += canvas_text_cut(canvas, x, 0, width - x, last ? ROLE_BAR : ROLE_BAR_DIM,
		                     HOT_TRAIL(i), words);
	}
}

/* Draws as many pieces of the tag as leave the trail its room, the last ones first, from the right;
 * returns where they begin. */
static int draw_tag(const struct frame *frame, struct canvas *canvas)
{
	struct str tag = frame->tag;
	int x = frame->layout.width - 1, trail = 1 + trail_width(frame->trail, 0);
	while (tag.len > 0) {
		size_t start = tag.len;
		while (start > 0 && tag.at[start - 1] != '\n')
			start--;
		struct str piece = {tag.at + start, tag.len - start};
		tag.len = start > 0 ? start - 1 : 0;
		int at = x - utf8_width(piece);
		if (piece.len == 0)
			continue;
		if (at < trail + 2)
			break;
		canvas_text(canvas, at, 0, -1, ROLE_BAR_DIM, 0, piece);
		x = at - 2;
	}
	return x;
}

/* --- rules --- */

static void draw_rules(const struct frame *frame, struct canvas *canvas)
{
	const struct layout *layout = &frame->layout;
	enum glyphs glyphs = frame->glyphs;
	bool ascii = glyphs == GLYPHS_ASCII;
	uint32_t rule = glyph_for(0x2500, glyphs), heavy = ascii ? '=' : glyph_for(0x2550, glyphs);
	int border = layout->side.x - 1;
	bool all = !layout->two && frame->side_focus;
	canvas_rule(canvas, 0, 1, layout->width, ROLE_RULE, all ? heavy : rule);
	if (!layout->two)
		return;
	if (frame->side_focus)
		canvas_rule(canvas, layout->side.x, 1, layout->side.width, ROLE_RULE, heavy);
	canvas_rule(canvas, border, 1, 1, ROLE_RULE, glyph_for(0x252c, glyphs));
	canvas_post(canvas, border, 2, layout->side.height, ROLE_RULE, glyph_for(0x2502, glyphs));
}

void frame_draw(const struct frame *frame, struct canvas *canvas)
{
	canvas_paint(canvas, 0, 0, frame->layout.width, 1, ROLE_BAR_DIM);
	draw_trail(frame, canvas, draw_tag(frame, canvas) + 1);
	draw_rules(frame, canvas);
	canvas_paint(canvas, 0, frame->layout.height - 1, frame->layout.width, 1, ROLE_FOOT);
	if (frame->message.len > 0)
		canvas_text_cut(canvas, 1, frame->layout.height - 1, frame->layout.width - 2,
		                ROLE_MESSAGE, 0, frame->message);
}

/* --- the foot line --- */

/* In the order in which they are shown; the last ones give way first. */
static const struct foot_key {
	unsigned where;
	enum command command;
	const char *label;
} foot_keys[] = {
	{AT_HOME_VIEW | AT_LIST, CMD_OPEN, N_("open")},
	{AT_HOME_VIEW, CMD_FILTER, N_("find")},
	{AT_LIST, CMD_FILTER, N_("filter")},
	{AT_PAGE, CMD_NEXT_LINK, N_("links")},
	{AT_PAGE, CMD_OPEN, N_("follow")},
	{AT_CHOICES, CMD_OPEN, N_("choose")},
	{AT_CHOICES, CMD_FILTER, N_("filter")},
	{AT_PROMPT, CMD_ACCEPT, N_("choose")},
	{AT_PROMPT, CMD_HIT_DOWN, N_("next")},
	{AT_CHOICES | AT_PROMPT, CMD_CANCEL, N_("back")},
	{AT_LIST | AT_PAGE, CMD_PARENT, N_("back")},
	{AT_HOME_VIEW | AT_LIST | AT_PAGE | AT_CHOICES | AT_PROMPT, CMD_HELP, N_("help")},
	{AT_HOME_VIEW | AT_LIST | AT_PAGE, CMD_RED_FLAGS, N_("red flags")},
	{AT_PAGE, CMD_EVIDENCE, N_("evidence")},
	{AT_PAGE, CMD_OUTLINE, N_("outline")},
	{AT_PAGE, CMD_NEXT, N_("next")},
	{AT_HOME_VIEW, CMD_SETTINGS, N_("settings")},
	{AT_HOME_VIEW | AT_LIST | AT_PAGE, CMD_PANE, N_("pane")},
	{AT_LIST | AT_PAGE, CMD_START, N_("start")},
	{AT_HOME_VIEW, CMD_CLOSE, N_("leave")},
	{AT_PROMPT, CMD_RUB_LINE, N_("empty")},
};

static int draw_key(struct canvas *canvas, int x, int y, const struct foot_key *row, struct str key)
{
	int hot = HOT_COMMAND(row->command), from = x;
	x += canvas_text(canvas, x, y, -1, ROLE_FOOT_KEY, hot, key);
	x += canvas_text(canvas, x, y, -1, ROLE_FOOT, hot, STR(" "));
	x += canvas_text(canvas, x, y, -1, ROLE_FOOT, hot, str_of(row->label));
	return x - from;
}

void frame_keys(const struct frame *frame, const struct scope *scope, unsigned where,
                bool evidence, struct canvas *canvas)
{
	int x = 1, y = frame->layout.height - 1, shown = 0;
	struct buf name = {0};
	for (size_t i = 0; i < sizeof foot_keys / sizeof foot_keys[0] && shown < 7; i++) {
		const struct foot_key *row = &foot_keys[i];
		uint32_t key = keymap_first(scope->keymap, row->command, where);
		if (!(row->where & where) || key == KEY_NONE_ ||
		    !command_allowed(row->command, scope->rights) ||
		    (row->command == CMD_EVIDENCE && !evidence))
			continue;
		buf_clear(&name);
		key_label(key, &name);
		int width = utf8_width(buf_str(&name)) + 1 + utf8_width(str_of(row->label));
		if (x + width > frame->layout.width)
			continue;
		x += draw_key(canvas, x, y, row, buf_str(&name)) + 2;
		shown++;
	}
	buf_free(&name);
}

/* As many words of TEXT as fit WIDTH, or what fits of the first. */
static struct str whole_words(struct str text, int width)
{
	struct str clip = utf8_clip(text, width), line = clip;
	if (line.len == text.len)
		return line;
	while (line.len > 0 && text.at[line.len] != ' ')
		line.len--;
	return line.len > 0 ? line : clip;
}

void frame_too_small(int width, int height, struct canvas *canvas)
{
	struct buf text = {0};
	buf_addf(&text, _("myotome needs %d columns and %d rows; this is %dx%d"), FRAME_WIDTH_MIN,
	         FRAME_HEIGHT_MIN, width, height);
	struct str rest = buf_str(&text);
	int lines = (utf8_width(rest) + width - 1) / width;
	for (int y = (height - lines) / 2 > 0 ? (height - lines) / 2 : 0; rest.len > 0; y++) {
		struct str line = whole_words(rest, width);
		if (line.len == 0)
			break;
		struct str shown = str_trim(line);
		canvas_text(canvas, (width - utf8_width(shown)) / 2, y, -1, ROLE_MESSAGE, 0, shown);
		rest = str_trim((struct str){rest.at + line.len, rest.len - line.len});
	}
	canvas_cursor(canvas, 0, 0);
	buf_free(&text);
}
