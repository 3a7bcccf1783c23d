/* The front page: red flags first, then the collections, then what to read about all of them. */

#include "ui/entry_row.h"

#include "base/mem.h"

enum { GUIDES_MAX = 10, HOME_MAX = 1 + KIND_COUNT + GUIDES_MAX };

struct home_row {
	int kind;        /* a collection, or -1: */
	unsigned number; /* an entry */
};

struct home_view {
	struct choices choices;
	struct home_row rows[HOME_MAX];
	unsigned count;
};

static const struct home_row *row_of(const struct choices *choices, unsigned row)
{
	return &((const struct home_view *)choices)->rows[row];
}

static const struct entry *entry_of(const struct choices *choices, unsigned row)
{
	const struct home_row *what = row_of(choices, row);
	const struct library *library = choices->view.scope->library;
	bool there = what->kind < 0 && what->number < library_count(library);
	return there ? library_at(library, what->number) : NULL;
}

static unsigned count(const struct choices *choices)
{
	return ((const struct home_view *)choices)->count;
}

static void name(const struct choices *choices, unsigned row, struct buf *to)
{
	const struct home_row *what = row_of(choices, row);
	if (what->kind >= 0)
		buf_add_text(to, kind_info(what->kind)->many);
	else
		buf_add_str(to, entry_name(choices->view.scope->library, entry_of(choices, row)));
}

/* The collections are numbered. */
static char digit_of(const struct choices *choices, unsigned row)
{
	int digit = 0;
	for (unsigned i = 0; i <= row; i++)
		digit += row_of(choices, i)->kind >= 0;
	return digit > 0 && digit <= 9 ? (char)('0' + digit) : 0;
}

static bool is_red_flags(const struct scope *scope, const struct entry *entry)
{
	return str_is(entry_id(scope->library, entry), "red-flags");
}

static void more(const struct choices *choices, unsigned row, struct choice *choice)
{
	const struct scope *scope = choices->view.scope;
	const struct home_row *what = row_of(choices, row);
	if (what->kind >= 0) {
		choice->sign = digit_of(choices, row);
		buf_add_text(&choice->note, kind_info(what->kind)->about);
		buf_addf(&choice->tag, "%4u", library_count_of(scope->library, what->kind));
		return;
	}
	buf_add_str(&choice->note, entry_summary(scope->library, entry_of(choices, row)));
	if (is_red_flags(scope, entry_of(choices, row))) {
		choice->sign = '!';
		choice->role = ROLE_DANGER;
	}
}

static struct step pick(struct choices *choices, unsigned row)
{
	const struct home_row *what = row_of(choices, row);
	if (what->kind >= 0)
		return step_open(STEP_OPEN, "list:%s", kind_info(what->kind)->name);
	struct str id = entry_id(choices->view.scope->library, entry_of(choices, row));
	return step_open(STEP_OPEN, "%.*s", STR_ARG(id));
}

static const struct choices_rows rows = {
	.count = count, .name = name, .more = more, .pick = pick, .ordered = true, .lines = 2,
	.tags_first = true,
};

static void add_row(struct home_view *home, int kind, unsigned number)
{
	home->rows[home->count++] = (struct home_row){kind, number};
}

/* A few guides stand there by name, many as a collection. */
static void add_rows(struct home_view *home, const struct scope *scope)
{
	const struct library *library = scope->library;
	const struct entry *flags = library_find(library, STR("red-flags"));
	unsigned first = library_first(library, KIND_GUIDE);
	unsigned guides = library_count_of(library, KIND_GUIDE);
	bool each = guides <= GUIDES_MAX;
	if (flags)
		add_row(home, -1, entry_number(library, flags));
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kind_is_shown(kind) && library_count_of(library, kind) > 0 &&
		    !(each && kind == KIND_GUIDE))
			add_row(home, kind, 0);
	for (unsigned i = 0; each && i < guides; i++)
		if (!is_red_flags(scope, library_at(library, first + i)))
			add_row(home, -1, first + i);
}

static struct view *open(const struct scope *scope, struct str target)
{
	if (target.len > 0)
		return NULL;
	struct home_view *home = xcalloc(1, sizeof *home);
	add_rows(home, scope);
	choices_init(&home->choices, &view_home, scope, &rows);
	return &home->choices.view;
}

static void draw(const struct view *view, struct canvas *canvas)
{
	canvas_text(canvas, 1, 0, -1, ROLE_TITLE, 0, STR("MYOTOME"));
	canvas_text_cut(canvas, 10, 0, canvas->width - 11, ROLE_TEXT, 0,
	                str_of(_("the lower back, to read and to look up")));
	canvas_text_cut(canvas, 1, 1, canvas->width - 2, ROLE_DIM, 0,
	                str_of(_("muscles, hands-on methods, and the evidence")));
	choices_draw(view, canvas);
}

static struct step act(struct view *view, enum command command, struct arg arg)
{
	if (command == CMD_FILTER)
		return step_open(STEP_OPEN, "list:");
	return choices_act(view, command, arg);
}

static const struct entry *subject(const struct view *view)
{
	const struct choices *choices = (const struct choices *)view;
	int row = choices_row(choices);
	return row < 0 ? NULL : entry_of(choices, (unsigned)row);
}

static void beside(const struct view *view, struct buf *to)
{
	const struct choices *choices = (const struct choices *)view;
	const struct entry *entry = subject(view);
	int row = choices_row(choices);
	if (entry)
		buf_addf(to, "preview:%.*s", STR_ARG(entry_id(view->scope->library, entry)));
	else if (row >= 0)
		buf_addf(to, "kind:%s", kind_info(row_of(choices, (unsigned)row)->kind)->name);
}

const struct view_ops view_home = {
	.where = AT_HOME_VIEW,
	.open = open,
	.fit = choices_fit,
	.draw = draw,
	.act = act,
	.close = choices_close,
	.subject = subject,
	.beside = beside,
	.place = choices_place,
	.restore = choices_restore,
};
