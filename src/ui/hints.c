#include "ui/hints.h"

#include <stdlib.h>

#include "base/mem.h"

static const char *hint_text(int number)
{
	struct buf text = {0};
	buf_addf(&text, "%d", number);
	return text.at;
}

struct step hints_begin(struct docview *docview)
{
	int count = flow_link_count(docview->flow);
	int first = docview_first_seen(docview);
	if (first < 0)
		return step_say(_("No link on this screen"));
	docview->hints = xcalloc((size_t)count, sizeof *docview->hints);
	docview->hint_first = first;
	docview->hint_count = 0;
	docview->typed = 0;
	docview->hinting = true;
	for (int link = 0; link < count; link++)
		docview->hints[link] = docview_sees(docview, link)
		                               ? hint_text(++docview->hint_count)
		                               : NULL;
	for (int link = 0; link < count; link++)
		if (!docview->hints[link])
			docview->hints[link] = xstrdup("");
	return step_of(STEP_STAY);
}

void hints_end(struct docview *docview)
{
	if (!docview->hinting)
		return;
	for (int link = 0; link < flow_link_count(docview->flow); link++)
		free((char *)docview->hints[link]);
	free(docview->hints);
	docview->hints = NULL;
	docview->hinting = false;
}

static struct step follow(struct docview *docview)
{
	int link = docview->hint_first + docview->typed - 1;
	hints_end(docview);
	docview->focus = link;
	return docview_follow(docview, link);
}

static struct step type(struct docview *docview, char digit)
{
	int typed = docview->typed * 10 + (digit - '0');
	if (digit < '0' || digit > '9' || typed < 1 || typed > docview->hint_count) {
		hints_end(docview);
		return step_say(_("No link on this screen has that number"));
	}
	docview->typed = typed;
	return typed * 10 > docview->hint_count ? follow(docview) : step_of(STEP_STAY);
}

struct step hints_act(struct docview *docview, enum command command, struct arg arg)
{
	if (command == CMD_INSERT && arg.text.len > 0)
		return type(docview, arg.text.at[0]);
	if (command == CMD_ACCEPT && docview->typed > 0)
		return follow(docview);
	if (command == CMD_RUB && docview->typed > 0) {
		docview->typed /= 10;
		return step_of(STEP_STAY);
	}
	bool ours = command_info(command)->where == AT_PROMPT || command == CMD_CANCEL;
	hints_end(docview);
	return step_of(ours ? STEP_STAY : STEP_IGNORED);
}
