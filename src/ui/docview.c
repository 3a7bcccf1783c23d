#include "ui/docview.h"

#include <stdlib.h>

#include "base/mem.h"

enum { READ_WIDTH = 100 }; /* lines of text are no longer, however wide the window */

struct view *docview_open(const struct view_ops *ops, const struct scope *scope,
                          enum doc_kind kind, struct str name)
{
	struct doc *doc = docs_compose(scope, kind, name);
	if (!doc)
		return NULL;
	struct docview *docview = xcalloc(1, sizeof *docview);
	docview->view.ops = ops;
	docview->view.scope = scope;
	docview->kind = kind;
	buf_add_str(&docview->name, name);
	docview->doc = doc;
	docview->focus = -1;
	return &docview->view;
}

void docview_close(struct view *view)
{
	struct docview *docview = (struct docview *)view;
	hints_end(&docview->hints);
	flow_free(docview->flow);
	doc_free(docview->doc);
	buf_free(&docview->name);
	free(docview);
}

static int last_top(const struct docview *docview)
{
	int past = flow_height(docview->flow) - docview->height;
	return past > 0 ? past : 0;
}

static bool sees(const struct docview *docview, int link)
{
	if (link < 0 || link >= flow_link_count(docview->flow))
		return false;
	int line = flow_link(docview->flow, link)->line;
	return line >= docview->top && line < docview->top + docview->height;
}

static int first_seen(const struct docview *docview)
{
	int count = flow_link_count(docview->flow), first = 0;
	while (first < count && flow_link(docview->flow, first)->line < docview->top)
		first++;
	return sees(docview, first) ? first : -1;
}

/* Moves the window; a link that leaves it loses the focus. */
static void scroll_to(struct docview *docview, int top)
{
	int last = last_top(docview);
	docview->top = top < 0 ? 0 : top > last ? last : top;
	docview->at = flow_offset_of(docview->flow, docview->top);
	if (!sees(docview, docview->focus))
		docview->focus = -1;
}

static void scroll_by(struct docview *docview, int lines)
{
	scroll_to(docview, docview->top + lines);
}

/* Gives LINK the focus and brings all of it on screen, with some of what stands around it. */
static void focus_on(struct docview *docview, int link)
{
	const struct flow_link *where = flow_link(docview->flow, link);
	int margin = docview->height > 8 ? 2 : 0;
	docview->focus = link;
	if (where->line < docview->top)
		scroll_to(docview, where->line - margin);
	else if (where->last_line >= docview->top + docview->height)
		scroll_to(docview, where->last_line - docview->height + 1 + margin);
}

/* A pane at the side shows digits, and keeps cells for them, only while it has the keyboard. */
static enum flow_use use_now(const struct docview *docview)
{
	return docview->view.idle && docview->view.ops->beside == NULL ? FLOW_ASIDE : FLOW_SCREEN;
}

void docview_fit(struct view *view, int width, int height)
{
	struct docview *docview = (struct docview *)view;
	int read = width - 1 < READ_WIDTH ? width - 1 : READ_WIDTH;
	enum flow_use use = use_now(docview);
	read = read < 20 ? 20 : read;
	hints_end(&docview->hints);
	docview->height = height;
	if (!docview->flow || docview->width != read || docview->use != use) {
		flow_free(docview->flow);
		docview->flow = flow_new(docview->doc, read, use);
		docview->width = read;
		docview->use = use;
	}
	int line = flow_line_of(docview->flow, docview->at), last = last_top(docview);
	docview->top = docview->at == 0 ? 0 : line < last ? line : last;
	if (!sees(docview, docview->focus))
		docview->focus = -1;
}

/* --- drawing --- */

static int first_text_line(const struct docview *docview)
{
	int line = flow_line_of(docview->flow, docview->at) - docview->top;
	return line > 0 && line < docview->height ? line : 0;
}

void docview_draw(const struct view *view, struct canvas *canvas)
{
	const struct docview *docview = (const struct docview *)view;
	if (docview->height < 1)
		return;
	struct flow_style style = {
		.top = docview->top,
		.focus = view->idle ? -1 : docview->focus,
		.first_digit = view->idle ? -1 : first_seen(docview),
		.hints = (const char *const *)docview->hints.texts,
	};
	struct canvas part = canvas_part(canvas, 0, 0, canvas->width, docview->height);
	if (!view->idle)
		canvas_cursor(&part, 1, first_text_line(docview));
	flow_draw(docview->flow, &style, &part);
}

void docview_where(const struct docview *docview, struct buf *to)
{
	int last = docview->flow ? last_top(docview) : 0;
	if (last == 0)
		return;
	if (docview->top == 0)
		buf_add_text(to, _("top"));
	else if (docview->top >= last)
		buf_add_text(to, _("end"));
	else
		buf_addf(to, "%d%%", docview->top * 100 / last);
}

/* --- acting --- */

static struct step follow(const struct docview *docview, int link)
{
	const struct library *library = docview->view.scope->library;
	if (link < 0 || link >= flow_link_count(docview->flow))
		return step_of(STEP_STAY);
	unsigned target = (unsigned)flow_link(docview->flow, link)->target;
	if (target >= library_count(library))
		return step_of(STEP_STAY);
	struct str id = entry_id(library, library_at(library, target));
	return step_open(STEP_OPEN, "%.*s", STR_ARG(id));
}

static struct step open_focus(struct docview *docview)
{
	if (docview->focus >= 0)
		return follow(docview, docview->focus);
	int first = first_seen(docview);
	if (first < 0)
		return step_say(_("No link on this screen"));
	docview->focus = first;
	return step_of(STEP_STAY);
}

