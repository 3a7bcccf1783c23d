#include "ui/hints.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

static char *text_of(int number)
{
	struct buf text = {0};
	if (number < 1)
		return xstrdup("");
	buf_addf(&text, "%d", number);
	return text.at;
}

void hints_begin(struct hints *hints, int links, int first, int count)
{
	hints_end(hints);
	*hints = (struct hints){xcalloc((size_t)links, sizeof(char *)), links, first, count, 0};
	for (int link = 0; link < links; link++)
		hints->texts[link] = text_of(link < first + count ? link - first + 1 : 0);
}

void hints_end(struct hints *hints)
{
	for (int link = 0; hints->texts && link < hints->links; link++)
		free(hints->texts[link]);
	free(hints->texts);
	*hints = (struct hints){0};
}

int hints_type(struct hints *hints, char digit)
{
	int typed = hints->typed * 10 + (digit - '0');
	if (digit < '0' || digit > '9' || typed < 1 || typed > hints->count)
		return HINTS_WRONG;
	hints->typed = typed;
	return typed * 10 > hints->count ? hints_accept(hints) : HINTS_MORE;
}

int hints_accept(const struct hints *hints)
{
	return hints->typed > 0 ? hints->first + hints->typed - 1 : HINTS_MORE;
}

bool hints_rub(struct hints *hints)
{
	bool any = hints->typed > 0;
	hints->typed /= 10;
	return any;
}
