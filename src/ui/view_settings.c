/* What a user may set: a row an option, Enter takes its next value, at once. */

#include "ui/choices.h"

#include "base/mem.h"
#include "model/entry.h"

enum { SET_THEME, SET_GLYPHS, SET_MOUSE, SET_REOPEN, SET_COUNT };

static const struct {
	const char *label, *name; /* for people; in the settings file */
} settings[] = {
	[SET_THEME] = {N_("Theme"), "theme"},
	[SET_GLYPHS] = {N_("Characters"), "glyphs"},
	[SET_MOUSE] = {N_("Mouse"), "mouse"},
	[SET_REOPEN] = {N_("At the start"), "reopen"},
};

/* From -1, as in struct options. */
static const struct {
	const char *value, *words;
} glyphs[] = {
	{"auto", N_("as the terminal says")},
	{"ascii", N_("ASCII only")},
	{"console", N_("those of the Linux console")},
	{"unicode", N_("all of Unicode")},
};

static const struct options *options_of(const struct choices *choices)
{
	return choices->view.scope->options;
}

static const struct entry *theme_in_force(const struct choices *choices)
{
	return library_theme(choices->view.scope->library, str_of(options_of(choices)->theme));
}

static unsigned count(const struct choices *choices)
{
	(void)choices;
	return SET_COUNT;
}

static void name(const struct choices *choices, unsigned row, struct buf *to)
{
	(void)choices;
	buf_add_text(to, settings[row].label);
}

static void say_theme(const struct choices *choices, struct buf *to)
{
	const struct library *library = choices->view.scope->library;
	const struct entry *theme = theme_in_force(choices);
	if (!theme)
		buf_add_text(to, options_of(choices)->theme);
	else
		buf_addf(to, "%.*s: %.*s", STR_ARG(entry_name(library, theme)),
		         STR_ARG(entry_summary(library, theme)));
}

static void more(const struct choices *choices, unsigned row, struct choice *choice)
{
	const struct options *options = options_of(choices);
	struct buf *note = &choice->note;
	if (row == SET_THEME)
		say_theme(choices, note);
	else if (row == SET_GLYPHS)
		buf_add_text(note, glyphs[options->glyphs + 1].words);
	else if (row == SET_MOUSE)
		buf_add_text(note, options->mouse ? _("on") : _("off"));
	else
		buf_add_text(note, options->reopen ? _("where one left") : _("the start screen"));
}

static struct step next_theme(const struct choices *choices)
{
	const struct library *library = choices->view.scope->library;
	const struct entry *now = theme_in_force(choices);
	unsigned first = library_first(library, KIND_THEME);
	unsigned all = library_count_of(library, KIND_THEME);
	if (all == 0)
		return step_say(_("There are no themes"));
	unsigned at = now ? (entry_number(library, now) - first + 1) % all : 0;
	struct str id = entry_id(library, library_at(library, first + at));
	return step_open(STEP_SET, "theme = %.*s", STR_ARG(id));
}

static struct step pick(struct choices *choices, unsigned row)
{
	const struct options *options = options_of(choices);
	if (row == SET_THEME)
		return next_theme(choices);
	if (row == SET_GLYPHS)
		return step_open(STEP_SET, "%s = %s", settings[row].name,
		                 glyphs[(options->glyphs + 2) % (GLYPHS_COUNT + 1)].value);
	bool on = row == SET_MOUSE ? options->mouse : options->reopen;
	return step_open(STEP_SET, "%s = %s", settings[row].name, on ? "off" : "on");
}

static void head(const struct choices *choices, struct buf *to)
{
	(void)choices;
	buf_add_text(to, _("Enter or Right takes the next value, at once"));
}

static const struct choices_rows rows = {
	.count = count, .name = name, .more = more, .pick = pick, .head = head, .ordered = true,
};

static struct view *open(const struct scope *scope, struct str target)
{
	if (target.len > 0)
		return NULL;
	struct choices *choices = xcalloc(1, sizeof *choices);
	choices_init(choices, &view_settings, scope, &rows);
	return &choices->view;
}

static void trail(const struct view *view, struct buf *to)
{
	(void)view;
	buf_addf(to, "\t%s", _("Settings"));
}

const struct view_ops view_settings = {
	.where = AT_CHOICES,
	.open = open,
	.fit = choices_fit,
	.draw = choices_draw,
	.act = choices_act,
	.close = choices_close,
	.trail = trail,
	.prompt = choices_prompt,
	.place = choices_place,
	.restore = choices_restore,
	.passing = true,
	.whole = true,
};