static struct step open_digit(const struct docview *docview, int digit)
{
	if (digit < 1)
		return step_say(_("Each link on the screen shows its digit: type it"));
	int first = first_seen(docview), link = first + digit - 1;
	if (first < 0 || !sees(docview, link))
		return step_say(_("No link on this screen has the digit %d"), digit);
	return follow(docview, link);
}

/* A line, or to the link beside the one that has the focus. */
static void step_line(struct docview *docview, int by)
{
	int next = docview->focus + by;
	if (docview->focus < 0) {
		scroll_by(docview, by);
		return;
	}
	if (!sees(docview, next))
		scroll_by(docview, by);
	if (sees(docview, next))
		docview->focus = next;
}

/* Past the last link the command is not ours: the other pane may have more.  ROUND: there is none,
 * begin again at the other end. */
static struct step step_link(struct docview *docview, int by, bool round)
{
	int count = flow_link_count(docview->flow), next = docview->focus + by;
	if (docview->focus < 0) {
		int seen = first_seen(docview);
		next = seen >= 0 ? seen : by > 0 ? 0 : count - 1;
		while (seen < 0 && by > 0 && next < count &&
		       flow_link(docview->flow, next)->line < docview->top)
			next++;
	}
	if (round)
		next = by > 0 ? 0 : count - 1;
	if (next < 0 || next >= count)
		return step_of(STEP_IGNORED);
	focus_on(docview, next);
	return step_of(STEP_STAY);
}

static struct step point(struct docview *docview, int hot)
{
	if (hot < 1 || hot > flow_link_count(docview->flow))
		return step_of(STEP_IGNORED);
	docview->focus = hot - 1;
	return follow(docview, hot - 1);
}

static struct step number_links(struct docview *docview)
{
	int first = first_seen(docview), last = first;
	if (first < 0)
		return step_say(_("No link on this screen"));
	while (sees(docview, last + 1))
		last++;
	hints_begin(&docview->hints, flow_link_count(docview->flow), first, last - first + 1);
	return step_say(_("Type the number before a link; Esc takes the numbers away"));
}

static struct step follow_hint(struct docview *docview, int link)
{
	if (link == HINTS_MORE)
		return step_of(STEP_STAY);
	hints_end(&docview->hints);
	if (link == HINTS_WRONG)
		return step_say(_("No link on this screen has that number"));
	docview->focus = link;
	return follow(docview, link);
}

/* While numbers are shown, whatever does not type one takes them away. */
static struct step act_hints(struct docview *docview, enum command command, struct arg arg)
{
	if (command == CMD_INSERT && arg.text.len > 0)
		return follow_hint(docview, hints_type(&docview->hints, arg.text.at[0]));
	if (command == CMD_ACCEPT)
		return follow_hint(docview, hints_accept(&docview->hints));
	if (command == CMD_RUB && hints_rub(&docview->hints))
		return step_of(STEP_STAY);
	bool ours = command_info(command)->where == AT_PROMPT || command == CMD_CANCEL;
	hints_end(&docview->hints);
	return ours ? step_of(STEP_STAY) : docview_act(&docview->view, command, arg);
}

/* Scrolls, where COMMAND is one that does. */
static bool act_scroll(struct docview *docview, enum command command, struct arg arg)
{
	int page = docview->height > 2 ? docview->height - 1 : 1, half = (docview->height + 1) / 2;
	switch ((int)command) {
	case CMD_DOWN: step_line(docview, 1); return true;
	case CMD_UP: step_line(docview, -1); return true;
	case CMD_PAGE_DOWN: scroll_by(docview, page); return true;
	case CMD_PAGE_UP: scroll_by(docview, -page); return true;
	case CMD_HALF_DOWN: scroll_by(docview, half); return true;
	case CMD_HALF_UP: scroll_by(docview, -half); return true;
	case CMD_TOP: scroll_to(docview, 0); return true;
	case CMD_END: scroll_to(docview, last_top(docview)); return true;
	case CMD_WHEEL: scroll_by(docview, arg.number); return true;
	default: return false;
	}
}

struct step docview_act(struct view *view, enum command command, struct arg arg)
{
	struct docview *docview = (struct docview *)view;
	if (docview->hints.texts)
		return act_hints(docview, command, arg);
	if (act_scroll(docview, command, arg))
		return step_of(STEP_STAY);
	switch ((int)command) {
	case CMD_OPEN:
		return open_focus(docview);
	case CMD_DIGIT:
		return open_digit(docview, arg.number);
	case CMD_NEXT_LINK:
		return step_link(docview, 1, arg.number != 0);
	case CMD_PREV_LINK:
		return step_link(docview, -1, arg.number != 0);
	case CMD_POINT:
		return point(docview, arg.number);
	case CMD_HINTS:
		return number_links(docview);
	default:
		return step_of(STEP_IGNORED);
	}
}

/* --- what the app asks --- */

const struct entry *docview_subject(const struct view *view)
{
	const struct docview *docview = (const struct docview *)view;
	return library_find(view->scope->library, buf_str(&docview->name));
}

bool docview_prompt(const struct view *view)
{
	return ((const struct docview *)view)->hints.texts != NULL;
}

void docview_place(const struct view *view, struct buf *to)
{
	const struct docview *docview = (const struct docview *)view;
	buf_addf(to, "%lu,%d", (unsigned long)docview->at, docview->focus);
}

/* The fit that follows makes them true. */
void docview_restore(struct view *view, struct str place)
{
	struct docview *docview = (struct docview *)view;
	long at = 0, focus = -1;
	if (str_int(str_cut(&place, ","), 0, (long)docview->doc->text.len, &at))
		docview->at = (uint32_t)at;
	if (str_int(place, 0, 1000000, &focus))
		docview->focus = (int)focus;
	if (docview->flow)
		docview_fit(view, docview->width + 1, docview->height);
}
