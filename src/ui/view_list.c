/* Lists of entries: a collection, all of them with the filter open, and those that a bare word
 * matches where there are several. */

#include "ui/entry_row.h"

#include "base/mem.h"
#include "find/lookup.h"

enum { PICK_MAX = 200 };

struct list_view {
	struct choices choices;
	int kind;       /* -1: of all kinds */
	unsigned count;
	unsigned first; /* entry number of row 0, */
	unsigned picked[PICK_MAX]; /* or, of a word, the number of each */
	struct buf word;
};

static const struct library *library_of(const struct choices *choices)
{
	return choices->view.scope->library;
}

static const struct entry *entry_of(const struct choices *choices, unsigned row)
{
	const struct list_view *list = (const struct list_view *)choices;
	unsigned number = list->word.len > 0 ? list->picked[row] : list->first + row;
	bool there = number < library_count(library_of(choices));
	return there ? library_at(library_of(choices), number) : NULL;
}

static unsigned count(const struct choices *choices)
{
	return ((const struct list_view *)choices)->count;
}

static void name(const struct choices *choices, unsigned row, struct buf *to)
{
	buf_add_str(to, entry_name(library_of(choices), entry_of(choices, row)));
}

static void more(const struct choices *choices, unsigned row, struct choice *choice)
{
	const struct list_view *list = (const struct list_view *)choices;
	const struct entry *entry = entry_of(choices, row);
	entry_row_more(choices->view.scope, entry, choice);
	if (list->kind < 0) {
		buf_clear(&choice->tag);
		buf_add_text(&choice->tag, kind_info(entry_kind(entry))->one);
	}
}

static struct step pick(struct choices *choices, unsigned row)
{
	struct str id = entry_id(library_of(choices), entry_of(choices, row));
	return step_open(STEP_OPEN, "%.*s", STR_ARG(id));
}

static int match(const struct choices *choices, unsigned row, struct str key)
{
	return entry_row_match(choices->view.scope, entry_of(choices, row), key);
}

static void key(const struct choices *choices, unsigned row, struct buf *to)
{
	const struct entry *entry = entry_of(choices, row);
	if (entry)
		buf_add_str(to, entry_id(library_of(choices), entry));
}

static void head(const struct choices *choices, struct buf *to)
{
	const struct list_view *list = (const struct list_view *)choices;
	if (list->kind >= 0)
		buf_add_text(to, kind_info(list->kind)->about);
	else if (list->word.len > 0)
		buf_addf(to, _("%u entries answer to \"%s\""), list->count, list->word.at);
}

static const struct choices_rows rows = {
	.count = count, .name = name, .more = more, .pick = pick, .match = match, .key = key,
	.head = head, .tags_first = true,
};

/* Collections stand in the library one after the other, themes last. */
static unsigned shown_count(const struct library *library)
{
	unsigned all = 0;
	for (int kind = 0; kind < KIND_COUNT; kind++)
		all += kind_is_shown(kind) ? library_count_of(library, kind) : 0;
	return all;
}

static struct view *open_list(const struct scope *scope, struct str target)
{
	int kind = target.len > 0 ? kind_find(target) : -1;
	bool all = target.len == 0;
	if (!all && (kind < 0 || !kind_is_shown(kind)))
		return NULL;
	struct list_view *list = xcalloc(1, sizeof *list);
	list->kind = kind;
	list->first = all ? 0 : library_first(scope->library, kind);
	list->count = all ? shown_count(scope->library) : library_count_of(scope->library, kind);
	choices_init(&list->choices, &view_list, scope, &rows);
	list->choices.typing = list->choices.all_typing = all;
	return &list->choices.view;
}

static struct view *open_pick(const struct scope *scope, struct str word)
{
	struct list_view *list = xcalloc(1, sizeof *list);
	unsigned found = lookup_all(scope->library, word, list->picked, PICK_MAX);
	list->kind = -1;
	list->count = found < PICK_MAX ? found : PICK_MAX;
	buf_add_str(&list->word, word);
	choices_init(&list->choices, &view_pick, scope, &rows);
	if (found > 0)
		return &list->choices.view;
	view_pick.close(&list->choices.view);
	return NULL;
}

static void close(struct view *view)
{
	buf_free(&((struct list_view *)view)->word);
	choices_close(view);
}

static const struct entry *subject(const struct view *view)
{
	const struct choices *choices = (const struct choices *)view;
	int row = choices_row(choices);
	return row < 0 ? NULL : entry_of(choices, (unsigned)row);
}

static void trail(const struct view *view, struct buf *to)
{
	const struct list_view *list = (const struct list_view *)view;
	if (list->word.len > 0)
		buf_addf(to, "pick:%s\t\"%s\"", list->word.at, list->word.at);
	else if (list->kind < 0)
		buf_addf(to, "list:\t%s", _("All entries"));
	else
		buf_addf(to, "list:%s\t%s", kind_info(list->kind)->name,
		         kind_info(list->kind)->many);
}

static void beside(const struct view *view, struct buf *to)
{
	const struct entry *entry = subject(view);
	if (entry)
		buf_addf(to, "preview:%.*s", STR_ARG(entry_id(view->scope->library, entry)));
}

#define LIST_OPS \
	.where = AT_LIST, .fit = choices_fit, .draw = choices_draw, .act = choices_act, \
	.close = close, .subject = subject, .trail = trail, .tag = choices_tag, .beside = beside, \
	.prompt = choices_prompt, .place = choices_place, .restore = choices_restore

const struct view_ops view_list = {.open = open_list, LIST_OPS};
const struct view_ops view_pick = {.open = open_pick, LIST_OPS};
