#include "ui/stack.h"

struct view *stack_top(const struct stack *stack)
{
	return stack->over_count > 0 ? stack->over[stack->over_count - 1].view : stack->base;
}

bool stack_in_side(const struct stack *stack)
{
	return stack->over_count == 0 && stack->side_focus && stack->side.view;
}

struct view *stack_focused(const struct stack *stack)
{
	return stack_in_side(stack) ? stack->side.view : stack_top(stack);
}

unsigned stack_where(const struct stack *stack)
{
	const struct view *view = stack_focused(stack);
	return view_has_prompt(view) ? AT_PROMPT : view->ops->where;
}

struct layout stack_layout(const struct stack *stack)
{
	return frame_layout(stack->width, stack->height, !stack_top(stack)->ops->whole);
}

bool stack_at_home(const struct stack *stack)
{
	return stack->base->ops == &view_home;
}

static void close_opened(struct opened *opened)
{
	if (opened->view)
		opened->view->ops->close(opened->view);
	opened->view = NULL;
	buf_clear(&opened->target);
}

static void close_over(struct stack *stack)
{
	while (stack->over_count > 0)
		close_opened(&stack->over[--stack->over_count]);
}

/* --- laying out --- */

static void fit_in(struct view *view, struct rect rect)
{
	view->ops->fit(view, rect.width, rect.height);
}

void stack_fit(struct stack *stack)
{
	int width = stack->width, height = stack->height;
	if (stack->fitted)
		return;
	fit_in(stack->base, frame_layout(width, height, !stack->base->ops->whole).main);
	for (int i = 0; i < stack->over_count; i++)
		fit_in(stack->over[i].view, frame_layout(width, height, false).main);
	stack->fitted = true;
}

void stack_resize(struct stack *stack, int width, int height)
{
	stack->width = width < 1 ? 1 : width;
	stack->height = height < 1 ? 1 : height;
	stack->fitted = false;
}

static void show_focus(struct stack *stack)
{
	stack->base->idle = stack->side_focus;
	if (stack->side.view)
		stack->side.view->idle = !stack->side_focus;
}

/* Composes the side pane anew when what it stands beside has changed.  Where there is no room for
 * two it stands in the place of the other. */
static void settle_side(struct stack *stack)
{
	struct buf target = {0};
	struct layout layout = stack_layout(stack);
	if (stack->base->ops->beside)
		stack->base->ops->beside(stack->base, &target);
	if (!stack->side.view || !str_eq(buf_str(&target), buf_str(&stack->side.target))) {
		close_opened(&stack->side);
		if (target.len > 0)
			stack->side.view = view_open(stack->scope, buf_str(&target));
		buf_add_str(&stack->side.target, buf_str(&target));
	}
	buf_free(&target);
	stack->side_focus = stack->side_focus && stack->side.view;
	show_focus(stack);
	if (stack->side.view)
		fit_in(stack->side.view, layout.two ? layout.side : layout.main);
}

void stack_settle(struct stack *stack)
{
	stack_fit(stack);
	if (stack->over_count == 0 && (stack_layout(stack).two || stack->side_focus))
		settle_side(stack);
}

void stack_focus_side(struct stack *stack, bool focus)
{
	if (stack->over_count > 0)
		return;
	stack->side_focus = focus;
	if (focus)
		settle_side(stack);
	show_focus(stack);
}

/* --- opening --- */

/* Puts VIEW in the place of the base, at PLACE. */
static void set_base(struct stack *stack, struct view *view, struct str place)
{
	close_over(stack);
	if (stack->base)
		stack->base->ops->close(stack->base);
	stack->base = view;
	stack->side_focus = false;
	stack->fitted = false;
	show_focus(stack);
	stack_fit(stack);
	view_restore(view, place);
}

static void keep_place(struct stack *stack)
{
	struct stop *here = history_here(&stack->history);
	buf_clear(&here->place);
	view_place(stack->base, &here->place);
}

/* One like it is not laid twice. */
static void lay_over(struct stack *stack, struct view *view, struct str target)
{
	for (int i = 0; i < stack->over_count; i++) {
		if (stack->over[i].view->ops == view->ops) {
			view->ops->close(view);
			return;
		}
	}
	if (stack->over_count == OVER_MAX)
		close_opened(&stack->over[--stack->over_count]);
	struct opened *opened = &stack->over[stack->over_count++];
	opened->view = view;
	buf_add_str(&opened->target, target);
	stack->fitted = false;
}

