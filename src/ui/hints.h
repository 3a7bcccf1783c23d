/* hints.h - a number on every link of the screen, to be typed. */

#ifndef UI_HINTS_H
#define UI_HINTS_H

#include "ui/docview.h"

struct step hints_begin(struct docview *docview);

/* Digits add up until only one link is left; anything that is no digit ends it. */
struct step hints_act(struct docview *docview, enum command command, struct arg arg);
void hints_end(struct docview *docview);

#endif
