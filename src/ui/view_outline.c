/* The headings of what is read; choosing one goes there. */

#include "ui/choices.h"

#include "base/mem.h"
#include "page/flow.h"
#include "ui/docs.h"

struct outline_view {
	struct choices choices;
	struct doc *doc;
	struct flow *flow;
};

enum { OUTLINE_WIDTH = 60 }; /* any will do: headings are the same at every width */

static const struct flow_heading *heading_of(const struct choices *choices, unsigned row)
{
	return flow_heading(((const struct outline_view *)choices)->flow, (int)row);
}

static unsigned count(const struct choices *choices)
{
	return (unsigned)flow_heading_count(((const struct outline_view *)choices)->flow);
}

static void name(const struct choices *choices, unsigned row, struct buf *to)
{
	const struct flow_heading *heading = heading_of(choices, row);
	for (int level = 1; level < heading->level; level++)
		buf_add_text(to, "  ");
	buf_add_str(to, heading->text);
}

static void more(const struct choices *choices, unsigned row, struct choice *choice)
{
	if (heading_of(choices, row)->level <= 1)
		choice->role = ROLE_HEADING;
	if (row < 9)
		choice->sign = (char)('1' + row);
}

static struct step pick(struct choices *choices, unsigned row)
{
	return step_open(STEP_BACK, "%lu,-1", (unsigned long)heading_of(choices, row)->at);
}

static void head(const struct choices *choices, struct buf *to)
{
	(void)choices;
	buf_add_text(to, _("The parts of this page; Enter goes there"));
}

static const struct choices_rows rows = {
	.count = count, .name = name, .more = more, .pick = pick, .head = head, .ordered = true,
};

static struct view *open(const struct scope *scope, struct str target)
{
	struct doc *doc = docs_of_target(scope, target);
	struct flow *flow = doc ? flow_new(doc, OUTLINE_WIDTH, FLOW_SCREEN) : NULL;
	if (!flow || flow_heading_count(flow) == 0) {
		flow_free(flow);
		doc_free(doc);
		return NULL;
	}
	struct outline_view *outline = xcalloc(1, sizeof *outline);
	outline->doc = doc;
	outline->flow = flow;
	choices_init(&outline->choices, &view_outline, scope, &rows);
	return &outline->choices.view;
}

static void close(struct view *view)
{
	struct outline_view *outline = (struct outline_view *)view;
	flow_free(outline->flow);
	doc_free(outline->doc);
	choices_close(view);
}

static void trail(const struct view *view, struct buf *to)
{
	(void)view;
	buf_addf(to, "\t%s", _("Outline"));
}

const struct view_ops view_outline = {
	.where = AT_CHOICES,
	.open = open,
	.fit = choices_fit,
	.draw = choices_draw,
	.act = choices_act,
	.close = close,
	.trail = trail,
	.tag = choices_tag,
	.prompt = choices_prompt,
	.place = choices_place,
	.restore = choices_restore,
	.passing = true,
	.whole = true,
};
