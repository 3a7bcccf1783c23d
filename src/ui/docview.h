/* docview.h - reading a doc: scrolling, links, hints.
 *
 * Down and Up scroll.  Once a link has the focus (Tab gives it, or Enter to the first on screen),
 * they go from link to link as long as one is on the screen, so that arrows and Enter reach
 * everything.  The place is an offset in the doc's text and survives any change of width. */

#ifndef UI_DOCVIEW_H
#define UI_DOCVIEW_H

#include "page/flow.h"
#include "ui/docs.h"
#include "ui/hints.h"

struct docview {
	struct view view;
	enum doc_kind kind;
	struct buf name; /* what its target names: an entry's id, a kind's name */
	struct doc *doc;
	struct flow *flow; /* NULL before the first fit */
	enum flow_use use; /* what the flow was made for */
	int width, height;
	int top;           /* first line shown */
	uint32_t at;       /* what stands there; kept when the width changes */
	int focus;         /* a link, or -1 */
	struct hints hints; /* while a link's number is being typed */
};

/* NULL where NAME names nothing. */
struct view *docview_open(const struct view_ops *ops, const struct scope *scope,
                          enum doc_kind kind, struct str name);

/* The functions of a struct view_ops. */
void docview_fit(struct view *view, int width, int height);
void docview_draw(const struct view *view, struct canvas *canvas);
struct step docview_act(struct view *view, enum command command, struct arg arg);
void docview_close(struct view *view);
const struct entry *docview_subject(const struct view *view);
bool docview_prompt(const struct view *view);
void docview_place(const struct view *view, struct buf *to); /* "OFFSET,LINK", LINK from 0, or -1 */
void docview_restore(struct view *view, struct str place);

/* "12%", "top", "end"; nothing where all of it is on screen. */
void docview_where(const struct docview *docview, struct buf *to);

#endif
