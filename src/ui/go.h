/* go.h - commands that are no view's own: they lead from view to view. */

#ifndef UI_GO_H
#define UI_GO_H

#include "ui/stack.h"

/* Does COMMAND, which the focused view did not know.  Like a view's act, it says in words what it
 * cannot do; ignored is what only the outside can. */
struct step go_act(struct stack *stack, enum command command, struct arg arg);

#endif
