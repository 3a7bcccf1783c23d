#include "ui/view.h"

#include <stdarg.h>
#include <stdio.h>

const struct entry *view_subject(const struct view *view)
{
	return view->ops->subject ? view->ops->subject(view) : NULL;
}

bool view_has_prompt(const struct view *view)
{
	return view->ops->prompt && view->ops->prompt(view);
}

void view_place(const struct view *view, struct buf *to)
{
	if (view->ops->place)
		view->ops->place(view, to);
}

void view_restore(struct view *view, struct str place)
{
	if (view->ops->restore && place.len > 0)
		view->ops->restore(view, place);
}

struct step step_of(enum step_kind kind)
{
	return (struct step){.kind = kind};
}

struct step step_run(enum command command)
{
	return (struct step){.kind = STEP_RUN, .command = command};
}

static void print_text(struct step *step, const char *format, va_list args)
{
	vsnprintf(step->text, sizeof step->text, format, args);
}

struct step step_open(enum step_kind kind, const char *format, ...)
{
	struct step step = {.kind = kind};
	va_list args;
	va_start(args, format);
	print_text(&step, format, args);
	va_end(args);
	return step;
}

struct step step_say(const char *format, ...)
{
	struct step step = {.kind = STEP_SAY};
	va_list args;
	va_start(args, format);
	print_text(&step, format, args);
	va_end(args);
	return step;
}
