#include "ui/go.h"

#include <stdio.h>

#include "ui/key.h"

static struct step say_unless(bool done, const char *otherwise)
{
	return done ? step_of(STEP_STAY) : step_say("%s", otherwise);
}

static struct step open_named(struct stack *stack, const char *target, const char *otherwise)
{
	return say_unless(stack_open(stack, str_of(target), false), otherwise);
}

/* Opens PREFIX with the entry that is read or under the cursor. */
static struct step open_about(struct stack *stack, const char *prefix, const char *otherwise)
{
	const struct entry *entry = view_subject(stack->base);
	struct buf target = {0};
	if (!entry)
		return step_say(_("Choose an entry first"));
	buf_addf(&target, "%s%.*s", prefix, STR_ARG(entry_id(stack->scope->library, entry)));
	struct step step = open_named(stack, target.at, otherwise);
	buf_free(&target);
	return step;
}

static struct step open_outline(struct stack *stack)
{
	struct buf target = {0};
	buf_add_text(&target, "outline:");
	buf_add_str(&target, buf_str(&history_here(&stack->history)->target));
	struct step step = open_named(stack, target.at, _("This page has one part only"));
	buf_free(&target);
	return step;
}

static struct step open_help(struct stack *stack)
{
	char target[20];
	snprintf(target, sizeof target, "help:%u", stack_where(stack));
	return open_named(stack, target, _("There is no help here"));
}

/* Opens step DEPTH of the trail: back, where that is where one came from; a list at the entry that
 * was left. */
static struct step go_trail(struct stack *stack, int depth)
{
	struct buf trail = {0}, id = {0};
	struct str target = STR(""), words;
	const struct entry *subject = view_subject(stack->base);
	const struct stop *before = history_near(&stack->history, -1);
	stack_trail(stack, &trail);
	bool found = frame_step(buf_str(&trail), depth, &target, &words) && target.len > 0;
	if (subject)
		buf_add_str(&id, entry_id(stack->scope->library, subject));
	if (found && before && str_eq(target, buf_str(&before->target)))
		stack_go(stack, -1);
	else if (found && stack_open(stack, target, false) && stack->base->ops->where == AT_LIST)
		view_restore(stack->base, buf_str(&id));
	buf_free(&trail);
	buf_free(&id);
	return step_of(STEP_STAY);
}

static struct step level_up(struct stack *stack)
{
	struct buf trail = {0};
	struct str target, words;
	int last = 0;
	stack_trail(stack, &trail);
	while (frame_step(buf_str(&trail), last + 1, &target, &words))
		last++;
	buf_free(&trail);
	if (stack->over_count > 0)
		stack_leave(stack, STR(""));
	else if (last > 0)
		go_trail(stack, last - 1);
	return step_of(STEP_STAY);
}

static struct step next_pane(struct stack *stack)
{
	bool to_side = !stack->side_focus;
	stack_focus_side(stack, to_side);
	return say_unless(stack->side_focus == to_side, _("There is no other pane here"));
}

/* Past the last link: on to the other pane, or round. */
static struct step link_beyond(struct stack *stack, enum command command)
{
	if (stack_layout(stack).two)
		stack_focus_side(stack, !stack->side_focus);
	struct view *view = stack_focused(stack);
	struct step step = view->ops->act(view, command, (struct arg){.number = 1});
	return step.kind == STEP_IGNORED ? step_of(STEP_STAY) : step;
}

static struct step say_how_to_leave(const struct stack *stack)
{
	const struct scope *scope = stack->scope;
	uint32_t key = keymap_first(scope->keymap, CMD_CLOSE, AT_HOME_VIEW);
	if (!command_allowed(CMD_CLOSE, scope->rights) || key == KEY_NONE_)
		return step_of(STEP_STAY);
	struct buf name = {0};
	key_label(key, &name);
	struct step step = step_say(_("%s leaves myotome"), name.at);
	buf_free(&name);
	return step;
}

/* Out of what is on top; at home, OTHERWISE. */
static struct step leave(struct stack *stack, struct step otherwise)
{
	return stack_leave(stack, STR("")) ? step_of(STEP_STAY) : otherwise;
}

static struct step back(struct stack *stack)
{
	bool done = stack->over_count > 0 ? stack_leave(stack, STR("")) : stack_go(stack, -1);
	return say_unless(done, _("Nothing further back"));
}

static struct step open_place(struct stack *stack, enum command command)
{
	switch ((int)command) {
	case CMD_START:
		return open_named(stack, "home", "");
	case CMD_SETTINGS:
		return open_named(stack, "settings", "");
	case CMD_PALETTE:
		return open_named(stack, "palette", "");
	case CMD_HELP:
		return open_help(stack);
	case CMD_OUTLINE:
		return open_outline(stack);
	case CMD_EVIDENCE:
		return open_about(stack, "evidence:", _("There are no studies on this yet"));
	case CMD_BACKLINKS:
		return open_about(stack, "links:", _("Nothing links here"));
	case CMD_RED_FLAGS:
		return open_named(stack, "red-flags", _("This library has no red flags"));
	default:
		return step_of(STEP_IGNORED);
	}
}

struct step go_act(struct stack *stack, enum command command, struct arg arg)
{
	switch ((int)command) {
	case CMD_CANCEL:
		return leave(stack, say_how_to_leave(stack));
	case CMD_PARENT:
		return leave(stack, step_of(STEP_STAY));
	case CMD_CLOSE:
		return leave(stack, step_run(CMD_QUIT));
	case CMD_BACK:
		return back(stack);
	case CMD_FORWARD:
		return say_unless(stack_go(stack, 1), _("Nothing further on"));
	case CMD_LEVEL_UP:
		return level_up(stack);
	case CMD_PANE:
		return next_pane(stack);
	case CMD_NEXT_LINK:
	case CMD_PREV_LINK:
		return link_beyond(stack, command);
	case CMD_POINT:
		return arg.number < 0 ? go_trail(stack, HOT_TRAIL(0) - arg.number)
		                      : step_of(STEP_STAY);
	default:
		return open_place(stack, command);
	}
}
