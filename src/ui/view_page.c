/* What is read: an entry's page, its evidence, what links to it; and the side pane. */

#include "ui/docview.h"

#include "ui/entry_row.h"

static struct view *open_page(const struct scope *scope, struct str id)
{
	return docview_open(&view_page, scope, DOC_PAGE, id);
}

/* Only where there are studies: whoever opens this has said so otherwise. */
static struct view *open_evidence(const struct scope *scope, struct str id)
{
	const struct entry *entry = library_find(scope->library, id);
	bool any = entry && page_has_evidence(scope->library, entry);
	return any ? docview_open(&view_evidence, scope, DOC_EVIDENCE, id) : NULL;
}

static struct view *open_links(const struct scope *scope, struct str id)
{
	return docview_open(&view_links, scope, DOC_LINKS, id);
}

static struct view *open_around(const struct scope *scope, struct str id)
{
	return docview_open(&view_around, scope, DOC_AROUND, id);
}

static struct view *open_preview(const struct scope *scope, struct str id)
{
	return docview_open(&view_preview, scope, DOC_PREVIEW, id);
}

static struct view *open_kind(const struct scope *scope, struct str name)
{
	return docview_open(&view_kind, scope, DOC_KIND, name);
}

/* What stands before the id of a target, and the last step of the trail. */
static const struct {
	const char *prefix, *words;
} parts[] = {
	[DOC_PAGE] = {"", NULL},
	[DOC_EVIDENCE] = {"evidence:", N_("Evidence")},
	[DOC_LINKS] = {"links:", N_("What links here")},
};

static void trail(const struct view *view, struct buf *to)
{
	const struct docview *docview = (const struct docview *)view;
	const struct library *library = view->scope->library;
	const struct entry *entry = docview_subject(view);
	if (!entry)
		return;
	const struct kind_info *kind = kind_info(entry_kind(entry));
	struct str id = buf_str(&docview->name);
	buf_addf(to, "list:%s\t%s\n%.*s\t%.*s", kind->name, kind->many, STR_ARG(id),
	         STR_ARG(entry_name(library, entry)));
	if (parts[docview->kind].words)
		buf_addf(to, "\n%s%.*s\t%s", parts[docview->kind].prefix, STR_ARG(id),
		         parts[docview->kind].words);
}

static void tag(const struct view *view, struct buf *to)
{
	const struct docview *docview = (const struct docview *)view;
	const struct library *library = view->scope->library;
	const struct entry *entry = docview_subject(view);
	struct page_scope page = page_scope_of(view->scope);
	if (!entry)
		return;
	enum kind kind = entry_kind(entry);
	if (docview->kind == DOC_PAGE)
		page_tag(&page, entry, to);
	buf_addf(to, _("\n%u of %u\n"),
	         entry_number(library, entry) - library_first(library, kind) + 1,
	         library_count_of(library, kind));
	docview_where(docview, to);
}

static void beside(const struct view *view, struct buf *to)
{
	const struct docview *docview = (const struct docview *)view;
	buf_addf(to, "around:%.*s", STR_ARG(buf_str(&docview->name)));
}

/* The entry BY places on in its collection, shown the same way. */
static struct step sibling(const struct docview *docview, int by)
{
	const struct library *library = docview->view.scope->library;
	const struct entry *entry = docview_subject(&docview->view);
	if (!entry)
		return step_of(STEP_STAY);
	const struct kind_info *info = kind_info(entry_kind(entry));
	long first = library_first(library, entry_kind(entry));
	long last = first + library_count_of(library, entry_kind(entry)) - 1;
	long next = (long)entry_number(library, entry) + by;
	while (docview->kind == DOC_EVIDENCE && next >= first && next <= last &&
	       !page_has_evidence(library, library_at(library, (unsigned)next)))
		next += by;
	if (next > last)
		return step_say(_("This is the last of: %s"), info->many);
	if (next < first)
		return step_say(_("This is the first of: %s"), info->many);
	struct str id = entry_id(library, library_at(library, (unsigned)next));
	return step_open(STEP_REPLACE, "%s%.*s", parts[docview->kind].prefix, STR_ARG(id));
}

static struct step act(struct view *view, enum command command, struct arg arg)
{
	struct step step = docview_act(view, command, arg);
	if (step.kind != STEP_IGNORED)
		return step;
	if (command == CMD_NEXT)
		return sibling((const struct docview *)view, 1);
	if (command == CMD_PREVIOUS)
		return sibling((const struct docview *)view, -1);
	return step;
}

#define READ_OPS \
	.where = AT_PAGE, .fit = docview_fit, .draw = docview_draw, .close = docview_close, \
	.prompt = docview_prompt, .place = docview_place, .restore = docview_restore
#define PAGE_OPS \
	READ_OPS, .act = act, .subject = docview_subject, .trail = trail, .tag = tag, \
	.beside = beside
#define SIDE_OPS READ_OPS, .act = docview_act

const struct view_ops view_page = {.open = open_page, PAGE_OPS};
/* Tables and plots want all the width there is. */
const struct view_ops view_evidence = {.open = open_evidence, .whole = true, PAGE_OPS};
const struct view_ops view_links = {.open = open_links, PAGE_OPS};
const struct view_ops view_around = {.open = open_around, SIDE_OPS};
const struct view_ops view_preview = {.open = open_preview, SIDE_OPS};
const struct view_ops view_kind = {.open = open_kind, SIDE_OPS};