/* The list that was left for an entry has the cursor on the one that now stands in its place. */
static void follow_in_list(struct stack *stack, struct str id)
{
	struct stop *list = history_near(&stack->history, -1);
	struct buf place = {0};
	if (!list || !str_starts(buf_str(&list->target), STR("list:")))
		return;
	struct str rest = buf_str(&list->place);
	str_cut(&rest, ",");
	buf_addf(&place, "%.*s,%.*s", STR_ARG(id), STR_ARG(rest));
	buf_free(&list->place);
	list->place = place;
}

bool stack_open(struct stack *stack, struct str target, bool replace)
{
	struct view *view = view_open(stack->scope, target);
	if (!view)
		return false;
	if (view->ops->passing) {
		lay_over(stack, view, target);
		return true;
	}
	keep_place(stack);
	if (replace)
		follow_in_list(stack, target);
	if (replace || str_eq(buf_str(&history_here(&stack->history)->target), target))
		history_replace(&stack->history, target);
	else
		history_push(&stack->history, target);
	set_base(stack, view, STR(""));
	return true;
}

bool stack_go(struct stack *stack, int by)
{
	size_t from = stack->history.at;
	keep_place(stack);
	while (history_go(&stack->history, by)) {
		struct stop *stop = history_here(&stack->history);
		struct view *view = view_open(stack->scope, buf_str(&stop->target));
		if (view) {
			set_base(stack, view, buf_str(&stop->place));
			return true;
		}
	}
	stack->history.at = from;
	return false;
}

bool stack_leave(struct stack *stack, struct str place)
{
	if (stack->over_count > 0) {
		close_opened(&stack->over[--stack->over_count]);
		stack_fit(stack);
		view_restore(stack_top(stack), place);
	} else if (stack_in_side(stack)) {
		stack_focus_side(stack, false);
	} else if (stack_at_home(stack)) {
		return false;
	} else if (!stack_go(stack, -1)) {
		stack_open(stack, STR("home"), false);
	}
	return true;
}

void stack_init(struct stack *stack, const struct scope *scope, int width, int height,
                struct str target)
{
	*stack = (struct stack){.scope = scope};
	stack_resize(stack, width, height);
	history_push(&stack->history, STR("home"));
	set_base(stack, view_open(scope, STR("home")), STR(""));
	stack_open(stack, target, false);
}

void stack_free(struct stack *stack)
{
	close_over(stack);
	close_opened(&stack->side);
	stack->base->ops->close(stack->base);
	for (int i = 0; i < OVER_MAX; i++)
		buf_free(&stack->over[i].target);
	buf_free(&stack->side.target);
	history_free(&stack->history);
}

void stack_trail(const struct stack *stack, struct buf *to)
{
	buf_add_text(to, "home\tmyotome");
	if (stack->base->ops->trail) {
		buf_add_char(to, '\n');
		stack->base->ops->trail(stack->base, to);
	}
	for (int i = 0; i < stack->over_count; i++) {
		buf_add_char(to, '\n');
		stack->over[i].view->ops->trail(stack->over[i].view, to);
	}
}

/* --- after a reload --- */

static struct view *open_again(struct stack *stack, struct view *old, struct str target)
{
	struct buf place = {0};
	view_place(old, &place);
	old->ops->close(old);
	struct view *view = view_open(stack->scope, target);
	if (view) {
		fit_in(view, frame_layout(stack->width, stack->height, !view->ops->whole).main);
		view_restore(view, buf_str(&place));
	}
	buf_free(&place);
	return view;
}

void stack_refresh(struct stack *stack)
{
	close_opened(&stack->side);
	stack->base =
		open_again(stack, stack->base, buf_str(&history_here(&stack->history)->target));
	if (!stack->base) {
		history_replace(&stack->history, STR("home"));
		stack->base = view_open(stack->scope, STR("home"));
	}
	for (int i = 0; i < stack->over_count; i++) {
		struct opened *over = &stack->over[i];
		over->view = open_again(stack, over->view, buf_str(&over->target));
		if (!over->view) {
			while (stack->over_count > i)
				close_opened(&stack->over[--stack->over_count]);
		}
	}
	stack->fitted = false;
	show_focus(stack);
}
