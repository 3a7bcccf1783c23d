/* The commands of a place with their keys, and all commands by name: two lists of one table.  Both
 * filter as one types; choosing a row closes the list and runs it. */

#include "ui/choices.h"

#include "base/mem.h"

struct help_view {
	struct choices choices;
	unsigned where; /* the AT_ bit whose keys are told; 0: every command, by its name */
	unsigned count;
	enum command commands[CMD_COUNT];
};

/* What no row of the table says. */
static const struct {
	const char *keys, *help;
} notes[] = {
	{N_("click"), N_("Opens a link or row; keys below and the trail above")},
	{N_("wheel"), N_("Scrolls what is under the pointer")},
	{N_("Shift-drag"), N_("Selects text as the terminal does, mouse on or off")},
};

enum { NOTE_COUNT = sizeof notes / sizeof notes[0] };

static const struct help_view *self(const struct choices *choices)
{
	return (const struct help_view *)choices;
}

static unsigned count(const struct choices *choices)
{
	return self(choices)->count + (self(choices)->where ? NOTE_COUNT : 0);
}

static void name(const struct choices *choices, unsigned row, struct buf *to)
{
	const struct help_view *help = self(choices);
	if (row >= help->count)
		buf_add_text(to, notes[row - help->count].keys);
	else if (help->where)
		keymap_keys(choices->view.scope->keymap, help->commands[row], 3, to);
	else
		buf_add_text(to, command_info(help->commands[row])->name);
}

static void more(const struct choices *choices, unsigned row, struct choice *choice)
{
	const struct help_view *help = self(choices);
	if (row >= help->count) {
		buf_add_text(&choice->note, notes[row - help->count].help);
		return;
	}
	choice->role = ROLE_FOOT_KEY;
	buf_add_text(&choice->note, command_info(help->commands[row])->help);
	if (help->where)
		buf_add_text(&choice->tag, command_info(help->commands[row])->name);
	else
		keymap_keys(choices->view.scope->keymap, help->commands[row], 2, &choice->tag);
}

static struct step pick(struct choices *choices, unsigned row)
{
	const struct help_view *help = self(choices);
	return row < help->count ? step_run(help->commands[row]) : step_of(STEP_STAY);
}

static void head(const struct choices *choices, struct buf *to)
{
	(void)choices;
	buf_add_text(to, _("Type to filter; Enter runs what is chosen"));
}

static const struct choices_rows rows = {
	.count = count, .name = name, .more = more, .pick = pick, .head = head,
};

/* Only what is allowed, and has a key that is heard in WHERE. */
static bool belongs(const struct scope *scope, enum command command, unsigned where)
{
	const struct command_info *info = command_info(command);
	if (!info->name || !command_allowed(command, scope->rights))
		return false;
	if (!where)
		return info->where != AT_PROMPT;
	if (where == AT_PROMPT ? !(info->where & AT_PROMPT) : !(info->where & (where | ANYWHERE)))
		return false;
	struct buf keys = {0};
	keymap_keys(scope->keymap, command, 1, &keys);
	bool any = keys.len > 0;
	buf_free(&keys);
	return any;
}

static struct view *open_rows(const struct view_ops *ops, const struct scope *scope, unsigned where)
{
	struct help_view *help = xcalloc(1, sizeof *help);
	help->where = where;
	for (int command = 0; command < CMD_COUNT; command++)
		if (belongs(scope, command, where))
			help->commands[help->count++] = command;
	choices_init(&help->choices, ops, scope, &rows);
	help->choices.typing = help->choices.all_typing = true;
	return &help->choices.view;
}

static struct view *open_help(const struct scope *scope, struct str target)
{
	long where;
	bool valid = str_int(target, AT_HOME_VIEW, AT_PROMPT, &where) && (where & (where - 1)) == 0;
	return valid ? open_rows(&view_help, scope, (unsigned)where) : NULL;
}

static struct view *open_palette(const struct scope *scope, struct str target)
{
	return target.len == 0 ? open_rows(&view_palette, scope, 0) : NULL;
}

static void trail(const struct view *view, struct buf *to)
{
	buf_addf(to, "\t%s", self((const struct choices *)view)->where ? _("Help") : _("Commands"));
}

#define HELP_OPS \
	.where = AT_CHOICES, .fit = choices_fit, .draw = choices_draw, .act = choices_act, \
	.close = choices_close, .trail = trail, .tag = choices_tag, .prompt = choices_prompt, \
	.place = choices_place, .restore = choices_restore, .passing = true, .whole = true

const struct view_ops view_help = {.open = open_help, HELP_OPS};
const struct view_ops view_palette = {.open = open_palette, HELP_OPS};
